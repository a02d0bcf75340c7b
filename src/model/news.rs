//! What has happened, with the days it happened: for the front page and the feed.

use std::cmp::Reverse;

use crate::parse::catalogue::Tariff;
use crate::text::Date;

use super::{Page, PageId, Product, ProductId, Section, SectionKind, Site};

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsItem {
    /// From the sources, never from the clock.
    pub date: Date,
    pub kind: NewsKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewsKind {
    /// A page of `content/nyheder/` was published.
    Page(PageId),
    /// A product's level was decided: the entry's place in its `history`.
    Level { product: ProductId, decision: usize },
    /// A tariff was published: its place in the price's `tariffs`.
    Tariff { product: ProductId, tariff: usize },
    /// A product got another status.
    Status { product: ProductId },
}

impl NewsItem {
    /// The product that something happened to; none for a page.
    fn product(&self) -> Option<ProductId> {
        match self.kind {
            NewsKind::Page(_) => None,
            NewsKind::Level { product, .. }
            | NewsKind::Tariff { product, .. }
            | NewsKind::Status { product } => Some(product),
        }
    }
}

impl Site {
    /// Everything that is new, newest first, each thing once: what happened to a product on a day is
    /// left to the page of that day that names the product in its title or its keywords.
    ///
    /// Links would tell as well, but they stand in a body, and no other page may change with that.
    pub fn news_once(&self) -> impl Iterator<Item = &NewsItem> {
        let is_told = |item: &NewsItem, product| {
            let first = self.news.partition_point(|other| other.date > item.date);
            let of_day = self.news[first..].iter();
            let mut of_day = of_day.take_while(|other| other.date == item.date);
            of_day.any(|other| match other.kind {
                NewsKind::Page(page) => names(self.page(page), self.product(product)),
                _ => false,
            })
        };
        let news = self.news.iter();
        news.filter(move |item| !item.product().is_some_and(|product| is_told(item, product)))
    }
}

fn names(page: &Page, product: &Product) -> bool {
    let name = in_words(product.name());
    let front = page.text.front_matter();
    let mut keywords = front.into_iter().flat_map(|front| &front.keywords);
    in_words(&page.title).contains(&name) || keywords.any(|keyword| in_words(keyword) == name)
}

/// ` os2mo er ny `: small letters, with a space around every word.
fn in_words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let spaced = words.flat_map(|word| [" ", word]);
    spaced.chain([" "]).collect()
}

/// Everything dated until today, newest first; on one day in the order of the site.
pub(super) fn news(
    today: Date,
    sections: &[Section],
    pages: &[Page],
    products: &[Product],
) -> Vec<NewsItem> {
    let dated_pages = pages
        .iter()
        .enumerate()
        .filter(|(_, page)| sections[page.section.0].kind == SectionKind::News)
        .filter_map(|(at, page)| {
            Some(NewsItem {
                date: page.date?,
                kind: NewsKind::Page(PageId(at)),
            })
        });
    let of_products = products
        .iter()
        .enumerate()
        .flat_map(|(at, product)| of_product(ProductId(at), product));
    let mut news: Vec<NewsItem> = dated_pages
        .chain(of_products)
        .filter(|item| item.date <= today)
        .collect();
    news.sort_by_key(|item| Reverse(item.date));
    news
}

fn of_product(id: ProductId, product: &Product) -> Vec<NewsItem> {
    let entry = product.entry();
    let history = entry
        .maturity
        .known()
        .map(|maturity| maturity.history.as_slice());
    let levels = history
        .unwrap_or_default()
        .iter()
        .enumerate()
        .map(|(decision, step)| NewsItem {
            date: step.date,
            kind: NewsKind::Level {
                product: id,
                decision,
            },
        });
    let price = entry
        .accession
        .known()
        .and_then(|accession| accession.price.known());
    let tariffs = price
        .map(|price| price.tariffs.as_slice())
        .unwrap_or_default();
    let tariffs = tariffs.iter().enumerate().filter_map(|(at, tariff)| {
        let kind = NewsKind::Tariff {
            product: id,
            tariff: at,
        };
        Some(NewsItem {
            date: published(tariff)?,
            kind,
        })
    });
    let status = entry.status_date.map(|date| NewsItem {
        date,
        kind: NewsKind::Status { product: id },
    });
    levels.chain(tariffs).chain(status).collect()
}

/// The day of the tariff's own source, else the first day it holds.
fn published(tariff: &Tariff) -> Option<Date> {
    let of_source = tariff.source.as_ref().and_then(|source| source.date);
    of_source.or_else(|| tariff.valid.known()?.from.known().copied())
}
