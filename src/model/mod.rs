//! The site as meant: sections, pages, products and terms with addresses, links resolved.
//!
//! Made anew from the documents when anything changes that pages show of each other: it is cheap, and it is
//! where staleness would live.

mod aliases;
mod assemble;
mod catalogue;
mod comparison;
mod contacts;
mod deadlines;
mod freshness;
mod generated;
mod languages;
mod links;
mod maturity;
mod meant;
mod meetings;
mod memory;
mod moved;
mod news;
mod order;
mod permalink;
mod places;
pub mod price;
mod printed;
mod publiccode;
mod sections;
mod taxonomies;
#[cfg(test)]
mod tests;
mod theme;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::{Config, LanguageId};
use crate::diagnostic::Reported;
use crate::parse::Document;
use crate::parse::catalogue as written;
use crate::parse::markdown::Body;
use crate::parse::page::FrontMatter;
use crate::parse::prose::Prose;
use crate::parse::values::Id;
use crate::text::{Date, Fingerprint, Place, SitePath, Slug};

pub use assemble::{ContentFile, Documents, assemble};
pub use catalogue::{Catalogue, CatalogueFile};
pub use comparison::{Agreement, Comparison, ComparisonKind, comparisons};
pub use contacts::{ProductContact, is_personal, public_email, public_name};
pub use deadlines::{Deadline, DeadlineKind};
pub use generated::{Export, Generated, OwnPage, ProductFile};
pub use languages::{Menus, Translation};
pub use links::{Resolution, ResolvedBody};
pub use maturity::{
    AnswerCounts, AnswerGroup, Ladder, NamedAssessment, Standing, advised, assessments_of,
    unsettled,
};
pub use meetings::MeetingTime;
pub use memory::Memory;
pub use news::{NewsItem, NewsKind};
pub use order::Alphabet;
pub use permalink::Permalink;
pub use printed::Chapter;
pub use publiccode::{Lack, Maintained, Need, PubliccodeFile};
pub use sections::Hidden;
pub use taxonomies::NOT_ASSESSED;
pub use theme::{ArgumentContract, ComponentContract, Held, ThemeContract};

/// A whole site, ready to be checked and shown.
#[derive(Debug)]
pub struct Site {
    pub config: Config,
    pub today: Date,
    /// The front page's section is the first; parents come before their children.
    pub sections: Vec<Section>,
    /// By path. Only what is published today (or all, with drafts).
    pub pages: Vec<Page>,
    /// In alphabetical order of their names.
    pub products: Vec<Product>,
    products_by_id: BTreeMap<Id, ProductId>,
    pub taxonomies: Vec<Taxonomy>,
    pub catalogue: Catalogue,
    /// Files below `content/` that are published as they are.
    pub assets: BTreeMap<SitePath, Asset>,
    /// Older addresses and where they lead, by address.
    pub aliases: Vec<Alias>,
    /// Newest first.
    pub news: Vec<NewsItem>,
    /// Pages that no file stands behind.
    pub generated: Vec<Generated>,
    /// Files for machines.
    pub exports: Vec<Export>,
    generated_addresses: BTreeSet<String>,
    /// By language.
    menus: Vec<Menus>,
    /// What pages say of the pages they translate.
    pub translations: Vec<Translation>,
    /// Pages that say the same in several languages, under each of them.
    versions: BTreeMap<Node, Vec<Node>>,
    /// Files that could not be read as what they are, which has been reported. What they would have
    /// given is not missed elsewhere.
    pub unreadable: BTreeSet<SitePath>,
}

