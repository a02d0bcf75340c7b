//! `vejviser theme`: the files that a site's pages are made with, and one of them to change.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Argument, nearest};
use crate::render::ThemeFiles;
use crate::sources::{Source, disk};
use crate::words::Words;

use super::arguments::{Site, Theme, ThemeEject, ThemeList, ThemeWork};
use super::create::create;
use super::failure::{Exit, Failure, shown};
use super::new::content_folder;
use super::schema::settings;
use super::screen::{self, STRONG};

/// The kinds of file, by the folder they lie in, each after those that lie deeper; the ids of the
/// words that say what they are for.
const KINDS: [(&str, &str); 5] = [
    ("templates/components/", "theme-files-components"),
    ("templates/", "theme-files-templates"),
    ("i18n/", "theme-files-words"),
    ("assets/", "theme-files-assets"),
    ("", "theme-files-others"),
];

pub fn run(arguments: &Theme, words: &Words) -> Result<Exit, Failure> {
    match &arguments.work {
        ThemeWork::List(list) => show(list, words),
        ThemeWork::Eject(eject) => take_out(eject, words),
    }
}

/// Every file in force, by kind, with where it comes from.
fn show(arguments: &ThemeList, words: &Words) -> Result<Exit, Failure> {
    let folder = folder(&arguments.site)?;
    let sources = disk::read(&arguments.site.root)?;
    let own: BTreeSet<&str> = sources
        .below(&folder)
        .map(|(path, _)| &path.as_str()[folder.len() + 1..])
        .collect();
    let program = ThemeFiles::of_program();
    let all: BTreeSet<&str> = program
        .keys()
        .map(String::as_str)
        .chain(own.clone())
        .collect();
    let width = all.iter().map(|name| name.chars().count()).max();
    let width = width.unwrap_or_default();
    let value = [("folder", Argument::Text(folder.clone()))];
    screen::say(words.text("theme-files", &value));
    for (at, (kind, title)) in KINDS.into_iter().enumerate() {
        let is_deeper = |name: &str| {
            KINDS[..at]
                .iter()
                .any(|(folder, _)| name.starts_with(folder))
        };
        let mut files = all
            .iter()
            .filter(|name| name.starts_with(kind) && !is_deeper(name))
            .peekable();
        if files.peek().is_none() {
            continue;
        }
        screen::say(format_args!("\n{}", words.text(title, &[])));
        for name in files {
            let from = if own.contains(name) {
                "theme-of-site"
            } else {
                "theme-of-program"
            };
            let from = words.text(from, &[]);
            screen::say(format_args!("  {STRONG}{name:width$}{STRONG:#}  {from}"));
        }
    }
    Ok(Exit::Clean)
}

/// Copies a file of the program's theme to the site's, where it takes that one's place.
fn take_out(arguments: &ThemeEject, words: &Words) -> Result<Exit, Failure> {
    let folder = folder(&arguments.site)?;
    let program = ThemeFiles::of_program();
    let (name, source) = file_of(&program, &arguments.file)?;
    let mut path = arguments.site.root.clone();
    path.extend(folder.split('/').chain(name.split('/')));
    create(&path, source.bytes())?;
    screen::say(words.text("made", &[("path", shown(&path))]));
    screen::say(words.text("next-theme-file", &[]));
    Ok(Exit::Clean)
}

fn file_of<'a>(
    program: &'a BTreeMap<String, Source>,
    written: &str,
) -> Result<(&'a str, &'a Source), Failure> {
    let asked = written.replace('\\', "/");
    let asked = asked.trim_start_matches("./");
    if let Some((name, source)) = program.get_key_value(asked) {
        return Ok((name, source));
    }
    // A bare name is most often that of a file in a folder.
    let same_end = |name: &&String| name.rsplit('/').next() == asked.rsplit('/').next();
    let named_so = program.keys().find(same_end).map(String::as_str);
    let near = named_so.or_else(|| nearest(asked, program.keys().map(String::as_str)));
    Err(Failure::failed(
        "no-such-theme-file",
        vec![
            ("file", Argument::Text(written.to_owned())),
            ("nearest", Argument::from(&near.map(str::to_owned))),
        ],
    ))
}

/// Where a site's own files of the theme it asks for lie: `themes/default`.
fn folder(site: &Site) -> Result<String, Failure> {
    content_folder(&site.root)?;
    let config = settings(&site.root, None);
    let theme = config.map_or("default".to_owned(), |config| config.theme.value);
    Ok(format!("themes/{theme}"))
}
