//! A doorbell that rings when something may have changed in the site's folders.
//!
//! Events come late, twice, out of order or under another name, and some are lost. So they say where
//! to look first and no more: whoever hears the bell reads the folders again and lets their contents
//! decide.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{Event, EventHandler, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use crate::sources::disk::FOLDERS;

/// Editors save in several steps (write beside, rename, set the time); each is an event. Once every
/// file that was written has been closed, this much silence means that the save is done.
const SILENCE_AFTER_A_SAVE: Duration = Duration::from_millis(5);
/// Save-all or a checkout touches hundreds of files, some file systems do not tell when a file is
/// closed, and some programs write in pieces. Then this much silence means that the whole is done.
const SILENCE: Duration = Duration::from_millis(50);
/// So many names one save may touch: the file, a backup, what was written beside, a probe.
const NAMES_OF_A_SAVE: usize = 4;
/// A program that never stops writing shall not keep us from ever reading.
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// How often to look where the file system tells nothing.
const POLL: Duration = Duration::from_secs(1);

/// Rings when something below `content/` or `themes/` may have changed.
#[derive(Debug)]
pub struct Doorbell {
    root: PathBuf,
    wire: Wire,
}

/// How the doorbell learns of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watching {
    /// The file system tells.
    Events,
    /// It does not, so we look every second.
    Polling,
}

/// Where to look first. It is a hint and no more: whoever has looked there looks everywhere.
#[derive(Debug)]
pub enum Touched {
    /// One save, as far as the file system tells, of these files.
    Files(BTreeSet<PathBuf>),
    Anything,
}

impl Touched {
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Files(mut files), Self::Files(others)) => {
                files.extend(others);
                Self::Files(files)
            }
            _ => Self::Anything,
        }
    }
}

impl Default for Touched {
    fn default() -> Self {
        Self::Files(BTreeSet::new())
    }
}

#[derive(Debug)]
enum Wire {
    Events(Events),
    Polling(Stamps),
}

/// The file system's own events.
#[derive(Debug)]
struct Events {
    watcher: RecommendedWatcher,
    rings: Receiver<()>,
    /// One of the folders themselves came or went: its watch is lost or was never set.
    folders_moved: Arc<AtomicBool>,
    writing: Arc<Mutex<Writing>>,
}

/// What has been written since the last reading.
#[derive(Debug, Default)]
struct Writing {
    /// Files that were begun and not yet closed, as far as the file system tells.
    open: BTreeSet<PathBuf>,
    touched: BTreeSet<PathBuf>,
    /// The system lost events, or told of something without a name.
    is_unclear: bool,
}

/// What can be seen of every file without opening it: its size and when it was changed.
///
/// Not the polling of `notify`: that counts time in whole seconds and only forward, so it does not
/// see the second save of a second or an older file put back.
type Stamps = BTreeMap<PathBuf, Option<(u64, SystemTime)>>;

impl Doorbell {
    /// From now on every change rings. With `poll` the file system is not relied on to tell.
    pub fn hang(root: &Path, poll: bool) -> (Self, Watching) {
        // Some systems name the true path in their events, whatever we asked for.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let events = (!poll).then(|| Events::of(&root));
        let (wire, watching) = match events {
            Some(Ok(events)) => (Wire::Events(events), Watching::Events),
            // Too many watches on this machine, or a file system that has none.
            None | Some(Err(_)) => (Wire::Polling(stamps(&root)), Watching::Polling),
        };
        (Self { root, wire }, watching)
    }

    /// Waits for a ring, and then until it has been silent for a while. Says where to look first.
    pub fn wait(&mut self) -> Touched {
        match &mut self.wire {
            Wire::Events(events) => events.wait(&self.root).unwrap_or_else(|| {
                // Something may have changed since it broke down: that counts as a ring.
                self.wire = Wire::Polling(stamps(&self.root));
                Touched::Anything
            }),
            Wire::Polling(seen) => {
                wait_for_other(seen, &self.root);
                Touched::Anything
            }
        }
    }
}

impl Events {
    fn of(root: &Path) -> notify::Result<Self> {
        // One ring is as good as many.
        let (sender, rings) = sync_channel(1);
        let folders_moved = Arc::new(AtomicBool::new(false));
        let writing = Arc::new(Mutex::new(Writing::default()));
        let mut watcher = notify::recommended_watcher(Button {
            root: root.to_owned(),
            sender,
            folders_moved: Arc::clone(&folders_moved),
            writing: Arc::clone(&writing),
        })?;
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(Self {
            watcher,
            rings,
            folders_moved,
            writing,
        })
    }

