//! `vejviser check`: everything that is wrong, and nothing written.

use std::num::NonZeroUsize;

use crate::diagnostic::{Argument, Diagnostic, Rule, Severity};
use crate::emit::Forget;
use crate::pipeline::Built;
use crate::pipeline::repair::{Repaired, repair};
use crate::report;
use crate::sources::Sources;
use crate::words::{Language, Words};

use super::arguments::{Check, Format};
use super::baseline;
use super::explain::rule_of;
use super::failure::{Exit, Failure};
use super::fix;
use super::screen;
use super::severity;
use super::site;

/// Builds the whole site and keeps only the findings, and what has grown old where that is asked
/// for; the latter never changes the exit code.
pub fn run(arguments: &Check, words: &Words) -> Result<Exit, Failure> {
    let only = arguments
        .only
        .iter()
        .map(rule_of)
        .collect::<Result<Vec<Rule>, Failure>>()?;
    let severities = severity::chosen(&arguments.severity)?;
    let mut sources = site::read(&arguments.site, words)?;
    let root = &arguments.site.root;
    let build = |sources: &Sources| site::build(root, sources, &arguments.options, &Forget, words);
    let mut built = build(&sources)?;
    let chosen = |rule: Rule| only.is_empty() || only.contains(&rule);
    if arguments.repairs.fix || arguments.repairs.diff {
        let options = site::build_options(&arguments.options);
        let chosen = |found: &Diagnostic| chosen(found.finding.rule());
        let repaired = repair(&sources, &options, &built, &chosen)?;
        if arguments.repairs.diff {
            fix::show(&repaired.files, &sources);
            return Ok(exit(&built));
        }
        if mend(&repaired, arguments, &sources, words)? {
            sources = site::read(&arguments.site, words)?;
            built = build(&sources)?;
        }
    }
    let named = arguments.baseline.as_deref();
    if arguments.write_baseline {
        baseline::write(root, named, &built.diagnostics, words)?;
        return Ok(Exit::Clean);
    }
    let known = baseline::read(root, named)?;
    let gone = baseline::apply(root, named, known.as_deref(), &mut built.diagnostics, words)?;
    screen::note_all(&gone);
    built
        .diagnostics
        .retain(|found| chosen(found.finding.rule()));
    severities.apply(&mut built.diagnostics);
    if arguments.strict {
        built.diagnostics = built.diagnostics.into_iter().map(strictly).collect();
    }
    show(&built, &sources, arguments, words);
    if arguments.freshness {
        freshness(&built, &sources, arguments, words.language());
    }
    Ok(exit(&built))
}

fn exit(built: &Built) -> Exit {
    if built.has_errors() {
        Exit::Refused
    } else {
        Exit::Clean
    }
}

/// Writes the repairs, and says how many there were. Whether there were any.
fn mend(
    repaired: &Repaired,
    arguments: &Check,
    sources: &Sources,
    words: &Words,
) -> Result<bool, Failure> {
    let written = fix::write(&arguments.site.root, &repaired.files, sources, words)?;
    for path in &repaired.left {
        let values = [("path", Argument::Text(path.to_string()))];
        screen::note(words.text("fix-left", &values));
    }
    if written.is_empty() {
        return Ok(false);
    }
    let mended: usize = written.iter().map(|path| repaired.mended[path]).sum();
    let files = report::count_words(words, "count-files", written.len());
    let values = [
        ("count", Argument::from(&mended)),
        ("files", Argument::Text(files)),
    ];
    screen::note(words.text("fixed", &values));
    Ok(true)
}

/// Warnings as errors; hints stay hints.
fn strictly(diagnostic: Diagnostic) -> Diagnostic {
    match diagnostic.severity() {
        Severity::Warning => diagnostic.with_severity(Severity::Error),
        Severity::Error | Severity::Hint => diagnostic,
    }
}

/// What writes findings in a form.
pub fn form(format: Format) -> fn(&[Diagnostic], &Sources, Language) -> String {
    match format {
        Format::Human => report::terminal,
        Format::Short => report::short,
        Format::Json => report::json,
        Format::Sarif => report::sarif,
        Format::Github => report::github,
        Format::Junit => report::junit,
    }
}

/// The findings in the form asked for; how many there are where it does not get in the way.
fn show(built: &Built, sources: &Sources, arguments: &Check, words: &Words) {
    let most = arguments.max_problems.map_or(usize::MAX, NonZeroUsize::get);
    let all = &built.diagnostics;
    let shown = &all[..most.min(all.len())];
    let form = form(arguments.format);
    screen::show(&form(shown, sources, words.language()));
    let left_out = all.len() - shown.len();
    if left_out > 0 {
        let count = [("count", Argument::from(&left_out))];
        screen::note(words.text("problems-left-out", &count));
    }
    let mut values = site::counts(built.summary, words);
    let findings = report::summary(all, words.language());
    values.push(("findings", Argument::Text(findings)));
    let summary = words.text("checked", &values);
    match arguments.format {
        Format::Human => screen::say(summary),
        _ => screen::note(summary),
    }
}

/// What has grown old; beside what a machine reads, where it does not get in the way.
fn freshness(built: &Built, sources: &Sources, arguments: &Check, language: Language) {
    let matters = &built.matters;
    let lines = || report::freshness_short(matters, sources, language);
    match arguments.format {
        Format::Human => {
            let today = site::build_options(&arguments.options).today;
            screen::say("");
            screen::show(&report::freshness(matters, today, sources, language));
        }
        Format::Short => screen::show(&lines()),
        Format::Json | Format::Sarif | Format::Github | Format::Junit => {
            screen::note_all(&lines());
        }
    }
}
