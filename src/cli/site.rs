//! Reading and building the site that a command is about.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::diagnostic::{Argument, Findings};
use crate::emit::Sink;
use crate::parse::yaml::{self, Value};
use crate::pipeline::{self, BuildOptions, Built, Memory, Progress};
use crate::report::count_words;
use crate::sources::git::Dates;
use crate::sources::{Sources, disk, git};
use crate::text::{Date, SitePath};
use crate::words::{Language, Words};

use super::arguments::{Options, Site};
use super::failure::Failure;
use super::progress::Bar;
use super::screen;

/// The site's files, with the days they were changed.
pub fn read(site: &Site, words: &Words) -> Result<Sources, Failure> {
    let mut sources = disk::read(&site.root)?;
    if git::add_dates(&site.root, &mut sources) == Dates::Shallow {
        let (message, help) = words.said("shallow-history", &[]);
        screen::note(message);
        screen::note(help.unwrap_or_default());
    }
    Ok(sources)
}

/// The language that the settings of a site ask for, however little else of them can be read.
/// Nothing is told of them here; that is for those who read the site.
pub fn language(root: &Path) -> Option<Language> {
    let path = SitePath::new("content/site.yml");
    let text = fs::read_to_string(root.join(path.as_str())).ok()?;
    let node = yaml::parse(&text, 0, &mut Findings::of(&path))?;
    let Value::Mapping(entries) = node.value else {
        return None;
    };
    let entry = entries.iter().find(|entry| entry.key == "language")?;
    Language::of_tag(&entry.value.as_scalar()?.text)
}

/// One build with an empty memory, under a bar.
pub fn build(
    sources: &Sources,
    options: &Options,
    sink: &dyn Sink,
    words: &Words,
) -> Result<Built, Failure> {
    let bar = Bar::new(words);
    let built = build_watched(sources, options, Memory::default(), sink, &bar);
    bar.clear();
    built
}

/// The only build of a memory.
pub fn build_watched(
    sources: &Sources,
    options: &Options,
    mut memory: Memory,
    sink: &dyn Sink,
    progress: &dyn Progress,
) -> Result<Built, Failure> {
    let build_options = build_options(options);
    let threads = options.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| {
            let reason = Argument::Text(error.to_string());
            Failure::failed("no-threads", vec![("reason", reason)])
        })?;
    let built =
        pool.install(|| pipeline::build(sources, &build_options, &mut memory, sink, progress));
    Ok(built?)
}

/// What a build depends on besides the sources.
pub fn build_options(options: &Options) -> BuildOptions {
    BuildOptions {
        base_url: options.base_url.clone(),
        repository: options.repository.clone(),
        drafts: options.drafts,
        today: options.today.unwrap_or_else(today),
    }
}

/// How much was built, as values of a message.
pub fn counts(built: &Built, words: &Words) -> Vec<(&'static str, Argument)> {
    let count = |id, count| Argument::Text(count_words(words, id, count));
    vec![
        ("pages", count("count-pages", built.summary.pages)),
        ("products", count("count-products", built.summary.products)),
        ("outputs", count("count-files", built.summary.outputs)),
    ]
}

/// The day by the machine's clock, in UTC.
fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds)
        .ok()
        .and_then(Date::of_unix_seconds)
        .expect("the clock shows a day before the year 10000")
}
