//! What `check --fix` does to a site: mends what is plain, and touches nothing else.

#[path = "rules/pages.rs"]
mod pages;
#[path = "rules/site.rs"]
mod site;
#[path = "rules/told.rs"]
mod told;

use site::Site;
use vejviser::diagnostic::Diagnostic;
use vejviser::pipeline::BuildOptions;
use vejviser::pipeline::repair::repair;
use vejviser::sources::Sources;
use vejviser::text::Fingerprint;

fn fingerprints(found: &[Diagnostic]) -> Vec<Fingerprint> {
    let mut all: Vec<Fingerprint> = found.iter().map(Diagnostic::fingerprint).collect();
    all.sort();
    all
}

/// On the site of every example of every rule.
#[test]
fn a_repair_mends_what_it_says_brings_nothing_new_and_is_done_once() {
    let mut mended = 0;
    told::each(|told, today| {
        let told::Told {
            name,
            sources,
            built,
        } = told;
        let options = BuildOptions {
            base_url: None,
            drafts: false,
            today,
            repository: None,
        };
        let all = |_: &Diagnostic| true;
        let once = repair(sources, &options, built, &all).expect("it builds");
        if once.files.is_empty() {
            return;
        }
        let count: usize = once.mended.values().sum();
        let mut after: Sources = sources.clone();
        for (path, text) in &once.files {
            after.insert(path.clone(), text.as_bytes());
        }
        let rebuilt = pages::built(&after, today);
        assert_eq!(
            rebuilt.diagnostics.len() + count,
            built.diagnostics.len(),
            "{name}"
        );
        let before = fingerprints(&built.diagnostics);
        let now = fingerprints(&rebuilt.diagnostics);
        assert!(
            now.iter().all(|one| before.contains(one)),
            "{name}: new findings"
        );
        assert_eq!(fingerprints(&once.built.diagnostics), now, "{name}");
        let twice = repair(&after, &options, &rebuilt, &all).expect("it builds");
        assert!(twice.files.is_empty(), "{name}: a second round does more");
        mended += count;
    });
    assert!(mended > 3, "the examples have something to mend: {mended}");
}

/// A file of the site after its repairs.
fn check(example: &str, path: &str, expected: &str) {
    let sources = Site::of(example).sources();
    let today = vejviser::text::Date::new(2026, 11, 23).expect("a day");
    let built = pages::built(&sources, today);
    let options = BuildOptions {
        base_url: None,
        drafts: false,
        today,
        repository: None,
    };
    let repaired = repair(&sources, &options, &built, &|_| true).expect("it builds");
    let text = repaired.files.get(&vejviser::text::SitePath::new(path));
    assert_eq!(text.map(String::as_str), Some(expected));
}

#[test]
fn links_follow_a_page_that_has_moved() {
    check(
        "\
//- content/pris.md as-written
---
title: Pris
---
Se  [takster](gamle-takster.md#moms \"Moms\"), [dem](</gamle-takster/>) og [alt](gamle-takster.md#alt).  <!-- ø -->
//- content/vejledning/_index.md
---
title: Vejledning
---
//- content/vejledning/takster.md
---
title: Takster
aliases: [/gamle-takster/]
---

## Moms
",
        "content/pris.md",
        "\
---
title: Pris
---
Se  [takster](vejledning/takster.md#moms \"Moms\"), [dem](</vejledning/takster/>) og [alt](gamle-takster.md#alt).  <!-- ø -->
",
    );
}
