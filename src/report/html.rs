//! Findings as HTML for the page that `serve` shows over the site.

use quick_xml::escape::escape;

use crate::diagnostic::Diagnostic;
use crate::sources::Sources;
use crate::text::Place;
use crate::words::{Language, Words};

use super::excerpt::{self, Excerpt, Excerpts};
use super::short::severity_name;

/// An `<article class="finding finding-error">` for each finding; everything is escaped.
///
/// The fragment has no script, no style and no ids, so it may stand anywhere in a body.
pub fn html(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    let mut excerpts = Excerpts::of(sources);
    diagnostics
        .iter()
        .map(|diagnostic| article(diagnostic, &words, &mut excerpts))
        .collect()
}

fn article(diagnostic: &Diagnostic, words: &Words, excerpts: &mut Excerpts<'_>) -> String {
    let found = words.finding(&diagnostic.finding);
    let severity = diagnostic.severity();
    let mut html = format!(
        "<article class=\"finding finding-{}\">\n\
         <h2 class=\"finding-message\"><span class=\"finding-severity\">{}</span> {}</h2>\n",
        severity_name(severity),
        escape(words.severity(severity)),
        with_code(&found.message),
    );
    html.push_str(&place(&diagnostic.place, found.label.as_deref(), excerpts));
    for other in &diagnostic.related {
        html.push_str(&place(&other.place, found.related.as_deref(), excerpts));
    }
    if let Some(help) = &found.help {
        html.push_str(&format!(
            "<p class=\"finding-help\"><strong>{}:</strong> {}</p>\n",
            escape(words.text("help-name", &[])),
            with_code(help),
        ));
    }
    html.push_str(&format!(
        "<p class=\"finding-rule\"><code>{}</code></p>\n</article>\n",
        diagnostic.finding.rule().id(),
    ));
    html
}

fn place(place: &Place, label: Option<&str>, excerpts: &mut Excerpts<'_>) -> String {
    let found = excerpts.at(place);
    let start = excerpt::start(found.as_ref());
    let mut html = format!(
        "<p class=\"finding-place\" data-file=\"{file}\" data-line=\"{line}\" data-column=\"{column}\">\
         <code>{file}:{line}:{column}</code></p>\n",
        file = escape(place.file.as_str()),
        line = start.line,
        column = start.column,
    );
    if let Some(excerpt) = found {
        html.push_str(&marked_line(&excerpt, label));
    }
    html
}

/// The line with its part marked, and carets under it for those who do not see the mark.
fn marked_line(excerpt: &Excerpt<'_>, label: Option<&str>) -> String {
    let (before, rest) = excerpt.line.split_at(excerpt.marked.start);
    let (meant, after) = rest.split_at(excerpt.marked.len());
    // Tabs stay tabs, so that the carets stand right whatever their width.
    let blank = |letter: char| if letter == '\t' { '\t' } else { ' ' };
    let number = excerpt.start.line.to_string();
    format!(
        "<pre class=\"finding-excerpt\"><code>{number} | {}<mark>{}</mark>{}\n\
         <span class=\"finding-caret\" aria-hidden=\"true\">{} | {}{}</span> \
         <span class=\"finding-label\">{}</span></code></pre>\n",
        escape(before),
        escape(meant),
        escape(after),
        " ".repeat(number.len()),
        before.chars().map(blank).collect::<String>(),
        "^".repeat(meant.chars().count().max(1)),
        with_code(label.unwrap_or_default()),
    )
}

/// Escaped, with `…` as code.
fn with_code(words: &str) -> String {
    let mut parts = words.split('`');
    let mut html = escape(parts.next().unwrap_or_default()).into_owned();
    let mut parts = parts.peekable();
    while let Some(code) = parts.next() {
        match parts.next() {
            Some(after) => {
                html.push_str(&format!("<code>{}</code>{}", escape(code), escape(after)));
            }
            // A backtick without its pair is only a backtick.
            None => html.push_str(&format!("`{}", escape(code))),
        }
    }
    html
}
