//! The small sites of the rules' pages.
//!
//! A line `//- content/…` begins a file. What every site needs and the example does not give is
//! added: settings, a front page, word lists, a maturity model, a product. So are, after an
//! example's own lines, the keys that an entry, an assessment or the settings must have and the
//! example does not write. A line such as `<item>` stands for everything around one item of a
//! price: the lines after it are the item's keys. Places are counted in what the example shows.
//!
//! Words after a file's path: `without name status` leaves those keys out, `as-written` adds
//! nothing, `hex` gives bytes, `size=65` a file of so many MiB, `link=…` a link to a file.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use vejviser::sources::{Sources, disk};
use vejviser::text::SitePath;

/// What every site needs.
const USUAL: [(&str, &str); 8] = [
    ("content/site.yml", ""),
    ("content/_index.md", "---\ntitle: Forside\n---\n"),
    (
        "content/produkter/_index.md",
        "---\ntitle: Produkter\n---\n",
    ),
    ("content/produkter/os2kort.yml", ""),
    (
        "content/ordlister/emner.yml",
        "kind: topics\nterms: [{id: klima, title: Klima}]\n",
    ),
    (
        "content/ordlister/systemer.yml",
        "kind: systems\nterms: [{id: kortbank, title: Kortbank}]\n",
    ),
    (
        "content/stoerrelser.yml",
        "classes: [{id: lille, title: Lille, below: 25000}, {id: stor, title: Stor, from: 25000}]\n",
    ),
    (
        "content/modenhed/trin-2.yml",
        "\
title: Trin
version: '2'
date: unknown
levels: [{id: proeve, title: Prøve}, {id: '1', title: Et}, {id: '2', title: To}]
themes: [{id: K, title: Krav}]
requirements:
  - {id: K1, theme: K, level: proeve, title: Kan prøves}
  - {id: K2, theme: K, level: '1', title: Er beskrevet}
  - {id: K3, theme: K, level: '2', title: Har en styregruppe}
  - {id: K4, theme: K, level: '2', title: Har en vejledning, recommendation: true}
renamed: {K9: K3}
groups_from: '2'
",
    ),
];

const SETTINGS: &[&str] = &[
    "title: Vejviser",
    "base_url: https://os2.example/",
    "language: da",
    "organisation: {name: OS2, email: os2@os2.eu}",
    "accessibility_statement: https://was.example/os2",
    "catalogue: {name_prefix: OS2, model: trin-2}",
];

/// `{stem}` is the file's name, `{name}` the same as people say it.
const ENTRY: &[&str] = &[
    "schema: 1",
    "id: {stem}",
    "name: {name}",
    "type: product",
    "status: unknown",
    "summary: Viser kort",
    "description: Viser kort.",
    "topics: unknown",
    "audience: unknown",
    "license: unknown",
    "maturity: {level: not-assessed, basis: unknown}",
    "accession: unknown",
    "contacts: [{role: entry, email: os2@os2.eu}]",
    "reviewed: unknown",
];

/// `{product}` is the file's name without its date.
const ASSESSMENT: &[&str] = &[
    "product: {product}",
    "model: trin-2",
    "kind: evaluation",
    "date: 2026-06-01",
    "by: Sekretariatet",
    "answers: {K1: green, K2: green, K3: green, K4: green}",
];

/// What a line such as `<item>` stands for: lines before, how far what follows is moved in, and
/// keys that follow where the example does not write them.
struct Frame {
    line: &'static str,
    before: &'static [&'static str],
    indentation: usize,
    keys: &'static [&'static str],
}

