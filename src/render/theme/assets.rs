//! A theme's style sheets, scripts, fonts and pictures under names that tell their content.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::sources::Source;
use crate::text::{Fingerprint, OutputPath};

use super::ThemeFiles;

/// A theme's published files, by their path within `assets/`.
#[derive(Debug, Default)]
pub struct ThemeAssets {
    assets: BTreeMap<String, ThemeAsset>,
}

/// A file of a theme as published.
#[derive(Clone, Debug)]
pub struct ThemeAsset {
    pub output: OutputPath,
    pub bytes: Arc<[u8]>,
}

impl ThemeAssets {
    pub fn of(files: &ThemeFiles) -> Self {
        let mut assets = Self::default();
        // What names others comes after them: scripts after the scripts they import, sheets last.
        let (sheets, others): (Vec<_>, Vec<_>) = files
            .below("assets")
            .partition(|(name, _)| has_ending(name, "css"));
        let (scripts, others): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|(name, _)| has_ending(name, "js"));
        for (name, source) in others {
            assets.add(name, source.bytes());
        }
        assets.add_scripts(scripts);
        for (name, source) in sheets {
            let sheet = match source {
                Source::Text(file) => assets.with_published_names(name, &file.text),
                Source::Binary(_) => continue,
            };
            assets.add(name, sheet.as_bytes());
        }
        assets
    }

    pub fn get(&self, name: &str) -> Option<&ThemeAsset> {
        self.assets.get(name)
    }

    /// Those directly in `assets/` with an ending, by name.
    pub fn with_ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a ThemeAsset> {
        let fits = move |name: &str| !name.contains('/') && has_ending(name, ending);
        self.assets
            .iter()
            .filter(move |(name, _)| fits(name))
            .map(|(_, asset)| asset)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &ThemeAsset)> {
        self.assets
            .iter()
            .map(|(name, asset)| (name.as_str(), asset))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        let published = published_name(name, Fingerprint::of(bytes));
        let Some(output) = OutputPath::new(&format!("theme/{published}")) else {
            return; // A name with `\` in it, which no address can have.
        };
        let asset = ThemeAsset {
            output,
            bytes: bytes.into(),
        };
        self.assets.insert(name.to_owned(), asset);
    }

    /// Adds scripts, each once those it imports have their published names. Scripts that import each
    /// other in a ring keep the names as written.
    fn add_scripts(&mut self, mut scripts: Vec<(&str, &Source)>) {
        while !scripts.is_empty() {
            let waiting: BTreeSet<&str> = scripts.iter().map(|(name, _)| *name).collect();
            let (ready, rest): (Vec<_>, Vec<_>) =
                scripts.into_iter().partition(|(name, source)| {
                    let text = script_text(source);
                    !imports(text).any(|span| {
                        joined(name, &text[span])
                            .is_some_and(|other| waiting.contains(other.as_str()))
                    })
                });
            let (ready, rest) = if ready.is_empty() {
                (rest, Vec::new())
            } else {
                (ready, rest)
            };
            for (name, source) in ready {
                let script = self.with_published_imports(name, script_text(source));
                match source {
                    Source::Text(_) => self.add(name, script.as_bytes()),
                    Source::Binary(file) => self.add(name, &file.bytes),
                }
            }
            scripts = rest;
        }
    }

    /// The script with every import of another script of the theme under its published name.
    fn with_published_imports(&self, name: &str, script: &str) -> String {
        let mut made = String::with_capacity(script.len());
        let mut from = 0;
        for span in imports(script) {
            made.push_str(&script[from..span.start]);
            let written = &script[span.clone()];
            match self.published(name, written) {
                Some(address) if address.starts_with('.') => made.push_str(&address),
                Some(address) => made.push_str(&format!("./{address}")),
                None => made.push_str(written),
            }
            from = span.end;
        }
        made.push_str(&script[from..]);
        made
    }

    /// The sheet with every `url(…)` that names a file of the theme pointing to its published name.
    fn with_published_names(&self, name: &str, sheet: &str) -> String {
        let mut made = String::with_capacity(sheet.len());
        let mut rest = sheet;
        while let Some(at) = rest.find("url(") {
            let (before, from) = rest.split_at(at + "url(".len());
            made.push_str(before);
            let Some(end) = from.find(')') else {
                rest = from;
                break;
            };
            let written = from[..end].trim().trim_matches(['"', '\'']);
            match self.published(name, written) {
                Some(address) => made.push_str(&address),
                None => made.push_str(&from[..end]),
            }
            rest = &from[end..];
        }
        made.push_str(rest);
        made
    }

    /// A relative address of another file of the theme, as it must be written once published.
    fn published(&self, from: &str, written: &str) -> Option<String> {
        let (path, fragment) = match written.find(['?', '#']) {
            Some(at) => written.split_at(at),
            None => (written, ""),
        };
        let depth = from.matches('/').count();
        let asset = self.assets.get(&joined(from, path)?)?;
        let within = asset.output.as_str().strip_prefix("theme/")?;
        Some(format!("{}{within}{fragment}", "../".repeat(depth)))
    }
}