    /// `None` when there will be no more events.
    fn wait(&mut self, root: &Path) -> Option<Touched> {
        self.rings.recv().ok()?;
        let longest = Instant::now() + LONGEST_WAIT;
        while Instant::now() < longest && self.rings.recv_timeout(self.silence()).is_ok() {}
        let writing = std::mem::take(&mut *lock(&self.writing));
        if self.folders_moved.swap(false, Ordering::AcqRel) {
            self.watch_folders_again(root);
        }
        Some(writing.touched())
    }

    fn silence(&self) -> Duration {
        if lock(&self.writing).is_one_whole_save() {
            SILENCE_AFTER_A_SAVE
        } else {
            SILENCE
        }
    }

    /// Before the folders are read again: what changes after that, rings.
    fn watch_folders_again(&mut self, root: &Path) {
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            // There may be no watch to end and no folder to watch; then there is nothing to do.
            let _ = self.watcher.unwatch(&folder);
            let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
        }
    }
}

impl Writing {
    fn note(&mut self, event: &Event) {
        let ends = matches!(
            event.kind,
            EventKind::Access(_)
                | EventKind::Remove(_)
                | EventKind::Modify(ModifyKind::Name(_) | ModifyKind::Metadata(_))
                | EventKind::Create(CreateKind::Folder)
        );
        self.is_unclear |= event.paths.is_empty();
        for path in &event.paths {
            if ends {
                self.open.remove(path);
            } else {
                self.open.insert(path.clone());
            }
            self.touched.insert(path.clone());
        }
    }

    fn touched(self) -> Touched {
        if self.is_one_whole_save() {
            Touched::Files(self.touched)
        } else {
            Touched::Anything
        }
    }

    fn is_one_whole_save(&self) -> bool {
        !self.is_unclear && self.open.is_empty() && self.touched.len() <= NAMES_OF_A_SAVE
    }
}

fn lock(writing: &Mutex<Writing>) -> MutexGuard<'_, Writing> {
    writing.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_for_other(seen: &mut Stamps, root: &Path) {
    let mut now = stamps(root);
    while now == *seen {
        thread::sleep(POLL);
        now = stamps(root);
    }
    let longest = Instant::now() + LONGEST_WAIT;
    while now != *seen && Instant::now() < longest {
        *seen = now;
        thread::sleep(SILENCE);
        now = stamps(root);
    }
}

fn stamps(root: &Path) -> Stamps {
    FOLDERS
        .iter()
        .flat_map(|folder| WalkDir::new(root.join(folder)).follow_links(true))
        .filter_map(Result::ok)
        .map(|entry| {
            let known = entry.metadata().ok();
            let stamp = known.and_then(|it| Some((it.len(), it.modified().ok()?)));
            (entry.into_path(), stamp)
        })
        .collect()
}

/// What the watcher presses, in a thread of its own.
struct Button {
    root: PathBuf,
    sender: SyncSender<()>,
    folders_moved: Arc<AtomicBool>,
    writing: Arc<Mutex<Writing>>,
}

impl EventHandler for Button {
    fn handle_event(&mut self, event: notify::Result<Event>) {
        // An error, such as events lost by the system, is a reason to look as good as any.
        let Ok(event) = event else {
            lock(&self.writing).is_unclear = true;
            return self.press();
        };
        if is_only_looking(event.kind) {
            return;
        }
        if comes_or_goes(event.kind) && event.paths.iter().any(|path| self.is_folder(path)) {
            self.folders_moved.store(true, Ordering::Release);
        }
        // Beside the folders lie things that change all the time, such as what is built.
        let is_ours = |path: &PathBuf| !self.is_at_top(path) || self.is_folder(path);
        if event.paths.is_empty() || event.paths.iter().any(is_ours) {
            lock(&self.writing).note(&event);
            self.press();
        }
    }
}

impl Button {
    fn press(&self) {
        // A full channel has a ring waiting already.
        let _ = self.sender.try_send(());
    }

    /// Whether it is the root or something right below it.
    fn is_at_top(&self, path: &Path) -> bool {
        path == self.root || path.parent() == Some(&self.root)
    }

    /// Whether it is one of the folders themselves.
    fn is_folder(&self, path: &Path) -> bool {
        FOLDERS.iter().any(|folder| path == self.root.join(folder))
    }
}

/// Whether a file or folder is new at its path, or no longer there.
fn comes_or_goes(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    )
}

/// Our own reading opens and closes every file: were that a ring, we would ring forever.
fn is_only_looking(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access != AccessKind::Close(AccessMode::Write),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
