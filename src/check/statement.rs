//! The accessibility statement that public bodies must have, and lead their readers to.

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::text::Place;

/// A publisher with a CVR number may well be one that the law on accessible websites holds for (lov om
/// tilgængelighed af offentlige organers websteder, section 4); others make sites to try things out.
pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let config = &site.config;
    let publisher = config.organisation.as_ref();
    let is_registered = publisher.is_some_and(|own| own.cvr.is_some());
    let place = config.unnamed_statement.filter(|_| is_registered);
    found.extend(place.map(|span| {
        Finding::NoAccessibilityStatement {}.at(Place {
            file: config.path.clone(),
            span,
        })
    }));
}
