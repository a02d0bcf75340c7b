//! From files to the next scene: read, build with what is remembered, decide what to show.

use std::any::Any;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::Announce;
use super::cause::{Cause, changed_files};
use super::preview::Preview;
use super::showcase::{Edition, Latest, Scene, Trouble};
use super::watch::Touched;
use crate::diagnostic::{Argument, Severity};
use crate::emit::Snapshot;
use crate::emit::disk::ShelfFolder;
use crate::pipeline::{self, BuildOptions, Built, Memory, Progress};
use crate::report;
use crate::search::Searched;
use crate::sources::disk::{self, ReadError};
use crate::sources::{Source, Sources, git};
use crate::text::{Date, SitePath};
use crate::words::{Language, Words};

/// Room for texts that are nested deeply; a thread has less than a program by default.
const STACK: usize = 16 * 1024 * 1024;

/// Builds the site again and again.
#[derive(Debug)]
pub struct Session {
    root: PathBuf,
    options: BuildOptions,
    usual_day: Date,
    language: Language,
    memory: Memory,
    /// As git had them when we began: asking it takes longer than a build, and they change only
    /// with a commit.
    changed: BTreeMap<SitePath, Date>,
    /// What the latest build was made from.
    sources: Option<Arc<Sources>>,
    latest: Arc<Latest>,
    /// The edition to show until there is a better one.
    edition: Arc<Edition>,
    /// What that edition's index is still to be made of.
    searched: Option<Searched>,
    /// Whether that edition has no errors.
    is_good: bool,
    /// Open pages are led to the page of the file just saved.
    follows: bool,
    began: Duration,
    builds: u64,
}

/// What came of looking at the files.
#[derive(Debug)]
pub struct Round<'a> {
    pub scene: Scene,
    pub outcome: Outcome<'a>,
}

/// How a round went.
#[derive(Debug)]
pub enum Outcome<'a> {
    Built {
        built: Built,
        sources: &'a Sources,
        took: Duration,
    },
    /// The build broke down, which is our mistake, saying this.
    Panicked(String),
    /// The files could not be read. An earlier edition stays.
    Unreadable(ReadError),
}

impl Session {
    pub fn new(root: PathBuf, options: BuildOptions, language: Language) -> Self {
        Self {
            memory: memory(&root),
            root,
            usual_day: options.today,
            options,
            language,
            changed: BTreeMap::new(),
            sources: None,
            latest: Arc::default(),
            edition: Arc::default(),
            searched: None,
            is_good: false,
            follows: false,
            began: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default(),
            builds: 0,
        }
    }

    /// With open pages led to the page of the file just saved.
    pub fn following(self, follows: bool) -> Self {
        Self { follows, ..self }
    }

    /// From the next round on, this is what the site is shown as.
    pub fn look_as(&mut self, preview: Preview) {
        self.options.drafts = preview.drafts;
        self.options.today = preview.today;
        self.usual_day = preview.usual_day;
        self.language = preview.language;
    }

    fn preview(&self) -> Preview {
        Preview {
            drafts: self.options.drafts,
            today: self.options.today,
            usual_day: self.usual_day,
            language: self.language,
        }
    }

