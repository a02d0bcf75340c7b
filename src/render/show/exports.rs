//! The files beside a product's page.

use crate::model::{Export, Lack, Product, ProductFile, ProductId};

use super::super::view::{BadgeView, LackView, LinkView};
use super::Showing;

impl Showing<'_> {
    /// All but those of its contacts, which stand on their cards.
    pub(super) fn files_beside(&self, id: ProductId) -> Vec<LinkView> {
        let of_product = |export: &Export| match export {
            Export::OfProduct { product, file, .. } if *product == id => {
                let word = match file {
                    ProductFile::Json => "file-json",
                    ProductFile::Badge => "file-badge",
                    ProductFile::Deadlines => "file-deadlines",
                    ProductFile::Publiccode => "file-publiccode",
                    ProductFile::Contact { .. } => return None,
                };
                Some(LinkView {
                    title: self.word(word),
                    href: self.href(&export.address()),
                    external: false,
                })
            }
            _ => None,
        };
        self.site.exports.iter().filter_map(of_product).collect()
    }

    /// What an editor has to write before there can be a publiccode.yml.
    pub(super) fn publiccode_lacks(&self, product: &Product) -> Vec<LackView> {
        let lacks = product.publiccode_lacks(self.site.today);
        let view = |lack: &Lack| LackView {
            field: lack.field.to_owned(),
            needs: lack
                .needs
                .map(|need| self.word(&format!("publiccode-needs-{}", need.id()))),
        };
        lacks.iter().map(view).collect()
    }

    pub(super) fn badge(&self, product: &Product) -> BadgeView {
        let base = &self.site.config.base_url;
        let page = base.absolute(product.permalink.as_str());
        let picture = format!("{}{}", product.permalink, ProductFile::Badge.name());
        let level = self.level_title(product.standing.level.as_deref());
        let label = self.word("badge-label");
        let image = base.absolute(&picture);
        BadgeView {
            href: self.href(&picture),
            markdown: format!("[![{label}: {level}]({image})]({page})"),
        }
    }
}
