//! Which names templates ask for, held against what they are given.
//!
//! Tera tells of an unknown field when it is printed, on the first page that comes to it; in a
//! condition it is only false. Here every template is walked with the types of what it is given,
//! through the templates it extends and includes and the components it calls. A name is unknown when
//! it is so each time one comes by: a base template may ask for what only some pages have.
//!
//! Templates that Tera turns down for a name it does not know are walked all the same.

mod asked;
mod builtin;
mod calls;
mod expressions;
mod nodes;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Finding};
use crate::render::view::CHOOSABLE;
use crate::text::{Place, SourceFile, Span};

use super::shape::{Names, Shape, Shapes, Type};
use super::template::{self, Component, Template};

pub(in crate::render) use asked::{Ask, Condition, Step};
pub(in crate::render) use builtin::known;

/// What is known of the names in a theme's templates.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Names that are not there, and values used for what they are not.
    pub unknown: Vec<Diagnostic>,
    /// What may be null where it is asked for, by the template that pages are made of.
    pub asks: BTreeMap<String, Vec<Ask>>,
}

/// Reads what templates ask for; those given are the ones that Tera can read, by name.
pub(super) fn asked<'a>(files: impl Iterator<Item = (&'a str, &'a SourceFile)>) -> Asked {
    let parsed = files.filter_map(|(name, source)| {
        let template = template::parse(&source.text)?;
        Some((name, source, template))
    });
    let parsed: Vec<_> = parsed.collect();
    let files = parsed.iter();
    let files = files.map(|(name, source, template)| (*name, File { source, template }));
    asked_in(&files.collect(), &Shapes::of_views())
}

fn asked_in(files: &BTreeMap<&str, File<'_>>, shapes: &Shapes) -> Asked {
    let mut reader = Reader::of(shapes, files);
    let mut asks = BTreeMap::new();
    for (name, given) in pages(files, shapes) {
        reader.page(name, &given);
        asks.entry(name.to_owned())
            .or_insert_with(Vec::new)
            .append(&mut reader.asks);
    }
    reader.tags();
    reader.components_left();
    Asked {
        unknown: reader.findings(),
        asks,
    }
}

/// A template's file and what it holds.
#[derive(Clone, Copy)]
struct File<'a> {
    source: &'a SourceFile,
    template: &'a Template,
}

/// Every template that pages are made of, with what it is given: once for each kind of page that may
/// choose it.
fn pages<'f>(files: &BTreeMap<&'f str, File<'_>>, shapes: &Shapes) -> Vec<(&'f str, Names)> {
    let parents: BTreeSet<&str> = files
        .values()
        .filter_map(|file| file.template.parent.as_deref())
        .collect();
    let with = |own: &Names| {
        let mut names = shapes.everywhere.clone();
        names.extend(own.clone());
        names
    };
    let mut pages = Vec::new();
    for name in files.keys().copied() {
        if let Some(own) = shapes.own.get(name) {
            pages.push((name, with(own)));
        } else if !name.contains('/') && !parents.contains(name) {
            let kinds = CHOOSABLE.iter().filter_map(|kind| shapes.own.get(kind));
            pages.extend(kinds.map(|own| (name, with(own))));
        }
    }
    pages
}

/// A value as a template sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    of: Type,
    /// From a name that the template is given, where that is how it was reached.
    path: Option<Arc<[Step]>>,
}

impl Seen {
    const ANY: Self = Self::of(Type::ANY);

    const fn of(of: Type) -> Self {
        Self { of, path: None }
    }

    fn named(name: &str, of: &Type) -> Self {
        Self {
            of: of.clone(),
            path: Some([Step::of(name, of)].into()),
        }
    }
}

type Scope = BTreeMap<String, Seen>;

/// What is asked of a place in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Question {
    /// Is there such a thing?
    Name,
    /// Is it what it is used for?
    Use,
}

