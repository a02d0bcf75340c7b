//! The search of a site that is being written.

use std::thread;
use std::time::Duration;

use super::served::{SITE, Served};

#[test]
fn the_search_follows_the_pages_without_a_word_to_them() {
    let served = Served::start(SITE);
    let mut page = served.events();
    let first = page.next("changed");
    let words_of = |sought: &str| {
        (0..100).any(|_| {
            let is_there = knows(&served, sought);
            thread::sleep(Duration::from_millis(if is_there { 0 } else { 100 }));
            is_there
        })
    };
    assert!(words_of("kontakt"), "no index");
    assert!(served.get("/soeg/").contains("/theme/js/search."));

    served.edit("//- content/ny.md\n---\ntitle: Girafhals\n---\nNy side.\n");
    let second = page.next("changed");
    assert!(
        second.ends_with("-2"),
        "nothing was told between {first} and {second}"
    );
    assert!(knows(&served, "kontakt"), "there is no search meanwhile");
    assert!(words_of("girafhals"), "the index stays as it was");
}

/// Whether a word is in the list, which tells of each by a capital how many letters it shares with the one before.
fn knows(served: &Served, sought: &str) -> bool {
    let list = served.get("/pagefind/words.da.json");
    let mut word = String::new();
    let (_, list) = list.split_once("\"words\":\"").unwrap_or_default();
    let mut is_known = false;
    for letter in list.split('"').next().unwrap_or_default().chars() {
        if letter.is_ascii_uppercase() {
            is_known |= word == sought;
            word = word.chars().take(letter as usize - 'A' as usize).collect();
        } else {
            word.push(letter);
        }
    }
    is_known || word == sought
}
