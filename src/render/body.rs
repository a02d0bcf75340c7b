//! Bodies with their holes filled: addresses, titles, pictures, words, components.

use quick_xml::escape::escape;

use crate::diagnostic::Diagnostic;
use crate::model::{PageText, Product, Resolution, ResolvedBody};
use crate::parse::markdown::{Body, Component, Html, Segment};
use crate::parse::prose::Prose;
use crate::text::{Lines, SitePath};

use super::pictures::SIZES;
use super::show::{Showing, written};

impl Showing<'_> {
    /// The HTML of a page's body; `output` is named in findings.
    pub fn body(&self, text: &PageText, output: &str, found: &mut Vec<Diagnostic>) -> String {
        let mut answer = |component: &Component, inner: &str| {
            self.component(component, inner, (&text.path, output), found)
        };
        let mut filling = Filling {
            showing: self,
            body: text.body(),
            resolved: &text.resolved,
            begins_page: self.front_image(text).is_none(),
            places: self.places_in(&text.path),
            answer: &mut answer,
        };
        filling.fill(&text.body().html)
    }

    /// The HTML of one of an entry's texts. Components are for pages: an entry that could show its
    /// own card would never end.
    pub fn prose(&self, product: &Product, text: &Prose) -> String {
        let mut answer = |_: &Component, inner: &str| inner.to_owned();
        let resolved = product.resolved(text);
        let mut filling = Filling {
            showing: self,
            body: &text.body,
            resolved,
            begins_page: false,
            places: self.places_in(&product.path),
            answer: &mut answer,
        };
        filling.fill(&text.body.html)
    }
}

/// A file and where its lines begin.
struct Places<'a> {
    path: &'a SitePath,
    lines: Lines<'a>,
}

impl Showing<'_> {
    /// What tells blocks where they stand in this file, if they are to know.
    fn places_in<'f>(&'f self, path: &'f SitePath) -> Option<Places<'f>> {
        let file = self.sources.text(path).filter(|_| self.tells_places)?;
        let lines = file.lines();
        Some(Places { path, lines })
    }
}

struct Filling<'f, 'a> {
    showing: &'f Showing<'a>,
    body: &'f Body,
    resolved: &'f ResolvedBody,
    /// Nothing comes before it on its page, so its first picture is seen at once.
    begins_page: bool,
    places: Option<Places<'f>>,
    /// Answers a component, given what stands within it.
    answer: &'f mut dyn FnMut(&Component, &str) -> String,
}

impl Filling<'_, '_> {
    fn fill(&mut self, body: &Html) -> String {
        let mut html = String::with_capacity(body.len());
        for segment in body.segments() {
            match segment {
                Segment::Html(finished) => html.push_str(finished),
                Segment::Href(at) => html.push_str(&escape(self.href(at))),
                Segment::LinkTitle(at) => html.push_str(&escape(self.link_title(at))),
                Segment::Image(at) => html.push_str(&self.image(at)),
                Segment::Code(at) => html.push_str(&self.code(at)),
                Segment::Place(offset) => html.push_str(&self.place(offset)),
                Segment::Word(key) => html.push_str(&escape(self.showing.word(key))),
                Segment::Component(at) => {
                    let component = &self.body.components[at];
                    let inner = self.fill(&component.inner);
                    html.push_str(&(self.answer)(component, &inner));
                }
            }
        }
        html
    }

    /// An attribute with the file and the line, for whoever opens it there.
    fn place(&self, offset: u32) -> String {
        self.places.as_ref().map_or_else(String::new, |places| {
            let line = places.lines.place(offset as usize).line;
            let path = escape(places.path.as_str());
            format!(" data-source=\"{path}:{line}\"")
        })
    }

    fn code(&self, at: usize) -> String {
        let code = &self.body.code[at];
        let language = code.language.as_deref();
        self.showing.highlight.html(language, &code.text)
    }

    fn href(&self, at: usize) -> String {
        let as_written = written(&self.body.links[at].target);
        match self.resolved.links.get(at) {
            Some(resolution) => self.showing.resolved_href(resolution, &as_written),
            None => as_written,
        }
    }

    fn link_title(&self, at: usize) -> String {
        match self.resolved.links.get(at) {
            Some(
                Resolution::Node { node, .. }
                | Resolution::MissingFragment {
                    node: Some(node), ..
                },
            ) => self.showing.title(*node),
            _ => written(&self.body.links[at].target),
        }
    }

    fn image(&self, at: usize) -> String {
        let image = &self.body.images[at];
        let missing = Resolution::Missing { nearest: None };
        let view = self
            .showing
            .body_image(image, self.resolved.images.get(at).unwrap_or(&missing));
        let mut html = String::new();
        if let Some(avif) = &view.avif {
            html.push_str(&format!(
                "<picture><source type=\"image/avif\" srcset=\"{}\" sizes=\"{SIZES}\">",
                escape(avif)
            ));
        }
        html.push_str(&format!(
            "<img src=\"{}\" alt=\"{}\"",
            escape(&view.src),
            escape(&view.alt)
        ));
        if let Some(srcset) = &view.srcset {
            let srcset = escape(srcset);
            html.push_str(&format!(" srcset=\"{srcset}\" sizes=\"{SIZES}\""));
        }
        if let Some((width, height)) = view.width.zip(view.height) {
            html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        if let Some(title) = &image.title {
            html.push_str(&format!(" title=\"{}\"", escape(title)));
        }
        if !(self.begins_page && at == 0) {
            html.push_str(" loading=\"lazy\"");
        }
        html.push('>');
        if view.avif.is_some() {
            html.push_str("</picture>");
        }
        html
    }
}
