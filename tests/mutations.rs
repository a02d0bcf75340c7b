//! Hundreds of faults, planted one by one in the real site: each is found where it is, or changes
//! nothing that a reader could see, or is an edit that an author may well make.
//!
//! Faults are made by rule, not by hand, so that nobody chooses those that are known to be found.

mod real_site;

use std::collections::BTreeMap;

use vejviser::diagnostic::{Diagnostic, Rule};
use vejviser::pipeline::{Built, Memory};
use vejviser::sources::Sources;
use vejviser::text::SitePath;

/// So many faults of each kind, spread evenly over all places where one could be planted.
const OF_EACH: usize = 50;

/// A line of a file, as it is and as it is made wrong.
#[derive(Clone, Debug)]
struct Fault {
    kind: &'static str,
    path: SitePath,
    /// From 1.
    line: usize,
    was: String,
    becomes: String,
}

/// What a kind of fault makes of a line; `None` where it cannot be planted.
type Plant = fn(&str) -> Option<String>;

const IN_DATA: [(&str, Plant); 7] = [
    ("drop", |line| {
        let (start, end) = key(line)?;
        REQUIRED.contains(&&line[start..end]).then(String::new)
    }),
    ("misspelt key", |line| {
        let (start, end) = key(line)?;
        Some(format!(
            "{}{}{}",
            &line[..start],
            misspelt(&line[start..end])?,
            &line[end..]
        ))
    }),
    ("misspelt value", |line| {
        let (start, end) = key(line)?;
        let value = line[end + 1..].trim();
        let is_word = value.len() > 3
            && value
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let at = line.len() - line[end + 1..].trim_start().len();
        (is_word && value != "unknown" && !OWN_WORDS.contains(&&line[start..end])).then_some(())?;
        Some(format!("{}{}", &line[..at], misspelt(value)?))
    }),
    ("retyped", |line| {
        let (_, end) = key(line)?;
        let scalar = !line[end + 1..].trim().is_empty() && !line.contains(['{', '[', '|', '>']);
        scalar.then(|| format!("{}: [[1], {{a: b}}]", &line[..end]))
    }),
    ("open quotation", |line| {
        let (_, end) = key(line)?;
        let value = line[end + 1..].trim();
        let plain = value.starts_with(|letter: char| letter.is_alphanumeric());
        plain.then(|| format!("{}: \"{value}", &line[..end]))
    }),
    ("tab", |line| {
        key(line)?;
        Some(format!("\t{line}"))
    }),
    ("no colon", |line| {
        let (_, end) = key(line)?;
        let value = line[end + 1..].trim();
        (!value.is_empty()).then(|| format!("{} {value}", &line[..end]))
    }),
];

const IN_TEXTS: [(&str, Plant); 4] = [
    ("broken link", |line| {
        in_target(line, |target| {
            !target.contains(':') && !target.starts_with('#')
        })
    }),
    ("broken fragment", |line| {
        let at = line.find(".md#")? + 4;
        let end = at + line[at..].find(')')?;
        Some(format!(
            "{}{}{}",
            &line[..at],
            misspelt(&line[at..end])?,
            &line[end..]
        ))
    }),
    ("misspelt id", |line| {
        let at = line.find("[[")? + 2;
        let end = at + line[at..].find([']', '|', '#'])?;
        Some(format!(
            "{}{}{}",
            &line[..at],
            misspelt(&line[at..end])?,
            &line[end..]
        ))
    }),
    ("misspelt component", |line| {
        let name = line.strip_prefix('<')?.split([' ', '>']).next()?;
        name.contains('-').then_some(())?;
        Some(line.replace(name, &misspelt(name)?))
    }),
];

const IN_TEMPLATES: [(&str, Plant); 6] = [
    ("open tag", |line| {
        line.contains("%}").then(|| line.replacen("%}", "%", 1))
    }),
    ("open value", |line| {
        line.contains("}}").then(|| line.replacen("}}", "}", 1))
    }),
    ("misspelt tag", |line| {
        let tags = [
            "{% if ",
            "{% for ",
            "{% block ",
            "{% endif",
            "{% endfor",
            "{% else",
        ];
        let tag = tags.into_iter().find(|tag| line.contains(tag))?;
        Some(line.replacen(tag, &tag.replacen(' ', " x", 1), 1))
    }),
    ("misspelt field", |line| {
        let (start, end) = field(line, 0)?;
        let misspelt = misspelt(&line[start..end])?;
        Some(format!("{}{misspelt}{}", &line[..start], &line[end..]))
    }),
    // The first is often in a condition, the last in what it guards.
    ("misspelt last field", |line| {
        let mut last = None;
        while let Some((start, end)) = field(line, last.map_or(0, |(_, end)| end)) {
            last = Some((start, end));
        }
        let (start, end) = last?;
        let misspelt = misspelt(&line[start..end])?;
        Some(format!("{}{misspelt}{}", &line[..start], &line[end..]))
    }),
    ("misspelt function", |line| {
        let call = ["word(key", "asset(path"]
            .into_iter()
            .find(|call| line.contains(call))?;
        Some(line.replacen(call, &format!("x{call}"), 1))
    }),
];

