//! No words are kept that nothing says.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::Entry;
use vejviser::diagnostic::Rule;
use walkdir::WalkDir;

/// The texts of the files below this folder with this ending.
fn sources(folder: &str, ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("the sources can be walked"))
        .filter(|entry| {
            let path = entry.path();
            path.extension().is_some_and(|found| found == ending)
                // Asked for by the fields' names; `tests/schema.rs` sees to them.
                && !path.ends_with("fields.da.ftl")
                && !path.ends_with("published.da.ftl")
        })
        .map(|entry| fs::read_to_string(entry.path()).expect("a source file is text"))
        .collect()
}

#[test]
fn every_word_is_used() {
    let code = sources("src", "rs").concat();
    // Words that themes may use too, in `render/words`, are not ours to judge.
    for catalogue in sources("src/words", "ftl") {
        let resource = fluent_syntax::parser::parse(catalogue.as_str()).expect("a catalogue reads");
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            // The command line's help is asked for by the names of its commands and options.
            let asked_by_name = Rule::of_id(id).is_some() || id.starts_with("command-");
            assert!(
                asked_by_name || code.contains(&format!("\"{id}\"")),
                "nothing says `{id}`"
            );
        }
    }
}
