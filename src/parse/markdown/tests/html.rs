use std::collections::BTreeSet;

use super::{Segment, html, read};
use crate::parse::markdown::WORDS;

/// The HTML with holes in braces, then findings.
fn check(markdown: &str, expected: &str) {
    let (body, findings) = read(markdown);
    let shown = html(&body, &body.html) + &findings.join("\n");
    assert_eq!(shown.trim_end(), expected);
}

#[test]
fn text_is_escaped() {
    check(
        "a < b & \"c\" `<d>`",
        "<p>a &lt; b &amp; &quot;c&quot; <code>&lt;d&gt;</code></p>",
    );
    check(
        "OS2's `it's`, som står langt nok til at alle veje prøves",
        "<p>OS2's <code>it's</code>, som står langt nok til at alle veje prøves</p>",
    );
}

#[test]
fn links_are_holes() {
    check(
        "Se [*a*](a.md \"T\").",
        "<p>Se <a href=\"{a.md}\" title=\"T\"><em>a</em></a>.</p>",
    );
    check(
        "[[a#b]] [[a|c]]",
        "<p><a href=\"{id a#b}\">{title of id a#b}</a> <a href=\"{id a}\">c</a></p>",
    );
    check("![a](a.png)", "<p>{image a.png}</p>");
}

#[test]
fn lists_may_be_tight_loose_and_begin_anywhere() {
    check(
        "3. a\n   - b",
        "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>",
    );
    check(
        "- a\n\n- b",
        "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>",
    );
}

#[test]
fn tasks_are_boxes_that_say_their_state() {
    check(
        "- [x] a\n- [ ] b",
        "<ul>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"{task-done}\"> a</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"{task-open}\"> b</li>\n\
         </ul>",
    );
}

#[test]
fn callouts_have_a_title_in_the_sites_language() {
    check(
        "> [!NOTE]\n> a",
        "<div class=\"callout callout-note\">\n<p class=\"callout-title\">{callout-note}</p>\n<p>a</p>\n</div>",
    );
    check("> a", "<blockquote>\n<p>a</p>\n</blockquote>");
}

#[test]
fn code_knows_its_language_and_can_be_reached() {
    check(
        "```yaml x\na: <b>\n```",
        "<pre tabindex=\"0\"><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>",
    );
}

#[test]
fn a_table_is_named_by_the_heading_before_it() {
    check(
        "# Å\n\n|a|b|\n|-|-:|\n|1|2|",
        "<h1 id=\"aa\">Å</h1>\n\
         <div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"aa\">\n\
         <table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr>\n</thead>\n\
         <tbody>\n<tr><td>1</td><td class=\"align-right\">2</td></tr>\n</tbody>\n</table>\n</div>",
    );
}

#[test]
fn a_table_without_a_heading_is_counted() {
    check(
        "||b|\n|-|-|",
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{table} 1\">\n\
         <table>\n<thead>\n<tr><td></td><th scope=\"col\">b</th></tr>\n</thead>\n</table>\n</div>",
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    check(
        "a[^x] b[^X]\n\n[^x]: c",
        "<p>a<sup><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\" aria-label=\"{footnote} 1\">1</a></sup> \
         b<sup><a href=\"#fn:1\" id=\"fnref:1:2\" role=\"doc-noteref\" aria-label=\"{footnote} 1\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{footnotes}\">\n<ol>\n\
         <li id=\"fn:1\"><p>c <a href=\"#fnref:1\" role=\"doc-backlink\" aria-label=\"{footnote-back} 1.1\">↩</a> \
         <a href=\"#fnref:1:2\" role=\"doc-backlink\" aria-label=\"{footnote-back} 1.2\">↩</a></p>\n</li>\n\
         </ol>\n</section>",
    );
}

#[test]
fn definitions_are_lists_of_their_own() {
    check("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
}

#[test]
fn headings_keep_classes_but_no_other_attributes() {
    check("# A {.b onclick=c}", "<h1 id=\"a\" class=\"b\">A</h1>");
}

#[test]
fn other_html_passes_through() {
    check(
        "<b>a</b>\n\n<div>\n*a*\n</div>",
        "<p><b>a</b></p>\n<div>\n*a*\n</div>",
    );
}

#[test]
fn the_words_a_theme_must_have_are_those_that_are_asked_for() {
    let callouts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
    let callouts = callouts
        .map(|kind| format!("> [!{kind}]\n> a\n\n"))
        .concat();
    let others =
        "```mermaid\nflowchart TD\na-->b\n```\n\n- [x] a\n- [ ] b\n\n|a|\n|-|\n\na[^1]\n\n[^1]: b";
    let (body, _) = read(&(callouts + others));
    let asked: BTreeSet<&str> = body
        .html
        .segments()
        .filter_map(|segment| match segment {
            Segment::Word(word) => Some(word),
            _ => None,
        })
        .collect();
    assert!(asked.iter().eq(WORDS), "{asked:?}");
}
