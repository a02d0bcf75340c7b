//! The catalogue as published for other programs: `katalog.json`, and `index.json` of each product.
//!
//! These types are the promise: a field may be added, but none goes away or changes its meaning. The
//! JSON Schema and the page that documents the files come from them. They bear the names of what
//! authors write (`parse::catalogue`), so that one text describes a field in both.
//!
//! What nobody knows is null. Amounts are kroner. Personal data is here only with consent.

mod documented;
mod people;
mod price;
mod product;
mod software;
mod standing;

use schemars::JsonSchema;
use serde::Serialize;

use crate::parse::catalogue as written;
use crate::text::Date;

pub use documented::{FieldDocument, TypeDocument, documents, schema};
pub(super) use documented::{document, has_type, text};
pub use people::{Contact, Group, Supplier, TimeCost, User, Users};
pub use price::{
    Accession, Agreement, DiscountStep, EntryShare, Notice, Price, PriceItem, PriceRow, RowKind,
    Tariff,
};
pub use product::{
    Accessibility, DocumentationLink, Exit, Hosting, Integration, Procurement, Product,
    RelatedEntry, Repository, Reviewed, Security,
};
pub use software::{Localisation, Maintenance, Software};
pub use standing::{AnswerCounts, Decision, Maturity};

/// The whole catalogue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Catalogue {
    /// The address of the JSON Schema.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The site's title.
    pub title: String,
    /// The site's address.
    pub url: String,
    /// The language of titles and texts, such as `da`.
    pub language: String,
    /// Who publishes the catalogue.
    pub publisher: Option<String>,
    /// In alphabetical order of their names.
    pub products: Vec<Product>,
}

/// One product alone.
#[derive(Clone, Debug, Serialize)]
pub struct OneProduct {
    /// The part of the JSON Schema that describes it.
    #[serde(rename = "$schema")]
    pub schema: String,
    #[serde(flatten)]
    pub product: Product,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Source {
    /// What it is called.
    pub title: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// When it was written.
    pub date: Option<Date>,
}

impl Source {
    fn of(source: Option<&written::Source>) -> Option<Self> {
        source.map(|source| Self {
            title: source.title.known().cloned(),
            url: source.url.as_ref().map(ToString::to_string),
            date: source.date,
        })
    }
}
