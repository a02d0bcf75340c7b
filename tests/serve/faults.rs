//! Faults of every kind while the site is served: it stays, and says what is wrong.

use super::served::{SITE, Served};

const PAGE_TEMPLATE: &str = "//- themes/default/templates/page.html\n";

#[test]
fn a_broken_theme_leaves_the_site_as_it_was() {
    let served = Served::start(SITE);
    let mut page = served.events();
    assert_eq!(page.next("findings"), "null");
    let good = page.next("changed");

    served.edit(&format!("{PAGE_TEMPLATE}{{% if %}}"));
    let findings = page.next("findings");
    assert!(
        findings.contains("themes/default/templates/page.html:1"),
        "{findings}"
    );
    assert_eq!(page.next("changed"), good);
    assert!(served.get("/kontakt/").contains("Ring til os."));

    served.edit(&format!("{PAGE_TEMPLATE}{{{{ page.title }}}} mini"));
    assert_eq!(page.next("findings"), "null");
    assert!(served.get("/kontakt/").contains("Kontakt mini"));
}

#[test]
fn broken_settings_leave_the_site_as_it_was() {
    let served = Served::start(SITE);
    let mut page = served.events();
    assert_eq!(page.next("findings"), "null");
    let good = page.next("changed");
    for broken in ["title: [", "", "title: Prøve\nlanguage: xx\n"] {
        served.edit(&format!("//- content/site.yml\n{broken}"));
        let findings = page.next("findings");
        assert!(
            findings.contains("content/site.yml:"),
            "{broken}: {findings}"
        );
        assert_eq!(page.next("changed"), good, "{broken}");
        assert!(served.get("/kontakt/").contains("Ring til os."), "{broken}");
    }
    served.edit(SITE);
    assert_eq!(page.next("findings"), "null");
}

#[test]
fn a_theme_that_begins_broken_has_a_page_that_learns_when_it_is_mended() {
    let served = Served::start(&format!("{SITE}{PAGE_TEMPLATE}{{% if %}}"));
    let answer = served.get("/kontakt/");
    assert!(answer.contains("/__vejviser/reload.js"), "{answer}");
    let mut page = served.events();
    assert!(page.next("findings").contains("page.html"));
    served.edit(&format!("{PAGE_TEMPLATE}{{{{ page.title }}}} mini"));
    assert_eq!(page.next("findings"), "null");
    assert!(served.get("/kontakt/").contains("Kontakt mini"));
}

#[test]
fn a_build_that_breaks_down_is_shown_and_told_once_and_the_server_goes_on() {
    let served = Served::start(SITE);
    let mut page = served.events();
    assert_eq!(page.next("findings"), "null");
    let good = page.next("changed");

    served.break_builds(true);
    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nSkriv til os.\n");
    let findings = page.next("findings");
    assert!(findings.contains("Vejviser broke down"), "{findings}");
    assert!(findings.contains("a fault of ours"), "{findings}");
    assert_eq!(page.next("changed"), good);
    assert!(served.get("/kontakt/").contains("Ring til os."));
    assert!(served.hears("Panicked").contains("a fault of ours"));

    served.break_builds(false);
    // The same files again are no news: were they, a second fault or a build would be told first.
    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nSkriv til os.\n");
    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nMød os.\n");
    assert_eq!(served.next_told(), "built, errors: false");
    assert_eq!(page.next("findings"), "null");
    assert!(served.get("/kontakt/").contains("Mød os."));
}
