//! A doorbell that rings when something may have changed in the site's folders.
//!
//! What has changed is not asked: events come late, twice, out of order or under another name, and
//! some are lost. Whoever hears the bell reads the folders again and lets their contents decide.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};
use std::{error, fmt, thread};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Config, Event, EventHandler, EventKind, PollWatcher, RecursiveMode, Watcher};

use crate::sources::disk::FOLDERS;

/// Editors save in several steps (write beside, rename, set the time), and save-all or a checkout
/// touches hundreds of files; each step is an event. They come within a few milliseconds of each
/// other, so this much silence means that the whole of it is done. A person does not notice it.
const SILENCE: Duration = Duration::from_millis(50);
/// A program that never stops writing shall not keep us from ever looking.
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// How often to look where the file system tells nothing. A look asks for times, not contents.
const POLL: Duration = Duration::from_secs(1);

/// Rings when something below `content/` or `themes/` may have changed.
pub struct Doorbell {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    rings: Receiver<()>,
    /// One of the folders themselves came or went: its watch is lost or was never set.
    folders_moved: Arc<AtomicBool>,
}

/// How the doorbell learns of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watching {
    /// The file system tells.
    Events,
    /// It does not, so we look every second.
    Polling,
}

/// The folders cannot be watched at all.
#[derive(Debug)]
pub struct WatchError {
    root: PathBuf,
    source: notify::Error,
}

impl Doorbell {
    pub fn hang(root: &Path) -> Result<(Self, Watching), WatchError> {
        // Some systems name the true path in their events, whatever we asked for.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let config = Config::default().with_poll_interval(POLL);
        let native = Self::with(&root, |bell| {
            Ok(Box::new(notify::RecommendedWatcher::new(bell, config)?))
        });
        if let Ok(doorbell) = native {
            return Ok((doorbell, Watching::Events));
        }
        let polling = Self::with(&root, |bell| Ok(Box::new(PollWatcher::new(bell, config)?)));
        match polling {
            Ok(doorbell) => Ok((doorbell, Watching::Polling)),
            Err(source) => Err(WatchError { root, source }),
        }
    }

    fn with(
        root: &Path,
        watcher: impl FnOnce(Button) -> notify::Result<Box<dyn Watcher + Send>>,
    ) -> notify::Result<Self> {
        // One ring is as good as many.
        let (sender, rings) = sync_channel(1);
        let folders_moved = Arc::new(AtomicBool::new(false));
        let mut watcher = watcher(Button {
            root: root.to_owned(),
            sender,
            folders_moved: Arc::clone(&folders_moved),
        })?;
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(Self {
            root: root.to_owned(),
            watcher,
            rings,
            folders_moved,
        })
    }

    /// Waits for a ring, and then until it has been silent for a while.
    pub fn wait(&mut self) {
        if self.rings.recv().is_err() {
            // The watcher has broken down: looking now and then is all that is left.
            thread::sleep(POLL);
            return;
        }
        let longest = Instant::now() + LONGEST_WAIT;
        while Instant::now() < longest {
            match self.rings.recv_timeout(SILENCE) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        if self.folders_moved.swap(false, Ordering::AcqRel) {
            self.watch_folders_again();
        }
    }

    /// Before the folders are read again: what changes after that, rings.
    fn watch_folders_again(&mut self) {
        for folder in FOLDERS.map(|folder| self.root.join(folder)) {
            // There may be no watch to end and no folder to watch; then there is nothing to do.
            let _ = self.watcher.unwatch(&folder);
            let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
        }
    }
}

/// What the watcher presses, in a thread of its own.
struct Button {
    root: PathBuf,
    sender: SyncSender<()>,
    folders_moved: Arc<AtomicBool>,
}

impl EventHandler for Button {
    fn handle_event(&mut self, event: notify::Result<Event>) {
        // An error, such as events lost by the system, is a reason to look as good as any.
        let Ok(event) = event else {
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

impl fmt::Display for WatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "could not watch `{}`: {}",
            self.root.display(),
            self.source
        )
    }
}

impl error::Error for WatchError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(&self.source)
    }
}
