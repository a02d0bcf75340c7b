//! The program as people run it: what it prints, what it leaves, and its exit code.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the program came to.
#[derive(Debug)]
struct Run {
    exit: Option<i32>,
    stdout: String,
    stderr: String,
}

/// The program in `folder`, with Danish words.
fn program(folder: &Path, line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command
        .args(line)
        .current_dir(folder)
        .env("LC_ALL", "da_DK.UTF-8")
        .env("CI", "true");
    command
}

fn run(folder: &Path, line: &[&str]) -> Run {
    let output = program(folder, line).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Run {
        exit: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

/// A folder with a new site in it.
fn new_site() -> TempDir {
    let site = folder();
    check(site.path(), &["init", "."], 0, "Webstedet er klar");
    site
}

/// Runs a line; it ends with `exit` and prints `text` somewhere.
fn check(folder: &Path, line: &[&str], exit: i32, text: &str) -> Run {
    let run = run(folder, line);
    assert_eq!(run.exit, Some(exit), "{line:?}: {run:?}");
    let printed = format!("{}{}", run.stdout, run.stderr);
    assert!(printed.contains(text), "{line:?} prints:\n{printed}");
    run
}

fn read(folder: &TempDir, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).expect("the file is there")
}

fn write(folder: &TempDir, path: &str, text: &str) {
    std::fs::write(folder.path().join(path), text).expect("the file can be written");
}

#[test]
fn help_teaches_with_examples() {
    let here = folder();
    let here = here.path();
    check(here, &["--help"], 0, "vejviser init min-vejviser");
    check(here, &["build", "--help"], 0, "--base-url <ADRESSE>");
    check(here, &["help", "check"], 0, "vejviser check --format short");
    check(
        here,
        &["new", "page", "--help"],
        0,
        "Brug: vejviser new page",
    );
    check(here, &["--language", "en", "build", "--help"], 0, "Usage: ");
    check(here, &["--version"], 0, env!("CARGO_PKG_VERSION"));
}

#[test]
fn a_wrong_command_is_answered_with_what_to_write() {
    let here = folder();
    let here = here.path();
    check(here, &[], 2, "Kommandoer:");
    check(here, &["bild"], 2, "mente du `build`?");
    check(here, &["build", "--rot", "x"], 2, "mente du `--root`?");
    check(here, &["check", "--format", "x"], 2, "human, short");
    check(
        here,
        &["check", "--today", "05-09-2025"],
        2,
        "år, måned og dag: 2026-11-23",
    );
    check(here, &["init"], 2, "her mangler `<MAPPE>`");
    check(
        here,
        &["--language", "en", "bild"],
        2,
        "there is no command `bild`",
    );
}

#[test]
fn a_folder_without_a_site_is_told_apart_from_a_site_with_errors() {
    let here = folder();
    check(here.path(), &["check"], 2, "der er intet websted i `.`");
    check(
        here.path(),
        &["build", "--root", "nej"],
        2,
        "mappen `nej` findes ikke",
    );
}

#[test]
fn a_new_site_builds_clean() {
    let site = new_site();
    let checked = check(site.path(), &["check"], 0, "tjekket: ingen fejl");
    assert_eq!(checked.stderr, "");
    let built = check(site.path(), &["build"], 0, "4 sider, 1 produkt og ");
    assert_eq!(built.stderr, "");
    check(site.path(), &["build"], 0, "0 skrevet");
}

#[test]
fn a_build_tells_where_its_time_went() {
    let site = new_site();
    let line = ["build", "--timings=tider.json"];
    let told = check(site.path(), &line, 0, "Lave sider").stderr;
    let trace: serde_json::Value =
        serde_json::from_str(&read(&site, "tider.json")).expect("a trace is JSON");
    let events = trace["traceEvents"].as_array().expect("a list of events");
    let names = events.iter().map(|event| event["name"].as_str());
    let stages = [
        "read",
        "parse",
        "load-theme",
        "assemble",
        "check",
        "plan",
        "render",
        "index",
        "commit",
    ];
    assert_eq!(names.collect::<Vec<_>>(), stages.map(Some));
    let mut end = 0;
    for event in events {
        assert_eq!(event["ph"], "X");
        let number = |name: &str| event[name].as_u64().expect("whole microseconds");
        assert!(number("ts") >= end, "one stage after the other: {events:?}");
        end = number("ts");
    }
    let lines = told.lines().filter(|line| line.contains(" ms ")).count();
    assert_eq!(
        lines,
        stages.len() + 1,
        "a line each and the whole:\n{told}"
    );
}

#[test]
fn a_site_is_not_made_where_files_are() {
    let site = new_site();
    let before = read(&site, "content/site.yml");
    check(site.path(), &["init", "."], 1, "er ikke tom");
    check(site.path(), &["init", "content/site.yml"], 1, "er en fil");
    assert_eq!(read(&site, "content/site.yml"), before);
}

#[test]
fn new_files_pass_the_check() {
    let site = new_site();
    let here = site.path();
    check(
        here,
        &[
            "new",
            "page",
            "vejledning/priser/sammenlign",
            "--title",
            "Priser: æ",
        ],
        0,
        "vejviser check",
    );
    check(here, &["new", "product", "os2kort"], 0, "os2kort.yml");
    assert!(read(&site, "content/vejledning/priser/sammenlign.md").contains("Priser: æ"));
    assert!(read(&site, "content/vejledning/priser/_index.md").contains("title: Priser"));
    assert!(read(&site, "content/produkter/os2kort.yml").contains("name: OS2kort"));
    // Whom to ask about the product is for its author to find out.
    check(
        here,
        &["check"],
        0,
        "6 sider og 2 produkter tjekket: 1 advarsel i 1 fil",
    );
}

#[test]
fn a_new_file_never_takes_the_place_of_another() {
    let site = new_site();
    write(&site, "content/produkter/os2kort.yml", "mit arbejde");
    let here = site.path();
    check(here, &["new", "product", "os2kort"], 1, "findes allerede");
    assert_eq!(read(&site, "content/produkter/os2kort.yml"), "mit arbejde");
    check(
        here,
        &["new", "page", "vejledning"],
        1,
        "vejledning/_index.md",
    );
    check(here, &["new", "page", "../uden-for"], 1, "kan ikke bruges");
    check(here, &["new", "page", "På Vej"], 1, "skriv `paa-vej`");
    check(here, &["new", "product", "OS2Kort"], 1, "skriv `os2kort`");
}

#[test]
fn a_site_with_errors_is_not_written() {
    let site = new_site();
    check(site.path(), &["build"], 0, "4 sider");
    write(
        &site,
        "content/produkter/eksempel.yml",
        "schema: 1\nid: eksempel\n",
    );
    let checked = check(
        site.path(),
        &["check", "--format", "short"],
        1,
        "content/produkter/eksempel.yml:1:1: error[missing-key]: `name` mangler\n",
    );
    assert!(
        checked.stderr.contains("fejl i 1 fil"),
        "{}",
        checked.stderr
    );
    let built = check(site.path(), &["build"], 1, "intet er skrevet");
    assert!(built.stderr.contains("fejl[missing-key]: `name` mangler"));
    assert_eq!(built.stdout, "");
}

/// What an editor reads who writes amounts as they are said, and copies a sum that does not fit.
#[test]
fn wrong_amounts_are_told_with_what_was_meant() {
    let site = new_site();
    let entry = read(&site, "content/produkter/eksempel.yml");
    let (head, _) = entry.split_once("\naccession:").expect("a price");
    let tariff = "
accession:
  requires_membership: unknown
  price:
    status: known
    vat: excluded
    tariffs:
      - id: \"2026\"
        valid: {from: 2026-01-01, to: open}
        items:
          - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, amount: 73.030}
          - id: trin
            kind: recurring
            paid_to: os2
            interval: year
            model: tier
            unit: vehicle
            tiers:
              - {from: 0, amount: 223600, parts: {member: {a: 90000, b: 133600}, non_member: {drift: 95000, udvikling: 133600}}}
";
    write(
        &site,
        "content/produkter/eksempel.yml",
        &format!("{head}{tariff}"),
    );
    let checked = check(site.path(), &["check"], 1, "mente du 73030?");
    for told in [
        "skriv `73030` uden punktum, eller sæt anførselstegn om: `\"73.030\"`",
        "delene giver 228.600, ikke 223.600: forskellen er 5.000",
        "her står 223.600",
    ] {
        assert!(checked.stdout.contains(told), "{told}: {}", checked.stdout);
    }
}

