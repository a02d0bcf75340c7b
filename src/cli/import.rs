//! `vejviser import`: a file of ours from one of others, never in place of one that is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diagnostic::{Argument, Diagnostic, Finding, Reported, Severity, nearest};
use crate::emit::Forget;
use crate::import::{self, Import, Note, Surroundings};
use crate::parse::catalogue::MaturityModel;
use crate::parse::{self, Document};
use crate::report;
use crate::sources::disk::LIMIT_MIB;
use crate::sources::{Source, Sources};
use crate::text::{Place, SitePath, SourceFile};
use crate::words::Words;

use super::arguments::{Import as Arguments, ImportAssessment, ImportKind, Options, Site};
use super::create::create;
use super::failure::{Exit, Failure, shown};
use super::screen;
use super::site;

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    match &arguments.kind {
        ImportKind::Publiccode(asked) => {
            let site = site::read(&asked.site, words)?;
            let foreign = read(&asked.file)?;
            let made = foreign.read(import::publiccode);
            finish(made, &foreign, site, &asked.site, words)
        }
        ImportKind::Assessment(asked) => assessment(asked, words),
    }
}

fn assessment(asked: &ImportAssessment, words: &Words) -> Result<Exit, Failure> {
    let site = site::read(&asked.site, words)?;
    let catalogue = Catalogue::of(&site);
    let models = catalogue.models.iter();
    let products = catalogue.products.iter().map(|(id, _)| id.as_str());
    let surroundings = Surroundings {
        product: chosen(asked.product.as_ref(), products, "no-such-product")?,
        model: chosen(
            asked.model.as_ref(),
            catalogue.models.keys().map(String::as_str),
            "no-such-model",
        )?,
        models: models
            .map(|(name, model)| (name.clone(), &**model))
            .collect(),
        products: catalogue.products.clone(),
    };
    let foreign = read(&asked.file)?;
    let made = foreign.read(|file| import::assessment(file, &surroundings));
    finish(made, &foreign, site, &asked.site, words)
}

/// A name given on the command line, which must be one that the site has.
fn chosen<'k>(
    name: Option<&String>,
    known: impl Iterator<Item = &'k str> + Clone,
    id: &'static str,
) -> Result<Option<String>, Failure> {
    let Some(name) = name else { return Ok(None) };
    if known.clone().any(|known| known == name) {
        return Ok(Some(name.clone()));
    }
    let meant = nearest(name, known).map(str::to_owned);
    Err(Failure::refused(
        id,
        vec![
            ("id", Argument::from(name)),
            ("nearest", Argument::from(&meant)),
        ],
    ))
}

/// What an import must know of the site's catalogue.
struct Catalogue {
    products: Vec<(String, String)>,
    models: BTreeMap<String, Box<MaturityModel>>,
}

impl Catalogue {
    fn of(site: &Sources) -> Self {
        let mut catalogue = Self {
            products: Vec::new(),
            models: BTreeMap::new(),
        };
        for folder in ["content/produkter", "content/modenhed"] {
            for (path, source) in site.below(folder) {
                let Source::Text(file) = source else { continue };
                match parse::parse(file).value {
                    Document::Product(product) => {
                        let id = path.stem().to_owned();
                        let name = product.map_or_else(|| id.clone(), |it| it.name.value.clone());
                        catalogue.products.push((id, name));
                    }
                    Document::MaturityModel(Some(model)) => {
                        catalogue.models.insert(path.stem().to_owned(), model);
                    }
                    _ => {}
                }
            }
        }
        catalogue
    }
}

/// The foreign file, by itself as if it were all there is.
struct Foreign {
    sources: Sources,
    path: SitePath,
}

impl Foreign {
    /// Reads it with `reader`, unless it is no text.
    fn read(
        &self,
        reader: impl Fn(&SourceFile) -> Reported<Option<Import>>,
    ) -> Reported<Option<Import>> {
        match self.sources.text(&self.path) {
            Some(file) => reader(file),
            None => Reported {
                value: None,
                diagnostics: self.sources.diagnostics.clone(),
            },
        }
    }
}

fn read(path: &Path) -> Result<Foreign, Failure> {
    let unreadable = |reason: String| {
        let reason = Argument::Text(reason);
        Failure::failed(
            "unreadable",
            vec![("path", shown(path)), ("reason", reason)],
        )
    };
    let site_path = SitePath::new(path.display().to_string().replace('\\', "/"));
    let kept = fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    let mut sources = Sources::default();
    let limit = LIMIT_MIB;
    if !kept.is_file() {
        return Err(Failure::failed("no-file", vec![("path", shown(path))]));
    }
    if kept.len() > (limit as u64) << 20 {
        let place = Place::start_of(&site_path);
        sources
            .diagnostics
            .push(Finding::FileTooLarge { limit }.at(place));
    } else {
        let bytes = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
        let source = Source::read_text(site_path.clone(), &bytes);
        let source = source.noted_in(&mut sources.diagnostics);
        sources.files.insert(site_path.clone(), source);
    }
    Ok(Foreign {
        sources,
        path: site_path,
    })
}

/// Writes the file, or says why there is none.
fn finish(
    made: Reported<Option<Import>>,
    foreign: &Foreign,
    site: Sources,
    at: &Site,
    words: &Words,
) -> Result<Exit, Failure> {
    let mut diagnostics = made.diagnostics;
    Diagnostic::sort(&mut diagnostics);
    let findings = report::terminal(&diagnostics, &foreign.sources, words.language());
    screen::show(&findings);
    let Some(import) = made.value else {
        screen::say(words.text("import-refused", &[]));
        return Ok(Exit::Refused);
    };
    let path = at.root.join(import.path.as_str());
    create(&path, import.text.as_bytes())?;
    screen::say(words.text("made", &[("path", shown(&path))]));
    notes(&import.notes, foreign, words);
    remaining(&at.root, &import, site, words)
}

/// What is not in the new file as it was in the foreign one.
fn notes(notes: &[Note], foreign: &Foreign, words: &Words) {
    if notes.is_empty() {
        return;
    }
    screen::say("");
    screen::say(words.text("import-notes", &[]));
    let lines = foreign.sources.text(&foreign.path).map(SourceFile::lines);
    for note in notes {
        let start = note.place.span.range().start;
        let line = lines.as_ref().map_or(1, |lines| lines.place(start).line);
        let reason = Argument::Text(note.reason.id().to_owned());
        let key = Argument::Text(note.key.clone());
        // A line is a name, not an amount: it is not grouped in thousands.
        let line = Argument::Text(line.to_string());
        let values = [("line", line), ("key", key), ("reason", reason)];
        screen::say(words.text("import-note", &values));
    }
}

/// What the site's checks say of the new file.
fn remaining(
    root: &Path,
    import: &Import,
    mut site: Sources,
    words: &Words,
) -> Result<Exit, Failure> {
    site.insert(import.path.clone(), import.text.as_bytes());
    let built = site::build(root, &site, &Options::default(), &Forget, words)?;
    let left: Vec<Diagnostic> = built
        .diagnostics
        .into_iter()
        .filter(|diagnostic| diagnostic.place.file == import.path)
        .filter(|diagnostic| diagnostic.severity() != Severity::Hint)
        .collect();
    screen::say("");
    if left.is_empty() {
        screen::say(words.text("import-done", &[]));
    } else {
        screen::say(words.text("import-left", &[]));
        screen::say("");
        screen::show(&report::terminal(&left, &site, words.language()));
    }
    Ok(Exit::Clean)
}
