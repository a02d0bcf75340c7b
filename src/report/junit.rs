//! Findings as the results of tests, in the XML of JUnit, which most build servers show.
//!
//! JUnit knows no warnings: an error is a test that failed, a warning or a hint one that was left
//! out, which build servers show without stopping.

use std::collections::BTreeMap;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::Sources;
use crate::words::{Language, Words};

use super::short::severity_name;
use super::told::{Told, told};

type Xml<'a> = Writer<&'a mut Vec<u8>>;

/// A suite for each file, with a test for each finding.
pub fn junit(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let told = told(diagnostics, sources, &Words::of(language));
    let mut bytes = Vec::new();
    let mut xml = Writer::new_with_indent(&mut bytes, b' ', 2);
    write(&told, &mut xml).expect("writing to memory does not fail");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("the writer is given text only")
}

fn write(told: &[Told<'_>], xml: &mut Xml<'_>) -> io::Result<()> {
    let mut suites: BTreeMap<&str, Vec<&Told<'_>>> = BTreeMap::new();
    for one in told {
        suites.entry(one.region.file).or_default().push(one);
    }
    let all: Vec<&Told<'_>> = told.iter().collect();
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = xml
        .create_element("testsuites")
        .with_attribute(("name", "vejviser"));
    let counted = counts(&all);
    for (name, count) in &counted {
        root = root.with_attribute((*name, count.as_str()));
    }
    root.write_inner_content(|xml| {
        for (file, told) in &suites {
            suite(file, told, xml)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn suite(file: &str, told: &[&Told<'_>], xml: &mut Xml<'_>) -> io::Result<()> {
    let file = readable(file);
    let mut suite = xml
        .create_element("testsuite")
        .with_attribute(("name", file.as_str()));
    let counted = counts(told);
    for (name, count) in &counted {
        suite = suite.with_attribute((*name, count.as_str()));
    }
    suite.write_inner_content(|xml| {
        for one in told {
            test(&file, one, xml)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn test(file: &str, told: &Told<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let start = told.region.start;
    let place = format!("{}:{}", start.line, start.column);
    let name = format!("{} {place}", told.rule.id());
    let line = start.line.to_string();
    xml.create_element("testcase")
        .with_attribute(("name", name.as_str()))
        .with_attribute(("classname", file))
        .with_attribute(("file", file))
        .with_attribute(("line", line.as_str()))
        .write_inner_content(|xml| {
            let message = readable(&told.words.message);
            let (element, kind) = match told.severity {
                Severity::Error => ("failure", Some("error")),
                Severity::Warning | Severity::Hint => ("skipped", None),
            };
            let mut result = xml
                .create_element(element)
                .with_attribute(("message", message.as_str()));
            if let Some(kind) = kind {
                result = result.with_attribute(("type", kind));
            }
            let text = format!(
                "{file}:{place}: {}: {}",
                severity_name(told.severity),
                readable(&told.message_and_help()),
            );
            result.write_text_content(BytesText::new(&text))?;
            Ok(())
        })?;
    Ok(())
}

fn counts(told: &[&Told<'_>]) -> [(&'static str, String); 4] {
    let failed = told
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count();
    [
        ("tests", told.len().to_string()),
        ("failures", failed.to_string()),
        ("errors", "0".to_owned()),
        ("skipped", (told.len() - failed).to_string()),
    ]
}

/// Without the characters that XML 1.0 cannot hold, even escaped.
fn readable(text: &str) -> String {
    let held = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r')
            || (*letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(held).collect()
}
