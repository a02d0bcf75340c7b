//! Files that are published as they are: there, not empty, and what their endings say.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::Site;
use crate::parse::catalogue::{Product, Source};
use crate::sources::{Source as File, Sources};
use crate::text::{Located, Place, SitePath};

use super::svg;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    let reported = |path: &SitePath| {
        let mut own = sources.diagnostics.iter();
        own.any(|diagnostic| diagnostic.place.file == *path)
    };
    let assets = site.assets.keys().filter(|path| !reported(path));
    for file in assets.filter_map(|path| sources.files.get(path)) {
        content(file, found);
    }
    for product in &site.products {
        for file in named(product.entry()) {
            found.extend(missing(site, &product.path, file));
        }
    }
    let files =
        other_sources(site).filter_map(|(path, source)| Some((path, source.file.as_ref()?)));
    found.extend(files.filter_map(|(path, file)| missing(site, path, file)));
}

/// Where the facts of other files than entries come from.
fn other_sources(site: &Site) -> impl Iterator<Item = (&SitePath, &Source)> {
    let catalogue = &site.catalogue;
    let membership = site
        .config
        .membership
        .iter()
        .map(|own| (&site.config.path, &own.source));
    let models = catalogue
        .models
        .values()
        .map(|file| (&file.path, &file.record.source));
    let assessments = catalogue.assessments.values();
    let assessments = assessments.map(|file| (&file.path, &file.record.source));
    let lists = catalogue
        .word_lists
        .iter()
        .map(|file| (&file.path, &file.record.source));
    let sizes = catalogue
        .sizes
        .iter()
        .map(|file| (&file.path, &file.record.source));
    let written = membership
        .chain(models)
        .chain(assessments)
        .chain(lists)
        .chain(sizes);
    written.filter_map(|(path, source)| Some((path, source.as_ref()?)))
}

fn content(file: &File, found: &mut Vec<Diagnostic>) {
    let bytes = file.bytes();
    let start = Place::start_of(file.path());
    if bytes.is_empty() {
        found.push(Finding::EmptyFile {}.at(start));
        return;
    }
    let ending = file.path().extension();
    let expected = match ending.as_str() {
        "jpeg" => "jpg",
        other => other,
    };
    let known = KINDS.iter().any(|(name, _)| *name == expected);
    let actual = KINDS
        .iter()
        .find(|(_, is_kind)| is_kind(bytes))
        .map(|(name, _)| *name);
    if known && actual != Some(expected) {
        let actual = actual.map(str::to_owned);
        found.push(Finding::WrongContent { ending, actual }.at(start));
    } else if expected == "svg"
        && let File::Text(text) = file
    {
        let place = |span| Place {
            file: text.path.clone(),
            span,
        };
        let scripts = svg::scripts(&text.text).into_iter();
        found.extend(scripts.map(|span| Finding::SvgScript {}.at(place(span))));
    }
}

type IsKind = fn(&[u8]) -> bool;

/// Kinds of files that can be told from their first bytes, by their usual ending.
const KINDS: [(&str, IsKind); 7] = [
    ("png", |bytes| bytes.starts_with(b"\x89PNG\r\n\x1a\n")),
    ("jpg", |bytes| bytes.starts_with(b"\xff\xd8\xff")),
    ("gif", |bytes| {
        bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a")
    }),
    ("webp", |bytes| {
        bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
    }),
    // Readers allow other bytes before it.
    ("pdf", |bytes| {
        let head = &bytes[..bytes.len().min(1024)];
        head.windows(5).any(|window| window == b"%PDF-")
    }),
    ("svg", |bytes| str::from_utf8(bytes).is_ok_and(svg::is_svg)),
    // What is saved in place of a file when a site asks one to log in.
    ("html", |bytes| {
        let head = bytes.trim_ascii_start();
        let begins = |tag: &[u8]| {
            head.get(..tag.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(tag))
        };
        begins(b"<!doctype html") || begins(b"<html")
    }),
];

/// Every file of the site that an entry names.
fn named(entry: &Product) -> Vec<&Located<String>> {
    let logo = entry.logo.iter().map(|logo| &logo.file);
    let screenshots = entry.screenshots.iter().map(|shot| &shot.file);
    let sources = entry
        .sources()
        .into_iter()
        .filter_map(|source: &Source| source.file.as_ref());
    logo.chain(screenshots).chain(sources).collect()
}

/// A finding when a file that is named is neither beside the file that names it nor below `content/`.
pub(super) fn missing(
    site: &Site,
    from: &SitePath,
    written: &Located<String>,
) -> Option<Diagnostic> {
    if site.file(from, written).is_some() {
        return None;
    }
    let known = site.assets.keys().map(SitePath::as_str);
    let meant = from.join(written);
    let meant = meant.as_ref().map_or(written.as_str(), SitePath::as_str);
    let nearest =
        nearest(meant, known).map(|path| format!("/{}", path.trim_start_matches("content/")));
    let finding = Finding::UnknownReference {
        id: written.value.clone(),
        kind: "file".to_owned(),
        nearest,
        folder: Some(folder_meant(from, written)),
    };
    Some(finding.at(Place {
        file: from.clone(),
        span: written.span,
    }))
}

/// The folder in which a named file is looked for, such as `content/vejledning`.
pub(super) fn folder_meant(from: &SitePath, written: &str) -> String {
    let from_root = written.strip_prefix('/');
    let meant = from_root.map(|path| SitePath::new(format!("content/{path}")));
    let meant = meant.or_else(|| from.join(written));
    meant.as_ref().unwrap_or(from).folder().to_owned()
}
