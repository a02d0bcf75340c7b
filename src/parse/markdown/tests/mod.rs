//! Examples of Markdown and what becomes of it, one file for each side of a body.

mod components;
mod excerpt;
mod headings;
mod hostile;
mod html;
mod links;

use quick_xml::escape::escape;

use crate::diagnostic::Findings;
use crate::parse::origin::Origin;
use crate::text::SitePath;

use super::{Body, Html, LinkTarget, Segment, parse};

/// The body, and the findings as `rule at start..end`.
fn read(markdown: &str) -> (Body, Vec<String>) {
    let mut found = Findings::of(&SitePath::new("content/a.md"));
    let body = parse(markdown, &Origin::at(0), &mut found);
    let diagnostics = found.report(()).diagnostics;
    let shown = diagnostics.iter().map(|diagnostic| {
        let span = diagnostic.place.span;
        format!(
            "{} at {}..{}",
            diagnostic.finding.rule().id(),
            span.start,
            span.end
        )
    });
    (body, shown.collect())
}

/// Segments as HTML with holes in braces; components are shown with what they hold.
fn html(body: &Body, written: &Html) -> String {
    let shown = written.segments().map(|segment| match segment {
        Segment::Html(html) => html.to_owned(),
        Segment::Href(index) => format!("{{{}}}", target(&body.links[index].target)),
        Segment::LinkTitle(index) => {
            format!("{{title of {}}}", target(&body.links[index].target))
        }
        Segment::Image(index) => format!("{{image {}}}", target(&body.images[index].target)),
        Segment::Code(index) => escape(&body.code[index].text).into_owned(),
        Segment::Place(_) => String::new(),
        Segment::Word(word) => format!("{{{word}}}"),
        Segment::Component(index) => {
            let component = &body.components[index];
            let inner = html(body, &component.inner);
            let inline = if component.inline { "inline " } else { "" };
            format!("{{{inline}{}: {inner}}}", component.name)
        }
    });
    shown.collect()
}

fn target(target: &LinkTarget) -> String {
    let with = |path: &str, fragment: &Option<String>| match fragment {
        Some(fragment) => format!("{path}#{fragment}"),
        None => path.to_owned(),
    };
    match target {
        LinkTarget::Relative { path, fragment } | LinkTarget::Absolute { path, fragment } => {
            with(path, fragment)
        }
        LinkTarget::Id { id, fragment } => with(&format!("id {id}"), fragment),
        LinkTarget::Fragment(fragment) => with("", &Some(fragment.clone())),
        LinkTarget::External(address) => format!("external {address}"),
    }
}
