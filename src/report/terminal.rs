//! Findings for people at a terminal: the line, a mark under what is meant, words, help.

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::Sources;
use crate::text::Place;
use crate::words::{FindingWords, Language, Words};

use super::excerpt::Excerpts;

/// Each finding with its excerpt, an empty line between.
///
/// With styles (ANSI); the printer takes them off where they are not wanted.
pub fn terminal(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    let mut excerpts = Excerpts::of(sources);
    let renderer = Renderer::styled();
    let mut text = String::new();
    for diagnostic in diagnostics {
        let shown = group(diagnostic, &words, &mut excerpts);
        text.push_str(&renderer.render(&[shown]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(diagnostic: &Diagnostic, words: &Words, excerpts: &mut Excerpts<'a>) -> Group<'a> {
    let FindingWords {
        message,
        label,
        help,
        related,
    } = words.finding(&diagnostic.finding);
    let severity = diagnostic.severity();
    let title = level(severity)
        .with_name(words.severity(severity))
        .primary_title(message)
        .id(diagnostic.finding.rule().id());
    let mut group = Group::with_title(title);
    group = shown(
        group,
        &diagnostic.place,
        AnnotationKind::Primary,
        label,
        excerpts,
    );
    for other in &diagnostic.related {
        let label = related.clone();
        group = shown(
            group,
            &other.place,
            AnnotationKind::Context,
            label,
            excerpts,
        );
    }
    match help {
        Some(help) => group.element(
            Level::HELP
                .with_name(words.text("help-name", &[]))
                .message(normalize_untrusted_str(&help)),
        ),
        None => group,
    }
}

/// Adds a place: its line with a mark, or only the file's name where there is no text.
fn shown<'a>(
    group: Group<'a>,
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
    excerpts: &mut Excerpts<'a>,
) -> Group<'a> {
    let path = normalize_untrusted_str(place.file.as_str());
    match excerpts.at(place) {
        Some(excerpt) => group.element(
            Snippet::source(excerpt.line)
                .line_start(excerpt.start.line)
                .path(path)
                .annotation(kind.span(excerpt.marked).label(label)),
        ),
        None => group.element(Origin::path(path)),
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    }
}
