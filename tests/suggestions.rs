//! What is meant by words with one letter wrong: the right word is named for nearly all of them.
//!
//! Words of every kind that a name is looked for among are taken from the real site and the
//! command line, and each gets a slip of the hand: a letter left out, twice, another, or swapped
//! with the next.

mod real_site;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use vejviser::diagnostic::{Argument, Diagnostic, Rule, Severity};
use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::SitePath;

/// So many words of each kind, spread evenly over all there are.
const OF_EACH: usize = 48;

/// Of a hundred words, so many are to be named.
const RIGHT: usize = 95;

/// A word in a file of the site.
struct Occurrence {
    kind: &'static str,
    path: SitePath,
    /// Of its first letter, in bytes.
    at: usize,
    word: String,
}

/// A word with one slip; which, and at which letter, follows from `turn`. A hyphen is no letter.
fn slip(word: &str, turn: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = (turn * 5 + 1) % letters.len();
    let at = at + usize::from(letters[at] == '-');
    match turn % 4 {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = if letters[at] == 'x' { 'k' } else { 'x' },
        _ => {
            let next = (at + 1) % letters.len();
            letters.swap(at.min(next), at.max(next));
        }
    }
    letters.into_iter().collect()
}

/// How many words of a kind were named, and those that were not.
#[derive(Default)]
struct Tally {
    asked: usize,
    missed: Vec<String>,
}

impl Tally {
    fn note(&mut self, meant: &str, typed: &str, named: &[String]) {
        self.asked += 1;
        if !named.iter().any(|word| word == meant) {
            self.missed.push(format!("{typed} for {meant}: {named:?}"));
        }
    }
}

type Tallies = BTreeMap<&'static str, Tally>;

/// Words of a line that are of a kind: each with where it begins.
type Find = fn(&str) -> Vec<(usize, &str)>;

/// Between two texts, as often as they stand in a line.
fn between<'a>(line: &'a str, before: &str, after: &[char]) -> Vec<(usize, &'a str)> {
    let starts = line.match_indices(before).map(|(at, _)| at + before.len());
    starts
        .filter_map(|at| Some((at, &line[at..at + line[at..].find(after)?])))
        .collect()
}

const IN_DATA: [(&str, Find); 4] = [
    ("key", |line| {
        let start = line.len() - line.trim_start_matches([' ', '-']).len();
        let key = line[start..].split_once(':').map(|(key, _)| key);
        key.map(|key| vec![(start, key)]).unwrap_or_default()
    }),
    ("value", |line| {
        let keys = [
            "status: ",
            "type: ",
            "basis: ",
            "kind: ",
            "vat: ",
            "interval: ",
        ];
        let value = keys
            .iter()
            .filter(|key| line.trim_start().starts_with(*key));
        value
            .map(|key| {
                let at = line.find(key).expect("it begins so") + key.len();
                (at, line[at..].trim_end())
            })
            .collect()
    }),
    ("term", |line| between(line, "topics: [", &[',', ']'])),
    ("product id", |line| {
        between(line, "related: [{id: ", &[','])
    }),
];

const IN_TEXTS: [(&str, Find); 5] = [
    ("link target", |line| {
        let targets = between(line, "](", &['#', ')']);
        let files = targets
            .into_iter()
            .filter(|(_, path)| path.strip_suffix(".md").is_some());
        files
            .map(|(at, path)| {
                let name = path.rfind('/').map_or(0, |slash| slash + 1);
                (at + name, &path[name..path.len() - 3])
            })
            .collect()
    }),
    ("fragment", |line| between(line, ".md#", &[')'])),
    ("product id", |line| between(line, "[[", &[']', '|', '#'])),
    ("component", |line| {
        let tag = line.strip_prefix('<');
        let name = tag.and_then(|tag| tag.split([' ', '>']).next());
        let name = name.filter(|name| name.contains('-'));
        name.map(|name| vec![(1, name)]).unwrap_or_default()
    }),
    ("component's argument", |line| {
        let is_tag = line.starts_with('<') && line.contains("=\"");
        let names = between(line, " ", &['=']);
        names.into_iter().filter(|_| is_tag).collect()
    }),
];

/// Every word that a slip can be made in, by kind.
fn words(sources: &Sources) -> BTreeMap<&'static str, Vec<Occurrence>> {
    let mut words: BTreeMap<&'static str, Vec<Occurrence>> = BTreeMap::new();
    for path in sources.files.keys() {
        let in_content = path.as_str().starts_with("content/");
        let Some(file) = sources.text(path).filter(|_| in_content) else {
            continue;
        };
        let is_page = path.extension() == "md";
        let (mut at, mut in_front_matter, mut in_code) = (0, false, false);
        for (number, line) in file.text.split_inclusive('\n').enumerate() {
            let begins = at;
            at += line.len();
            let line = line.trim_end();
            in_front_matter = is_page && (number == 0 || (in_front_matter && line != "---"));
            in_code ^= is_page && line.starts_with("```");
            let finds: &[(&'static str, Find)] = match () {
                () if is_page && (in_front_matter || in_code || line == "---") => &[],
                () if is_page => &IN_TEXTS,
                () => &IN_DATA,
            };
            for (kind, find) in finds {
                let fits = |word: &&str| {
                    let letters =
                        |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
                    word.len() > 3 && *word != "unknown" && word.chars().all(letters)
                };
                let found = find(line).into_iter().filter(|(_, word)| fits(word));
                let of_kind = words.entry(kind).or_default();
                of_kind.extend(found.map(|(start, word)| Occurrence {
                    kind,
                    path: path.clone(),
                    at: begins + start,
                    word: word.to_owned(),
                }));
            }
        }
    }
    words
}

