//! A theme's files: the site's own over those inside the program.

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Reported, nearest};
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, Place, SitePath, SourceFile};
use crate::words::Tongue;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The theme that is inside the program.
const DEFAULT_NAME: &str = "default";

/// Every file of a theme, by its path within it, such as `templates/page.html`.
#[derive(Clone, Debug)]
pub struct ThemeFiles {
    files: BTreeMap<String, Source>,
    /// The default theme's own, which stay below those of a theme that replaces them: a theme
    /// that changes one word need not repeat the others.
    default_words: BTreeMap<String, Source>,
    /// The default theme's templates that others replace, by the names that those may extend them
    /// by: a theme that changes one block need not repeat the others.
    replaced: BTreeMap<String, SourceFile>,
    fingerprint: Fingerprint,
}

impl ThemeFiles {
    /// The theme a site asks for. A file in the site's `themes/<name>/` replaces the same file of the
    /// default theme; what a theme lacks, it takes from there. Word catalogues are laid word by
    /// word instead.
    pub fn of(sources: &Sources, config: &Config) -> Reported<Self> {
        let name = config.theme.as_str();
        let folder = format!("themes/{name}");
        let mut files = embedded();
        let default_words = files.iter().filter(|(name, _)| name.starts_with("i18n/"));
        let default_words = default_words.map(|(name, source)| (name.clone(), source.clone()));
        let default_words = default_words.collect();
        let mut replaced = BTreeMap::new();
        let own: Vec<_> = sources.below(&folder).collect();
        let mut diagnostics = Vec::new();
        if own.is_empty() && name != DEFAULT_NAME {
            diagnostics.push(unknown_theme(sources, config));
        }
        for (path, source) in own {
            let within = path.as_str()[folder.len() + 1..].to_owned();
            let name = within.strip_prefix("templates/").map(str::to_owned);
            if let (Some(Source::Text(file)), Some(name)) =
                (files.insert(within, source.clone()), name)
            {
                replaced.insert(format!("{DEFAULT_NAME}/{name}"), file);
            }
        }
        // The components of a file that is replaced would be there twice.
        replaced.retain(|name, _| !name.contains("/components/"));
        Reported {
            value: Self::with(files, default_words, replaced),
            diagnostics,
        }
    }

    fn with(
        files: BTreeMap<String, Source>,
        default_words: BTreeMap<String, Source>,
        replaced: BTreeMap<String, SourceFile>,
    ) -> Self {
        let mut listed = String::new();
        for (name, source) in files.iter().chain(&default_words) {
            let (path, fingerprint) = (source.path(), source.fingerprint());
            listed.push_str(&format!("{name}\0{path}\0{fingerprint}\n"));
        }
        for (name, file) in &replaced {
            listed.push_str(&format!("{name}\0{}\n", file.fingerprint));
        }
        Self {
            files,
            default_words,
            replaced,
            fingerprint: Fingerprint::of(listed.as_bytes()),
        }
    }

    /// Every file of the theme that is inside the program, by its path within it.
    pub fn of_program() -> BTreeMap<String, Source> {
        embedded()
    }

    /// Equal where names and contents are.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The word catalogues of a language, a later one's words winning: below its own, those of the
    /// nearest language that the program speaks.
    pub fn catalogues(&self, tongue: &Tongue) -> Vec<&SourceFile> {
        let mut names = vec![catalogue(tongue.nearest().tag()), catalogue(tongue.tag())];
        names.dedup();
        let layers = names
            .iter()
            .flat_map(|name| [self.default_words.get(name), self.files.get(name)]);
        let mut catalogues: Vec<&SourceFile> = layers
            .filter_map(|source| match source? {
                Source::Text(file) => Some(file),
                Source::Binary(_) => None,
            })
            .collect();
        catalogues.dedup_by_key(|file| file.fingerprint);
        catalogues
    }

    /// The default theme's templates that a theme replaces, as `default/page.html`.
    pub fn replaced(&self) -> &BTreeMap<String, SourceFile> {
        &self.replaced
    }

    /// Whether there are words in a language itself.
    pub fn speaks(&self, tongue: &Tongue) -> bool {
        tongue.is_spoken() || self.files.contains_key(&catalogue(tongue.tag()))
    }

    /// The files below a folder, by their path within it.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Source)> {
        let inside = move |name: &'a str| name.strip_prefix(folder)?.strip_prefix('/');
        self.files
            .iter()
            .filter_map(move |(name, source)| Some((inside(name)?, source)))
    }
}

fn catalogue(tag: &str) -> String {
    format!("i18n/{tag}.ftl")
}

/// The default theme as sources, so that both kinds of theme are read alike.
pub(super) fn embedded() -> BTreeMap<String, Source> {
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
                    sources.insert(path, file.contents());
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
