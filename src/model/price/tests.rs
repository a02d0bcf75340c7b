//! Worked by hand from the published tariffs, and from made-up ones for the other models.

use super::*;
use crate::diagnostic::Findings;
use crate::parse::catalogue::Vat;
use crate::parse::record::FromNode;
use crate::parse::yaml;

use crate::text::SitePath;

const SIZES: &str = "
classes:
  - {id: lille, title: Lille, below: 25000}
  - {id: mellem, title: Mellem, from: 25000, to: 60000}
  - {id: stor, title: Stor, from: 60000, to: 120000}
  - {id: meget-stor, title: Meget stor, above: 120000}
";

const FLEET: &str = "
id: fee
model: tier
interval: year
unit: vehicle
kind: recurring
paid_to: os2
tiers:
  - {from: 0, to: 49, member: 73030, non_member: 87100}
  - {from: 50, to: 199, member: 100280, non_member: 119600}
above_last: on-request
";

fn read<T: FromNode>(text: &str) -> T {
    let mut found = Findings::of(&SitePath::new("a.yml"));
    let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
    let value = T::from_node(&node, &mut found);
    let diagnostics = found.report(()).diagnostics;
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    value.expect("the example is complete")
}

fn item(model: &str) -> PriceItem {
    read(&format!(
        "id: aa\nkind: recurring\npaid_to: os2\ninterval: year\n{model}\n"
    ))
}

fn asking(member: bool, count: u32) -> Situation {
    Situation {
        member,
        inhabitants: Some(count),
        units: Some(count),
        participants: Some(count),
    }
}

/// The yearly figure in kroner (`a|b` where either may be right) and the number of steps.
fn check(item: &PriceItem, situation: Situation, expected: &str) {
    let sizes: SizeClasses = read(SIZES);
    let shown = match yearly(item, situation, Some(&sizes)) {
        None => "not yearly".to_owned(),
        Some(year) => show(&year.outcome),
    };
    assert_eq!(shown, expected);
}

