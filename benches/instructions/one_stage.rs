//! Runs one stage of a build over a made site of 300 pages and 30 products, for counting its instructions;
//! `check.py` beside this file does that.
//!
//!     instructions STAGE
//!
//! Only what happens inside [`measured`] is counted. All of it happens in one thread.

#[path = "../sites/mod.rs"]
mod sites;
#[path = "../steps/mod.rs"]
mod steps;

use std::hint::black_box;
use std::io;

use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::SitePath;

use steps::{build, documents, emit, found, outputs, render, site, sources_of, theme};

const SIZE: sites::Size = sites::Size {
    pages: 300,
    products: 30,
};

fn main() -> io::Result<()> {
    // Work goes to no thread of its own, where the counting would not be turned on.
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
        .map_err(io::Error::other)?;
    let name = std::env::args().nth(1).unwrap_or_default();
    let Some((_, stage)) = STAGES.iter().find(|(stage, _)| *stage == name) else {
        let names: Vec<&str> = STAGES.iter().map(|(stage, _)| *stage).collect();
        return Err(io::Error::other(names.join(" ")));
    };
    stage(&sources_of(SIZE));
    Ok(())
}

/// A stage: makes ready what it needs, and measures.
type Stage = fn(&Sources);

const STAGES: [(&str, Stage); 8] = [
    ("parse", parse),
    ("assemble", assemble_site),
    ("check", check_site),
    ("load_theme", load_theme),
    ("render", render_site),
    ("emit", emit_to_a_new_folder),
    ("build", build_from_nothing),
    ("build_after_an_edit", build_after_an_edit),
];

/// Counting begins and ends here, by this function's name.
#[inline(never)]
fn measured(work: &mut dyn FnMut()) {
    work();
    // So that this call is not the last, which a compiler may replace this function by.
    black_box(());
}

fn parse(sources: &Sources) {
    measured(&mut || drop(black_box(documents(sources))));
}

fn assemble_site(sources: &Sources) {
    let files = documents(sources);
    measured(&mut || drop(black_box(site(sources, &files))));
}

fn check_site(sources: &Sources) {
    let site = site(sources, &documents(sources));
    let contract = theme(sources, &site).contract();
    measured(&mut || drop(black_box(found(&site, &contract, sources))));
}

fn load_theme(sources: &Sources) {
    let site = site(sources, &documents(sources));
    measured(&mut || drop(black_box(theme(sources, &site))));
}

fn render_site(sources: &Sources) {
    let site = site(sources, &documents(sources));
    let theme = theme(sources, &site);
    measured(&mut || render(sources, &site, &theme));
}

fn emit_to_a_new_folder(sources: &Sources) {
    let outputs = outputs(sources);
    let root = tempfile::tempdir().expect("a folder");
    measured(&mut || emit(&outputs, root.path()));
}

fn build_from_nothing(sources: &Sources) {
    measured(&mut || build(sources, &mut Memory::default()));
}

/// As `serve` does, which keeps what it made.
fn build_after_an_edit(sources: &Sources) {
    let mut memory = Memory::with_outputs();
    build(sources, &mut memory);
    let edited = SitePath::new("content/vejledning/kapitel-001/del-1/emne-00001.md");
    let text = sources.text(&edited).expect("a page").text.to_string();
    let mut sources = sources.clone();
    sources.insert(edited, format!("{text}\nRettet.\n").as_bytes());
    measured(&mut || build(&sources, &mut memory));
}
