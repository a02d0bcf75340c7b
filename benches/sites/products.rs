//! Entries of the catalogue, with every price model in turn, and assessments of some.

use super::chance::Chance;
use super::prose::{paragraph, phrase, sentence};
use super::{SETTINGS, Size, TOPICS};

/// One product in so many has been evaluated.
const EVALUATED: usize = 4;

const NAMES: [&str; 12] = [
    "flaade", "journal", "skema", "borger", "kort", "valg", "klima", "rolle", "sensor", "laering",
    "moede", "arkiv",
];

/// The id of the product with a number, counted from 0.
pub fn id(number: usize) -> String {
    format!("os2{}-{:04}", NAMES[number % NAMES.len()], number + 1)
}

pub fn make(size: Size) -> Vec<(String, String)> {
    let products = (0..size.products).map(|number| {
        (
            format!("content/produkter/{}.yml", id(number)),
            product(number),
        )
    });
    let assessments = (0..size.products)
        .filter(|number| number.is_multiple_of(EVALUATED))
        .map(|number| {
            let path = format!("content/vurderinger/{}.yml", assessment_id(number));
            (path, assessment(number))
        });
    products.chain(assessments).collect()
}

fn product(number: usize) -> String {
    let chance = &mut Chance::of("product", number);
    let id = id(number);
    let topics: Vec<&str> = ids(TOPICS).collect();
    format!(
        "schema: 1\nid: {id}\nname: OS2{name} {number}\ntype: product\nstatus: active\n\
         summary: Løsningen {summary}\ndescription: |\n  {first}\n\n  {second}\n\
         features:\n  - {feature}\n  - {other}\n\
         topics: [{topic}]\nkle: [\"{kle:02}.{kle_group:02}\"]\naudience: [municipality, region]\n\
         license: MPL-2.0\nrepositories:\n  - {{url: \"https://eksempel.dk/kode/{id}\", role: core}}\n\
         documentation:\n  - {{title: Håndbog, url: \"https://eksempel.dk/dok/{id}\", for: user}}\n\
         {maturity}{accession}{people}{relation}\
         source: {{title: Produktets side, url: \"https://eksempel.dk/{id}\", date: 2026-01-15}}\n\
         reviewed: {{date: 2026-02-01, by: redaktionen}}\n",
        name = NAMES[number % NAMES.len()],
        summary = phrase(chance),
        first = paragraph(chance),
        second = paragraph(chance),
        feature = sentence(chance),
        other = sentence(chance),
        topic = chance.pick(&topics),
        kle = 1 + chance.below(88),
        kle_group = chance.below(40),
        maturity = maturity(number),
        accession = accession(number, chance),
        people = people(number, chance),
        relation = relation(number),
    )
}

fn maturity(number: usize) -> String {
    if !number.is_multiple_of(EVALUATED) {
        return "maturity: {level: not-assessed, basis: unknown}\n".to_owned();
    }
    format!(
        "maturity:\n  level: \"1\"\n  basis: evaluation\n  date: 2025-11-16\n  by: Sekretariatet\n  \
         assessments: [{}]\n  history:\n    - {{date: 2025-11-16, from: unknown, to: \"1\", \
         decision: Niveau 1, grounds: En evaluering, decided_by: Bestyrelsen}}\n",
        assessment_id(number),
    )
}

fn assessment_id(number: usize) -> String {
    format!("{}-2025-11-16", id(number))
}

fn assessment(number: usize) -> String {
    let chance = &mut Chance::of("assessment", number);
    let (_, model) = SETTINGS[1];
    let requirements = model
        .split_once("requirements:")
        .expect("the model lists them")
        .1;
    let answers: Vec<String> = ids(requirements)
        .map(|requirement| {
            let answer = chance.pick(&["green", "green", "green", "yellow", "red", "grey"]);
            format!(
                "  {requirement}: {{answer: {answer}, reason: {}}}\n",
                phrase(chance)
            )
        })
        .collect();
    format!(
        "product: {}\nmodel: os2-1.1.0\ntemplate: \"1.1\"\nkind: evaluation\ndate: 2025-11-16\n\
         by: Sekretariatet\nsource: {{title: En rapport, url: \"https://eksempel.dk/rapport/{number}\", \
         date: 2025-11-16}}\nanswers:\n{}",
        id(number),
        answers.concat(),
    )
}

