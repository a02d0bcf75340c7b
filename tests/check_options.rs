//! What may be asked of `vejviser check`.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

struct Run {
    exit: Option<i32>,
    stdout: String,
    stderr: String,
}

fn run(folder: &Path, line: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(line)
        .current_dir(folder)
        .env("LC_ALL", "da_DK.UTF-8")
        .env("CI", "true")
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Run {
        exit: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// A new site with these files written over it.
fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    assert_eq!(run(folder.path(), &["init", "."]).exit, Some(0));
    for (path, text) in files {
        std::fs::write(folder.path().join(path), text).expect("a file can be written");
    }
    folder
}

/// A page with a link and a key that lead nowhere.
const TWO_ERRORS: (&str, &str) = (
    "content/side.md",
    "---\ntitle: Side\ndato: x\n---\n\nSe [den anden side](ingen.md).\n",
);
/// A file that nothing reads: a warning.
const A_WARNING: (&str, &str) = ("content/noter.yml", "noter: 1\n");

#[test]
fn machines_get_findings_alone_and_people_the_sum() {
    let site = site(&[TWO_ERRORS]);
    for (form, lines) in [("short", 2), ("json", 2), ("github", 2)] {
        let run = run(site.path(), &["check", "--format", form]);
        assert_eq!(run.exit, Some(1), "{form}");
        assert_eq!(run.stdout.lines().count(), lines, "{form}: {}", run.stdout);
        assert!(run.stderr.contains("2 fejl i 1 fil"), "{}", run.stderr);
    }
    let sarif = run(site.path(), &["check", "--format", "sarif"]).stdout;
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("a log is JSON");
    assert_eq!(
        sarif["runs"][0]["results"].as_array().map(Vec::len),
        Some(2)
    );
    let junit = run(site.path(), &["check", "--format", "junit"]).stdout;
    assert!(junit.starts_with("<?xml"), "{junit}");
}

#[test]
fn a_build_tells_machines_what_checking_tells_them() {
    let broken = site(&[TWO_ERRORS]);
    let sound = site(&[A_WARNING]);
    for form in ["short", "json", "sarif", "github", "junit"] {
        for (site, exit) in [(&broken, 1), (&sound, 0)] {
            let checked = run(site.path(), &["check", "--format", form]);
            let built = run(site.path(), &["build", "--format", form]);
            assert_eq!(built.exit, Some(exit), "{form}: {}", built.stderr);
            assert_eq!(built.stdout, checked.stdout, "{form}");
        }
    }
    let human = run(sound.path(), &["build"]);
    assert!(human.stderr.contains("[unknown-file]"), "{}", human.stderr);
    assert!(human.stdout.contains("public"), "{}", human.stdout);
}

#[test]
fn one_rule_may_be_looked_at_alone() {
    let site = site(&[TWO_ERRORS]);
    let only = |rules: &[&str]| {
        let mut line = vec!["check", "--format", "short"];
        line.extend(rules.iter().flat_map(|rule| ["--only", rule]));
        run(site.path(), &line)
    };
    let links = only(&["broken-link"]);
    assert_eq!((links.exit, links.stdout.lines().count()), (Some(1), 1));
    let both = only(&["broken-link", "unknown-key"]);
    assert_eq!((both.exit, both.stdout.lines().count()), (Some(1), 2));
    let other = only(&["missing-alt"]);
    assert_eq!((other.exit, other.stdout.as_str()), (Some(0), ""));
    let wrong = only(&["broken-lnk"]);
    assert_eq!(wrong.exit, Some(2));
    assert!(
        wrong.stderr.contains("mente du `broken-link`?"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn the_first_findings_may_be_enough() {
    let site = site(&[TWO_ERRORS]);
    let run = run(
        site.path(),
        &["check", "--format", "json", "--max-problems", "1"],
    );
    assert_eq!(run.exit, Some(1));
    assert_eq!(run.stdout.lines().count(), 1);
    assert!(run.stderr.contains("ikke vist: 1 til"), "{}", run.stderr);
    assert!(run.stderr.contains("2 fejl i 1 fil"), "{}", run.stderr);
}

#[test]
fn warnings_fail_where_that_is_asked_for() {
    let site = site(&[A_WARNING]);
    let usual = run(site.path(), &["check", "--format", "short"]);
    assert_eq!(usual.exit, Some(0), "{}", usual.stdout);
    assert!(
        usual.stdout.contains("warning[unknown-file]"),
        "{}",
        usual.stdout
    );
    let strict = run(site.path(), &["check", "--format", "short", "--strict"]);
    assert_eq!(strict.exit, Some(1));
    assert!(
        strict.stdout.contains("error[unknown-file]"),
        "{}",
        strict.stdout
    );
}

#[test]
fn a_rule_may_matter_more_or_less_this_once() {
    let site = site(&[A_WARNING]);
    let with = |severity: &str| {
        let line = ["check", "--format", "short", "--severity", severity];
        run(site.path(), &line)
    };
    let raised = with("unknown-file=error");
    assert_eq!(raised.exit, Some(1));
    assert!(
        raised.stdout.contains("error[unknown-file]"),
        "{}",
        raised.stdout
    );
    let silenced = with("unknown-file=ignore");
    assert_eq!((silenced.exit, silenced.stdout.as_str()), (Some(0), ""));
    for (wrong, told) in [
        ("unknown-fil=error", "mente du `unknown-file`?"),
        ("unknown-file=eror", "skriv `unknown-file=error`"),
        ("unknown-file", "error, warning, hint, ignore"),
        ("float-amount=warning", "vælg en af disse: error"),
    ] {
        let run = with(wrong);
        assert_eq!(run.exit, Some(2), "{wrong}");
        assert!(run.stderr.contains(told), "{wrong}: {}", run.stderr);
    }
}

#[test]
fn a_site_chooses_how_much_a_rule_matters() {
    let site = site(&[A_WARNING]);
    let path = site.path().join("content/site.yml");
    let settings = std::fs::read_to_string(&path).expect("a site has settings");
    std::fs::write(&path, settings + "severity: {unknown-file: error}\n").expect("it is ours");
    let run = run(site.path(), &["build"]);
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("[unknown-file]"), "{}", run.stderr);
}

#[test]
fn messages_are_in_the_language_asked_for_else_the_sites_else_the_machines() {
    let told = |language: &str, locale: &str, line: &[&str]| {
        let site = site(&[A_WARNING]);
        let path = site.path().join("content/site.yml");
        let settings = std::fs::read_to_string(&path).expect("a site has settings");
        let settings = settings.replace("language: da", language);
        std::fs::write(&path, settings).expect("it is ours");
        let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
            .args(["check", "--format", "short", "--root"])
            .arg(site.path())
            .args(line)
            .env("LC_ALL", locale)
            .output()
            .expect("the program starts");
        let text = String::from_utf8(output.stdout).expect("text");
        let danish = text.contains("filen bliver ikke brugt");
        assert!(danish || text.contains("the file is not used"), "{text}");
        if danish { "da" } else { "en" }
    };
    assert_eq!(told("language: da", "en_GB.UTF-8", &[]), "da");
    assert_eq!(told("language: en", "da_DK.UTF-8", &[]), "en");
    assert_eq!(
        told("language: en", "en_GB.UTF-8", &["--language", "da"]),
        "da"
    );
    assert_eq!(told("", "en_GB.UTF-8", &[]), "en");
    assert_eq!(told("language: [", "en_GB.UTF-8", &[]), "en");
}

/// A date of the wrong form, a misspelt key, and what nobody but its author can mend.
const MENDABLE: (&str, &str) = (
    "content/side.md",
    "---\n# på dansk\r\ntitel: Side   # ø\nupdated: 05-09-2025\n---\n\n![](/ingen.png)\n",
);

#[test]
fn repairs_are_shown_first_and_then_made() {
    let site = site(&[MENDABLE]);
    let read = || std::fs::read_to_string(site.path().join(MENDABLE.0)).expect("it is there");
    let shown = run(site.path(), &["check", "--diff"]);
    assert_eq!(shown.exit, Some(1));
    assert!(
        shown
            .stdout
            .contains("--- a/content/side.md\n+++ b/content/side.md\n"),
        "{}",
        shown.stdout
    );
    assert!(
        shown.stdout.contains("\n+title: Side   # ø\n"),
        "{}",
        shown.stdout
    );
    assert_eq!(read(), MENDABLE.1, "a difference is only shown");
    let mended = run(site.path(), &["check", "--fix", "--format", "short"]);
    assert_eq!(mended.exit, Some(1), "{}", mended.stdout);
    assert!(
        mended.stderr.contains("rettet i 1 fil"),
        "{}",
        mended.stderr
    );
    assert!(!mended.stdout.contains("unknown-key"), "{}", mended.stdout);
    assert!(mended.stdout.contains("missing-alt"), "{}", mended.stdout);
    let expected = MENDABLE
        .1
        .replace("titel:", "title:")
        .replace("05-09-2025", "2025-09-05");
    assert_eq!(read(), expected, "all else is kept, byte for byte");
    let again = run(site.path(), &["check", "--diff"]);
    assert_eq!(again.stdout, "");
}

#[test]
fn an_old_site_can_begin_with_what_is_new() {
    let site = site(&[TWO_ERRORS]);
    let written = run(site.path(), &["check", "--write-baseline"]);
    assert_eq!(written.exit, Some(0), "{}", written.stderr);
    assert!(written.stderr.contains("2 fund"), "{}", written.stderr);
    let clean = run(site.path(), &["check", "--format", "short"]);
    assert_eq!((clean.exit, clean.stdout.as_str()), (Some(0), ""));
    assert_eq!(run(site.path(), &["build"]).exit, Some(0));
    // Moved down, one mended, and a new one.
    let text = TWO_ERRORS
        .1
        .replace("dato: x\n", "")
        .replace("Se", "\nHøj\n\nSe [x](y.md)");
    std::fs::write(site.path().join(TWO_ERRORS.0), text).expect("a file can be written");
    let after = run(site.path(), &["check", "--format", "short"]);
    assert_eq!(after.exit, Some(1));
    assert_eq!(after.stdout.lines().count(), 1, "{}", after.stdout);
    assert!(after.stdout.contains("`y.md`"), "{}", after.stdout);
    assert!(
        after.stderr.contains("væk: content/side.md: [unknown-key]"),
        "{}",
        after.stderr
    );
    let missing = run(site.path(), &["check", "--baseline", "nej.json"]);
    assert_eq!(missing.exit, Some(2), "{}", missing.stderr);
}
