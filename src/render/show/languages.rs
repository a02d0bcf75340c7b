//! The language of what is shown, and the ways to the others.

use crate::config::{LanguageId, SiteLanguage};
use crate::model::{Generated, Node, Permalink, Resolution};

use super::super::view::{AlternateView, LanguageView};
use super::Showing;

/// The language of those whose own the site does not have.
const DEFAULT: &str = "x-default";

impl<'a> Showing<'a> {
    /// What the site says of itself in the language of these pages.
    pub fn own(&self) -> &'a SiteLanguage {
        self.site.config.language(self.language)
    }

    /// The front page in this language, from `/`.
    pub fn home(&self) -> &'a str {
        let front = self.site.front_of(self.language);
        front.map_or("/", |id| self.site.section(id).permalink.as_str())
    }

    /// The tag of the language that a link leads to, where that is another than that of these pages.
    pub fn other_language(&self, resolution: &Resolution) -> Option<String> {
        let language = match resolution {
            Resolution::Node { node, .. } => self.site.language_of(*node),
            _ => self.language,
        };
        let tongue = &self.site.config.language(language).tongue;
        (language != self.language).then(|| tongue.tag().to_owned())
    }

    /// The page of this kind in this language, where there is one.
    pub fn in_own_language(&self, page: &Generated) -> Generated {
        self.generated_in(page, self.language)
            .unwrap_or_else(|| page.clone())
    }

    /// The page of this kind in a further language.
    fn generated_in(&self, page: &Generated, language: LanguageId) -> Option<Generated> {
        if language == LanguageId::OWN {
            return Some(page.of_own_language());
        }
        let front = &self.site.section(self.site.front_of(language)?).permalink;
        page.of_own_language().in_language(language, front)
    }

    /// A page and its translations, for machines; none where it stands alone.
    pub fn alternates(&self, node: Node) -> Vec<AlternateView> {
        let versions = self.site.versions(node).iter();
        let version = |node: &Node| {
            let title = self.title(*node);
            (
                self.site.language_of(*node),
                title,
                self.site.permalink(*node).clone(),
            )
        };
        self.with_default(&versions.map(version).collect::<Vec<_>>())
    }

    /// As `alternates`, of a page that no file stands behind.
    pub fn generated_alternates(&self, page: &Generated) -> Vec<AlternateView> {
        let versions = self.site.languages().filter_map(|language| {
            let version = self.generated_in(page, language)?;
            Some((language, String::new(), version.permalink()))
        });
        let versions: Vec<_> = versions.collect();
        if versions.len() < 2 {
            return Vec::new();
        }
        self.with_default(&versions)
    }

    fn with_default(&self, versions: &[(LanguageId, String, Permalink)]) -> Vec<AlternateView> {
        let alternate = |tag: &str, title: &str, permalink: &Permalink| AlternateView {
            language: tag.to_owned(),
            title: title.to_owned(),
            href: self.site.config.base_url.absolute(permalink.as_str()),
        };
        let mut alternates: Vec<AlternateView> = versions
            .iter()
            .map(|(language, title, permalink)| {
                let tag = self.site.config.language(*language).tongue.tag();
                alternate(tag, title, permalink)
            })
            .collect();
        let first = versions.first();
        alternates.extend(first.map(|(_, title, permalink)| alternate(DEFAULT, title, permalink)));
        alternates
    }

    /// The ways from a page to the other languages: to its translation, else to the front page.
    pub fn ways_to_languages(&self, node: Option<Node>) -> Vec<LanguageView> {
        let versions = node.map_or(&[][..], |node| self.site.versions(node));
        self.ways(|language| {
            let in_it = |node: &&Node| self.site.language_of(**node) == language;
            let version = versions.iter().find(in_it)?;
            Some(self.site.permalink(*version).clone())
        })
    }

    /// As `ways_to_languages`, from a page that no file stands behind.
    pub fn ways_from_generated(&self, page: &Generated) -> Vec<LanguageView> {
        if self.generated_alternates(page).is_empty() {
            return self.ways_to_languages(None);
        }
        self.ways(|language| Some(self.generated_in(page, language)?.permalink()))
    }

    fn ways(&self, version: impl Fn(LanguageId) -> Option<Permalink>) -> Vec<LanguageView> {
        let others = self
            .site
            .languages()
            .filter(|other| *other != self.language);
        let way = |language: LanguageId| {
            let front = self.site.front_of(language)?;
            let version = version(language);
            let other = self.site.config.language(language);
            let title = match version {
                Some(_) => other.name.clone(),
                None => {
                    let words = self.theme.voice(language).words();
                    words.text("language-front", &[("name", (&other.name).into())])
                }
            };
            let front = &self.site.section(front).permalink;
            Some(LanguageView {
                language: other.tongue.tag().to_owned(),
                title,
                translated: version.is_some(),
                href: self.href(version.as_ref().unwrap_or(front).as_str()),
            })
        };
        others.filter_map(way).collect()
    }
}
