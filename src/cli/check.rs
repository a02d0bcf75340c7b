//! `vejviser check`: everything that is wrong, and nothing written.

use crate::diagnostic::Argument;
use crate::emit::Forget;
use crate::report;

use crate::pipeline::Built;
use crate::sources::Sources;
use crate::text::Date;
use crate::words::{Language, Words};

use super::arguments::{Check, Format};
use super::failure::{Exit, Failure};
use super::screen;
use super::site;

/// Builds the whole site and keeps only the findings, and what has grown old where that is asked
/// for; the latter never changes the exit code.
pub fn run(arguments: &Check, words: &Words) -> Result<Exit, Failure> {
    let sources = site::read(&arguments.site, words)?;
    let built = site::build(&sources, &arguments.options, &Forget, words)?;
    let language = words.language();
    match arguments.format {
        Format::Human => {
            screen::show(&report::terminal(&built.diagnostics, &sources, language));
            let mut values = site::counts(&built, words);
            let findings = report::summary(&built.diagnostics, language);
            values.push(("findings", Argument::Text(findings)));
            screen::say(words.text("checked", &values));
        }
        Format::Short => screen::show(&report::short(&built.diagnostics, &sources, language)),
    }
    if arguments.freshness {
        let today = site::build_options(&arguments.options).today;
        freshness(&built, today, &sources, arguments.format, language);
    }
    Ok(if built.has_errors() {
        Exit::Refused
    } else {
        Exit::Clean
    })
}

fn freshness(built: &Built, today: Date, sources: &Sources, format: Format, language: Language) {
    match format {
        Format::Human => {
            screen::say("");
            screen::show(&report::freshness(&built.matters, today, sources, language));
        }
        Format::Short => {
            screen::show(&report::freshness_short(&built.matters, sources, language));
        }
    }
}
