//! Holds the walls of `src/`: which way names are imported, who touches the machine, where each
//! library is named, and how long a file or a function may be.
//!
//! The rules are the data at the top; `src/ARCHITECTURE.md` has their reasons.

#[path = "architecture/facts.rs"]
mod facts;

use std::path::{Path, PathBuf};

use facts::{Facts, Named};

/// The floor of every module at the top of `src/`. Imports go down or stay in the folder.
const FLOORS: [(&str, u8); 19] = [
    ("main", 10),
    ("cli", 9),
    ("serve", 8),
    ("pipeline", 7),
    ("emit", 7),
    ("render", 6),
    ("check", 6),
    ("model", 5),
    ("config", 4),
    ("import", 4),
    ("parse", 3),
    ("report", 3),
    ("search", 3),
    ("diagnostic", 2),
    ("words", 2),
    ("diagram", 2),
    ("sources", 2),
    ("memo", 2),
    ("text", 1),
];

/// Imports on the same floor or upwards that are meant: from, to, and the names if only some.
const DOORS: [(&str, &str, &[&str]); 4] = [
    // The build's last step is its sink.
    ("pipeline", "emit", &[]),
    // Rendering hands each output on as it is made.
    (
        "render",
        "emit",
        &["Earlier", "Output", "Sink", "SinkError"],
    ),
    // A file that is not text is a finding too.
    ("sources", "diagnostic", &[]),
    // The words are those of findings, which are data and know no language.
    ("words", "diagnostic", &[]),
];

/// The only modules that may touch files, network, environment, processes, clock and terminal.
const IO: [&str; 6] = [
    "main",
    "cli",
    "serve",
    "emit/disk",
    "sources/disk",
    "sources/git",
];

/// What touches the machine. A path is caught by the words it holds, one after the other.
const MACHINE: [&[&str]; 15] = [
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "process"],
    &["io", "stdin"],
    &["io", "stdout"],
    &["io", "stderr"],
    &["SystemTime"],
    &["Instant"],
    &["Zoned", "now"],
    &["Timestamp", "now"],
    &["walkdir"],
    &["tempfile"],
    &["webbrowser"],
    &["indicatif"],
];

const PRINTING: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

/// Libraries that are named in these places only, one for each part they play, so that another could take it.
const LIBRARIES: [(&str, &[&str]); 16] = [
    ("tera", &["render"]),
    ("pulldown_cmark", &["parse/markdown"]),
    ("serde_yaml", &["parse/yaml"]),
    ("granit_parser", &["parse/yaml"]),
    ("notify", &["serve/watch"]),
    ("syntaxmate", &["render/highlight"]),
    ("merman", &["diagram/engine"]),
    ("roxmltree", &["diagram/redrawn"]),
    ("lol_html", &["render/chapter"]),
    ("image", &["render/pictures"]),
    ("ravif", &["render/pictures"]),
    ("tiny_http", &["serve/http"]),
    ("rustix", &["serve/indexer", "sources/disk/stamp/below"]),
    ("pagefind", &["search/engine"]),
    ("tokio", &["search/engine"]),
    ("minicbor", &["search/chunks"]),
];

/// Types that make a static remember.
const STATE: [&str; 9] = [
    "mut", "Mutex", "RwLock", "OnceLock", "OnceCell", "LazyLock", "LazyCell", "RefCell", "Cell",
];

/// Words in a module's name that say it is still looking for its job.
const VAGUE: [&str; 6] = ["util", "utils", "helper", "helpers", "manager", "managers"];

const MAX_FILE_LINES: usize = 500;
const MAX_FUNCTION_LINES: usize = 60;

#[test]
fn src_keeps_its_walls() {
    let files = rust_files("src");
    assert!(files.len() > 20, "src/ was not found");
    report(&files, judge);
}

#[test]
fn tests_and_benches_keep_to_a_readable_length() {
    let files = ["tests", "benches", "examples"].map(rust_files).concat();
    report(&files, |_, text| {
        let facts = facts::read(&[], text);
        [too_long_file(text), too_long_functions(&facts, text)].concat()
    });
}

