//! A product's publiccode.yml, where the site has it: it must not say something else than the entry.
//!
//! Keys are those of publiccode.yml 0.2 to 0.7: `name`, `url`, `developmentStatus`, `softwareType`,
//! `maintenance.type` and `legal.license`. What either leaves out is not compared.

use crate::diagnostic::{Diagnostic, Finding, Findings, nearest};
use crate::model::{Product, Site};
use crate::parse::catalogue::{DevelopmentStatus, Product as Entry, Publiccode, Software};
use crate::parse::yaml::{self, Node, Value};
use crate::sources::Sources;
use crate::text::{Place, SitePath, SourceFile, Span};

use super::files::folder_meant;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    for product in &site.products {
        let entry = product.entry();
        let Some(Publiccode::File(written)) = entry.publiccode.as_ref() else {
            continue;
        };
        let span = entry.keys.value("publiccode");
        match file(sources, &product.path, written) {
            Some(file) => compare(product, file, found),
            None => found.push(missing(sources, &product.path, written, span)),
        }
    }
}

/// From the entry's own folder, or else from `content/`.
fn file<'a>(sources: &'a Sources, from: &SitePath, written: &str) -> Option<&'a SourceFile> {
    let from_root = SitePath::new(format!("content/{}", written.trim_start_matches('/')));
    let beside = from.join(written).and_then(|path| sources.text(&path));
    beside.or_else(|| sources.text(&from_root))
}

fn missing(sources: &Sources, from: &SitePath, written: &str, span: Span) -> Diagnostic {
    let files = sources.below("content").map(|(path, _)| path);
    let known = files
        .filter(|path| matches!(path.extension().as_str(), "yml" | "yaml"))
        .map(SitePath::as_str);
    let meant = format!("content/{}", written.trim_start_matches('/'));
    let finding = Finding::UnknownReference {
        id: written.to_owned(),
        kind: "file".to_owned(),
        nearest: nearest(&meant, known)
            .map(|path| format!("/{}", path.trim_start_matches("content/"))),
        folder: Some(folder_meant(from, written)),
    };
    finding.at(Place {
        file: from.clone(),
        span,
    })
}

fn compare(product: &Product, file: &SourceFile, found: &mut Vec<Diagnostic>) {
    let mut noted = Findings::of(&file.path);
    let root = yaml::parse(&file.text, 0, &mut noted);
    noted.report(()).noted_in(found);
    let Some(root) = root else {
        return;
    };
    let entry = product.entry();
    for (keys, field, agrees) in COMPARED {
        let Some((theirs, there)) = text(&root, keys) else {
            continue;
        };
        let Err(ours) = agrees(entry, theirs) else {
            continue;
        };
        let (field, span) = field_of(entry, field);
        let finding = Finding::PubliccodeDiffers {
            key: keys.join("."),
            theirs: theirs.to_owned(),
            field: field.to_owned(),
            ours,
        };
        let place = Place {
            file: product.path.clone(),
            span,
        };
        let other = Place {
            file: file.path.clone(),
            span: there,
        };
        found.push(finding.at(place).with_related(other));
    }
}

/// The field that tells it in this entry, and where its value stands.
fn field_of(entry: &Entry, field: &'static str) -> (&'static str, Span) {
    let software = entry.software.as_ref();
    let maintenance = software.and_then(|software| software.maintenance.as_ref());
    let further = software.and_then(|software| software.development_status.as_ref());
    match (field, further) {
        ("status", Some(further)) => ("software.development_status", further.span),
        ("software.type", _) => (
            field,
            software.map_or(entry.keys.place(), |software| software.keys.value("type")),
        ),
        ("software.maintenance.type", _) => (
            field,
            maintenance.map_or(entry.keys.place(), |maintenance| {
                maintenance.keys.value("type")
            }),
        ),
        _ => (field, entry.keys.value(field)),
    }
}

/// Whether an entry agrees with a value of publiccode.yml; if not, what it says itself.
type Agrees = fn(&Entry, &str) -> Result<(), String>;

/// Keys of publiccode.yml, and the fields of an entry that say the same.
const COMPARED: [(&[&str], &str, Agrees); 6] = [
    (&["name"], "name", name),
    (&["url"], "repositories", repository),
    (&["developmentStatus"], "status", status),
    (&["softwareType"], "software.type", software_type),
    (
        &["maintenance", "type"],
        "software.maintenance.type",
        maintenance,
    ),
    (&["legal", "license"], "license", license),
];

fn name(entry: &Entry, theirs: &str) -> Result<(), String> {
    let aliases = entry.aliases.iter().map(|alias| alias.value.as_str());
    let mut names = aliases.chain([entry.name.as_str()]);
    let same = names.any(|name| name.to_lowercase() == theirs.to_lowercase());
    same.then_some(()).ok_or_else(|| entry.name.value.clone())
}

fn repository(entry: &Entry, theirs: &str) -> Result<(), String> {
    let bare = |url: &str| {
        let url = url.trim_end_matches('/').to_lowercase();
        url.strip_suffix(".git").map_or(url.clone(), str::to_owned)
    };
    let Some(first) = entry.repositories.first() else {
        return Ok(());
    };
    let mut own = entry.repositories.iter();
    let same = own.any(|repository| bare(repository.url.as_str()) == bare(theirs));
    same.then_some(()).ok_or_else(|| first.url.to_string())
}

/// The entry's own word for it where it has one; else its status, which is no other's equal.
fn status(entry: &Entry, theirs: &str) -> Result<(), String> {
    if let Some(ours) = software(entry).and_then(|software| software.development_status.as_ref()) {
        return same(ours.as_str(), theirs);
    }
    let mut known = DevelopmentStatus::ALL.iter();
    let theirs = known.find(|known| known.as_str() == theirs);
    match (entry.status.known(), theirs) {
        (Some(status), Some(theirs)) if !theirs.fits(status.value) => {
            Err(status.as_str().to_owned())
        }
        _ => Ok(()),
    }
}

fn software_type(entry: &Entry, theirs: &str) -> Result<(), String> {
    let ours = software(entry).and_then(|software| software.kind);
    ours.map_or(Ok(()), |ours| same(ours.as_str(), theirs))
}

fn maintenance(entry: &Entry, theirs: &str) -> Result<(), String> {
    let ours = software(entry).and_then(|software| software.maintenance.as_ref()?.kind);
    ours.map_or(Ok(()), |ours| same(ours.as_str(), theirs))
}

fn software(entry: &Entry) -> Option<&Software> {
    entry.software.as_ref()
}

fn same(ours: &str, theirs: &str) -> Result<(), String> {
    (ours == theirs)
        .then_some(())
        .ok_or_else(|| ours.to_owned())
}

fn license(entry: &Entry, theirs: &str) -> Result<(), String> {
    let Some(license) = entry.license.known() else {
        return Ok(());
    };
    let same = license.eq_ignore_ascii_case(theirs);
    same.then_some(()).ok_or_else(|| license.value.clone())
}

/// A text below some keys, and where it stands.
fn text<'a>(root: &'a Node, keys: &[&str]) -> Option<(&'a str, Span)> {
    let mut node = root;
    for key in keys {
        let Value::Mapping(entries) = &node.value else {
            return None;
        };
        node = &entries.iter().find(|entry| entry.key == *key)?.value;
    }
    let scalar = node.as_scalar().filter(|scalar| !scalar.is_blank())?;
    Some((scalar.text.trim(), node.span))
}
