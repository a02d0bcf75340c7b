use super::{read, target};

/// Links and pictures with their places, then findings.
fn check(markdown: &str, expected: &str) {
    let (body, findings) = read(markdown);
    let links = body.links.iter().map(|link| {
        let query = link.query.as_ref().map(|query| format!("?{query}"));
        let place = format!("{}..{}", link.span.start, link.span.end);
        let text = &link.text;
        format!(
            "{}{} at {place}: {text}",
            target(&link.target),
            query.unwrap_or_default()
        )
    });
    let images = body.images.iter().map(|image| {
        let place = format!("{}..{}", image.span.start, image.span.end);
        format!("image {} at {place}: {}", target(&image.target), image.alt)
    });
    let shown: Vec<String> = links.chain(images).chain(findings).collect();
    assert_eq!(shown.join("\n"), expected);
}

#[test]
fn a_link_keeps_its_place() {
    check("Se [kort](kort.md).", "kort.md at 3..18: kort");
    check("æøå [*k*`o`](k.md)", "k.md at 7..21: ko");
    check("> Se\n> [ko\n> rt](k.md)", "k.md at 7..22: ko rt");
}

#[test]
fn fragments_and_queries_are_taken_apart() {
    check(
        "[a](../b.md?c=%3F&d#e%C3%A5)",
        "../b.md#eå?c=%3F&d at 0..28: a",
    );
    check("[a](#pris)", "#pris at 0..10: a");
    check("[a](<med mellemrum.md>)", "med mellemrum.md at 0..23: a");
    check("[a](100%.md)", "100%.md at 0..12: a");
    check("[a](%ff.md)", "%ff.md at 0..11: a");
}

#[test]
fn addresses_elsewhere_are_left_alone() {
    check(
        "[a](https://os2.eu/?q=%20#x)",
        "external https://os2.eu/?q=%20#x at 0..28: a",
    );
    check("[a](//os2.eu)", "external //os2.eu at 0..13: a");
    check(
        "[a](mailto:os2@os2.eu)",
        "external mailto:os2@os2.eu at 0..22: a",
    );
    check(
        "<https://os2.eu>",
        "external https://os2.eu at 0..16: https://os2.eu",
    );
    check(
        "<os2@os2.eu>",
        "external mailto:os2@os2.eu at 0..12: os2@os2.eu",
    );
}

#[test]
fn the_sites_root_is_a_slash() {
    check(
        "[a](/produkter/?emne=klima#b)",
        "/produkter/#b?emne=klima at 0..29: a",
    );
}

#[test]
fn reference_links_stand_where_they_are_used() {
    check(
        "Se [a][b] og [b].\n\n[b]: kort.md",
        "kort.md at 3..9: a\nkort.md at 13..16: b",
    );
}

#[test]
fn wikilinks_lead_by_id() {
    check("[[os2faktor]]", "id os2faktor at 0..13: ");
    check(
        "[[os2faktor|et *login*]]",
        "id os2faktor at 0..24: et login",
    );
    check("[[bliv-medlem#pris]]", "id bliv-medlem#pris at 0..20: ");
    check("[[ os2mo |]]", "id os2mo at 0..12: ");
    check("[[#pris]]", "#pris at 0..9: #pris");
}

#[test]
fn pictures_have_words_too() {
    check(
        "![Et *kort*](../kort%20a.png \"T\")",
        "image ../kort a.png at 0..33: Et kort",
    );
    check("![[kort.png|Et kort]]", "image kort.png at 0..21: Et kort");
    check(
        "[![k](k.png)](a.md)",
        "a.md at 0..19: k\nimage k.png at 1..12: k",
    );
}

#[test]
fn code_has_no_links() {
    check("`[a](b.md)` `[[a]]`\n\n    [[a]]\n", "");
}
