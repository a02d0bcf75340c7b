//! Products and pages in lists: the catalogue, terms, the index.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Date;

use super::{ImageView, LinkView, PageCardView, ProductCardView};

/// All products.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductListView {
    /// In alphabetical order.
    pub products: Vec<ProductCardView>,
    pub count: usize,
    /// What the list can be narrowed by.
    pub facets: Vec<FacetView>,
    /// What scripts filter and sort by ([`ListedView`]); finished JSON.
    pub data_json: String,
    /// The address of the tariffs in force as scripts calculate with them.
    pub price_sheets: String,
}

/// A product as scripts filter and sort it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ListedView<'a> {
    pub id: &'a str,
    /// The ids of its terms, by facet.
    pub facets: &'a BTreeMap<&'static str, Vec<String>>,
    /// Its level's place on the ladder; null where it has not been assessed.
    pub rank: Option<usize>,
    /// When it was last gone through; null where it has not been.
    pub reviewed: Option<Date>,
    /// What is searched in, in lower case.
    pub text: &'a str,
}

/// Something that products can be chosen by.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FacetView {
    /// `topics`, `audience`, `level`, `status`, `price`, `license`, `supplier` or `integration`: the
    /// name in a card's `facets`.
    pub id: &'static str,
    /// Its name in addresses: `emner`.
    pub slug: String,
    pub title: String,
    /// The page of all its terms.
    pub href: String,
    pub terms: Vec<FacetTermView>,
}

/// One value of a facet.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FacetTermView {
    /// As in a card's `facets`.
    pub id: String,
    pub title: String,
    /// The page of the products that have it.
    pub href: String,
    /// How many products have it.
    pub count: usize,
}

/// A taxonomy: all its terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaxonomyView {
    /// As in [`FacetView`].
    pub id: &'static str,
    pub title: String,
    pub href: String,
    pub terms: Vec<FacetTermView>,
}

/// A term: everything that has it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermView {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
    pub href: String,
    pub taxonomy: LinkView,
    pub products: Vec<ProductCardView>,
    pub pages: Vec<PageCardView>,
    /// The other terms of the same taxonomy and this one, to go between them.
    pub siblings: Vec<FacetTermView>,
}

/// Everything on the site in alphabetical order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexView {
    pub groups: Vec<IndexGroupView>,
    pub count: usize,
}

/// What begins with one letter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexGroupView {
    /// In upper case; `0–9` for figures.
    pub letter: String,
    /// For `id` and fragments: `a`, `ae`, `0-9`.
    pub id: String,
    pub entries: Vec<IndexEntryView>,
}

/// A line of the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexEntryView {
    pub title: String,
    pub href: String,
    pub description: Option<String>,
    /// `page`, `section`, `product`, `topic`, or `alias` for a product's other name.
    pub kind: &'static str,
    /// Of an alias: what the product is called now.
    pub see: Option<String>,
    /// A product's logo.
    pub image: Option<ImageView>,
}
