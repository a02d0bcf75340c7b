//! The JSON Schemas against the program's own reader: for faults of form both must say the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;
use vejviser::parse::{parse, schema};
use vejviser::text::{SitePath, SourceFile};
use vejviser::words::FieldWords;

fn validators() -> BTreeMap<&'static str, Validator> {
    let build = |schema: &Value| jsonschema::validator_for(schema).expect("a schema is a schema");
    schema::Kind::ALL
        .iter()
        .map(|kind| (kind.name(), build(&kind.schema(None, &|_| None))))
        .collect()
}

/// The schema for a file, by where it lies.
fn schema_of(path: &str) -> Option<&'static str> {
    Some(match path {
        _ if path.starts_with("content/produkter/") => "produkt",
        _ if path.starts_with("content/vurderinger/") => "vurdering",
        _ if path.starts_with("content/modenhed/") => "modenhed",
        _ if path.starts_with("content/ordlister/") => "ordliste",
        "content/stoerrelser.yml" => "stoerrelser",
        "content/site.yml" => "site",
        _ => return None,
    })
}

fn as_json(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).expect("the example is YAML")
}

/// What the reader finds, as rule ids.
fn findings(path: &str, yaml: &str) -> Vec<&'static str> {
    let file = SourceFile::new(SitePath::new(path), yaml);
    let diagnostics = parse(&file).diagnostics;
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.finding.rule().id())
        .collect()
}

#[test]
fn every_file_of_the_real_site_fits_its_schema() {
    let validators = validators();
    let mut checked = 0;
    for folder in ["produkter", "vurderinger", "modenhed", "ordlister", "."] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("content")
            .join(folder);
        for entry in fs::read_dir(&folder).expect("the site is here") {
            let path = entry.expect("the folder can be read").path();
            let relative = path
                .strip_prefix(env!("CARGO_MANIFEST_DIR"))
                .expect("it lies below");
            let site_path = relative
                .to_string_lossy()
                .replace('\\', "/")
                .replace("/./", "/");
            let is_yaml = path.extension().is_some_and(|extension| extension == "yml");
            let Some(schema) = schema_of(&site_path).filter(|_| is_yaml) else {
                continue;
            };
            let yaml = fs::read_to_string(&path).expect("the file can be read");
            let faults: Vec<String> = validators[schema]
                .iter_errors(&as_json(&yaml))
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{site_path}: {faults:#?}");
            checked += 1;
        }
    }
    assert!(checked > 40, "only {checked} files were found");
}

#[test]
fn every_type_and_field_is_described_and_nothing_else_is() {
    let words = FieldWords::danish();
    let asked = schema::description_names();
    let missing: Vec<&String> = asked
        .iter()
        .filter(|name| words.description(name).is_none())
        .collect();
    assert!(
        missing.is_empty(),
        "`src/words/fields.da.ftl` lacks {missing:?}"
    );
    let catalogue = include_str!("../src/words/fields.da.ftl");
    let mut current = "";
    let dead: Vec<String> = catalogue
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| match name.trim().strip_prefix('.') {
            Some(field) => format!("{current}.{field}"),
            None => {
                current = name;
                name.to_owned()
            }
        })
        .filter(|name| !asked.contains(name))
        .collect();
    assert!(dead.is_empty(), "no field is called {dead:?}");
}

const ENTRY: &str = r#"schema: 1
id: os2kort
name: OS2kort
type: product
status: active
summary: Viser kort
description: Viser kort for alle.
topics: [klima]
audience: [municipality]
license: MPL-2.0
repositories: [{url: "https://example.org/kort", role: core}]
maturity: {level: not-assessed, basis: unknown}
accession:
  requires_membership: false
  price:
    status: known
    vat: excluded
    tariffs:
      - id: "2026"
        valid: {from: 2026-01-01, to: open}
        items:
          - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, member: 100, non_member: 200}
          - {id: trin, kind: recurring, paid_to: "supplier:Drift", interval: month, model: tier, unit: user, tiers: [{from: 0, to: 9, amount: "1.000"}], above_last: on-request}
          - {id: sats, kind: recurring, paid_to: unknown, interval: year, model: per-unit, unit: user, rate: "2,50", minimum: 100}
        entry_share: [{from: "07-01", share: 0.5}]
contacts: [{role: entry, organisation: OS2, email: os2@os2.eu, phone: "31 15 45 25"}]
users: {count: 3, as_of: 2026-01-01}
reviewed: unknown
"#;

/// Replaces one text of the entry; both judges must agree, and say what is expected.
fn check(from: &str, to: &str, expected_sound: bool) {
    assert!(ENTRY.contains(from), "the entry has `{from}`");
    let yaml = ENTRY.replacen(from, to, 1);
    let found = findings("content/produkter/os2kort.yml", &yaml);
    let valid = validators()["produkt"].is_valid(&as_json(&yaml));
    assert_eq!(
        found.is_empty(),
        expected_sound,
        "reader, `{from}` → `{to}`: {found:?}"
    );
    assert_eq!(valid, expected_sound, "schema, `{from}` → `{to}`");
}

