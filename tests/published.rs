//! The catalogue as published: the real one fits its schema, every field is described, and a made
//! product gives exactly the file that reusers were promised.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use vejviser::pipeline::Memory;
use vejviser::render::published::{documents, schema};
use vejviser::words::Language;

mod real_site;

const ID: &str = "https://os2.example/skema/katalog.json";

#[test]
fn the_real_catalogue_fits_its_schema() {
    let outputs = built();
    let schema: Value = json(&outputs["skema/katalog.json"]);
    let catalogue = json(&outputs["katalog.json"]);
    let validator = jsonschema::validator_for(&schema).expect("a schema is a schema");
    let faults: Vec<String> = validator
        .iter_errors(&catalogue)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert_eq!(faults, [""; 0]);
    let products = catalogue["products"].as_array().expect("a list");
    assert!(products.len() > 30);
    for product in products {
        let id = product["id"].as_str().expect("an id");
        let mut alone = json(&outputs[&format!("produkter/{id}/index.json")]);
        let pointer = alone.as_object_mut().and_then(|map| map.remove("$schema"));
        assert!(
            pointer.is_some_and(|pointer| pointer.as_str().unwrap().ends_with("#/$defs/Product"))
        );
        assert_eq!(&alone, product, "{id}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_promised() {
    let outputs = built();
    let validator = jsonschema::validator_for(&schema(ID, Language::Danish)).unwrap();
    let catalogue = json(&outputs["katalog.json"]);
    let check = |change: &dyn Fn(&mut Map<String, Value>)| {
        let mut changed = catalogue.clone();
        change(changed["products"][0].as_object_mut().expect("a product"));
        assert!(!validator.is_valid(&changed));
    };
    check(&|product| drop(product.remove("license")));
    check(&|product| drop(product.insert("status".into(), "lukket".into())));
    check(&|product| drop(product.insert("contacts".into(), Value::Null)));
    check(&|product| drop(product.insert("status_date".into(), "05-09-2025".into())));
}

#[test]
fn every_field_is_described_in_both_languages() {
    for language in Language::ALL {
        let mut silent = Vec::new();
        for one in documents(&schema(ID, language)) {
            for field in &one.fields {
                if field.description.is_empty() || field.kind.is_empty() {
                    silent.push(format!("{}.{}", one.name, field.name));
                }
            }
            if one.description.is_empty()
                && (!one.fields.is_empty() || language == Language::Danish)
            {
                silent.push(one.name);
            }
        }
        assert_eq!(silent, [""; 0], "{language:?}");
    }
    // Left in English: the descriptions of both languages are then the same.
    let [danish, english] = [Language::Danish, Language::English].map(descriptions);
    let left: Vec<&String> = danish
        .iter()
        .filter(|(name, text)| english.get(*name) == Some(text))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(left, [""; 0]);
}

fn descriptions(language: Language) -> BTreeMap<String, String> {
    let mut described = BTreeMap::new();
    for one in documents(&schema(ID, language)) {
        for field in one.fields {
            described.insert(format!("{}.{}", one.name, field.name), field.description);
        }
        described.insert(one.name, one.description);
    }
    described
}

fn built() -> BTreeMap<String, String> {
    let mut memory = Memory::default();
    let (_, outputs) = real_site::build(&real_site::sources(), &mut memory);
    let texts = outputs.into_iter().map(|(path, bytes)| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        (path.to_string(), text)
    });
    texts.collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the file is JSON")
}

#[test]
fn tables_have_a_cell_for_every_column() {
    let outputs: BTreeMap<String, String> = built();
    for (file, least) in [("katalog.csv", 30), ("priser.csv", 10)] {
        let table = outputs[file]
            .strip_prefix('\u{feff}')
            .expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(table.as_bytes());
        // The reader itself refuses lines of another length.
        let lines: Vec<_> = reader.records().collect::<Result<_, _>>().expect(file);
        assert!(lines.len() >= least, "{file}: {}", lines.len());
        assert_eq!(table.matches("\r\n").count(), lines.len() + 1, "{file}");
    }
    let price = "os2fleetoptimiser;OS2fleetoptimiser;2026;2026-01-01;2026-12-31;fee;Årligt vederlag;recurring;;os2;year;tier;vehicle;amount;50–199 køretøjer;50;199;;100280;119600;excluded;";
    assert!(
        outputs["priser.csv"].contains(price),
        "{}",
        outputs["priser.csv"]
    );
}
