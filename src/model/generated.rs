//! What a site has besides its nodes: pages that no file stands behind, and files for machines.
//!
//! One list of each, made with the site: links, menus, aliases and the sitemap know them from here,
//! and `render` makes one output for each.

use std::collections::BTreeSet;

use crate::config::{Config, LanguageId};
use crate::parse::schema;
use crate::search;
use crate::text::Slug;

use super::{NewsItem, NewsKind, Permalink, ProductId, SectionId, Site};

/// A page that no file of the content stands behind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generated {
    /// Everything from A to Å.
    Index,
    /// Guide and products by what readers type; only where the program can make an index.
    Search,
    /// Products side by side.
    Comparison,
    /// What several products come to together.
    Budget,
    /// What editors should look at today.
    MorningList,
    /// What the files that authors write may hold.
    Fields,
    /// What templates are given, for theme makers.
    Templates,
    /// What is checked, and how to mend it.
    Rules,
    /// The maturity models.
    Models,
    /// A maturity model: the stem of its file.
    Model(String),
    /// All products by all requirements of a model.
    HeatMap(String),
    Requirement {
        /// The stem of the model's file.
        model: String,
        id: String,
    },
    /// Decisions about levels.
    Decisions,
    /// The decisions of one year.
    DecisionsOf(i16),
    /// What other programs can fetch, and what the fields mean.
    Data,
    /// A section with everything below it, to print; the front page's is the whole guide.
    Document {
        language: LanguageId,
        section: SectionId,
        /// Of the section's page.
        folder: Permalink,
    },
    /// A page that each further language has of its own.
    InLanguage {
        language: LanguageId,
        /// The address of the language's front page.
        front: Permalink,
        page: OwnPage,
    },
}

/// What every language has of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnPage {
    Index,
    Search,
}

/// A file for machines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Export {
    /// News, in Atom.
    NewsFeed,
    /// Decisions about levels, in Atom.
    DecisionFeed,
    Sitemap,
    Robots,
    /// What hosts that read such a file send along with the site's files.
    Headers,
    /// The tariffs in force, as scripts calculate with them.
    PriceSheets,
    /// The JSON Schema of a kind of file that authors write.
    Schema(schema::Kind),
    /// Every product, in JSON.
    Catalogue,
    /// The JSON Schema of that.
    CatalogueSchema,
    /// Every product, as a table.
    CatalogueTable,
    /// Every price, as a table.
    PriceTable,
    /// A file beside a product's page.
    OfProduct {
        product: ProductId,
        /// Of the product's page.
        folder: Permalink,
        file: ProductFile,
    },
}

/// A file beside a product's page. Their names do not change: others link to them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProductFile {
    /// Everything the entry says and what is computed from it.
    Json,
    /// Its level as a picture, for READMEs.
    Badge,
    /// Its days to remember, for calendars. Only where there are any.
    Deadlines,
    /// Its publiccode.yml. Only where the entry has all that the standard demands.
    Publiccode,
    /// A contact, for address books: its place in the entry, and the file's name.
    Contact { at: usize, name: String },
}

/// Addresses that are made whatever the content: the page for what is not there.
const NOT_FOUND: &str = "/404.html";

/// Where a site that has an accessibility statement leads to it.
const STATEMENT: &str = "/was/";

/// What a document's address adds to that of its section.
pub(super) fn document_in(folder: &Permalink, language: LanguageId) -> Permalink {
    folder.join(if language == LanguageId::OWN {
        "samlet"
    } else {
        "document"
    })
}