fn show(outcome: &Outcome) -> String {
    let kroner = |amount: &Money| {
        let oere = amount.oere() % 100;
        let whole = amount.oere() / 100;
        if oere == 0 {
            whole.to_string()
        } else {
            format!("{whole},{oere:02}")
        }
    };
    match outcome {
        Outcome::Exactly(amount) => kroner(amount),
        Outcome::OneOf(amounts) => amounts.iter().map(kroner).collect::<Vec<_>>().join("|"),
        Outcome::OnRequest => "on request".to_owned(),
        Outcome::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn a_fixed_amount_counts_as_often_as_it_is_paid() {
    for (interval, expected) in [
        ("year", "1000"),
        ("half-year", "2000"),
        ("quarter", "4000"),
        ("month", "12000"),
        ("once", "not yearly"),
        ("hour", "not yearly"),
    ] {
        let text = format!(
            "id: aa\nkind: recurring\npaid_to: os2\ninterval: {interval}\nmodel: fixed\namount: 1000\n"
        );
        check(&read(&text), asking(true, 1), expected);
    }
}

#[test]
fn a_tier_is_chosen_by_the_count() {
    let fleet: PriceItem = read(FLEET);
    check(&fleet, asking(false, 120), "119600");
    check(&fleet, asking(true, 49), "73030");
    check(&fleet, asking(true, 50), "100280");
    check(&fleet, asking(true, 200), "on request");
    check(
        &fleet,
        Situation {
            units: None,
            ..asking(true, 0)
        },
        "unknown",
    );
}

#[test]
fn a_size_class_is_chosen_by_inhabitants_and_overlaps_show_both() {
    let valghalla = item(
        "model: size-class\nclasses:\n  - {class: lille, member: 23980, non_member: 29700}\n  \
             - {class: mellem, member: 34880, non_member: 43200}\n  - {class: stor, member: 45780, non_member: 56700}",
    );
    check(&valghalla, asking(true, 40_000), "34880");
    check(&valghalla, asking(true, 24_999), "23980");
    check(&valghalla, asking(true, 25_000), "34880");
    check(&valghalla, asking(false, 60_000), "43200|56700");
    check(&valghalla, asking(true, 200_000), "unknown");
}

#[test]
fn bands_add_up_each_at_its_own_rate() {
    let graduated = item(
        "model: graduated\nunit: inhabitant\nbands:\n  - {from: 0, to: 150000, rate: \"25\"}\n  - {from: 150000, rate: \"12,50\"}",
    );
    check(&graduated, asking(true, 150_000), "3750000");
    check(&graduated, asking(true, 150_001), "3750012,50");
    check(&graduated, asking(true, 0), "0");
}

#[test]
fn a_rate_per_unit_stays_within_its_limits() {
    let per_unit = item("model: per-unit\nunit: user\nrate: 10\nminimum: 500\nmaximum: 2000");
    check(&per_unit, asking(true, 20), "500");
    check(&per_unit, asking(true, 100), "1000");
    check(&per_unit, asking(true, 900), "2000");
}

#[test]
fn a_staircase_follows_the_number_joined() {
    let stairs = item(
        "model: by-participants\nsteps:\n  - {participants_from: 1, amount: 9000}\n  - {participants_from: 10, amount: 7000}",
    );
    check(&stairs, asking(true, 9), "9000");
    check(&stairs, asking(true, 10), "7000");
    check(&stairs, asking(true, 0), "unknown");
    let year = yearly(&stairs, asking(true, 9), None).expect("it is yearly");
    let next = Some((10, Money::from_kroner(7000)));
    assert_eq!(
        year.steps,
        [Step::Joined {
            participants: 9,
            amount: Money::from_kroner(9000),
            next
        }]
    );
}

#[test]
fn free_is_nothing_and_on_request_is_not() {
    check(&item("model: free"), asking(true, 1), "0");
    check(&item("model: on-request"), asking(true, 1), "on request");
}

#[test]
fn options_and_variants_are_never_in_the_yearly_figure() {
    check(
        &item("model: fixed\namount: 10000\nvariant: passive"),
        asking(true, 1),
        "not yearly",
    );
    let option = "id: aa\nkind: option\npaid_to: os2\ninterval: year\nmodel: fixed\namount: 1\n";
    check(&read(option), asking(true, 1), "not yearly");
}

#[test]
fn a_tariff_adds_up_per_sender_of_invoices() {
    let tariff: Tariff = read(
        "id: \"2026\"\nvalid: unknown\nitems:\n  \
             - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, amount: 100}\n  \
             - {id: sla, kind: operations, paid_to: \"supplier:Drift\", interval: month, model: fixed, amount: 10}\n  \
             - {id: start, kind: joining, paid_to: os2, interval: once, model: fixed, amount: 999}\n",
    );
    let year = tariff_year(&tariff, asking(true, 1), None);
    assert_eq!(show(&year.total), "220");
    let payees: Vec<String> = year.payees.iter().map(|(_, sum)| show(sum)).collect();
    assert_eq!(payees, ["100", "120"]);
}

/// A joining fee once, a fee that is shared out over the year, and a discount from three on.
const JOINED: &str = "
id: \"2026\"
valid: unknown
items:
  - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, member: 1000, non_member: 1200}
  - {id: joining, kind: joining, paid_to: os2, interval: once, model: fixed, amount: 500}
  - {id: sla, kind: operations, paid_to: \"supplier:Drift\", interval: year, model: fixed, amount: 100}
  - {id: extra, kind: option, paid_to: os2, interval: once, model: fixed, amount: 9}
entry_share:
  - {from: \"04-01\", share: 0.75}
  - {from: \"07-01\", share: 0.5}
participant_discount:
  - {from: 3, to: 5, percent: 10, except: [sla]}
  - {from: 6, percent: 20, except: [drift]}
";

fn check_first_year(start: &str, member: bool, participants: u32, expected: &str) {
    let tariff: Tariff = read(JOINED);
    let start = read(start);
    let year = first_year(&tariff, asking(member, participants), Some(start), None);
    let payees: Vec<String> = year.payees.iter().map(|(_, sum)| show(sum)).collect();
    assert_eq!(
        format!("{} = {}", payees.join(" + "), show(&year.total)),
        expected
    );
}

#[test]
fn the_first_year_is_shared_and_holds_what_is_paid_once() {
    check_first_year("\"01-01\"", true, 1, "1500 + 100 = 1600");
    check_first_year("\"04-01\"", true, 1, "1250 + 75 = 1325");
    check_first_year("\"12-31\"", false, 1, "1100 + 50 = 1150");
}

#[test]
fn a_discount_counts_for_what_it_does_not_except() {
    check_first_year("\"01-01\"", true, 3, "1400 + 100 = 1500");
}

#[test]
fn a_discount_that_excepts_an_unstated_part_is_not_taken_off() {
    check_first_year("\"01-01\"", true, 6, "1500 + 100 = 1600");
    let tariff: Tariff = read(JOINED);
    let year = tariff_year(&tariff, asking(true, 6), None);
    let except = "drift".to_owned();
    let told = Step::DiscountNotStated {
        percent: 20,
        except,
    };
    assert!(
        year.items
            .iter()
            .all(|(_, item)| item.steps.contains(&told))
    );
}

/// The VAT of a tariff's year in a price that says `ekskl. moms`, with these words on its items.
fn check_sum_vat(items: &[&str], expected: SumVat) {
    let items: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(at, own)| {
            format!("  - {{id: a{at}, kind: recurring, paid_to: os2, interval: year, {own}}}\n")
        })
        .collect();
    let items = items.concat();
    let tariff: Tariff = read(&format!("id: \"2026\"\nvalid: unknown\nitems:\n{items}"));
    let year = tariff_year(&tariff, asking(true, 1), None);
    let found = SumVat::of(&tariff, &year.items, Some(Vat::Excluded));
    assert_eq!(found, expected, "{items}");
}

#[test]
fn the_vat_of_a_sum_is_told_as_far_as_it_is_the_same() {
    const AS_PRICE: &str = "model: fixed, amount: 100";
    const EXCLUDED: &str = "vat: excluded, model: fixed, amount: 100";
    const INCLUDED: &str = "vat: included, model: fixed, amount: 100";
    const EXEMPT: &str = "vat: exempt, model: fixed, amount: 100";
    const UNKNOWN: &str = "vat: unknown, model: fixed, amount: 100";
    let excluded = SumVat::Same(Some(Vat::Excluded));
    check_sum_vat(
        &["variant: passive, vat: included, model: fixed, amount: 100"],
        excluded,
    );
    check_sum_vat(&[AS_PRICE, EXCLUDED], excluded);
    check_sum_vat(&[INCLUDED], SumVat::Same(Some(Vat::Included)));
    check_sum_vat(&[AS_PRICE, EXEMPT], SumVat::Mixed);
    check_sum_vat(&[UNKNOWN, UNKNOWN], SumVat::Same(None));
    check_sum_vat(&[AS_PRICE, INCLUDED, UNKNOWN], SumVat::PartlyStated);
    check_sum_vat(&[UNKNOWN, AS_PRICE], SumVat::PartlyStated);
    check_sum_vat(&[AS_PRICE, "vat: unknown, model: free"], excluded);
}
