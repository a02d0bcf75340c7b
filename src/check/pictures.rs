//! Words for those who cannot see a picture, and the pictures that stand for pages.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{PageText, Site};
use crate::parse::markdown::LinkTarget;
use crate::parse::record::UNKNOWN;
use crate::text::{Place, SitePath, Span};

use super::texts::Text;

/// Letters of an address in a message.
const LONGEST_SHOWN: usize = 80;

/// The logo and the screenshots of each entry.
pub(super) fn of_entries(site: &Site, found: &mut Vec<Diagnostic>) {
    for product in &site.products {
        let entry = product.entry();
        let logo = entry.logo.iter().map(|logo| (&logo.file, &logo.alt));
        let screenshots = entry.screenshots.iter().map(|shot| (&shot.file, &shot.alt));
        for (file, alt) in logo.chain(screenshots) {
            found.extend(words(&product.path, file, alt, alt.span));
        }
    }
}

pub(super) fn of_text(text: Text<'_>, found: &mut Vec<Diagnostic>) {
    for image in &text.body.images {
        let file = match &image.target {
            LinkTarget::Relative { path, .. } | LinkTarget::Absolute { path, .. } => path.as_str(),
            LinkTarget::External(address) => address,
            LinkTarget::Fragment(_) | LinkTarget::Id { .. } => "",
        };
        found.extend(words(text.path, file, &image.alt, image.span));
        if let LinkTarget::External(address) = &image.target {
            found.push(foreign(text.path, address, image.span));
        }
    }
}

/// What pages may fetch is said in each of them: nothing from elsewhere, so that no other site is told
/// who reads this one.
fn foreign(path: &SitePath, address: &str, span: Span) -> Diagnostic {
    // A picture written out in its address is long.
    let short: String = address.chars().take(LONGEST_SHOWN).collect();
    let cut = if short.len() < address.len() {
        "…"
    } else {
        ""
    };
    let address = format!("{short}{cut}");
    Finding::ForeignPicture { address }.at(Place {
        file: path.clone(),
        span,
    })
}

/// The picture that stands for a page.
pub(super) fn of_page(site: &Site, text: &PageText, found: &mut Vec<Diagnostic>) {
    let Some(front) = text.front_matter() else {
        return;
    };
    let Some(image) = &front.image else {
        return;
    };
    match &front.image_alt {
        Some(alt) => found.extend(words(&text.path, image, alt, alt.span)),
        None if front.keys.gives("image_alt") => {}
        None => found.push(Finding::MissingAlt {}.at(Place {
            file: text.path.clone(),
            span: image.span,
        })),
    }
    if image.contains("://") {
        found.push(foreign(&text.path, image, image.span));
    } else if site.file(&text.path, image).is_none() {
        let known = site.assets.keys().map(SitePath::as_str);
        let meant = text.path.join(image);
        let meant = meant.as_ref().map_or(image.as_str(), SitePath::as_str);
        let nearest = nearest(meant, known);
        let finding = Finding::BrokenImage {
            target: image.value.clone(),
            nearest: nearest.map(|path| format!("/{}", path.trim_start_matches("content/"))),
        };
        found.push(finding.at(Place {
            file: text.path.clone(),
            span: image.span,
        }));
    }
}

/// What is wrong with a picture's words, if anything.
fn words(path: &SitePath, file: &str, alt: &str, span: Span) -> Option<Diagnostic> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let alt = alt.trim();
    let finding = if alt.is_empty() || alt == UNKNOWN {
        Finding::MissingAlt {}
    } else if alt.eq_ignore_ascii_case(name) {
        let alt = alt.to_owned();
        Finding::AltIsFileName { alt }
    } else {
        return None;
    };
    Some(finding.at(Place {
        file: path.clone(),
        span,
    }))
}
