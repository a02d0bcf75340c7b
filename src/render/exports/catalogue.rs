//! The catalogue in JSON, whole and product by product, with its schema.

use serde::Serialize;

use crate::model::{Export, Product};
use crate::render::published::{self, Catalogue, OneProduct};
use crate::render::show::Showing;

/// Everything that is published about the products.
pub(super) fn catalogue(showing: &Showing<'_>) -> Catalogue {
    let config = &showing.site.config;
    let products = showing.site.products.iter();
    Catalogue {
        schema: schema_address(showing),
        title: config.title.clone(),
        url: config.base_url.absolute("/"),
        language: config.language.tag().to_owned(),
        publisher: config
            .organisation
            .as_ref()
            .map(|organisation| organisation.name.clone()),
        products: products
            .map(|product| published::Product::of(showing, product))
            .collect(),
    }
}

pub(super) fn whole(showing: &Showing<'_>) -> Vec<u8> {
    json(&catalogue(showing))
}

pub(super) fn one(showing: &Showing<'_>, product: &Product) -> Vec<u8> {
    json(&OneProduct {
        schema: format!("{}#/$defs/Product", schema_address(showing)),
        product: published::Product::of(showing, product),
    })
}

pub(super) fn schema(showing: &Showing<'_>) -> Vec<u8> {
    let language = showing.site.config.language;
    json(&published::schema(&schema_address(showing), language))
}

fn schema_address(showing: &Showing<'_>) -> String {
    let base = &showing.site.config.base_url;
    base.absolute(&Export::CatalogueSchema.address())
}

/// Indented, so that a change shows as one in a comparison.
fn json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("our types have text for keys");
    bytes.push(b'\n');
    bytes
}
