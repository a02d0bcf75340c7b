//! A build with a warm memory comes to the same as one with none, byte for byte and finding for
//! finding, after any edit: thousands of random ones, one upon the other.
//!
//! `STEPS=20000 cargo test --release --test warm` goes further; `SEED` takes another way.

#[path = "../benches/sites/mod.rs"]
mod sites;

mod real_site;

use std::collections::BTreeMap;
use std::env;
use std::path::Path;

use vejviser::emit::disk::{Committed, EmitError, Folder};
use vejviser::emit::{Sink, Snapshot};
use vejviser::pipeline::{self, BuildOptions, Built, Memory, Unwatched};
use vejviser::sources::Sources;
use vejviser::text::{Date, Fingerprint, SitePath};

use sites::Size;

const STEPS: u64 = 300;
/// Each makes the search twice.
const STEPS_ON_DISK: u64 = 60;

fn number(name: &str, usual: u64) -> u64 {
    let given = env::var(name).ok();
    given.map_or(usual, |given| given.parse().expect("a whole number"))
}

#[test]
fn after_any_edit_warm_is_cold() {
    let (steps, seed) = (number("STEPS", STEPS), number("SEED", 1));
    let mut editor = Editor::new(seed);
    let mut memory = Memory::with_outputs();
    let mut changed = 0;
    let mut before = BTreeMap::new();
    for step in 0..steps {
        let edit = editor.edit();
        let warm = build(&editor, &mut memory);
        let cold = build(&editor, &mut Memory::default());
        let differ = |path: &&String| warm.0.get(*path) != cold.0.get(*path);
        let wrong: Vec<_> = warm.0.keys().chain(cold.0.keys()).filter(differ).collect();
        assert_eq!(
            wrong, [""; 0],
            "outputs, step {step} of seed {seed}: {edit}"
        );
        assert_eq!(
            warm.1, cold.1,
            "findings, step {step} of seed {seed}: {edit}"
        );
        changed += u64::from(warm.0 != before);
        before = warm.0;
    }
    assert!(
        changed * 2 > steps,
        "only {changed} of {steps} edits changed anything"
    );
}

/// A build into a folder that an earlier one left leaves what a build from nothing makes.
#[test]
fn after_any_edit_a_folder_is_as_built_anew() {
    let (steps, seed) = (number("STEPS", STEPS_ON_DISK), number("SEED", 1));
    let mut editor = Editor::new(seed);
    let site = tempfile::tempdir().expect("a temporary folder");
    let out = site.path().join("public");
    let (mut kept, mut written, mut kept_indexes) = (0, 0, 0);
    for step in 0..steps {
        // Two builds of the same now and then.
        let edit = match step % 7 {
            6 => "nothing".to_owned(),
            _ => editor.edit(),
        };
        let anew = Snapshot::default();
        let cold = built_with_index(&editor, &anew);
        let said = |built: &Built| format!("{:?} {:?}", built.diagnostics, built.summary);
        let (warm, committed) = match into_folder(&editor, site.path(), &out) {
            Ok(done) => done,
            // Two outputs of a faulty site that cannot both be.
            Err(EmitError::Clash(_)) => continue,
            Err(error) => panic!("step {step} of seed {seed}: {edit}: {error}"),
        };
        assert_eq!(
            said(&warm),
            said(&cold),
            "step {step} of seed {seed}: {edit}"
        );
        let anew = anew.into_outputs().into_iter();
        let anew: BTreeMap<String, Vec<u8>> = anew
            .map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec()))
            .collect();
        let mut found = real_site::files_below(&out);
        found.remove(".vejviser-manifest.json");
        let differ = |path: &&String| found.get(*path) != anew.get(*path);
        let wrong: Vec<_> = found.keys().chain(anew.keys()).filter(differ).collect();
        assert_eq!(wrong, [""; 0], "step {step} of seed {seed}: {edit}");
        kept += committed.unchanged;
        written += committed.written;
        kept_indexes += usize::from(warm.kept_index.is_some());
    }
    assert!(
        kept > written && kept_indexes > 0,
        "{kept} kept, {written} written, {kept_indexes} indexes kept"
    );
}

fn into_folder(editor: &Editor, root: &Path, out: &Path) -> Result<(Built, Committed), EmitError> {
    let mut folder = Folder::open(root, out)?;
    folder.remember(Fingerprint::of(b"this program"), true);
    let built = built_with_index(editor, &folder);
    Ok((built, folder.commit()?))
}

fn built_with_index(editor: &Editor, sink: &dyn Sink) -> Built {
    let built = pipeline::build(
        &sources(editor),
        &editor.options,
        &mut Memory::default(),
        sink,
        &Unwatched,
    );
    let built = built.expect("there is room for everything");
    if built.kept_index.is_none() {
        pipeline::index(&built.searched, sink).expect("an index");
    }
    built
}

