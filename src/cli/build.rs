//! `vejviser build`: the finished site in a folder.

use std::time::Instant;

use crate::diagnostic::Argument;
use crate::emit::disk::{Folder, ShelfFolder};
use crate::pipeline::{self, Memory, Progress, Stage};
use crate::report;
use crate::words::Words;

use super::arguments::{Build, Format};
use super::baseline;
use super::check::form;
use super::failure::{Exit, Failure, shown};
use super::progress::Bar;
use super::screen;
use super::site;
use super::timings::Timings;

/// Builds beside the folder, and moves the outputs in when the site has no errors.
pub fn run(arguments: &Build, words: &Words) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let root = &arguments.site.root;
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    let bar = Bar::new(words);
    let timings = Timings::new(arguments.timings.as_deref(), &bar, words);
    timings.begin(Stage::Read, 0);
    let sources = site::read(&arguments.site, words)?;
    let folder = Folder::open(root, &out)?;
    let memory = Memory::default().with_shelf(Box::new(ShelfFolder::of(root)));
    let built = site::build_watched(&sources, &arguments.options, memory, &folder, &timings);
    bar.clear();
    let mut built = built?;
    let named = arguments.baseline.as_deref();
    baseline::apply(root, named, &mut built.diagnostics, words)?;

    let language = words.language();
    let findings = form(arguments.format)(&built.diagnostics, &sources, language);
    // A machine reads findings alone; people read them beside what was built.
    let to_machine = arguments.format != Format::Human;
    if to_machine {
        screen::show(&findings);
    } else {
        screen::note_all(&findings);
    }
    if !built.diagnostics.is_empty() {
        screen::note(report::summary(&built.diagnostics, language));
    }
    if built.has_errors() {
        screen::note(words.text("nothing-written", &[]));
        return Ok(Exit::Refused);
    }
    timings.begin(Stage::Index, 0);
    built.summary.outputs += pipeline::index(&built.searched, &folder)?;
    timings.begin(Stage::Commit, 0);
    let committed = folder.commit()?;
    timings.tell()?;

    let mut values = site::counts(&built, words);
    let milliseconds = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
    values.push(("milliseconds", Argument::Number(milliseconds)));
    values.push(("path", shown(&out)));
    let say: fn(String) = if to_machine {
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
    Ok(Exit::Clean)
}
