use std::collections::BTreeMap;

use super::{faults, file, made, notes};
use crate::import::{Surroundings, assessment};
use crate::parse::catalogue::{Answer, MaturityModel};
use crate::parse::{self, Document};
use crate::text::SourceFile;

pub(super) const SMALL_MODEL: &str = "title: Trin\nversion: 2.0.0\ndate: unknown
levels: [{id: \"1\", title: Et}]
themes: [{id: K, title: Krav}]
requirements:
  - {id: K1, theme: K, level: \"1\", title: Det første}
  - {id: K2, theme: K, level: \"1\", title: Det andet}
  - {id: K3, theme: K, level: \"1\", title: Det tredje}
renamed: {K9: K2}
";

pub(super) fn model(text: &str) -> Box<MaturityModel> {
    match parse::parse(&file("content/modenhed/trin.yml", text)).value {
        Document::MaturityModel(Some(model)) => model,
        other => panic!("a model, not {other:?}"),
    }
}

pub(super) fn site(model: &MaturityModel) -> Surroundings<'_> {
    Surroundings {
        products: vec![
            ("os2kort".to_owned(), "OS2kort".to_owned()),
            ("os2kortet".to_owned(), "OS2-Kørtet".to_owned()),
        ],
        models: BTreeMap::from([("trin-2".to_owned(), model)]),
        product: None,
        model: None,
    }
}

pub(super) const FORM: &str = r#"{
  "productName": "OS2Kort",
  "filledBy": "A. Bogstav, Eksempel Kommune",
  "filledDate": "2026-06-01T10:00:00Z",
  "krav": [
    {"id": "K1", "kategori": "K", "produktniveau": "1", "efterlevet": "Ja", "dokumentation": ""},
    {"id": "K2", "kategori": "K", "produktniveau": "1", "efterlevet": "nej", "dokumentation": "Vi er \ud83d\ude00 i gang"},
	{"id": "K3", "kategori": "K", "produktniveau": "1", "efterlevet": "Ikke relevant", "dokumentation": "https://os2.example/k3"}
  ]
}
"#;

const READ_FORM: &str = "product: os2kort
model: trin-2
kind: self-assessment
date: 2026-06-01
by: Eksempel Kommune
source:
  title: Selvevaluering af OS2Kort
  url: unknown
  date: 2026-06-01
answers:
  K1: yes
  K2:
    answer: no
    reason: Vi er 😀 i gang
  K3:
    answer: not-relevant
    link: https://os2.example/k3
";

#[test]
fn the_self_assessment_becomes_a_file() {
    let model = model(SMALL_MODEL);
    let source = file("svar.json", FORM);
    let import = made(assessment(&source, &site(&model)), &source);
    assert_eq!(
        import.path.as_str(),
        "content/vurderinger/os2kort-2026-06-01.yml"
    );
    assert_eq!(import.text, READ_FORM);
    assert_eq!(notes(&import), ["filledBy person"]);
}

pub(super) const REPORT: &str = "# Evaluering af OS2-Kørtet

**Dato:** 1. juni 2026

| Farve | Antal |
|---|---|
| 🟢 | 2 |

| Krav | Niveau | Tekst | Vurdering | Begrundelse |
|---|---|---|---|---|
| **K1** | Sandkasse | Det \\| første | 🟢 | Se [her](https://os2.example/k1) |
| K3 | 1 | Det tredje | 🟡 Delvist | |
";

#[test]
fn the_rows_of_a_report_become_a_file() {
    let model = model(SMALL_MODEL);
    let source = file("rapport.md", REPORT);
    let import = made(assessment(&source, &site(&model)), &source);
    assert_eq!(
        import.path.as_str(),
        "content/vurderinger/os2kortet-2026-06-01.yml"
    );
    let expected = "kind: evaluation
date: 2026-06-01
by: unknown
source:
  title: Evaluering af OS2-Kørtet
  url: unknown
  date: 2026-06-01
answers:
  K1:
    answer: green
    reason: Se her
    link: https://os2.example/k1
  K2: unknown
  K3: yellow
";
    assert!(import.text.ends_with(expected), "{}", import.text);
    assert_eq!(notes(&import), ["K2 unanswered"]);
}

fn check_faults(name: &str, text: &str, expected: &[&str]) {
    let model = model(SMALL_MODEL);
    let source = file(name, text);
    let reported = assessment(&source, &site(&model));
    assert_eq!(faults(&source, &reported.diagnostics), expected, "{text}");
    assert_eq!(reported.value, None, "nothing is made of\n{text}");
}

/// A form with these requirements.
fn form(krav: &str) -> String {
    format!("{{\"productName\": \"os2kort\",\n\"krav\": [{krav}]}}")
}

#[test]
fn faults_in_forms_have_places_and_nothing_is_made() {
    let check = |text: &str, expected: &[&str]| check_faults("svar.json", text, expected);
    check("", &["1:1 invalid-yaml"]);
    check("[]", &["1:1 wrong-type"]);
    check("{\"productName\": \"os2kort\"}", &["1:2 missing-key"]);
    check("{\"krav\": {}}", &["1:2 missing-key", "1:10 wrong-type"]);
    check("{\"krva\": []}", &["1:2 missing-key", "1:2 unknown-key"]);
    check(&form("1"), &["2:10 wrong-type"]);
    check(&form("{\"efterlevet\": \"Ja\"}"), &["2:11 missing-key"]);
    check(
        &form("{\"id\": \"K4\", \"efterlevet\": \"Ja\"}"),
        &["2:17 unknown-requirement"],
    );
    check(
        &form("{\"id\": \"K9\", \"efterlevet\": \"Ja\"}"),
        &["2:17 renamed-requirement"],
    );
    check(
        &form("{\"id\": \"K1\", \"efterlevet\": \"Jaa\"}"),
        &["2:37 unknown-value"],
    );
    check(
        &form("{\"id\": \"K1\", \"efterlevet\": [1]}"),
        &["2:37 wrong-type"],
    );
    check(
        &form("{\"id\": \"K1\"}, {\"id\": \"K1\"}"),
        &["2:31 duplicate-key"],
    );
    check(
        "{\"productName\": \"os2krt\", \"krav\": []}",
        &["1:17 unknown-reference"],
    );
    check(
        "{\"productName\": \"os2kort\", \"filledDate\": \"01-06-2026\", \"krav\": []}",
        &["1:42 invalid-date"],
    );
    check(
        "{\"product\": \"os2kort\", \"model\": \"2.0.1\", \"answers\": []}",
        &[
            "1:2 missing-key",
            "1:33 unknown-reference",
            "1:53 wrong-type",
        ],
    );
}

#[test]
fn faults_in_reports_have_places_and_nothing_is_made() {
    let check = |text: &str, expected: &[&str]| check_faults("rapport.md", text, expected);
    check("", &["1:1 missing-key"]);
    check("# OS2kort\n\nIngen tabel\n", &["1:1 missing-key"]);
    let table = |rows: &str| format!("# OS2kort\n\n| Krav | Svar |\n|---|---|\n{rows}");
    check(&table("| K1 | 🟢 |\n| K2 | 🟣 |\n"), &["6:8 unknown-value"]);
    check(&table("| K1 | 🟢 |\n| K1 | 🟡 |\n"), &["6:3 duplicate-key"]);
    check(
        &table("| K1 | 🟢 |\n| K7 | 🟡 |\n"),
        &["6:3 unknown-requirement"],
    );
}

/// Green, yellow and red answers of a file of the site.
fn counted(import: &SourceFile) -> [usize; 3] {
    let Document::Assessment(Some(read)) = parse::parse(import).value else {
        panic!("an assessment: {}", import.text)
    };
    let answers: Vec<Answer> = read.answers.values().map(|given| given.answer).collect();
    [Answer::Green, Answer::Yellow, Answer::Red]
        .map(|answer| answers.iter().filter(|given| **given == answer).count())
}

/// The three evaluations that OS2's secretariat has published, as answers in JSON; they are the
/// answers of the site's own files of these names.
#[test]
fn the_published_evaluations_give_the_answers_of_the_site() {
    let os2 = model(include_str!("../../../content/modenhed/os2-1.1.0.yml"));
    for (id, json, ours, counts) in [
        (
            "os2faktor",
            include_str!("../../../tests/import/os2faktor-2025-11-16.json"),
            include_str!("../../../content/vurderinger/os2faktor-2025-11-16.yml"),
            [9, 22, 12],
        ),
        (
            "os2autoproces",
            include_str!("../../../tests/import/os2autoproces-2025-09-05.json"),
            include_str!("../../../content/vurderinger/os2autoproces-2025-09-05.yml"),
            [15, 19, 9],
        ),
        (
            "os2skadesoekonomi",
            include_str!("../../../tests/import/os2skadesoekonomi-2025-09-05.json"),
            include_str!("../../../content/vurderinger/os2skadesoekonomi-2025-09-05.yml"),
            [17, 17, 9],
        ),
    ] {
        let surroundings = Surroundings {
            products: vec![(id.to_owned(), id.to_owned())],
            models: BTreeMap::from([("os2-1.1.0".to_owned(), &*os2)]),
            ..Surroundings::default()
        };
        let source = file("svar.json", json);
        let import = made(assessment(&source, &surroundings), &source);
        let answers = |text: &str| {
            text.split_once("\nanswers:\n")
                .map(|(_, all)| all.to_owned())
        };
        assert_eq!(answers(&import.text), answers(ours), "{id}");
        assert_eq!(
            counted(&SourceFile::new(import.path, import.text)),
            counts,
            "{id}"
        );
    }
}
