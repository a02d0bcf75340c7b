//! `content/site.yml` as written.

use crate::diagnostic::Severities;
use crate::parse::catalogue::{LanguageTag, Source, Vat};
use crate::parse::record::{Known, record};
use crate::parse::values::{Cvr, Email, Phone, Url};
use crate::text::{Located, Money};

record! {
    /// Everything an editor may set for the whole site.
    pub struct SiteSource {
        pub title: Located<String>,
        pub description: Option<String>,
        /// Where the site will stand; may have a path. `--base-url` wins over it.
        pub base_url: Located<Url>,
        /// The site's language, such as `da`.
        pub language: Located<String>,
        /// Further languages that pages are translated to.
        pub languages: Vec<FurtherLanguage>,
        /// A folder of `themes/`, or `default`.
        pub theme: Option<Located<String>>,
        pub organisation: Option<Organisation>,
        /// Where the sources lie, for edit links.
        pub repository: Option<SourceRepository>,
        /// The address of the accessibility statement (tilgængelighedserklæring).
        pub accessibility_statement: Option<Url>,
        pub menus: Option<Menus>,
        pub membership: Option<Membership>,
        pub catalogue: Option<CatalogueSettings>,
        pub limits: Option<Limits>,
        pub glossary: Option<Glossary>,
        /// How much a rule matters here, by its id.
        pub severity: Option<Severities>,
    }

    /// A language that pages are translated to. They lie in the folder of `content/` named by its tag.
    pub struct FurtherLanguage {
        /// Such as `en`.
        pub tag: Located<LanguageTag>,
        /// What it calls itself.
        pub name: String,
        /// The site's title in it; else as it is.
        pub title: Option<String>,
        pub description: Option<String>,
        pub menus: Option<Menus>,
    }

    /// Who publishes the site.
    pub struct Organisation {
        pub name: String,
        pub short_name: Option<String>,
        /// A line each.
        pub address: Vec<String>,
        pub cvr: Option<Located<Cvr>>,
        pub ean: Option<String>,
        pub email: Option<Email>,
        pub phone: Option<Phone>,
        pub website: Option<Url>,
    }

    /// A repository that shows its files on the web.
    pub struct SourceRepository {
        pub url: Url,
        pub branch: Option<String>,
    }

    /// The menus at the top and the bottom of every page.
    pub struct Menus {
        pub main: Vec<MenuItem>,
        pub footer: Vec<MenuItem>,
    }

    /// A line of a menu.
    pub struct MenuItem {
        pub title: String,
        /// A path from the site's root, or a whole address.
        pub target: Located<String>,
    }

    /// What it costs to be a member of the association.
    pub struct Membership {
        /// A year.
        pub fee: Known<Money>,
        pub vat: Known<Vat>,
        pub source: Option<Source>,
    }

    /// How the catalogue is kept.
    pub struct CatalogueSettings {
        /// What product names begin with.
        pub name_prefix: Option<String>,
        /// The maturity model in force: a file in `content/modenhed/`.
        pub model: Option<Located<String>>,
        /// Where to ask for prices that are not known.
        pub price_list: Option<Url>,
        /// Whether readers are shown the editors' morning list; else it can only be found by its
        /// address.
        pub public_morning_list: Option<bool>,
    }

    /// Which words readers know, and which they should be led to an explanation of.
    pub struct Glossary {
        /// Abbreviations that need no explanation here.
        pub known: Vec<String>,
        /// Terms of definition lists that a page must link from where it uses them first.
        pub link_first: Vec<Located<String>>,
    }

    /// When something is old, and when there is much that nobody knows.
    pub struct Limits {
        pub fact_age_months: Option<u32>,
        pub evaluation_age_months: Option<u32>,
        /// Since a group's latest meeting.
        pub group_silence_months: Option<u32>,
        /// Since an entry was gone through.
        pub review_age_months: Option<u32>,
        /// Before a tariff or a contract ends.
        pub end_notice_months: Option<u32>,
        /// So many values of an entry may be unknown before editors are reminded.
        pub unknown_fields: Option<u32>,
        /// A site of more pages has no documents to print; 0 for none anywhere.
        pub printed_pages: Option<u32>,
    }
}