    /// Builds what the files say that were touched, if that is all that may have changed. What there
    /// is to see besides is for a `round` to tell.
    pub fn glance(&mut self, touched: &Touched, announce: &dyn Announce) -> Option<Round<'_>> {
        let began = Instant::now();
        let (Touched::Files(touched), Some(known)) = (touched, &self.sources) else {
            return None;
        };
        let sources = disk::glance(&self.root, known, touched)?;
        let cause = Cause::Files(changed_files(known, &sources));
        Some(self.build(sources, cause, began, announce))
    }

    /// Reads the files and builds what they say. `None` when they say what they said before.
    pub fn round(&mut self, announce: &dyn Announce) -> Option<Round<'_>> {
        let began = Instant::now();
        let mut sources = match disk::read(&self.root) {
            Ok(sources) => sources,
            Err(error) => return Some(self.unreadable(error, announce)),
        };
        if self.builds == 0 {
            git::add_dates(&self.root, &mut sources);
            self.changed = std::mem::take(&mut sources.changed);
        }
        let cause = self.cause_to_build(&sources, self.preview())?;
        sources.changed.clone_from(&self.changed);
        Some(self.build(sources, cause, began, announce))
    }

    fn build(
        &mut self,
        sources: Sources,
        cause: Cause,
        began: Instant,
        announce: &dyn Announce,
    ) -> Round<'_> {
        let sources = Arc::clone(self.sources.insert(Arc::new(sources)));
        self.builds += 1;

        let snapshot = Snapshot::with_places();
        let built = build(
            &sources,
            &self.options,
            &mut self.memory,
            &snapshot,
            announce.progress(),
        );
        let mut built = match built {
            Ok(built) => built,
            Err(message) => return self.panicked(message),
        };
        self.latest = Arc::new(Latest {
            sources,
            diagnostics: built.diagnostics.clone(),
            origins: std::mem::take(&mut built.origins),
            preview: Some(self.preview()),
            cause,
        });
        let has_errors = built.has_errors();
        if !has_errors || !self.is_good {
            self.is_good = !has_errors;
            self.edition = Arc::new(Edition {
                id: format!("{:x}-{}", self.began.as_nanos(), self.builds),
                outputs: snapshot.into_outputs(),
            });
            self.searched = Some(std::mem::take(&mut built.searched));
        }
        let trouble = has_errors.then(|| self.trouble_of(&built));
        let mut scene = self.scene(trouble);
        scene.follow = self
            .latest
            .saved_page()
            .filter(|_| self.follows && !has_errors);
        Round {
            scene,
            outcome: Outcome::Built {
                built,
                sources: self.sources.as_ref().expect("they were just built"),
                took: began.elapsed(),
            },
        }
    }

    /// What an index is to be made of, once for each edition.
    pub fn take_searched(&mut self) -> Option<Searched> {
        self.searched.take()
    }

    /// Why to build these files; `None` when it has been done.
    fn cause_to_build(&self, sources: &Sources, preview: Preview) -> Option<Cause> {
        let is_other = self.latest.preview.is_some_and(|latest| latest != preview);
        match &self.sources {
            Some(known) if is_same(known, sources) => is_other.then_some(Cause::Preview),
            Some(known) => Some(Cause::Files(changed_files(known, sources))),
            // The latest files could not be read; those before are what is known.
            None if self.builds > 0 => {
                Some(Cause::Files(changed_files(&self.latest.sources, sources)))
            }
            None => Some(Cause::First),
        }
    }

    fn unreadable(&mut self, error: ReadError, announce: &dyn Announce) -> Round<'_> {
        // Whatever is read next is news.
        self.sources = None;
        let trouble = self.trouble(vec![announce.unreadable(&error)]);
        Round {
            scene: self.scene(Some(trouble)),
            outcome: Outcome::Unreadable(error),
        }
    }

    fn panicked(&mut self, message: String) -> Round<'_> {
        // It may have been left half written.
        self.memory = memory(&self.root);
        let values = [("message", Argument::Text(message.clone()))];
        let sentence = Words::of(self.language).text("serve-panicked", &values);
        let trouble = self.trouble(vec![sentence]);
        Round {
            scene: self.scene(Some(trouble)),
            outcome: Outcome::Panicked(message),
        }
    }

    /// The errors. Warnings do not stand in the way of a new edition, so they do not cover it.
    fn trouble_of(&self, built: &Built) -> Trouble {
        let errors: Vec<_> = built
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == Severity::Error)
            .cloned()
            .collect();
        let sources = self.sources.as_ref().expect("they were just built");
        Trouble {
            html: report::html(&errors, sources, self.language),
            ..self.trouble(Vec::new())
        }
    }

    fn trouble(&self, mut sentences: Vec<String>) -> Trouble {
        let words = Words::of(self.language);
        if self.is_good {
            sentences.push(words.text("serve-trouble-below", &[]));
        }
        Trouble {
            title: words.text("serve-trouble-title", &[]),
            close: words.text("serve-trouble-close", &[]),
            open: words.text("serve-open", &[]),
            sentences,
            html: String::new(),
        }
    }

    fn scene(&self, trouble: Option<Trouble>) -> Scene {
        Scene {
            edition: Arc::clone(&self.edition),
            trouble,
            latest: Arc::clone(&self.latest),
            ..Scene::default()
        }
    }
}

/// Whether a build of one would come to the same as a build of the other.
fn is_same(one: &Sources, other: &Sources) -> bool {
    let (left, right) = (&one.files, &other.files);
    let is_pair = |((left, one), (right, other)): ((&SitePath, &Source), (&SitePath, &Source))| {
        left == right && one.fingerprint() == other.fingerprint()
    };
    one.diagnostics == other.diagnostics
        && left.len() == right.len()
        && left.iter().zip(right).all(is_pair)
}

/// An empty one that finds the pictures of earlier runs.
fn memory(root: &Path) -> Memory {
    Memory::with_outputs().with_shelf(Box::new(ShelfFolder::of(root)))
}

/// Builds in a thread of its own, so that a mistake of ours ends that and not the server.
///
/// # Errors
///
/// What the mistake said.
fn build(
    sources: &Sources,
    options: &BuildOptions,
    memory: &mut Memory,
    snapshot: &Snapshot,
    progress: &dyn Progress,
) -> Result<Built, String> {
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .name("build".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || {
                pipeline::build(sources, options, memory, snapshot, progress)
            });
        match thread.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(built))) => Ok(built),
            Ok(Ok(Err(error))) => Err(error.to_string()),
            Ok(Err(panic)) => Err(said(panic.as_ref())),
            Err(error) => Err(error.to_string()),
        }
    })
}

/// What a panic said.
pub fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("?")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::pipeline::Stage;
    use crate::serve::Event;

    /// Stands for a mistake of ours in the middle of a build.
    struct Breaks;

    impl Progress for Breaks {
        fn begin(&self, _: Stage, _: usize) {
            panic!("en fejl i Vejviser")
        }

        fn step(&self) {}
    }

    impl Announce for Breaks {
        fn event(&self, _: &Event<'_>) {}

        fn progress(&self) -> &dyn Progress {
            self
        }
    }

    /// Nobody is told.
    struct Quiet;

    impl Announce for Quiet {
        fn event(&self, _: &Event<'_>) {}
    }

    #[test]
    fn a_build_that_breaks_down_is_shown_once_and_the_next_one_works() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("content")).expect("made");
        let options = BuildOptions {
            base_url: None,
            drafts: false,
            today: Date::parse("2026-11-23").expect("a date"),
            repository: None,
        };
        let mut session = Session::new(folder.path().to_owned(), options, Language::Danish);

        let round = session.round(&Breaks).expect("news");
        assert!(matches!(&round.outcome, Outcome::Panicked(message) if message.contains("fejl")));
        let trouble = round.scene.trouble.expect("something to show");
        assert!(trouble.sentences[0].contains("en fejl i Vejviser"));
        assert!(session.round(&Breaks).is_none(), "the files are the same");

        fs::write(folder.path().join("content/site.yml"), "title: Prøve").expect("written");
        let round = session.round(&Quiet).expect("news");
        assert!(matches!(round.outcome, Outcome::Built { .. }));
    }
}
