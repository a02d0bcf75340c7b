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
            let is_there = served.get("/pagefind/words.da.json").contains(sought);
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
    let words = served.get("/pagefind/words.da.json");
    assert!(words.contains("kontakt"), "there is no search meanwhile");
    assert!(words_of("girafhals"), "the index stays as it was");
}