#[test]
fn colour_is_only_where_it_is_asked_for() {
    let site = new_site();
    write(&site, "content/site.yml", "title: [\n");
    let plain = check(site.path(), &["check"], 1, "fejl[");
    assert!(!plain.stdout.contains('\u{1b}'));
    let coloured = check(site.path(), &["check", "--color", "always"], 1, "fejl[");
    assert!(coloured.stdout.contains('\u{1b}'));
}

#[test]
fn rules_are_explained() {
    let here = folder();
    let here = here.path();
    check(here, &["explain", "float-amount"], 0, "amount: 73030");
    check(
        here,
        &["explain", "missing-ky"],
        2,
        "mente du `missing-key`?",
    );
    let list = check(here, &["explain"], 0, "broken-link");
    assert!(list.stdout.lines().count() > 40, "{}", list.stdout);
}

#[test]
fn schemas_are_listed_shown_and_written() {
    let site = new_site();
    check(site.path(), &["schema"], 0, "content/produkter/*.yml");
    let shown = check(site.path(), &["schema", "produkt"], 0, "2020-12");
    let folder = site.path().join(".vscode/skema");
    let out = folder.to_str().expect("the folder's name is text");
    check(site.path(), &["schema", "--out", out], 0, "side.json");
    check(site.path(), &["build"], 0, "1 produkt");
    for kind in vejviser::parse::schema::Kind::ALL {
        let written = read(&site, &format!(".vscode/skema/{}.json", kind.name()));
        // What the site publishes is the same, under the address that it names.
        let published = read(&site, &format!("public{}", kind.address()));
        assert_eq!(written, published, "{}", kind.name());
        let id = format!("https://vejviser.example{}", kind.address());
        assert!(written.contains(&id), "{}", kind.name());
    }
    assert_eq!(shown.stdout, read(&site, ".vscode/skema/produkt.json"));
    // A single one, again, where there is no site.
    let empty = self::folder();
    let line = ["schema", "site.json", "--out", "skemaer"];
    check(empty.path(), &line, 0, "site.json");
    assert!(!read(&empty, "skemaer/site.json").contains("$id"));
    check(
        empty.path(),
        &["schema", "produkter"],
        2,
        "mente du `produkt`?",
    );
    check(empty.path(), &["schema", "entry"], 2, "vurdering");
}

