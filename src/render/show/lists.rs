//! Products and pages in lists: the catalogue, terms, the index, the front page, the news.

use std::cmp::Reverse;

use serde_json::json;

use crate::config::LanguageId;
use crate::model::{
    Alphabet, Export, NewsItem, NewsKind, Node, PageId, ProductId, SectionId, Taxonomy, TaxonomyId,
    TaxonomyKind, TermId,
};
use crate::parse::catalogue::ProductStatus;
use crate::text::Slug;
use crate::words::Language;

use super::super::json_ld::in_script;
use super::super::view::{
    FacetTermView, FacetView, FrontView, IndexEntryView, IndexGroupView, IndexView, LinkView,
    ListedView, NewsView, ProductCardView, ProductListView, TaxonomyView, TermView,
};
use super::{Showing, facet};

/// How many news and products the front page shows.
const ON_FRONT: usize = 6;

impl Showing<'_> {
    pub fn product_list(&self, cards: &[ProductCardView]) -> ProductListView {
        let facets = self.taxonomies().map(|(id, taxonomy)| FacetView {
            id: facet(taxonomy.kind),
            title: self.title(Node::Taxonomy(id)),
            href: self.node_href(Node::Taxonomy(id)),
            slug: slug(taxonomy),
            terms: self.facet_terms(id),
        });
        let listed: Vec<ListedView> = cards.iter().map(|card| self.listed(card)).collect();
        ProductListView {
            data_json: in_script(&json!(listed)),
            price_sheets: self.href(&Export::PriceSheets.address()),
            products: cards.to_vec(),
            count: cards.len(),
            facets: facets.collect(),
        }
    }

    fn listed<'c>(&self, card: &'c ProductCardView) -> ListedView<'c> {
        let product = self.site.product_of(&card.id);
        let reviewed = product.and_then(|id| self.site.product(id).entry().reviewed.known());
        ListedView {
            id: &card.id,
            facets: &card.facets,
            rank: card.rank,
            reviewed: reviewed.map(|reviewed| reviewed.date),
            text: &card.search,
        }
    }

    pub fn taxonomy(&self, id: TaxonomyId) -> TaxonomyView {
        TaxonomyView {
            id: facet(self.site.taxonomy(id).kind),
            title: self.title(Node::Taxonomy(id)),
            href: self.node_href(Node::Taxonomy(id)),
            terms: self.facet_terms(id),
        }
    }

    pub fn term(&self, id: TermId, cards: &[ProductCardView]) -> TermView {
        let term = self.site.term(id);
        TermView {
            id: term.id.clone(),
            title: self.title(Node::Term(id)),
            description: term.description.clone(),
            href: self.node_href(Node::Term(id)),
            taxonomy: self.link(Node::Taxonomy(id.taxonomy)),
            products: term
                .products
                .iter()
                .map(|product| cards[product.0].clone())
                .collect(),
            pages: term
                .pages
                .iter()
                .map(|page| self.page_card(Node::Page(*page)))
                .collect(),
            siblings: self.facet_terms(id.taxonomy),
        }
    }

    pub fn front(&self, cards: &[ProductCardView]) -> FrontView {
        // Products and news are told in the site's own language.
        let is_own = self.language == LanguageId::OWN;
        let mut ranked: Vec<&ProductCardView> = cards.iter().collect();
        // What is furthest up the ladder, then what is in use. Stable, so that equals stay in
        // alphabetical order.
        ranked.sort_by_key(|card| {
            let rank = card.assessed.then(|| self.level(&card.level_id).rank);
            let in_use = card
                .status
                .as_ref()
                .is_some_and(|it| it.id == ProductStatus::Active.as_str());
            Reverse((rank, in_use))
        });
        FrontView {
            news: self
                .site
                .news_once()
                .take(if is_own { ON_FRONT } else { 0 })
                .map(|item| self.news(item))
                .collect(),
            product_count: cards.len(),
            topics: self.used_topics().filter(|_| is_own).collect(),
            products: ranked.into_iter().take(ON_FRONT).cloned().collect(),
        }
    }

    /// The topics that have products.
    fn used_topics(&self) -> impl Iterator<Item = LinkView> {
        let topics = self
            .taxonomies()
            .filter(|(_, taxonomy)| taxonomy.kind == TaxonomyKind::Topics);
        topics.flat_map(move |(id, taxonomy)| {
            let terms = taxonomy.terms.iter().enumerate();
            terms
                .filter(|(_, term)| !term.products.is_empty())
                .map(move |(term, _)| self.link(Node::Term(TermId { taxonomy: id, term })))
        })
    }

    pub fn news(&self, item: &NewsItem) -> NewsView {
        let of_product = |kind: &str, product: ProductId, what: &str, summary: Option<String>| {
            let name = self.site.product(product).name();
            let arguments = [("product", name.into()), (kind_argument(kind), what.into())];
            NewsView {
                kind: self.choice("news", kind),
                title: self.words(&format!("news-{kind}-title"), &arguments),
                href: self.node_href(Node::Product(product)),
                date: self.date(item.date),
                summary,
            }
        };
        match &item.kind {
            NewsKind::Page(id) => {
                let page = self.site.page(*id);
                NewsView {
                    kind: self.choice("news", "page"),
                    title: page.title.clone(),
                    href: self.node_href(Node::Page(*id)),
                    date: self.date(item.date),
                    summary: super::pages::described(page),
                }
            }
            NewsKind::Level { product, decision } => {
                let maturity = self.site.product(*product).entry().maturity.known();
                let step = maturity.and_then(|maturity| maturity.history.get(*decision));
                let level = self.level_title(step.map(|step| step.to.as_str()));
                of_product(
                    "decision",
                    *product,
                    &level,
                    step.and_then(|step| step.decision.clone()),
                )
            }
            NewsKind::Tariff { product, tariff } => {
                let accession = self.site.product(*product).entry().accession.known();
                let price = accession.and_then(|accession| accession.price.known());
                let tariff = price.and_then(|price| price.tariffs.get(*tariff));
                let id = tariff.map(|tariff| tariff.id.as_str()).unwrap_or_default();
                let title = self.words("tariff", &[("id", id.into())]);
                of_product("tariff", *product, &title, None)
            }
            NewsKind::Status { product } => {
                let entry = self.site.product(*product).entry();
                let status = entry.status.known().map(|status| status.as_str());
                let title = status.map_or_else(
                    || self.word("unknown"),
                    |status| self.choice("status", status).title,
                );
                of_product("status", *product, &title, entry.status_note.clone())
            }
        }
    }

    /// Pages, products under all their names, and topics, from A to Å.
    pub fn index(&self) -> IndexView {
        let mut entries: Vec<IndexEntryView> = Vec::new();
        let sections = (0..self.site.sections.len()).map(SectionId);
        let sections = sections.filter(|id| !self.site.is_front(*id));
        let pages = (0..self.site.pages.len()).map(|at| Node::Page(PageId(at)));
        let nodes = sections.map(Node::Section).chain(pages);
        let own = nodes.filter(|node| self.site.language_of(*node) == self.language);
        entries.extend(own.map(|node| self.index_page(node)));
        if self.language == LanguageId::OWN {
            for at in 0..self.site.products.len() {
                entries.extend(self.index_product(ProductId(at)));
            }
            entries.extend(self.index_topics());
        }
        let alphabet = Alphabet::of(&self.own().tongue);
        alphabet.sort_by(&mut entries, |entry| &entry.title);
        let count = entries.len();
        let mut groups: Vec<IndexGroupView> = Vec::new();
        for entry in entries {
            let letter = self.letter(&entry.title);
            match groups.iter_mut().find(|group| group.letter == letter) {
                Some(group) => group.entries.push(entry),
                None => groups.push(IndexGroupView {
                    id: letter_id(&letter),
                    letter,
                    entries: vec![entry],
                }),
            }
        }
        IndexView { groups, count }
    }

    fn index_topics(&self) -> Vec<IndexEntryView> {
        let entry = |topic: LinkView| IndexEntryView {
            title: topic.title,
            href: topic.href,
            description: None,
            kind: "topic",
            see: None,
            image: None,
        };
        self.used_topics().map(entry).collect()
    }

    fn index_page(&self, node: Node) -> IndexEntryView {
        let card = self.page_card(node);
        IndexEntryView {
            title: card.title,
            href: card.href,
            description: card.description,
            kind: if card.is_section { "section" } else { "page" },
            see: None,
            image: None,
        }
    }

    fn index_product(&self, id: ProductId) -> Vec<IndexEntryView> {
        let product = self.site.product(id);
        let card = self.card(id);
        let own = card.name.to_lowercase();
        let aliases = product.entry().aliases.iter().map(|alias| &alias.value);
        // The same name in other capitals would stand twice in a row.
        let aliases = aliases.filter(|alias| alias.to_lowercase() != own);
        let aliases = aliases.map(|alias| (alias.clone(), "alias", Some(card.name.clone())));
        let names = std::iter::once((card.name.clone(), "product", None)).chain(aliases);
        names
            .map(|(title, kind, see)| IndexEntryView {
                title,
                href: card.href.clone(),
                description: card.summary.clone(),
                kind,
                see,
                image: card.logo.clone(),
            })
            .collect()
    }

    /// The letter a title is found under: `Aa` is `Å`, `É` is `E`, figures share one.
    fn letter(&self, title: &str) -> String {
        let danish = self.own().tongue.tag() == Language::Danish.tag();
        let mut letters = title.chars().filter(|letter| letter.is_alphanumeric());
        let (Some(first), second) = (letters.next(), letters.next()) else {
            return self.word("digits");
        };
        let upper: String = first.to_uppercase().collect();
        if first.is_numeric() {
            return self.word("digits");
        }
        if danish && upper == "A" && second.is_some_and(|second| second.eq_ignore_ascii_case(&'a'))
        {
            return "Å".to_owned();
        }
        match upper.as_str() {
            "Æ" | "Ø" | "Å" if danish => upper,
            "Ä" if danish => "Æ".to_owned(),
            "Ö" if danish => "Ø".to_owned(),
            "Ü" if danish => "Y".to_owned(),
            _ => {
                use unicode_normalization::UnicodeNormalization;
                upper.nfd().next().map_or(upper.clone(), String::from)
            }
        }
    }

    fn taxonomies(&self) -> impl Iterator<Item = (TaxonomyId, &Taxonomy)> {
        self.site
            .taxonomies
            .iter()
            .enumerate()
            .map(|(at, taxonomy)| (TaxonomyId(at), taxonomy))
    }

    fn facet_terms(&self, id: TaxonomyId) -> Vec<FacetTermView> {
        let terms = self.site.taxonomy(id).terms.iter().enumerate();
        terms
            .map(|(at, term)| {
                let node = Node::Term(TermId {
                    taxonomy: id,
                    term: at,
                });
                FacetTermView {
                    id: term.id.clone(),
                    title: self.title(node),
                    href: self.node_href(node),
                    count: term.products.len(),
                }
            })
            .collect()
    }
}

/// What the title of a kind of news calls its second value.
fn kind_argument(kind: &str) -> &str {
    match kind {
        "decision" => "level",
        other => other,
    }
}

fn letter_id(letter: &str) -> String {
    let slug = Slug::of(letter).to_string();
    if slug.chars().all(|letter| letter.is_ascii_alphabetic()) && !slug.is_empty() {
        slug
    } else {
        "0-9".to_owned()
    }
}

/// The last name of a taxonomy's address.
fn slug(taxonomy: &Taxonomy) -> String {
    let address = taxonomy.permalink.as_str().trim_matches('/');
    address.rsplit('/').next().unwrap_or(address).to_owned()
}
