//! Whose language a page is in, and which pages say the same in several.

use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::text::{Located, Place};

use super::links::Targets;
use super::{MenuLink, Node, PageText, Resolution, Section, SectionId, SectionKind, Site};

/// A page that says it translates another.
#[derive(Clone, Debug)]
pub struct Translation {
    pub node: Node,
    /// As written.
    pub target: String,
    pub resolution: Resolution,
    pub place: Place,
}

/// The menus of the pages in one language.
#[derive(Debug, Default)]
pub struct Menus {
    pub main: Vec<MenuLink>,
    pub footer: Vec<MenuLink>,
}

impl Site {
    /// The site's own, then the others.
    pub fn languages(&self) -> impl Iterator<Item = LanguageId> + use<> {
        (0..self.config.languages.len()).map(LanguageId)
    }

    pub fn language_of(&self, node: Node) -> LanguageId {
        match node {
            Node::Section(id) => self.section(id).language,
            Node::Page(id) => self.page(id).language,
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => LanguageId::OWN,
        }
    }

    /// The section that is the front page of a language; `None` where it has no pages.
    pub fn front_of(&self, language: LanguageId) -> Option<SectionId> {
        let is_its =
            |section: &Section| section.kind == SectionKind::Front && section.language == language;
        self.sections.iter().position(is_its).map(SectionId)
    }

    /// Whether a section is the front page of a language.
    pub fn is_front(&self, id: SectionId) -> bool {
        self.section(id).kind == SectionKind::Front
    }

    /// The pages that say what a page says, itself among them, by language; none where it stands alone.
    pub fn versions(&self, node: Node) -> &[Node] {
        self.versions.get(&node).map_or(&[], Vec::as_slice)
    }

    pub fn menus_of(&self, language: LanguageId) -> &Menus {
        &self.menus[language.0]
    }

    /// Every line of every menu.
    pub fn menu_links(&self) -> impl Iterator<Item = &MenuLink> {
        let menus = self.menus.iter();
        menus.flat_map(|menus| menus.main.iter().chain(&menus.footer))
    }
}

/// What every page that translates another says of it.
pub(super) fn translations(site: &Site, targets: &Targets<'_>) -> Vec<Translation> {
    let of_text = |(node, text): (Node, &PageText)| {
        let written: &Located<String> = text.front_matter()?.translation_of.as_ref()?;
        let path = written.split('#').next().unwrap_or_default();
        Some(Translation {
            node,
            target: written.value.clone(),
            resolution: targets.of_path(&text.path, path),
            place: Place {
                file: text.path.clone(),
                span: written.span,
            },
        })
    };
    site.texts().filter_map(of_text).collect()
}

/// The pages that say the same, under each of them. The front pages of all languages do.
pub(super) fn versions(site: &Site) -> BTreeMap<Node, Vec<Node>> {
    let mut originals: BTreeMap<Node, Node> = BTreeMap::new();
    for translation in &site.translations {
        if let Some(original) = site.original(translation) {
            originals.insert(translation.node, original);
        }
    }
    let own_front = Node::Section(SectionId(0));
    for front in site.languages().skip(1).filter_map(|id| site.front_of(id)) {
        originals.insert(Node::Section(front), own_front);
    }
    let mut groups: BTreeMap<Node, BTreeMap<LanguageId, Node>> = BTreeMap::new();
    for node in originals.keys() {
        let first = first_of(*node, &originals);
        let group = groups.entry(first).or_default();
        group.insert(site.language_of(first), first);
        group.entry(site.language_of(*node)).or_insert(*node);
    }
    let mut versions = BTreeMap::new();
    for group in groups.values() {
        let list: Vec<Node> = group.values().copied().collect();
        versions.extend(list.iter().map(|node| (*node, list.clone())));
    }
    versions
}

/// What a translation of a translation goes back to. Pages that translate each other in a ring end
/// somewhere in it.
fn first_of(node: Node, originals: &BTreeMap<Node, Node>) -> Node {
    let mut at = node;
    for _ in 0..originals.len() {
        match originals.get(&at) {
            Some(original) if *original != node => at = *original,
            _ => break,
        }
    }
    at
}

impl Site {
    /// The page that a translation is of, where that is a page in another language.
    pub fn original(&self, translation: &Translation) -> Option<Node> {
        let Resolution::Node { node, .. } = translation.resolution else {
            return None;
        };
        (self.language_of(node) != self.language_of(translation.node)).then_some(node)
    }
}
