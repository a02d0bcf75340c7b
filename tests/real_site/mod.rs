//! The site in this repository, and folders to copy it to.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use vejviser::diagnostic::Diagnostic;
use vejviser::emit::Snapshot;
use vejviser::pipeline::{self, BuildOptions, Built, Memory, Unwatched};
use vejviser::sources::{Source, Sources, disk};
use vejviser::text::{Date, OutputPath, SitePath};

pub type Outputs = BTreeMap<OutputPath, Arc<[u8]>>;

pub fn sources() -> Sources {
    disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository is a site")
}

fn options() -> BuildOptions {
    BuildOptions {
        base_url: None,
        drafts: false,
        today: Date::new(2026, 11, 23).expect("a day"),
        repository: None,
    }
}

/// What is found without rendering, on the same day.
pub fn examine(sources: &Sources, memory: &mut Memory) -> Vec<Diagnostic> {
    pipeline::examine(sources, &options(), memory)
}

/// Builds as on one day that never changes.
pub fn build(sources: &Sources, memory: &mut Memory) -> (Built, Outputs) {
    let outputs = Snapshot::default();
    let built = pipeline::build(sources, &options(), memory, &outputs, &Unwatched)
        .expect("memory takes every output");
    pipeline::index(&built.searched, &outputs).expect("an index");
    (built, outputs.into_outputs())
}

/// Writes the files of a site in the order of their paths.
pub fn write(sources: &Sources, root: &Path) {
    write_all(sources.files.iter(), root);
}

pub fn write_all<'a>(files: impl Iterator<Item = (&'a SitePath, &'a Source)>, root: &Path) {
    for (path, source) in files {
        let path = root.join(path.as_str());
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, source.bytes()).expect("a file");
    }
}

/// Every file and its bytes.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("a folder of ours"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below the folder");
            let bytes = fs::read(entry.path()).expect("a file of ours");
            (path.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}
