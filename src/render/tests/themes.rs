//! A site's own theme over the one in the program, and what is wrong with it.

use super::{build_with, check_found};

#[test]
fn a_file_of_the_site_replaces_the_same_file_of_the_theme() {
    let own =
        "//- themes/default/templates/404.html\n<p>{{ meta.title }}: {{ words.unknown }}</p>\n";
    let outputs = check_found(own, "");
    assert_eq!(
        outputs["404.html"],
        "<p>Siden findes ikke – Vejviser: Ikke oplyst</p>\n"
    );
    assert!(
        outputs["index.html"].contains("<h1>"),
        "the other templates are the program's"
    );
}

#[test]
fn a_bad_template_hides_neither_the_others_nor_their_faults() {
    let outputs = check_found(
        "//- themes/default/templates/404.html\n<p>{{ meta.title</p>\n\
         //- themes/default/templates/term.html\n{% extends \"base.html\" %}{% block main %}{% if %}{% endblock %}\n",
        "themes/default/templates/404.html `</` template-syntax: Found `</` but expected }}.\n\
         themes/default/templates/term.html `%}` template-syntax: Found `%}` but expected one of: \
         integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`\n",
    );
    assert!(!outputs.contains_key("404.html"));
    assert!(!outputs.contains_key("niveauer/not-assessed/index.html"));
    assert!(outputs.contains_key("vejledning/pris/index.html"));
}

#[test]
fn children_of_a_bad_template_are_not_blamed() {
    let outputs = check_found(
        "//- themes/default/templates/base.html\n<p>{% if a %}</p>",
        "themes/default/templates/base.html `</p>` template-syntax: Unexpected end of input\n",
    );
    assert!(!outputs.contains_key("index.html"));
    assert!(outputs.contains_key("sitemap.xml"));
}

#[test]
fn what_a_template_calls_must_be_there() {
    check_found(
        "//- themes/default/templates/404.html\n<p>æ</p>\n{{ <ingen_saadan/> }} æ {{ meta.title | ukendt }}\n",
        "themes/default/templates/404.html `<ingen_saadan/>` template-name: component, ingen_saadan\n\
         themes/default/templates/404.html `ukendt` template-name: filter, ukendt\n",
    );
}

#[test]
fn what_a_template_calls_is_named_again() {
    check_found(
        "//- themes/default/templates/404.html\n{% extends \"bse.html\" %}\n\
         //- themes/default/templates/term.html\n{% extends \"base.html\" %}{% block mian %}{% endblock %}\n\
         //- themes/default/templates/data.html\n{{ <data_fils files={data.files}/> }}{{ meta.title | upprcase | uper }}\
         {% if meta.title is definde %}{% endif %}{{ assets(path=\"a\") }}{% include \"trem.html\" %}\n",
        "themes/default/templates/404.html `bse.html` template-name: template, bse.html, base.html\n\
         themes/default/templates/data.html `<data_fils files={data.files}/>` template-name: component, data_fils, data_files\n\
         themes/default/templates/data.html `upprcase` template-name: filter, upprcase\n\
         themes/default/templates/data.html `uper` template-name: filter, uper, upper\n\
         themes/default/templates/data.html `definde` template-name: test, definde, defined\n\
         themes/default/templates/data.html `assets(path=\"a\")` template-name: function, assets, asset\n\
         themes/default/templates/data.html `\"trem.html\"` template-name: template, trem.html, term.html\n\
         themes/default/templates/term.html `mian` template-name: block, mian, main\n",
    );
}

#[test]
fn an_unknown_name_is_reported_once_with_its_place() {
    check_found(
        "//- themes/default/templates/page.html\n<h1>{{ page.titel }}</h1>\n\
         //- content/b.md\n---\ntitle: B\n---\n",
        "themes/default/templates/page.html `titel` template-name: field, page.titel, page.title\n",
    );
}

#[test]
fn an_unknown_word_is_reported_where_it_is_used() {
    check_found(
        "//- themes/default/templates/404.html\n{{ words.unknwon }}\n",
        "themes/default/templates/404.html `words.unknwon` theme-words: `unknwon` (`unknown`?)\n",
    );
}

#[test]
fn a_template_may_be_chosen() {
    let page = "//- content/b.md\n---\ntitle: B\ntemplate: bred\n---\n";
    let theme = "//- themes/default/templates/bred.html\n<h1>{{ page.title }}</h1>\n";
    let outputs = check_found(&format!("{page}{theme}"), "");
    assert_eq!(outputs["b/index.html"], "<h1>B</h1>\n");
    let outputs = check_found(page, "content/b.md `bred` missing-template: bred.html\n");
    assert!(outputs["b/index.html"].contains("<!DOCTYPE html>"));
}

#[test]
fn a_theme_that_is_not_there_is_reported_and_the_default_used() {
    let site = "//- content/site.yml\ntitle: V\nbase_url: https://os2.example/\nlanguage: da\ntheme: defalt\n";
    let expected = "content/site.yml `defalt` unknown-theme: defalt, default, default\n";
    let outputs = check_found(site, expected);
    assert!(outputs.contains_key("index.html"));
}

#[test]
fn published_files_are_named_by_their_content() {
    let sheet = |text: &str| format!("//- themes/default/assets/style.css\n{text}\n");
    let name = |text: &str| {
        let (outputs, _) = build_with(&sheet(text));
        let sheets = outputs.keys().filter(|path| path.contains(".css"));
        let names: Vec<String> = sheets.cloned().collect();
        assert!(
            outputs["index.html"].contains(&format!("/guide/{}", names[0])),
            "{names:?}"
        );
        names
    };
    assert_ne!(name("a{}"), name("b{}"));
}

#[test]
fn a_theme_may_change_one_block_of_a_template() {
    let outputs = check_found(
        "//- themes/default/templates/page.html\n{% extends \"default/page.html\" %}{% block side_menu %}<p>MENU</p>{% endblock %}\n",
        "",
    );
    let page = &outputs["vejledning/pris/index.html"];
    assert!(
        page.contains("<p>MENU</p>") && page.contains("Hvad koster det?"),
        "{page}"
    );
    assert!(!outputs["vejledning/index.html"].contains("MENU"));
}
