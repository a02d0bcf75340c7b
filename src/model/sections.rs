//! Folders become sections; pages find their place, their order and their neighbours.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding};
use crate::parse::Document;
use crate::parse::page::{FrontMatter, PageSource, SectionSort};
use crate::text::{Date, Place, SitePath, Slug};

use super::assemble::{ContentFile, Documents};
use super::{
    Alphabet, Node, Page, PageId, PageText, Permalink, ResolvedBody, Section, SectionId,
    SectionKind,
};

const ROOT: &str = "content";
pub(super) const PRODUCTS: &str = "content/produkter";
const NEWS: &str = "content/nyheder";

/// The sections and pages of a site, before links are resolved.
pub(super) struct Tree {
    pub sections: Vec<Section>,
    pub pages: Vec<Page>,
    /// Files that exist but are not shown today.
    pub unpublished: Vec<Unpublished>,
}

/// A page's file that is not shown today.
#[derive(Clone, Debug)]
pub(super) struct Unpublished {
    pub path: SitePath,
    pub why: Hidden,
}

/// Why a page is not shown today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    Draft,
    /// It is shown from this day.
    Until(Date),
    /// This was its last day.
    After(Date),
}

/// Builds the tree from the page files and the folders of products.
pub(super) fn tree(documents: &Documents<'_>, found: &mut Vec<Diagnostic>) -> Tree {
    let languages = documents.config.languages.iter();
    let alphabets: Vec<Alphabet> = languages
        .map(|language| Alphabet::of(&language.tongue))
        .collect();
    let (shown, hidden) = published(documents);
    let mut tree = Tree {
        sections: Vec::new(),
        pages: Vec::new(),
        unpublished: hidden,
    };
    let folders = tree.add_sections(documents, &shown, found);
    tree.add_pages(documents, &shown, &folders, found);
    tree.order_children(&alphabets);
    tree.find_neighbours();
    tree
}

/// Page files that are shown today, and those that are not.
fn published<'a>(documents: &Documents<'a>) -> (Vec<&'a ContentFile>, Vec<Unpublished>) {
    let files = documents.files.iter();
    let pages: Vec<&ContentFile> = files.filter(|file| page_source(file).is_some()).collect();
    let hidden_itself = |file: &ContentFile| {
        let front_matter = page_source(file).and_then(|source| source.front_matter.as_ref());
        front_matter.and_then(|front| hidden(front, documents.today, documents.drafts))
    };
    // A section that is not shown hides everything below it.
    let sections = pages.iter().filter(|file| file.path.name() == "_index.md");
    let closed: BTreeMap<&str, Hidden> = sections
        .filter_map(|file| Some((file.path.folder(), hidden_itself(file)?)))
        .collect();
    let (mut shown, mut unpublished) = (Vec::new(), Vec::new());
    for file in &pages {
        let closed = || file.path.folders().find_map(|folder| closed.get(folder));
        match hidden_itself(file).or_else(|| closed().copied()) {
            None => shown.push(*file),
            Some(why) => {
                let path = file.path.clone();
                unpublished.push(Unpublished { path, why });
            }
        }
    }
    (shown, unpublished)
}

fn hidden(front: &FrontMatter, today: Date, drafts: bool) -> Option<Hidden> {
    let begins = front.date.as_ref().filter(|date| today < date.value);
    let ended = front.expires.as_ref().filter(|date| date.value < today);
    if front.draft == Some(true) && !drafts {
        return Some(Hidden::Draft);
    }
    let begins = begins.filter(|_| !drafts);
    begins
        .map(|date| Hidden::Until(date.value))
        .or(ended.map(|date| Hidden::After(date.value)))
}

fn page_source(file: &ContentFile) -> Option<&PageSource> {
    match &file.document.value {
        Document::Page(source) => Some(source),
        _ => None,
    }
}

