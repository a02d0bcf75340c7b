//! The same site gives the same bytes, however many threads build it and in whatever order its
//! files were written.

mod real_site;

use real_site::Outputs;
use vejviser::diagnostic::Diagnostic;
use vejviser::pipeline::{Memory, Summary};
use vejviser::sources::{Source, Sources, disk};
use vejviser::text::SitePath;

/// An order to write files in.
type Order = fn(&mut Vec<(&SitePath, &Source)>);

const ORDERS: [Order; 3] = [
    |_| {},
    |files| files.reverse(),
    |files| files.sort_by_key(|(path, source)| (source.fingerprint(), *path)),
];

#[test]
fn threads_and_the_order_of_files_change_nothing() {
    let original = real_site::sources();
    let expected = build(&original, &mut Memory::default(), 1);
    assert!(!expected.outputs.is_empty(), "nothing was built");
    for (number, order) in ORDERS.into_iter().enumerate() {
        let copy = tempfile::tempdir().expect("a folder");
        let mut files = original.files.iter().collect();
        order(&mut files);
        real_site::write_all(files.into_iter(), copy.path());
        let sources = disk::read(copy.path()).expect("the copy is a site");
        for threads in [1, 2, 5] {
            let actual = build(&sources, &mut Memory::default(), threads);
            assert_same(
                &expected,
                &actual,
                &format!("order {number}, {threads} threads"),
            );
        }
    }
}

#[test]
fn a_warm_memory_changes_nothing() {
    let sources = real_site::sources();
    let mut memory = Memory::default();
    let cold = build(&sources, &mut memory, 2);
    assert_same(&cold, &build(&sources, &mut memory, 2), "warm");
}

struct Build {
    diagnostics: Vec<Diagnostic>,
    summary: Summary,
    outputs: Outputs,
}

fn build(sources: &Sources, memory: &mut Memory, threads: usize) -> Build {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("threads");
    let (built, outputs) = pool.install(|| real_site::build(sources, memory));
    Build {
        diagnostics: built.diagnostics,
        summary: built.summary,
        outputs,
    }
}

/// Names what differs instead of printing all that was built.
fn assert_same(expected: &Build, actual: &Build, what: &str) {
    assert_eq!(expected.diagnostics, actual.diagnostics, "{what}");
    assert_eq!(expected.summary, actual.summary, "{what}");
    let paths = |build: &Build| build.outputs.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(expected), paths(actual), "{what}");
    for (path, bytes) in &expected.outputs {
        assert!(*bytes == actual.outputs[path], "{path} differs: {what}");
    }
}
