//! What of the finished pages is searched, and what hits can be narrowed by.
//!
//! A theme says what is searched: the element with `data-pagefind-body`. What a page is about is
//! known here, so that a theme need not tell it.

use std::sync::Arc;

use crate::model::{Generated, Node, PageText, Site};
use crate::search::{IS_BUILT_IN, Searched, SearchedPage};

use super::generated::handbook;
use super::plan::Plan;

/// Marks the element that is searched.
const MARK: &str = "data-pagefind-body";

impl Plan<'_> {
    /// The page of a node as it is searched; `None` when its theme or author keeps it out.
    pub(super) fn searched_node(&self, node: Node, page: &str) -> Option<SearchedPage> {
        let showing = &self.showing;
        let mut searched = searched(showing.site.permalink(node).as_str(), page)?;
        searched.keywords = self.keywords(node);
        searched.keywords.extend(self.short_name(node));
        let section = match node {
            Node::Product(_) => showing.site.products_section(),
            _ => showing.section_of(node),
        };
        let top = section.and_then(|section| {
            let above = showing.breadcrumbs(Node::Section(section));
            above.get(1).map(|step| step.title.clone())
        });
        searched.facets.extend(top.map(|title| ("kind", title)));
        if !self.is_in_main_menu(node) {
            searched.facets.push(aside());
        }
        match node {
            Node::Product(id) => {
                let card = &self.shared.cards[id.0];
                let topics = card
                    .topics
                    .iter()
                    .map(|topic| ("topic", topic.title.clone()));
                searched.facets.extend(topics);
                searched.facets.push(("maturity", card.level.clone()));
                let audience = card.audience.iter();
                let audience = audience.map(|kind| ("audience", kind.title.clone()));
                searched.facets.extend(audience);
            }
            Node::Page(id) => {
                let catalogue = &showing.site.catalogue;
                let topics = showing.site.page(id).text.topics(catalogue);
                let titles = topics.iter().filter_map(|id| catalogue.topic(id));
                let titles = titles.map(|topic| ("topic", topic.title.clone()));
                searched.facets.extend(titles);
            }
            Node::Term(id) => {
                let taxonomy = showing.title(Node::Taxonomy(id.taxonomy));
                searched.facets.push(("kind", taxonomy));
            }
            Node::Section(_) | Node::Taxonomy(_) => {}
        }
        Some(searched)
    }

    /// A product's name without the prefix that all of them have: readers leave it out.
    fn short_name(&self, node: Node) -> Option<String> {
        let Node::Product(id) = node else {
            return None;
        };
        let site = self.showing.site;
        let prefix = site.config.name_prefix.as_deref()?;
        let short = site.product(id).name().strip_prefix(prefix)?;
        Some(short.to_owned())
    }

    /// Whether the main menu leads to a node or above it; a site without one holds all its pages alike.
    pub(super) fn is_in_main_menu(&self, node: Node) -> bool {
        let showing = &self.showing;
        let href = showing.node_href(node);
        let menu = showing.menu_on(&showing.site.menus_of(showing.language).main, &href, &[]);
        menu.is_empty()
            || href == showing.href(showing.home())
            || menu.iter().any(|line| line.current || line.open)
    }

    /// A page that no file stands behind, as it is searched.
    pub(super) fn searched_generated(&self, made: &Generated, page: &str) -> Option<SearchedPage> {
        let mut searched = searched(made.permalink().as_str(), page)?;
        let about = match made {
            Generated::Models
            | Generated::Model(_)
            | Generated::HeatMap(_)
            | Generated::Requirement { .. }
            | Generated::Decisions
            | Generated::DecisionsOf(_) => Some(self.showing.word("models-title")),
            Generated::Comparison | Generated::Budget | Generated::Data => {
                let products = self.showing.site.products_section();
                products.map(|section| self.showing.title(Node::Section(section)))
            }
            Generated::Fields
            | Generated::Templates
            | Generated::Rules
            | Generated::MorningList => {
                let mut above = handbook(&self.showing, made).into_iter();
                above.next().map(|(title, _)| title)
            }
            Generated::Index
            | Generated::Search
            | Generated::Document { .. }
            | Generated::InLanguage { .. } => None,
        };
        searched.facets.extend(about.map(|title| ("kind", title)));
        if matches!(
            made,
            Generated::Requirement { .. } | Generated::Fields | Generated::Rules
        ) {
            searched.facets.push(aside());
        }
        Some(searched)
    }

    /// Words an author gives a page besides its own; a product's other names.
    pub(super) fn keywords(&self, node: Node) -> Vec<String> {
        let site = self.showing.site;
        match node {
            Node::Product(id) => {
                let aliases = &site.product(id).entry().aliases;
                aliases.iter().map(|alias| alias.value.clone()).collect()
            }
            _ => self
                .text(node)
                .and_then(PageText::front_matter)
                .map(|front| front.keywords.clone())
                .unwrap_or_default(),
        }
    }
}

/// The facet of a page that few are looking for.
fn aside() -> (&'static str, String) {
    ("aside", "1".to_owned())
}

/// What of a site is searched, given its searched pages.
pub(super) fn all(site: &Site, pages: Vec<Arc<SearchedPage>>) -> Searched {
    let terms = site.catalogue.synonyms.iter();
    let synonyms = terms.map(|term| {
        let others = term.words.iter().map(|word| word.value.to_lowercase());
        std::iter::once(term.title.to_lowercase())
            .chain(others)
            .collect()
    });
    Searched {
        pages,
        synonyms: synonyms.collect(),
    }
}

fn searched(address: &str, page: &str) -> Option<SearchedPage> {
    if !IS_BUILT_IN {
        return None;
    }
    let mark = page.find(MARK)?;
    let start = page[..mark].rfind('<')?;
    let name_length = page[start + 1..].find(|sign: char| !sign.is_ascii_alphanumeric())?;
    let name = &page[start + 1..start + 1 + name_length];
    let closing = format!("</{name}>");
    let end = page
        .rfind(&closing)
        .map_or(page.len(), |at| at + closing.len());
    Some(SearchedPage {
        address: address.to_owned(),
        language: between(page, "<html lang=\"", "\"")
            .unwrap_or("unknown")
            .to_owned(),
        html: page.get(start..end)?.to_owned(),
        description: between(page, "<meta name=\"description\" content=\"", "\"")
            .map(unescaped)
            .unwrap_or_default(),
        keywords: Vec::new(),
        facets: Vec::new(),
    })
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inside, _)| inside)
}

/// As templates escape text in attributes.
fn unescaped(text: &str) -> String {
    let letters = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    letters
        .into_iter()
        .fold(text.to_owned(), |text, (entity, letter)| {
            text.replace(entity, letter)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: Option<(&str, &str, &str)>) {
        let made = searched("/a/", page);
        let made = made
            .as_ref()
            .map(|made| (&*made.language, &*made.description, &*made.html));
        assert_eq!(made, expected.filter(|_| IS_BUILT_IN));
    }

    #[test]
    fn the_marked_element_is_searched() {
        check(
            "<html lang=\"da\"><meta name=\"description\" content=\"a &amp; b\"><nav></nav>\
             <main id=\"main\" data-pagefind-body><h1>A</h1></main><footer></footer>",
            Some((
                "da",
                "a & b",
                "<main id=\"main\" data-pagefind-body><h1>A</h1></main>",
            )),
        );
    }

    #[test]
    fn a_page_without_the_mark_is_not() {
        check(
            "<html lang=\"da\"><main id=\"main\"><h1>A</h1></main>",
            None,
        );
    }
}