impl Generated {
    /// Every generated page of a site, in a fixed order.
    pub(super) fn all(site: &Site) -> Vec<Self> {
        let mut pages = vec![
            Self::Index,
            Self::MorningList,
            Self::Fields,
            Self::Templates,
            Self::Rules,
        ];
        pages.extend(site.documents());
        if search::IS_BUILT_IN {
            pages.push(Self::Search);
        }
        if !site.products.is_empty() {
            pages.push(Self::Data);
        }
        if site.products_section().is_some() {
            pages.extend([Self::Comparison, Self::Budget]);
        }
        if !site.catalogue.models.is_empty() {
            pages.extend([Self::Models, Self::Decisions]);
            let years: BTreeSet<i16> = site.decisions().map(|item| item.date.year()).collect();
            pages.extend(years.into_iter().map(Self::DecisionsOf));
        }
        for language in site.languages().skip(1) {
            let Some(front) = site.front_of(language) else {
                continue;
            };
            let all = [Self::Index, Self::Search].into_iter();
            let alike = all.filter(|page| pages.contains(page));
            let alike: Vec<Self> = alike
                .filter_map(|page| page.in_language(language, &site.section(front).permalink))
                .collect();
            pages.extend(alike);
        }
        for ladder in site.catalogue.ladders() {
            let model = ladder.id.to_owned();
            pages.extend([Self::Model(model.clone()), Self::HeatMap(model)]);
            let requirements = ladder.model.requirements.iter();
            pages.extend(requirements.map(|requirement| Self::Requirement {
                model: ladder.id.to_owned(),
                id: requirement.id.clone(),
            }));
        }
        pages
    }

    /// The page of the same kind in a further language.
    pub fn in_language(&self, language: LanguageId, front: &Permalink) -> Option<Self> {
        let page = match self {
            Self::Index => OwnPage::Index,
            Self::Search => OwnPage::Search,
            _ => return None,
        };
        Some(Self::InLanguage {
            language,
            front: front.clone(),
            page,
        })
    }

    /// The page of the same kind in the site's own language.
    pub fn of_own_language(&self) -> Self {
        match self {
            Self::InLanguage { page, .. } => match page {
                OwnPage::Index => Self::Index,
                OwnPage::Search => Self::Search,
            },
            other => other.clone(),
        }
    }

    pub fn language(&self) -> LanguageId {
        match self {
            Self::InLanguage { language, .. } | Self::Document { language, .. } => *language,
            _ => LanguageId::OWN,
        }
    }

    pub fn permalink(&self) -> Permalink {
        let of_model = |model: &str| Permalink::front().join("modenhed").join(&name_of(model));
        match self {
            Self::Index => Permalink::front().join("a-aa"),
            Self::Search => Permalink::front().join("soeg"),
            Self::Comparison => Permalink::front().join("sammenlign"),
            Self::Budget => Permalink::front().join("budget"),
            Self::MorningList => Permalink::front().join("redaktoer/morgenliste"),
            Self::Fields => Permalink::front().join("redaktoer/felter"),
            Self::Templates => Permalink::front().join("redaktoer/skabeloner"),
            Self::Rules => Permalink::front().join("redaktoer/regler"),
            Self::Data => Permalink::front().join("data"),
            Self::Document {
                language, folder, ..
            } => document_in(folder, *language),
            Self::InLanguage { front, page, .. } => front.join(match page {
                OwnPage::Index => "a-z",
                OwnPage::Search => "search",
            }),
            Self::Models => Permalink::front().join("modenhed"),
            Self::Model(model) => of_model(model),
            Self::HeatMap(model) => of_model(model).join("oversigt"),
            Self::Requirement { model, id } => of_model(model).join(&name_of(id)),
            Self::Decisions => Permalink::front().join("beslutninger"),
            Self::DecisionsOf(year) => Permalink::front()
                .join("beslutninger")
                .join(&year.to_string()),
        }
    }

    /// Whether readers are led to it: by the sitemap, by search, by search engines.
    pub fn is_public(&self, config: &Config) -> bool {
        match self {
            Self::MorningList => config.public_morning_list,
            // It says again what its pages say.
            Self::Document { .. } => false,
            _ => true,
        }
    }

    /// Whether the site's own search finds it.
    pub fn is_searched(&self, config: &Config) -> bool {
        match self {
            // Its words are about everything, so that readers would find it first.
            Self::Index
            | Self::Rules
            | Self::Templates
            | Self::Search
            | Self::Document { .. }
            | Self::InLanguage { .. } => false,
            Self::MorningList => config.public_morning_list,
            _ => true,
        }
    }
}

/// A name for an address. Of two alike, the first gets the page, and `check` reports the other.
fn name_of(id: &str) -> String {
    let slug = Slug::of(id);
    if slug.is_empty() {
        "andet".to_owned()
    } else {
        slug.to_string()
    }
}

