//! A theme's templates, read so that one bad one does not hide the others.
//!
//! Tera takes in all or nothing, so after a failure templates are added one by one, each when what
//! it builds on is there. What cannot be added is reported, unless it only suffers for another.

use std::collections::{BTreeMap, BTreeSet};

use tera::{ErrorKind, Tera};

use super::names::known;
use super::template;
use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{ArgumentContract, ComponentContract, Held, ThemeContract};
use crate::text::{LineColumn, Lines, Place, SitePath, SourceFile, Span};

/// The templates that could be read, ready to be filled.
pub struct Templates {
    tera: Tera,
    files: BTreeMap<String, SourceFile>,
    /// Those that are in the theme but could not be used; that has been reported.
    set_aside: SetAside,
    /// What the files call or open, as far as their text tells: components, among HTML's elements.
    tags: BTreeSet<String>,
}

/// Templates that could not be used.
#[derive(Default)]
struct SetAside {
    /// Those that cannot be read.
    broken: BTreeSet<String>,
    /// Those that can, but that ask for what is not there.
    waiting: BTreeSet<String>,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Templates")
            .field("names", &self.files.keys())
            .finish_non_exhaustive()
    }
}

impl Templates {
    /// Reads templates by name; `tera` has the functions they may call.
    pub fn load(
        mut tera: Tera,
        files: BTreeMap<String, SourceFile>,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let all = files.iter().map(|(name, file)| (name, &file.text));
        let set_aside = match tera.add_raw_templates(all) {
            Ok(()) => SetAside::default(),
            Err(_) => add_one_by_one(&mut tera, &files, found),
        };
        let tags = files.values().flat_map(tags).map(str::to_owned).collect();
        Self {
            tera,
            files,
            set_aside,
            tags,
        }
    }

    pub fn tera(&self) -> &Tera {
        &self.tera
    }

    pub fn file(&self, name: &str) -> Option<&SourceFile> {
        self.files.get(name)
    }

    pub fn contains(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// In the theme, but not usable; that has been reported.
    pub fn is_set_aside(&self, name: &str) -> bool {
        self.set_aside.broken.contains(name) || self.set_aside.waiting.contains(name)
    }

    /// The names of those a page may choose: not components, nor what only others build on.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| !name.contains('/') && *name != "base.html")
    }

    /// The blocks of a template, in order.
    pub fn blocks(&self, name: &str) -> Vec<String> {
        self.files.get(name).into_iter().flat_map(blocks).collect()
    }

    /// Those that can be read, by name.
    pub fn readable(&self) -> impl Iterator<Item = (&str, &SourceFile)> {
        let files = self.files.iter();
        let readable = files.filter(|(name, _)| !self.set_aside.broken.contains(*name));
        readable.map(|(name, file)| (name.as_str(), file))
    }

    /// The components that authors may use: those that a hyphenated tag can name and whose
    /// arguments are all texts.
    pub fn contract(&self) -> ThemeContract {
        let definitions = self.tera.get_component_names().filter_map(|name| {
            let definition = self.tera.get_component_definition(name)?;
            let written: Vec<_> = definition
                .args()
                .iter()
                .filter(|argument| !argument.is_implicit())
                .collect();
            let all_text = written.iter().all(|argument| {
                argument
                    .arg_type()
                    .is_some_and(|kind| kind.as_str() == "string")
            });
            let is_tag = name.contains('_') && !name.contains('.');
            (is_tag && all_text).then(|| {
                let arguments = written.iter().map(|argument| ArgumentContract {
                    name: argument.name().to_owned(),
                    required: argument.is_required(),
                });
                let contract = ComponentContract {
                    arguments: arguments.collect(),
                    holds: definition
                        .metadata()
                        .get("holds")
                        .and_then(|held| Held::of_name(held.as_str()?)),
                    is_part: self.tags.contains(name),
                };
                (name.replace('_', "-"), contract)
            })
        });
        ThemeContract {
            components: definitions.collect(),
            speaks: Vec::new(),
        }
    }

    /// What a component takes from its surroundings by `@`.
    pub fn surroundings(&self, component: &str) -> Vec<String> {
        let definition = self.tera.get_component_definition(component);
        let arguments = definition.iter().flat_map(tera::ComponentInfo::args);
        let implicit = arguments.filter(|argument| argument.is_implicit());
        implicit
            .map(|argument| argument.name().to_owned())
            .collect()
    }

    /// The template that defines a component.
    pub fn home_of(&self, component: &str) -> String {
        let home = self.files.iter().find(|(_, file)| defines(file, component));
        home.map(|(name, _)| name.clone()).unwrap_or_default()
    }

