//! The site as shown: everything that has a page, as the values templates are given.
//!
//! `Page` (as meant) in, `PageView` (as shown) out. All formatting and all words are decided here.

mod assessment;
mod chart;
mod comparison;
mod exports;
mod files;
mod ladder;
mod languages;
mod lists;
mod pages;
mod people;
mod price;
mod price_item;
mod price_sheet;
mod price_steps;
mod product;
mod site;
mod standing;
mod tariff;
mod yearly;

use std::sync::{Arc, OnceLock};

use serde_json::Value as Json;
use tera::Value;

use crate::config::LanguageId;
use crate::model::{Node, ProductId, Resolution, Site, TaxonomyKind, ThemeContract};
use crate::parse::catalogue::{Confirmed, Source};
use crate::parse::record::UNKNOWN;
use crate::sources::Sources;
use crate::text::Date;

use super::component::Answers;
use super::format::Formats;
use super::highlight::Highlight;
use super::pictures::Pictures;
use super::theme::{Theme, Voice};
use super::view::{ChoiceView, DateView, LinkView, PriceView, SourceView};
use super::words::Argument;

pub(super) use files::written;
pub(super) use pages::{described, toc};

/// Everything that a view is made from.
pub(super) struct Showing<'a> {
    pub site: &'a Site,
    pub sources: &'a Sources,
    pub theme: &'a Theme,
    /// What authors may use of the theme.
    pub contract: ThemeContract,
    /// Of the pages it shows.
    pub language: LanguageId,
    pub voice: &'a Voice,
    pub formats: Formats,
    pub highlight: Highlight,
    /// Those that are there in several widths.
    pub pictures: Arc<Pictures>,
    /// The site as templates see it, without its menus.
    pub site_value: Value,
    /// Blocks tell where they stand in their files.
    pub tells_places: bool,
    /// What components show of products, made when first asked for, in the products' order.
    shown: Vec<Shown>,
    /// What scripts say of prices.
    price_words: OnceLock<Json>,
    pub(super) answers: Answers,
}

/// Views of a product that many places show.
#[derive(Default)]
struct Shown {
    price: OnceLock<PriceView>,
    card_value: OnceLock<Value>,
    price_value: OnceLock<Value>,
    standing_value: OnceLock<Value>,
    product_value: OnceLock<Value>,
}

impl<'a> Showing<'a> {
    pub fn new(
        site: &'a Site,
        sources: &'a Sources,
        theme: &'a Theme,
        pictures: Arc<Pictures>,
        language: LanguageId,
    ) -> Self {
        let mut showing = Self {
            site,
            sources,
            theme,
            contract: theme.contract(),
            language,
            voice: theme.voice(language),
            formats: Formats::of(&site.config.language(language).tongue),
            highlight: Highlight::default(),
            pictures,
            site_value: Value::none(),
            tells_places: false,
            shown: site.products.iter().map(|_| Shown::default()).collect(),
            price_words: OnceLock::new(),
            answers: Answers::default(),
        };
        showing.site_value = Value::from_serializable(&showing.site());
        showing
    }

    /// What a product costs.
    pub fn price_of(&self, id: ProductId) -> &PriceView {
        let price = &self.shown[id.0].price;
        price.get_or_init(|| self.price(self.site.product(id)))
    }

    /// What components may take of a product by `@`.
    pub fn product_value(&self, id: ProductId, name: &str) -> Option<Value> {
        let shown = &self.shown[id.0];
        let value = match name {
            "product" => shown
                .product_value
                .get_or_init(|| Value::from_serializable(&self.product(id))),
            "card" => shown
                .card_value
                .get_or_init(|| Value::from_serializable(&self.card(id))),
            "price" => shown
                .price_value
                .get_or_init(|| Value::from_serializable(self.price_of(id))),
            "standing" => shown
                .standing_value
                .get_or_init(|| Value::from_serializable(&self.standing(self.site.product(id)))),
            _ => return None,
        };
        Some(value.clone())
    }

    /// A word without values.
    pub fn word(&self, key: &str) -> String {
        self.voice.words().text(key, &[])
    }

    /// A word with values.
    pub fn words(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.voice.words().text(key, arguments)
    }

    /// A word of a fixed list: `status` and `active` are the word `status-active`.
    pub fn choice(&self, list: &str, id: &str) -> ChoiceView {
        ChoiceView {
            id: id.to_owned(),
            title: self.word(&format!("{list}-{id}")),
        }
    }

    pub fn date(&self, date: Date) -> DateView {
        DateView {
            iso: date,
            long: self.formats.long_date(date),
            short: self.formats.short_date(date),
        }
    }

    /// The address of something of this site, from `/`, base path included.
    pub fn href(&self, from_root: &str) -> String {
        self.site.config.base_url.href(from_root)
    }

    pub fn node_href(&self, node: Node) -> String {
        self.href(self.site.permalink(node).as_str())
    }

