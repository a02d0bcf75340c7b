//! What a site has besides its nodes: pages that no file stands behind, and files for machines.
//!
//! One list of each, made with the site: links, menus, aliases and the sitemap know them from here,
//! and `render` makes one output for each.

use std::collections::BTreeSet;

use crate::parse::schema;

use super::{Permalink, Site};

/// A page that no file of the content stands behind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generated {
    /// Everything from A to Å.
    Index,
}

/// A file for machines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Export {
    /// News, in Atom.
    NewsFeed,
    Sitemap,
    Robots,
    /// The JSON Schema of a kind of file that authors write.
    Schema(schema::Kind),
}

/// Addresses that are made whatever the content: the page for what is not there.
const NOT_FOUND: &str = "/404.html";

/// Where a site that has an accessibility statement leads to it.
const STATEMENT: &str = "/was/";

impl Generated {
    /// Every generated page of a site, in a fixed order.
    pub(super) fn all(_site: &Site) -> Vec<Self> {
        vec![Self::Index]
    }

    pub fn permalink(&self) -> Permalink {
        let names = match self {
            Self::Index => "a-aa",
        };
        Permalink::front().join(names)
    }

    /// Whether the sitemap names it.
    pub fn is_public(&self) -> bool {
        match self {
            Self::Index => true,
        }
    }
}

impl Export {
    /// Every file for machines that a site has, in a fixed order.
    pub(super) fn all(_site: &Site) -> Vec<Self> {
        let mut exports = vec![Self::NewsFeed, Self::Sitemap, Self::Robots];
        exports.extend(schema::Kind::ALL.map(Self::Schema));
        exports
    }

    /// From `/`, without the base path; does not end in `/`.
    pub fn address(&self) -> String {
        match self {
            Self::NewsFeed => "/nyheder/feed.xml".to_owned(),
            Self::Sitemap => "/sitemap.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Schema(kind) => kind.address(),
        }
    }

    /// Whether the sitemap names it.
    pub fn is_public(&self) -> bool {
        match self {
            Self::NewsFeed => true,
            Self::Sitemap | Self::Robots | Self::Schema(_) => false,
        }
    }
}

impl Site {
    /// Whether something stands at an address besides nodes, aliases and assets.
    pub fn is_generated(&self, address: &str) -> bool {
        self.generated_addresses.contains(address)
    }

    /// Lists what is made besides nodes. Asks for everything but links and menus.
    pub(super) fn list_generated(&mut self) {
        self.generated = Generated::all(self);
        self.exports = Export::all(self);
        let pages = self
            .generated
            .iter()
            .map(|page| page.permalink().to_string());
        let files = self.exports.iter().map(Export::address);
        let statement = self.config.accessibility_statement.as_ref();
        let addresses: BTreeSet<String> = pages
            .chain(files)
            .chain(statement.map(|_| STATEMENT.to_owned()))
            .chain([NOT_FOUND.to_owned()])
            .collect();
        self.generated_addresses = addresses;
    }
}
