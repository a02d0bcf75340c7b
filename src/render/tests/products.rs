//! A product as templates see it.

use super::build_with;

/// A ladder of one step, and answers to its requirements.
const ASSESSED: &str = "content/modenhed/stige-1.yml
title: Stigen
version: 1.0.0
date: unknown
source: {title: Stigen, url: unknown, date: unknown}
levels: [{id: \"1\", title: Niveau 1}]
themes: [{id: F, title: Tema F}]
requirements:
  - {id: F1, theme: F, level: \"1\", title: Koden er åben}
  - {id: F2, theme: F, level: \"1\", title: Licensen er åben}
  - {id: F3, theme: F, level: \"1\", title: Loven er overholdt}
//- content/vurderinger/faelles-2026-01-01.yml
product: faelles
model: stige-1
template: unknown
kind: evaluation
date: 2026-01-01
by: unknown
source: {title: Rapport, url: unknown, date: unknown}
answers: {F1: yellow, F2: green, F3: red}
";

/// What a template prints for the product of the small site, with lines of its entry replaced.
fn check(template: &str, change: (&str, &str), expected: &str) {
    let entry = super::SITE
        .split("//- ")
        .find(|file| file.starts_with("content/produkter/faelles"))
        .unwrap();
    assert!(entry.contains(change.0), "{}", change.0);
    let entry = entry.replace(change.0, change.1);
    let (outputs, found) = build_with(&format!(
        "//- {entry}\n//- {ASSESSED}//- themes/default/templates/product.html\n{template}"
    ));
    assert_eq!(found, []);
    let shown = outputs["produkter/faelles/index.html"].replace('\u{a0}', "_");
    assert_eq!(shown.trim(), expected);
}

#[test]
fn a_persons_name_needs_consent() {
    let name = "{{ product.entry_contact.title }}";
    check(name, ("", ""), "Kontakt");
    check(
        name,
        ("name: Anders And", "name: Anders And, consent: true"),
        "Anders And",
    );
    check(
        name,
        ("name: Anders And", "name: Anders And, organisation: Andeby"),
        "Andeby",
    );
}

#[test]
fn the_headline_names_the_lowest_yearly_price_and_its_vat() {
    let headline = "{{ product.price.headline }}";
    check(headline, ("", ""), "fra 1.200_kr. om året ekskl. moms");
    check(
        headline,
        ("non_member: 1500", "non_member: 1200"),
        "1.200_kr. om året ekskl. moms",
    );
    check(
        headline,
        ("vat: excluded", "vat: unknown"),
        "fra 1.200_kr. om året moms ikke oplyst",
    );
    check(
        headline,
        ("status: known", "status: unknown"),
        "ikke oplyst",
    );
    check(
        headline,
        ("status: known", "status: on-request"),
        "efter aftale",
    );
}

/// The VAT words of the yearly fee, of what is paid once, of a following year and of the first.
#[test]
fn an_item_says_its_own_vat_and_a_sum_no_more_than_its_items() {
    let words = "{% set tariff = product.price.current %}{% set year = tariff.yearly[0].member %}\
                 {% for item in tariff.items %}{{ item.rows[0].member.vat }} ({{ item.vat_id }}), {% endfor %}\
                 {% for step in year.steps %}{{ step.amount.vat }}, {% endfor %}{{ year.total.vat }}, {{ year.first_year.vat }}";
    let check = |once: &str, expected: &str| {
        let once = format!("interval: once, {once}model: fixed");
        check(words, ("interval: once, model: fixed", &once), expected);
    };
    check(
        "",
        "ekskl. moms (excluded), ekskl. moms (excluded), ekskl. moms, ekskl. moms, ekskl. moms, ekskl. moms",
    );
    check(
        "vat: unknown, ",
        "ekskl. moms (excluded), moms ikke oplyst (unknown), ekskl. moms, moms ikke oplyst, ekskl. moms, moms kun delvis oplyst",
    );
    check(
        "vat: included, ",
        "ekskl. moms (excluded), inkl. moms (included), ekskl. moms, inkl. moms, ekskl. moms, moms ikke ens for alle beløb",
    );
}

#[test]
fn a_tariff_holds_in_its_period() {
    let places = "{{ product.price.current.id }}/{{ product.price.coming | length }}/{{ product.price.history | length }}";
    check(places, ("", ""), "2026/0/0");
    let none = "{{ product.price.current is none }}/{{ product.price.coming | length }}/{{ product.price.history | length }}";
    check(
        none,
        ("from: 2026-01-01, to: open", "from: 2027-01-01, to: open"),
        "true/1/0",
    );
    check(
        none,
        (
            "from: 2026-01-01, to: open",
            "from: 2025-01-01, to: 2025-12-31",
        ),
        "true/0/1",
    );
    check(
        none,
        ("    status: known", "    status: unknown"),
        "true/0/1",
    );
}

#[test]
fn the_first_year_has_what_is_paid_once() {
    let year = "{% set year = product.price.current.yearly[0].member %}{{ year.total.text }}, {{ year.first_year.text }}: \
                {% for step in year.steps %}{{ step.text }} {{ step.amount.text }}{% if step.once %} (én gang){% endif %}; {% endfor %}";
    check(
        year,
        ("", ""),
        "1.200_kr., 1.700_kr.: Vederlag 1.200_kr.; Opstart 500_kr. (én gang);",
    );
}

#[test]
fn sizes_and_steps_are_rows() {
    let rows = "{% set item = product.price.current.items[0] %}{{ item.row_title }}: {% for row in item.rows %}{{ row.label }} = {{ row.member.text }}; {% endfor %}";
    let fee = "model: fixed, member: 1200, non_member: 1500";
    let check = |model: &str, expected: &str| check(rows, (fee, model), expected);
    check(
        "unit: user, model: tier, tiers: [{from: 0, to: 999, amount: 10}, {from: 1000, to: 2000, amount: 20}], above_last: on-request",
        "Brugere: 0–999 brugere = 10_kr.; 1.000–2.000 brugere = 20_kr.; over 2.000 brugere = efter aftale;",
    );
    check(
        "unit: inhabitant, model: graduated, bands: [{from: 0, to: 150000, rate: 25}, {from: 150000, rate: \"12,50\"}]",
        "Indbyggere: 0–150.000 indbyggere = 25_kr. pr. indbygger; fra 150.000 indbyggere = 12,50_kr. pr. indbygger;",
    );
    check(
        "unit: screen, model: per-unit, rate: 100, minimum: 500",
        "Skærme: For hver = 100_kr. pr. skærm; Mindst = 500_kr.;",
    );
    check(
        "model: by-participants, steps: [{participants_from: 1, amount: 9000}, {participants_from: 10, amount: 7000}]",
        "Antal tilsluttede: fra 1 tilsluttede = 9.000_kr.; fra 10 tilsluttede = 7.000_kr.;",
    );
    check("model: on-request", ":  = efter aftale;");
}

#[test]
fn what_nobody_knows_is_null_and_somebody_can_be_asked() {
    let ask = "{{ product.users is none }} {{ product.requires_membership is none }} {{ product.ask.href }}";
    check(ask, ("", ""), "true true mailto:hjaelp@os2.example");
    check(
        ask,
        ("email: hjaelp@os2.example", "organisation: X"),
        "true true mailto:post@os2.example",
    );
}

#[test]
fn what_is_missing_for_the_next_level_has_its_answer() {
    check(
        "{% for answer in product.standing.missing %}{{ answer.requirement.id }} {{ answer.answer.title }}. {% endfor %}",
        (
            "basis: unknown}",
            "basis: unknown, assessments: [faelles-2026-01-01]}",
        ),
        "F1 Delvist opfyldt. F3 Ikke opfyldt.",
    );
}

#[test]
fn meetings_are_told_also_when_nobody_knows_how_long_they_are() {
    let check = |minutes: &str, expected| {
        let group = format!(
            "groups: [{{type: steering, name: Gruppen, meetings_per_year: 2, minutes: {minutes}}}]\nreviewed:"
        );
        check(
            "{{ product.groups[0].time }}",
            ("reviewed:", &group),
            expected,
        );
    };
    check("30", "2 møder om året à 30 minutter");
    check("unknown", "2 møder om året, varighed ikke oplyst");
}

#[test]
fn a_choice_of_suppliers_is_counted_by_what_they_deliver() {
    let suppliers = |second: &str| {
        format!(
            "suppliers: [{{name: A, services: [operations, support]}}, {{name: B, services: [{second}]}}]\nreviewed:"
        )
    };
    let shown = "{{ product.supplier_choice }}|";
    let choice = "I kan vælge mellem flere leverandører til: drift (2).|";
    check(shown, ("reviewed:", &suppliers("operations")), choice);
    check(
        "{% if not product.supplier_choice %}intet valg{% endif %}",
        ("reviewed:", &suppliers("development")),
        "intet valg",
    );
}

#[test]
fn an_items_title_and_vat_are_told_once_for_all_its_amounts() {
    let items = "{% for item in product.price.current.items %}{{ item.title_tells_interval }} {{ item.vat or '-' }}; {% endfor %}";
    check(items, ("", ""), "false ekskl. moms; false ekskl. moms;");
    check(
        items,
        (
            "kind: recurring,",
            "kind: recurring, title: Årligt vederlag,",
        ),
        "true ekskl. moms; false ekskl. moms;",
    );
    check(
        items,
        ("model: fixed, amount: 500", "model: on-request"),
        "false ekskl. moms; false -;",
    );
}
