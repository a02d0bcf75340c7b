//! A site's settings as meant: every value present, the address split up.

use crate::diagnostic::{Finding, Reported, Severities};
use crate::parse::catalogue::{Source, Vat};
use crate::parse::site::{Glossary, MenuItem, Organisation, SiteSource};
use crate::parse::values::Url;
use crate::text::{Located, Money, Place, SitePath, Span};
use crate::words::Language;

mod languages;

pub use languages::{LanguageId, SiteLanguage};

/// What holds for the whole site.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file it was read from.
    pub path: SitePath,
    /// Whether it could be read; else what is missing here may well be written there.
    pub is_read: bool,
    pub title: String,
    pub description: Option<String>,
    pub base_url: BaseUrl,
    pub language: Language,
    /// Those that pages are written in: the site's own first.
    pub languages: Vec<SiteLanguage>,
    /// A folder of `themes/`; `default` is inside the program.
    pub theme: Located<String>,
    pub organisation: Option<Organisation>,
    pub repository: Option<Repository>,
    pub accessibility_statement: Option<Url>,
    /// Where it should be named; `None` where something is, right or wrong.
    pub unnamed_statement: Option<Span>,
    pub main_menu: Vec<MenuItem>,
    pub footer_menu: Vec<MenuItem>,
    pub membership: Option<Membership>,
    /// What product names begin with, such as `OS2`.
    pub name_prefix: Option<String>,
    /// The maturity model in force: a file in `content/modenhed/`.
    pub model: Option<Located<String>>,
    /// Where to ask for prices that are not known.
    pub price_list: Option<Url>,
    /// Whether readers are shown the editors' morning list.
    pub public_morning_list: bool,
    pub limits: Limits,
    pub glossary: Option<Glossary>,
    /// What the site chose for rules in place of their own severities.
    pub severities: Severities,
}

/// A repository that shows the site's sources on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    pub url: Url,
    pub branch: String,
}

impl Repository {
    fn usual_branch() -> String {
        "main".to_owned()
    }
}

/// What it costs a year to be a member of the association.
#[derive(Clone, Debug)]
pub struct Membership {
    pub fee: Option<Money>,
    /// `None`: not stated.
    pub vat: Option<Vat>,
    pub source: Option<Source>,
}

/// Settings that are given with a build, such as by the workflow that publishes the site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    pub base_url: Option<&'a BaseUrl>,
    pub repository: Option<&'a Url>,
}

/// When something is old, in months, and when there is much: of what nobody knows, of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub fact_age_months: u32,
    pub evaluation_age_months: u32,
    /// Since a group's latest meeting.
    pub group_silence_months: u32,
    /// Since an entry was gone through.
    pub review_age_months: u32,
    /// Before a tariff or a contract ends.
    pub end_notice_months: u32,
    /// So many values of an entry may be unknown.
    pub unknown_fields: u32,
    /// On a site of so many pages at most, sections can be printed as one document.
    pub printed_pages: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            fact_age_months: 18,
            evaluation_age_months: 24,
            group_silence_months: 12,
            review_age_months: 12,
            end_notice_months: 3,
            unknown_fields: 5,
            printed_pages: 300,
        }
    }
}

impl Limits {
    /// Those that are written, and the usual ones.
    fn of(written: &crate::parse::site::Limits) -> Self {
        let usual = Self::default();
        Self {
            fact_age_months: written.fact_age_months.unwrap_or(usual.fact_age_months),
            evaluation_age_months: written
                .evaluation_age_months
                .unwrap_or(usual.evaluation_age_months),
            group_silence_months: written
                .group_silence_months
                .unwrap_or(usual.group_silence_months),
            review_age_months: written.review_age_months.unwrap_or(usual.review_age_months),
            end_notice_months: written.end_notice_months.unwrap_or(usual.end_notice_months),
            unknown_fields: written.unknown_fields.unwrap_or(usual.unknown_fields),
            printed_pages: written.printed_pages.unwrap_or(usual.printed_pages),
        }
    }
}

/// Where the site will stand: `https://os2.example` and the path `/guide/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host, without a final `/`.
    origin: String,
    /// From `/` to `/`.
    path: String,
}

impl BaseUrl {
    /// Splits an absolute address; `None` when it is none. A missing final `/` is added.
    pub fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let known_scheme = matches!(scheme, "http" | "https");
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let sound = known_scheme
            && !host.is_empty()
            && !url.contains(|letter: char| letter.is_whitespace() || "?#\"<>".contains(letter));
        let path = path.trim_matches('/');
        sound.then(|| Self {
            origin: format!("{scheme}://{host}"),
            path: if path.is_empty() {
                "/".to_owned()
            } else {
                format!("/{path}/")
            },
        })
    }

    /// From `/` to `/`: what every address within the site begins with.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme and host, without a final `/`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address within the host: `/guide/` and `/vejledning/` give `/guide/vejledning/`.
    pub fn href(&self, from_root: &str) -> String {
        format!("{}{}", self.path, from_root.trim_start_matches('/'))
    }

    /// The whole address.
    pub fn absolute(&self, from_root: &str) -> String {
        format!("{}{}", self.origin, self.href(from_root))
    }
}

