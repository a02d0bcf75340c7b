//! `vejviser build`: the finished site in a folder.

use std::time::Instant;

use crate::diagnostic::Argument;
use crate::emit::disk::Folder;
use crate::report;

use crate::words::Words;

use super::arguments::Build;
use super::baseline;
use super::failure::{Exit, Failure, shown};
use super::screen;
use super::site;

/// Builds beside the folder, and moves the outputs in when the site has no errors.
pub fn run(arguments: &Build, words: &Words) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let root = &arguments.site.root;
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    let sources = site::read(&arguments.site, words)?;
    let folder = Folder::open(root, &out)?;
    let mut built = site::build(&sources, &arguments.options, &folder, words)?;
    let named = arguments.baseline.as_deref();
    baseline::apply(root, named, &mut built.diagnostics, words)?;

    let language = words.language();
    screen::note_all(&report::terminal(&built.diagnostics, &sources, language));
    if !built.diagnostics.is_empty() {
        screen::note(report::summary(&built.diagnostics, language));
    }
    if built.has_errors() {
        screen::note(words.text("nothing-written", &[]));
        return Ok(Exit::Refused);
    }
    let committed = folder.commit()?;

    let mut values = site::counts(&built, words);
    let milliseconds = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
    values.push(("milliseconds", Argument::Number(milliseconds)));
    values.push(("path", shown(&out)));
    screen::say(words.text("built", &values));
    let changes = [
        ("written", Argument::from(&committed.written)),
        ("unchanged", Argument::from(&committed.unchanged)),
        ("removed", Argument::from(&committed.removed)),
    ];
    screen::say(words.text("built-changes", &changes));
    Ok(Exit::Clean)
}
