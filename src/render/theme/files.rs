//! A theme's files: the site's own over those inside the program.

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Reported, nearest};
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, Place, SitePath, SourceFile};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The theme that is inside the program.
const DEFAULT_NAME: &str = "default";

/// Every file of a theme, by its path within it, such as `templates/page.html`.
#[derive(Clone, Debug)]
pub struct ThemeFiles {
    files: BTreeMap<String, Source>,
    fingerprint: Fingerprint,
}

impl ThemeFiles {
    /// The theme a site asks for. A file in the site's `themes/<name>/` replaces the same file of the
    /// default theme; what a theme lacks, it takes from there.
    pub fn of(sources: &Sources, config: &Config) -> Reported<Self> {
        let name = config.theme.as_str();
        let folder = format!("themes/{name}");
        let mut files = embedded();
        let own: Vec<_> = sources.below(&folder).collect();
        let mut diagnostics = Vec::new();
        if own.is_empty() && name != DEFAULT_NAME {
            diagnostics.push(unknown_theme(sources, config));
        }
        for (path, source) in own {
            let within = path.as_str()[folder.len() + 1..].to_owned();
            files.insert(within, source.clone());
        }
        Reported {
            value: Self::with(files),
            diagnostics,
        }
    }

    fn with(files: BTreeMap<String, Source>) -> Self {
        let mut listed = String::new();
        for (name, source) in &files {
            listed.push_str(&format!(
                "{name}\0{}\0{}
",
                source.path(),
                source.fingerprint()
            ));
        }
        Self {
            files,
            fingerprint: Fingerprint::of(listed.as_bytes()),
        }
    }

    /// Equal where names and contents are.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    pub fn text(&self, name: &str) -> Option<&SourceFile> {
        match self.files.get(name)? {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        }
    }

    /// The files below a folder, by their path within it.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Source)> {
        let inside = move |name: &'a str| name.strip_prefix(folder)?.strip_prefix('/');
        self.files
            .iter()
            .filter_map(move |(name, source)| Some((inside(name)?, source)))
    }
}

/// The default theme as sources, so that both kinds of theme are read alike.
fn embedded() -> BTreeMap<String, Source> {
    let mut sources = Sources::default();
    let mut folders = vec![&DEFAULT];
    while let Some(folder) = folders.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(folder) => folders.push(folder),
                DirEntry::File(file) => {
                    let names = file.path().iter().map(|name| name.to_string_lossy());
                    let within = names.collect::<Vec<_>>().join("/");
                    let path = SitePath::new(format!("themes/{DEFAULT_NAME}/{within}"));
                    sources.insert(path, file.contents().to_vec());
                }
            }
        }
    }
    let start = format!("themes/{DEFAULT_NAME}/").len();
    let files = sources.files.into_iter();
    files
        .map(|(path, source)| (path.as_str()[start..].to_owned(), source))
        .collect()
}

fn unknown_theme(sources: &Sources, config: &Config) -> Diagnostic {
    let names = sources
        .below("themes")
        .filter_map(|(path, _)| path.as_str().split('/').nth(1));
    let mut known: Vec<&str> = names.chain([DEFAULT_NAME]).collect();
    known.sort_unstable();
    known.dedup();
    let finding = Finding::UnknownTheme {
        name: config.theme.value.clone(),
        nearest: nearest(&config.theme, known.iter().copied()).map(str::to_owned),
        known: known.join(", "),
    };
    finding.at(Place {
        file: config.path.clone(),
        span: config.theme.span,
    })
}