#[test]
fn the_floors_are_those_that_the_architecture_describes() {
    let described = include_str!("../src/ARCHITECTURE.md");
    for (module, floor) in FLOORS {
        let row = [".rs", "/"].map(|ending| format!("\n| {floor} | `{module}{ending}` |"));
        assert!(
            row.iter().any(|row| described.contains(row)),
            "src/ARCHITECTURE.md has no row `{}`: FLOORS here and the table there are one list",
            row[0].trim(),
        );
    }
}

/// A line and what to do about it.
type Complaint = (usize, String);

/// Everything wrong with one file of `src/`, in line order.
fn judge(file: &Path, text: &str) -> Vec<Complaint> {
    let module = module_of(file);
    let names: Vec<&str> = module.split('/').filter(|name| *name != "lib").collect();
    let inside = if module == "main" { &[][..] } else { &names };
    let facts = facts::read(inside, text);
    let mut complaints = [
        crossed_floors(&module, &facts),
        machine_touched(&module, &facts),
        strayed_libraries(&module, &facts),
        statics_with_state(&facts),
        vague_modules(&facts),
        too_long_file(text),
        too_long_functions(&facts, text),
    ]
    .concat();
    complaints.sort();
    complaints.dedup();
    complaints
}

fn crossed_floors(module: &str, facts: &Facts) -> Vec<Complaint> {
    let from = module.split('/').next().unwrap_or_default();
    if from == "lib" {
        return Vec::new();
    }
    let Some(own_floor) = floor(from) else {
        return vec![(1, no_floor(from))];
    };
    let judge = |path: &facts::Path| {
        let [root, to, names @ ..] = path.segments.as_slice() else {
            return None;
        };
        if !["crate", "vejviser"].contains(&root.as_str()) || to == from {
            return None;
        }
        let Some(floor) = floor(to) else {
            return Some((path.line, no_floor(to)));
        };
        let door = DOORS.iter().any(|(door_from, door_to, only)| {
            *door_from == from
                && *door_to == to
                && (only.is_empty() || names.first().is_some_and(|name| only.contains(&&**name)))
        });
        (floor >= own_floor && !door).then(|| {
            let way = if floor > own_floor { "up" } else { "sideways" };
            let says = format!(
                "imports go down, and `{}` goes {way} from `{from}` (floor {own_floor}) to `{to}` \
                 (floor {floor}): move what both need to a lower floor, or take it as an argument",
                path.segments.join("::"),
            );
            (path.line, says)
        })
    };
    facts.paths.iter().filter_map(judge).collect()
}

fn no_floor(module: &str) -> String {
    format!(
        "`{module}` has no floor: give it one in FLOORS in tests/architecture.rs and a line in \
         src/ARCHITECTURE.md"
    )
}

fn machine_touched(module: &str, facts: &Facts) -> Vec<Complaint> {
    if IO.iter().any(|allowed| is_within(module, allowed)) {
        return Vec::new();
    }
    let touched = facts.paths.iter().filter_map(|path| {
        let words: Vec<&str> = path.segments.iter().map(String::as_str).collect();
        MACHINE
            .iter()
            .find(|sought| words.windows(sought.len()).any(|window| window == **sought))
            .map(|_| (words.join("::"), path.line, path.in_tests))
    });
    let printed = facts
        .macros
        .iter()
        .filter(|called| PRINTING.contains(&called.name.as_str()))
        .map(|called| (format!("{}!", called.name), called.line, called.in_tests));
    touched
        .chain(printed)
        .filter(|(_, _, in_tests)| !in_tests)
        .map(|(what, line, _)| {
            let says = format!(
                "`{what}` touches the machine, which only {} may: take what you need as an \
                 argument and give back a value",
                IO.join(", "),
            );
            (line, says)
        })
        .collect()
}