/// Where a relative address in a file of the theme leads, within `assets/`; `None` outside it.
fn joined(from: &str, path: &str) -> Option<String> {
    let mut names: Vec<&str> = from.split('/').collect();
    names.pop();
    for name in path.split('/') {
        match name {
            "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    Some(names.join("/"))
}

fn script_text(source: &Source) -> &str {
    match source {
        Source::Text(file) => &file.text,
        Source::Binary(_) => "",
    }
}

/// Where relative addresses of imported modules stand in a script, quotation marks excepted: those
/// of `from "./a.js"`, `import "./a.js"` and `import("./a.js")`.
fn imports(script: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = ["\"./", "'./", "\"../", "'../"];
    let mut found: Vec<Range<usize>> = starts
        .iter()
        .flat_map(|start| script.match_indices(start))
        .filter_map(|(at, start)| {
            let before = script[..at].trim_end().trim_end_matches('(').trim_end();
            let is_import = before.ends_with("from") || before.ends_with("import");
            let quote = &start[..1];
            let length = script[at + 1..].find(quote)?;
            is_import.then_some(at + 1..at + 1 + length)
        })
        .collect();
    found.sort_by_key(|span| span.start);
    found.into_iter()
}

/// `fonts/a.woff2` becomes `fonts/a.0123456789ab.woff2`.
fn published_name(name: &str, fingerprint: Fingerprint) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let dot = file
        .rfind('.')
        .filter(|at| *at > 0)
        .map_or(name.len(), |at| name.len() - file.len() + at);
    let (stem, ending) = name.split_at(dot);
    format!("{stem}.{}{ending}", fingerprint.short())
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, own)| own.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sheet: &str, expected: &str) {
        let mut assets = ThemeAssets::default();
        assets.add("fonts/a.woff2", b"font");
        assets.add("img/b.svg", b"picture");
        let font = assets.assets["fonts/a.woff2"].output.as_str()["theme/".len()..].to_owned();
        let made = assets.with_published_names("css/style.css", sheet);
        assert_eq!(made.replace(&font, "FONT"), expected);
    }

    #[test]
    fn style_sheets_name_what_is_published() {
        check(
            "a{src:url(\"../fonts/a.woff2\") format('woff2')}",
            "a{src:url(../FONT) format('woff2')}",
        );
        check(
            "a{src:url(../fonts/a.woff2?x#y)}",
            "a{src:url(../FONT?x#y)}",
        );
    }

    #[test]
    fn other_addresses_stay_as_they_are() {
        for sheet in [
            "a{src:url(data:image/png;base64,AA==)}",
            "url(../c.svg)",
            "url(",
            "url(../../../x)",
        ] {
            check(sheet, sheet);
        }
    }

    #[test]
    fn scripts_import_what_is_published() {
        let published = |files: &[(&'static str, &str)], name: &str| {
            let mut assets = ThemeAssets::default();
            let sources: Vec<(&str, Source)> = files
                .iter()
                .map(|(name, text)| {
                    let path = crate::text::SitePath::new(format!("themes/t/assets/{name}"));
                    (*name, Source::read(path, text.as_bytes()).value)
                })
                .collect();
            assets.add_scripts(
                sources
                    .iter()
                    .map(|(name, source)| (*name, source))
                    .collect(),
            );
            let own = assets.get("js/price.js").map_or_else(String::new, |asset| {
                asset.output.as_str()["theme/js/".len()..].to_owned()
            });
            let text = String::from_utf8(assets.get(name).unwrap().bytes.to_vec()).unwrap();
            text.replace(&own, "PRICE")
        };
        let price = ("js/price.js", "export const a = 1;");
        let list = (
            "js/list.js",
            "import { a } from \"./price.js\";\nsay('./price.js');",
        );
        assert_eq!(
            published(&[list, price], "js/list.js"),
            "import { a } from \"../js/PRICE\";\nsay('./price.js');",
        );
        let ring = ("js/a.js", "import './b.js'");
        let other = ("js/b.js", "import './a.js'");
        assert!(published(&[ring, other, price], "js/a.js").starts_with("import './"));
    }

    #[test]
    fn a_name_changes_with_its_content() {
        let name = |bytes: &[u8]| published_name("fonts/a.woff2", Fingerprint::of(bytes));
        assert_ne!(name(b"1"), name(b"2"));
        assert!(name(b"1").starts_with("fonts/a.") && name(b"1").contains(".woff2"));
        assert!(published_name("a.b/LICENSE", Fingerprint::of(b"")).starts_with("a.b/LICENSE."));
    }
}