#[test]
fn a_file_of_the_theme_is_taken_out_once_and_then_used() {
    let site = new_site();
    let listed = check(site.path(), &["theme", "list"], 0, "themes/default");
    let is_from = |listed: &Run, whose: &str| {
        let mut lines = listed.stdout.lines();
        let line = lines.find(|line| line.contains("templates/404.html "));
        assert!(
            line.expect("the file is listed").ends_with(whose),
            "{listed:?}"
        );
    };
    is_from(&listed, "programmets");
    let eject = ["theme", "eject", "templates/404.html"];
    check(site.path(), &eject, 0, "themes/default/templates/404.html");
    let own = read(&site, "themes/default/templates/404.html");
    assert_eq!(own, include_str!("../themes/default/templates/404.html"));
    let listed = check(site.path(), &["theme", "list"], 0, "themes/default");
    is_from(&listed, "webstedets egen");
    let changed = own.replace("{% block main %}", "{% block main %}<p>Vores egen</p>");
    write(&site, "themes/default/templates/404.html", &changed);
    check(site.path(), &eject, 1, "findes allerede");
    assert_eq!(read(&site, "themes/default/templates/404.html"), changed);
    check(site.path(), &["build"], 0, "1 produkt");
    assert!(read(&site, "public/404.html").contains("<p>Vores egen</p>"));
}

#[test]
fn a_file_that_the_theme_does_not_have_is_suggested() {
    let site = new_site();
    let check_file = |file: &str, told: &str| {
        check(site.path(), &["theme", "eject", file], 2, told);
    };
    check_file("templates/pagee.html", "mente du `templates/page.html`?");
    check_file("style.css", "mente du `assets/style.css`?");
    check_file("zzzzzz", "vejviser theme list");
    check_file("../../etc/passwd", "har ingen fil");
    check(folder().path(), &["theme", "list"], 2, "content");
}

/// Editors that know these settings complete from the schemas that a build writes.
#[test]
fn a_new_sites_settings_point_at_schemas_that_are_built() {
    let site = new_site();
    check(site.path(), &["build"], 0, "1 produkt");
    let settings = read(&site, ".vscode/settings.json");
    let settings: serde_json::Value = serde_json::from_str(&settings).expect("it is JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("a mapping");
    for (schema, files) in schemas {
        let name = Path::new(schema).file_stem().and_then(|stem| stem.to_str());
        let kind = name.and_then(vejviser::parse::schema::Kind::of_name);
        let kind = kind.expect("the file is called after a schema");
        assert!(site.path().join(schema).is_file(), "{schema}");
        assert_eq!(files.as_str(), Some(kind.files()));
    }
    assert_eq!(
        schemas.len(),
        6,
        "all but that of pages, which are no YAML files"
    );
    let own = include_str!("../.vscode/settings.json");
    assert_eq!(own, read(&site, ".vscode/settings.json"));
}

#[test]
fn serving_tells_the_address() {
    let site = new_site();
    let mut serving = program(site.path(), &["serve", "--port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(serving.stdout.take().expect("its output is ours")).lines();
    let told: Vec<String> = lines
        .map_while(Result::ok)
        .take_while(|line| !line.contains("Ctrl+C"))
        .collect();
    serving.kill().expect("it runs until it is ended");
    serving.wait().expect("it ends");
    let told = told.join("\n");
    assert!(told.contains("4 sider, 1 produkt"), "{told}");
    assert!(told.contains("http://localhost:"), "{told}");
}
