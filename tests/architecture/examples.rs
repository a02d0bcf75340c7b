//! What the walls let through and what they stop.

use std::path::Path;

/// Each complaint as `line: its beginning`; `expected` tells how it begins.
fn check(file: &str, text: &str, expected: &[&str]) {
    let complaints: Vec<String> = super::judge(Path::new(file), text)
        .into_iter()
        .map(|(line, says)| format!("{line}: {says}"))
        .collect();
    let told = complaints.len() == expected.len()
        && complaints
            .iter()
            .zip(expected)
            .all(|(complaint, beginning)| complaint.starts_with(beginning));
    assert!(told, "in {file}:\n{text}\nwas told {complaints:#?}");
}

#[test]
fn imports_down_and_within_the_folder_are_free() {
    check(
        "src/parse/page.rs",
        "use crate::text::Span;\nuse crate::parse::yaml;",
        &[],
    );
    check("src/main.rs", "fn main() { vejviser::cli::run() }", &[]);
    check("src/lib.rs", "pub mod cli;\npub mod text;", &[]);
    check(
        "src/parse/markdown/body.rs",
        "use super::super::yaml;\nuse self::x::Y;",
        &[],
    );
}

#[test]
fn imports_up_are_stopped() {
    check(
        "src/parse/page.rs",
        "\nuse crate::render::View;",
        &["2: imports go down, and `crate::render::View` goes up from `parse` (floor 3)"],
    );
    check(
        "src/text/mod.rs",
        "fn f() -> crate::model::Page {}",
        &["1: imports go down"],
    );
    check(
        "src/text/mod.rs",
        "fn f() { vec![crate::model::page()] }",
        &["1: imports go down"],
    );
    check(
        "src/text/span.rs",
        "use super::super::words;",
        &["1: imports go down"],
    );
    check(
        "src/text/span.rs",
        "mod a { use super::super::super::words; }",
        &["1: imports go down"],
    );
}

#[test]
fn grouped_imports_are_seen_each_by_itself() {
    check(
        "src/model/page.rs",
        "use crate::{\n    text::{Span, Slug},\n    render::{self, view},\n    check,\n};",
        &[
            "3: imports go down",
            "3: imports go down",
            "4: imports go down",
        ],
    );
}

#[test]
fn imports_sideways_need_a_door() {
    check(
        "src/check/mod.rs",
        "use crate::render::View;",
        &["1: imports go down, and `crate::render::View` goes sideways"],
    );
    check(
        "src/pipeline.rs",
        "use crate::emit::{Sink, SinkError};",
        &[],
    );
    check("src/render/mod.rs", "use crate::emit::Sink;", &[]);
    check(
        "src/render/mod.rs",
        "use crate::emit::disk::Folder;",
        &["1: imports go down"],
    );
}

#[test]
fn tests_keep_the_floors_too() {
    check(
        "src/words/mod.rs",
        "#[cfg(test)]\nmod tests {\n    use crate::report::terminal;\n}",
        &["3: imports go down"],
    );
}

#[test]
fn a_module_without_a_floor_is_asked_for_one() {
    check("src/telefon/mod.rs", "", &["1: `telefon` has no floor"]);
    check(
        "src/cli/mod.rs",
        "use crate::telefon::Index;",
        &["1: `telefon` has no floor"],
    );
}

#[test]
fn names_in_comments_and_strings_are_free() {
    check(
        "src/text/mod.rs",
        "//! Unlike crate::render.\n/// See `std::fs`.\nconst A: &str = \"crate::model::X\"; // tera::Tera",
        &[],
    );
}

