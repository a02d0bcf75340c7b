//! `vejviser import` as people run it: what it makes, what it says, and that it spoils nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// Runs a line in `folder`, with Danish words: the exit code and all that was printed.
fn run(folder: &Path, line: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(line)
        .current_dir(folder)
        .env("LC_ALL", "da_DK.UTF-8")
        .env("CI", "true")
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    let printed = text(output.stdout) + &text(output.stderr);
    (output.status.code(), printed)
}

/// A small site with these files of others beside its `content`.
fn site(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    assert_eq!(run(folder.path(), &["init", "."]).0, Some(0));
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("the file can be written");
    }
    folder
}

/// Every file below `content`.
fn contents(folder: &TempDir) -> Vec<String> {
    let mut paths: Vec<String> = walkdir::WalkDir::new(folder.path().join("content"))
        .into_iter()
        .map(|entry| {
            entry
                .expect("the site can be walked")
                .path()
                .display()
                .to_string()
        })
        .collect();
    paths.sort();
    paths
}

fn check(folder: &TempDir, line: &[&str], exit: i32, expected: &[&str]) {
    let (code, printed) = run(folder.path(), line);
    assert_eq!(code, Some(exit), "{line:?}\n{printed}");
    for text in expected {
        assert!(
            printed.contains(text),
            "{line:?} prints no `{text}`:\n{printed}"
        );
    }
}

const KORT: &str = "publiccodeYmlVersion: \"0.4\"
name: OS2kort
url: https://kode.example/kort
developmentStatus: stable
softwareType: standalone/web
description:
  da:
    shortDescription: Viser kort
    longDescription: Viser kort i hele sætninger.
legal: {license: MPL-2}
maintenance:
  type: internal
  contacts: [{name: A. Bogstav}]
";

#[test]
fn a_publiccode_becomes_an_entry_and_says_what_is_left() {
    let folder = site(&[("publiccode.yml", KORT.as_bytes())]);
    let line = ["import", "publiccode", "publiccode.yml"];
    check(
        &folder,
        &line,
        0,
        &[
            "lavede `./content/produkter/os2kort.yml`",
            "linje 13, maintenance/contacts: kom ikke med, for en person skal sige ja først",
            "fejl[unknown-license]",
            "content/produkter/os2kort.yml:",
        ],
    );
    let path = folder.path().join("content/produkter/os2kort.yml");
    let made = fs::read_to_string(&path).expect("the entry was made");
    assert!(made.contains("\nstatus: active\n"), "{made}");
    assert!(!made.contains("Bogstav"), "{made}");
    fs::write(&path, "mit").expect("the file can be written");
    check(&folder, &line, 1, &["findes allerede"]);
    assert_eq!(fs::read_to_string(&path).expect("it is there"), "mit");
}

#[test]
fn files_that_cannot_be_read_leave_nothing_behind() {
    let utf_16: Vec<u8> = [0xFF, 0xFE, b'a', 0].to_vec();
    let marked = "\u{feff}".to_owned() + &KORT.replace("stable", "stabel");
    let folder = site(&[
        ("tom.yml", b""),
        ("utf16.yml", &utf_16),
        ("maerke.yml", marked.as_bytes()),
        (
            "afbrudt.json",
            b"{\"productName\": \"os2kort\", \"krav\": [{\"id\": ",
        ),
        ("uden-ending", b"[1]"),
    ]);
    let before = contents(&folder);
    let check = |kind, file, exit, expected: &[&str]| {
        check(&folder, &["import", kind, file], exit, expected);
    };
    let nothing = "Der blev ikke lavet noget.";
    check(
        "publiccode",
        "tom.yml",
        1,
        &["tom.yml", "invalid-yaml", nothing],
    );
    check(
        "publiccode",
        "utf16.yml",
        1,
        &["not-utf8", "UTF-16", nothing],
    );
    check(
        "publiccode",
        "maerke.yml",
        1,
        &["maerke.yml:4:20", "mente du `stable`?", nothing],
    );
    check(
        "assessment",
        "afbrudt.json",
        1,
        &["afbrudt.json:1:", nothing],
    );
    check(
        "assessment",
        "uden-ending",
        1,
        &["uden-ending:1:1", nothing],
    );
    check("publiccode", "borte.yml", 2, &["borte.yml"]);
    check("publiccode", "content", 2, &["er ikke en fil"]);
    assert_eq!(contents(&folder), before);
}

#[test]
fn an_assessment_finds_its_product_and_model_or_says_what_to_write() {
    let form = "{\"productName\": \"OS2Kort\", \"filledDate\": \"2026-06-01\",
 \"krav\": [{\"id\": \"K1\", \"efterlevet\": \"Ja\"}, {\"id\": \"K2\", \"efterlevet\": \"Jaa\"}]}";
    let folder = site(&[
        ("publiccode.yml", KORT.as_bytes()),
        ("svar.json", form.as_bytes()),
        ("rettet.json", form.replace("Jaa", "Nej").as_bytes()),
    ]);
    let models = folder.path().join("content/modenhed");
    fs::remove_dir_all(&models).ok();
    fs::create_dir_all(&models).expect("a folder for the model");
    let model = "title: Trin\nversion: 1.0.0\ndate: unknown
levels: [{id: \"1\", title: Et}]
themes: [{id: K, title: Krav}]
requirements:
  - {id: K1, theme: K, level: \"1\", title: Det første}
  - {id: K2, theme: K, level: \"1\", title: Det andet}\n";
    fs::write(models.join("trin.yml"), model).expect("the model can be written");
    let line = ["import", "assessment", "svar.json"];
    check(&folder, &line, 1, &["OS2Kort", "--product"]);
    check(&folder, &["import", "publiccode", "publiccode.yml"], 0, &[]);
    check(
        &folder,
        &line,
        1,
        &["svar.json:2:", "`Jaa`", "mente du `Ja`?"],
    );
    let line = ["import", "assessment", "rettet.json"];
    check(
        &folder,
        &[&line[..], &["--product", "os2krt"]].concat(),
        1,
        &["mente du `os2kort`?"],
    );
    check(
        &folder,
        &[&line[..], &["--model", "tirn"]].concat(),
        1,
        &["mente du `trin`?"],
    );
    check(
        &folder,
        &line,
        0,
        &["content/vurderinger/os2kort-2026-06-01.yml"],
    );
    check(&folder, &line, 1, &["findes allerede"]);
}

#[test]
fn help_tells_what_is_read_and_what_the_exit_codes_mean() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (language, words) in [("da", "Svarkoder"), ("en", "Exit codes")] {
        for kind in ["publiccode", "assessment"] {
            let (code, printed) = run(
                folder.path(),
                &["--language", language, "import", kind, "--help"],
            );
            assert_eq!(code, Some(0));
            assert!(printed.contains(words), "{printed}");
        }
    }
}