    /// What went wrong while filling a template, at its place in the theme's files.
    pub fn failure(&self, error: &tera::Error, template: &str, output: &str) -> Diagnostic {
        let (file, span, reason) = match error.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                let span = Span::from(report.span().range.clone());
                (
                    self.file(report.filename()),
                    span,
                    shortened(report.message()),
                )
            }
            other => (None, Span::START, other.to_string()),
        };
        let place = match file.or_else(|| self.file(template)) {
            Some(file) => Place {
                file: file.path.clone(),
                span,
            },
            None => Place {
                file: SitePath::new(template),
                span,
            },
        };
        Finding::TemplateData {
            reason,
            output: output.to_owned(),
        }
        .at(place)
    }
}

/// Tera lists every field there is; the one that may have been meant is enough.
fn shortened(message: &str) -> String {
    let Some((told, fields)) = message.split_once(". Available fields: ") else {
        return message.trim_end_matches('.').to_owned();
    };
    let typed = told.split('`').nth(1).unwrap_or_default();
    match nearest(typed, fields.split(", ")) {
        Some(field) => format!("{told} (`{field}`?)"),
        None => told.to_owned(),
    }
}

/// Adds what can be added; reports and returns the rest.
fn add_one_by_one(
    tera: &mut Tera,
    files: &BTreeMap<String, SourceFile>,
    found: &mut Vec<Diagnostic>,
) -> SetAside {
    let mut broken = BTreeSet::new();
    for (name, file) in files {
        if let Err(error) = Tera::default().add_raw_template(name, &file.text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            let span = Span::from(report.span().range.clone());
            found.push(syntax(file, span, report.message()));
            broken.insert(name.clone());
        }
    }
    let mut waiting: BTreeMap<&String, &SourceFile> = files
        .iter()
        .filter(|(name, _)| !broken.contains(*name))
        .collect();
    loop {
        let before = waiting.len();
        waiting.retain(|name, file| tera.add_raw_template(name, &file.text).is_err());
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    // Files whose components call each other can only come together.
    let together = waiting.iter().map(|(name, file)| (name, &file.text));
    if !waiting.is_empty() && tera.add_raw_templates(together).is_ok() {
        waiting.clear();
    }
    let missing = Missing {
        broken: &broken,
        waiting: &waiting,
        files,
    };
    for (name, file) in &waiting {
        if let Err(error) = tera.add_raw_template(name, &file.text) {
            found.extend(missing.complaints(file, &error));
        }
    }
    let waiting = waiting.into_keys().cloned().collect();
    SetAside { broken, waiting }
}

fn syntax(file: &SourceFile, span: Span, reason: &str) -> Diagnostic {
    let finding = Finding::TemplateSyntax {
        reason: reason.to_owned(),
    };
    finding.at(Place {
        file: file.path.clone(),
        span: unclosed(&file.text, span).unwrap_or(span),
    })
}

/// The tag that was left open on an earlier line, where a fault is only that text or another tag
/// stands within it.
fn unclosed(text: &str, fault: Span) -> Option<Span> {
    // Of the two letters that open a tag, the first may be read as part of what is open.
    let start = fault.range().start;
    let start = start - usize::from(text.get(..start)?.ends_with('{'));
    let (before, after) = text.split_at_checked(start)?;
    if !["{%", "{{", "<"].iter().any(|sign| after.starts_with(sign)) {
        return None;
    }
    let open = before.rfind("{%").max(before.rfind("{{"))?;
    let tag = &before[open..];
    let line = tag.lines().next()?;
    let is_closed = tag.contains("%}") || tag.contains("}}");
    (!is_closed && tag.contains('\n')).then(|| Span::new(open, open + line.len()))
}

/// What is not there for others to build on.
struct Missing<'a> {
    broken: &'a BTreeSet<String>,
    waiting: &'a BTreeMap<&'a String, &'a SourceFile>,
    files: &'a BTreeMap<String, SourceFile>,
}

