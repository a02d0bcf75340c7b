//! Slips planted in the program's own templates, and small templates with what is found in them.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::*;
use crate::diagnostic::Argument::Text;
use crate::render::theme::files::embedded;
use crate::render::theme::template::{Argument, Expression, Kind, Node};
use crate::sources::Source;

/// The program's own templates, by name.
fn own_templates() -> BTreeMap<String, SourceFile> {
    let files = embedded();
    let templates = files.into_iter().filter_map(|(name, source)| {
        let name = name.strip_prefix("templates/")?.to_owned();
        match source {
            Source::Text(file) => Some((name, file)),
            Source::Binary(_) => None,
        }
    });
    templates.collect()
}

fn found(files: &BTreeMap<String, SourceFile>) -> Vec<Diagnostic> {
    let files = files.iter();
    asked(files.map(|(name, file)| (name.as_str(), file))).unknown
}

/// Where the names of fields stand in a template, but for those of `words`, which are looked up as
/// words, and of `loop`, which Tera knows.
fn fields(nodes: &[Node], spans: &mut Vec<Span>) {
    for node in nodes {
        match node {
            Node::Print(value) | Node::Set { value, .. } => of_value(value, spans),
            Node::SetText { filters, body, .. } | Node::Filtered { filters, body } => {
                for (_, arguments) in filters {
                    of_arguments(arguments, spans);
                }
                fields(body, spans);
            }
            Node::For(each) => {
                of_value(&each.list, spans);
                fields(&each.body, spans);
                fields(&each.otherwise, spans);
            }
            Node::If {
                branches,
                otherwise,
            } => {
                for (condition, body) in branches {
                    of_value(condition, spans);
                    fields(body, spans);
                }
                fields(otherwise, spans);
            }
            Node::Block { body, .. } => fields(body, spans),
            Node::Include(_) => {}
        }
    }
}

fn of_arguments(arguments: &[Argument], spans: &mut Vec<Span>) {
    for argument in arguments {
        of_value(&argument.value, spans);
    }
}

fn of_value(value: &Expression, spans: &mut Vec<Span>) {
    match &value.kind {
        Kind::Field { of, .. } => {
            let tera_knows = ["words", "loop"].contains(&of.path().unwrap_or_default().as_str());
            spans.extend((!tera_knows).then_some(value.span));
            of_value(of, spans);
        }
        Kind::Filter { of, arguments, .. } | Kind::Test { of, arguments, .. } => {
            of_value(of, spans);
            of_arguments(arguments, spans);
        }
        Kind::Call { arguments, .. } => of_arguments(arguments, spans),
        Kind::Component(call) => {
            of_arguments(&call.arguments, spans);
            fields(&call.body, spans);
        }
        Kind::Not(of) | Kind::Minus(of) => of_value(of, spans),
        Kind::Binary { left, right, .. } => {
            of_value(left, spans);
            of_value(right, spans);
        }
        Kind::Each {
            item,
            list,
            condition,
            ..
        } => {
            of_value(list, spans);
            of_value(item, spans);
            if let Some(condition) = condition {
                of_value(condition, spans);
            }
        }
        Kind::Choice { condition, yes, no } => {
            for value in [condition, yes, no] {
                of_value(value, spans);
            }
        }
        Kind::Item { of, at } => {
            of_value(of, spans);
            of_value(at, spans);
        }
        _ => {}
    }
}

/// A name with one letter more, less, or another: of each field one, by turns.
fn slipped(name: &str, turn: usize) -> String {
    let middle = name.len() / 2;
    match turn % 3 {
        0 if name.len() > 2 => format!("{}{}", &name[..middle], &name[middle + 1..]),
        1 => format!("{}q{}", &name[..middle], &name[middle + 1..]),
        _ => format!("{}q{}", &name[..middle], &name[middle..]),
    }
}

/// A field in one of the program's own templates, and how it is slipped.
struct Slip<'a> {
    name: &'a str,
    file: &'a SourceFile,
    span: Span,
    slipped: String,
}

fn slips(files: &BTreeMap<String, SourceFile>) -> Vec<Slip<'_>> {
    let mut slips: Vec<Slip<'_>> = Vec::new();
    for (name, file) in files {
        let template = template::parse(&file.text).expect("our own can be read");
        let mut spans = Vec::new();
        fields(&template.nodes, &mut spans);
        for component in &template.components {
            fields(&component.body, &mut spans);
        }
        for span in spans {
            let slipped = slipped(&file.text[span.range()], slips.len());
            slips.push(Slip {
                name,
                file,
                span,
                slipped,
            });
        }
    }
    slips
}

impl Slip<'_> {
    /// What is found with the slip in place; `parsed` are all templates without it.
    fn found(&self, parsed: &BTreeMap<&str, File<'_>>, shapes: &Shapes) -> Vec<Diagnostic> {
        let (text, range) = (&self.file.text, self.span.range());
        let text = format!(
            "{}{}{}",
            &text[..range.start],
            self.slipped,
            &text[range.end..]
        );
        let source = SourceFile::new(self.file.path.clone(), text);
        let template = template::parse(&source.text).expect("a slip changes no syntax");
        let mut files = parsed.clone();
        let (source, template) = (&source, &template);
        files.insert(self.name, File { source, template });
        asked_in(&files, shapes).unknown
    }
}

#[test]
fn every_slip_in_a_field_of_the_programs_own_templates_is_found_where_it_is() {
    let files = own_templates();
    assert_eq!(found(&files), []);
    let shapes = Shapes::of_views();
    let parse = |file: &SourceFile| template::parse(&file.text).expect("our own can be read");
    let templates: Vec<Template> = files.values().map(parse).collect();
    let named = files.iter().zip(&templates);
    let parsed = named.map(|((name, source), template)| (name.as_str(), File { source, template }));
    let parsed: BTreeMap<&str, File<'_>> = parsed.collect();
    let slips = slips(&files);
    let (planted, silent, named) = (slips.len(), Mutex::new(Vec::new()), AtomicUsize::new(0));
    slips.par_iter().for_each(|slip| {
        let meant = &slip.file.text[slip.span.range()];
        let found = slip.found(&parsed, &shapes);
        let start = slip.span.range().start;
        let at = Span::new(start, start + slip.slipped.len());
        match &*found {
            [one] if one.place.file == slip.file.path && one.place.span == at => {
                let near = one.finding.arguments();
                let near = near.iter().find(|(name, _)| *name == "nearest");
                let is_meant = matches!(near, Some((_, Text(near))) if near.ends_with(meant));
                named.fetch_add(usize::from(is_meant), Ordering::Relaxed);
            }
            _ => {
                let told = format!("{}: {meant} → {}: {found:?}", slip.file.path, slip.slipped);
                silent.lock().unwrap().push(told);
            }
        }
    });
    let (silent, named) = (silent.into_inner().unwrap(), named.into_inner());
    println!(
        "{planted} slips, {} silent, {named} named again",
        silent.len()
    );
    assert!(planted >= 1000, "only {planted} slips were planted");
    assert!(
        silent.is_empty(),
        "{} of {planted} slips are not found where they are, and alone:\n{}",
        silent.len(),
        silent.join("\n")
    );
    assert!(
        named * 100 >= planted * 95,
        "of {planted} slips only {named} are named again"
    );
}
