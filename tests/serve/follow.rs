//! Being led to the page of the file just saved.

use super::served::{SITE, Served};

fn page(path: &str, words: &str) -> String {
    format!("//- content/{path}.md\n---\ntitle: {path}\n---\n{words}\n")
}

#[test]
fn an_open_page_is_led_to_the_one_just_saved() {
    let served = Served::following(SITE);
    let mut open = served.events();
    // Whoever comes late is led nowhere: the next `follow` is that of the next save.
    open.next("changed");
    served.edit(&page("kontakt", "Skriv til os."));
    assert_eq!(open.next("follow"), "/kontakt/");
    served.edit(&page("blå bær/_index", "Nyt."));
    assert_eq!(open.next("follow"), "/blaa-baer/");
    served.edit(&page("_index", "Forside igen."));
    assert_eq!(open.next("follow"), "/");

    let mut late = served.events();
    late.next("changed");
    served.edit(&page("kontakt", "Mød os."));
    assert_eq!(late.next("follow"), "/kontakt/");
}

#[test]
fn a_file_without_a_page_leads_nowhere() {
    let served = Served::following(SITE);
    let mut open = served.events();
    open.next("changed");
    served.edit("//- content/a.txt\nEt bilag.\n");
    open.next("changed");
    served.edit(&page("kontakt", "Til sidst."));
    assert_eq!(open.next("follow"), "/kontakt/");
}

#[test]
fn nobody_is_led_who_did_not_ask() {
    let served = Served::start(SITE);
    let mut open = served.events();
    open.next("changed");
    served.edit(&page("kontakt", "Skriv til os."));
    assert!(
        open.until("changed")
            .iter()
            .all(|line| !line.contains("follow"))
    );
}
