//! The morning list: what has grown old, by the site's own limits, as text and as a page that
//! readers are not led to.

use std::collections::BTreeMap;

use vejviser::emit::Snapshot;
use vejviser::pipeline::{BuildOptions, Built, Memory, Unwatched, build};
use vejviser::report;
use vejviser::sources::Sources;
use vejviser::text::{Date, SitePath};
use vejviser::words::Language;

const SETTINGS: &str = "title: Vejviser\nbase_url: https://os2.example/guide/\nlanguage: da\nlimits: {unknown_fields: 20}\n";

/// An entry that nothing is old in, on 23 November 2026, but for what `more` says instead.
fn entry(more: &str) -> String {
    let usual = [
        "schema: 1",
        "id: os2kort",
        "name: OS2kort",
        "type: product",
        "status: development",
        "summary: unknown",
        "description: unknown",
        "topics: unknown",
        "audience: unknown",
        "license: unknown",
        "maturity: unknown",
        "accession: unknown",
        "contacts: [{role: entry, email: os2@os2.eu}]",
        "reviewed: {date: 2026-06-01, by: Redaktionen}",
    ];
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let written: Vec<String> = more.lines().map(key).collect();
    let rest = usual.iter().filter(|line| !written.contains(&key(line)));
    let lines: Vec<&str> = more.lines().chain(rest.copied()).collect();
    lines.join("\n") + "\n"
}

struct Made {
    built: Built,
    sources: Sources,
    outputs: BTreeMap<String, String>,
}

fn made(settings: &str, files: &[(&str, String)]) -> Made {
    let mut sources = Sources::default();
    let usual = [
        ("content/site.yml", settings.to_owned()),
        ("content/_index.md", "---\ntitle: Forside\n---\n".to_owned()),
        (
            "content/produkter/_index.md",
            "---\ntitle: Produkter\n---\n".to_owned(),
        ),
    ];
    for (path, text) in usual.iter().chain(files) {
        sources.insert(SitePath::new(*path), text.as_bytes());
    }
    let options = BuildOptions {
        base_url: None,
        drafts: false,
        today: Date::parse("2026-11-23").expect("a date"),
        repository: None,
    };
    let snapshot = Snapshot::default();
    let mut memory = Memory::default();
    let built = build(&sources, &options, &mut memory, &snapshot, &Unwatched)
        .expect("memory takes everything");
    let outputs = snapshot.into_outputs().into_iter();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Made {
        outputs: outputs
            .map(|(path, bytes)| (path.to_string(), text(&bytes)))
            .collect(),
        built,
        sources,
    }
}

/// What the list says of one entry, in short form and without the file's name.
fn check(more: &str, expected: &[&str]) {
    let made = made(SETTINGS, &[("content/produkter/os2kort.yml", entry(more))]);
    let short = report::freshness_short(&made.built.matters, &made.sources, Language::Danish);
    let lines: Vec<&str> = short
        .lines()
        .map(|line| line.trim_start_matches("content/produkter/os2kort.yml:"))
        .collect();
    assert_eq!(lines, expected, "{more}");
}

fn tariff(from: &str, to: &str) -> String {
    format!(
        "accession: {{price: {{status: known, vat: excluded, tariffs: [{{id: \"A\", valid: {{from: {from}, to: {to}}}, items: []}}]}}}}"
    )
}

#[test]
fn what_is_fresh_is_not_on_the_list() {
    check("", &[]);
    check(&tariff("2026-01-01", "open"), &[]);
    check(&tariff("2026-01-01", "2027-02-24"), &[]);
    check("groups: [{type: steering, last_meeting: 2025-11-23}]", &[]);
    check(
        "users: {count: 3, source: {title: Brev, date: 2025-05-23}}",
        &[],
    );
}

#[test]
fn tariffs_that_are_over_or_end_soon() {
    check(
        &tariff("2025-01-01", "2025-12-31"),
        &["1:78: freshness[tariff-over]: OS2kort: taksten A gjaldt til og med 2025-12-31"],
    );
    check(
        &tariff("2026-01-01", "2026-12-31"),
        &["1:78: freshness[tariff-ends]: OS2kort: taksten A gælder til og med 2026-12-31"],
    );
    // The last one is what counts, wherever it stands; and one without a known end goes on.
    let two = |end: &str| {
        format!(
            "accession: {{price: {{status: known, vat: excluded, tariffs: [{{id: B, valid: {{from: 2026-12-01, to: {end}}}, items: []}}, {{id: A, valid: {{from: 2026-01-01, to: 2026-11-30}}, items: []}}]}}}}"
        )
    };
    check(&two("2027-11-30"), &[]);
    check(&two("unknown"), &[]);
}

#[test]
fn contracts_contacts_and_groups() {
    check(
        "suppliers: [{name: Kortfirmaet, contract_until: 2026-12-31}]",
        &["1:49: freshness[contract-ends]: OS2kort: kontrakten med Kortfirmaet slutter 2026-12-31"],
    );
    let none = "freshness[no-contact]: OS2kort: ingen, man kan skrive eller ringe til først";
    for contacts in [
        "contacts: unknown",
        "contacts: [{role: entry, email: unknown}]",
        "contacts: [{role: press, email: os2@os2.eu}]",
    ] {
        check(contacts, &[&format!("1:1: {none}")]);
    }
    check(
        "groups: [{type: steering, last_meeting: 2025-11-22}]",
        &["1:41: freshness[group-silent]: OS2kort: styregruppen mødtes sidst 2025-11-22"],
    );
}

