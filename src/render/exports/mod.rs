//! Files for machines, one file of ours for each kind.

mod address_card;
mod badge;
mod calendar;
mod catalogue;
mod content_lines;
mod feed;
mod headers;
mod portable;
mod publiccode;
mod sitemap;
mod tables;

use crate::model::{Export, ProductFile};

use super::plan::Plan;

pub(super) use headers::PAGE_POLICY;
pub(super) use tables::{PRICE_COLUMNS, PRODUCT_COLUMNS};

impl Plan<'_> {
    /// The content of a file for machines.
    pub(super) fn export(&self, export: &Export) -> Vec<u8> {
        let showing = &self.showing;
        match export {
            Export::NewsFeed => feed::news(showing).into_bytes(),
            Export::DecisionFeed => feed::decisions(showing).into_bytes(),
            Export::Sitemap => sitemap::sitemap(showing).into_bytes(),
            Export::Schema(kind) => {
                let id = showing.site.config.base_url.absolute(&kind.address());
                kind.file(Some(&id)).into_bytes()
            }
            Export::PriceSheets => showing.price_sheets_json().into_bytes(),
            Export::Robots => sitemap::robots(showing.site).into_bytes(),
            Export::Headers => headers::headers(showing).into_bytes(),
            Export::Catalogue => catalogue::whole(showing),
            Export::CatalogueSchema => catalogue::schema(showing),
            Export::CatalogueTable => tables::products(showing, &catalogue::catalogue(showing)),
            Export::PriceTable => tables::prices(&catalogue::catalogue(showing)),
            Export::OfProduct { product, file, .. } => {
                let product = showing.site.product(*product);
                let text = match file {
                    ProductFile::Json => return catalogue::one(showing, product),
                    ProductFile::Badge => badge::badge(showing, product),
                    ProductFile::Deadlines => calendar::calendar(showing, product),
                    ProductFile::Publiccode => publiccode::publiccode(showing, product),
                    ProductFile::Contact { at, .. } => address_card::card(showing, product, *at),
                };
                text.into_bytes()
            }
        }
    }
}
