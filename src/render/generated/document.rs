//! A section with everything below it, or the whole guide, as one document to print.

use std::collections::BTreeMap;

use crate::model::{Chapter as Placed, Node, PageText, SectionId, SectionKind};
use crate::render::chapter::Chapter;
use crate::render::plan::Plan;
use crate::render::view::{DocumentLineView, DocumentPageView, DocumentView, Own};
use crate::text::{Date, Fingerprint, FingerprintOfParts};

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>, section: SectionId, output: &str) -> GeneratedPage {
    let document = document(plan, section, output);
    let showing = &plan.showing;
    let above = showing.site.ancestors(Node::Section(section));
    let above = above.into_iter().chain([section]).skip(1).map(|id| {
        let section = showing.site.section(id);
        (section.menu_title.clone(), section.permalink.to_string())
    });
    GeneratedPage {
        title: showing.words(
            "document-page-title",
            &[("title", (&document.title).into())],
        ),
        description: document.description.clone(),
        above: above.collect(),
        own: Own::document(&document),
    }
}

fn document(plan: &Plan<'_>, id: SectionId, output: &str) -> DocumentView {
    let showing = &plan.showing;
    let site = showing.site;
    let section = site.section(id);
    let chapters = plan.chapters(id);
    let own = (Node::Section(id), section.permalink.to_string());
    let ids: BTreeMap<String, String> = chapters
        .iter()
        .map(|chapter| (chapter.node, site.permalink(chapter.node).to_string()))
        .chain([own])
        .map(|(node, id)| (showing.node_href(node), id))
        .collect();
    let numbers = numbers(&chapters);
    let pages = chapters.iter().zip(&numbers);
    let pages: Vec<DocumentPageView> = pages
        .map(|(chapter, number)| page_view(plan, *chapter, number, &ids, output))
        .collect();
    let changed = chapters.iter().map(|chapter| updated(plan, chapter.node));
    let changed = changed.chain([section.updated]).max().flatten();
    let own_text = section
        .text
        .as_ref()
        .filter(|_| section.kind != SectionKind::Front);
    DocumentView {
        title: section.title.clone(),
        description: section.description.clone(),
        id: section.permalink.to_string(),
        address: site.config.base_url.absolute(section.permalink.as_str()),
        href: showing.href(section.permalink.as_str()),
        date: showing.date(site.today),
        updated: changed.map(|date| showing.date(date)),
        html: own_text
            .map(|text| body(plan, text, section.permalink.as_str(), 0, &ids, output))
            .unwrap_or_default(),
        contents: lines(&pages),
        pages,
    }
}

fn page_view(
    plan: &Plan<'_>,
    chapter: Placed,
    number: &str,
    ids: &BTreeMap<String, String>,
    output: &str,
) -> DocumentPageView {
    let showing = &plan.showing;
    let node = chapter.node;
    let id = showing.site.permalink(node).to_string();
    let text = plan.text(node);
    let description = match node {
        Node::Section(id) => &showing.site.section(id).description,
        Node::Page(id) => &showing.site.page(id).description,
        Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => &None,
    };
    DocumentPageView {
        number: number.to_owned(),
        depth: chapter.depth,
        title: showing.title(node),
        description: description.clone(),
        href: showing.node_href(node),
        html: text
            .map(|text| body(plan, text, &id, 1, ids, output))
            .unwrap_or_default(),
        image: text.and_then(|text| showing.front_image(text)),
        updated: updated(plan, node).map(|date| showing.date(date)),
        id,
    }
}

/// What is found in it is told with the page itself.
fn body(
    plan: &Plan<'_>,
    text: &PageText,
    id: &str,
    deeper: u8,
    ids: &BTreeMap<String, String>,
    output: &str,
) -> String {
    let showing = &plan.showing;
    let chapter = Chapter {
        id,
        deeper,
        ids,
        origin: showing.site.config.base_url.origin(),
    };
    let make = || chapter.html(&showing.body(text, output, &mut Vec::new()));
    match &plan.shared.chapters {
        Some(kept) => kept
            .chapter((output, id), text.fingerprint, make)
            .to_string(),
        None => make(),
    }
}

fn updated(plan: &Plan<'_>, node: Node) -> Option<Date> {
    match node {
        Node::Section(id) => plan.showing.site.section(id).updated,
        Node::Page(id) => plan.showing.site.page(id).updated,
        Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => None,
    }
}

/// `1`, `1.1`, `1.2`, `2`: paper has no links, and a chapter is found by its number.
fn numbers(chapters: &[Placed]) -> Vec<String> {
    let mut counts: Vec<usize> = Vec::new();
    let number = |chapter: &Placed| {
        counts.resize(chapter.depth, 0);
        if let Some(last) = counts.last_mut() {
            *last += 1;
        }
        let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
        counts.join(".")
    };
    chapters.iter().map(number).collect()
}

/// The contents, nested as the pages lie.
fn lines(pages: &[DocumentPageView]) -> Vec<DocumentLineView> {
    let mut lines = Vec::new();
    let mut rest = pages;
    while let Some((page, after)) = rest.split_first() {
        let below = after.iter().take_while(|other| other.depth > page.depth);
        let (below, after) = after.split_at(below.count());
        lines.push(DocumentLineView {
            number: page.number.clone(),
            title: page.title.clone(),
            id: page.id.clone(),
            children: self::lines(below),
        });
        rest = after;
    }
    lines
}

impl Plan<'_> {
    /// The chapters of a document. Of the whole guide, those that readers are led to by the main
    /// menu: what only stands elsewhere, such as the editors' handbook, has a document of its own.
    fn chapters(&self, id: SectionId) -> Vec<Placed> {
        let site = self.showing.site;
        let section = site.section(id);
        if section.kind == SectionKind::Front {
            let led_to = site.chapters(section, &|node| self.is_in_main_menu(node));
            if !led_to.is_empty() {
                return led_to;
            }
        }
        site.chapters(section, &|_| true)
    }

    /// Of all files whose bodies a document shows.
    pub(in crate::render) fn files_of_document(&self, id: SectionId) -> Fingerprint {
        let nodes = self.chapters(id).into_iter().map(|chapter| chapter.node);
        let mut parts = FingerprintOfParts::default();
        for node in nodes.chain([Node::Section(id)]) {
            let path = self.text(node).map(|text| &text.path);
            if let Some(source) = path.and_then(|path| self.showing.sources.files.get(path)) {
                parts.add(source.fingerprint().as_bytes());
            }
        }
        parts.whole()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PageId;

    #[test]
    fn chapters_are_numbered_as_they_lie() {
        let placed = |depth| Placed {
            node: Node::Page(PageId(0)),
            depth,
        };
        let numbers = numbers(&[1, 2, 2, 3, 1, 2].map(placed));
        assert_eq!(numbers, ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]);
    }
}
