//! Tables whose columns have no names: read aloud, they are numbers of nobody knows what.

use crate::diagnostic::{Diagnostic, Finding};

use super::texts::Text;

pub(super) fn check(text: Text<'_>, found: &mut Vec<Diagnostic>) {
    let in_html = text.body.raw_html.iter().filter(|span| {
        if text.page.is_none() {
            return false;
        }
        let html = text.written(**span).to_ascii_lowercase();
        html.starts_with("<table") && html.contains("</table") && !html.contains("<th")
    });
    for span in text.body.headless_tables.iter().chain(in_html) {
        found.push(Finding::TableWithoutHeaders {}.at(text.place(*span)));
    }
}
