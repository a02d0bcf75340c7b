//! Names that templates ask for: those that are not there, and those that a page does not have.

use super::{SITE, build, check_found, shown, sources};

/// A page's template of its own, and what is found in it.
fn check(template: &str, expected: &str) {
    let found = check_lines(&format!(
        "//- themes/default/templates/page.html\n{template}\n"
    ));
    assert_eq!(found, expected, "{template}");
}

/// What is found, a line each, without the file.
fn check_lines(more: &str) -> String {
    let sources = sources(&format!("{SITE}{more}"));
    let (_, found) = build(&sources);
    let lines = shown(&found, &sources);
    let lines = lines.lines().filter_map(|line| line.split_once(' '));
    let lines: Vec<&str> = lines.map(|(_, told)| told).collect();
    lines.join("\n")
}

#[test]
fn a_misspelt_field_is_found_in_a_condition_too() {
    check(
        "{% if page.descripton %}a{% endif %}",
        "`descripton` template-name: field, page.descripton, page.description",
    );
    check(
        "{{ page.titel | default(value=\"\") }}",
        "`titel` template-name: field, page.titel, page.title",
    );
    check(
        "{% set p = page %}{% if p[\"titel\"] and not p.titel %}a{% endif %}",
        "`\"titel\"` template-name: field, p.titel, p.title\n\
         `titel` template-name: field, p.titel, p.title",
    );
    check(
        "{% if pge.title %}a{% endif %}",
        "`pge` template-name: name, pge, page",
    );
}

#[test]
fn items_of_lists_are_known_by_what_they_are() {
    check(
        "{% for topic in page.topics %}{% if topic.hrf %}a{% endif %}{% endfor %}",
        "`hrf` template-name: field, topic.hrf, topic.href",
    );
    check(
        "{% set first = page.topics | first %}{{ first.titel or 1 }}{% set all = [t.hrf for t in page.topics] %}",
        "`titel` template-name: field, first.titel, first.title\n\
         `hrf` template-name: field, t.hrf, t.href",
    );
}

#[test]
fn what_an_argument_is_comes_from_its_calls() {
    let component =
        "{% component at(what: map, @words) %}{% if what.hrf %}a{% endif %}{% endcomponent %}";
    check(
        &format!("{component}{{{{ <at what={{page.section}}/> }}}}"),
        "`hrf` template-name: field, what.hrf, what.href",
    );
    check(
        "{{ <day dat={page.section}/> }}",
        "`dat` template-name: argument, dat, date",
    );
    check(
        "{{ <day date={page.title}/> }}",
        "`page.title` template-type: page.title, text, fields",
    );
}

#[test]
fn a_value_is_used_for_what_it_is() {
    check(
        "{% if page.title.long %}a{% endif %}",
        "`long` template-type: page.title, text, fields",
    );
    check(
        "{% for a in page.draft %}{% endfor %}{{ page.title + 1 }}",
        "`page.draft` template-type: page.draft, truth, list\n\
         `page.title` template-type: page.title, text, number",
    );
}

#[test]
fn what_may_be_there_is_let_pass() {
    for template in [
        "{# page.titel #}{% raw %}{{ page.titel }}{% endraw %}",
        "{% for key, text in words %}{{ key }}{{ text }}{{ loop.index }}{% endfor %}",
        "{% set a = [] %}{% if page.draft %}{% set a = page.topics %}{% endif %}{% for b in a %}{{ b.title }}{% endfor %}",
        "{% set a = none %}{% if page.draft %}{% set a = page.section %}{% endif %}{{ a.title or 1 }}",
        "{{ page.title[0:3] }}{{ 1 + page.topics | length }}{{ {\"a\": 1}[\"a\"] }}",
        "{% set a %}{{ page.title }}{% endset %}{{ a | upper }}",
        "{% filter upper %}{{ page.title }}{% endfilter %}",
    ] {
        check(template, "");
    }
}

#[test]
fn a_base_may_ask_for_what_only_some_pages_have() {
    let own = |name: &str| {
        format!(
            "//- themes/default/templates/{name}.html\n\
             {{% extends \"egen.html\" %}}{{% block a %}}{{{{ {name}.href }}}}{{% endblock %}}\n"
        )
    };
    let base = "//- themes/default/templates/egen.html\n\
                {% if page %}{{ page.title }}{% endif %}\
                {% if product %}{{ product.name }}{% endif %}{% block a %}{% endblock %}\n";
    check_found(&format!("{base}{}{}", own("page"), own("product")), "");
}

#[test]
fn a_page_without_what_is_asked_for_is_told_what_to_write() {
    let page = "//- content/kort.md\n---\ntitle: Kort\n---\n";
    let found = |template: &str| {
        let more = format!("{page}//- themes/default/templates/page.html\n{template}\n");
        let lines = check_lines(&more);
        let own = lines.lines().filter(|line| line.contains("kort.md"));
        own.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    let told = "`---` missing-for-template: page.html, page.description, description, kort.md, 3";
    assert_eq!(found("<p>{{ page.description }}</p>"), told);
    assert_eq!(
        found("{% if not page.draft %}{{ page.description }}{% endif %}"),
        told
    );
    for guarded in [
        "{% if page.description %}{{ page.description }}{% endif %}",
        "{% if page.draft and page.title %}{{ page.description }}{% endif %}",
        "{% if page.draft %}a{% elif page.description %}{{ page.description }}{% endif %}",
        "{{ page.description or page.title }}",
        "{{ page.description | default(value=1) }}{{ page.description if page.description else 1 }}",
        "{% for topic in page.topics %}{{ page.description }}{% endfor %}",
        "{{ page.next }}",
    ] {
        assert_eq!(found(guarded), "", "{guarded}");
    }
    assert_eq!(
        found("{{ page.image.src }}"),
        "`---` missing-for-template: page.html, page.image, image, kort.md, 3",
    );
    assert_eq!(
        found("{{ <day date={page.updated}/> }}"),
        "`---` missing-for-template: page.html, page.updated, updated, kort.md, 3",
    );
}