#[test]
fn translations_that_are_behind() {
    let settings = format!("{SETTINGS}languages: [{{tag: en, name: English}}]\n");
    let page = |title: &str, keys: &str| format!("---\ntitle: {title}\n{keys}---\n");
    let check = |updated: &str, expected: &[&str]| {
        let english = format!("translation_of: ../pris.md\nupdated: {updated}\n");
        let files = [
            ("content/pris.md", page("Pris", "updated: 2026-10-02\n")),
            ("content/en/fees.md", page("Fees", &english)),
        ];
        let made = made(&settings, &files);
        let short = report::freshness_short(&made.built.matters, &made.sources, Language::Danish);
        assert_eq!(short.lines().collect::<Vec<_>>(), expected);
    };
    check("2026-10-02", &[]);
    check(
        "2026-10-01",
        &[
            "content/en/fees.md:3:17: freshness[translation-behind]: Fees: oversat fra siden Pris, som er rettet 2026-10-02",
        ],
    );
}

#[test]
fn facts_and_reviews() {
    check(
        "users: {count: 3, source: {title: Brev, date: 2025-05-22}}",
        &[
            "1:28: freshness[fact-old]: OS2kort: `users`: den nyeste kilde eller bekræftelse er fra 2025-05-22",
        ],
    );
    // Somebody has said that it still holds.
    check(
        "users: {count: 3, source: {title: Brev, date: 2020-05-22}, confirmed: {date: 2026-01-01, by: Redaktionen}}",
        &[],
    );
    check(
        "users: {count: 3, source: {title: Brev, date: unknown}}",
        &["1:28: freshness[facts-undated]: OS2kort: users"],
    );
    check(
        "reviewed: {date: 2025-11-22, by: Redaktionen}",
        &["1:1: freshness[review-due]: OS2kort: set igennem sidst 2025-11-22"],
    );
    check(
        "reviewed: unknown",
        &["1:1: freshness[review-due]: OS2kort: aldrig set igennem"],
    );
}

#[test]
fn an_old_evaluation_is_told() {
    check(
        "maturity: {level: \"1\", basis: evaluation, date: 2024-11-22}",
        &["1:1: freshness[evaluation-old]: OS2kort: vurderet sidst 2024-11-22"],
    );
}

#[test]
fn closed_products_are_left_alone() {
    check(
        "status: closed\nstatus_date: 2020-01-01\nstatus_note: Lukket\ncontacts: unknown\nreviewed: unknown",
        &[],
    );
}

#[test]
fn limits_are_the_sites_own() {
    let old = entry("groups: [{type: steering, last_meeting: 2026-08-01}]\ntopics: unknown");
    let files = [("content/produkter/os2kort.yml", old)];
    let kinds = |limits: &str| {
        let settings = SETTINGS.replace("{unknown_fields: 20}", limits);
        let matters = made(&settings, &files).built.matters;
        let kinds: Vec<&str> = matters.iter().map(|matter| matter.kind.id()).collect();
        kinds.join(" ")
    };
    assert_eq!(kinds("{unknown_fields: 7}"), "");
    assert_eq!(kinds("{unknown_fields: 6}"), "many-unknown");
    assert_eq!(
        kinds("{unknown_fields: 9, group_silence_months: 3}"),
        "group-silent"
    );
    assert_eq!(
        kinds("{unknown_fields: 9, review_age_months: 3}"),
        "review-due"
    );
}

#[test]
fn a_page_is_due_after_its_day() {
    let page = |day: &str| {
        let text = format!("---\ntitle: Priser\nreview_by: {day}\n---\n\nTekst.\n");
        let made = made(SETTINGS, &[("content/priser.md", text)]);
        report::freshness(
            &made.built.matters,
            Date::parse("2026-11-23").expect("a date"),
            &made.sources,
            Language::English,
        )
    };
    assert_eq!(
        page("2026-11-23"),
        "There is nothing on the morning list today.\n"
    );
    assert_eq!(
        page("2026-11-22"),
        "The morning list for 2026-11-23: 1 thing to look at.\n\n\
         Pages to look through\n\
         Read the page, correct what no longer holds, and set `review_by` to a new day.\n  \
         content/priser.md:3:12: Priser: should have been looked through by 2026-11-22\n"
    );
}

const PAGE: &str = "redaktoer/morgenliste/index.html";

#[test]
fn readers_are_not_led_to_the_list() {
    let files = [("content/produkter/os2kort.yml", entry("reviewed: unknown"))];
    let made = made(SETTINGS, &files);
    let page = &made.outputs[PAGE];
    for part in [
        "<meta name=\"robots\" content=\"noindex\">",
        "<a href=\"/guide/produkter/os2kort/\">OS2kort</a>: aldrig set igennem",
        "<code>content/produkter/os2kort.yml:1</code>",
        "1 ting trænger til et eftersyn den 23. november 2026.",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("data-pagefind-body"));
    for (path, text) in made.outputs.iter().filter(|(path, _)| *path != PAGE) {
        assert!(!text.contains("/morgenliste"), "{path}");
    }
    assert!(!made.built.has_errors());
}

#[test]
fn readers_are_led_to_the_list_where_the_site_asks_for_it() {
    let settings = format!("{SETTINGS}catalogue: {{public_morning_list: true}}\n");
    let made = made(&settings, &[]);
    let page = &made.outputs[PAGE];
    assert!(!page.contains("noindex"), "{page}");
    assert!(page.contains("data-pagefind-body"));
    assert!(page.contains("Der er ikke noget, der trænger til et eftersyn"));
    assert!(made.outputs["sitemap.xml"].contains("/redaktoer/morgenliste/"));
    assert!(made.outputs["index.html"].contains("href=\"/guide/redaktoer/morgenliste/\""));
}