fn strayed_libraries(module: &str, facts: &Facts) -> Vec<Complaint> {
    let judge = |path: &facts::Path| {
        let (library, homes) = LIBRARIES
            .iter()
            .find(|(library, _)| path.segments[0] == *library)?;
        (!homes.iter().any(|home| is_within(module, home))).then(|| {
            let says = format!(
                "`{library}` is named only in src/{}: let that module give you a type of our own",
                homes.join(" and src/")
            );
            (path.line, says)
        })
    };
    facts.paths.iter().filter_map(judge).collect()
}

fn statics_with_state(facts: &Facts) -> Vec<Complaint> {
    let remembers = |declared: &&Named| {
        let mut words = declared.name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| STATE.contains(&word) || word.starts_with("Atomic"))
    };
    let statics = facts.statics.iter().filter(remembers);
    let locals = facts
        .macros
        .iter()
        .filter(|called| ["thread_local", "lazy_static"].contains(&called.name.as_str()));
    statics
        .chain(locals)
        .map(|found| {
            let says = format!(
                "`{}` remembers between builds: make the value in `main` or the session and pass \
                 it down",
                found.name,
            );
            (found.line, says)
        })
        .collect()
}

fn vague_modules(facts: &Facts) -> Vec<Complaint> {
    facts
        .modules
        .iter()
        .filter(|module| module.name.split('_').any(|word| VAGUE.contains(&word)))
        .map(|module| {
            let says = format!(
                "`{}` does not say what the module is for: name it after the thing it makes",
                module.name,
            );
            (module.line, says)
        })
        .collect()
}

fn too_long_file(text: &str) -> Vec<Complaint> {
    let lines = text.lines().count();
    let mut head = text.lines().take_while(|line| line.starts_with("//"));
    if lines <= MAX_FILE_LINES || head.any(says_why_long) {
        return Vec::new();
    }
    let says = format!(
        "{lines} lines, and a file has at most {MAX_FILE_LINES}: is a wall missing? Else begin it \
         with `// Long because …`"
    );
    vec![(1, says)]
}

fn too_long_functions(facts: &Facts, text: &str) -> Vec<Complaint> {
    let lines: Vec<&str> = text.lines().collect();
    let says_why = |line: usize| {
        let above = lines[..line - 1].iter().rev();
        above
            .map(|line| line.trim_start())
            .take_while(|line| line.starts_with("//") || line.starts_with('#'))
            .any(says_why_long)
    };
    facts
        .functions
        .iter()
        .filter(|function| function.length > MAX_FUNCTION_LINES && !says_why(function.line))
        .map(|function| {
            let says = format!(
                "`{}` has {} lines, and a function has at most {MAX_FUNCTION_LINES}: give \
                 its steps names of their own. Else put `// Long because …` above it",
                function.name, function.length,
            );
            (function.line, says)
        })
        .collect()
}

fn says_why_long(line: &str) -> bool {
    line.trim_start_matches(['/', '!', ' '])
        .starts_with("Long because ")
}

fn floor(module: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, floor)| *floor)
}

fn is_within(module: &str, folder: &str) -> bool {
    module
        .strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `src/parse/markdown/mod.rs` is `parse/markdown`.
fn module_of(file: &Path) -> String {
    let inside = file.strip_prefix("src").unwrap_or(file).with_extension("");
    let names: Vec<_> = inside
        .iter()
        .map(|name| name.to_string_lossy())
        .filter(|name| name != "mod")
        .collect();
    names.join("/")
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    walkdir::WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.file_name() != "node_modules")
        .filter_map(Result::ok)
        .map(|entry| {
            let path = entry.path().strip_prefix(root);
            path.expect("below the root").to_owned()
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

fn report(files: &[PathBuf], judge: impl Fn(&Path, &str) -> Vec<Complaint>) {
    let mut complaints = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file))
            .expect("a file just listed can be read");
        for (line, says) in judge(file, &text) {
            complaints.push(format!("{}:{line}: {says}", file.display()));
        }
    }
    assert!(complaints.is_empty(), "\n\n{}\n", complaints.join("\n"));
}

#[path = "architecture/examples.rs"]
mod examples;
