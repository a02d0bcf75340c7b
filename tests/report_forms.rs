//! Every form tells the same findings, and each is what its readers can read.

#[path = "rules/pages.rs"]
mod pages;
#[path = "rules/site.rs"]
mod site;
#[path = "rules/told.rs"]
mod told;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use vejviser::diagnostic::{Diagnostic, Finding, Rule};
use vejviser::report;
use vejviser::sources::Sources;
use vejviser::text::{Place, SitePath, Span};
use vejviser::words::Language;

/// Calls `judge` with the findings of every example of every rule.
fn each_example(mut judge: impl FnMut(&str, &[Diagnostic], &Sources)) {
    let mut seen = 0;
    told::each(|told, _| {
        judge(&told.name, &told.built.diagnostics, &told.sources);
        seen += told.built.diagnostics.len();
    });
    assert!(seen >= Rule::ALL.len(), "every rule is broken somewhere");
}

/// What a form tells of each finding: `file:line:column severity rule`.
type Facts = Vec<String>;

fn facts_of_short(text: &str) -> Facts {
    text.lines()
        .map(|line| {
            let (place, rest) = line.split_once(": ").expect("a place comes first");
            let (severity, rest) = rest.split_once('[').expect("then the severity");
            let (rule, _) = rest.split_once(']').expect("then the rule");
            format!("{place} {severity} {rule}")
        })
        .collect()
}

fn facts_of_json(text: &str) -> Facts {
    text.lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).expect("a line is an object");
            let word = |key: &str| line[key].as_str().expect("a text").to_owned();
            let start = &line["start"];
            format!(
                "{}:{}:{} {} {}",
                word("file"),
                start["line"],
                start["column"],
                word("severity"),
                word("rule")
            )
        })
        .collect()
}

fn facts_of_sarif(log: &Value) -> Facts {
    let results = log["runs"][0]["results"].as_array().expect("results");
    results
        .iter()
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a uri");
            let file = percent_encoding::percent_decode_str(uri)
                .decode_utf8()
                .expect("a path is UTF-8");
            let region = &place["region"];
            let severity = match result["level"].as_str() {
                Some("note") => "hint",
                level => level.expect("a level"),
            };
            let rule = result["ruleId"].as_str().expect("a rule");
            format!(
                "{file}:{}:{} {severity} {rule}",
                region["startLine"], region["startColumn"]
            )
        })
        .collect()
}

fn facts_of_github(text: &str) -> Facts {
    text.lines()
        .map(|line| {
            let line = line.strip_prefix("::").expect("a command begins so");
            let (command, rest) = line.split_once(' ').expect("then its properties");
            let (properties, _) = rest.split_once("::").expect("then the message");
            let property = |name: &str| {
                let value = properties
                    .split(',')
                    .find_map(|property| property.strip_prefix(&format!("{name}=")));
                let value = value.expect("the property is there");
                value
                    .replace("%2C", ",")
                    .replace("%3A", ":")
                    .replace("%25", "%")
            };
            let severity = command.replace("notice", "hint");
            format!(
                "{}:{}:{} {severity} {}",
                property("file"),
                property("line"),
                property("col"),
                property("title")
            )
        })
        .collect()
}

/// Its suites go by file, as the findings do.
fn facts_of_junit(text: &str) -> Facts {
    let mut reader = Reader::from_str(text);
    let mut facts = Vec::new();
    let mut is_result = false;
    let mut rule = String::new();
    loop {
        match reader.read_event().expect("it is well formed") {
            Event::Eof => break facts,
            Event::Start(element) => {
                let name = element.name();
                is_result = matches!(name.as_ref(), "failure" | "skipped");
                if name.as_ref() == "testcase" {
                    let attribute = element.try_get_attribute("name").expect("it reads");
                    let value = attribute.expect("a test has a name").value;
                    value
                        .split(' ')
                        .next()
                        .unwrap_or_default()
                        .clone_into(&mut rule);
                }
            }
            Event::Text(text) if is_result => {
                let text: &str = &text;
                let mut parts = text.splitn(3, ": ");
                let place = parts.next().expect("the place");
                let severity = parts.next().expect("the severity");
                facts.push(format!("{place} {severity} {rule}"));
                is_result = false;
            }
            _ => {}
        }
    }
}

