//! What has happened, with the days it happened: for the front page and the feed.

use std::cmp::Reverse;

use crate::parse::catalogue::Tariff;
use crate::text::Date;

use super::{Page, PageId, Product, ProductId, Section, SectionKind};

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
