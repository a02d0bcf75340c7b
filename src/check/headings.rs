//! Headings: one title to a page, and no step left out below it.

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::text::Place;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    for (_, text) in site.texts() {
        // The title in the front matter is the page's first heading.
        let mut above = 1;
        // Without front matter `#` was meant as the title; that it is missing has been said.
        if text.front_matter().is_none() {
            continue;
        }
        for heading in &text.body().headings {
            let place = Place {
                file: text.path.clone(),
                span: heading.span,
            };
            if heading.level == 1 {
                found.push(Finding::SecondTitle {}.at(place));
            } else if heading.level > above + 1 {
                let signs = |level: u8| "#".repeat(usize::from(level));
                let finding = Finding::SkippedHeading {
                    written: signs(heading.level),
                    suggestion: signs(above + 1),
                };
                found.push(finding.at(place));
            }
            above = heading.level;
        }
    }
}