/// Keys that must be written. To leave out another is an edit: a page says less, and nothing is wrong.
const REQUIRED: [&str; 18] = [
    "accession",
    "answers",
    "audience",
    "contacts",
    "id",
    "kind",
    "level",
    "license",
    "maturity",
    "model",
    "reviewed",
    "role",
    "schema",
    "status",
    "summary",
    "terms",
    "topics",
    "vat",
];

/// Keys whose values are an author's own words.
const OWN_WORDS: [&str; 5] = ["variant", "by", "name", "note", "title"];

/// Where the key of a line of YAML begins and ends.
fn key(line: &str) -> Option<(usize, usize)> {
    let start = line.len() - line.trim_start_matches([' ', '-']).len();
    let end = start + line[start..].find(':')?;
    let name = &line[start..end];
    let is_key = name.len() > 1
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        && (line.len() == end + 1 || line[end + 1..].starts_with(' '));
    is_key.then_some((start, end))
}

/// Where the name of a field begins and ends in a template's line: the first from a place on.
fn field(line: &str, from: usize) -> Option<(usize, usize)> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    let mut points = line[from..].match_indices('.').map(|(at, _)| from + at);
    points.find_map(|at| {
        let open = line[..at].rfind(['{', '}'])?;
        let in_code = line[open..].starts_with(['{']) && !line[open..at].contains('"');
        let owner = line[..at].rsplit(|letter| !is_name(letter)).next()?;
        let length = line[at + 1..].find(|letter| !is_name(letter))?;
        let fits = in_code && !owner.is_empty() && owner != "loop" && length > 2;
        fits.then_some((at + 1, at + 1 + length))
    })
}

/// A word without the letter in its middle.
fn misspelt(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    (letters.len() > 2).then(|| {
        letters[..middle]
            .iter()
            .chain(&letters[middle + 1..])
            .collect()
    })
}

fn in_target(line: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let at = line.find("](")? + 2;
    let end = at + line[at..].find(')')?;
    let target = &line[at..end];
    fits(target).then_some(())?;
    Some(format!(
        "{}{}{}",
        &line[..at],
        misspelt(target)?,
        &line[end..]
    ))
}

/// The faults to be planted, in an order that never changes: as many of each kind.
fn faults(sources: &Sources) -> Vec<Fault> {
    let mut by_kind: BTreeMap<&'static str, Vec<Fault>> = BTreeMap::new();
    for fault in planted_everywhere(sources) {
        by_kind.entry(fault.kind).or_default().push(fault);
    }
    let spread = |faults: Vec<Fault>| {
        let step = faults.len().div_ceil(OF_EACH).max(1);
        faults.into_iter().step_by(step)
    };
    by_kind.into_values().flat_map(spread).collect()
}

