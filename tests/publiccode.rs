//! publiccode.yml 0.7: what is made is what the standard's own rules accept, and nothing is made of
//! less. The rules are the standard's JSON Schema (`tests/publiccode/`) and what its text asks
//! besides: <https://yml.publiccode.tools/schema.core.html>.

mod real_site;

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};
use vejviser::import;
use vejviser::parse::catalogue::{Category, LanguageTag};
use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::{SitePath, SourceFile};

const SCHEMA: &str = include_str!("publiccode/publiccode.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

/// What the standard has against a file; nothing, when it is sound.
fn faults(file: &Value) -> Vec<String> {
    let options = jsonschema::options();
    let judge: Validator = options
        .should_validate_formats(true)
        .build(&schema())
        .expect("the schema is one");
    let of_form = judge.iter_errors(file);
    let mut faults: Vec<String> = of_form
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    faults.extend(faults_of_meaning(file));
    faults
}

/// What the standard's text asks and its schema cannot tell, section by section.
fn faults_of_meaning(file: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    // `legal/license`: "The string must contain a valid SPDX expression".
    let license = file["legal"]["license"].as_str().unwrap_or_default();
    if spdx::Expression::parse(license).is_err() {
        faults.push(format!("/legal/license: {license}"));
    }
    // `localisation/availableLanguages`: "list of IETF BCP 47 language tags"; so are the keys of
    // `description`.
    let languages = file["localisation"]["availableLanguages"].as_array();
    let languages = languages.into_iter().flatten().filter_map(Value::as_str);
    let sections = file["description"].as_object();
    let sections = sections
        .into_iter()
        .flatten()
        .map(|(language, _)| language.as_str());
    for language in languages.chain(sections) {
        if LanguageTag::new(language).is_none() {
            faults.push(format!("no language: {language}"));
        }
    }
    // `shortDescription`: "a single line containing a single sentence". `features`: "mandatory".
    for (language, section) in file["description"].as_object().into_iter().flatten() {
        let short = section["shortDescription"].as_str().unwrap_or_default();
        if short.trim().contains('\n') || short.is_empty() {
            faults.push(format!("/description/{language}/shortDescription: {short}"));
        }
        if section["features"].as_array().is_some_and(Vec::is_empty) {
            faults.push(format!("/description/{language}/features"));
        }
    }
    faults
}

const SITE: &str = "content/site.yml
title: Havnen
base_url: https://havn.example/guide/
language: da
menus: {main: [], footer: []}
//- content/_index.md
---
title: Havnen
---
//- content/produkter/_index.md
---
title: Produkter
---
";

/// Made up, and with all that the standard demands.
const ENTRY: &str = r#"schema: 1
id: havnekort
name: "Havnekort: kort over havne"
type: product
status: active
summary: "Viser havne – og 100 % af bøjerne"
description: |
  Havnekort viser **havne** og bøjer på et kort. Det er til den, der skal finde vej fra kajen og ud i sejlrenden.

  - Kortet virker på telefonen.
  - Det bruger [åbne data](https://data.example/havne) om dybder og fyr, så alle kan se det samme.
features:
  - Finder en havn
  - "Måler: afstand"
  - "2026"
topics: unknown
audience: unknown
license: EUPL-1.2
repositories:
  - {url: "https://kode.example/vejledning", role: documentation}
  - {url: "https://kode.example/havnekort.git", role: core}
documentation:
  - {title: Vejledning, url: "https://kode.example/brug", for: user}
software:
  type: standalone/web
  platforms: [web, Havnens terminal]
  categories: [geographic-information-systems, other]
  development_status: stable
  version: "2.10"
  release_date: 2026-05-01
  localisation: {ready: true, languages: [da, en, kl]}
  maintenance: {type: contract, contacts: [product-owner, project-manager]}
maturity: unknown
accession: unknown
contacts:
  - {role: entry, email: hjaelp@havn.example}
  - {role: product-owner, name: Ane Anker, organisation: "Havn & Hav", email: ane.anker@havn.example, phone: "31 15 45 25", consent: true}
  - {role: project-manager, name: Bo Bøje, email: bo.boeje@havn.example, consent: false}
suppliers:
  - {name: Bølge A/S, services: [maintenance], url: "https://boelge.example", contract_until: 2027-12-31}
  - {name: Forbi ApS, services: [maintenance], contract_until: 2026-11-22}
  - {name: Drift A/S, services: [operations], contract_until: 2027-12-31}
users:
  count: 3
  as_of: 2026-01-01
  list:
    - {name: Anker Kommune, status: in-operation}
    - {name: Bro Kommune}
    - {name: Dok Kommune, status: left}
reviewed: unknown
"#;

fn built(entry: &str) -> BTreeMap<String, String> {
    let mut sources = Sources::default();
    for file in SITE.split("//- ") {
        let (path, text) = file.split_once('\n').expect("a path and a text");
        sources.insert(SitePath::new(path), text.as_bytes());
    }
    let id = entry.lines().find_map(|line| line.strip_prefix("id: "));
    let path = format!("content/produkter/{}.yml", id.expect("an id"));
    sources.insert(SitePath::new(path), entry.as_bytes());
    let (_, outputs) = real_site::build(&sources, &mut Memory::default());
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let outputs = outputs.iter();
    outputs
        .map(|(path, bytes)| (path.to_string(), text(bytes)))
        .collect()
}

/// The file that is made of an entry, read as other programs read it.
fn file(entry: &str) -> Option<Value> {
    let outputs = built(entry);
    let (_, text) = outputs
        .iter()
        .find(|(path, _)| path.ends_with("/publiccode.yml"))?;
    Some(serde_yaml::from_str(text).expect("what we write is YAML"))
}

fn sound() -> Value {
    file(ENTRY).expect("the entry has everything")
}

#[test]
fn a_file_of_everything_is_what_the_standard_accepts() {
    let file = sound();
    assert_eq!(faults(&file), [""; 0]);
    let long = file["description"]["da"]["longDescription"].as_str();
    assert!(
        long.is_some_and(|long| ENTRY.replace("\n  ", "\n").contains(long)),
        "{long:?}"
    );
    let mut rest = file.clone();
    rest["description"]["da"]["longDescription"] = Value::Null;
    assert_eq!(
        rest,
        json!({
            "publiccodeYmlVersion": "0.7",
            "name": "Havnekort: kort over havne",
            "url": "https://kode.example/havnekort.git",
            "softwareVersion": "2.10",
            "releaseDate": "2026-05-01",
            "platforms": ["web", "Havnens terminal"],
            "categories": ["geographic-information-systems", "other"],
            "usedBy": ["Anker Kommune", "Bro Kommune"],
            "developmentStatus": "stable",
            "softwareType": "standalone/web",
            "description": {"da": {
                "shortDescription": "Viser havne – og 100 % af bøjerne",
                "longDescription": null,
                "documentation": "https://kode.example/brug",
                "features": ["Finder en havn", "Måler: afstand", "2026"],
            }},
            "legal": {"license": "EUPL-1.2"},
            "maintenance": {
                "type": "contract",
                "contractors": [
                    {"name": "Bølge A/S", "website": "https://boelge.example", "until": "2027-12-31"},
                ],
                "contacts": [{
                    "name": "Ane Anker",
                    "email": "ane.anker@havn.example",
                    "phone": "+4531154525",
                    "affiliation": "Havn & Hav",
                }],
            },
            "localisation": {"localisationReady": true, "availableLanguages": ["da", "en", "kl"]},
        })
    );
}

#[test]
fn the_standard_misses_every_mandatory_key() {
    let mandatory = [
        "/publiccodeYmlVersion",
        "/name",
        "/url",
        "/platforms",
        "/developmentStatus",
        "/softwareType",
        "/description",
        "/description/da",
        "/description/da/shortDescription",
        "/description/da/longDescription",
        "/description/da/features",
        "/legal",
        "/legal/license",
        "/maintenance",
        "/maintenance/type",
        "/maintenance/contractors",
        "/maintenance/contractors/0/name",
        "/maintenance/contractors/0/until",
        "/maintenance/contacts/0/name",
        "/localisation",
        "/localisation/localisationReady",
        "/localisation/availableLanguages",
    ];
    for pointer in mandatory {
        let mut file = sound();
        let (within, key) = pointer.rsplit_once('/').expect("a key");
        let removed = file
            .pointer_mut(within)
            .and_then(Value::as_object_mut)
            .and_then(|section| section.remove(key));
        assert!(removed.is_some(), "the file has {pointer}");
        assert!(!faults(&file).is_empty(), "{pointer} is not missed");
    }
}

fn check_refused(pointer: &str, value: Value) {
    let mut file = sound();
    *file.pointer_mut(pointer).expect("the file has it") = value;
    assert!(!faults(&file).is_empty(), "{pointer} may be so");
}

#[test]
fn the_standard_refuses_other_words_lengths_and_types() {
    check_refused("/publiccodeYmlVersion", json!(0.7));
    check_refused("/publiccodeYmlVersion", json!("0.8"));
    check_refused("/url", json!("havnekort"));
    check_refused("/releaseDate", json!("1. maj 2026"));
    check_refused("/platforms", json!([]));
    check_refused("/categories", json!(["kort"]));
    check_refused("/usedBy", json!("Anker Kommune"));
    check_refused("/developmentStatus", json!("active"));
    check_refused("/softwareType", json!("standalone"));
    check_refused("/description/da/shortDescription", json!("x".repeat(151)));
    check_refused("/description/da/longDescription", json!("x".repeat(149)));
    check_refused("/description/da/longDescription", json!("x".repeat(10_001)));
    check_refused("/description/da/features", json!([]));
    check_refused("/description/da/features", json!([2026]));
    check_refused("/legal/license", json!("EUPL"));
    check_refused("/maintenance/type", json!("community"));
    check_refused("/maintenance/type", json!("kontrakt"));
    check_refused("/maintenance/contractors", json!([]));
    check_refused("/maintenance/contractors/0/until", json!("2027"));
    check_refused("/maintenance/contacts/0/email", json!("ane.anker"));
    check_refused("/localisation/localisationReady", json!("true"));
    check_refused("/localisation/availableLanguages", json!([]));
    check_refused("/localisation/availableLanguages", json!(["dansk"]));
}

#[test]
fn our_categories_are_those_of_the_standard() {
    let schema = schema();
    let theirs = schema["properties"]["categories"]["items"]["enum"].as_array();
    let theirs: Vec<&str> = theirs
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let ours = vejviser::parse::schema::Kind::Product.schema(None, &|_| None);
    assert_eq!(ours["$defs"]["Category"]["enum"], json!(theirs));
    assert!(theirs.iter().all(|word| Category::new(word).is_some()));
}

/// With `from` written otherwise no file is made, and the page tells why.
fn check_lacks(from: &str, to: &str, expected: &str) {
    assert!(ENTRY.contains(from), "the entry has `{from}`");
    let outputs = built(&ENTRY.replacen(from, to, 1));
    assert!(
        !outputs.contains_key("produkter/havnekort/publiccode.yml"),
        "{to}"
    );
    let page = &outputs["produkter/havnekort/index.html"];
    let (_, told) = page
        .split_once("når produktfilen også har ")
        .expect("the page tells what lacks");
    let told = told.split("</p>").next().unwrap_or_default();
    let told = told.replace("<code>", "").replace("</code>", "");
    assert_eq!(told, expected, "`{from}` → `{to}`");
    assert!(!page.contains("publiccode.yml\""), "nothing leads to it");
}

#[test]
fn without_one_of_them_nothing_is_made_and_the_page_tells_what_lacks() {
    check_lacks("license: EUPL-1.2", "license: unknown", "license.");
    check_lacks("  type: standalone/web\n", "", "software.type.");
    check_lacks("[web, Havnens terminal]", "unknown", "software.platforms.");
    check_lacks(
        "  development_status: stable\n",
        "",
        "software.development_status.",
    );
    check_lacks("ready: true, ", "", "software.localisation.ready.");
    check_lacks(
        "[da, en, kl]",
        "unknown",
        "software.localisation.languages.",
    );
    check_lacks("type: contract, ", "", "software.maintenance.type.");
    check_lacks(", role: core", ", role: governance", "repositories.");
    check_lacks(
        "contract_until: 2027-12-31}\n  - {name: Forbi",
        "contract_until: 2026-11-22}\n  - {name: Forbi",
        "suppliers (et firma med maintenance i services og en contract_until, der ikke er passeret).",
    );
    check_lacks(
        "{type: contract, contacts: [product-owner, project-manager]}",
        "{type: internal, contacts: [project-manager]}",
        "software.maintenance.contacts (en rolle, hvis person har sagt ja til at stå der med navn).",
    );
    let software = ENTRY.find("software:\n").zip(ENTRY.find("maturity:"));
    let (from, to) = software.expect("the entry has the block");
    check_lacks(&ENTRY[from..to], "", "software.");
    let description = ENTRY.find("description: |").zip(ENTRY.find("features:\n"));
    let (from, to) = description.expect("the entry has the block");
    check_lacks(
        &ENTRY[from..to],
        "description: Viser havne.\n",
        "description (mindst 150 tegn).",
    );
}

#[test]
fn links_of_the_text_lead_somewhere_from_elsewhere_too() {
    let text = "Se [[havnekort]], [[havnekort|kortet]], [forsiden](/), [mere](../_index.md) og [x](https://a.example).";
    let file = file(&ENTRY.replace("Havnekort viser **havne** og bøjer på et kort.", text));
    let file = file.expect("the entry has everything");
    assert_eq!(faults(&file), [""; 0]);
    let long = file["description"]["da"]["longDescription"].as_str();
    let expected = "Se [Havnekort: kort over havne](https://havn.example/guide/produkter/havnekort/), \
        [kortet](https://havn.example/guide/produkter/havnekort/), \
        [forsiden](https://havn.example/guide/), [mere](https://havn.example/guide/) og \
        [x](https://a.example). Det er";
    assert!(
        long.is_some_and(|long| long.starts_with(expected)),
        "{long:?}"
    );
}

#[test]
fn a_long_line_and_odd_words_come_through() {
    let line = "Ja: nej # og så videre, men ingen linje for sig. ".repeat(12);
    let text = line.trim_end();
    let block = ENTRY.find("description: |").zip(ENTRY.find("features:\n"));
    let (from, to) = block.expect("the entry has the block");
    let entry = ENTRY.replace(&ENTRY[from..to], &format!("description: \"{text}\"\n"));
    let file = file(&entry).expect("the entry has everything");
    assert_eq!(file["description"]["da"]["longDescription"], text);
    assert_eq!(faults(&file), [""; 0]);
}

#[test]
fn where_nobody_keeps_it_going_no_company_is_named() {
    let none = ENTRY.replace("type: contract,", "type: none,");
    let file = file(&none).expect("nothing more is asked");
    assert_eq!(faults(&file), [""; 0]);
    assert_eq!(file["maintenance"]["contractors"], Value::Null);
    let internal = ENTRY.replace("type: contract,", "type: internal,");
    let file = self::file(&internal).expect("a person has agreed");
    assert_eq!(faults(&file), [""; 0]);
    assert_eq!(file["maintenance"]["contacts"][0]["name"], "Ane Anker");
    assert!(!file.to_string().contains("Bøje"), "{file}");
}

#[test]
fn a_product_with_a_file_of_its_own_lacks_nothing() {
    let software = ENTRY.find("software:\n").zip(ENTRY.find("maturity:"));
    let (from, to) = software.expect("the entry has the block");
    let own = "publiccode: https://kode.example/publiccode.yml\n";
    let own = ENTRY.replacen(&ENTRY[from..to], own, 1);
    let page = &built(&own)["produkter/havnekort/index.html"];
    assert!(page.contains("https://kode.example/publiccode.yml"));
    assert!(!page.contains("når produktfilen også har"), "{page}");
}

#[test]
fn the_page_and_the_data_page_lead_to_it_and_json_tells_the_same() {
    let outputs = built(ENTRY);
    let page = &outputs["produkter/havnekort/index.html"];
    assert!(page.contains("Produktets publiccode.yml (version 0.7)</a>"));
    assert!(page.contains("produkter/havnekort/publiccode.yml\""));
    assert!(outputs["data/index.html"].contains("produkter/havnekort/publiccode.yml\""));
    assert!(outputs["sitemap.xml"].contains("produkter/havnekort/publiccode.yml"));
    let text = &outputs["produkter/havnekort/publiccode.yml"];
    let made = "# Lavet af Havnen ud fra https://havn.example/guide/produkter/havnekort/\n";
    assert!(text.starts_with(made), "{text}");
    let one: Value =
        serde_json::from_str(&outputs["produkter/havnekort/index.json"]).expect("the file is JSON");
    assert_eq!(
        one["software"],
        json!({
            "type": "standalone/web",
            "platforms": ["web", "Havnens terminal"],
            "categories": ["geographic-information-systems", "other"],
            "development_status": "stable",
            "version": "2.10",
            "release_date": "2026-05-01",
            "localisation": {"ready": true, "languages": ["da", "en", "kl"]},
            "maintenance": {"type": "contract", "contacts": ["product-owner", "project-manager"]},
            "publiccode": "https://havn.example/guide/produkter/havnekort/publiccode.yml",
        })
    );
}

/// What comes in from a publiccode.yml of a version goes out again with the same values.
#[test]
fn what_is_imported_goes_out_again_the_same() {
    let mut theirs = sound();
    // Persons do not come in.
    theirs["maintenance"]["contacts"] = Value::Null;
    for version in ["0.2", "0.3", "0.4.0", "0.5", "0.6.0", "0.7"] {
        theirs["publiccodeYmlVersion"] = json!(version);
        let text = serde_yaml::to_string(&theirs).expect("it is YAML");
        let source = SourceFile::new(SitePath::new("publiccode.yml"), text.as_str());
        let imported = import::publiccode(&source);
        assert_eq!(imported.diagnostics, [], "{text}");
        let entry = imported.value.expect("nothing is wrong").text;
        let ours = file(&entry).unwrap_or_else(|| panic!("a file is made of\n{entry}"));
        assert_eq!(faults(&ours), [""; 0]);
        let mut expected = theirs.clone();
        expected["publiccodeYmlVersion"] = json!("0.7");
        expected["maintenance"]
            .as_object_mut()
            .expect("a section")
            .remove("contacts");
        assert_eq!(ours, expected, "{version}");
    }
}
