//! What an author meant by a target that leads nowhere: a page by its name, or an address outside.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Candidates, nearest};
use crate::text::SitePath;

/// Paths by what an author who misses one may remember of it. Of several that fit, the one in the
/// folder that was written is meant, else the first.
///
/// Only names are compared: paths in one folder look alike though their pages are different ones.
#[derive(Debug)]
pub(super) struct Paths<'a> {
    by_name: BTreeMap<&'a str, Vec<&'a str>>,
    by_stem: BTreeMap<&'a str, Vec<&'a str>>,
    /// By the words of their stems, in whatever order.
    by_words: BTreeMap<BTreeSet<String>, Vec<&'a str>>,
    all: BTreeSet<&'a str>,
    stems: Candidates<'a>,
    stems_in_folder: BTreeMap<&'a str, Candidates<'a>>,
}

impl<'a> Paths<'a> {
    pub fn of(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_name: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut by_stem: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut by_words: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut in_folder: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut stems = Vec::new();
        let mut all = BTreeSet::new();
        for path in paths {
            all.insert(path);
            let name = name(path);
            let stem = stem(name);
            by_name.entry(name).or_default().push(path);
            by_stem.entry(stem).or_default().push(path);
            by_words.entry(words(stem)).or_default().push(path);
            in_folder.entry(folder(path)).or_default().push(stem);
            stems.push(stem);
        }
        let in_folder = in_folder.into_iter();
        Self {
            by_name,
            by_stem,
            by_words,
            all,
            stems: Candidates::of(stems),
            stems_in_folder: in_folder
                .map(|(folder, stems)| (folder, Candidates::of(stems)))
                .collect(),
        }
    }

    /// The path an author may have meant: the same name in another folder, with another ending,
    /// with its words in another order, or misspelt.
    pub fn nearest(&self, path: &str) -> Option<&'a str> {
        let name = name(path);
        if name.is_empty() {
            return None;
        }
        let stem = stem(name);
        let misspelt_index = || {
            nearest(name, ["_index.md"])?;
            self.all.get(format!("{}/_index.md", folder(path)).as_str())
        };
        let misspelt = || {
            let own = self.stems_in_folder.get(folder(path));
            let own = own.and_then(|own| own.nearest(stem));
            let meant = own.or_else(|| self.stems.nearest(stem))?;
            self.by_stem.get(meant)
        };
        let fitting = self
            .by_name
            .get(name)
            .or_else(|| self.by_stem.get(stem))
            .or_else(|| self.by_words.get(&words(stem)));
        if let (None, Some(index)) = (fitting, misspelt_index()) {
            return Some(index);
        }
        let fitting = fitting.or_else(misspelt)?;
        let own = fitting.iter().find(|fits| folder(fits) == folder(path));
        own.or(fitting.first()).copied()
    }
}

fn words(stem: &str) -> BTreeSet<String> {
    stem.split('-').map(str::to_lowercase).collect()
}

/// What a page or file is called: its file's name, or its folder's where that is `_index.md`.
fn name(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/_index.md").unwrap_or(path);
    path.rsplit('/').next().unwrap_or_default()
}

fn folder(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/_index.md").unwrap_or(path);
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// The whole address someone meant who wrote only part of one: `www.os2.eu`, `os2@os2.eu`.
pub(super) fn outside(target: &str) -> Option<String> {
    let glued = target.strip_prefix("http").map(|rest| {
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        (rest, rest.trim_start_matches([':', '/']))
    });
    if let Some((rest, host)) = glued
        && rest.len() > host.len()
        && !host.is_empty()
    {
        return Some(format!("https://{host}"));
    }
    if target.starts_with("www.") {
        return Some(format!("https://{target}"));
    }
    let (user, domain) = target.split_once('@')?;
    let is_address = !user.is_empty() && domain.contains('.') && !target.contains(['/', ' ']);
    is_address.then(|| format!("mailto:{target}"))
}

/// How a file is written in a link from another.
pub(super) fn relative_path(from: &SitePath, to: &str) -> String {
    let mut here: Vec<&str> = from
        .folder()
        .split('/')
        .filter(|name| !name.is_empty())
        .collect();
    let mut there: Vec<&str> = to.split('/').collect();
    while !here.is_empty() && there.len() > 1 && here[0] == there[0] {
        here.remove(0);
        there.remove(0);
    }
    format!("{}{}", "../".repeat(here.len()), there.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_seen_from_the_file() {
        let check = |from: &str, to: &str, expected: &str| {
            assert_eq!(relative_path(&SitePath::new(from), to), expected);
        };
        check("content/a/b.md", "content/a/c.md", "c.md");
        check("content/a/b.md", "content/c.md", "../c.md");
        check("content/a/b.md", "content/d/c.md", "../d/c.md");
        check("content/b.md", "content/d/c.md", "d/c.md");
    }

    #[test]
    fn the_page_that_was_meant_has_a_name_like_it() {
        let pages = [
            "content/_index.md",
            "content/kontakt.md",
            "content/produkter/os2kort.yml",
            "content/vejledning/_index.md",
            "content/vejledning/aftaler-og-priser.md",
            "content/vejledning/grupper-og-moeder.md",
            "content/vejledning/kontakt.md",
        ];
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(Paths::of(pages).nearest(path), expected, "{path}");
        };
        let prices = Some("content/vejledning/aftaler-og-priser.md");
        check("content/vejledning/aftaler-og-prisr.md", prices);
        check("content/vejledning/aftaler-og-priser", prices);
        check("content/aftaler-og-priser.html", prices);
        check("content/vejledning/priser-og-aftaler.md", prices);
        check("content/vejledning/Aftaler-og-priser.md", prices);
        check("content/vejledning/kontakt.md", Some(pages[6]));
        check("content/os2kort.md", Some(pages[2]));
        check("content/vejledningen/_index.md", Some(pages[3]));
        check("content/nyheder/_index.md", None);
        check("content/vejledning/moeder-og-priser.md", None);
        check("content/vejledning/ordbog.md", None);
    }

    #[test]
    fn part_of_an_address_outside_is_made_whole() {
        let check = |target: &str, expected: Option<&str>| {
            assert_eq!(outside(target).as_deref(), expected, "{target}");
        };
        check("www.os2.eu/takst", Some("https://www.os2.eu/takst"));
        check("https//os2.eu", Some("https://os2.eu"));
        check("http:/os2.eu", Some("https://os2.eu"));
        check("os2@os2.eu", Some("mailto:os2@os2.eu"));
        check("httpd.md", None);
        check("a/b@c.md", None);
        check("priser.md", None);
    }
}
