//! `vejviser build`: the finished site in a folder.
//!
//! A build leaves a receipt of what it came from. The next one looks whether the files look as they did,
//! then whether they read as they did, and builds only what is left to do.

mod receipt;

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use crate::diagnostic::Argument;
use crate::emit::disk::{Committed, Folder, ShelfFolder};
use crate::pipeline::{self, BuildOptions, Built, Memory, Progress, Stage, Summary};
use crate::report;
use crate::sources::Sources;
use crate::sources::disk;
use crate::sources::git::{self, Dates};
use crate::text::Fingerprint;
use crate::words::Words;

use super::arguments::{Build, Format};
use super::baseline;
use super::check::form;
use super::failure::{Exit, Failure, shown};
use super::progress::Bar;
use super::screen;
use super::site;
use super::timings::Timings;
use receipt::{Asked, Beginning, Program, Receipt, Said};

/// Builds beside the folder, and moves the outputs in when the site has no errors.
// Long because it asks, one after the other, what saves the rest of the work.
pub fn run(arguments: &Build, words: &Words) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let root = &arguments.site.root;
    let bar = Bar::new(words);
    let timings = Timings::new(arguments.timings.as_deref(), &bar, words);
    timings.begin(Stage::Read, 0);
    let history = thread::spawn({
        let root = root.clone();
        move || git::state(&root)
    });
    disk::check_root(root)?;
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    // What was left is looked at while the sources are: most builds in a day have nothing else to do.
    let (walked, folder) = rayon::join(
        || disk::walk(root).map(|walked| (walked.seen(), walked)),
        || {
            Folder::open(root, &out).map(|folder| {
                let left = LastBuild::of(&folder, arguments.verify);
                let program = Program::running(left.as_ref().map(|left| &left.receipt.program));
                (left, program, folder)
            })
        },
    );
    let ((seen, walked), (left, program, folder)) = (walked?, folder?);
    let known = baseline::read(root, arguments.baseline.as_deref())?;
    let options = site::build_options(&arguments.options);
    let asked = Asked {
        options: &options,
        format: arguments.format,
        language: words.language(),
        baseline: known.as_deref(),
    };
    let asked = asked.fingerprint();
    let command = Command {
        begun,
        arguments,
        options,
        known,
        out,
        words,
        timings: &timings,
        bar: &bar,
    };
    let beginning = program.map(|program| Beginning {
        program,
        asked,
        history: history.join().ok().flatten(),
        seen,
    });
    let Some(beginning) = beginning else {
        return command.build(walked.read()?, folder, None);
    };
    let left = left.filter(|left| beginning.is_like(&left.receipt));
    if let Some(left) = &left
        && beginning.looks_like(&left.receipt)
        && left.stands(&folder)
    {
        return command.done_before(&left.receipt.said);
    }
    let raw = walked.raw()?;
    let read = raw.fingerprint();
    if let Some(left) = left
        && left.receipt.read == read
        && left.stands(&folder)
    {
        let receipt = beginning.receipt(left.receipt.read, left.receipt.said);
        folder.leave_as_it_is(left.looks, left.held, &receipt);
        return command.done_before(&receipt.said);
    }
    command.build(raw.sources(), folder, Some((beginning, read)))
}

/// What the last build left.
struct LastBuild {
    receipt: Receipt,
    /// How its outputs looked then, and what they were.
    looked: Option<Fingerprint>,
    held: Fingerprint,
    /// How they look now.
    looks: Option<Fingerprint>,
}

impl LastBuild {
    /// `None` where there was no build, or nothing of it is to be believed.
    fn of(folder: &Folder, is_doubted: bool) -> Option<Self> {
        let left = folder.left::<Receipt>().filter(|_| !is_doubted)?;
        Some(Self {
            receipt: left.note,
            looked: left.looks,
            held: left.held,
            looks: folder.looks(),
        })
    }

    /// Whether its outputs are as it left them.
    fn stands(&self, folder: &Folder) -> bool {
        let program = self.receipt.program.fingerprint;
        (self.looks.is_some() && self.looks == self.looked)
            || folder.still_holds(self.held, program)
    }
}

/// A build that was asked for.
struct Command<'a> {
    begun: Instant,
    arguments: &'a Build,
    options: BuildOptions,
    /// The findings that the site lives with, as written.
    known: Option<String>,
    out: PathBuf,
    words: &'a Words,
    timings: &'a Timings<'a>,
    bar: &'a Bar<'a>,
}

