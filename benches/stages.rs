//! What each stage of a build costs on a site of 1,000 pages and 50 products, and what checking and
//! building cost on one of 10,000 pages and 500 products; see `README.md`.
//!
//! Stages run as in the program, on all cores.

mod sites;
mod steps;

use divan::Bencher;
use divan::counter::ItemsCount;
use vejviser::emit::disk::Folder;
use vejviser::pipeline::{self, Memory};
use vejviser::sources::Sources;
use vejviser::text::SitePath;

use steps::{
    build, build_into, documents, emit, found, options, outputs, render, site, sources_of, theme,
};

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
    of_pages(bencher).bench(|| found(&site, &contract, &sources));
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
    of_pages(bencher).bench(|| render(&sources, &site, &theme));
}

#[divan::bench]
fn emit_to_a_new_folder(bencher: Bencher) {
    let outputs = outputs(&sources());
    of_pages(bencher)
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_refs(|root| emit(&outputs, root.path()));
}

#[divan::bench]
fn emit_what_is_there_already(bencher: Bencher) {
    let outputs = outputs(&sources());
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
    let mut memory = Memory::with_outputs();
    build(&sources, &mut memory);
    let edited = SitePath::new("content/vejledning/kapitel-001/del-1/emne-00001.md");
    let text = sources.text(&edited).expect("a page").text.to_string();
    let mut edits = 0;
    of_pages(bencher).bench_local(|| {
        edits += 1;
        let text = format!("{text}\nRettet {edits} gange.\n");
        sources.insert(edited.clone(), text.as_bytes());
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