const FRAMES: [Frame; 4] = [
    Frame {
        line: "<price>",
        before: &["accession:", "  price:"],
        indentation: 4,
        keys: &[
            "status: known",
            "vat: excluded",
            "tariffs: [{id: '2026', valid: {from: 2026-01-01, to: open}}]",
        ],
    },
    Frame {
        line: "<tariffs>",
        before: &[
            "accession:",
            "  price:",
            "    status: known",
            "    vat: excluded",
            "    tariffs:",
        ],
        indentation: 6,
        keys: &[],
    },
    Frame {
        line: "<tariff>",
        before: &[
            "accession:",
            "  price:",
            "    status: known",
            "    vat: excluded",
            "    tariffs:",
            "      -",
        ],
        indentation: 8,
        keys: &["id: '2026'", "valid: {from: 2026-01-01, to: open}"],
    },
    Frame {
        line: "<item>",
        before: &[
            "accession:",
            "  price:",
            "    status: known",
            "    vat: excluded",
            "    tariffs:",
            "      - id: '2026'",
            "        valid: {from: 2026-01-01, to: open}",
            "        items:",
            "          -",
        ],
        indentation: 12,
        keys: &[
            "id: fee",
            "kind: recurring",
            "paid_to: os2",
            "interval: year",
        ],
    },
];

/// A site of an example.
#[derive(Default)]
pub struct Site {
    files: BTreeMap<String, File>,
}

/// A file as it is built, and where its lines stand in the example.
struct File {
    content: Content,
    /// The line in the example, and how many columns further in it is built.
    lines: Vec<(usize, usize)>,
}

enum Content {
    Bytes(Vec<u8>),
    Large { mib: u64 },
    Link { target: String },
}

impl Site {
    pub fn of(example: &str) -> Self {
        let mut site = Self::default();
        let mut files = example.split("//- ");
        let before = files.next().unwrap_or_default();
        assert!(before.is_empty(), "an example begins with a file");
        for file in files {
            let (header, text) = file.split_once('\n').unwrap_or((file, ""));
            let mut words = header.split_whitespace();
            let path = words.next().expect("a file has a path");
            let words: Vec<&str> = words.collect();
            site.files
                .insert(path.to_owned(), File::of(path, &words, text));
        }
        let own_products = site.files.keys().any(|path| {
            path.starts_with("content/produkter/") && path != "content/produkter/_index.md"
        });
        for (path, text) in USUAL {
            let unwanted = own_products && path == "content/produkter/os2kort.yml";
            if !unwanted && !site.files.contains_key(path) {
                site.files
                    .insert(path.to_owned(), File::of(path, &[], text));
            }
        }
        // A file that is to be missing.
        site.files.retain(
            |_, file| !matches!(&file.content, Content::Link { target } if target.is_empty()),
        );
        site
    }

    /// Its files in memory; from a disk where that is the point.
    pub fn sources(&self) -> Sources {
        let in_memory = |file: &File| matches!(file.content, Content::Bytes(_));
        if !self.files.values().all(in_memory) {
            return self.on_disk();
        }
        let mut sources = Sources::default();
        for (path, file) in &self.files {
            if let Content::Bytes(bytes) = &file.content {
                sources.insert(SitePath::new(path), bytes);
            }
        }
        sources
    }

    fn on_disk(&self) -> Sources {
        let folder = tempfile::tempdir().expect("there is room for a small site");
        for (path, file) in &self.files {
            let path = folder.path().join(path);
            let parent = path.parent().expect("a file lies in a folder");
            fs::create_dir_all(parent).expect("a folder can be made");
            match &file.content {
                Content::Bytes(bytes) => fs::write(path, bytes),
                Content::Large { mib } => {
                    fs::File::create(path).and_then(|file| file.set_len(mib << 20))
                }
                Content::Link { target } => link(target, &path),
            }
            .expect("a file can be made");
        }
        disk::read(folder.path()).expect("the site can be read")
    }

    /// A line of the report with its place as counted in the example.
    pub fn as_in_example(&self, line: &str) -> String {
        let mut parts = line.splitn(4, ':');
        let mut part = || parts.next().expect("a finding has a place");
        let (path, row, column, rest) = (part(), part(), part(), part());
        let place = |text: &str| text.parse::<usize>().expect("a place is two numbers");
        let (row, column) = (place(row), place(column));
        let file = self.files.get(path);
        let (row, moved) = file
            .and_then(|file| file.lines.get(row - 1).copied())
            .unwrap_or((row, 0));
        let column = column.saturating_sub(moved).max(1);
        format!("{path}:{row}:{column}:{rest}")
    }
}

