//! The steps of a build over a made site, one function each: what the benchmarks time and count.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use vejviser::check;
use vejviser::config::{Config, Given};
use vejviser::diagnostic::Diagnostic;
use vejviser::emit::disk::Folder;
use vejviser::emit::{Forget, Output, Sink, Snapshot};
use vejviser::model::{ContentFile, Documents, Site, ThemeContract, assemble};
use vejviser::parse::{self, Document};
use vejviser::pipeline::{self, BuildOptions, Memory, Unwatched};
use vejviser::render::{self, Theme, ThemeFiles};
use vejviser::sources::{Source, Sources};
use vejviser::text::{Date, Fingerprint, OutputPath, SitePath, SourceFile};

use crate::sites;

pub fn sources_of(size: sites::Size) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in sites::make(size) {
        sources.insert(SitePath::new(path), text.as_bytes());
    }
    sources
}

pub fn documents(sources: &Sources) -> Vec<ContentFile> {
    let files: Vec<&SourceFile> = sources
        .below("content")
        .filter_map(|(_, source)| match source {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        })
        .collect();
    files
        .into_par_iter()
        .map(|file| ContentFile {
            path: file.path.clone(),
            fingerprint: file.fingerprint,
            document: Arc::new(parse::parse(file)),
        })
        .collect()
}

pub fn site(sources: &Sources, files: &[ContentFile]) -> Site {
    let written = files.iter().find_map(|file| match &file.document.value {
        Document::Site(source) => source.as_deref(),
        _ => None,
    });
    let documents = Documents {
        config: Config::of(written, Given::default()).value,
        today: today(),
        drafts: false,
        files,
        sources,
    };
    assemble(documents).value
}

/// What is found in a site that nobody has looked at before.
pub fn found(site: &Site, contract: &ThemeContract, sources: &Sources) -> Vec<Diagnostic> {
    let surroundings = Fingerprint::of(b"these");
    let memory = &mut check::Memory::default();
    check::all(site, contract, sources, surroundings, memory)
}

pub fn theme(sources: &Sources, site: &Site) -> Theme {
    let files = ThemeFiles::of(sources, &site.config).value;
    Theme::load(&files, &site.config).value
}

/// Every output, kept by nobody.
pub fn render(sources: &Sources, site: &Site, theme: &Theme) {
    render::plan(site, sources, theme, render::Pictures::default(), None)
        .render(&Forget, Fingerprint::of(b""), None, &|| ())
        .expect("forgetting never fails");
}

pub fn outputs(sources: &Sources) -> BTreeMap<OutputPath, Arc<[u8]>> {
    let snapshot = Snapshot::default();
    build_into(sources, &mut Memory::default(), &snapshot);
    snapshot.into_outputs()
}

pub fn emit(outputs: &BTreeMap<OutputPath, Arc<[u8]>>, root: &Path) {
    let folder = Folder::open(root, &root.join("public")).expect("a folder of ours");
    outputs.par_iter().for_each(|(path, bytes)| {
        let output = Output {
            path: path.clone(),
            bytes: Arc::clone(bytes),
        };
        folder.put(output).expect("room on the disk");
    });
    folder.commit().expect("a folder of ours");
}

pub fn build(sources: &Sources, memory: &mut Memory) {
    build_into(sources, memory, &Forget);
}

pub fn build_into(sources: &Sources, memory: &mut Memory, sink: &dyn Sink) {
    let built = pipeline::build(sources, &options(), memory, sink, &Unwatched)
        .expect("the sink takes every output");
    assert!(!built.has_errors(), "made sites are free of errors");
}

pub fn options() -> BuildOptions {
    BuildOptions {
        base_url: None,
        drafts: false,
        today: today(),
        repository: None,
    }
}

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}
