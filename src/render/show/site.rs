//! What is the same on every page, and what stands in a page's head.

use crate::config::LanguageId;
use crate::model::{Export, Generated, MenuLink, Node, Resolution};
use crate::search;
use crate::text::SitePath;

use super::super::exports::PAGE_POLICY;
use super::super::format;
use super::super::view::{
    BreadcrumbView, ImageView, LinkView, MenuView, OrganisationView, SiteView,
};
use super::Showing;

impl Showing<'_> {
    /// The site as seen from no page in particular; see `menu_on`.
    pub fn site(&self) -> SiteView {
        let config = &self.site.config;
        let assets = self.theme.assets();
        let published = |ending| {
            assets
                .with_ending(ending)
                .map(|asset| self.href(asset.output.as_str()))
                .collect()
        };
        let single = |name| {
            let asset = assets.get(name)?;
            Some(self.href(asset.output.as_str()))
        };
        let own = self.own();
        // What is made of news and products is in the site's own language.
        let is_own = self.language == LanguageId::OWN;
        SiteView {
            title: own.title.clone(),
            description: own.description.clone(),
            language: own.tongue.tag().to_owned(),
            locale: open_graph_locale(own.tongue.tag()),
            base_path: config.base_url.path().to_owned(),
            home: self.href(self.home()),
            url: config.base_url.absolute("/"),
            organisation: self.organisation(),
            main_menu: Vec::new(),
            footer_menu: Vec::new(),
            feed: is_own.then(|| self.href(&Export::NewsFeed.address())),
            data: self.data_page().filter(|_| is_own),
            index: self.href(self.in_own_language(&Generated::Index).permalink().as_str()),
            search: search::IS_BUILT_IN.then(|| {
                let page = self.in_own_language(&Generated::Search);
                self.href(page.permalink().as_str())
            }),
            morning_list: (config.public_morning_list && is_own)
                .then(|| self.href(Generated::MorningList.permalink().as_str())),
            products: self.products().filter(|_| is_own),
            compare: self.of_products(&Generated::Comparison).filter(|_| is_own),
            budget: self.of_products(&Generated::Budget).filter(|_| is_own),
            document: self.guide_document(),
            taxonomies: self.taxonomy_links(),
            content_policy: PAGE_POLICY.to_owned(),
            css: published("css"),
            js: published("js"),
            preload_fonts: self.upright_fonts(),
            logo: self.theme_image("logo.svg"),
            favicon: single("favicon.svg"),
            accessibility_statement: config
                .accessibility_statement
                .as_ref()
                .map(ToString::to_string),
            repository: config
                .repository
                .as_ref()
                .map(|repository| repository.url.to_string()),
        }
    }

    /// What every page is written in from its first line.
    fn upright_fonts(&self) -> Vec<String> {
        let is_upright = |name: &str| {
            name.starts_with("fonts/")
                && name
                    .strip_suffix(".woff2")
                    .is_some_and(|stem| stem.ends_with("-upright"))
        };
        let assets = self.theme.assets().iter();
        assets
            .filter(|(name, _)| is_upright(name))
            .map(|(_, asset)| self.href(asset.output.as_str()))
            .collect()
    }

    fn products(&self) -> Option<String> {
        let section = self.site.products_section()?;
        Some(self.node_href(Node::Section(section)))
    }

    /// The whole guide in this language, to print.
    fn guide_document(&self) -> Option<String> {
        self.document(self.site.front_of(self.language)?)
    }

    /// A page of several products; `None` on a site without products.
    fn of_products(&self, page: &Generated) -> Option<String> {
        let section = self.site.products_section();
        section.map(|_| self.href(page.permalink().as_str()))
    }

    /// The page about files for other programs, on a site with products.
    fn data_page(&self) -> Option<String> {
        let has_products = !self.site.products.is_empty();
        has_products.then(|| self.href(Generated::Data.permalink().as_str()))
    }

    /// A menu as seen from the page at an `href`, to which a way leads from the front page.
    pub fn menu_on(&self, menu: &[MenuLink], here: &str, way: &[BreadcrumbView]) -> Vec<MenuView> {
        let home = self.href(self.home());
        menu.iter()
            .map(|line| {
                let href = match &line.resolution {
                    // As on the page itself: fragments of a menu are of the front page.
                    Resolution::SamePage { fragment } => format!("{home}#{fragment}"),
                    Resolution::Missing { .. }
                    | Resolution::Moved { .. }
                    | Resolution::Unpublished(_)
                    | Resolution::Unreadable => self.href(&line.target),
                    resolution => self.resolved_href(resolution, &line.target),
                };
                MenuView {
                    title: line.title.clone(),
                    current: href == here,
                    open: href != here
                        && href != home
                        && href.ends_with('/')
                        && (here.starts_with(&href) || way.iter().any(|step| step.href == href)),
                    external: line.resolution == Resolution::External,
                    language: self.other_language(&line.resolution),
                    href,
                }
            })
            .collect()
    }

    pub fn taxonomy_links(&self) -> Vec<LinkView> {
        let ids = (0..self.site.taxonomies.len()).map(crate::model::TaxonomyId);
        ids.map(|id| self.link(Node::Taxonomy(id))).collect()
    }

    /// Where a source can be changed; `None` where its repository is not known.
    pub fn edit(&self, path: &SitePath) -> Option<String> {
        self.repository_page("edit", path)
    }

    /// Where a source's changes can be seen.
    pub fn history(&self, path: &SitePath) -> Option<String> {
        self.repository_page("commits", path)
    }

    /// `mailto:` the organisation about a fault on a page.
    pub fn report(&self, title: &str) -> Option<String> {
        let email = self.site.config.organisation.as_ref()?.email.as_ref()?;
        let subject = self.words("report-subject", &[("title", title.into())]);
        Some(format!(
            "mailto:{email}?subject={}",
            percent_encoded(&subject)
        ))
    }

    fn repository_page(&self, what: &str, path: &SitePath) -> Option<String> {
        let repository = self.site.config.repository.as_ref()?;
        let branch = &repository.branch;
        let address = repository.url.as_str().trim_end_matches('/');
        Some(format!("{address}/{what}/{branch}/{path}"))
    }

    fn organisation(&self) -> Option<OrganisationView> {
        let organisation = self.site.config.organisation.as_ref()?;
        let contact = self.organisation_contact()?;
        Some(OrganisationView {
            name: organisation.name.clone(),
            short_name: organisation
                .short_name
                .clone()
                .unwrap_or_else(|| organisation.name.clone()),
            address: contact.address,
            cvr: organisation
                .cvr
                .as_ref()
                .map(|cvr| format::cvr(cvr.as_str())),
            ean: organisation.ean.clone(),
            email: contact.email,
            mailto: contact.mailto,
            phone: contact.phone,
            tel: contact.tel,
            website: contact.website,
        })
    }

    fn theme_image(&self, name: &str) -> Option<ImageView> {
        let asset = self.theme.assets().get(name)?;
        let size = super::files::pixels(&SitePath::new(name), &asset.bytes);
        Some(ImageView {
            src: self.href(asset.output.as_str()),
            alt: String::new(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            srcset: None,
            avif: None,
        })
    }
}

/// A language and the country whose form of it these pages are in.
fn open_graph_locale(tag: &str) -> String {
    match tag {
        "da" => "da_DK".to_owned(),
        "en" => "en_GB".to_owned(),
        other => other.replace('-', "_"),
    }
}

/// For a query: everything but letters and digits of ASCII is written as bytes.
fn percent_encoded(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            made.push(char::from(byte));
        } else {
            made.push_str(&format!("%{byte:02X}"));
        }
    }
    made
}
