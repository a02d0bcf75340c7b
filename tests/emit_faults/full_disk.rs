//! Disks of a few pages, and folders that are disks of their own.

use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

/// A small disk in memory, mounted while this lives.
struct Disk {
    mounted: PathBuf,
    /// Outlives the mount.
    _folder: TempDir,
}

impl Disk {
    /// `None` where we may not mount; says so.
    fn new(test: &str, kib: u32) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mounted = folder.path().join("disk");
        fs::create_dir(&mounted).expect("a folder can be made");
        let size = format!("size={kib}k");
        let disk = mount(&["-t", "tmpfs", "-o", &size, "none"], &mounted).map(|()| Self {
            mounted,
            _folder: folder,
        });
        disk.map_err(|reason| skip(test, &reason)).ok()
    }

    /// Takes up all room but this.
    fn fill_but(&self, kib: usize) {
        let ballast = self.mounted.join("ballast");
        let _ = fs::remove_file(&ballast);
        let mut file = fs::File::create(&ballast).expect("a file can be made");
        let mut size: u64 = 0;
        while file.write_all(&[1; 4096]).is_ok() {
            size += 4096;
        }
        let left = (kib as u64) * 1024;
        file.set_len(size.saturating_sub(left))
            .expect("smaller takes no room");
    }

    fn empty(&self) {
        fs::remove_file(self.mounted.join("ballast")).expect("it was filled");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("-l").arg(&self.mounted).status();
        assert!(unmounted.is_ok_and(|status| status.success()));
    }
}

fn mount(arguments: &[&str], at: &Path) -> Result<(), String> {
    let output = Command::new("mount").args(arguments).arg(at).output();
    let output = output.map_err(|error| format!("mount: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

#[test]
fn a_build_that_does_not_fit_changes_nothing() {
    let Some(disk) = Disk::new("a full disk", 4096) else {
        return;
    };
    let root = disk.mounted.clone();
    fs::create_dir(root.join("content")).expect("a folder can be made");
    let (old, new) = (files(1), files(2));
    build(&root, &old, || ()).expect("there is room for one");
    let (mut refused, mut done) = (0, 0);
    // From no room at all to just enough.
    for kib in (0..800).step_by(16) {
        disk.fill_but(kib);
        match build(&root, &new, || ()) {
            Ok(_) => {
                done += 1;
                check_exact(&root, &new);
                disk.empty();
                build(&root, &old, || ()).expect("there is room again");
            }
            Err(error) => {
                refused += 1;
                assert!(error.contains("could not write"), "{error}");
                check_exact_files(&root, &old, kib);
                disk.empty();
            }
        }
    }
    assert!(refused > 10 && done > 2, "{refused} refused, {done} done");
}

fn check_exact_files(root: &Path, expected: &Files, kib: usize) {
    assert!(found(root) == *expected, "{kib} KiB: something was changed");
}

#[test]
fn the_disk_may_become_full_at_the_last_moment() {
    let Some(disk) = Disk::new("a disk that becomes full", 4096) else {
        return;
    };
    let root = disk.mounted.clone();
    fs::create_dir(root.join("content")).expect("a folder can be made");
    let mut before = 1;
    for kib in [0, 4, 8, 12, 16, 32] {
        build(&root, &files(before), || ()).expect("there is room");
        let after = before + 1;
        let result = build(&root, &files(after), || disk.fill_but(kib));
        if let Err(error) = &result {
            assert!(error.contains("nothing was changed"), "{error}");
        }
        let is_now = if result.is_ok() { after } else { before };
        check_exact_files(&root, &files(is_now), kib);
        disk.empty();
        before = after;
    }
}

/// That a folder is built into when it is mounted where the output folder is.
fn check_mounted(root: &Path, source: &Path) {
    let public = root.join("public");
    fs::create_dir(root.join("content")).expect("a folder can be made");
    fs::create_dir(&public).expect("a folder can be made");
    fs::create_dir(source).expect("a folder can be made");
    mount(&["--bind", &source.to_string_lossy()], &public).expect("we may mount");
    let results: Vec<_> = (1..4)
        .map(|number| {
            (
                build(root, &files(number), || ()),
                found(root) == files(number),
            )
        })
        .collect();
    let unmounted = Command::new("umount").arg(&public).status();
    assert!(unmounted.is_ok_and(|status| status.success()));
    for (built, exact) in results {
        built.expect("it can be built into");
        assert!(exact, "another build is there");
    }
}

#[test]
fn an_output_folder_that_is_a_disk_of_its_own_is_built_into() {
    if let Some(disk) = Disk::new("a mounted output folder", 4096) {
        let site = tempfile::tempdir().expect("a temporary folder can be made");
        check_mounted(site.path(), &disk.mounted.join("www"));
    }
}

#[test]
fn an_output_folder_that_is_mounted_from_the_same_disk_is_built_into() {
    if let Some(disk) = Disk::new("a folder mounted twice", 4096) {
        let site = disk.mounted.join("site");
        fs::create_dir(&site).expect("a folder can be made");
        check_mounted(&site, &disk.mounted.join("www"));
    }
}
