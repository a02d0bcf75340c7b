//! Examples of mistakes, and what is said of them.

use crate::diagnostic::{Finding, Findings};
use crate::parse::yaml::{field_meant, parse};
use crate::text::SitePath;

/// The one finding in `text`: its reason, the text it points at, and what to write.
#[track_caller]
fn check(text: &str, expected: &str) {
    let mut found = Findings::of(&SitePath::new("a.yml"));
    parse(text, 0, &mut found);
    let diagnostics = found.report(()).diagnostics;
    let shown: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| {
            let Finding::InvalidYaml { reason, suggestion } = &diagnostic.finding else {
                panic!("{:?}", diagnostic.finding)
            };
            let at = &text[diagnostic.place.span.range()];
            format!("{reason} {at:?} {}", suggestion.as_deref().unwrap_or("-"))
        })
        .collect();
    assert_eq!(shown.join("; "), expected, "{text}");
}

#[test]
fn a_colon_in_a_text_asks_for_quotation_marks() {
    check(
        "a: b\ntitle: Priser: sådan\n",
        "colon-in-text \":\" title: \"Priser: sådan\"",
    );
    check(
        "l:\n  - name: Kl. 14: \"Start\"\n",
        "colon-in-text \":\" - name: 'Kl. 14: \"Start\"'",
    );
    check("title: Pris:\n", "colon-in-text \":\" title: \"Pris:\"");
}

#[test]
fn a_colon_without_a_space_is_shown() {
    check("x: 1\na:b\nc: d\n", "missing-space \":\" a: b");
    check("a:b\nc: d\n", "missing-space \":\" a: b");
}

#[test]
fn a_line_without_a_field_is_shown_whole() {
    check(
        "a: 1\nHer er tekst\nb: 2\n",
        "missing-colon \"Her er tekst\" -",
    );
    check(
        "x: 1\nstatus： active\n",
        "missing-colon \"status： active\" status: active",
    );
    check("a: 1\n– klima\n", "dash \"– klima\" - klima");
}

#[test]
fn a_quotation_mark_is_missed_where_it_was_forgotten() {
    check("a: \"x\nb: d\n", "unclosed-quote \"\\\"x\" a: \"x\"");
    check(
        "a: \"x\nb: \"y\"\nc: d\n",
        "unclosed-quote \"\\\"x\" a: \"x\"",
    );
    check("a: 'x\nb: 'y'\n", "unclosed-quote \"'x\" a: 'x'");
    check(
        "l: [{a: \"x, b: 1}]\nc: \"y\"\n",
        "unclosed-quote \"\\\"x, b: 1}]\" -",
    );
}

#[test]
fn a_text_that_holds_its_own_quotation_marks_gets_the_other_kind() {
    check(
        "title: 'OS2's vejviser'\n",
        "text-after-quote \"'OS2's vejviser'\" title: \"OS2's vejviser\"",
    );
    check(
        "title: \"Nyt\" om priser\n",
        "text-after-quote \"\\\"Nyt\\\" om priser\" title: '\"Nyt\" om priser'",
    );
}

#[test]
fn brackets_are_missed_on_the_line_that_opens_them() {
    check("t: [a\nu: [b]\n", "unclosed-list \"[a\" t: [a]");
    check("t: [a\n", "unclosed-list \"[a\" t: [a]");
    check("t: {a: 1,\nu: 2\n", "unclosed-mapping \"{a: 1,\" t: {a: 1}");
    check(
        "l:\n  - {a: 1, b: 2\n  - {a: 2, b: 3}\nm: 1\n",
        "unclosed-mapping \"{a: 1, b: 2\" - {a: 1, b: 2}",
    );
    check("t: [a}\n", "wrong-bracket \"[\" -");
}

#[test]
fn fields_in_brackets_want_commas() {
    check("l: {a: 1 b: 2}\n", "missing-comma \"b\" -");
    check("l: {a: 1; b: 2}\n", "missing-comma \"b\" -");
    check("m: {a: 73.030,-, b: 2}\n", "amount-dash \",-\" -");
}

