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
use crate::pipeline::{self, Built, Memory, Progress, Stage, Summary};
use crate::report;
use crate::sources::disk;
use crate::sources::{Sources, git};
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
use receipt::{Asked, Program, Receipt, Said};

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
        || Folder::open(root, &out).map(|folder| (Left::of(&folder, arguments.verify), folder)),
    );
    let ((seen, walked), (left, folder)) = (walked?, folder?);
    let known = baseline::read(root, arguments.baseline.as_deref())?;
    let asked = Asked {
        options: &site::build_options(&arguments.options),
        format: arguments.format,
        language: words.language(),
        baseline: known.as_deref(),
    };
    let command = Command {
        begun,
        arguments,
        out,
        words,
        timings: &timings,
        bar: &bar,
    };
    let program = Program::running(left.as_ref().map(|left| &left.receipt.program));
    let mut receipt = Receipt {
        program,
        asked: asked.fingerprint(),
        history: history.join().ok().flatten(),
        seen,
        read: None,
        said: Said::default(),
    };
    let left = left.filter(|left| receipt.is_asked_like(&left.receipt));
    if let Some(left) = &left
        && receipt.looks_like(&left.receipt)
        && left.stands(&folder)
    {
        return command.done_before(&left.receipt.said);
    }
    let mut sources = walked.read()?;
    receipt.read = Some(sources.fingerprint());
    if let Some(left) = left
        && receipt.read == left.receipt.read
        && left.stands(&folder)
    {
        receipt.said = left.receipt.said;
        if let Some(looks) = left.looks {
            folder.leave_as_it_is(looks, &receipt);
        }
        return command.done_before(&receipt.said);
    }
    receipt.said.notes = site::add_dates(root, &mut sources, words);
    screen::note_all(&receipt.said.notes);
    command.build(&sources, known.as_deref(), folder, receipt)
}

/// What the last build left.
struct Left {
    receipt: Receipt,
    /// How its outputs looked then.
    looked: Fingerprint,
    /// How they look now; `None` when one of them is not there.
    looks: Option<Fingerprint>,
}

impl Left {
    /// `None` where there was no build, or nothing of it is to be believed.
    fn of(folder: &Folder, is_doubted: bool) -> Option<Self> {
        let left = folder.left::<Receipt>().filter(|_| !is_doubted)?;
        Some(Self {
            receipt: left.note,
            looked: left.looks,
            looks: folder.looks(),
        })
    }

    /// Whether its outputs are as it left them.
    fn stands(&self, folder: &Folder) -> bool {
        let program = self.receipt.program.fingerprint;
        self.looks
            .is_some_and(|looks| looks == self.looked || folder.holds_what_it_held(program))
    }
}

/// A build that was asked for.
struct Command<'a> {
    begun: Instant,
    arguments: &'a Build,
    out: PathBuf,
    words: &'a Words,
    timings: &'a Timings<'a>,
    bar: &'a Bar<'a>,
}

impl Command<'_> {
    fn build(
        &self,
        sources: &Sources,
        known: Option<&str>,
        mut folder: Folder,
        mut receipt: Receipt,
    ) -> Result<Exit, Failure> {
        let (arguments, words) = (self.arguments, self.words);
        let root: &Path = &arguments.site.root;
        folder.remember(receipt.program.fingerprint, !arguments.verify);
        let memory = Memory::default().with_shelf(Box::new(ShelfFolder::of(root)));
        let built = site::build_watched(sources, &arguments.options, memory, &folder, self.timings);
        self.bar.clear();
        let mut built = built?;
        let named = arguments.baseline.as_deref();
        let gone = baseline::apply(root, named, known, &mut built.diagnostics, words)?;
        screen::note_all(&gone);
        receipt.said.notes += &gone;
        self.tell_findings(&built, sources, &mut receipt.said);
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
        receipt.said.summary = built.summary;
        folder.leave(&receipt);
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
