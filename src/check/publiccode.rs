//! A product's publiccode.yml, where the site has it: it must not say something else than the entry.
//!
//! Keys are those of publiccode.yml 0.2 to 0.7: `name`, `url`, `developmentStatus` and
//! `legal.license`. What either leaves out is not compared.

use crate::diagnostic::{Diagnostic, Finding, Findings, nearest};
use crate::model::{Product, Site};
use crate::parse::catalogue::{Product as Entry, ProductStatus, Publiccode};
use crate::parse::yaml::{self, Node, Value};
use crate::sources::Sources;
use crate::text::{Place, SitePath, SourceFile, Span};

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
        let Some((theirs, span)) = text(&root, keys) else {
            continue;
        };
        let Err(ours) = agrees(entry, theirs) else {
            continue;
        };
        let finding = Finding::PubliccodeDiffers {
            key: keys.join("."),
            theirs: theirs.to_owned(),
            field: field.to_owned(),
            ours,
        };
        let place = Place {
            file: product.path.clone(),
            span: entry.keys.value(field),
        };
        let other = Place {
            file: file.path.clone(),
            span,
        };
        found.push(finding.at(place).with_related(other));
    }
}

/// Whether an entry agrees with a value of publiccode.yml; if not, what it says itself.
type Agrees = fn(&Entry, &str) -> Result<(), String>;

/// Keys of publiccode.yml, and the fields of an entry that say the same.
const COMPARED: [(&[&str], &str, Agrees); 4] = [
    (&["name"], "name", name),
    (&["url"], "repositories", repository),
    (&["developmentStatus"], "status", status),
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

fn status(entry: &Entry, theirs: &str) -> Result<(), String> {
    use ProductStatus as Status;
    let Some(status) = entry.status.known() else {
        return Ok(());
    };
    let fitting: &[ProductStatus] = match theirs {
        "concept" => &[Status::Idea, Status::Paused],
        "development" => &[Status::Idea, Status::Development, Status::Paused],
        "beta" => &[Status::Development, Status::Active, Status::Paused],
        "stable" => &[Status::Active, Status::Paused, Status::PhasingOut],
        "obsolete" => &[Status::PhasingOut, Status::Closed, Status::HandedOver],
        _ => return Ok(()),
    };
    let same = fitting.contains(&status.value);
    same.then_some(()).ok_or_else(|| status.as_str().to_owned())
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
