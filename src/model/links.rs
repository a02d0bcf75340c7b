//! Where links lead: every target an author wrote, looked up in the whole site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::diagnostic::{Candidates, nearest};
use crate::parse::markdown::{Body, Image, Link, LinkTarget};
use crate::text::SitePath;

use super::meant::{self, Paths};
use super::moved;
use super::sections::Unpublished;
use super::{Asset, Hidden, Node, Permalink, Site};

/// So many places of a page are named to those who miss one; of a page as long as its links are many,
/// all of them would be many times many.
const LISTED: usize = 20;

/// A body's links and pictures, resolved; parallel to `Body::links` and `Body::images`.
#[derive(Clone, Debug, Default)]
pub struct ResolvedBody {
    pub links: Vec<Resolution>,
    pub images: Vec<Resolution>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// A page of this site; the fragment is one of its headings, or not asked for.
    Node {
        node: Node,
        fragment: Option<String>,
    },
    /// A place on the same page.
    SamePage { fragment: String },
    /// A file that is published as it is.
    Asset(SitePath),
    /// An address of this site that the theme makes, such as a feed.
    Generated(String),
    /// Out of the site.
    External,
    /// The page is there, the place on it is not. `node: None` is the same page.
    MissingFragment {
        node: Option<Node>,
        fragment: String,
        nearest: Option<String>,
        /// The first places that are there, for the author to choose from.
        known: Vec<String>,
    },
    /// The page is a draft, expired, or of a later day.
    Unpublished(Hidden),
    /// The file is there but cannot be read; that has been reported.
    Unreadable,
    /// There is no such page or file.
    Missing { nearest: Option<String> },
    /// The page has another address now; `to` is the link as it should be written.
    Moved { to: String },
}

/// Everything a link may lead to, by each of the names an author may use.
#[derive(Debug)]
pub(super) struct Targets<'a> {
    pub site: &'a Site,
    /// Files, and the folders of sections.
    pub by_path: BTreeMap<&'a str, Node>,
    pub by_permalink: BTreeMap<&'a Permalink, Node>,
    /// Product ids, page stems and section folders' names; one that several share leads nowhere.
    pub by_id: BTreeMap<&'a str, Vec<Node>>,
    /// The ids a fragment may name, per node with a body.
    pub fragments: BTreeMap<Node, BTreeSet<&'a str>>,
    pub assets: BTreeMap<&'a SitePath, &'a Asset>,
    pub unpublished: BTreeMap<&'a str, Hidden>,
    pub unreadable: BTreeSet<&'a str>,
    unpublished_stems: BTreeMap<&'a str, Hidden>,
    unreadable_stems: BTreeSet<&'a str>,
    /// Older addresses, as pages and products give them, and what they lead to.
    pub moved: BTreeMap<Permalink, Node>,
    meant: Meant<'a>,
}

/// What may have been meant by links that lead nowhere; made for the first of them.
#[derive(Debug, Default)]
struct Meant<'a> {
    files: OnceLock<Paths<'a>>,
    assets: OnceLock<Paths<'a>>,
    addresses: OnceLock<Paths<'a>>,
    ids: OnceLock<Candidates<'a>>,
}