macro_rules! indices {
    ($( $(#[doc = $doc:literal])+ $name:ident; )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )+};
}

indices! {
    /// A section of this site: its place in `Site::sections`.
    SectionId;
    /// A page of this site: its place in `Site::pages`.
    PageId;
    /// A product of this site: its place in `Site::products`.
    ProductId;
    /// A taxonomy of this site: its place in `Site::taxonomies`.
    TaxonomyId;
}

/// A term of this site: a taxonomy and the term's place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId {
    pub taxonomy: TaxonomyId,
    pub term: usize,
}

/// Anything that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    Section(SectionId),
    Page(PageId),
    Product(ProductId),
    Taxonomy(TaxonomyId),
    Term(TermId),
}

/// A parsed file, kept alive while the site points into it.
pub type SharedDocument = Arc<Reported<Document>>;

/// A folder of pages, with the page that stands for it.
#[derive(Debug)]
pub struct Section {
    /// The folder, such as `content/vejledning`.
    pub folder: String,
    /// `_index.md`, when there is one.
    pub text: Option<PageText>,
    pub parent: Option<SectionId>,
    pub permalink: Permalink,
    pub title: String,
    /// For menus, where the title is too long.
    pub menu_title: String,
    pub description: Option<String>,
    pub updated: Option<Date>,
    /// Pages and sections directly below, in reading order. Products are not among them.
    pub children: Vec<Node>,
    pub kind: SectionKind,
    /// That of its pages.
    pub language: LanguageId,
    /// The neighbours in the reading order of the top section it lies in.
    pub previous: Option<Node>,
    pub next: Option<Node>,
}

/// What a section shows besides its text and children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// `content/` itself, and the folder of each further language.
    Front,
    Plain,
    /// `content/produkter/`: the product list.
    Products,
    /// `content/nyheder/`: news, newest first.
    News,
}

/// A page.
#[derive(Debug)]
pub struct Page {
    pub text: PageText,
    pub section: SectionId,
    pub language: LanguageId,
    pub permalink: Permalink,
    pub title: String,
    pub description: Option<String>,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    /// The neighbours in the reading order of the top section it lies in.
    pub previous: Option<Node>,
    pub next: Option<Node>,
}

/// The file behind a page or section, with its links resolved.
#[derive(Debug)]
pub struct PageText {
    pub path: SitePath,
    /// Of the file's bytes.
    pub fingerprint: Fingerprint,
    document: SharedDocument,
    pub resolved: ResolvedBody,
}

/// A product that can be shown.
#[derive(Debug)]
pub struct Product {
    pub path: SitePath,
    pub id: Id,
    /// Of the file's bytes.
    pub fingerprint: Fingerprint,
    document: SharedDocument,
    pub permalink: Permalink,
    /// Parallel to the entry's `texts()`; see `resolved`.
    resolved: Vec<ResolvedBody>,
    /// Where it stands on its ladder, with the answers behind it.
    pub standing: Standing,
    pub updated: Option<Date>,
}

/// A way of sorting pages and products into groups.
#[derive(Debug)]
pub struct Taxonomy {
    pub kind: TaxonomyKind,
    pub permalink: Permalink,
    /// Those that are in use: levels from the lowest, others alphabetically.
    pub terms: Vec<Term>,
}

/// What a taxonomy sorts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaxonomyKind {
    Topics,
    Audience,
    MaturityLevel,
    Status,
    /// Whether the price is known, and if not, why.
    Price,
    License,
    Supplier,
    /// Systems that products exchange data with.
    Integration,
}

/// One group of a taxonomy.
#[derive(Debug)]
pub struct Term {
    /// As written in entries: a topic's id, a level's id, a supplier's name; `not-assessed`.
    pub id: String,
    pub slug: Slug,
    /// `None` where the theme's words name it: kinds of authority, statuses, `not-assessed`,
    /// `unknown`.
    pub title: Option<String>,
    pub description: Option<String>,
    pub permalink: Permalink,
    /// In the site's order.
    pub products: Vec<ProductId>,
    pub pages: Vec<PageId>,
}

/// A file that is published as it is, under a name that tells its content.
#[derive(Clone, Debug)]
pub struct Asset {
    pub path: SitePath,
    pub fingerprint: Fingerprint,
    /// From `/`, without the base path; does not end in `/`.
    pub address: String,
    /// In bytes.
    pub size: usize,
}

