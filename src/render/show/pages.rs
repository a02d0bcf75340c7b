//! Pages and sections, and the ways between them.

use crate::diagnostic::Diagnostic;
use crate::model::{
    Generated, Node, Page, PageId, PageText, Section, SectionId, SectionKind, TaxonomyKind,
};
use crate::parse::markdown::Heading;

use super::super::view::{
    BreadcrumbView, ImageView, NavItemView, NavView, PageCardView, PageView, SectionView, TocView,
};
use super::Showing;

/// In a larger section only the branch that a page lies in is opened, so that menus do not outgrow
/// the pages they stand on.
const LARGEST_OPEN_MENU: usize = 200;

/// What the editors' handbook has besides its pages, with the words they are called by, in the order
/// of its menu.
const OF_HANDBOOK: [(Generated, &str); 4] = [
    (Generated::Fields, "fields-title"),
    (Generated::Rules, "rules-title"),
    (Generated::Templates, "templates-title"),
    (Generated::MorningList, "morning-title"),
];

impl Showing<'_> {
    pub fn page(&self, id: PageId, found: &mut Vec<Diagnostic>) -> PageView {
        let page = self.site.page(id);
        let front = page.text.front_matter();
        let topics = page.text.topics(&self.site.catalogue);
        let terms = topics
            .iter()
            .filter_map(|topic| self.term_of(TaxonomyKind::Topics, topic));
        PageView {
            title: page.title.clone(),
            description: page.description.clone(),
            href: self.href(page.permalink.as_str()),
            html: self.body(&page.text, page.permalink.output().as_str(), found),
            date: page.date.map(|date| self.date(date)),
            updated: page.updated.map(|date| self.date(date)),
            owner: front.and_then(|front| front.owner.clone()),
            draft: front.and_then(|front| front.draft) == Some(true),
            topics: terms.map(|term| self.link(Node::Term(term))).collect(),
            image: self.front_image(&page.text),
            previous: page.previous.map(|node| self.link(node)),
            next: page.next.map(|node| self.link(node)),
            section: self.link(Node::Section(page.section)),
            edit: self.edit(&page.text.path),
            history: self.history(&page.text.path),
            report: self.report(&page.title),
        }
    }

    pub fn section(&self, id: SectionId, found: &mut Vec<Diagnostic>) -> SectionView {
        let section = self.site.section(id);
        let text = section.text.as_ref();
        let output = section.permalink.output();
        SectionView {
            title: section.title.clone(),
            description: section.description.clone(),
            href: self.href(section.permalink.as_str()),
            html: text
                .map(|text| self.body(text, output.as_str(), found))
                .unwrap_or_default(),
            updated: section.updated.map(|date| self.date(date)),
            owner: text
                .and_then(PageText::front_matter)
                .and_then(|front| front.owner.clone()),
            children: section
                .children
                .iter()
                .map(|child| self.page_card(*child))
                .collect(),
            previous: section.previous.map(|node| self.link(node)),
            next: section.next.map(|node| self.link(node)),
            edit: text.and_then(|text| self.edit(&text.path)),
            history: text.and_then(|text| self.history(&text.path)),
            report: self.report(&section.title),
            document: self.document(id),
        }
    }

    /// Where a section stands as one document to print.
    pub fn document(&self, id: SectionId) -> Option<String> {
        let address = self.site.document_of(id)?;
        Some(self.href(address.as_str()))
    }

    /// A page or section in a list.
    pub fn page_card(&self, node: Node) -> PageCardView {
        let (description, text) = match node {
            Node::Section(id) => {
                let section = self.site.section(id);
                (section.description.clone(), section.text.as_ref())
            }
            Node::Page(id) => {
                let page = self.site.page(id);
                (page.description.clone(), Some(&page.text))
            }
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => (None, None),
        };
        let (date, updated, children) = match node {
            Node::Page(id) => (self.site.page(id).date, self.site.page(id).updated, &[][..]),
            Node::Section(id) => {
                let section = self.site.section(id);
                (None, section.updated, section.children.as_slice())
            }
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => (None, None, &[][..]),
        };
        PageCardView {
            title: self.title(node),
            description: description.or_else(|| excerpt(text?)),
            href: self.node_href(node),
            is_section: matches!(node, Node::Section(_)),
            date: date.map(|date| self.date(date)),
            updated: updated.map(|date| self.date(date)),
            children: children.iter().map(|child| self.link(*child)).collect(),
        }
    }

    /// From the front page to a node; empty for the front page itself.
    pub fn breadcrumbs(&self, node: Node) -> Vec<BreadcrumbView> {
        if let Node::Section(id) = node
            && self.site.is_front(id)
        {
            return Vec::new();
        }
        let mut way: Vec<Node> = self
            .site
            .ancestors(node)
            .into_iter()
            .map(Node::Section)
            .collect();
        if let Node::Term(term) = node {
            way.push(Node::Taxonomy(term.taxonomy));
        }
        way.push(node);
        let crumb = |step: &Node| BreadcrumbView {
            title: self.short_title(*step),
            href: self.node_href(*step),
            current: *step == node,
        };
        way.iter().map(crumb).collect()
    }

    /// The menu of the top section that a section lies in, its own branch open.
    pub fn nav(&self, id: SectionId) -> Option<NavView> {
        let mut branch = self.site.ancestors(Node::Section(id));
        branch.push(id);
        let top = *branch.get(1)?;
        let section = self.site.section(top);
        if section.kind != SectionKind::Plain || section.children.is_empty() {
            return None;
        }
        let all_open = self.size(top, LARGEST_OPEN_MENU) <= LARGEST_OPEN_MENU;
        let mut items = self.nav_items(section, &branch, all_open);
        items.extend(self.handbook_items(section));
        Some(NavView {
            title: section.menu_title.clone(),
            href: self.node_href(Node::Section(top)),
            items,
        })
    }

    /// The pages of the editors' handbook that no file stands behind, below its section.
    fn handbook_items(&self, section: &Section) -> Vec<NavItemView> {
        let within = OF_HANDBOOK.iter().filter_map(|(page, title)| {
            let address = page.permalink();
            let is_within = address.as_str().starts_with(section.permalink.as_str());
            is_within.then(|| NavItemView {
                title: self.word(title),
                href: self.href(address.as_str()),
                open: false,
                children: Vec::new(),
            })
        });
        within.collect()
    }

    /// The sections that a generated page of the editors' handbook lies in, the deepest last; none for
    /// other pages, or where a site has no handbook.
    pub fn handbook_above(&self, page: &Generated) -> Vec<SectionId> {
        if !OF_HANDBOOK.iter().any(|(one, _)| one == page) {
            return Vec::new();
        }
        let address = page.permalink();
        let sections = self.site.sections.iter().enumerate().skip(1);
        let above = sections
            .filter(|(_, section)| address.as_str().starts_with(section.permalink.as_str()));
        above.map(|(at, _)| SectionId(at)).collect()
    }

    fn nav_items(
        &self,
        section: &Section,
        branch: &[SectionId],
        all_open: bool,
    ) -> Vec<NavItemView> {
        let item = |node: &Node| {
            let below = match node {
                Node::Section(id) => Some((self.site.section(*id), branch.contains(id))),
                _ => None,
            };
            NavItemView {
                title: self.short_title(*node),
                href: self.node_href(*node),
                open: below.is_some_and(|(_, open)| open),
                children: below
                    .filter(|(_, open)| *open || all_open)
                    .map(|(section, _)| self.nav_items(section, branch, all_open))
                    .unwrap_or_default(),
            }
        };
        section.children.iter().map(item).collect()
    }

    /// How many nodes lie below a section; counts no further than just past `enough`.
    fn size(&self, id: SectionId, enough: usize) -> usize {
        let mut size = 0;
        let mut waiting = vec![id];
        while let Some(id) = waiting.pop() {
            let children = &self.site.section(id).children;
            size += children.len();
            if size > enough {
                break;
            }
            waiting.extend(children.iter().filter_map(|child| match child {
                Node::Section(id) => Some(*id),
                _ => None,
            }));
        }
        size
    }

    fn short_title(&self, node: Node) -> String {
        match node {
            Node::Section(id) if self.site.is_front(id) => self.word("front-page"),
            Node::Section(id) => self.site.section(id).menu_title.clone(),
            _ => self.title(node),
        }
    }

    /// The picture that a page's front matter names.
    pub fn front_image(&self, text: &PageText) -> Option<ImageView> {
        let front = text.front_matter()?;
        let alt = front.image_alt.as_ref().map(|alt| alt.as_str());
        self.image(&text.path, front.image.as_ref()?, alt.unwrap_or_default())
    }

    /// The section a node's menu is that of; `None` where it has none.
    pub fn section_of(&self, node: Node) -> Option<SectionId> {
        match node {
            Node::Section(id) => Some(id),
            Node::Page(id) => Some(self.site.page(id).section),
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => None,
        }
    }
}

