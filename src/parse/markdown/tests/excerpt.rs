use super::read;

fn check(markdown: &str, expected: &str) {
    let (body, _) = read(markdown);
    assert_eq!(body.excerpt, expected);
}

#[test]
fn the_first_paragraph_is_the_excerpt() {
    check("# A\n\n> b\n\nSe *[c](d.md)*\nog `e`.\n\nf", "Se c og e.");
    check("<a-b></a-b>\n\n![Et kort](c.png)\n\nd", "d");
    check("- a\n- b", "");
}

#[test]
fn a_long_paragraph_is_cut_between_words() {
    let words = "æbler, ".repeat(40);
    let kept = "æbler, ".repeat(28);
    check(&words, &format!("{} …", kept.trim_end_matches(", ")));
    check(&"å".repeat(300), &format!("{} …", "å".repeat(200)));
}