#[test]
fn both_take_what_is_in_form() {
    check("status: active", "status: unknown", true);
    check("summary: Viser kort", "summary: unknown", true);
    check(
        "maturity: {level: not-assessed, basis: unknown}",
        "maturity: unknown",
        true,
    );
    check(
        "users: {count: 3, as_of: 2026-01-01}",
        "users: unknown",
        true,
    );
    check("topics: [klima]", "topics: unknown", true);
    check(
        "reviewed: unknown",
        "reviewed: unknown\npubliccode: /publiccode/os2kort.yml",
        true,
    );
    check(
        "reviewed: unknown",
        "reviewed: unknown\npubliccode: \"https://example.org/publiccode.yml\"",
        true,
    );
    check("member: 100, non_member: 200", "amount: \"1.234,50\"", true);
    check("level: not-assessed", "level: 1", true);
    check("above_last: on-request", "above_last: unknown", true);
    check("model: fixed", "vat: unknown, model: fixed", true);
    check("model: fixed", "vat: included, model: fixed", true);
    check("name: OS2kort", "name: 2026", true);
}

#[test]
fn both_refuse_faults_of_form() {
    check("status: active", "status: aktiv", false);
    check("status: active\n", "", false);
    check("type: product", "type: unknown", false);
    check("summary: Viser kort", "sumary: Viser kort", false);
    check("summary: Viser kort", "summary: [Viser, kort]", false);
    check("topics: [klima]", "topics: klima", false);
    check("audience: [municipality]", "audience: [kommune]", false);
    check(
        "url: \"https://example.org/kort\"",
        "url: example.org/kort",
        false,
    );
    check("member: 100", "member: 73.030", false);
    check("member: 100", "member: hundrede", false);
    check("member: 100, non_member: 200", "note: intet", false);
    check(
        "member: 100, non_member: 200",
        "member: 100, tiers: []",
        false,
    );
    check("model: fixed", "model: fast", false);
    check("model: fixed", "vat: uden, model: fixed", false);
    check("model: fixed", "vat: 25, model: fixed", false);
    check("model: fixed, ", "", false);
    check("paid_to: os2", "paid_to: supplier", false);
    check("interval: month", "interval: maaned", false);
    check("from: 2026-01-01", "from: 01-01-2026", false);
    check("to: open", "to: aldrig", false);
    check("from: \"07-01\"", "from: 1. juli", false);
    check("share: 0.5", "share: halv", false);
    check("share: 0.5", "share: 2", false);
    check(
        "requires_membership: false",
        "requires_membership: nej",
        false,
    );
    check(
        "requires_membership: false",
        "requires_membership: \"false\"",
        false,
    );
    check("count: 3", "count: tre", false);
    check("count: 3", "count: -3", false);
    check("count: 3", "count: \"3\"", false);
    check("email: os2@os2.eu", "email: os2.eu", false);
    check("phone: \"31 15 45 25\"", "phone: 31154525", false);
    check("phone: \"31 15 45 25\"", "phone: \"31 15\"", false);
    check("id: os2kort", "id: OS2 kort", false);
    check("schema: 1", "schema: et", false);
    check(
        "reviewed: unknown",
        "reviewed: {date: i går, by: redaktionen}",
        false,
    );
    check(
        "maturity: {level: not-assessed, basis: unknown}",
        "maturity: {basis: unknown}",
        false,
    );
}

#[test]
fn a_publiccode_is_an_address_or_a_file() {
    let publiccode = |value: &str| format!("reviewed: unknown\npubliccode: {value}");
    check("reviewed: unknown", &publiccode("publiccode.yml"), true);
    check("reviewed: unknown", &publiccode("i mappen"), false);
    check("reviewed: unknown", &publiccode("ftp://a/b.yml"), false);
}

#[test]
fn what_the_software_is_has_words_of_the_standard() {
    let software = |fields: &str| format!("reviewed: unknown\nsoftware: {fields}");
    let check = |fields: &str, expected_sound| {
        check("reviewed: unknown", &software(fields), expected_sound);
    };
    check("unknown", true);
    check("{type: standalone/web, platforms: [web, Terminal]}", true);
    check("{type: web}", false);
    check("{platforms: web}", false);
    check("{categories: [backup, other]}", true);
    check("{categories: [sikkerhedskopi]}", false);
    check("{development_status: active}", false);
    check("{release_date: 1. maj 2026}", false);
    check(
        "{localisation: {ready: true, languages: [da, en-GB, kal]}}",
        true,
    );
    check("{localisation: {languages: [dk]}}", false);
    check("{localisation: {languages: [dansk]}}", false);
    check("{localisation: {ready: ja}}", false);
    check(
        "{maintenance: {type: contract, contacts: [product-owner]}}",
        true,
    );
    check("{maintenance: {contacts: [chef]}}", false);
    check("{maintenance: {contractors: [Firma]}}", false);
}
