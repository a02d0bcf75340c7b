//! What editors and version control do to files, on a real file system: every change is seen, and
//! what changes nothing builds nothing.
//!
//! Each is tried with the file system's events and without them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::served::{Events, SITE, SOON, Served, write};

/// A served site and the edition it is at.
struct Watched {
    served: Served,
    page: Events,
    edition: u32,
}

impl Watched {
    fn start(site: &str, poll: bool) -> Self {
        let served = if poll {
            Served::polling(site)
        } else {
            Served::start(site)
        };
        let mut page = served.events();
        let edition = number(&page.next("changed"));
        Self {
            served,
            page,
            edition,
        }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.served.folder.path().join(path)
    }

    /// The next edition, and how many builds it took to come to it.
    fn builds(&mut self) -> u32 {
        loop {
            let edition = number(&self.page.next("changed"));
            if edition != self.edition {
                let builds = edition - self.edition;
                self.edition = edition;
                return builds;
            }
        }
    }

    /// Waits until a page says this, whatever number of builds that takes.
    fn comes_to_say(&mut self, page: &str, words: &str) {
        let begun = Instant::now();
        while !self.served.get(page).contains(words) {
            assert!(begun.elapsed() < SOON, "{page} never says {words}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Nothing is built for what was just done: the next edition is that of this edit.
    fn nothing_is_built(&mut self) {
        thread::sleep(Duration::from_millis(400));
        self.served
            .edit("//- content/maerke.md\n---\ntitle: Mærke\n---\nEt mærke.\n");
        assert_eq!(self.builds(), 1, "only the mark was built");
        fs::remove_file(self.path("content/maerke.md")).expect("removed");
        assert_eq!(self.builds(), 1);
    }
}

/// `…-12` is the twelfth build.
fn number(edition: &str) -> u32 {
    let number = edition.rsplit('-').next().expect("there is one");
    number.parse().expect("the number of a build")
}

fn check(change: impl Fn(&mut Watched)) {
    for poll in [false, true] {
        change(&mut Watched::start(SITE, poll));
    }
}

#[test]
fn a_save_beside_and_a_rename_over_is_one_build() {
    check(|site| {
        let beside = site.path("content/.kontakt.md.tmp");
        fs::write(&beside, "---\ntitle: Kontakt\n---\nSkrevet ved siden af.\n").expect("written");
        fs::rename(&beside, site.path("content/kontakt.md")).expect("renamed");
        assert_eq!(site.builds(), 1);
        assert!(
            site.served
                .get("/kontakt/")
                .contains("Skrevet ved siden af.")
        );
    });
}

#[test]
fn a_save_over_a_backup_is_one_build() {
    check(|site| {
        let file = site.path("content/kontakt.md");
        fs::rename(&file, site.path("content/kontakt.md~")).expect("kept");
        fs::write(&file, "---\ntitle: Kontakt\n---\nMed sikkerhedskopi.\n").expect("written");
        fs::remove_file(site.path("content/kontakt.md~")).expect("removed");
        site.comes_to_say("/kontakt/", "Med sikkerhedskopi.");
    });
}

#[test]
fn what_editors_keep_beside_builds_nothing() {
    check(|site| {
        for name in [
            ".kontakt.md.swp",
            ".#kontakt.md",
            "#kontakt.md#",
            "kontakt.md~",
            ".DS_Store",
        ] {
            fs::write(site.path("content").join(name), "mellem to tastetryk").expect("written");
        }
        site.nothing_is_built();
    });
}

#[test]
fn a_hundred_files_saved_at_once_are_all_seen() {
    check(|site| {
        for number in 0..100 {
            let text = format!("---\ntitle: Side {number}\n---\nGemt med de andre: {number}.\n");
            fs::write(site.path(&format!("content/side-{number}.md")), text).expect("written");
        }
        site.comes_to_say("/side-99/", "Gemt med de andre: 99.");
        for number in [0, 50, 98] {
            site.comes_to_say(&format!("/side-{number}/"), &format!("andre: {number}."));
        }
    });
}

#[test]
fn a_file_written_in_pieces_comes_to_its_end() {
    check(|site| {
        let mut file = File::create(site.path("content/kontakt.md")).expect("opened");
        for piece in [
            "---\ntitle: Kontakt\n",
            "---\nFørst det ene.",
            "\n\nSå det andet.\n",
        ] {
            file.write_all(piece.as_bytes()).expect("written");
            file.flush().expect("written");
            thread::sleep(Duration::from_millis(80));
        }
        drop(file);
        site.comes_to_say("/kontakt/", "Så det andet.");
    });
}

#[test]
fn folders_come_go_and_take_new_names() {
    check(|site| {
        site.served
            .edit("//- content/ny/side.md\n---\ntitle: Side\n---\nI en ny mappe.\n");
        site.comes_to_say("/ny/side/", "I en ny mappe.");
        fs::rename(site.path("content/ny"), site.path("content/anden")).expect("renamed");
        site.comes_to_say("/anden/side/", "I en ny mappe.");
        site.served
            .edit("//- content/anden/side.md\n---\ntitle: Side\n---\nUnder det nye navn.\n");
        site.comes_to_say("/anden/side/", "Under det nye navn.");
        fs::remove_dir_all(site.path("content/anden")).expect("removed");
        site.comes_to_say("/anden/side/", "404");
        site.served
            .edit("//- content/anden/side.md\n---\ntitle: Side\n---\nMappen er tilbage.\n");
        site.comes_to_say("/anden/side/", "Mappen er tilbage.");
    });
}

#[test]
fn a_clock_that_jumps_hides_no_save() {
    check(|site| {
        let file = site.path("content/kontakt.md");
        for (words, year) in [
            ("Fra i går.", 1_000_000_000),
            ("Fra fremtiden.", 4_000_000_000_u64),
        ] {
            fs::write(&file, format!("---\ntitle: Kontakt\n---\n{words}\n")).expect("written");
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(year);
            let opened = File::options().write(true).open(&file).expect("opened");
            opened.set_modified(time).expect("a time");
            drop(opened);
            site.comes_to_say("/kontakt/", words);
        }
    });
}

#[cfg(unix)]
#[test]
fn a_link_that_is_moved_to_another_file_is_seen() {
    check(|site| {
        let [one, other] = ["en.txt", "anden.txt"].map(|name| site.path(name));
        fs::write(&one, "---\ntitle: Lånt\n---\nDen ene.\n").expect("written");
        fs::write(&other, "---\ntitle: Lånt\n---\nDen anden.\n").expect("written");
        let link = site.path("content/laant.md");
        std::os::unix::fs::symlink(&one, &link).expect("linked");
        // Whatever is said of a link out of the folder, it is said of both, and nothing is missed.
        site.served
            .edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nEfter linket.\n");
        site.comes_to_say("/kontakt/", "Efter linket.");
        fs::remove_file(&link).expect("removed");
        std::os::unix::fs::symlink(&other, &link).expect("linked");
        site.served
            .edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nEfter det nye link.\n");
        site.comes_to_say("/kontakt/", "Efter det nye link.");
    });
}

#[test]
fn a_checkout_of_five_hundred_files_is_one_build() {
    let mut site = Watched::start(&pages(500, "gren a"), false);
    let root = site.served.folder.path().to_owned();
    git(&root, &["init", "-q", "-b", "a"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "a"]);
    git(&root, &["checkout", "-q", "-b", "b"]);
    write(&root, &pages(500, "gren b"));
    site.comes_to_say("/side-499/", "gren b");
    git(&root, &["commit", "-q", "-a", "-m", "b"]);
    // What is still to be told of the edits comes before the checkout.
    thread::sleep(Duration::from_secs(1));
    site.page = site.served.events();
    site.edition = number(&site.page.next("changed"));

    git(&root, &["checkout", "-q", "a"]);
    let builds = site.builds();
    for number in [0, 250, 499] {
        site.comes_to_say(&format!("/side-{number}/"), "gren a");
    }
    let pauses = pauses(&root.join("content"));
    assert!(
        builds <= 1 + pauses,
        "{builds} builds of a checkout that held its breath {pauses} times"
    );
    if pauses == 0 {
        site.nothing_is_built();
    }
}

/// How often whoever wrote these files was kept from it for so long that it could be taken for done,
/// as on a machine with much else to do. The system's file times move in steps of up to 4 ms.
fn pauses(folder: &Path) -> u32 {
    let files = fs::read_dir(folder).expect("a folder");
    let mut times: Vec<SystemTime> = files
        .map(|file| file.and_then(|file| file.metadata()?.modified()))
        .collect::<Result<_, _>>()
        .expect("times");
    times.sort_unstable();
    let gaps = times.windows(2).map(|pair| pair[1].duration_since(pair[0]));
    let long = gaps.filter(|gap| {
        gap.as_ref()
            .is_ok_and(|gap| *gap > Duration::from_millis(4))
    });
    long.count().try_into().expect("few")
}

#[test]
fn more_events_than_the_system_keeps_are_no_change_missed() {
    let mut site = Watched::start(SITE, false);
    let file = site.path("content/kontakt.md");
    // More than `fs.inotify.max_queued_events` on any usual system.
    let storm = site.path("content/storm");
    fs::create_dir(&storm).expect("made");
    for number in 0..20_000 {
        let path = storm.join(format!(".{}", number % 7));
        fs::write(&path, "x").expect("written");
    }
    fs::write(&file, "---\ntitle: Kontakt\n---\nEfter stormen.\n").expect("written");
    site.comes_to_say("/kontakt/", "Efter stormen.");
}

fn pages(count: usize, words: &str) -> String {
    let page = |number| {
        format!("//- content/side-{number}.md\n---\ntitle: Side {number}\n---\nFra {words}.\n")
    };
    format!("{SITE}{}", (0..count).map(page).collect::<String>())
}

fn git(root: &Path, arguments: &[&str]) {
    let who = [
        "-c",
        "user.name=Prøve",
        "-c",
        "user.email=proeve@os2.example",
    ];
    let done = Command::new("git")
        .current_dir(root)
        .args(who)
        .args(arguments)
        .output();
    let done = done.expect("git is there");
    assert!(
        done.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}
