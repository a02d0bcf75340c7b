//! The shared table of prices, through the program; `tests/browser/prices.test.js` takes the same
//! table through the browser's half.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vejviser::model::price::{self, Outcome, Situation, Step, SumVat, TariffYear};
use vejviser::parse::catalogue::{DayOfYear, PaidTo, SizeClasses, Tariff, Vat};
use vejviser::parse::{Document, parse};
use vejviser::text::{Money, SitePath, SourceFile};

fn repository(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn table() -> Value {
    serde_json::from_str(&repository("tests/prices/cases.json")).expect("the table is JSON")
}

fn document(path: &str, text: String) -> Document {
    let file = SourceFile::new(SitePath::new(path), text);
    let reported = parse(&file);
    assert!(
        reported.diagnostics.is_empty(),
        "{:?}",
        reported.diagnostics
    );
    reported.value
}

/// The tariff of an entry that has no other.
fn tariff_of(entry: &Document) -> Tariff {
    let Document::Product(Some(entry)) = entry else {
        panic!("it is an entry");
    };
    let accession = entry.accession.known().expect("it is written");
    let price = accession.price.known().expect("it is written");
    price.tariffs[0].value.clone()
}

/// JSON is YAML: the same text makes the entry of the browser's half.
fn made_tariff(name: &str, tariff: &Value) -> Tariff {
    let mut tariff = tariff.clone();
    tariff["id"] = json!("t");
    tariff["valid"] = json!({"from": "2020-01-01", "to": "open"});
    let price =
        json!({"status": "known", "currency": "DKK", "vat": "excluded", "tariffs": [tariff]});
    let entry = json!({
        "schema": 1, "id": name, "name": name, "type": "product", "status": "development",
        "summary": "unknown", "description": "unknown", "topics": "unknown", "audience": "unknown",
        "license": "unknown", "maturity": {"level": "not-assessed", "basis": "unknown"},
        "accession": {"requires_membership": "unknown", "price": price}, "contacts": "unknown", "reviewed": "unknown",
    });
    tariff_of(&document(
        &format!("content/produkter/{name}.yml"),
        entry.to_string(),
    ))
}

fn sizes() -> SizeClasses {
    let path = "content/stoerrelser.yml";
    match document(path, repository(path)) {
        Document::SizeClasses(Some(sizes)) => *sizes,
        other => panic!("{path} is {other:?}"),
    }
}

fn kroner(amount: Money) -> String {
    let (whole, oere) = (amount.oere() / 100, amount.oere() % 100);
    match oere {
        0 => whole.to_string(),
        _ => format!("{whole},{oere:02}"),
    }
}

fn shown(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Exactly(amount) => kroner(*amount),
        Outcome::OneOf(amounts) => amounts
            .iter()
            .map(|it| kroner(*it))
            .collect::<Vec<_>>()
            .join("|"),
        Outcome::OnRequest => "on request".to_owned(),
        Outcome::Unknown => "unknown".to_owned(),
    }
}

fn step(step: &Step) -> String {
    let (name, amount) = match step {
        Step::Fixed { amount } => ("fixed", amount),
        Step::Tier { amount, .. } | Step::Class { amount, .. } => ("in", amount),
        Step::Band { amount, .. } | Step::PerUnit { amount, .. } => ("band", amount),
        Step::Minimum { amount } => ("minimum", amount),
        Step::Maximum { amount } => ("maximum", amount),
        Step::Joined { amount, .. } => ("joined", amount),
        Step::Times { amount, .. } => ("times", amount),
        Step::Discount { amount, .. } => ("discount", amount),
        Step::DiscountNotStated { .. } => return "discount-not-stated".to_owned(),
        Step::Share { amount, .. } => ("share", amount),
    };
    format!("{name} {}", kroner(*amount))
}

fn title(payee: Option<&PaidTo>) -> String {
    match payee {
        None => "ikke oplyst".to_owned(),
        Some(PaidTo::Os2) => "OS2".to_owned(),
        Some(PaidTo::Association) => "foreningen".to_owned(),
        Some(PaidTo::Supplier(None)) => "leverandøren".to_owned(),
        Some(PaidTo::Supplier(Some(name))) => name.clone(),
    }
}

/// What a sender of invoices gets; nothing where none is sent.
fn paid(year: &TariffYear, payee: &str) -> Value {
    let is_payee = |other: &Option<PaidTo>| title(other.as_ref()) == payee;
    let found = year.payees.iter().find(|(other, _)| is_payee(other));
    found.map_or(Value::Null, |(_, outcome)| json!(shown(outcome)))
}

