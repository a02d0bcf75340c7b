//! Pictures that take long to fetch on a phone.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Resolution, Site};
use crate::text::{Place, SitePath, Span};

use super::texts::Text;

/// One picture, in bytes.
const LARGEST_PICTURE: usize = 1024 * 1024;

/// All pictures of one text, in bytes.
const HEAVIEST_PAGE: usize = 3 * 1024 * 1024;

/// Files that are too large wherever they are shown.
pub(super) fn of_files(site: &Site, found: &mut Vec<Diagnostic>) {
    for (path, asset) in &site.assets {
        let is_picture = matches!(
            path.extension().as_str(),
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg"
        );
        if is_picture && asset.size > LARGEST_PICTURE {
            let finding = Finding::HugeImage {
                size: kilobytes(asset.size),
                limit: kilobytes(LARGEST_PICTURE),
            };
            found.push(finding.at(Place::start_of(path)));
        }
    }
}

/// Pictures of one text that are too much together.
pub(super) fn of_text(site: &Site, text: Text<'_>, found: &mut Vec<Diagnostic>) {
    let pictures = text.resolved.images.iter().filter_map(|image| match image {
        Resolution::Asset(path) => Some(path),
        _ => None,
    });
    let pictures: BTreeSet<&SitePath> = pictures.collect();
    let sizes = pictures.iter().filter_map(|path| site.assets.get(*path));
    // One that is huge by itself has been reported as that.
    let sizes = sizes
        .map(|asset| asset.size)
        .filter(|size| *size <= LARGEST_PICTURE);
    let size: usize = sizes.sum();
    if size > HEAVIEST_PAGE {
        let finding = Finding::HeavyPage {
            count: pictures.len(),
            size: kilobytes(size),
            limit: kilobytes(HEAVIEST_PAGE),
        };
        let first = text.body.images.first();
        let first = first.map_or(Span::START, |image| image.span);
        found.push(finding.at(text.place(first)));
    }
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}