impl Export {
    /// Every file for machines that a site has, in a fixed order.
    pub(super) fn all(site: &Site) -> Vec<Self> {
        let mut exports = vec![Self::NewsFeed, Self::Sitemap, Self::Robots, Self::Headers];
        if site.products_section().is_some() {
            exports.push(Self::PriceSheets);
        }
        if !site.catalogue.models.is_empty() {
            exports.push(Self::DecisionFeed);
        }
        exports.extend(schema::Kind::ALL.map(Self::Schema));
        if !site.products.is_empty() {
            exports.extend([
                Self::Catalogue,
                Self::CatalogueSchema,
                Self::CatalogueTable,
                Self::PriceTable,
            ]);
        }
        for at in 0..site.products.len() {
            let product = ProductId(at);
            let folder = &site.product(product).permalink;
            exports.extend(ProductFile::of(site, product).into_iter().map(|file| {
                Self::OfProduct {
                    product,
                    folder: folder.clone(),
                    file,
                }
            }));
        }
        exports
    }

    /// From `/`, without the base path; does not end in `/`.
    pub fn address(&self) -> String {
        match self {
            Self::NewsFeed => "/nyheder/feed.xml".to_owned(),
            Self::DecisionFeed => "/beslutninger/feed.xml".to_owned(),
            Self::Sitemap => "/sitemap.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Headers => "/_headers".to_owned(),
            Self::PriceSheets => "/produkter/priser.json".to_owned(),
            Self::Schema(kind) => kind.address(),
            Self::Catalogue => "/katalog.json".to_owned(),
            Self::CatalogueSchema => "/skema/katalog.json".to_owned(),
            Self::CatalogueTable => "/katalog.csv".to_owned(),
            Self::PriceTable => "/priser.csv".to_owned(),
            Self::OfProduct { folder, file, .. } => format!("{folder}{}", file.name()),
        }
    }

    /// Whether the sitemap names it.
    pub fn is_public(&self) -> bool {
        match self {
            Self::NewsFeed
            | Self::DecisionFeed
            | Self::Catalogue
            | Self::CatalogueSchema
            | Self::CatalogueTable
            | Self::PriceTable => true,
            Self::Sitemap | Self::Robots | Self::Headers | Self::PriceSheets | Self::Schema(_) => {
                false
            }
            Self::OfProduct { file, .. } => file.is_data(),
        }
    }
}

impl ProductFile {
    fn of(site: &Site, product: ProductId) -> Vec<Self> {
        let today = site.today;
        let product = site.product(product);
        let mut files = vec![Self::Json, Self::Badge];
        if !product.deadlines().is_empty() {
            files.push(Self::Deadlines);
        }
        if product.publiccode(today).is_ok() {
            files.push(Self::Publiccode);
        }
        let contacts = product.contacts().into_iter().enumerate();
        files.extend(
            contacts
                .filter_map(|(at, contact)| contact.file.map(|name| Self::Contact { at, name })),
        );
        files
    }

    /// Within the folder of the product's page.
    pub fn name(&self) -> &str {
        match self {
            Self::Json => "index.json",
            Self::Badge => "niveau.svg",
            Self::Deadlines => "frister.ics",
            Self::Publiccode => "publiccode.yml",
            Self::Contact { name, .. } => name,
        }
    }

    /// Whether it tells something of its own, rather than the page's words in another form.
    fn is_data(&self) -> bool {
        match self {
            Self::Json | Self::Deadlines | Self::Publiccode => true,
            Self::Badge | Self::Contact { .. } => false,
        }
    }
}

impl Site {
    /// Decisions about levels, newest first: the decision log.
    pub fn decisions(&self) -> impl Iterator<Item = &NewsItem> {
        let is_decision = |item: &&NewsItem| matches!(item.kind, NewsKind::Level { .. });
        self.news.iter().filter(is_decision)
    }

    /// Whether something stands at an address besides nodes, aliases and assets.
    pub fn is_generated(&self, address: &str) -> bool {
        self.generated_addresses.contains(address)
    }

    /// The addresses of pages that no file stands behind.
    pub(super) fn generated_pages(&self) -> impl Iterator<Item = &str> {
        let addresses = self.generated_addresses.iter().map(String::as_str);
        addresses.filter(|address| address.ends_with('/'))
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
