//! Reading and building the site that a command is about.

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::SystemTime;

use crate::diagnostic::{Argument, Findings};
use crate::emit::Sink;
use crate::emit::disk::ShelfFolder;
use crate::parse::yaml::{self, Value};
use crate::pipeline::{self, BuildOptions, Built, Memory, Progress, Summary};
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
    let (_, notes) = add_dates(&site.root, &mut sources, words);
    screen::note_all(&notes);
    Ok(sources)
}

/// Adds the days the files were changed; says, in lines, what is the matter with their history.
pub fn add_dates(root: &Path, sources: &mut Sources, words: &Words) -> (Dates, String) {
    let dates = git::add_dates(root, sources);
    let notes = match dates {
        Dates::Added | Dates::NoHistory => String::new(),
        Dates::Shallow => {
            let (message, help) = words.said("shallow-history", &[]);
            format!("{message}\n{}\n", help.unwrap_or_default())
        }
    };
    (dates, notes)
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

/// One build of the site at `root` that writes nothing, under a bar.
pub fn build(
    root: &Path,
    sources: &Sources,
    options: &Options,
    sink: &dyn Sink,
    words: &Words,
) -> Result<Built, Failure> {
    let bar = Bar::new(words);
    let memory = Memory::default().with_shelf(Box::new(ShelfFolder::to_read(root)));
    let (threads, options) = (options.threads, build_options(options));
    let built = build_watched(sources, &options, threads, memory, sink, &bar);
    bar.clear();
    built
}

/// The only build of a memory, on at most so many cores.
pub fn build_watched(
    sources: &Sources,
    options: &BuildOptions,
    threads: Option<NonZeroUsize>,
    mut memory: Memory,
    sink: &dyn Sink,
    progress: &dyn Progress,
) -> Result<Built, Failure> {
    let threads = threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| {
            let reason = Argument::Text(error.to_string());
            Failure::failed("no-threads", vec![("reason", reason)])
        })?;
    let built = pool.install(|| pipeline::build(sources, options, &mut memory, sink, progress));
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
pub fn counts(summary: Summary, words: &Words) -> Vec<(&'static str, Argument)> {
    let count = |id, count| Argument::Text(count_words(words, id, count));
    vec![
        ("pages", count("count-pages", summary.pages)),
        ("products", count("count-products", summary.products)),
        ("outputs", count("count-files", summary.outputs)),
    ]
}

/// The day by the machine's clock, in UTC.
pub fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds)
        .ok()
        .and_then(Date::of_unix_seconds)
        .expect("the clock shows a day before the year 10000")
}