fn accession(number: usize, chance: &mut Chance) -> String {
    format!(
        "accession:\n  agreement: {{title: Tilslutningsaftale, url: \"https://eksempel.dk/aftale/{number}\", \
         date: 2024-11-11, binding_months: 12, notice: {{months: 3, to: \"01-01\"}}, \
         send_to: kontakt@os2.example}}\n  requires_membership: false\n  price:\n    status: known\n    \
         currency: DKK\n    vat: excluded\n    tariffs:\n      - id: \"2026\"\n        \
         valid: {{from: 2026-01-01, to: open}}\n        \
         source: {{title: Takstblad 2026, url: \"https://eksempel.dk/takster/{number}\", date: 2025-09-12}}\n        \
         items:\n{item}{onboarding}",
        item = item(number, chance),
        onboarding = "          - {id: start, kind: onboarding, paid_to: association, interval: once, model: fixed, amount: 50000}\n",
    )
}

/// The yearly item, in the product's price model.
fn item(number: usize, chance: &mut Chance) -> String {
    let base = 10_000 + 500 * chance.below(100);
    let both = |from: usize, to: &str, amount: usize| {
        format!(
            "{{from: {from}{to}, member: {amount}, non_member: {}}}",
            amount * 6 / 5
        )
    };
    let (model, interval, amounts) = match number % 8 {
        0 => (
            "tier",
            "year",
            format!(
                "unit: vehicle, tiers: [{}, {}, {}], above_last: on-request",
                both(0, ", to: 49", base),
                both(50, ", to: 199", base + 20_000),
                both(200, ", to: 999", base + 45_000),
            ),
        ),
        1 => ("fixed", "year", format!("member: {base}, non_member: {}", base * 6 / 5)),
        2 => ("fixed", "half-year", format!("amount: {base}")),
        3 => (
            "size-class",
            "year",
            format!(
                "classes: [{{class: lille, amount: {base}}}, {{class: mellem, amount: {}}}, \
                 {{class: stor, amount: {}}}, {{class: meget-stor, amount: {}}}]",
                base + 10_000,
                base + 25_000,
                base + 60_000,
            ),
        ),
        4 => (
            "graduated",
            "year",
            "unit: inhabitant, bands: [{from: 0, to: 50000, rate: \"1,25\"}, {from: 50000, rate: \"0,75\"}]"
                .to_owned(),
        ),
        5 => (
            "per-unit",
            "year",
            format!("unit: user, rate: 25, minimum: {base}, maximum: {}", base * 20),
        ),
        6 => (
            "by-participants",
            "year",
            format!(
                "steps: [{{participants_from: 1, amount: {}}}, {{participants_from: 10, amount: {base}}}]",
                base * 2,
            ),
        ),
        _ => ("on-request", "year", String::new()),
    };
    let comma = if amounts.is_empty() { "" } else { ", " };
    format!(
        "          - {{id: fee, kind: recurring, paid_to: os2, interval: {interval}, model: {model}{comma}{amounts}}}\n"
    )
}

fn people(number: usize, chance: &mut Chance) -> String {
    let supplier = chance.pick(&["Kodehuset", "Fælles Drift", "Åben Løsning"]);
    format!(
        "contacts:\n  - {{role: entry, organisation: Sekretariatet, email: kontakt@os2.example}}\n\
         groups:\n  - {{type: steering, chair: En kommune, meetings_per_year: 4, minutes: 120, open_to_new: true}}\n  \
         - {{type: professional, meetings_per_year: {meetings}, minutes: 90}}\n\
         suppliers:\n  - {{name: {supplier}, services: [operations, support]}}\n\
         users: {{count: {users}, as_of: 2026-01-01}}\nhosting: [{{form: saas, supplier: {supplier}}}]\n\
         integrations: [{{system: active-directory, direction: in, required: {required}}}]\n",
        meetings = 2 + chance.below(9),
        users = 3 + chance.below(90),
        required = number.is_multiple_of(3),
    )
}

fn relation(number: usize) -> String {
    if number == 0 {
        return String::new();
    }
    format!(
        "related: [{{id: {}, relation: integrates}}]\n",
        id(number / 2)
    )
}

/// The ids that a YAML list of `{id: …, …}` gives, in order.
fn ids(list: &str) -> impl Iterator<Item = &str> {
    list.split("- {id: ")
        .skip(1)
        .filter_map(|entry| entry.split([',', '}']).next())
}