impl File {
    fn of(path: &str, words: &[&str], text: &str) -> Self {
        let option = |name| words.iter().find_map(|word| word.strip_prefix(name));
        let without = |content| Self {
            content,
            lines: Vec::new(),
        };
        if let Some(mib) = option("size=") {
            let mib = mib.parse().expect("a size is a number of MiB");
            return without(Content::Large { mib });
        }
        if let Some(target) = option("link=") {
            let target = target.to_owned();
            return without(Content::Link { target });
        }
        if words.contains(&"missing") {
            let target = String::new();
            return without(Content::Link { target });
        }
        if words.contains(&"hex") {
            let byte = |word| u8::from_str_radix(word, 16).expect("a byte is two digits");
            let bytes = text.split_whitespace().map(byte).collect();
            return without(Content::Bytes(bytes));
        }
        if words.contains(&"as-written") {
            return without(Content::Bytes(text.as_bytes().to_vec()));
        }
        let mut builder = Builder::default();
        builder.lines(text);
        let stem = path.rsplit('/').next().unwrap_or(path);
        let stem = stem.trim_end_matches(".yml");
        let left_out = words.iter().skip_while(|word| **word != "without");
        let left_out: Vec<&str> = left_out.skip(1).copied().collect();
        builder.keys(required(path), 0, stem, &left_out);
        without(Content::Bytes(builder.text.into_bytes())).with_lines(builder.places)
    }

    fn with_lines(mut self, lines: Vec<(usize, usize)>) -> Self {
        self.lines = lines;
        self
    }
}

fn required(path: &str) -> &'static [&'static str] {
    let Some((folder, name)) = path.rsplit_once('/') else {
        return &[];
    };
    match folder {
        _ if name == "site.yml" => SETTINGS,
        "content/produkter" if name != "_index.md" => ENTRY,
        "content/vurderinger" => ASSESSMENT,
        _ => &[],
    }
}

/// A file in the making.
#[derive(Default)]
struct Builder {
    text: String,
    places: Vec<(usize, usize)>,
    /// The keys the example writes, by how far they are moved in.
    written: Vec<(usize, String)>,
}

impl Builder {
    /// The example's own lines, framed where it asks for that.
    fn lines(&mut self, text: &str) {
        let mut frame: Option<(&Frame, usize)> = None;
        let mut number = 0;
        for line in text.split_inclusive('\n') {
            number += 1;
            if let Some(found) = FRAMES.iter().find(|frame| frame.line == line.trim_end()) {
                for before in found.before {
                    self.line(before, number, 0);
                }
                self.written.push((0, "accession".to_owned()));
                frame = Some((found, number));
                continue;
            }
            let indentation = frame.map_or(0, |(frame, _)| frame.indentation);
            let key = line.split(':').next().unwrap_or_default().to_owned();
            self.written.push((indentation, key));
            self.text.push_str(&" ".repeat(indentation));
            self.text.push_str(line);
            self.places.push((number, indentation));
        }
        if let Some((frame, _)) = frame {
            self.keys(frame.keys, frame.indentation, "", &[]);
        }
    }

    /// Keys that are not written and not to be left out, at the end.
    fn keys(&mut self, keys: &[&str], indentation: usize, stem: &str, left_out: &[&str]) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        let name = stem.replace("os2", "OS2");
        let product = stem
            .get(..stem.len().saturating_sub(11))
            .unwrap_or_default();
        let last = self.places.last().map_or(1, |(line, _)| *line);
        for key in keys {
            let word = key.split(':').next().unwrap_or_default();
            let written = (indentation, word.to_owned());
            if self.written.contains(&written) || left_out.contains(&word) {
                continue;
            }
            let line = key
                .replace("{stem}", stem)
                .replace("{name}", &name)
                .replace("{product}", product);
            self.line(
                &format!("{}{line}", " ".repeat(indentation)),
                last,
                indentation,
            );
        }
    }

    fn line(&mut self, line: &str, number: usize, indentation: usize) {
        self.text.push_str(line);
        self.text.push('\n');
        self.places.push((number, indentation));
    }
}

#[cfg(unix)]
fn link(target: &str, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(windows)]
fn link(target: &str, path: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_file(target, path)
}
