//! Bodies with their holes filled.

use super::{build_with, check_found};

/// The body of a page on the small site.
fn check(markdown: &str, expected: &str) {
    let template = "//- themes/default/templates/page.html\n{{ page.html | safe }}";
    let page = format!("\n//- content/b.md\n---\ntitle: B\n---\n\n{markdown}\n");
    let (outputs, found) = build_with(&format!("{template}{page}"));
    assert_eq!(found, []);
    assert_eq!(outputs["b/index.html"].trim(), expected);
}

#[test]
fn links_lead_to_where_the_file_is_published() {
    check(
        "[a](vejledning/pris.md#hvad-koster-det) [b](#c) [d](https://a.example/?x=1&y=2) [[faelles]]",
        "<p><a href=\"/guide/vejledning/pris/#hvad-koster-det\">a</a> <a href=\"#c\">b</a> \
         <a href=\"https://a.example/?x=1&amp;y=2\" rel=\"external\">d</a> <a href=\"/guide/produkter/faelles/\">Fælles</a></p>",
    );
}

#[test]
fn pictures_have_their_size() {
    let svg = "//- content/kort.svg\n<svg width=\"20\" height=\"10\"></svg>\n";
    let page =
        "//- content/b.md\n---\ntitle: B\n---\n\n![Et \"kort\"](kort.svg)\n\n![To](kort.svg)\n";
    let (outputs, found) = build_with(&format!("{svg}{page}"));
    assert_eq!(found, []);
    let name = outputs
        .keys()
        .find(|path| path.starts_with("kort."))
        .unwrap();
    // The first is seen at once, so it is not put off.
    for (alt, lazy) in [("Et &quot;kort&quot;", ""), ("To", " loading=\"lazy\"")] {
        let size = "width=\"20\" height=\"10\"";
        let image = format!("<img src=\"/guide/{name}\" alt=\"{alt}\" {size}{lazy}>");
        let page = &outputs["b/index.html"];
        assert!(page.contains(&image), "{page}");
    }
}

#[test]
fn callouts_speak_the_sites_language() {
    check(
        "> [!TIP]\n> Spørg.",
        "<div class=\"callout callout-tip\">\n<p class=\"callout-title\">Tip</p>\n<p>Spørg.</p>\n</div>",
    );
}

/// A page whose one component is answered by this definition.
fn check_component(definition: &str, tag: &str, expected: &str) {
    let component = format!("//- themes/default/templates/components/egen.html\n{definition}\n");
    let template = "//- themes/default/templates/page.html\n{{ page.html | safe }}";
    let page = format!("\n//- content/b.md\n---\ntitle: B\n---\n\n{tag}\n");
    let outputs = check_found(&format!("{component}{template}{page}"), "");
    assert_eq!(outputs["b/index.html"].trim(), expected);
}

#[test]
fn a_component_is_given_what_the_author_wrote() {
    check_component(
        "{% component egen_boks(titel: string, farve: string = \"blå\") %}<b>{{ titel }} {{ farve }}</b>{% endcomponent egen_boks %}",
        "<egen-boks titel=\"A &amp; B\"></egen-boks>",
        "<b>A &amp; B blå</b>",
    );
}

#[test]
fn a_component_takes_what_it_needs_from_the_site() {
    check_component(
        "{% component egen_boks(id: string, @card, @contact, @words) %}{{ card.name }} {{ contact is none }} {{ words.unknown }}{% endcomponent egen_boks %}",
        "<egen-boks id=\"faelles\"></egen-boks>",
        "Fælles false Ikke oplyst",
    );
    check_component(
        "{% component egen_boks(id: string, @card) %}{{ card is none }}{% endcomponent egen_boks %}",
        "<egen-boks id=\"findes-ikke\"></egen-boks>",
        "true",
    );
}

#[test]
fn what_stands_within_a_component_is_its_body() {
    check_component(
        "{% component egen_boks() %}<aside>{{ body }}</aside>{% endcomponent egen_boks %}",
        "<egen-boks>\n\n[A](#a)\n\n</egen-boks>",
        "<aside>\n<p><a href=\"#a\">A</a></p>\n</aside>",
    );
}

#[test]
fn a_component_without_an_answer_leaves_what_stands_within_it() {
    check(
        "<ingen-saadan>\n\nTekst.\n\n</ingen-saadan>",
        "<p>Tekst.</p>",
    );
}

#[test]
fn a_component_that_fails_is_reported_in_its_own_file() {
    let component = "//- themes/default/templates/components/egen.html\n\
                     {% component egen_boks(@card) %}{{ card.logo.src }}{% endcomponent egen_boks %}\n";
    let page = "//- content/b.md\n---\ntitle: B\n---\n\n<egen-boks id=\"faelles\"></egen-boks>\n";
    let outputs = check_found(
        &format!("{component}{page}"),
        "themes/default/templates/components/egen.html `src` template-data: Field `src` is not \
         defined, b/index.html\n",
    );
    assert!(
        outputs.contains_key("b/index.html"),
        "the page is made without it"
    );
}
