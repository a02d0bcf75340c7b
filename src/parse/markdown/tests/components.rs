use super::{html, read};

/// The HTML with components in braces, then findings.
fn check(markdown: &str, expected: &str) {
    let (body, findings) = read(markdown);
    let shown = html(&body, &body.html) + &findings.join("\n");
    assert_eq!(shown.trim_end(), expected);
}

/// Each component's tag and arguments as they stand in the file.
fn check_places(markdown: &str, expected: &[&str]) {
    let (body, _) = read(markdown);
    let mut shown = Vec::new();
    for component in &body.components {
        shown.push(&markdown[component.span.range()]);
        for argument in &component.arguments {
            shown.push(&markdown[argument.span.range()]);
        }
    }
    assert_eq!(shown, expected);
}

#[test]
fn a_component_by_itself_is_no_paragraph() {
    check("<a-b id=\"c\"></a-b>", "{a-b: }");
    check("<a-b></a-b>\n<c-d></c-d>", "{a-b: }\n{c-d: }");
    check("<a-b><c-d></c-d></a-b>", "{a-b: {c-d: }}");
    check("- <a-b></a-b>", "<ul>\n<li>{a-b: }</li>\n</ul>");
    check(
        "- <a-b></a-b>\n\n- a",
        "<ul>\n<li>\n{a-b: }\n</li>\n<li>\n<p>a</p>\n</li>\n</ul>",
    );
}

#[test]
fn a_component_may_stand_in_a_sentence() {
    check(
        "Se <a-b>*c*</a-b> her",
        "<p>Se {inline a-b: <em>c</em>} her</p>",
    );
    check(
        "| <a-b></a-b> |\n|-|\n",
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{table} 1\">\n<table>\n<thead>\n<tr><th scope=\"col\">{inline a-b: }</th></tr>\n</thead>\n</table>\n</div>",
    );
}

#[test]
fn a_body_is_markdown() {
    check(
        "<a-b>\n\n*c*\n\n- d\n\n</a-b>",
        "{a-b: \n<p><em>c</em></p>\n<ul>\n<li>d</li>\n</ul>\n}",
    );
    check("<a-b>*c*</a-b>", "{a-b: <p><em>c</em></p>\n}");
    check("<a-b>\n\nc\n</a-b>\n\nd", "{a-b: \n<p>c\n</p>\n}\n<p>d</p>");
    check("<a-b/>", "{a-b: }");
}

#[test]
fn the_links_of_a_body_count_too() {
    check(
        "<a-b>\n\n[c](d.md)\n\n</a-b>",
        "{a-b: \n<p><a href=\"{d.md}\">c</a></p>\n}",
    );
}

#[test]
fn places_are_exact() {
    check_places(
        "æ <a-b c=\"d\" e></a-b>",
        &["<a-b c=\"d\" e>", "c=\"d\"", "e"],
    );
    check_places(
        "> <div>\n> <a-b\n> c='d'></a-b>\n",
        &["<a-b\n> c='d'>", "c='d'"],
    );
}

#[test]
fn a_tag_with_danish_letters_is_noted() {
    check_places(
        "Se <niveau-mærke id=\"x\"></niveau-mærke>",
        &["<niveau-mærke id=\"x\">", "id=\"x\""],
    );
    check_places("\\<a-æ> `<a-æ>` a < b-æ >", &[]);
    check_places("```\n<a-æ>\n```", &[]);
}

#[test]
fn code_has_no_components() {
    check("`<a-b>`", "<p><code>&lt;a-b&gt;</code></p>");
    check(
        "    <a-b>",
        "<pre tabindex=\"0\"><code>&lt;a-b&gt;</code></pre>",
    );
}

#[test]
fn a_missing_end_tag_is_found_at_the_start_tag() {
    check(
        "<a-b>\n\nc",
        "{a-b: \n<p>c</p>\n}unclosed-component at 0..5",
    );
    check(
        "c <a-b> d",
        "<p>c {inline a-b:  d}</p>\nunclosed-component at 2..7",
    );
    check(
        "- <a-b>\n\nc",
        "<ul>\n<li>\n{a-b: \n}</li>\n</ul>\n<p>c</p>\nunclosed-component at 2..7",
    );
    check(
        "<a-b>\n\n<c-d>\n\n</a-b>",
        "{a-b: \n{c-d: \n}}\nunclosed-component at 7..12",
    );
}

#[test]
fn a_missing_start_tag_is_found_at_the_end_tag() {
    check("c\n\n</a-b>", "<p>c</p>\nunopened-component at 3..9");
    check(
        "*c* </a-b>",
        "<p><em>c</em> </p>\nunopened-component at 4..10",
    );
}

#[test]
fn a_body_without_blank_lines_is_found() {
    check(
        "<a-b>\n*c*\n</a-b>",
        "{a-b: \n*c*\n}\ncomponent-body at 0..5",
    );
    check(
        "<a-b>c\n\nd\n\n</a-b>",
        "{a-b: <p>c</p>\n}\n<p>d</p>\ncomponent-body at 0..5",
    );
    check("<a-b>\n<i>c</i>\n</a-b>", "{a-b: \n<i>c</i>\n}");
}

#[test]
fn thousands_without_end_tags_do_not_nest_for_ever() {
    let (body, findings) = read(&"<a-b>\n\n".repeat(5000));
    assert_eq!(body.components.len(), 5000);
    assert_eq!(findings.len(), 5000);
}
