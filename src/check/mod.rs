//! Site to diagnostics: what fits a file by itself but not the site it is part of.
//!
//! One file per family of rules. Nothing here changes the site or knows how it is shown.

mod addresses;
mod assessments;
mod components;
mod links;
mod references;

use crate::diagnostic::Diagnostic;
use crate::model::{Site, ThemeContract};

/// Everything that is wrong with a site, in no particular order.
pub fn all(site: &Site, contract: &ThemeContract) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    links::check(site, &mut found);
    components::check(site, contract, &mut found);
    addresses::check(site, &mut found);
    references::check(site, &mut found);
    assessments::check(site, &mut found);
    found
}