impl Config {
    /// The settings as meant; what is given with the build wins over the file.
    pub fn of(source: Option<&SiteSource>, given: Given<'_>) -> Reported<Self> {
        let path = SitePath::new("content/site.yml");
        let mut diagnostics = Vec::new();
        let at = |span| Place {
            file: path.clone(),
            span,
        };
        let mut config = Self::empty(path.clone());
        if let Some(source) = source {
            config.is_read = true;
            config.take(source);
            match BaseUrl::parse(source.base_url.as_str()) {
                Some(url) => config.base_url = url,
                None => {
                    let value = source.base_url.to_string();
                    diagnostics.push(Finding::InvalidUrl { value }.at(at(source.base_url.span)));
                }
            }
            match Language::of_tag(&source.language) {
                Some(language) => config.language = language,
                None => diagnostics
                    .push(unknown_language(&source.language).at(at(source.language.span))),
            }
        }
        if let Some(url) = given.base_url {
            config.base_url = url.clone();
        }
        if let Some(url) = given.repository {
            let branch = config.repository.take().map(|repository| repository.branch);
            config.repository = Some(Repository {
                url: url.clone(),
                branch: branch.unwrap_or_else(Repository::usual_branch),
            });
        }
        config.languages = languages::of(&config, source, &mut diagnostics);
        Reported {
            value: config,
            diagnostics,
        }
    }

    fn take(&mut self, source: &SiteSource) {
        self.title.clone_from(&source.title.value);
        self.description.clone_from(&source.description);
        if let Some(theme) = &source.theme {
            self.theme.clone_from(theme);
        }
        self.organisation.clone_from(&source.organisation);
        self.repository = source.repository.as_ref().map(|repository| Repository {
            url: repository.url.clone(),
            branch: repository
                .branch
                .clone()
                .unwrap_or_else(Repository::usual_branch),
        });
        self.accessibility_statement
            .clone_from(&source.accessibility_statement);
        let key = "accessibility_statement";
        self.unnamed_statement = (!source.keys.gives(key)).then(|| source.keys.span(key));
        if let Some(menus) = &source.menus {
            self.main_menu.clone_from(&menus.main);
            self.footer_menu.clone_from(&menus.footer);
        }
        self.membership = source.membership.as_ref().map(|membership| Membership {
            fee: membership.fee.known().copied(),
            vat: membership.vat.known().copied(),
            source: membership.source.clone(),
        });
        if let Some(catalogue) = &source.catalogue {
            self.name_prefix.clone_from(&catalogue.name_prefix);
            self.model.clone_from(&catalogue.model);
            self.price_list.clone_from(&catalogue.price_list);
            self.public_morning_list = catalogue.public_morning_list == Some(true);
        }
        if let Some(limits) = &source.limits {
            self.limits = Limits::of(limits);
        }
        self.glossary.clone_from(&source.glossary);
        if let Some(severities) = &source.severity {
            self.severities.clone_from(severities);
        }
    }

    /// What a site without readable settings is shown with, while the editor mends them.
    fn empty(path: SitePath) -> Self {
        Self {
            is_read: false,
            title: String::new(),
            description: None,
            base_url: BaseUrl {
                origin: "http://localhost".to_owned(),
                path: "/".to_owned(),
            },
            language: Language::default(),
            languages: Vec::new(),
            theme: Located::new("default".to_owned(), Span::START),
            organisation: None,
            repository: None,
            accessibility_statement: None,
            unnamed_statement: None,
            main_menu: Vec::new(),
            footer_menu: Vec::new(),
            membership: None,
            name_prefix: None,
            model: None,
            price_list: None,
            public_morning_list: false,
            limits: Limits::default(),
            glossary: None,
            severities: Severities::default(),
            path,
        }
    }
}

fn unknown_language(value: &str) -> Finding {
    Finding::UnknownValue {
        value: value.to_owned(),
        nearest: None,
        known: Language::ALL.map(Language::tag).join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, absolute: Option<&str>) {
        let made = BaseUrl::parse(url).map(|base| base.absolute("/a/"));
        assert_eq!(made.as_deref(), absolute, "{url}");
    }

    #[test]
    fn an_address_may_have_a_path() {
        check("https://os2.example", Some("https://os2.example/a/"));
        check("https://os2.example/", Some("https://os2.example/a/"));
        check(
            "https://os2.example/guide",
            Some("https://os2.example/guide/a/"),
        );
        check(
            "http://localhost:8000/x/y/",
            Some("http://localhost:8000/x/y/a/"),
        );
    }

    #[test]
    fn other_texts_are_no_address() {
        for url in [
            "os2.example",
            "ftp://os2.example/",
            "https://",
            "https://a b/",
            "https://a/?q",
        ] {
            check(url, None);
        }
    }
}
