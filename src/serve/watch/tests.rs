//! Both ways of watching, on a real folder.

use std::fs::{self, File};
use std::sync::mpsc::{Receiver, channel};

use super::*;

/// A folder with a site in it, and the rings heard from it.
struct House {
    folder: tempfile::TempDir,
    rings: Receiver<()>,
}

impl House {
    fn new(watching: Watching) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("it was just made");
        fs::create_dir_all(root.join("content/a")).expect("made");
        fs::write(root.join("content/a/side.md"), "første").expect("written");
        let mut doorbell = match watching {
            Watching::Events => Doorbell::hang(&root, false).0,
            Watching::Polling => Doorbell {
                wire: Wire::Polling(stamps(&root)),
                root,
            },
        };
        let (sender, rings) = channel();
        thread::spawn(move || {
            loop {
                doorbell.wait();
                if sender.send(()).is_err() {
                    return;
                }
            }
        });
        Self { folder, rings }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn rings(&self) -> bool {
        let rang = self.rings.recv_timeout(Duration::from_secs(10)).is_ok();
        self.quiet();
        rang
    }

    /// Whether nothing more is heard for a while.
    fn quiet(&self) -> bool {
        let mut quiet = true;
        while self.rings.recv_timeout(4 * SILENCE).is_ok() {
            quiet = false;
        }
        quiet
    }
}

fn check(change: impl Fn(&House)) {
    for watching in [Watching::Events, Watching::Polling] {
        let house = House::new(watching);
        change(&house);
        assert!(house.rings(), "{watching:?}");
    }
}

#[test]
fn a_save_rings() {
    check(|house| fs::write(house.path("content/a/side.md"), "anden").expect("written"));
}

#[test]
fn a_save_by_rename_rings() {
    check(|house| {
        fs::write(house.path("content/a/.side.md.swp"), "anden").expect("written");
        house.quiet();
        let (from, to) = (".side.md.swp", "side.md");
        fs::rename(
            house.path("content/a").join(from),
            house.path("content/a").join(to),
        )
        .expect("renamed");
    });
}

#[test]
fn a_file_in_a_new_folder_rings() {
    check(|house| {
        fs::create_dir_all(house.path("content/ny/dyb")).expect("made");
        house.quiet();
        fs::write(house.path("content/ny/dyb/side.md"), "ny").expect("written");
    });
}

#[test]
fn a_folder_that_was_not_there_rings() {
    check(|house| {
        fs::create_dir_all(house.path("themes")).expect("made");
        house.quiet();
        fs::write(house.path("themes/theme.yml"), "ny").expect("written");
    });
}

#[test]
fn what_is_deleted_or_moved_rings() {
    check(|house| fs::remove_file(house.path("content/a/side.md")).expect("deleted"));
    check(|house| fs::rename(house.path("content/a"), house.path("content/b")).expect("moved"));
    check(|house| fs::rename(house.path("content"), house.path("gemt")).expect("moved"));
}

#[test]
fn an_older_file_put_back_rings() {
    check(|house| {
        let file = File::options()
            .write(true)
            .open(house.path("content/a/side.md"));
        let past = SystemTime::now() - Duration::from_hours(24);
        file.and_then(|file| file.set_modified(past)).expect("set");
    });
}

#[test]
fn a_save_is_over_when_every_file_is_closed() {
    let event = |kind, path: &str| Event::new(kind).add_path(path.into());
    let begins = |path| event(EventKind::Modify(ModifyKind::Any), path);
    let closes = |path| {
        let closed = AccessKind::Close(AccessMode::Write);
        event(EventKind::Access(closed), path)
    };
    let whole = |events: &[Event]| {
        let mut writing = Writing::default();
        for event in events {
            writing.note(event);
        }
        writing.is_one_whole_save()
    };
    assert!(whole(&[begins("a"), closes("a")]));
    assert!(!whole(&[begins("a"), begins("b"), closes("a")]));
    let many = ["a", "b", "c", "d", "e"].map(closes);
    assert!(whole(&many[..4]));
    assert!(!whole(&many));
    assert!(!whole(&[Event::new(EventKind::Any)]));
}

#[test]
fn a_storm_is_not_a_ring_for_each_file() {
    let house = House::new(Watching::Events);
    for number in 0..300 {
        fs::write(house.path("content/a").join(number.to_string()), "ny").expect("written");
    }
    let mut rings = 0;
    while house.rings.recv_timeout(8 * SILENCE).is_ok() {
        rings += 1;
    }
    // One, unless the machine lets the writing wait.
    assert!((1..10).contains(&rings), "{rings}");
}

#[test]
fn reading_and_what_lies_beside_the_folders_do_not_ring() {
    let house = House::new(Watching::Events);
    fs::read(house.path("content/a/side.md")).expect("read");
    fs::read_dir(house.path("content/a"))
        .expect("listed")
        .count();
    fs::create_dir(house.path("public")).expect("made");
    fs::write(house.path("public/index.html"), "ud").expect("written");
    assert!(house.quiet());
}
