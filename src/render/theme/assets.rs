//! A theme's style sheets, scripts, fonts and pictures under names that tell their content.

use std::collections::BTreeMap;
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
        // Style sheets come last: they name the others.
        let (sheets, others): (Vec<_>, Vec<_>) = files
            .below("assets")
            .partition(|(name, _)| has_ending(name, "css"));
        for (name, source) in others {
            assets.add(name, source.bytes());
        }
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
        let mut names: Vec<&str> = from.split('/').collect();
        let depth = names.len() - 1;
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
        let asset = self.assets.get(&names.join("/"))?;
        let within = asset.output.as_str().strip_prefix("theme/")?;
        Some(format!("{}{within}{fragment}", "../".repeat(depth)))
    }
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
    fn a_name_changes_with_its_content() {
        let name = |bytes: &[u8]| published_name("fonts/a.woff2", Fingerprint::of(bytes));
        assert_ne!(name(b"1"), name(b"2"));
        assert!(name(b"1").starts_with("fonts/a.") && name(b"1").contains(".woff2"));
        assert!(published_name("a.b/LICENSE", Fingerprint::of(b"")).starts_with("a.b/LICENSE."));
    }
}
