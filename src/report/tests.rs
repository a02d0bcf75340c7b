//! What readers see of a finding, form by form.

use crate::diagnostic::{Diagnostic, Finding};
use crate::sources::Sources;
use crate::text::{Place, SitePath, Span};
use crate::words::Language;

use super::{html, short, summary, terminal};

type Form = fn(&[Diagnostic], &Sources, Language) -> String;

const PATH: &str = "content/side.md";

/// Shows `findings` about the first occurrences of their texts in one file.
fn check(form: Form, text: &str, findings: &[(Finding, &str)], expected: &str) {
    let path = SitePath::new(PATH);
    let mut sources = Sources::default();
    sources.insert(path.clone(), text.as_bytes());
    let diagnostics: Vec<Diagnostic> = findings
        .iter()
        .map(|(finding, meant)| finding.clone().at(place(&path, text, meant)))
        .collect();
    let shown = form(&diagnostics, &sources, Language::Danish);
    assert_eq!(plain(&shown).trim_end(), expected.trim_end());
}

fn place(path: &SitePath, text: &str, meant: &str) -> Place {
    let start = text.find(meant).expect("the example holds what is meant");
    Place {
        file: path.clone(),
        span: Span::new(start, start + meant.len()),
    }
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

fn broken_link(target: &str) -> Finding {
    Finding::BrokenLink {
        target: target.to_owned(),
        kind: "path".to_owned(),
        nearest: Some("Bølge.md".to_owned()),
    }
}

#[test]
fn a_mark_stands_under_what_is_meant_after_danish_letters() {
    check(
        terminal,
        "# Å\n\nHør på [bølgen](bølge.md) på søen.\n",
        &[(broken_link("bølge.md"), "bølge.md")],
        "\
fejl[broken-link]: ingen side på `bølge.md`
 --> content/side.md:3:17
  |
3 | Hør på [bølgen](bølge.md) på søen.
  |                 ^^^^^^^^ fører ingen steder hen
  |
  = hjælp: mente du `Bølge.md`?",
    );
}

#[test]
fn a_mark_stands_under_what_is_meant_after_tabs() {
    check(
        terminal,
        "a:\n\tø:\tæble\n",
        &[(Finding::YamlTab {}, "\t"), (broken_link("æble"), "æble")],
        "\
fejl[yaml-tab]: linjen er rykket ind med tabulator
 --> content/side.md:2:1
  |
2 |     ø:    æble
  | ^^^^ en tabulator
  |
  = hjælp: ryk ind med to mellemrum i stedet

fejl[broken-link]: ingen side på `æble`
 --> content/side.md:2:5
  |
2 |     ø:    æble
  |           ^^^^ fører ingen steder hen
  |
  = hjælp: mente du `Bølge.md`?",
    );
}

#[test]
fn a_mark_stands_under_what_is_meant_after_wide_and_joined_letters() {
    check(
        terminal,
        "漢字 a\u{30a} 😀 [x](bølge.md)\n",
        &[(broken_link("bølge.md"), "bølge.md")],
        "\
fejl[broken-link]: ingen side på `bølge.md`
 --> content/side.md:1:13
  |
1 | 漢字 a\u{30a} 😀 [x](bølge.md)
  |               ^^^^^^^^ fører ingen steder hen
  |
  = hjælp: mente du `Bølge.md`?",
    );
}

#[test]
fn a_second_place_is_shown_with_its_words() {
    let text = "id: å\nname: b\nid: c\n";
    let path = SitePath::new(PATH);
    let mut sources = Sources::default();
    sources.insert(path.clone(), text.as_bytes());
    let first = place(&path, text, "id");
    let second = Place {
        file: path,
        span: Span::new(15, 17),
    };
    let finding = Finding::DuplicateKey {
        key: "id".to_owned(),
    };
    let diagnostic = finding.at(second).with_related(first);
    let shown = terminal(&[diagnostic], &sources, Language::English);
    assert_eq!(
        plain(&shown).trim_end(),
        "\
error[duplicate-key]: the field `id` stands here twice
 --> content/side.md:3:1
  |
3 | id: c
  | ^^ the second time
  |
 ::: content/side.md:1:1
  |
1 | id: å
  | -- the first time
  |
  = help: delete one, or join the two"
    );
}

#[test]
fn only_the_first_line_of_a_long_place_is_shown() {
    check(
        terminal,
        "topics:\r\n  - a\r\n  - b\r\n",
        &[(
            Finding::UnknownKey {
                key: "topics".to_owned(),
                nearest: None,
                known: "title".to_owned(),
            },
            "topics:\r\n  - a",
        )],
        "\
fejl[unknown-key]: feltet `topics` findes ikke her
 --> content/side.md:1:1
  |
1 | topics:
  | ^^^^^^^ kendes ikke
  |
  = hjælp: her kan du bruge: title",
    );
}

#[test]
fn an_empty_file_has_a_place_too() {
    let reason = "empty".to_owned();
    check(
        terminal,
        "",
        &[(
            Finding::InvalidYaml {
                reason,
                suggestion: None,
            },
            "",
        )],
        "\
fejl[invalid-yaml]: filen er tom
 --> content/side.md:1:1
  |
1 |
  | ^ intet at læse
  |
  = hjælp: skriv indholdet, eller slet filen",
    );
}

#[test]
fn a_file_without_text_is_named() {
    let missing = Finding::MissingConfig {}.at(Place::start_of(&SitePath::new("content/site.yml")));
    let sources = Sources::default();
    let of = |form: Form| {
        plain(&form(
            std::slice::from_ref(&missing),
            &sources,
            Language::Danish,
        ))
    };
    assert_eq!(
        of(short),
        "content/site.yml:1:1: error[missing-config]: filen `content/site.yml` mangler\n"
    );
    assert!(
        of(terminal).contains("--> content/site.yml\n"),
        "{}",
        of(terminal)
    );
    assert!(of(html).contains("<code>content/site.yml:1:1</code>"));
}

#[test]
fn the_short_form_is_a_line_each() {
    check(
        short,
        "schema: 1\nsumary: på\n",
        &[
            (
                Finding::MissingKey {
                    key: "name".to_owned(),
                    unknown: false,
                },
                "schema",
            ),
            (
                Finding::UnknownKey {
                    key: "sumary".to_owned(),
                    nearest: Some("summary".to_owned()),
                    known: String::new(),
                },
                "sumary",
            ),
        ],
        "\
content/side.md:1:1: error[missing-key]: `name` mangler
content/side.md:2:1: error[unknown-key]: feltet `sumary` findes ikke her",
    );
}

#[test]
fn an_authors_line_ends_and_escapes_do_not_reach_the_terminal() {
    let finding = broken_link("a\n\u{1b}[31mb");
    let diagnostic = finding.at(Place::start_of(&SitePath::new(PATH)));
    let shown = short(&[diagnostic], &Sources::default(), Language::Danish);
    assert_eq!(
        shown,
        "content/side.md:1:1: error[broken-link]: ingen side på `a  [31mb`\n"
    );
}

#[test]
fn html_is_escaped_and_marks_what_is_meant() {
    check(
        html,
        "\t<b>æ & ø</b>\n",
        &[(broken_link("<ø>"), "ø")],
        "\
<article class=\"finding finding-error\">
<h2 class=\"finding-message\"><span class=\"finding-severity\">fejl</span> ingen side på <code>&lt;ø&gt;</code></h2>
<p class=\"finding-place\" data-file=\"content/side.md\" data-line=\"1\" data-column=\"9\"><code>content/side.md:1:9</code></p>
<pre class=\"finding-excerpt\"><code>1 | \t&lt;b&gt;æ &amp; <mark>ø</mark>&lt;/b&gt;
<span class=\"finding-caret\" aria-hidden=\"true\">  | \t       ^</span> <span class=\"finding-label\">fører ingen steder hen</span></code></pre>
<p class=\"finding-help\"><strong>hjælp:</strong> mente du <code>Bølge.md</code>?</p>
<p class=\"finding-rule\"><code>broken-link</code></p>
</article>",
    );
}

#[test]
fn places_beyond_the_text_are_shown_at_its_end() {
    let path = SitePath::new(PATH);
    let mut sources = Sources::default();
    sources.insert(path.clone(), "æ".as_bytes());
    let span = Span::new(1, 999);
    let diagnostic = broken_link("x").at(Place { file: path, span });
    for form in [terminal as Form, short, html] {
        let shown = form(
            std::slice::from_ref(&diagnostic),
            &sources,
            Language::Danish,
        );
        assert!(shown.contains("content/side.md:1:1"), "{shown}");
    }
}

#[test]
fn the_summary_counts_by_severity_and_file() {
    let at = |path: &str, finding: Finding| finding.at(Place::start_of(&SitePath::new(path)));
    let error = || broken_link("x");
    let warning = || Finding::UnknownFile { nearest: None };
    let check = |diagnostics: &[Diagnostic], danish: &str, english: &str| {
        assert_eq!(summary(diagnostics, Language::Danish), danish);
        assert_eq!(summary(diagnostics, Language::English), english);
    };
    check(&[], "ingen fejl", "no errors");
    check(&[at("a", error())], "1 fejl i 1 fil", "1 error in 1 file");
    check(
        &[at("a", error()), at("a", error()), at("b", warning())],
        "2 fejl og 1 advarsel i 2 filer",
        "2 errors and 1 warning in 2 files",
    );
}