/// Every fault that could be planted, by file and line.
fn planted_everywhere(sources: &Sources) -> Vec<Fault> {
    let mut all = Vec::new();
    for path in sources.files.keys() {
        let Some(file) = sources.text(path) else {
            continue;
        };
        let (is_data, is_page) = (is_data(path), path.extension() == "md");
        let is_template = is_template(path);
        let mut in_front_matter = false;
        let mut in_code = false;
        for (at, line) in file.text.lines().enumerate() {
            if is_page && line == "---" {
                in_front_matter = at == 0;
                continue;
            }
            in_code ^= is_page && line.trim_start().starts_with("```");
            let plants: &[(&'static str, Plant)] = match () {
                () if is_template => &IN_TEMPLATES,
                () if is_data || in_front_matter => &IN_DATA,
                () if is_page && !in_code => &IN_TEXTS,
                () => &[],
            };
            if (is_data || in_front_matter) && key(line).is_none() {
                continue;
            }
            for (kind, plant) in plants {
                all.extend(plant(line).map(|becomes| Fault {
                    kind,
                    path: path.clone(),
                    line: at + 1,
                    was: line.to_owned(),
                    becomes,
                }));
            }
        }
    }
    all
}

fn is_template(path: &SitePath) -> bool {
    path.as_str().starts_with("themes/") && path.extension() == "html"
}

fn is_data(path: &SitePath) -> bool {
    path.as_str().starts_with("content/") && path.extension() == "yml"
}

impl Fault {
    fn planted(&self, sources: &Sources) -> String {
        let text = &sources.text(&self.path).expect("a file of the site").text;
        let lines = text.lines().enumerate();
        let lines = lines.map(|(at, line)| {
            if at + 1 == self.line {
                &self.becomes
            } else {
                line
            }
        });
        lines.fold(String::new(), |text, line| text + line + "\n")
    }

    /// Whether a finding is shown at its line, or, of what is left out, anywhere in its file.
    fn is_shown_by(&self, diagnostic: &Diagnostic, sources: &Sources) -> bool {
        let places = [&diagnostic.place].into_iter();
        let places = places.chain(diagnostic.related.iter().map(|related| &related.place));
        let mut own = places.filter(|place| place.file == self.path);
        own.any(|place| {
            let text = sources.text(&place.file);
            let line = text.map_or(0, |text| text.lines().place(place.span.range().start).line);
            self.kind == "drop" || line == self.line
        })
    }
}

fn new_findings(found: Vec<Diagnostic>, clean: &Built) -> Vec<Diagnostic> {
    let is_new = |found: &Diagnostic| !clean.diagnostics.contains(found);
    found.into_iter().filter(is_new).collect()
}

#[test]
fn every_fault_is_told_or_harms_nobody() {
    let sources = real_site::sources();
    let mut memory = Memory::default();
    let (clean, outputs) = real_site::build(&sources, &mut memory);
    let rules = clean.diagnostics.iter().map(|found| found.finding.rule());
    // Nobody knows yet where the statement is, which the site says.
    assert_eq!(
        rules.collect::<Vec<_>>(),
        [Rule::NoAccessibilityStatement],
        "{:#?}",
        clean.diagnostics
    );
    let faults = faults(&sources);
    let started = std::time::Instant::now();
    let mut untold = Vec::new();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for fault in &faults {
        let mut planted = sources.clone();
        planted.insert(fault.path.clone(), fault.planted(&sources).as_bytes());
        let found = real_site::examine(&planted, &mut memory);
        let mut new = new_findings(found, &clean);
        let is_shown = |found: &Diagnostic| fault.is_shown_by(found, &planted);
        // What pages show is asked only of those that checking lets pass.
        let outcome = if new.iter().any(is_shown) {
            "told"
        } else {
            let (built, changed) = real_site::build(&planted, &mut memory);
            new = new_findings(built.diagnostics, &clean);
            if new.iter().any(is_shown) {
                "told"
            } else if !new.is_empty() {
                "elsewhere"
            } else if changed == outputs {
                "harmless"
            } else {
                "untold"
            }
        };
        *counts.entry((fault.kind, outcome)).or_default() += 1;
        if matches!(outcome, "untold" | "elsewhere") {
            let told: Vec<_> = new
                .iter()
                .map(|found| (&found.place, found.finding.rule().id()))
                .collect();
            untold.push(format!(
                "{outcome} {}: {}:{}\n  {}\n  {}\n  {told:?}",
                fault.kind, fault.path, fault.line, fault.was, fault.becomes
            ));
        }
    }
    eprintln!(
        "{} faults in {:?}: {counts:#?}",
        faults.len(),
        started.elapsed()
    );
    assert!(faults.len() >= 500, "only {} faults", faults.len());
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

#[test]
fn a_hundred_faults_at_once_give_a_hundred_findings() {
    let sources = real_site::sources();
    let mut memory = Memory::default();
    let (clean, _) = real_site::build(&sources, &mut memory);
    let mut chosen: BTreeMap<SitePath, Vec<Fault>> = BTreeMap::new();
    let kinds = [
        "misspelt key",
        "misspelt value",
        "broken link",
        "misspelt id",
    ];
    let mut all = planted_everywhere(&sources);
    all.retain(|fault| kinds.contains(&fault.kind));
    for fault in all {
        let own = chosen.entry(fault.path.clone()).or_default();
        // Faults that stand apart, so that none is part of another.
        let apart = own.last().is_none_or(|last| fault.line > last.line + 12);
        let alone = |fault: &Fault| {
            let mut planted = sources.clone();
            planted.insert(fault.path.clone(), fault.planted(&sources).as_bytes());
            planted
        };
        if own.len() < 2 && apart {
            let found = real_site::examine(&alone(&fault), &mut memory);
            if new_findings(found, &clean).len() == 1 {
                own.push(fault);
            }
        }
    }
    chosen.retain(|_, faults| !faults.is_empty());
    let mut planted = sources.clone();
    let (mut count, mut files) = (0, 0);
    for faults in chosen.values() {
        if count == 100 {
            break;
        }
        let mut sources = sources.clone();
        for fault in faults.iter().take(100 - count) {
            sources.insert(fault.path.clone(), fault.planted(&sources).as_bytes());
            count += 1;
        }
        files += 1;
        let path = faults[0].path.clone();
        let text = sources
            .text(&path)
            .expect("a file of the site")
            .text
            .to_string();
        planted.insert(path, text.as_bytes());
    }
    let found = new_findings(real_site::examine(&planted, &mut memory), &clean);
    assert_eq!(count, 100);
    assert!(files >= 40, "only {files} files");
    assert_eq!(found.len(), count, "{found:#?}");
}