#[test]
fn letters_of_yamls_own_ask_for_quotation_marks() {
    check("n: @x y\n", "reserved-character \"@\" n: \"@x y\"");
    check("n: > x\n", "reserved-character \">\" n: \"> x\"");
    check("n: !x y\n", "reserved-character \"!\" n: \"!x y\"");
    check("- *x*\n", "unknown-anchor \"*\" - \"*x*\"");
    check("m: [a](b)\n", "reserved-character \"[\" m: \"[a](b)\"");
}

#[test]
fn spaces_that_are_none_are_shown_where_they_matter() {
    check("a: 1\n\u{200b}b: 2\nc: 3\n", "odd-space \"\\u{200b}\" -");
    check("a:\n  b: 1\n\u{a0} c: 2\nd: 3\n", "odd-space \"\\u{a0}\" -");
    check("a: 1\nb:\u{a0}c\nd: 1\n", "odd-space \"\\u{a0}\" -");
    check("a: \u{a0}b\u{200b}\n", "");
}

#[test]
fn quotation_marks_of_print_are_not_those_of_the_keyboard() {
    check("a: ”b”\n", "curly-quotes \"”b”\" \"b\"");
    check("a: ”b: c”\n", "curly-quotes \"”b: c”\" a: \"b: c\"");
    check("a: ”b” og ”c”\n", "");
}

#[test]
fn a_comma_in_a_number_splits_fields_only_in_brackets() {
    check(
        "m: {a: 73030,50, b: 2}\n",
        "decimal-comma \"73030,50\" \"73030,50\"",
    );
    check("m: {share: 0,75}\n", "decimal-comma \"0,75\" 0.75");
}

#[test]
fn a_file_in_two_parts_is_split_at_its_line() {
    check("a: 1\n---\nb: 2\n", "second-document \"---\" -");
}

#[test]
fn a_text_of_several_lines_is_moved_in() {
    check(
        "a: |\nHer er tekst: en linje\nb: 2\n",
        "block-indentation \"Her er tekst: en linje\" -",
    );
    check("a: |\n\nb: 2\n", "");
    check(
        "a:\n  b: >\n  En tekst.\nc: 1\n",
        "block-indentation \"En tekst.\" -",
    );
}

#[test]
fn a_line_too_far_in_is_shown_by_what_is_before_it() {
    check("a:\n  b: 1\n   c: 2\n", "indentation \"c\" -");
    check("a: 1\n b: 2\n", "indentation \"b\" b: 2");
    check(
        "a: 1   # c\n  # d\n\n  b:\n    - 2\n",
        "indentation \"b\" b:",
    );
    check("a:\n  b: 1 # c\n   d: 2\n", "indentation \"d\" -");
}

#[test]
fn a_text_in_place_of_fields_is_one_that_lacks_a_space() {
    let meant = |text| field_meant(text).map(|(reason, line)| (reason, line.unwrap_or_default()));
    assert_eq!(
        meant("status:active"),
        Some(("missing-space", "status: active".to_owned()))
    );
    assert_eq!(
        meant("status:\u{a0}active"),
        Some(("odd-space", String::new()))
    );
    assert_eq!(meant("https://os2.eu"), None);
    assert_eq!(meant("Kl. 14:30"), None);
}

#[test]
fn no_mistake_of_one_letter_is_too_much() {
    let text = "a: \"å b\"\nl:\n  - {c: 'd', e: 1.5}\n  - {c: ”f”}\nt: |\n  g: h\ni: [j, k]\n";
    let letters = "\"'[]{}:,-–!&*>|#%@ \n\t\u{a0}\u{200b}”：å0";
    let places = text
        .char_indices()
        .map(|(at, letter)| (at, letter.len_utf8()));
    for (at, length) in places {
        let (before, after) = (&text[..at], &text[at + length..]);
        let dropped = format!("{before}{after}");
        let added = letters
            .chars()
            .map(|letter| format!("{before}{letter}{}", &text[at..]));
        let cut = before.to_owned();
        for broken in added.chain([dropped, cut]) {
            let mut found = Findings::of(&SitePath::new("a.yml"));
            parse(&broken, 0, &mut found);
            for diagnostic in found.report(()).diagnostics {
                let place = diagnostic.place.span.range();
                assert!(broken.get(place).is_some(), "{broken}");
            }
        }
    }
}
