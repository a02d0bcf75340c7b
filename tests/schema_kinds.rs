//! The JSON Schemas of every kind of file but entries, which `schema.rs` has, against the program's
//! own reader: what is in form for one is in form for the other.

use jsonschema::Validator;
use serde_json::Value;
use vejviser::parse::{parse, schema::Kind};
use vejviser::text::{SitePath, SourceFile};

/// A kind of file with an example in form.
struct Example {
    kind: Kind,
    path: &'static str,
    sound: &'static str,
}

impl Example {
    fn validator(&self) -> Validator {
        let schema = self.kind.schema(None, &|_| None);
        jsonschema::validator_for(&schema).expect("a schema is a schema")
    }

    /// The file as the program reads it: a page has its YAML between two lines.
    fn file(&self, yaml: &str) -> SourceFile {
        let text = match self.kind {
            Kind::Page => format!("---\n{yaml}---\n\nTekst.\n"),
            _ => yaml.to_owned(),
        };
        SourceFile::new(SitePath::new(self.path), text)
    }

    /// Both judges on the example with one text for another.
    fn check(&self, changes: &[(&str, &str, bool)]) {
        let validator = self.validator();
        let whole = [("", "", true)];
        for (from, to, expected) in whole.iter().chain(changes) {
            assert!(self.sound.contains(from), "the example has `{from}`");
            let yaml = self.sound.replacen(from, to, 1);
            let value: Value = serde_yaml::from_str(&yaml).expect("the example is YAML");
            let found = parse(&self.file(&yaml)).diagnostics;
            let rules: Vec<_> = found.iter().map(|one| one.finding.rule().id()).collect();
            let change = format!("{}, `{from}` → `{to}`", self.path);
            assert_eq!(rules.is_empty(), *expected, "reader, {change}: {rules:?}");
            assert_eq!(validator.is_valid(&value), *expected, "schema, {change}");
        }
    }
}

#[test]
fn assessments() {
    let example = Example {
        kind: Kind::Assessment,
        path: "content/vurderinger/os2kort-2026-01-01.yml",
        sound: "product: os2kort\nmodel: trin-1\nkind: evaluation\ndate: 2026-01-01\nby: Sekretariatet\nanswers:\n  R1: green\n  R2: {answer: yellow, reason: Mangler}\ncounts: {green: 1, yellow: 1}\n",
    };
    example.check(&[
        ("date: 2026-01-01", "date: unknown", true),
        ("R1: green", "R1: \"yes\"", true),
        ("R1: green", "R1: 🟢", true),
        ("R1: green", "R1: grøn", true),
        ("R1: green", "R1: lilla", false),
        ("answer: yellow, ", "", false),
        ("reason: Mangler", "grund: Mangler", false),
        ("kind: evaluation", "kind: evaluering", false),
        ("kind: evaluation\n", "", false),
        ("date: 2026-01-01", "date: 01-01-2026", false),
        ("product: os2kort", "product: OS2 kort", false),
        ("green: 1", "green: en", false),
        ("green: 1", "groen: 1", false),
        ("by: Sekretariatet", "af: Sekretariatet", false),
    ]);
}

#[test]
fn maturity_models() {
    let example = Example {
        kind: Kind::Model,
        path: "content/modenhed/trin-1.yml",
        sound: "title: Trin\nversion: \"1\"\ndate: unknown\nlevels: [{id: \"1\", title: Et}]\nthemes: [{id: D, title: Drift}]\nrequirements: [{id: D1, theme: D, level: \"1\", title: Kontakt}]\nrenamed: {X1: D1}\n",
    };
    example.check(&[
        ("date: unknown", "date: 2026-01-01", true),
        ("version: \"1\"", "version: 1.1.0", true),
        (", title: Kontakt", ", title: K, recommendation: true", true),
        (
            ", title: Kontakt",
            ", title: K, recommendation: måske",
            false,
        ),
        ("levels: [{id: \"1\", title: Et}]", "levels: \"1\"", false),
        ("{id: \"1\", title: Et}", "{title: Et}", false),
        ("themes: [{id: D, title: Drift}]", "themes: D", false),
        ("theme: D, ", "tema: D, ", false),
        ("renamed: {X1: D1}", "renamed: [X1]", false),
        ("title: Trin", "title: [Trin]", false),
    ]);
}

#[test]
fn word_lists() {
    let example = Example {
        kind: Kind::WordList,
        path: "content/ordlister/emner.yml",
        sound: "kind: topics\nterms: [{id: klima, title: Klima}]\n",
    };
    example.check(&[
        ("kind: topics", "kind: systems", true),
        ("title: Klima", "title: Klima, description: Luft", true),
        ("kind: topics", "kind: emner", false),
        ("id: klima", "id: Klima og luft", false),
        ("title: Klima", "titel: Klima", false),
        ("terms: [{id: klima, title: Klima}]", "terms: klima", false),
        (
            "terms: [{id: klima, title: Klima}]",
            "terms: [klima]",
            false,
        ),
    ]);
}

