use super::read;

/// Headings as `level#id at place: text`, then findings.
fn check(markdown: &str, expected: &str) {
    let (body, findings) = read(markdown);
    let headings = body.headings.iter().map(|heading| {
        let place = format!("{}..{}", heading.span.start, heading.span.end);
        format!(
            "{}#{} at {place}: {}",
            heading.level, heading.id, heading.text
        )
    });
    let shown: Vec<String> = headings.chain(findings).collect();
    assert_eq!(shown.join("\n"), expected);
}

#[test]
fn ids_are_made_from_the_words() {
    check(
        "## Hvad koster det?\n",
        "2#hvad-koster-det at 0..19: Hvad koster det?",
    );
    check("Så *nu*\n===\n", "1#saa-nu at 0..12: Så nu");
}

#[test]
fn a_written_id_is_honoured() {
    check("## Pris {#det-koster}\n", "2#det-koster at 0..21: Pris");
}

#[test]
fn equal_words_are_counted() {
    check(
        "# A\n# A\n# A 2\n# A",
        "1#a at 0..3: A\n1#a-2 at 4..7: A\n1#a-2-2 at 8..13: A 2\n1#a-3 at 14..17: A",
    );
}

#[test]
fn a_heading_without_letters_is_a_section() {
    check("# 🙂\n# …", "1#afsnit at 0..6: 🙂\n1#afsnit-2 at 7..12: …");
}

#[test]
fn a_written_id_is_kept_for_the_one_who_wrote_it() {
    check(
        "# Pris\n# B {#pris}",
        "1#pris-2 at 0..6: Pris\n1#pris at 7..18: B",
    );
}

#[test]
fn an_id_written_twice_is_found_at_the_second() {
    check(
        "# A {#x}\n# B {#x}",
        "1#x at 0..8: A\n1#b at 9..17: B\nduplicate-heading-id at 9..17",
    );
}

#[test]
fn raw_html_has_ids_too() {
    let (body, _) = read("# A\n\nb <a id=\"c\"></a>\n\n<div id=d>\n</div>");
    assert_eq!(body.ids().collect::<Vec<_>>(), ["a", "c", "d"]);
}
