//! Which kind of document a file is, by where it lies.

use crate::diagnostic::{Finding, Findings, Reported, nearest};
use crate::text::{SitePath, SourceFile, Span};

use super::catalogue::{Assessment, MaturityModel, Product, SizeClasses, WordList};
use super::page::PageSource;
use super::record::FromNode;
use super::site::SiteSource;
use super::yaml;

/// A file as understood by itself.
///
/// Where a record is `None`, it cannot be read and that has been reported; the file still exists,
/// so that links to it are not reported too.
#[derive(Clone, Debug)]
pub enum Document {
    Site(Option<Box<SiteSource>>),
    Page(Box<PageSource>),
    Product(Option<Box<Product>>),
    MaturityModel(Option<Box<MaturityModel>>),
    Assessment(Option<Box<Assessment>>),
    WordList(Option<Box<WordList>>),
    SizeClasses(Option<Box<SizeClasses>>),
    /// A YAML file that nothing reads.
    Other,
}

/// Reads a text file below `content/`.
pub fn parse(file: &SourceFile) -> Reported<Document> {
    let mut found = Findings::of(&file.path);
    let document = match kind(file) {
        Kind::Page => Document::Page(Box::new(PageSource::parse(file, &mut found))),
        Kind::Product => Document::Product(product(file, &mut found)),
        Kind::Site => Document::Site(record(file, &mut found)),
        Kind::MaturityModel => Document::MaturityModel(record(file, &mut found)),
        Kind::Assessment => Document::Assessment(record(file, &mut found)),
        Kind::WordList => Document::WordList(record(file, &mut found)),
        Kind::SizeClasses => Document::SizeClasses(record(file, &mut found)),
        Kind::Other => {
            unread(file, &mut found);
            Document::Other
        }
    };
    found.report(document)
}

/// A YAML file that nothing reads is not published either.
fn unread(file: &SourceFile, found: &mut Findings) {
    if !is_yaml(&file.path.extension()) || is_publiccode(&file.path) {
        return;
    }
    let folders = ["produkter", "modenhed", "vurderinger", "ordlister"];
    let in_folders = folders.map(|folder| format!("content/{folder}/{}", file.path.name()));
    let files = ["content/site.yml", "content/stoerrelser.yml"].map(str::to_owned);
    let meant: Vec<&str> = in_folders
        .iter()
        .chain(&files)
        .map(String::as_str)
        .collect();
    let nearest = nearest(file.path.as_str(), meant).map(str::to_owned);
    found.push(Finding::UnknownFile { nearest }, Span::START);
}

/// Read where an entry names it; see `check::publiccode`.
fn is_publiccode(path: &SitePath) -> bool {
    path.folder() == "content/publiccode" || path.stem() == "publiccode"
}

enum Kind {
    Site,
    Page,
    Product,
    MaturityModel,
    Assessment,
    WordList,
    SizeClasses,
    Other,
}

fn kind(file: &SourceFile) -> Kind {
    let extension = file.path.extension();
    if extension == "md" {
        return Kind::Page;
    }
    if !is_yaml(&extension) {
        return Kind::Other;
    }
    match file.path.folder() {
        "content/produkter" => Kind::Product,
        "content/modenhed" => Kind::MaturityModel,
        "content/vurderinger" => Kind::Assessment,
        "content/ordlister" => Kind::WordList,
        "content" if file.path.name() == "site.yml" => Kind::Site,
        "content" if file.path.stem() == "stoerrelser" => Kind::SizeClasses,
        _ => Kind::Other,
    }
}

/// Whether a file's ending says that it is YAML.
pub fn is_yaml(extension: &str) -> bool {
    matches!(extension, "yml" | "yaml")
}

fn product(file: &SourceFile, found: &mut Findings) -> Option<Box<Product>> {
    let entry: Box<Product> = record(file, found)?;
    if entry.id.as_str() != file.path.stem() {
        let finding = Finding::IdNotFileName {
            id: entry.id.to_string(),
            file_name: file.path.name().to_owned(),
        };
        found.push(finding, entry.id.span);
    }
    Some(entry)
}

fn record<T: FromNode>(file: &SourceFile, found: &mut Findings) -> Option<Box<T>> {
    let before = found.is_empty();
    match yaml::parse(&file.text, 0, found) {
        Some(node) => T::from_node(&node, found).map(Box::new),
        None => {
            if before && found.is_empty() {
                let finding = Finding::InvalidYaml {
                    reason: "empty".to_owned(),
                    suggestion: None,
                };
                found.push(finding, Span::START);
            }
            None
        }
    }
}
