//! A site kept from build to build.
//!
//! Nearly every save is one of a page's body, and of a body other pages show little. While a site's
//! surroundings are the same, which say all that pages show of each other, the site is the same but
//! for those bodies and where their links lead.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::text::{Fingerprint, SitePath};

use super::Site;
use super::assemble::{Assembled, ContentFile, Documents};

/// The latest site. There or not, a build comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    surroundings: Fingerprint,
    files: Vec<ContentFile>,
    assembled: Assembled,
}

impl Memory {
    /// The site of these documents, and what only assembling can know is wrong with it.
    ///
    /// `surroundings` stand for everything the site depends on, except what stands in bodies and
    /// is shown nowhere else.
    pub fn assemble(
        &mut self,
        documents: Documents<'_>,
        surroundings: Fingerprint,
    ) -> (&Site, &[Diagnostic]) {
        let files = documents.files.to_vec();
        let known = self.kept.take();
        let known = known.filter(|kept| kept.surroundings == surroundings);
        let assembled = match known {
            Some(mut kept) => {
                let changed = changed(&kept.files, &files);
                if !changed.is_empty() {
                    kept.assembled.take_bodies(&changed);
                }
                kept.assembled
            }
            None => Assembled::of(documents),
        };
        let kept = self.kept.insert(Kept {
            surroundings,
            files,
            assembled,
        });
        (&kept.assembled.site, &kept.assembled.found)
    }
}

/// The files that were read anew, by their paths. With the same surroundings there are the same files.
fn changed<'a>(
    before: &[ContentFile],
    now: &'a [ContentFile],
) -> BTreeMap<&'a SitePath, &'a ContentFile> {
    debug_assert!(
        before
            .iter()
            .map(|file| &file.path)
            .eq(now.iter().map(|file| &file.path))
    );
    before
        .iter()
        .zip(now)
        .filter(|(before, now)| !Arc::ptr_eq(&before.document, &now.document))
        .map(|(_, now)| (&now.path, now))
        .collect()
}
