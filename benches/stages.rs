//! What each stage of a build costs on a site of 1,000 pages and 50 products, and what checking and
//! building cost on one of 10,000 pages and 500 products; see `README.md`.
//!
//! Stages run as in the program, on all cores.

mod sites;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use rayon::prelude::*;
use vejviser::check;
use vejviser::config::{Config, Given};
use vejviser::emit::disk::Folder;
use vejviser::emit::{Forget, Output, Sink, Snapshot};
use vejviser::model::{ContentFile, Documents, Site, assemble};
use vejviser::parse::{self, Document};
use vejviser::pipeline::{self, BuildOptions, Memory, Unwatched};
use vejviser::render::{self, Theme, ThemeFiles};
use vejviser::sources::{Source, Sources};
use vejviser::text::{Date, Fingerprint, OutputPath, SitePath, SourceFile};

const PAGES: usize = 1000;
const PRODUCTS: usize = 50;

const LARGE: sites::Size = sites::Size {
    pages: 10_000,
    products: 500,
};

fn main() {
    divan::Divan::default()
        .sample_count(20)
        .config_with_args()
        .run_benches();
}

#[divan::bench]
fn parse(bencher: Bencher) {
    let sources = sources();
    of_pages(bencher).bench(|| documents(&sources));
}

#[divan::bench(name = "assemble")]
fn assemble_site(bencher: Bencher) {
    let sources = sources();
    let files = documents(&sources);
    of_pages(bencher).bench(|| site(&sources, &files));
}

#[divan::bench(name = "check")]
fn check_site(bencher: Bencher) {
    let sources = sources();
    let site = site(&sources, &documents(&sources));
    let contract = theme(&sources, &site).contract();
    of_pages(bencher).bench(|| {
        let memory = &mut check::Memory::default();
        check::all(&site, &contract, &sources, Fingerprint::of(b""), memory)
    });
}

#[divan::bench]
fn load_theme(bencher: Bencher) {
    let sources = sources();
    let site = site(&sources, &documents(&sources));
    bencher.bench(|| theme(&sources, &site));
}

#[divan::bench(name = "render")]
fn render_site(bencher: Bencher) {
    let sources = sources();
    let site = site(&sources, &documents(&sources));
    let theme = theme(&sources, &site);
    of_pages(bencher).bench(|| {
        render::plan(&site, &sources, &theme, render::Pictures::default(), None)
            .render(&Forget, None, &|| ())
            .expect("forgetting never fails")
    });
}

#[divan::bench]
fn emit_to_a_new_folder(bencher: Bencher) {
    let outputs = outputs();
    of_pages(bencher)
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_refs(|root| emit(&outputs, root.path()));
}

#[divan::bench]
fn emit_what_is_there_already(bencher: Bencher) {
    let outputs = outputs();
    let root = tempfile::tempdir().expect("a folder");
    emit(&outputs, root.path());
    of_pages(bencher).bench(|| emit(&outputs, root.path()));
}

#[divan::bench]
fn build_from_nothing(bencher: Bencher) {
    let sources = sources();
    of_pages(bencher).bench(|| build(&sources, &mut Memory::default()));
}

/// What `serve` does after each save.
#[divan::bench]
fn build_after_an_edit(bencher: Bencher) {
    let mut sources = sources();
    let mut memory = Memory::default();
    build(&sources, &mut memory);
    let edited = SitePath::new("content/vejledning/kapitel-001/del-1/emne-00001.md");
    let text = sources.text(&edited).expect("a page").text.to_string();
    let mut edits = 0;
    of_pages(bencher).bench_local(|| {
        edits += 1;
        let text = format!("{text}\nRettet {edits} gange.\n");
        sources.insert(edited.clone(), text.into_bytes());
        build(&sources, &mut memory);
    });
}

/// What `check` does once the files are read: all but writing, since a template's faults show only
/// when it is filled.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn check_ten_thousand_pages(bencher: Bencher) {
    let sources = sources_of(LARGE);
    let bencher = bencher.counter(ItemsCount::new(LARGE.pages));
    bencher.bench(|| build(&sources, &mut Memory::default()));
}

/// The same without filling templates: what the rules of pages, entries and links cost.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn examine_ten_thousand_pages(bencher: Bencher) {
    let sources = sources_of(LARGE);
    let bencher = bencher.counter(ItemsCount::new(LARGE.pages));
    bencher.bench(|| pipeline::examine(&sources, &options(), &mut Memory::default()));
}

/// What `build` does once the files are read, into a new folder.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn build_ten_thousand_pages(bencher: Bencher) {
    let sources = sources_of(LARGE);
    let bencher = bencher.counter(ItemsCount::new(LARGE.pages));
    bencher
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_refs(|root| {
            let folder = Folder::open(root.path(), &root.path().join("public"));
            let folder = folder.expect("a folder of ours");
            build_into(&sources, &mut Memory::default(), &folder);
            folder.commit().expect("a folder of ours");
        });
}

fn of_pages<'a, 'b>(bencher: Bencher<'a, 'b>) -> Bencher<'a, 'b> {
    bencher.counter(ItemsCount::new(PAGES))
}

fn sources() -> Sources {
    sources_of(sites::Size {
        pages: PAGES,
        products: PRODUCTS,
    })
}

fn sources_of(size: sites::Size) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in sites::make(size) {
        sources.insert(SitePath::new(path), text.into_bytes());
    }
    sources
}

fn documents(sources: &Sources) -> Vec<ContentFile> {
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

fn site(sources: &Sources, files: &[ContentFile]) -> Site {
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

fn theme(sources: &Sources, site: &Site) -> Theme {
    let files = ThemeFiles::of(sources, &site.config).value;
    Theme::load(&files, &site.config).value
}

fn outputs() -> BTreeMap<OutputPath, Arc<[u8]>> {
    let snapshot = Snapshot::default();
    build_into(&sources(), &mut Memory::default(), &snapshot);
    snapshot.into_outputs()
}

fn emit(outputs: &BTreeMap<OutputPath, Arc<[u8]>>, root: &Path) {
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

fn build(sources: &Sources, memory: &mut Memory) {
    build_into(sources, memory, &Forget);
}

fn build_into(sources: &Sources, memory: &mut Memory, sink: &dyn Sink) {
    let built = pipeline::build(sources, &options(), memory, sink, &Unwatched)
        .expect("the sink takes every output");
    assert!(!built.has_errors(), "made sites are free of errors");
}

fn options() -> BuildOptions {
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
