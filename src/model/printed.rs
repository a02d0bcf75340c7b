//! Documents to print: a section with everything below it, and the whole guide, as one page each.

use super::generated::document_in;
use super::{Generated, Node, Permalink, Section, SectionId, SectionKind, Site};

/// A node of a document and how far below the document's section it lies, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub node: Node,
    pub depth: usize,
}

impl Site {
    /// The address of a section's document, that of the front page being the whole guide's.
    ///
    /// A document of one page would be that page, and sites of more pages than
    /// `limits.printed_pages` have none: a document is as long as all its pages together.
    pub fn document_of(&self, id: SectionId) -> Option<Permalink> {
        // Asked first, since large sites have many sections.
        if self.pages.len() > self.config.limits.printed_pages as usize {
            return None;
        }
        let section = self.section(id);
        let has_several = match section.kind {
            SectionKind::Front => self.chapters_in(section).count() > 1,
            SectionKind::Plain => self.chapters(section, &|_| true).len() > 1,
            SectionKind::Products | SectionKind::News => false,
        };
        has_several.then(|| document_in(&section.permalink, section.language))
    }

    /// All documents, the whole guide's first.
    pub(super) fn documents(&self) -> impl Iterator<Item = Generated> {
        let sections = (0..self.sections.len()).map(SectionId);
        sections.filter_map(|section| {
            self.document_of(section)?;
            let Section {
                permalink,
                language,
                ..
            } = self.section(section);
            Some(Generated::Document {
                language: *language,
                section,
                folder: permalink.clone(),
            })
        })
    }

    /// Everything below a section in reading order, without the chapters right below it that are
    /// not `wanted`. Products and news are told by their own pages.
    pub fn chapters(&self, section: &Section, wanted: &dyn Fn(Node) -> bool) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        for node in self.chapters_in(section).filter(|node| wanted(*node)) {
            self.read_chapter(node, 1, &mut chapters);
        }
        chapters
    }

    fn read_chapter(&self, node: Node, depth: usize, chapters: &mut Vec<Chapter>) {
        chapters.push(Chapter { node, depth });
        if let Node::Section(id) = node {
            for child in self.chapters_in(self.section(id)) {
                self.read_chapter(child, depth + 1, chapters);
            }
        }
    }

    fn chapters_in(&self, section: &Section) -> impl Iterator<Item = Node> {
        let children = section.children.iter().copied();
        children.filter(|child| match child {
            Node::Section(id) => self.section(*id).kind == SectionKind::Plain,
            Node::Page(_) => true,
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => false,
        })
    }
}