/// Goes through templates and remembers what it saw.
struct Reader<'a> {
    shapes: &'a Shapes,
    files: &'a BTreeMap<&'a str, File<'a>>,
    components: BTreeMap<&'a str, (&'a str, &'a Component)>,
    /// Every name that some component takes by `@`.
    implicit: BTreeSet<&'a str>,
    /// What was found at a place; nothing where all was well at least once.
    verdicts: BTreeMap<(Span, &'a str, Question), Option<Finding>>,
    /// Of the page that is being read.
    asks: Vec<Ask>,
    /// Calls that have been followed, with all that their outcome depends on.
    followed: BTreeSet<(&'a str, Scope, Option<Vec<Condition>>)>,
    called: BTreeSet<&'a str>,
}

/// Where in a template one is, and what is known there.
#[derive(Clone)]
struct Spot<'a> {
    file: &'a str,
    scopes: Vec<Scope>,
    /// What a called component may take by `@` besides.
    around: Scope,
    /// What must hold for one to come here; `None` where that cannot be told.
    conditions: Option<Vec<Condition>>,
    /// The versions of each block, the one that is shown first.
    blocks: BTreeMap<&'a str, Vec<(&'a str, &'a [template::Node])>>,
    depth: usize,
    /// The included files that one is within.
    including: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn of(shapes: &'a Shapes, files: &'a BTreeMap<&'a str, File<'a>>) -> Self {
        let components = files.iter().flat_map(|(name, file)| {
            let own = file.template.components.iter();
            own.map(|component| (component.name.as_str(), (*name, component)))
        });
        let components: BTreeMap<_, _> = components.collect();
        let parameters = components.values().flat_map(|(_, one)| &one.parameters);
        let implicit = parameters.filter(|one| one.implicit);
        Self {
            shapes,
            files,
            implicit: implicit.map(|one| one.name.as_str()).collect(),
            components,
            verdicts: BTreeMap::new(),
            asks: Vec::new(),
            followed: BTreeSet::new(),
            called: BTreeSet::new(),
        }
    }

    /// Notes what is thought of a place; one good word outweighs all others.
    fn judge(
        &mut self,
        spot: &Spot<'a>,
        span: Span,
        question: Question,
        finding: impl FnOnce() -> Option<Finding>,
    ) {
        let verdict = self.verdicts.entry((span, spot.file, question));
        match verdict {
            Entry::Vacant(none) => {
                none.insert(finding());
            }
            Entry::Occupied(mut before) => {
                if before.get().is_some() && finding().is_none() {
                    before.insert(None);
                }
            }
        }
    }

    fn findings(self) -> Vec<Diagnostic> {
        let verdicts = self.verdicts.into_iter();
        let findings = verdicts.filter_map(|((span, file, _), finding)| {
            let file = self.files.get(file)?.source.path.clone();
            Some(finding?.at(Place { file, span }))
        });
        findings.collect()
    }

    /// Components that answer the tags of authors: all they are given is text.
    fn tags(&mut self) {
        let around: Scope = self
            .shapes
            .surroundings
            .iter()
            .map(|(name, of)| (name.clone(), Seen::of(of.clone())))
            .collect();
        for (name, (file, component)) in self.components.clone() {
            let mut written = component.parameters.iter().filter(|one| !one.implicit);
            if name.contains('_') && written.all(|one| one.kind.as_deref() == Some("string")) {
                self.called.insert(name);
                self.alone(file, component, around.clone());
            }
        }
    }

    /// Components that nobody calls: what is not told of their arguments may be anything.
    fn components_left(&mut self) {
        let around: Scope = self
            .shapes
            .everywhere
            .iter()
            .map(|(name, of)| (name.clone(), Seen::of(of.clone())))
            .collect();
        for (name, (file, component)) in self.components.clone() {
            if !self.called.contains(name) {
                self.alone(file, component, around.clone());
            }
        }
    }

    fn alone(&mut self, file: &'a str, component: &'a Component, around: Scope) {
        let mut spot = Spot {
            file,
            scopes: Vec::new(),
            around,
            conditions: None,
            blocks: BTreeMap::new(),
            depth: 0,
            including: Vec::new(),
        };
        let scope = spot.parameters(component, &BTreeMap::new());
        spot.scopes.push(scope);
        self.nodes(&mut spot, &component.body);
    }
}

impl Spot<'_> {
    fn lookup(&self, name: &str) -> Option<&Seen> {
        let mut scopes = self.scopes.iter().rev();
        scopes.find_map(|scope| scope.get(name))
    }
}

#[cfg(test)]
mod tests;