#[test]
fn sizes() {
    let example = Example {
        kind: Kind::Sizes,
        path: "content/stoerrelser.yml",
        sound: "population: {month_day: \"01-01\", years_before: 1}\nclasses: [{id: lille, title: Lille, below: 25000}, {id: stor, title: Stor, from: 25000}]\n",
    };
    example.check(&[
        ("from: 25000", "above: 24999", true),
        ("below: 25000", "below: 25.500", false),
        ("below: 25000", "under: 25000", false),
        ("years_before: 1", "years_before: -1", false),
        ("month_day: \"01-01\", ", "", false),
        ("id: lille, ", "", false),
        ("title: Stor", "title: {da: Stor}", false),
    ]);
}

#[test]
fn front_matter() {
    let example = Example {
        kind: Kind::Page,
        path: "content/vejledning/kort.md",
        sound: "title: Kort\ndescription: Om kort\norder: 2\ndate: 2026-01-01\nreview_by: 2027-01-01\ntopics: [klima]\naliases: [/gamle/kort/]\ntoc: false\nkeywords: [atlas]\n",
    };
    example.check(&[
        ("title: Kort", "title: 2026", true),
        ("description: Om kort", "description: unknown", true),
        ("order: 2", "sort: title", true),
        ("title: Kort\n", "", false),
        ("title: Kort", "titel: Kort", false),
        ("order: 2", "order: først", false),
        ("order: 2", "order: -2", false),
        ("order: 2", "sort: dato", false),
        ("date: 2026-01-01", "date: 01-01-2026", false),
        ("date: 2026-01-01", "date: [2026-01-01]", false),
        ("toc: false", "toc: nej", false),
        ("topics: [klima]", "topics: klima", false),
        ("keywords: [atlas]", "keywords: {a: b}", false),
    ]);
}

#[test]
fn settings() {
    let example = Example {
        kind: Kind::Site,
        path: "content/site.yml",
        sound: "title: Kort\nbase_url: https://kort.example/\nlanguage: da\norganisation: {name: Kort, email: os2@os2.eu, cvr: \"41849983\"}\nmenus: {main: [{title: Kort, target: /kort/}]}\nmembership: {fee: 25000, vat: excluded}\ncatalogue: {name_prefix: OS2}\nlimits: {fact_age_months: 18}\nglossary: {known: [API], link_first: [vederlag]}\nseverity: {vague-link: hint}\n",
    };
    example.check(&[
        ("fee: 25000", "fee: unknown", true),
        ("fee: 25000", "fee: \"25.000\"", true),
        ("fee: 25000", "fee: 25.500", false),
        ("vat: excluded", "vat: uden", false),
        ("title: Kort\n", "", false),
        (
            "base_url: https://kort.example/",
            "base_url: kort.example",
            false,
        ),
        ("email: os2@os2.eu", "email: os2.eu", false),
        ("cvr: \"41849983\"", "cvr: \"4184\"", false),
        ("target: /kort/", "maal: /kort/", false),
        ("fact_age_months: 18", "fact_age_months: halvandet", false),
        ("fact_age_months: 18", "alder: 18", false),
        ("limits: {fact_age_months: 18}", "graenser: {}", false),
        ("known: [API]", "known: API", false),
        ("known: [API]", "kendt: [API]", false),
        ("vague-link: hint", "vague-link: ignore", true),
        ("vague-link: hint", "float-amount: error", true),
        ("vague-link: hint", "float-amount: warning", false),
        ("vague-link: hint", "missing-alt: warning", true),
        ("vague-link: hint", "missing-alt: ignore", false),
        ("vague-link: hint", "vage-link: hint", false),
        ("vague-link: hint", "vague-link: \"off\"", false),
        ("{vague-link: hint}", "[vague-link]", false),
    ]);
}

#[test]
fn every_schema_tells_what_it_is() {
    for kind in Kind::ALL {
        let id = format!("https://kort.example{}", kind.address());
        let schema: Value = serde_json::from_str(&kind.file(Some(&id))).expect("it is JSON");
        assert_eq!(schema["$id"], id.as_str());
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert_eq!(schema["title"], kind.files());
        assert!(jsonschema::meta::is_valid(&schema), "{}", kind.name());
        lacks_no_words(&schema, kind.name());
    }
}

/// Every record and every key of one has a description.
fn lacks_no_words(schema: &Value, at: &str) {
    let Value::Object(map) = schema else {
        if let Value::Array(values) = schema {
            for value in values {
                lacks_no_words(value, at);
            }
        }
        return;
    };
    if let Some(Value::Object(properties)) = map.get("properties") {
        for (key, property) in properties {
            let described = property["description"].as_str();
            // Rules between keys name properties again, as `true` or with what must hold.
            let is_rule = !map.contains_key("additionalProperties");
            assert!(is_rule || described.is_some(), "{at}.{key}");
        }
    }
    for (key, value) in map {
        lacks_no_words(value, &format!("{at}.{key}"));
    }
}