    pub fn title(&self, node: Node) -> String {
        match node {
            Node::Section(id) => self.site.section(id).title.clone(),
            Node::Page(id) => self.site.page(id).title.clone(),
            Node::Product(id) => self.site.product(id).name().to_owned(),
            Node::Taxonomy(id) => self.taxonomy_title(self.site.taxonomy(id).kind),
            Node::Term(id) => {
                let term = self.site.term(id);
                self.term_title(self.site.taxonomy(id.taxonomy).kind, term)
            }
        }
    }

    pub fn link(&self, node: Node) -> LinkView {
        LinkView {
            title: self.title(node),
            href: self.node_href(node),
            external: false,
        }
    }

    /// Where a link leads; what leads nowhere stays as written.
    pub fn resolved_href(&self, resolution: &Resolution, written: &str) -> String {
        let with_fragment = |node: Node, fragment: Option<&String>| {
            let href = self.node_href(node);
            fragment.map_or_else(
                || href.clone(),
                |fragment| format!("{href}#{}", encoded(fragment)),
            )
        };
        match resolution {
            Resolution::Node { node, fragment } => with_fragment(*node, fragment.as_ref()),
            Resolution::MissingFragment {
                node: Some(node),
                fragment,
                ..
            } => with_fragment(*node, Some(fragment)),
            Resolution::SamePage { fragment }
            | Resolution::MissingFragment {
                node: None,
                fragment,
                ..
            } => {
                format!("#{}", encoded(fragment))
            }
            Resolution::Asset(path) => match self.site.assets.get(path) {
                Some(asset) => self.href(&asset.address),
                None => written.to_owned(),
            },
            Resolution::Generated(address) => self.href(address),
            Resolution::External
            | Resolution::Unpublished(_)
            | Resolution::Unreadable
            | Resolution::Moved { .. }
            | Resolution::Missing { .. } => written.to_owned(),
        }
    }

    /// A source and when it was last confirmed; `None` where neither is told.
    pub fn source(
        &self,
        source: Option<&Source>,
        confirmed: Option<&Confirmed>,
    ) -> Option<SourceView> {
        if source.is_none() && confirmed.is_none() {
            return None;
        }
        let date = source.and_then(|source| source.date);
        let newest = date.max(confirmed.map(|confirmed| confirmed.date));
        let href = source.and_then(|source| {
            let of_file = || self.asset_href(None, source.file.as_ref()?);
            source
                .url
                .as_ref()
                .map(ToString::to_string)
                .or_else(of_file)
        });
        let title = source.and_then(|source| source.title.known().cloned());
        Some(SourceView {
            title: title.or_else(|| href.as_deref().map(host)),
            href,
            date: date.map(|date| self.date(date)),
            confirmed: confirmed.map(|confirmed| self.date(confirmed.date)),
            confirmed_by: confirmed.map(|confirmed| confirmed.by.clone()),
            old: newest.is_some_and(|date| {
                self.site
                    .is_old(date, self.site.config.limits.fact_age_months)
            }),
        })
    }

    fn taxonomy_title(&self, kind: TaxonomyKind) -> String {
        self.word(&format!("facet-{}", facet(kind)))
    }

    fn term_title(&self, kind: TaxonomyKind, term: &crate::model::Term) -> String {
        term.title.clone().unwrap_or_else(|| match kind {
            TaxonomyKind::Audience => self.word(&format!("audience-{}", term.id)),
            _ if term.id == UNKNOWN => self.word("unknown"),
            TaxonomyKind::Status => self.word(&format!("status-{}", term.id)),
            TaxonomyKind::Price => self.word(&format!("price-status-{}", term.id)),
            _ if term.id == crate::model::NOT_ASSESSED => self.word("not-assessed"),
            _ => term.id.clone(),
        })
    }
}

/// What a taxonomy is called in views and words.
pub(super) fn facet(kind: TaxonomyKind) -> &'static str {
    match kind {
        TaxonomyKind::Topics => "topics",
        TaxonomyKind::Audience => "audience",
        TaxonomyKind::MaturityLevel => "level",
        TaxonomyKind::Status => "status",
        TaxonomyKind::Price => "price",
        TaxonomyKind::License => "license",
        TaxonomyKind::Supplier => "supplier",
        TaxonomyKind::Integration => "integration",
    }
}

/// A fragment as it may stand in an address: spaces and the like percent-encoded, letters kept.
fn encoded(fragment: &str) -> String {
    let mut made = String::with_capacity(fragment.len());
    for letter in fragment.chars() {
        if letter.is_whitespace() || letter.is_control() || "\"<>`%#".contains(letter) {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                made.push_str(&format!("%{byte:02X}"));
            }
        } else {
            made.push(letter);
        }
    }
    made
}

/// `github.com` of `https://github.com/OS2offdig`.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).to_owned()
}

/// Words with a capital letter first, for headings.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