impl Tree {
    /// One section for each folder that holds pages or products, and for every folder above it.
    fn add_sections(
        &mut self,
        documents: &Documents<'_>,
        shown: &[&ContentFile],
        found: &mut Vec<Diagnostic>,
    ) -> BTreeMap<String, SectionId> {
        // A folder sorts before what lies in it, so parents come first.
        let mut folders: BTreeMap<String, Option<&ContentFile>> = BTreeMap::new();
        folders.insert(ROOT.to_owned(), None);
        let products = documents
            .files
            .iter()
            .filter(|file| matches!(file.document.value, Document::Product(_)));
        for file in shown.iter().copied().chain(products) {
            let mut folder = file.path.folder();
            while folder.len() > ROOT.len() {
                folders.entry(folder.to_owned()).or_insert(None);
                folder = folder.rsplit_once('/').map_or(ROOT, |(parent, _)| parent);
            }
        }
        for file in shown.iter().filter(|file| file.path.name() == "_index.md") {
            folders.insert(file.path.folder().to_owned(), Some(file));
        }
        let mut ids = BTreeMap::new();
        for (folder, file) in folders {
            let parent = folder
                .rsplit_once('/')
                .and_then(|(parent, _)| ids.get(parent).copied());
            let section = self.section(folder.clone(), file, parent, documents, found);
            ids.insert(folder, SectionId(self.sections.len()));
            self.sections.push(section);
        }
        ids
    }

