//! HTML that runs a program: browsers are told to refuse it, so it would do nothing.

use crate::diagnostic::{Diagnostic, Finding};
use crate::parse::markdown::LinkTarget;

use super::texts::Text;

pub(super) fn check(text: Text<'_>, found: &mut Vec<Diagnostic>) {
    // In entries all HTML is reported.
    for span in text.body.raw_html.iter().filter(|_| text.page.is_some()) {
        if let Some(kind) = runs(text.written(*span)) {
            let kind = kind.to_owned();
            found.push(Finding::UnsafeHtml { kind }.at(text.place(*span)));
        }
    }
    for link in &text.body.links {
        if let LinkTarget::External(address) = &link.target
            && is_program(address)
        {
            let kind = "address".to_owned();
            found.push(Finding::UnsafeHtml { kind }.at(text.place(link.span)));
        }
    }
}

/// What in a piece of HTML runs a program: `script`, `handler` or `address`.
fn runs(html: &str) -> Option<&'static str> {
    let html = without_comments(html).to_ascii_lowercase();
    let mut kinds = html.split('<').skip(1).filter_map(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric());
        if name.into_iter().next() == Some("script") {
            return Some("script");
        }
        let pieces: Vec<&str> = outside_quotes(tag).collect();
        let named = |piece: &str, fits: &dyn Fn(&str) -> bool| {
            piece
                .strip_suffix('=')
                .is_some_and(|name| fits(last_word(name)))
        };
        let is_handler = |name: &str| name.len() > 4 && name.starts_with("on");
        if pieces.iter().any(|piece| named(piece, &is_handler)) {
            return Some("handler");
        }
        let is_link = |name: &str| ["href", "src", "action", "formaction"].contains(&name);
        let mut pairs = pieces.windows(2);
        let leads = |pair: &[&str]| {
            named(pair[0], &is_link) && is_program(pair[1].trim_start_matches(['"', '\'', ' ']))
        };
        pairs.any(leads).then_some("address")
    });
    kinds.next()
}

/// The name before an `=`, which may have space around it.
fn last_word(text: &str) -> &str {
    let mut words = text
        .trim_end()
        .rsplit(|letter: char| !letter.is_ascii_alphanumeric());
    words.next().unwrap_or_default()
}

/// What stands outside quotation marks in a tag, cut after every `=` and every end of a quotation.
fn outside_quotes(tag: &str) -> impl Iterator<Item = &str> {
    let mut quote = None;
    tag.split_inclusive(move |letter: char| match quote {
        Some(open) => {
            if letter == open {
                quote = None;
            }
            letter == open
        }
        None => {
            if matches!(letter, '"' | '\'') {
                quote = Some(letter);
            }
            letter == '='
        }
    })
}

fn is_program(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["javascript:", "vbscript:", "data:text/html"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_told_from_other_html() {
        let check = |html: &str, expected: Option<&str>| assert_eq!(runs(html), expected, "{html}");
        check("<script src='x.js'>", Some("script"));
        check("<p><SCRIPT>alert(1)</SCRIPT></p>", Some("script"));
        check("<a href='#' onClick = 'x()'>", Some("handler"));
        check("<img src=x onerror=alert(1)>", Some("handler"));
        check("<a href=\"javascript:x()\">", Some("address"));
        check("<a href = ' javascript:x()'>", Some("address"));
        check("<p title=\"onclick=x\">", None);
        check("<p title=\"javascript: et sprog\">", None);
        check("<!-- <script> -->", None);
        check("<p class=\"one\">javascript: et sprog</p>", None);
        check("<div lang='en'>", None);
    }
}