/// An older address and where it leads now.
#[derive(Clone, Debug)]
pub struct Alias {
    pub from: Permalink,
    pub to: Node,
    pub place: Place,
}

/// A line of a menu.
#[derive(Clone, Debug)]
pub struct MenuLink {
    pub title: String,
    /// As written: a path from the site's root, or a whole address.
    pub target: String,
    pub resolution: Resolution,
    pub place: Place,
}

impl Site {
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0]
    }

    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    pub fn product(&self, id: ProductId) -> &Product {
        &self.products[id.0]
    }

    pub fn taxonomy(&self, id: TaxonomyId) -> &Taxonomy {
        &self.taxonomies[id.0]
    }

    pub fn term(&self, id: TermId) -> &Term {
        &self.taxonomy(id.taxonomy).terms[id.term]
    }

    /// The section of `content/` itself.
    pub fn front(&self) -> &Section {
        &self.sections[0]
    }

    pub fn permalink(&self, node: Node) -> &Permalink {
        match node {
            Node::Section(id) => &self.section(id).permalink,
            Node::Page(id) => &self.page(id).permalink,
            Node::Product(id) => &self.product(id).permalink,
            Node::Taxonomy(id) => &self.taxonomy(id).permalink,
            Node::Term(id) => &self.term(id).permalink,
        }
    }

    /// The product of an id.
    pub fn product_of(&self, id: &str) -> Option<ProductId> {
        self.products_by_id.get(id).copied()
    }

    /// The section that holds the products.
    pub fn products_section(&self) -> Option<SectionId> {
        let at = self
            .sections
            .iter()
            .position(|section| section.kind == SectionKind::Products);
        at.map(SectionId)
    }

    /// The maturity model in force.
    pub fn maturity_model(&self) -> Option<&written::MaturityModel> {
        self.ladder().map(|ladder| ladder.model)
    }

    /// A published file that an entry or page names: from its own folder, or else from `content/`.
    pub fn file(&self, from: &SitePath, written: &str) -> Option<&Asset> {
        let from_root = SitePath::new(format!("content/{}", written.trim_start_matches('/')));
        let beside = from.join(written).and_then(|path| self.assets.get(&path));
        beside.or_else(|| self.assets.get(&from_root))
    }

    /// The sections a node lies in, from its language's front page to its own parent.
    pub fn ancestors(&self, node: Node) -> Vec<SectionId> {
        let mut at = match node {
            Node::Section(id) => self.section(id).parent.filter(|_| !self.is_front(id)),
            Node::Page(id) => Some(self.page(id).section),
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => {
                self.products_section().or(Some(SectionId(0)))
            }
        };
        let mut path = Vec::new();
        while let Some(id) = at {
            path.push(id);
            at = self.section(id).parent.filter(|_| !self.is_front(id));
        }
        path.reverse();
        path
    }
}

impl PageText {
    pub fn body(&self) -> &Body {
        &self.source().body
    }

    pub fn front_matter(&self) -> Option<&FrontMatter> {
        self.source().front_matter.as_ref()
    }

    /// Where the front matter stands, its `---` lines included.
    pub fn front_matter_span(&self) -> crate::text::Span {
        self.source().front_matter_span
    }
}

impl Product {
    pub fn entry(&self) -> &written::Product {
        match &self.document.value {
            Document::Product(Some(entry)) => entry,
            _ => unreachable!("assemble makes products of readable entries only"),
        }
    }

    pub fn name(&self) -> &str {
        &self.entry().name
    }

    /// The links of one of the entry's own texts, resolved.
    pub fn resolved(&self, text: &Prose) -> &ResolvedBody {
        let texts = self.entry().texts();
        let at = texts.iter().position(|own| std::ptr::eq(*own, text));
        &self.resolved[at.expect("the text is one of this entry's")]
    }

    /// Every Markdown text of the entry with its links resolved.
    pub fn texts(&self) -> impl Iterator<Item = (&Prose, &ResolvedBody)> {
        self.entry().texts().into_iter().zip(&self.resolved)
    }
}
