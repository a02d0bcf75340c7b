//! Headings: one title to a page, and no step left out below it.

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::PageText;
use crate::text::Place;

pub(super) fn of_page(page: &PageText, found: &mut Vec<Diagnostic>) {
    // Without front matter `#` was meant as the title; that it is missing has been said.
    if page.front_matter().is_none() {
        return;
    }
    // The title in the front matter is the page's first heading.
    let mut above = 1;
    for heading in &page.body().headings {
        let place = Place {
            file: page.path.clone(),
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