impl Missing<'_> {
    fn complaints(&self, file: &SourceFile, error: &tera::Error) -> Vec<Diagnostic> {
        match error.kind() {
            ErrorKind::MissingParent { current, parent } => {
                let child = self.files.get(current).unwrap_or(file);
                if self.is_set_aside(parent) || child.path != file.path {
                    return Vec::new();
                }
                let at = file.text.find(parent.as_str()).unwrap_or_default();
                let span = Span::new(at, at + parent.len());
                vec![self.unknown(file, span, "template", parent)]
            }
            ErrorKind::Msg(message) => {
                let reports = reports(message, file);
                if reports.is_empty() {
                    return vec![syntax(file, Span::START, message)];
                }
                let own = reports
                    .into_iter()
                    .filter(|(_, reason)| !self.excuses(reason));
                own.map(|(span, reason)| match named(&reason) {
                    Some((kind, name)) => self.unknown(file, span, kind, name),
                    None => syntax(file, span, &reason),
                })
                .collect()
            }
            other => vec![syntax(file, Span::START, &other.to_string())],
        }
    }

    /// A name that is not there, with the nearest that is.
    fn unknown(&self, file: &SourceFile, span: Span, kind: &str, name: &str) -> Diagnostic {
        let known: Vec<String> = match kind {
            "component" => self.files.values().flat_map(defined).collect(),
            "template" => self.files.keys().cloned().collect(),
            "block" => self.blocks_below(file),
            _ => known(kind).into_iter().map(str::to_owned).collect(),
        };
        let nearest = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
        let finding = Finding::TemplateName {
            kind: kind.to_owned(),
            name: name.to_owned(),
            nearest,
            known: known.join(", "),
        };
        finding.at(Place {
            file: file.path.clone(),
            span,
        })
    }

    /// The blocks of the templates that a file extends.
    fn blocks_below(&self, file: &SourceFile) -> Vec<String> {
        let parent = |file: &SourceFile| self.files.get(&template::parse(&file.text)?.parent?);
        let below = std::iter::successors(parent(file), |file| parent(file));
        // One that extends itself in a ring comes to an end too.
        let below = below.take(self.files.len());
        below.flat_map(blocks).collect()
    }

    fn is_set_aside(&self, template: &str) -> bool {
        self.broken.contains(template) || self.waiting.keys().any(|name| *name == template)
    }

    /// Whether a name is unknown only because the file that has it was set aside.
    fn excuses(&self, reason: &str) -> bool {
        let Some(name) = reason.split('`').nth(1) else {
            return false;
        };
        let of_template = |template: &String| {
            self.files
                .get(template)
                .is_some_and(|file| defines(file, name))
                || template == name
        };
        self.broken.iter().any(of_template) || self.waiting.keys().any(|name| of_template(name))
    }
}

/// The kind and the name in Tera's words about a name that is not there.
fn named(reason: &str) -> Option<(&'static str, &str)> {
    let name = reason.split('`').nth(1)?;
    let kinds = ["component", "template", "filter", "test", "function"];
    let mut unknown = kinds.into_iter();
    let kind = unknown.find(|kind| reason.starts_with(&format!("Unknown {kind} `")));
    let kind = kind.or_else(|| reason.starts_with("Block `").then_some("block"));
    kind.map(|kind| (kind, name))
}

/// Whether a file has the definition of a component, as far as its text tells.
fn defines(file: &SourceFile, component: &str) -> bool {
    defined(file).any(|name| name == component)
}

/// The components that a file defines, as far as its text tells.
fn defined(file: &SourceFile) -> impl Iterator<Item = String> + '_ {
    let definitions = file.text.split("component ").skip(1);
    definitions.filter_map(|text| {
        let (name, _) = text.split_once('(')?;
        let name = name.trim();
        let letters = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
        name.chars().all(letters).then(|| name.to_owned())
    })
}

/// The names of the start tags of a file.
fn tags(file: &SourceFile) -> impl Iterator<Item = &str> {
    let tags = file.text.split('<').skip(1);
    tags.filter_map(|text| Some(text.split_once([' ', '/', '>'])?.0))
}

/// The blocks of a file, as far as its text tells.
fn blocks(file: &SourceFile) -> impl Iterator<Item = String> + '_ {
    let tags = file.text.split("block ").skip(1);
    tags.filter_map(|text| {
        let name = text.split(['%', '-', ' ']).next()?;
        let letters = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        (!name.is_empty() && name.chars().all(letters)).then(|| name.to_owned())
    })
}

/// The findings in a message that Tera made of several reports: of one file, with their places.
///
/// `error: reason`, then `--> name:line:column`, then the line, and carets as wide as the place.
fn reports(message: &str, file: &SourceFile) -> Vec<(Span, String)> {
    let lines: Vec<&str> = message.lines().collect();
    let starts = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, line.strip_prefix("error: ")?)));
    let found = starts.filter_map(|(at, reason)| {
        let place = lines.get(at + 1)?.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplit(':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let name = parts.next()?;
        let carets = lines
            .get(at + 4)?
            .chars()
            .filter(|letter| *letter == '^')
            .count();
        let start = Lines::of(&file.text).offset(LineColumn { line, column })?;
        let own = file.path.as_str().ends_with(name);
        own.then(|| (Span::new(start, start + carets), reason.to_owned()))
    });
    found.collect()
}