fn sources(editor: &Editor) -> Sources {
    let mut sources = Sources::default();
    for (path, bytes) in &editor.files {
        sources.insert(SitePath::new(path), bytes);
    }
    sources
}

type Made = (BTreeMap<String, Vec<u8>>, Vec<String>);

fn build(editor: &Editor, memory: &mut Memory) -> Made {
    let sources = sources(editor);
    let snapshot = Snapshot::default();
    let built = pipeline::build(&sources, &editor.options, memory, &snapshot, &Unwatched)
        .expect("memory takes everything");
    let outputs = snapshot.into_outputs().into_iter();
    let outputs = outputs.map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec()));
    let findings = built.diagnostics.iter().map(|found| format!("{found:?}"));
    let searched = built.searched.pages.iter().map(|page| format!("{page:?}"));
    let origins = built.origins.iter().map(|origin| format!("{origin:?}"));
    let beside = searched.chain(origins).collect::<Vec<_>>();
    let matters = built.matters.iter().map(|matter| format!("{matter:?}"));
    (
        outputs.collect(),
        findings.chain(matters).chain(beside).collect(),
    )
}

/// Somebody who changes files without end.
struct Editor {
    files: BTreeMap<String, Vec<u8>>,
    options: BuildOptions,
    state: u64,
    made: usize,
}

/// What a body may be given, well written or not.
const PASSAGES: [&str; 12] = [
    "\nEt nyt afsnit, som nogen har skrevet til.\n",
    "\n## En ny overskrift\n\nMed tekst under.\n",
    "\nSe [prisen](pris.md#moms) og [[os2-produkt-1]].\n",
    "\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    "\n<produkt-kort id=\"produkt-0\"/>\n",
    "\n<niveau-maerke id=\"produkt-0\">\n",
    "\nSkriv til os2@os2.eu den 05-09-2025.\n",
    "\n![](billede.png)\n",
    "\n<a id=\"SAML\"></a>\n",
    "\nSAML\n: En måde at logge ind på.\n",
    "\n:::\n<script>alert(1)</script>\n",
    "\nThis paragraph is written in English, and it goes on for long enough that its language is told by its letters.\n",
];

const FRONT: [&str; 10] = [
    "order: 3\n",
    "draft: true\n",
    "description: En linje om siden\n",
    "topics: [klima, findes-ikke]\n",
    "expires: 2026-01-01\n",
    "date: 2026-11-20\n",
    "aliases: [/gammel/]\n",
    "titel: Forkert\n",
    "in_menu: false\n",
    "translation_of: /vejledning/\n",
];

/// Gives a site English pages.
fn in_two_languages(files: &mut BTreeMap<String, String>) {
    let settings = files
        .get_mut("content/site.yml")
        .expect("a site has settings");
    settings.push_str("languages: [{tag: en, name: English}]\n");
    let page = |keys: &str| format!("---\ntitle: In English\n{keys}---\n\nSome words.\n");
    files.insert("content/en/_index.md".to_owned(), page(""));
    let translation = page("translation_of: ../vejledning/_index.md\n");
    files.insert("content/en/guide.md".to_owned(), translation);
}

impl Editor {
    fn new(seed: u64) -> Self {
        let size = Size {
            pages: 14,
            products: 3,
        };
        let mut files = sites::make(size);
        in_two_languages(&mut files);
        let files = files.into_iter();
        Self {
            files: files
                .map(|(path, text)| (path, text.into_bytes()))
                .collect(),
            options: BuildOptions {
                base_url: None,
                drafts: false,
                today: Date::parse("2026-11-25").expect("a day"),
                repository: None,
            },
            // Zero would stay zero.
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            made: 0,
        }
    }