impl Command<'_> {
    /// Builds what is left to do; without a beginning, all of it, and nobody will know.
    fn build(
        &self,
        mut sources: Sources,
        mut folder: Folder,
        beginning: Option<(Beginning, Fingerprint)>,
    ) -> Result<Exit, Failure> {
        let (arguments, words) = (self.arguments, self.words);
        let root: &Path = &arguments.site.root;
        if let Some((beginning, _)) = &beginning {
            folder.remember(beginning.program.fingerprint, !arguments.verify);
        }
        let (dates, notes) = site::add_dates(root, &mut sources, words);
        screen::note_all(&notes);
        let mut said = Said {
            notes,
            ..Said::default()
        };
        let memory = Memory::default().with_shelf(Box::new(ShelfFolder::of(root)));
        let threads = arguments.options.threads;
        let built = site::build_watched(
            &sources,
            &self.options,
            threads,
            memory,
            &folder,
            self.timings,
        );
        self.bar.clear();
        let mut built = built?;
        let (named, known) = (arguments.baseline.as_deref(), self.known.as_deref());
        let gone = baseline::apply(root, named, known, &mut built.diagnostics, words)?;
        screen::note_all(&gone);
        said.notes += &gone;
        self.tell_findings(&built, &sources, &mut said);
        if built.has_errors() {
            screen::note(words.text("nothing-written", &[]));
            return Ok(Exit::Refused);
        }
        self.timings.begin(Stage::Index, 0);
        built.summary.outputs += match built.kept_index {
            Some(count) => count,
            None => pipeline::index(&built.searched, &folder)?,
        };
        self.timings.begin(Stage::Commit, 0);
        said.summary = built.summary;
        // A git that fails half-way may do better the next time.
        let is_whole = |(it, _): &(Beginning, Fingerprint)| {
            it.history.is_some() == (dates != Dates::NoHistory)
        };
        if let Some((beginning, read)) = beginning.filter(is_whole) {
            folder.leave(&beginning.receipt(read, said));
        }
        let committed = folder.commit()?;
        self.tell(built.summary, committed)?;
        Ok(Exit::Clean)
    }

    /// The findings in the form asked for. A machine reads them alone; people read them beside what was
    /// built.
    fn tell_findings(&self, built: &Built, sources: &Sources, said: &mut Said) {
        let language = self.words.language();
        let findings = form(self.arguments.format)(&built.diagnostics, sources, language);
        let summary = match built.diagnostics.as_slice() {
            [] => String::new(),
            found => report::summary(found, language) + "\n",
        };
        if self.is_for_machine() {
            screen::show(&findings);
            said.findings = findings;
        } else {
            screen::note_all(&findings);
            said.notes += &findings;
        }
        screen::note_all(&summary);
        said.notes += &summary;
    }

    /// Says what an earlier build said of the same.
    fn done_before(&self, said: &Said) -> Result<Exit, Failure> {
        self.bar.clear();
        screen::show(&said.findings);
        screen::note_all(&said.notes);
        let unchanged = Committed {
            unchanged: said.summary.outputs,
            ..Committed::default()
        };
        self.tell(said.summary, unchanged)?;
        Ok(Exit::Clean)
    }

    /// What was built, and how long it took.
    fn tell(&self, summary: Summary, committed: Committed) -> Result<(), Failure> {
        self.timings.tell()?;
        let words = self.words;
        let mut values = site::counts(summary, words);
        let milliseconds = i64::try_from(self.begun.elapsed().as_millis()).unwrap_or(i64::MAX);
        values.push(("milliseconds", Argument::Number(milliseconds)));
        values.push(("path", shown(&self.out)));
        let say: fn(String) = if self.is_for_machine() {
            |text| screen::note(text)
        } else {
            |text| screen::say(text)
        };
        say(words.text("built", &values));
        let changes = [
            ("written", Argument::from(&committed.written)),
            ("unchanged", Argument::from(&committed.unchanged)),
            ("removed", Argument::from(&committed.removed)),
        ];
        say(words.text("built-changes", &changes));
        Ok(())
    }

    fn is_for_machine(&self) -> bool {
        self.arguments.format != Format::Human
    }
}
