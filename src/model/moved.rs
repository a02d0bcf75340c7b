//! Links to pages by the addresses they had before: where those pages are now, as a link is written.

use std::collections::BTreeMap;

use crate::text::SitePath;

use super::links::{Resolution, Targets};
use super::{Node, Permalink, Site, meant};

/// The older addresses that pages give, with what they lead to; of one given twice, the first.
pub(super) fn by_address(site: &Site) -> BTreeMap<Permalink, Node> {
    let mut moved = BTreeMap::new();
    for (node, text) in site.texts() {
        let aliases = text.front_matter().map(|front| &front.aliases);
        let addresses = aliases.into_iter().flatten();
        for address in addresses.filter_map(|alias| Permalink::parse(alias)) {
            moved.entry(address).or_insert(node);
        }
    }
    moved
}

impl Targets<'_> {
    /// A link to a file as it should be written, where a page now stands for the address the file
    /// would have had.
    pub(super) fn moved_file(
        &self,
        from: &SitePath,
        path: &str,
        fragment: Option<&str>,
    ) -> Option<Resolution> {
        let old = from.join(path)?;
        let old = old.as_str().strip_prefix("content")?;
        let old = old.strip_suffix("/_index.md").or(old.strip_suffix(".md"))?;
        let node = self.moved_to(old)?;
        let file = self.site.place(node).file;
        self.moved(node, meant::relative_path(from, file.as_str()), fragment)
    }

    /// A link to an older address as it should be written.
    pub(super) fn moved_address(&self, path: &str, fragment: Option<&str>) -> Option<Resolution> {
        let node = self.moved_to(path)?;
        self.moved(node, self.site.permalink(node).to_string(), fragment)
    }

    fn moved_to(&self, address: &str) -> Option<Node> {
        let address = Permalink::parse(address)?;
        self.moved.get(&address).copied()
    }

    /// Nothing where the place on the page is gone: someone has to think.
    fn moved(&self, node: Node, path: String, fragment: Option<&str>) -> Option<Resolution> {
        match (self.node(node, fragment), fragment) {
            (Resolution::Node { .. }, None) => Some(Resolution::Moved { to: path }),
            (Resolution::Node { .. }, Some(fragment)) => Some(Resolution::Moved {
                to: format!("{path}#{fragment}"),
            }),
            _ => None,
        }
    }
}
