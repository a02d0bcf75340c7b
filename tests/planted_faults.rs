//! Faults planted in a copy of the real site: each is found at its line, by its rule, and alone.

mod real_site;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use vejviser::diagnostic::Severity;
use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::{Place, SitePath};

/// A mistake an editor might make in a file of `content/`.
struct Fault {
    file: &'static str,
    /// The first place this stands is replaced …
    replace: &'static str,
    /// … by this. Its `¤` is taken out and marks the line that is to be shown.
    with: &'static str,
    rule: &'static str,
}

#[rustfmt::skip]
const FAULTS: &[Fault] = &[
    // Pages.
    fault("vejledning/bliv-medlem.md", "(tag-et-produkt-i-brug.md)", "¤(tag-et-produkt-ibrug.md)", "broken-link"),
    fault("vejledning/bliv-medlem.md", "(aftaler-og-priser.md#aftaler)", "¤(aftaler-og-priser.md#aftalerne)", "broken-fragment"),
    fault("vejledning/bliv-medlem.md", "[[os2fleetoptimiser]]", "¤[[os2fletoptimiser]]", "broken-link"),
    fault("vejledning/bliv-medlem.md", "order: 2", "¤ordre: 2", "unknown-key"),
    fault("vejledning/bliv-medlem.md", "order: 2", "order: ¤to", "wrong-type"),
    fault("vejledning/bliv-medlem.md", "## Trin for trin", "¤![Et kort](kort.png)\n\n## Trin for trin", "broken-image"),
    fault("vejledning/bliv-medlem.md", "<kontingent-pris></kontingent-pris>", "¤<kontingent-prs></kontingent-prs>", "unknown-component"),
    fault("vejledning/bliv-medlem.md", "<kontingent-pris></kontingent-pris>", "¤<kontingent-pris aar=\"2026\"></kontingent-pris>", "unknown-argument"),
    fault("vejledning/bliv-medlem.md", "{#pris}", "{#pris}\n\n## ¤Det med småt {#pris}", "duplicate-heading-id"),
    fault("vejledning/ordbog.md", "title: Ordbog\n", "¤", "missing-key"),
    fault("vejledning/ordbog.md", "description: De ord,", "description: ¤\"De ord,", "invalid-yaml"),
    fault("vejledning/grupper-og-moeder.md", "order: ", "slug: ¤bliv-medlem\norder: ", "duplicate-permalink"),
    fault("nyheder/os2faktor-vurderet.md", "date: 2025-11-16", "date: ¤16-11-2025", "invalid-date"),
    fault("redaktoer/komponenter.md", "\n<produkt-kort id=\"os2faktor\"></produkt-kort>\n\n## Pristabel", "\n¤<produkt-kort></produkt-kort>\n\n## Pristabel", "missing-argument"),
    fault("redaktoer/komponenter.md", "\n<produkt-kort id=\"os2faktor\"></produkt-kort>\n\n## Pristabel", "\n¤<produkt-kort id=\"os2faktor\">\n\n## Pristabel", "unclosed-component"),
    // Entries.
    fault("produkter/os2kitos.yml", "id: os2kitos", "id: ¤os2kito", "id-not-file-name"),
    fault("produkter/os2faktor.yml", "status: active", "status: ¤activ", "unknown-value"),
    fault("produkter/os2kitos.yml", "summary: ", "¤sumary: ", "unknown-key"),
    fault("produkter/os2kitos.yml", "license: ", "\t¤license: ", "yaml-tab"),
    fault("produkter/os2kitos.yml", "type: product", "type: product\n¤type: product", "duplicate-key"),
    fault("produkter/os2fleetoptimiser.yml", "member: 73030,", "member: ¤73.030,", "float-amount"),
    fault("produkter/os2fleetoptimiser.yml", "member: 100280,", "member: ¤hundredetusind,", "invalid-amount"),
    fault("produkter/os2fleetoptimiser.yml", "email: os2fleetoptimiser@os2.eu", "email: ¤os2fleetoptimiser.os2.eu", "invalid-email"),
    fault("produkter/os2fleetoptimiser.yml", "topics: [transport]", "topics: [¤tranport]", "unknown-reference"),
    fault("produkter/os2fleetoptimiser.yml", "url: https://os2fleetoptimiser.github.io", "url: ¤os2fleetoptimiser.github.io", "invalid-url"),
    fault("produkter/os2valghalla.yml", "{class: lille, member: 23980", "{class: ¤lile, member: 23980", "unknown-reference"),
    // What entries lean on.
    fault("vurderinger/os2faktor-2025-11-16.yml", "  R2: yellow", "  R2: ¤purple", "unknown-value"),
    fault("vurderinger/os2faktor-2025-11-16.yml", "  F7: yellow", "  ¤F8: yellow", "unknown-requirement"),
    fault("ordlister/emner.yml", "kind: topics", "kind: ¤emner", "unknown-value"),
    fault("site.yml", "target: /nyheder/", "target: ¤/nyhed/", "broken-link"),
];