    fn section(
        &self,
        folder: String,
        file: Option<&ContentFile>,
        parent: Option<SectionId>,
        documents: &Documents<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Section {
        let front = file
            .and_then(page_source)
            .and_then(|source| source.front_matter.as_ref());
        let name = folder.rsplit('/').next().unwrap_or_default();
        let permalink = match parent {
            Some(parent) => {
                let slug = slug(front, name, file.map(|file| &file.path), found);
                self.sections[parent.0].permalink.join(slug.as_str())
            }
            None => Permalink::front(),
        };
        let language = documents.config.language_of_folder(&folder);
        let is_top = parent == Some(SectionId(0));
        let is_front = parent.is_none() || is_top && language != LanguageId::OWN;
        let title = match front {
            Some(front) => front.title.value.clone(),
            None if is_front => documents.config.language(language).title.clone(),
            None => name.to_owned(),
        };
        let kind = match folder.as_str() {
            _ if is_front => SectionKind::Front,
            PRODUCTS => SectionKind::Products,
            NEWS => SectionKind::News,
            _ => SectionKind::Plain,
        };
        Section {
            menu_title: front
                .and_then(|front| front.menu_title.clone())
                .unwrap_or_else(|| title.clone()),
            description: description(front),
            updated: file.and_then(|file| updated(front, &file.path, documents)),
            text: file.map(text),
            folder,
            parent,
            permalink,
            title,
            children: Vec::new(),
            kind,
            language,
            previous: None,
            next: None,
        }
    }

    fn add_pages(
        &mut self,
        documents: &Documents<'_>,
        shown: &[&ContentFile],
        folders: &BTreeMap<String, SectionId>,
        found: &mut Vec<Diagnostic>,
    ) {
        for file in shown.iter().filter(|file| file.path.name() != "_index.md") {
            let front = page_source(file).and_then(|source| source.front_matter.as_ref());
            let section = *folders
                .get(file.path.folder())
                .expect("every folder with a page is a section");
            let slug = slug(front, file.path.stem(), Some(&file.path), found);
            self.pages.push(Page {
                permalink: self.sections[section.0].permalink.join(slug.as_str()),
                title: front.map_or_else(
                    || file.path.stem().to_owned(),
                    |front| front.title.value.clone(),
                ),
                description: description(front),
                date: front
                    .and_then(|front| front.date.as_ref())
                    .map(|date| date.value),
                updated: updated(front, &file.path, documents),
                text: text(file),
                language: self.sections[section.0].language,
                section,
                previous: None,
                next: None,
            });
        }
    }

    fn order_children(&mut self, alphabets: &[Alphabet]) {
        let mut children: Vec<Vec<Node>> = vec![Vec::new(); self.sections.len()];
        for (at, section) in self.sections.iter().enumerate() {
            let listed_in = section
                .parent
                .filter(|_| section.kind != SectionKind::Front);
            if let Some(parent) = listed_in {
                children[parent.0].push(Node::Section(SectionId(at)));
            }
        }
        for (at, page) in self.pages.iter().enumerate() {
            children[page.section.0].push(Node::Page(PageId(at)));
        }
        for (at, mut children) in children.into_iter().enumerate() {
            children.retain(|child| self.is_listed(*child));
            let sort = sort_of(&self.sections[at]);
            let alphabet = &alphabets[self.sections[at].language.0];
            children.sort_by(|left, right| self.compare(*left, *right, sort, alphabet));
            self.sections[at].children = children;
        }
    }

    fn compare(&self, left: Node, right: Node, sort: SectionSort, alphabet: &Alphabet) -> Ordering {
        let first = match sort {
            SectionSort::Order => self.place(left).cmp(&self.place(right)),
            SectionSort::Title => Ordering::Equal,
            SectionSort::Date => self.date(right).cmp(&self.date(left)),
        };
        first.then_with(|| alphabet.compare(self.title(left), self.title(right)))
    }

    /// Each top section is read like a book: its page, then its children, depth first.
    fn find_neighbours(&mut self) {
        let sections = self.sections.iter();
        let fronts = sections.filter(|section| section.kind == SectionKind::Front);
        let tops: Vec<Node> = fronts.flat_map(|front| front.children.clone()).collect();
        for top in tops {
            let Node::Section(id) = top else { continue };
            if self.sections[id.0].kind != SectionKind::Plain {
                continue;
            }
            let mut order = Vec::new();
            self.read_through(top, &mut order);
            for (at, node) in order.iter().enumerate() {
                let previous = at.checked_sub(1).map(|before| order[before]);
                let next = order.get(at + 1).copied();
                match node {
                    Node::Section(id) => {
                        let section = &mut self.sections[id.0];
                        (section.previous, section.next) = (previous, next);
                    }
                    Node::Page(id) => {
                        let page = &mut self.pages[id.0];
                        (page.previous, page.next) = (previous, next);
                    }
                    Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => {}
                }
            }
        }
    }

    fn read_through(&self, node: Node, order: &mut Vec<Node>) {
        order.push(node);
        if let Node::Section(id) = node {
            for child in &self.sections[id.0].children {
                self.read_through(*child, order);
            }
        }
    }

    fn front(&self, node: Node) -> Option<&FrontMatter> {
        match node {
            Node::Section(id) => self.sections[id.0].text.as_ref()?.front_matter(),
            Node::Page(id) => self.pages[id.0].text.front_matter(),
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => None,
        }
    }

    fn is_listed(&self, node: Node) -> bool {
        self.front(node).and_then(|front| front.in_menu) != Some(false)
    }

    fn place(&self, node: Node) -> u32 {
        self.front(node)
            .and_then(|front| front.order)
            .unwrap_or(u32::MAX)
    }

    fn title(&self, node: Node) -> &str {
        match node {
            Node::Section(id) => &self.sections[id.0].title,
            Node::Page(id) => &self.pages[id.0].title,
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => "",
        }
    }

    fn date(&self, node: Node) -> Option<Date> {
        self.front(node)?.date.as_ref().map(|date| date.value)
    }
}

fn sort_of(section: &Section) -> SectionSort {
    let front = section.text.as_ref().and_then(PageText::front_matter);
    let usual = match section.kind {
        SectionKind::News => SectionSort::Date,
        _ => SectionSort::Order,
    };
    front.and_then(|front| front.sort).unwrap_or(usual)
}

fn text(file: &ContentFile) -> PageText {
    PageText {
        path: file.path.clone(),
        fingerprint: file.fingerprint,
        document: file.document.clone(),
        resolved: ResolvedBody::default(),
    }
}

fn description(front: Option<&FrontMatter>) -> Option<String> {
    front?
        .description
        .as_ref()
        .map(|description| description.value.clone())
}

/// As the author says, else as git knows.
fn updated(
    front: Option<&FrontMatter>,
    path: &SitePath,
    documents: &Documents<'_>,
) -> Option<Date> {
    let written = front.and_then(|front| front.updated);
    written.or_else(|| documents.sources.changed.get(path).copied())
}

/// The author's name for the address if it is one, else the file's.
fn slug(
    front: Option<&FrontMatter>,
    name: &str,
    path: Option<&SitePath>,
    found: &mut Vec<Diagnostic>,
) -> Slug {
    if let Some((written, path)) = front.and_then(|front| front.slug.as_ref()).zip(path) {
        let slug = Slug::of(written);
        if slug.as_str() == written.value && !slug.is_empty() {
            return slug;
        }
        let finding = Finding::InvalidAddress {
            value: written.value.clone(),
            suggestion: (!slug.is_empty()).then(|| slug.to_string()),
        };
        found.push(finding.at(Place {
            file: path.clone(),
            span: written.span,
        }));
    }
    let slug = Slug::of(name);
    if slug.is_empty() {
        Slug::of("side")
    } else {
        slug
    }
}
