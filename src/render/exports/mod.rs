//! Files for machines, one file of ours for each kind.

mod feed;
mod sitemap;

use crate::model::Export;

use super::plan::Plan;

impl Plan<'_> {
    /// The content of a file for machines.
    pub(super) fn export(&self, export: &Export) -> Vec<u8> {
        let showing = &self.showing;
        match export {
            Export::NewsFeed => feed::atom(showing).into_bytes(),
            Export::Sitemap => sitemap::sitemap(showing.site).into_bytes(),
            Export::Schema(kind) => {
                let id = showing.site.config.base_url.absolute(&kind.address());
                kind.file(Some(&id)).into_bytes()
            }
            Export::Robots => sitemap::robots(showing.site).into_bytes(),
        }
    }
}
