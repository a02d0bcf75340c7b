//! What a template asks for and a page's file does not have: told at the file, not at the template.

use std::collections::BTreeSet;

use tera::Context;

use crate::diagnostic::{Diagnostic, Finding, Severity};
use crate::model::Node;
use crate::parse::record::Keys;
use crate::text::{Place, SitePath, Span};

use super::plan::Plan;
use super::theme::{Ask, Step};

/// A template's output, or what went wrong.
pub(super) type Filled = Result<String, Box<Diagnostic>>;

/// A file whose keys a page's values come from.
struct Written<'a> {
    path: &'a SitePath,
    keys: &'a Keys,
    /// Where a key that is not written would stand.
    next: Next,
}

/// A place for one more key.
struct Next {
    span: Span,
    /// From 1.
    line: usize,
}

impl Plan<'_> {
    /// The output of a node's page. Where the template came to a value that the page's file could
    /// have and has not, the finding names the file and the key.
    pub(super) fn joined(
        &self,
        filled: Filled,
        node: Node,
        template: &str,
        context: &Context,
        found: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let asks = self.showing.theme.asks(template);
        let missing = |ask: &Ask| {
            let step = ask.null_step(context)?;
            self.missing(node, ask, step)
        };
        match filled {
            Ok(text) => {
                let mut told = BTreeSet::new();
                let silent = asks.iter().filter(|ask| ask.shows_nothing(context));
                let silent = silent.filter_map(missing);
                found.extend(silent.filter(|diagnostic| told.insert(diagnostic.place.clone())));
                Some(text)
            }
            Err(fault) => {
                let place = &fault.place;
                let mut of_fault = asks
                    .iter()
                    .filter(|ask| ask.file == place.file && ask.span.meets(place.span));
                let joined = of_fault.find_map(missing);
                // The page is not made at all.
                let joined = joined.map(|found| found.with_severity(Severity::Error));
                found.push(joined.unwrap_or(*fault));
                None
            }
        }
    }

    fn missing(&self, node: Node, ask: &Ask, step: &Step) -> Option<Diagnostic> {
        let key = step.key.as_deref()?;
        let root = ask.path.first()?;
        let written = self.written(node)?;
        let is_other = root.name == "meta" && matches!(node, Node::Product(_));
        // A value that is there and cannot be used has been reported.
        if is_other || written.keys.gives(key) {
            return None;
        }
        let (span, line) = if written.keys.has(key) {
            let span = written.keys.span(key);
            (span, self.line_of(written.path, span))
        } else {
            (written.next.span, written.next.line)
        };
        let finding = Finding::MissingForTemplate {
            template: ask.file.name().to_owned(),
            path: ask.told(),
            key: key.to_owned(),
            file: written.path.name().to_owned(),
            line,
        };
        let place = Place {
            file: written.path.clone(),
            span,
        };
        let related = Place {
            file: ask.file.clone(),
            span: ask.span,
        };
        Some(finding.at(place).with_related(related))
    }

    /// The file that a page or a product is written in.
    fn written(&self, node: Node) -> Option<Written<'_>> {
        let site = self.showing.site;
        let text = match node {
            Node::Page(id) => &site.page(id).text,
            Node::Section(id) => site.section(id).text.as_ref()?,
            Node::Product(id) => {
                let product = site.product(id);
                let keys = &product.entry().keys;
                let lines = self.text_of(&product.path).trim_end().lines().count();
                let next = Next {
                    span: keys.place(),
                    line: lines + 1,
                };
                return Some(Written {
                    path: &product.path,
                    keys,
                    next,
                });
            }
            Node::Taxonomy(_) | Node::Term(_) => return None,
        };
        let (path, front) = (&text.path, text.front_matter()?);
        let own = &self.text_of(path)[..text.front_matter_span().range().end];
        let own = own.trim_end();
        // Over the line that ends the front matter.
        let last = own.rfind('\n').map_or(0, |at| at + 1);
        let span = Span::new(last, own.len());
        let next = Next {
            line: self.line_of(path, span),
            span,
        };
        Some(Written {
            path,
            keys: &front.keys,
            next,
        })
    }

    fn text_of(&self, path: &SitePath) -> &str {
        let file = self.showing.sources.text(path);
        file.map_or("", |file| &file.text)
    }

    fn line_of(&self, path: &SitePath, span: Span) -> usize {
        let file = self.showing.sources.text(path);
        file.map_or(1, |file| file.lines().place(span.range().start).line)
    }
}