impl<'a> Targets<'a> {
    pub fn of(site: &'a Site, unpublished: &'a [Unpublished]) -> Self {
        let hidden = |name: fn(&'a SitePath) -> &'a str| {
            let files = unpublished.iter();
            files.map(|file| (name(&file.path), file.why)).collect()
        };
        let mut targets = Self {
            site,
            by_path: BTreeMap::new(),
            by_permalink: BTreeMap::new(),
            by_id: BTreeMap::new(),
            fragments: BTreeMap::new(),
            assets: site.assets.iter().collect(),
            unpublished: hidden(SitePath::as_str),
            unreadable: site.unreadable.iter().map(SitePath::as_str).collect(),
            unpublished_stems: hidden(SitePath::stem),
            unreadable_stems: site.unreadable.iter().map(SitePath::stem).collect(),
            moved: moved::by_address(site),
            meant: Meant::default(),
        };
        for node in site.nodes() {
            let permalink = site.permalink(node);
            targets.by_permalink.entry(permalink).or_insert(node);
            let (path, id, text) = match node {
                Node::Section(id) => {
                    let section = site.section(id);
                    let name = section.folder.rsplit('/').next();
                    (
                        section.folder.as_str(),
                        name.unwrap_or_default(),
                        section.text.as_ref(),
                    )
                }
                Node::Page(id) => {
                    let text = &site.page(id).text;
                    (text.path.as_str(), text.path.stem(), Some(text))
                }
                Node::Product(id) => {
                    let product = site.product(id);
                    (product.path.as_str(), product.id.as_str(), None)
                }
                Node::Taxonomy(_) | Node::Term(_) => continue,
            };
            targets.by_path.insert(path, node);
            targets.by_id.entry(id).or_default().push(node);
            if let Some(text) = text {
                targets.by_path.insert(text.path.as_str(), node);
                let ids: BTreeSet<&str> = text.body().ids().collect();
                // What could not be read may have had any heading.
                if text.front_matter().is_some() || !ids.is_empty() {
                    targets.fragments.insert(node, ids);
                }
            }
        }
        targets
    }

    pub fn resolve_body(&self, from: &SitePath, body: &Body) -> ResolvedBody {
        let own: BTreeSet<&str> = body.ids().collect();
        ResolvedBody {
            links: body
                .links
                .iter()
                .map(|link| self.resolve_link(from, &own, link))
                .collect(),
            images: body
                .images
                .iter()
                .map(|image| self.resolve_image(from, image))
                .collect(),
        }
    }

    fn resolve_link(&self, from: &SitePath, own: &BTreeSet<&str>, link: &Link) -> Resolution {
        match &link.target {
            LinkTarget::External(_) => Resolution::External,
            LinkTarget::Fragment(fragment) => match own.get(fragment.as_str()) {
                Some(_) => Resolution::SamePage {
                    fragment: fragment.clone(),
                },
                None => missing_fragment(None, fragment, own),
            },
            LinkTarget::Relative { path, fragment } => {
                self.relative(from, path, fragment.as_deref())
            }
            LinkTarget::Absolute { path, fragment } => self.absolute(path, fragment.as_deref()),
            LinkTarget::Id { id, fragment } => self.id(id, fragment.as_deref()),
        }
    }

    /// Resolves an address from the site's root, as menus write it.
    pub fn absolute(&self, path: &str, fragment: Option<&str>) -> Resolution {
        if self.site.is_generated(path) {
            return Resolution::Generated(path.to_owned());
        }
        if let Some(node) =
            Permalink::parse(path).and_then(|permalink| self.by_permalink.get(&permalink))
        {
            return self.node(*node, fragment);
        }
        match self.source(&source_of(path), fragment) {
            Some(resolution) => resolution,
            None => {
                if let Some(moved) = self.moved_address(path, fragment) {
                    return moved;
                }
                let addresses = self.meant.addresses.get_or_init(|| {
                    let written = self.by_permalink.keys().map(|permalink| permalink.as_str());
                    Paths::of(written.chain(self.site.generated_pages()))
                });
                let nearest = addresses.nearest(path).map(str::to_owned);
                Resolution::Missing {
                    nearest: meant::outside(path).or(nearest),
                }
            }
        }
    }

    /// Resolves a path as a link writes it: from the root, or from the folder of its file.
    pub fn of_path(&self, from: &SitePath, path: &str) -> Resolution {
        if path.starts_with('/') {
            self.absolute(path, None)
        } else {
            self.relative(from, path, None)
        }
    }

    fn relative(&self, from: &SitePath, path: &str, fragment: Option<&str>) -> Resolution {
        // Nothing written leads to the folder the file lies in; nobody means that.
        let target = (!path.is_empty()).then(|| from.join(path)).flatten();
        let resolve = |target: &SitePath| self.source(target, fragment);
        if let Some(resolution) = target.as_ref().and_then(resolve) {
            return resolution;
        }
        if let Some(moved) = self.moved_file(from, path, fragment) {
            return moved;
        }
        // As Windows writes paths.
        let slashed = path.replace('\\', "/");
        let target = if slashed == path {
            target
        } else {
            from.join(&slashed)
        };
        let is_there = target
            .as_ref()
            .is_some_and(|target| resolve(target).is_some());
        let nearest = target.and_then(|target| {
            let files = || {
                let assets = self.assets.keys().map(|path| path.as_str());
                Paths::of(self.by_path.keys().copied().chain(assets))
            };
            let nearest = if is_there {
                target.as_str()
            } else {
                self.meant
                    .files
                    .get_or_init(files)
                    .nearest(target.as_str())?
            };
            Some(meant::relative_path(from, nearest))
        });
        Resolution::Missing {
            nearest: meant::outside(path).or(nearest),
        }
    }

    /// A source file, or a section's folder.
    fn source(&self, path: &SitePath, fragment: Option<&str>) -> Option<Resolution> {
        let own_page = SitePath::new(format!("{path}/_index.md"));
        [path, &own_page].into_iter().find_map(|path| {
            if let Some(node) = self.by_path.get(path.as_str()) {
                return Some(self.node(*node, fragment));
            }
            if let Some(why) = self.unpublished.get(path.as_str()) {
                return Some(Resolution::Unpublished(*why));
            }
            self.asset(path)
        })
    }

    /// A file that is published as it is, or of which nobody knows what it would have been.
    fn asset(&self, path: &SitePath) -> Option<Resolution> {
        if let Some(asset) = self.assets.get(path) {
            return Some(Resolution::Asset(asset.path.clone()));
        }
        let path = path.as_str();
        let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        let is_unread = self.unreadable.contains(path)
            || folders.any(|folder| self.unreadable.contains(folder));
        is_unread.then_some(Resolution::Unreadable)
    }

    fn id(&self, id: &str, fragment: Option<&str>) -> Resolution {
        if let Some([node]) = self.by_id.get(id).map(Vec::as_slice) {
            return self.node(*node, fragment);
        }
        if let Some(why) = self.unpublished_stems.get(id) {
            return Resolution::Unpublished(*why);
        }
        if self.unreadable_stems.contains(id) {
            return Resolution::Unreadable;
        }
        let ids = || {
            let own = self.by_id.iter().filter(|(_, nodes)| nodes.len() == 1);
            Candidates::of(own.map(|(id, _)| *id))
        };
        let nearest = self.meant.ids.get_or_init(ids).nearest(id);
        Resolution::Missing {
            nearest: nearest.map(str::to_owned),
        }
    }

    pub fn node(&self, node: Node, fragment: Option<&str>) -> Resolution {
        let Some(fragment) = fragment else {
            return Resolution::Node {
                node,
                fragment: None,
            };
        };
        match self.fragments.get(&node) {
            Some(ids) if !ids.contains(fragment) => missing_fragment(Some(node), fragment, ids),
            // A node without a body of its own: its ids are the theme's.
            _ => Resolution::Node {
                node,
                fragment: Some(fragment.to_owned()),
            },
        }
    }

    fn resolve_image(&self, from: &SitePath, image: &Image) -> Resolution {
        let target = match &image.target {
            LinkTarget::External(_) => return Resolution::External,
            LinkTarget::Relative { path, .. } => from.join(path),
            LinkTarget::Absolute { path, .. } => Some(source_of(path)),
            LinkTarget::Fragment(_) | LinkTarget::Id { .. } => None,
        };
        if let Some(resolution) = target.as_ref().and_then(|target| self.asset(target)) {
            return resolution;
        }
        let assets = || Paths::of(self.assets.keys().map(|path| path.as_str()));
        let assets = self.meant.assets.get_or_init(assets);
        let nearest = target.and_then(|target| assets.nearest(target.as_str()));
        Resolution::Missing {
            nearest: nearest.map(|path| meant::relative_path(from, path)),
        }
    }
}

/// The source that an absolute path names: below `content/`, or from the root of the sources, as a
/// viewer of the repository reads it.
fn source_of(path: &str) -> SitePath {
    let written = path.trim_start_matches('/');
    SitePath::new(if written.starts_with("content/") {
        written.to_owned()
    } else {
        format!("content/{written}")
    })
}

fn missing_fragment(node: Option<Node>, fragment: &str, ids: &BTreeSet<&str>) -> Resolution {
    Resolution::MissingFragment {
        node,
        fragment: fragment.to_owned(),
        nearest: nearest(fragment, ids.iter().copied()).map(str::to_owned),
        known: ids.iter().take(LISTED).map(|id| (*id).to_owned()).collect(),
    }
}
