//! Trees with places, and what stops those that would never end.

use super::*;
use crate::text::SitePath;

/// The tree with places, one value a line, then the findings.
fn check(text: &str, expected: &str) {
    let mut found = Findings::of(&SitePath::new("a.yml"));
    let mut lines = Vec::new();
    if let Some(node) = parse(text, 0, &mut found) {
        show(&node, "", &mut lines);
    }
    for diagnostic in found.report(()).diagnostics {
        let Span { start, end } = diagnostic.place.span;
        lines.push(format!(
            "{} at {start}..{end}",
            diagnostic.finding.rule().id()
        ));
    }
    assert_eq!(lines.join("\n"), expected);
}

fn show(node: &Node, path: &str, lines: &mut Vec<String>) {
    match &node.value {
        Value::Scalar(scalar) => lines.push(format!(
            "{path} = {} at {}..{}",
            scalar.text, node.span.start, node.span.end
        )),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                show(item, &format!("{path}[{index}]"), lines);
            }
        }
        Value::Mapping(entries) => {
            for entry in entries {
                show(&entry.value, &format!("{path}.{}", entry.key), lines);
            }
        }
    }
}

#[test]
fn values_keep_their_places() {
    check(
        "a: 1\nb: [å, \"c\"]\n",
        ".a = 1 at 3..4\n.b[0] = å at 9..11\n.b[1] = c at 13..16",
    );
}

#[test]
fn a_key_written_twice_is_found_at_the_second() {
    check("a: 1\na: 2\n", ".a = 1 at 3..4\nduplicate-key at 5..6");
}

#[test]
fn a_tab_is_found_where_it_stands() {
    check("a:\n\tb: 1\n", "yaml-tab at 3..4");
    check("a: b\n\tc: 1\n", "yaml-tab at 5..6");
}

#[test]
fn an_empty_file_is_nothing() {
    check("", "");
    check("# kun en bemærkning\n", "");
}

/// That reading stops because there is too much of something.
fn check_stops(text: &str, expected: &str) {
    let mut found = Findings::of(&SitePath::new("a.yml"));
    assert!(parse(text, 0, &mut found).is_none());
    let diagnostics = found.report(()).diagnostics;
    let [diagnostic] = diagnostics.as_slice() else {
        panic!("one finding: {diagnostics:?}")
    };
    let Finding::YamlTooComplex { what, .. } = &diagnostic.finding else {
        panic!("{diagnostic:?}")
    };
    assert_eq!(what, expected);
}

#[test]
fn an_alias_bomb_ends_soon() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    check_stops(&text, "nodes");
}

#[test]
fn a_long_text_is_not_copied_for_ever() {
    let (long, aliases) = ("x".repeat(100_000), "*a, ".repeat(50_000));
    check_stops(&format!("a: &a {long}\nb: [{aliases}]\n"), "nodes");
}

#[test]
fn anchors_around_each_other_count_what_they_hold() {
    let open: Vec<String> = (0..60).map(|name| format!("&a{name} [")).collect();
    let (many, close) = ("x, ".repeat(10_000), "]".repeat(60));
    check_stops(&format!("{}{many}{close}", open.concat()), "nodes");
}

#[test]
fn aliases_within_each_other_have_a_depth() {
    let (open, close) = ("[".repeat(30), "]".repeat(30));
    let mut text = format!("- &a0 {open}x{close}\n");
    for level in 1..60 {
        text.push_str(&format!("- &a{level} {open}*a{}{close}\n", level - 1));
    }
    check_stops(&text, "depth");
}

#[test]
fn an_alias_may_stand_for_a_few_values() {
    check(
        "a: &a {b: [1]}\nc: *a\n",
        ".a.b[0] = 1 at 11..12\n.c.b[0] = 1 at 11..12",
    );
}

#[test]
fn keys_may_be_many() {
    let many: Vec<String> = (0..60_000).map(|key| format!("k{key}: 1\n")).collect();
    let mut found = Findings::of(&SitePath::new("a.yml"));
    assert!(parse(&many.concat(), 0, &mut found).is_some());
    assert!(found.is_empty());
}