#[test]
fn every_form_tells_the_same_findings() {
    // The published schema has a `]` without its `[` in two patterns, which only some readers of
    // regular expressions take as a letter.
    let schema = include_str!("sarif/sarif-schema-2.1.0.json").replace("}]?$", "}\\\\]?$");
    let schema = serde_json::from_str(&schema).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    let mut judged = false;
    each_example(|name, diagnostics, sources| {
        let language = Language::Danish;
        let expected = facts_of_short(&report::short(diagnostics, sources, language));
        assert_eq!(expected.len(), diagnostics.len(), "{name}");
        let json = report::json(diagnostics, sources, language);
        assert_eq!(facts_of_json(&json), expected, "json, {name}");
        let sarif = report::sarif(diagnostics, sources, language);
        let mut sarif: Value = serde_json::from_str(&sarif).expect("a log is JSON");
        // The rules are the same each time; they are judged once.
        if std::mem::replace(&mut judged, true) {
            sarif["runs"][0]["tool"]["driver"]["rules"] = serde_json::json!([]);
        }
        let faults: Vec<String> = schema.iter_errors(&sarif).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        assert_eq!(facts_of_sarif(&sarif), expected, "sarif, {name}");
        let github = report::github(diagnostics, sources, language);
        assert_eq!(facts_of_github(&github), expected, "github, {name}");
        let junit = report::junit(diagnostics, sources, language);
        assert_eq!(facts_of_junit(&junit), expected, "junit, {name}");
        let human = report::terminal(diagnostics, sources, language);
        let human = anstream::adapter::strip_str(&human).to_string();
        let shown = diagnostics.iter().filter(|diagnostic| {
            let title = format!("[{}]: ", diagnostic.finding.rule().id());
            human.contains(&title)
        });
        assert_eq!(shown.count(), diagnostics.len(), "human, {name}");
    });
}

/// One finding about `meant` in a file, with all that could break a form in its values.
fn hostile(path: &str, text: &str, meant: &str) -> (Vec<Diagnostic>, Sources) {
    let path = SitePath::new(path);
    let mut sources = Sources::default();
    sources.insert(path.clone(), text.as_bytes());
    let start = text.find(meant).expect("the text holds what is meant");
    let finding = Finding::BrokenLink {
        target: "100%,::]]>\"<ø>\u{fffe}".to_owned(),
        kind: "path".to_owned(),
        nearest: Some("b.md".to_owned()),
    };
    let span = Span::new(start, start + meant.len());
    let place = Place { file: path, span };
    let diagnostic = finding.at(place.clone()).with_related(place);
    (vec![diagnostic], sources)
}

#[test]
fn json_says_where_a_finding_ends_and_what_belongs_to_it() {
    let (diagnostics, sources) = hostile("content/a.md", "æ\tøå😀x\ny", "😀x");
    let line = report::json(&diagnostics, &sources, Language::Danish);
    assert_eq!(line.lines().count(), 1);
    let line: Value = serde_json::from_str(&line).expect("a line is an object");
    let keys: Vec<&str> = line
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let mut expected = [
        "rule", "severity", "message", "help", "file", "start", "end", "related",
    ];
    expected.sort_unstable();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(line["start"], serde_json::json!({"line": 1, "column": 5}));
    assert_eq!(line["end"], serde_json::json!({"line": 1, "column": 7}));
    assert_eq!(line["help"], "mente du `b.md`?");
    assert_eq!(line["related"][0]["start"], line["start"]);
}

#[test]
fn github_is_told_in_one_command_whatever_an_author_writes() {
    let (diagnostics, sources) = hostile("content/a,b: 50%.md", "x", "x");
    assert_eq!(
        report::github(&diagnostics, &sources, Language::Danish),
        "::error file=content/a%2Cb%3A 50%25.md,line=1,endLine=1,col=1,endColumn=2,\
         title=broken-link::ingen side på `100%25,::]]>\"<ø>\u{fffe}`%0Amente du `b.md`?\n"
    );
}

#[test]
fn sarif_gives_addresses_and_help() {
    let (diagnostics, sources) = hostile("content/på tværs.md", "x", "x");
    let log = report::sarif(&diagnostics, &sources, Language::English);
    let log: Value = serde_json::from_str(&log).expect("a log is JSON");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let result = &run["results"][0];
    let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/p%C3%A5%20tv%C3%A6rs.md");
    let at = usize::try_from(result["ruleIndex"].as_u64().expect("a place")).expect("small");
    let rule = &run["tool"]["driver"]["rules"][at];
    assert_eq!(rule["id"], "broken-link");
    assert!(!rule["help"]["text"].as_str().expect("help").is_empty());
    assert_eq!(
        run["tool"]["driver"]["rules"].as_array().map(Vec::len),
        Some(Rule::ALL.len())
    );
}

#[test]
fn junit_counts_and_holds_only_what_xml_can() {
    let (diagnostics, sources) = hostile("content/a.md", "x", "x");
    let xml = report::junit(&diagnostics, &sources, Language::Danish);
    let root =
        "<testsuites name=\"vejviser\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">";
    assert!(xml.contains(root), "{xml}");
    assert!(xml.contains("100%,::]]&gt;&quot;&lt;ø&gt;`"), "{xml}");
    assert!(!xml.contains('\u{fffe}'));
    assert_eq!(facts_of_junit(&xml), ["content/a.md:1:1 error broken-link"]);
    let none = report::junit(&[], &sources, Language::Danish);
    assert!(none.contains("tests=\"0\""), "{none}");
}