#[test]
fn the_machine_is_out_of_bounds() {
    let told = "1: `std::fs";
    check("src/model/page.rs", "use std::fs;", &[told]);
    check(
        "src/model/page.rs",
        "use std::{collections::BTreeMap, fs::read};",
        &[told],
    );
    check(
        "src/emit/plan.rs",
        "fn f() { ::std::fs::write(a, b) }",
        &[told],
    );
    check(
        "src/render/mod.rs",
        "use std::time::Instant;",
        &["1: `std::time::Instant` touches"],
    );
    check(
        "src/check/mod.rs",
        "fn f() { jiff::Zoned::now() }",
        &["1: `jiff::Zoned::now`"],
    );
    check(
        "src/check/mod.rs",
        "fn f() { std::env::var(A) }",
        &["1: `std::env::var`"],
    );
    check(
        "src/words/mod.rs",
        "fn f() { io::stdout().flush() }",
        &["1: `io::stdout`"],
    );
    check(
        "src/render/mod.rs",
        "fn f() {\n    eprintln!(\"x\");\n}",
        &["2: `eprintln!` touches"],
    );
    check(
        "src/render/mod.rs",
        "fn f() { std::println!(\"x\") }",
        &["1: `println!` touches"],
    );
}

#[test]
fn the_machine_is_open_to_a_few_and_to_tests() {
    check("src/emit/disk.rs", "use std::fs;", &[]);
    check(
        "src/serve/http.rs",
        "use std::{net::TcpListener, time::Instant};",
        &[],
    );
    check("src/cli/build.rs", "fn f() { println!(\"x\") }", &[]);
    check(
        "src/text/span.rs",
        "#[cfg(test)]\nmod tests { use std::fs; }",
        &[],
    );
    check(
        "src/text/span.rs",
        "#[test]\nfn a() { std::fs::read(x); }\nfn b() { std::fs::read(x); }",
        &["3: `std::fs"],
    );
}

#[test]
fn each_library_has_one_home() {
    check("src/render/theme.rs", "use tera::Tera;", &[]);
    check(
        "src/model/mod.rs",
        "use tera::Tera;",
        &["1: `tera` is named only in src/render:"],
    );
    check("src/parse/yaml.rs", "use serde_yaml::Value;", &[]);
    check(
        "src/parse/page.rs",
        "fn f() { serde_yaml::from_str(a) }",
        &["1: `serde_yaml` is named"],
    );
    check(
        "src/parse/mod.rs",
        "use pulldown_cmark::Parser;",
        &["1: `pulldown_cmark` is named"],
    );
    check(
        "src/serve/session.rs",
        "use notify::Watcher;",
        &["1: `notify` is named"],
    );
}

#[test]
fn statics_have_no_state() {
    let told = |line| format!("{line}: `static");
    check(
        "src/text/mod.rs",
        "static NAMES: [&str; 1] = [\"a\"];\nconst A: &'static str = \"\";",
        &[],
    );
    check("src/text/mod.rs", "static mut N: u8 = 1;", &[&told(1)]);
    check(
        "src/text/mod.rs",
        "\npub static A: LazyLock<Vec<u8>> = x();",
        &[&told(2)],
    );
    check(
        "src/text/mod.rs",
        "fn f() { static A: AtomicU8 = x(); }",
        &[&told(1)],
    );
    check(
        "src/text/mod.rs",
        "thread_local! { static A: u8 = 1; }",
        &["1: `thread_local`"],
    );
}

#[test]
fn a_module_is_named_after_what_it_makes() {
    check(
        "src/text/mod.rs",
        "pub mod lines;\nmod string_utils;",
        &["2: `string_utils` does not"],
    );
}

#[test]
fn long_files_and_functions_say_why() {
    let lines = |count| "\n".repeat(count);
    check("src/text/mod.rs", &lines(500), &[]);
    check("src/text/mod.rs", &lines(501), &["1: 501 lines"]);
    check(
        "src/text/mod.rs",
        &format!("// Long because it is a table.\n{}", lines(501)),
        &[],
    );

    let function = |length: usize| format!("fn f() {{{}}}", lines(length + 1));
    check("src/text/mod.rs", &function(60), &[]);
    check("src/text/mod.rs", &function(61), &["1: `f` has 61 lines"]);
    check(
        "src/text/mod.rs",
        &format!(
            "/// Words.\n// Long because it lists every sign.\n#[inline]\npub {}",
            function(61)
        ),
        &[],
    );
    check(
        "src/text/mod.rs",
        &format!("trait T {{ fn a();\n{} }}", function(60)),
        &[],
    );
}