/// The words that findings name.
fn named(found: &[Diagnostic]) -> Vec<String> {
    let values = found.iter().flat_map(|found| found.finding.arguments());
    values
        .filter_map(|(name, value)| match value {
            Argument::Text(text) if name == "nearest" => {
                // Of a path, what the word is a part of.
                let name = text.rsplit('/').next().unwrap_or(&text);
                Some(name.trim_end_matches(".md").to_owned())
            }
            _ => None,
        })
        .collect()
}

/// A slip in each word, alone in the site. One that makes another word of the site is no mistake
/// that can be seen.
fn in_the_site(tallies: &mut Tallies) {
    let sources = real_site::sources();
    let mut memory = Memory::default();
    let clean = real_site::examine(&sources, &mut memory);
    let is_hint = |found: &Diagnostic| found.severity() == Severity::Hint;
    assert!(clean.iter().all(is_hint), "{clean:#?}");
    for words in words(&sources).into_values() {
        let step = words.len().div_ceil(OF_EACH).max(1);
        // Of few words, each gets every slip.
        let slips = if words.len() < OF_EACH / 2 {
            0..4
        } else {
            0..1
        };
        let chosen = words.iter().step_by(step).enumerate();
        let chosen = chosen.flat_map(|(at, word)| slips.clone().map(move |slip| (at + slip, word)));
        for (turn, word) in chosen {
            let text = &sources.text(&word.path).expect("a file of the site").text;
            let typed = slip(&word.word, turn);
            let end = word.at + word.word.len();
            let wrong = format!("{}{typed}{}", &text[..word.at], &text[end..]);
            let mut planted = sources.clone();
            planted.insert(word.path.clone(), wrong.as_bytes());
            let mut found = real_site::examine(&planted, &mut memory);
            found.retain(|one| clean.iter().all(|told| told.finding != one.finding));
            if !found.is_empty() {
                let tally = tallies.entry(word.kind).or_default();
                tally.note(&word.word, &typed, &named(&found));
            }
        }
    }
}

/// A slip in every rule's name, in the settings.
fn in_rules(tallies: &mut Tallies) {
    let sources = real_site::sources();
    let path = SitePath::new("content/site.yml");
    let settings = &sources.text(&path).expect("a site has settings").text;
    for (turn, rule) in Rule::ALL.iter().enumerate() {
        let typed = slip(rule.id(), turn);
        if Rule::of_id(&typed).is_some() {
            continue;
        }
        let mut planted = Sources::default();
        let wrong = format!("{settings}severity: {{{typed}: hint}}\n");
        planted.insert(path.clone(), wrong.as_bytes());
        let parsed = vejviser::parse::parse(planted.text(&path).expect("it is there"));
        let named = named(&parsed.diagnostics);
        let tally = tallies.entry("rule").or_default();
        tally.note(rule.id(), &typed, &named);
    }
}

/// A slip in every command and every option, as the program answers them.
fn on_the_command_line(tallies: &mut Tallies) {
    let commands = [
        "build", "check", "serve", "new", "init", "import", "schema", "explain",
    ];
    let mut lines: Vec<(&'static str, Vec<&str>, &str)> = Vec::new();
    for command in commands {
        lines.push(("command", vec![], command));
    }
    for option in [
        "--format",
        "--freshness",
        "--only",
        "--severity",
        "--max-problems",
        "--strict",
        "--fix",
        "--diff",
        "--baseline",
        "--write-baseline",
        "--base-url",
        "--repository",
        "--drafts",
        "--today",
        "--threads",
        "--root",
        "--language",
        "--color",
    ] {
        lines.push(("option", vec!["check"], option));
    }
    for (kind, before, word) in lines {
        for turn in 0..4 {
            let bare = word.trim_start_matches('-');
            let typed = slip(bare, turn);
            if typed == bare {
                continue;
            }
            let dashes = &word[..word.len() - bare.len()];
            let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
                .args(&before)
                .arg(format!("{dashes}{typed}"))
                .args(["--language", "en"])
                .output()
                .expect("the program starts");
            let told = String::from_utf8(output.stderr).expect("text");
            let named: Vec<String> = told
                .split_once("did you mean `")
                .and_then(|(_, rest)| rest.split_once('`'))
                .map(|(word, _)| word.to_owned())
                .into_iter()
                .collect();
            tallies.entry(kind).or_default().note(word, &typed, &named);
        }
    }
}

#[test]
fn the_word_that_was_meant_is_named() {
    let mut tallies = Tallies::new();
    in_the_site(&mut tallies);
    in_rules(&mut tallies);
    on_the_command_line(&mut tallies);
    let (mut asked, mut missed) = (0, 0);
    let mut told = String::new();
    for (kind, tally) in &tallies {
        asked += tally.asked;
        missed += tally.missed.len();
        let right = tally.asked - tally.missed.len();
        let line = format!("{kind}: {right} of {} are named\n", tally.asked);
        told += &line;
        for missed in &tally.missed {
            told += &format!("    {missed}\n");
        }
    }
    let told = format!("{} of {asked} are named\n{told}", asked - missed);
    println!("{told}");
    let kinds: BTreeSet<&str> = tallies.keys().copied().collect();
    assert!(kinds.len() >= 11, "{kinds:?}");
    assert!((asked - missed) * 100 >= asked * RIGHT, "{told}");
    for (kind, tally) in &tallies {
        let right = tally.asked - tally.missed.len();
        assert!(tally.asked >= 10, "{kind}\n{told}");
        assert!(right * 100 >= tally.asked * RIGHT, "{kind}\n{told}");
    }
}