    /// A number below `limit` (xorshift).
    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % limit.max(1) as u64).expect("it is below a usize")
    }

    fn some<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    /// A file whose path ends so; there is always one, since pages are made again.
    fn file(&mut self, ending: &str) -> Option<String> {
        let paths: Vec<String> = self
            .files
            .keys()
            .filter(|path| path.ends_with(ending))
            .cloned()
            .collect();
        let at = self.below(paths.len());
        paths.get(at).cloned()
    }

    /// Changes something, and says what.
    fn edit(&mut self) -> String {
        match self.below(15) {
            0..=3 => self.body(),
            4 | 5 => self.front_matter(),
            6 => self.create(),
            7 => self.rename(),
            8 => self.delete(),
            9 | 10 => self.line(".yml"),
            11 => self.line(".md"),
            12 => self.theme(),
            13 => self.asset(),
            _ => self.choice(),
        }
    }

    fn body(&mut self) -> String {
        let passage = self.some(&PASSAGES);
        let Some(path) = self.file(".md") else {
            return self.create();
        };
        let text = self.files.get_mut(&path).expect("it is a file");
        if text.len() > 4_000 {
            text.truncate(2_000);
        }
        text.extend_from_slice(passage.as_bytes());
        format!("{path} ends with {passage:?}")
    }

    fn front_matter(&mut self) -> String {
        let line = self.some(&FRONT);
        let Some(path) = self.file(".md") else {
            return self.create();
        };
        let bytes = self.files.get_mut(&path).expect("it is a file");
        let text = String::from_utf8_lossy(bytes).into_owned();
        let text = if text.contains(line) {
            text.replacen(line, "", 1)
        } else {
            text.replacen("---\n", &format!("---\n{line}"), 1)
        };
        *bytes = text.into_bytes();
        format!("{path} has or lacks {line:?}")
    }

    fn create(&mut self) -> String {
        self.made += 1;
        let folder = self.some(&[
            "content",
            "content/vejledning",
            "content/nyheder",
            "content/ny",
            "content/en",
        ]);
        let name = if self.below(5) == 0 {
            "_index".to_owned()
        } else {
            format!("side-{}", self.made % 40)
        };
        let path = format!("{folder}/{name}.md");
        let text = format!("---\ntitle: Side {}\n---\n\nEn side om noget.\n", self.made);
        self.files.insert(path.clone(), text.into_bytes());
        format!("{path} is new")
    }

    fn rename(&mut self) -> String {
        let Some(path) = self.file(".md") else {
            return self.create();
        };
        let to = path.replace(
            ".md",
            if self.below(2) == 0 {
                "-2.md"
            } else {
                "/inde.md"
            },
        );
        let to = if to.len() > 80 {
            "content/kort.md".to_owned()
        } else {
            to
        };
        let bytes = self.files.remove(&path).expect("it is a file");
        self.files.insert(to.clone(), bytes);
        format!("{path} is now {to}")
    }

    fn delete(&mut self) -> String {
        let Some(path) = self.file(".md") else {
            return self.create();
        };
        self.files.remove(&path);
        // So that a site does not run empty.
        self.create();
        format!("{path} is gone")
    }

    /// Takes a line away, doubles it or breaks it.
    fn line(&mut self, ending: &str) -> String {
        let Some(path) = self.file(ending) else {
            return self.create();
        };
        let text = String::from_utf8_lossy(&self.files[&path]).into_owned();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if lines.is_empty() {
            return self.create();
        }
        let at = self.below(lines.len());
        match self.below(4) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines[at].push('1'),
            _ => lines[at] = lines[at].replace(['e', 'r'], "x"),
        }
        self.files
            .insert(path.clone(), (lines.join("\n") + "\n").into_bytes());
        // A catalogue that is broken for good would hide every later edit of it.
        if self.below(3) == 0 {
            let size = Size {
                pages: 14,
                products: 3,
            };
            let mut whole = sites::make(size);
            in_two_languages(&mut whole);
            let whole = whole.into_iter();
            self.files.extend(
                whole
                    .filter(|(path, _)| !path.contains(".md"))
                    .map(|(path, text)| (path, text.into_bytes())),
            );
        }
        format!("line {} of {path}", at + 1)
    }

    fn theme(&mut self) -> String {
        let path = self.some(&[
            "themes/default/templates/page.html",
            "themes/default/assets/egen.css",
            "themes/default/i18n/da.ftl",
        ]);
        if self.files.remove(path).is_some() {
            return format!("{path} is gone");
        }
        let text = match path {
            "themes/default/assets/egen.css" => "main { color: green; }\n",
            "themes/default/i18n/da.ftl" => "updated = Set efter\n",
            _ => self.some(&[
                "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{{ page.html | safe }}{% endblock %}",
                "{% extends \"base.html\" %}{% block main %}{{ page.findes_ikke }}{% endblock %}",
                "{% block main %",
            ]),
        };
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        format!("{path} is {text:?}")
    }

    fn asset(&mut self) -> String {
        let path = self.some(&[
            "content/vejledning/billede.png",
            "content/fil.pdf",
            "content/tegning.svg",
        ]);
        let mut bytes = if path.contains("tegning") {
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()
        } else {
            Vec::new()
        };
        bytes.extend(vec![b' '; self.below(3)]);
        self.files.insert(path.to_owned(), bytes);
        format!("{path} has other bytes")
    }

    /// What the command line says.
    fn choice(&mut self) -> String {
        if self.below(2) == 0 {
            self.options.drafts ^= true;
        } else {
            let day = self.some(&["2026-11-25", "2027-02-01", "2025-12-31"]);
            self.options.today = Date::parse(day).expect("a day");
        }
        format!(
            "drafts {}, today {}",
            self.options.drafts, self.options.today
        )
    }
}