/// A page's own description, else its first lines.
pub(in super::super) fn described(page: &Page) -> Option<String> {
    page.description.clone().or_else(|| excerpt(&page.text))
}

fn excerpt(text: &PageText) -> Option<String> {
    let excerpt = &text.body().excerpt;
    (!excerpt.is_empty()).then(|| excerpt.clone())
}

/// The contents of a text: its headings of level 2 and 3.
pub(in super::super) fn toc(text: &PageText) -> Vec<TocView> {
    if text.front_matter().and_then(|front| front.toc) == Some(false) {
        return Vec::new();
    }
    nested(&text.body().headings)
}

fn nested(headings: &[Heading]) -> Vec<TocView> {
    let mut toc: Vec<TocView> = Vec::new();
    for heading in headings
        .iter()
        .filter(|heading| (2..=3).contains(&heading.level))
    {
        let line = TocView {
            title: heading.text.clone(),
            id: heading.id.clone(),
            level: heading.level,
            children: Vec::new(),
        };
        match toc.last_mut() {
            Some(above) if heading.level > above.level => above.children.push(line),
            _ => toc.push(line),
        }
    }
    toc
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn check(levels: &[u8], expected: &str) {
        let headings: Vec<Heading> = levels
            .iter()
            .enumerate()
            .map(|(at, level)| Heading {
                level: *level,
                id: at.to_string(),
                text: at.to_string(),
                span: Span::START,
            })
            .collect();
        let shown: Vec<String> = nested(&headings)
            .iter()
            .map(|line| {
                let children: String = line
                    .children
                    .iter()
                    .map(|child| child.id.as_str())
                    .collect();
                format!("{}({children})", line.id)
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn contents_are_nested_one_step() {
        check(&[2, 3, 3, 2, 4, 3], "0(12) 3(5)");
    }

    #[test]
    fn contents_that_begin_too_low_keep_every_heading() {
        check(&[3, 2, 3], "0() 1(2)");
        check(&[1, 4], "");
    }
}