fn situation(given: &Value) -> Situation {
    let number = |name: &str| {
        given[name]
            .as_u64()
            .map(|it| u32::try_from(it).expect("it is small"))
    };
    Situation {
        member: given["member"].as_bool().expect("yes or no"),
        inhabitants: number("inhabitants"),
        units: number("units"),
        participants: number("participants"),
    }
}

fn check(case: &Value, tariff: &Tariff, sizes: &SizeClasses) {
    let given = &case[1];
    let situation = situation(given);
    let start = given["start"].as_str().map(|day| {
        let (month, day) = day.split_once('-').expect("a month and a day");
        DayOfYear {
            month: month.parse().expect("a month"),
            day: day.parse().expect("a day"),
        }
    });
    let first = price::first_year(tariff, situation, start, Some(sizes));
    let later = price::tariff_year(tariff, situation, Some(sizes));
    assert_eq!(json!(shown(&first.total)), case[2], "first year of {case}");
    assert_eq!(json!(shown(&later.total)), case[3], "later years of {case}");
    for (payee, expected) in case[4].as_object().into_iter().flatten() {
        assert_eq!(
            paid(&first, payee),
            expected[0],
            "{payee}, first year of {case}"
        );
        assert_eq!(
            paid(&later, payee),
            expected[1],
            "{payee}, later years of {case}"
        );
    }
    if let Some(expected) = case.get(5) {
        let steps = first.items.iter().flat_map(|(_, item)| &item.steps);
        assert_eq!(
            &json!(steps.map(step).collect::<Vec<_>>()),
            expected,
            "steps of {case}"
        );
    }
}

#[test]
fn every_price_comes_to_what_was_worked_out_by_hand() {
    let (table, sizes) = (table(), sizes());
    let cases = table["cases"].as_array().expect("a list");
    assert!(cases.len() >= 60, "{} cases", cases.len());
    for case in cases {
        let name = case[0].as_str().expect("a tariff's name");
        check(case, &made_tariff(name, &table["tariffs"][name]), &sizes);
    }
}

/// What may be said of the VAT of a year's total, and of what each sender of invoices gets.
fn check_vat(case: &Value, tariff: &Tariff, sizes: &SizeClasses) {
    let situation = situation(&case[1]);
    let first = price::first_year(tariff, situation, None, Some(sizes));
    let later = price::tariff_year(tariff, situation, Some(sizes));
    for (at, year) in [&first, &later].into_iter().enumerate() {
        let vat = SumVat::of(tariff, &year.items, Some(Vat::Excluded));
        assert_eq!(vat.as_str(), case[2 + at], "the total's in {case}");
        for (payee, expected) in case[4].as_object().expect("senders of invoices") {
            let known = year.payees.iter().map(|(payee, _)| payee.as_ref());
            let found = known.into_iter().find(|other| title(*other) == *payee);
            let vat = found.map(|payee| {
                let items = year.items_of(tariff, payee);
                SumVat::of(tariff, items, Some(Vat::Excluded)).as_str()
            });
            assert_eq!(json!(vat), expected[at], "{payee}'s in {case}");
        }
    }
}

#[test]
fn a_sum_says_no_more_of_its_vat_than_its_items() {
    let (table, sizes) = (table(), sizes());
    for case in table["vat"].as_array().expect("a list") {
        let name = case[0].as_str().expect("a tariff's name");
        check_vat(case, &made_tariff(name, &table["tariffs"][name]), &sizes);
        if name == "fleet" {
            let path = "content/produkter/os2fleetoptimiser.yml";
            check_vat(case, &tariff_of(&document(path, repository(path))), &sizes);
        }
    }
}

#[test]
fn the_real_entries_come_to_the_same_as_their_copies() {
    let (table, sizes) = (table(), sizes());
    for (name, path) in [
        ("fleet", "content/produkter/os2fleetoptimiser.yml"),
        ("valghalla", "content/produkter/os2valghalla.yml"),
    ] {
        let tariff = tariff_of(&document(path, repository(path)));
        let cases = table["cases"].as_array().expect("a list");
        let own: Vec<_> = cases.iter().filter(|case| case[0] == name).collect();
        assert!(own.len() > 10, "{name} has {} cases", own.len());
        for case in own {
            check(case, &tariff, &sizes);
        }
    }
}
