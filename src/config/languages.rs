//! The languages of a site: its own, and those that pages are translated to.

use crate::diagnostic::{Diagnostic, Finding};
use crate::parse::site::{MenuItem, SiteSource};
use crate::text::Place;
use crate::words::Tongue;

use super::Config;

/// A language of this site: its place in `Config::languages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub usize);

impl LanguageId {
    /// The site's own language.
    pub const OWN: Self = Self(0);
}

/// A language that pages are written in, and what the site says of itself in it.
#[derive(Clone, Debug)]
pub struct SiteLanguage {
    pub tongue: Tongue,
    /// What it calls itself, such as `Dansk`.
    pub name: String,
    pub title: String,
    pub description: Option<String>,
    pub main_menu: Vec<MenuItem>,
    pub footer_menu: Vec<MenuItem>,
    /// Where the settings name it.
    pub place: Place,
}

impl Config {
    pub fn language(&self, id: LanguageId) -> &SiteLanguage {
        &self.languages[id.0]
    }

    /// The language whose pages lie in a folder of `content/`; the site's own lie everywhere else.
    pub fn language_of_folder(&self, folder: &str) -> LanguageId {
        let within = folder.strip_prefix("content/").unwrap_or_default();
        let top = within.split('/').next().unwrap_or_default();
        let mut further = self.languages.iter().skip(1);
        let at = further.position(|language| language.tongue.tag().eq_ignore_ascii_case(top));
        at.map_or(LanguageId::OWN, |at| LanguageId(at + 1))
    }
}

/// The site's own language, then the further ones. One that stands twice is told and left out.
pub(super) fn of(
    config: &Config,
    source: Option<&SiteSource>,
    found: &mut Vec<Diagnostic>,
) -> Vec<SiteLanguage> {
    let at = |span| Place {
        file: config.path.clone(),
        span,
    };
    let mut languages = vec![SiteLanguage {
        tongue: config.language.into(),
        name: config.language.name().to_owned(),
        title: config.title.clone(),
        description: config.description.clone(),
        main_menu: config.main_menu.clone(),
        footer_menu: config.footer_menu.clone(),
        place: source.map_or_else(
            || Place::start_of(&config.path),
            |source| at(source.language.span),
        ),
    }];
    for written in source.iter().flat_map(|source| &source.languages) {
        let tag = written.tag.to_string();
        let is_same = |known: &&SiteLanguage| known.tongue.tag().eq_ignore_ascii_case(&tag);
        if let Some(first) = languages.iter().find(is_same) {
            let finding = Finding::DuplicateId { id: tag };
            found.push(
                finding
                    .at(at(written.tag.span))
                    .with_related(first.place.clone()),
            );
            continue;
        }
        let menus = written.menus.as_ref();
        languages.push(SiteLanguage {
            tongue: Tongue::of_tag(&tag),
            name: written.name.clone(),
            title: written
                .title
                .clone()
                .unwrap_or_else(|| config.title.clone()),
            description: written.description.clone(),
            main_menu: menus.map(|menus| menus.main.clone()).unwrap_or_default(),
            footer_menu: menus.map(|menus| menus.footer.clone()).unwrap_or_default(),
            place: at(written.tag.span),
        });
    }
    languages
}
