use super::{faults, file, made, notes};
use crate::import::publiccode;

/// Made up; it has every section that the versions of the standard know.
pub(super) const FULL: &str = r#"publiccodeYmlVersion: "0.7"
name: Eksempelkort
url: https://kode.example/eksempelkort.git
landingURL: https://kode.example/eksempelkort
applicationSuite: Eksempler
organizationUri: urn:x-example:kort
softwareVersion: "1.0"
logo: img/logo.svg
platforms: [web]
categories: [gis]
usedBy:
  - Eksempel Kommune
  - "Anden: Kommune"
roadmap: docs/plan.md
developmentStatus: stable
softwareType: standalone/web
intendedAudience:
  countries: [dk]
description:
  en:
    shortDescription: Shows maps
    longDescription: Shows maps at length.
    features: [Maps]
  da:
    localisedName: Kortviseren
    genericName: Kort
    shortDescription: Viser kort
    longDescription: |
      Viser kort i hele sætninger.

      - for alle
      - på alle skærme
    documentation: https://kode.example/vejledning
    features:
      - Viser kort
      - "Skriver: ud"
    screenshots: [img/a.png]
legal:
  license: EUPL-1.2
  mainCopyrightOwner: Eksempel Kommune
  authorsFile: AUTHORS
maintenance:
  type: contract
  contractors:
    - name: Eksempel A/S
      email: a.bogstav@firma.example
      until: "2027-12-31"
    - name: A. Bogstav
      until: "2027-12-31"
  contacts:
    - name: A. Bogstav
      email: a.bogstav@kommune.example
localisation:
  localisationReady: true
  availableLanguages: [da, en]
dependsOn:
  open: [{name: PostgreSQL}]
IT:
  countryExtensionVersion: "1.0"
"#;

const ENTRY: &str = r#"schema: 1
id: eksempelkort
name: Eksempelkort
aliases:
  - Kortviseren
type: product
status: active
summary: Viser kort
description: |
  Viser kort i hele sætninger.

  - for alle
  - på alle skærme
features:
  - Viser kort
  - "Skriver: ud"
topics: unknown
audience: unknown
license: EUPL-1.2
repositories:
  - url: https://kode.example/eksempelkort.git
    role: core
documentation:
  - title: Produktets side
    url: https://kode.example/eksempelkort
    for: unknown
  - title: Dokumentation
    url: https://kode.example/vejledning
    for: user
software:
  type: standalone/web
  platforms:
    - web
  development_status: stable
  version: "1.0"
  localisation:
    ready: true
    languages:
      - da
      - en
  maintenance:
    type: contract
maturity:
  level: not-assessed
  basis: unknown
accession:
  agreement: unknown
  requires_membership: unknown
  price:
    status: unknown
    vat: unknown
contacts:
  - role: entry
    organisation: unknown
    email: unknown
    phone: unknown
suppliers:
  - name: Eksempel A/S
    services: [maintenance]
    url: unknown
    contract_until: 2027-12-31
users:
  count: unknown
  as_of: unknown
  list:
    - name: Eksempel Kommune
    - name: "Anden: Kommune"
source:
  title: Produktets publiccode.yml
  url: https://kode.example/eksempelkort.git
reviewed: unknown
"#;

#[test]
fn what_fits_is_kept_and_the_rest_is_told() {
    let source = file("publiccode.yml", FULL);
    let import = made(publiccode(&source), &source);
    assert_eq!(import.path.as_str(), "content/produkter/eksempelkort.yml");
    assert_eq!(import.text, ENTRY);
    let expected = [
        "applicationSuite no-field",
        "organizationUri no-field",
        "logo file",
        "categories choose",
        "roadmap no-address",
        "intendedAudience choose",
        "description/en language",
        "description/da/genericName no-field",
        "description/da/screenshots file",
        "legal/mainCopyrightOwner no-field",
        "legal/authorsFile file",
        "maintenance/contractors/email person",
        "maintenance/contractors/name person",
        "maintenance/contacts person",
        "dependsOn no-field",
        "IT national",
    ];
    assert_eq!(notes(&import), expected);
}

#[test]
fn no_person_comes_in() {
    let source = file("publiccode.yml", FULL);
    let import = made(publiccode(&source), &source);
    for personal in ["Bogstav", "bogstav", "@"] {
        assert!(!import.text.contains(personal), "{}", import.text);
        assert!(!notes(&import).concat().contains(personal));
    }
}

/// The smallest file, with these lines in place of those with the same keys.
fn small(lines: &[&str]) -> String {
    let base = [
        "publiccodeYmlVersion: \"0.2\"",
        "name: Kort",
        "softwareType: library",
    ];
    let key = |line: &str| line.split(':').next().map(str::to_owned);
    let kept = base
        .iter()
        .filter(|line| !lines.iter().any(|new| key(new) == key(line)));
    let all: Vec<&str> = kept.chain(lines).copied().collect();
    all.join("\n") + "\n"
}