const fn fault(
    file: &'static str,
    replace: &'static str,
    with: &'static str,
    rule: &'static str,
) -> Fault {
    Fault {
        file,
        replace,
        with,
        rule,
    }
}

#[test]
fn each_fault_is_found_at_its_line_and_alone() {
    let mended = real_site::sources();
    let mut memory = Memory::default();
    assert_eq!(errors(&mended, &mut memory), [""; 0]);
    let mut missed = Vec::new();
    for fault in FAULTS {
        let (path, text, line) = fault.planted(&mended);
        let expected = format!("{path}:{line} {}", fault.rule);
        let mut sources = mended.clone();
        sources.insert(path, text.as_bytes());
        let told = errors(&sources, &mut memory);
        if told != [expected.as_str()] {
            missed.push(format!("expected {expected}, was told {told:#?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_program_tells_all_of_them_in_one_run_and_writes_nothing() {
    let mended = real_site::sources();
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    real_site::write(&mended, root);
    assert_eq!(run(root, &["build"]).status.code(), Some(0));
    let before = real_site::files_below(root);

    let mut expected = Vec::new();
    let mut faulty = BTreeSet::new();
    for fault in FAULTS {
        if faulty.insert(fault.file) {
            let (path, text, line) = fault.planted(&mended);
            fs::write(root.join(path.as_str()), text).expect("a file of ours");
            expected.push((
                format!("{path}:{line}:"),
                format!(" error[{}]:", fault.rule),
            ));
        }
    }
    let planted = real_site::files_below(root);

    let checked = run(root, &["check", "--format", "short"]);
    assert_eq!(checked.status.code(), Some(1));
    let told = String::from_utf8(checked.stdout).expect("text");
    for (place, rule) in &expected {
        let found = told
            .lines()
            .any(|line| line.starts_with(place) && line.contains(rule));
        assert!(found, "expected {place}{rule}, was told:\n{told}");
    }
    assert_eq!(run(root, &["build"]).status.code(), Some(1));
    let written = real_site::files_below(root);
    assert!(
        written == planted,
        "a site with errors was written all the same"
    );
    assert!(before.keys().eq(written.keys()), "files came or went");
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(arguments)
        .args(["--today", "2026-11-23", "--root"])
        .arg(root)
        .output()
        .expect("the program starts")
}

/// Each error as `file:line rule`.
fn errors(sources: &Sources, memory: &mut Memory) -> Vec<String> {
    let (built, _) = real_site::build(sources, memory);
    built
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .map(|diagnostic| {
            let Place { file, span } = &diagnostic.place;
            let line = sources
                .text(file)
                .map_or(0, |source| source.lines().place(span.range().start).line);
            format!("{file}:{line} {}", diagnostic.finding.rule().id())
        })
        .collect()
}

impl Fault {
    /// The file with the fault in it, and the line where it should be seen.
    fn planted(&self, sources: &Sources) -> (SitePath, String, usize) {
        let path = SitePath::new(format!("content/{}", self.file));
        let text = &sources.text(&path).expect("a file of the site").text;
        assert!(
            text.contains(self.replace),
            "{path} no longer has `{}`: plant this fault elsewhere",
            self.replace,
        );
        let marked = text.replacen(self.replace, self.with, 1);
        let (before, after) = marked.split_once('¤').expect("every fault marks its line");
        let line = before.matches('\n').count() + 1;
        (path, format!("{before}{after}"), line)
    }
}