fn check_text(lines: &[&str], expected: &[&str]) {
    let source = file("publiccode.yml", &small(lines));
    let import = made(publiccode(&source), &source);
    for line in expected {
        assert!(
            import.text.contains(line),
            "no `{line}` in\n{}",
            import.text
        );
    }
}

#[test]
fn all_versions_and_older_words_are_read() {
    for version in [
        "\"0.2\"",
        "0.3",
        "'0.4'",
        "\"0.5.0\"",
        "0.6",
        "\"0.7\"",
        "\"0\"",
    ] {
        let line = format!("publiccodeYmlVersion: {version}");
        check_text(
            &[&line],
            &["type: component", "status: unknown", "license: unknown"],
        );
    }
    check_text(
        &["softwareType: standalone"],
        &["type: product", "\nsoftware:\n  type: unknown\n"],
    );
    check_text(
        &["softwareType: {type: softwareAddon, linkedWith: []}"],
        &["type: component", "\nsoftware:\n  type: addon\n"],
    );
    check_text(
        &["developmentStatus: obsolete"],
        &["status: closed\nstatus_date: unknown\nstatus_note: unknown\n"],
    );
    check_text(
        &["developmentStatus: beta"],
        &["status: development", "  development_status: beta\n"],
    );
    check_text(
        &["localisation: {localisationReady: yes, availableLanguages: [da]}"],
        &["  localisation:\n    ready: true\n    languages:\n      - da\n"],
    );
}

#[test]
fn what_the_software_is_comes_in_and_what_is_not_on_the_list_is_told() {
    let lines = [
        "platforms: web",
        "categories: [backup, sikkerhedskopi, it-security]",
        "releaseDate: 2026-01-05",
        "softwareType: standalone",
    ];
    check_text(
        &lines,
        &[
            "  categories:\n    - backup\n    - it-security\n",
            "  release_date: 2026-01-05\n",
        ],
    );
    let source = file("publiccode.yml", &small(&lines));
    let import = made(publiccode(&source), &source);
    assert_eq!(notes(&import), ["categories choose", "softwareType choose"]);
}

#[test]
fn a_long_summary_and_another_language_are_told() {
    let long = "x".repeat(151);
    let description = format!("description: {{fr: {{shortDescription: {long}}}}}");
    let source = file("publiccode.yml", &small(&[&description]));
    let import = made(publiccode(&source), &source);
    assert!(import.text.contains("summary: unknown"));
    assert_eq!(
        notes(&import),
        [
            "description/fr translate",
            "description/fr/shortDescription too-long"
        ]
    );
}

fn check_faults(text: &str, expected: &[&str]) {
    let source = file("publiccode.yml", text);
    let reported = publiccode(&source);
    assert_eq!(faults(&source, &reported.diagnostics), expected, "{text}");
    assert_eq!(reported.value, None, "nothing is made of\n{text}");
}

#[test]
fn faults_have_places_and_nothing_is_made() {
    check_faults("", &["1:1 invalid-yaml"]);
    check_faults("[1, 2]", &["1:1 wrong-type"]);
    check_faults("just words", &["1:1 wrong-type"]);
    check_faults("name: Kort\n", &["1:1 missing-key", "1:1 missing-key"]);
    check_faults(
        &small(&["publiccodeYmlVersion: \"1.0\""]),
        &["3:23 unknown-value"],
    );
    check_faults(
        &small(&["developmentStatus: stabel"]),
        &["4:20 unknown-value"],
    );
    check_faults(&small(&["releaseDate: 5-1-2026"]), &["4:14 invalid-date"]);
    check_faults(
        &small(&["localisation: {localisationReady: måske, availableLanguages: [dansk]}"]),
        &["4:35 wrong-type", "4:63 unknown-value"],
    );
    check_faults(
        &small(&["maintenance: {type: intern}"]),
        &["4:21 unknown-value"],
    );
    check_faults(&small(&["softwareType: [library]"]), &["3:15 wrong-type"]);
    check_faults(&small(&["name: [Kort]"]), &["3:7 wrong-type"]);
    check_faults(&small(&["name: '!'"]), &["3:7 invalid-id"]);
    check_faults(&small(&["nmae: Kort", "name:"]), &["4:1 missing-key"]);
    check_faults(&small(&["legal: AGPL"]), &["4:8 wrong-type"]);
    check_faults(&small(&["description: {da: Kort}"]), &["4:19 wrong-type"]);
    check_faults(
        &small(&["maintenance:", "  contractors: [{until: 1-1-27}]"]),
        &["5:18 missing-key", "5:25 invalid-date"],
    );
    check_faults(&small(&["a: 1", "a: 2"]), &["5:1 duplicate-key"]);
    check_faults(&small(&["\tb: 1"]), &["4:1 yaml-tab"]);
}
