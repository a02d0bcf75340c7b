//! What holds for the whole site, and what stands in a page's head.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ImageView, LinkView};

/// The site.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SiteView {
    pub title: String,
    pub description: Option<String>,
    /// The tag of this page's language, for `<html lang>`.
    pub language: String,
    /// `da_DK`, for `og:locale`.
    pub locale: String,
    /// What every address within the site begins with: from `/` to `/`.
    pub base_path: String,
    /// The `href` of the front page in this page's language.
    pub home: String,
    /// Scheme, host and base path: `https://os2.example/guide/`.
    pub url: String,
    pub organisation: Option<OrganisationView>,
    /// The menu in the header.
    pub main_menu: Vec<MenuView>,
    /// The menu in the footer.
    pub footer_menu: Vec<MenuView>,
    /// The feed of news (Atom); null in other languages than the site's own, which it is in.
    pub feed: Option<String>,
    /// The page of everything from A to Å in this page's language: where the search form leads without scripts.
    pub index: String,
    /// The search page; null where the program makes no index.
    pub search: Option<String>,
    /// The editors' morning list; null unless readers may be led to it.
    pub morning_list: Option<String>,
    /// The page about files for other programs; null on a site without products.
    pub data: Option<String>,
    /// The product list; null on a site without products, and, as all that is made of products, on
    /// pages in other languages than the site's own.
    pub products: Option<String>,
    /// The page of products side by side; null on a site without products.
    pub compare: Option<String>,
    /// The page of what several products come to together; null on a site without products.
    pub budget: Option<String>,
    /// The whole guide as one document to print; null where there is none.
    pub document: Option<String>,
    /// The taxonomies in use, to all their terms.
    pub taxonomies: Vec<LinkView>,
    /// What pages may load and run, for `<meta http-equiv="Content-Security-Policy">`.
    pub content_policy: String,
    /// The theme's style sheets, by the order of their file names.
    pub css: Vec<String>,
    /// The theme's scripts, by the order of their file names. None of them is needed to read.
    pub js: Vec<String>,
    /// Fonts to load early: the theme's `assets/fonts/*.woff2` whose name ends in `-upright`.
    pub preload_fonts: Vec<String>,
    /// The theme's `assets/logo.svg`.
    pub logo: Option<ImageView>,
    /// The theme's `assets/favicon.svg`.
    pub favicon: Option<String>,
    /// The accessibility statement's address.
    pub accessibility_statement: Option<String>,
    /// The repository that holds the site's sources.
    pub repository: Option<String>,
}

/// Who publishes the site.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrganisationView {
    pub name: String,
    /// The name itself where there is no shorter one.
    pub short_name: String,
    /// A line each.
    pub address: Vec<String>,
    /// Grouped: `41 84 99 83`.
    pub cvr: Option<String>,
    pub ean: Option<String>,
    pub email: Option<String>,
    /// `mailto:` and the address.
    pub mailto: Option<String>,
    /// Grouped: `31 15 45 25`.
    pub phone: Option<String>,
    /// `tel:` and the number as dialled.
    pub tel: Option<String>,
    pub website: Option<String>,
}

/// A line of a menu.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MenuView {
    pub title: String,
    pub href: String,
    /// Leads to this very page: `aria-current="page"`.
    pub current: bool,
    /// The way to this page goes by where it leads: `aria-current="true"`.
    pub open: bool,
    /// Leads to another site.
    pub external: bool,
    /// The tag of the language it leads to, for `hreflang`; null where that is this page's.
    pub language: Option<String>,
}

/// What stands in a page's head.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MetaView {
    /// For `<title>`: the page's title and the site's.
    pub title: String,
    #[schemars(extend("x-key" = "description"))]
    pub description: Option<String>,
    /// This page's own address within the host, as in menus: `nav` items with this `href` are current.
    pub href: String,
    /// This page's whole address; null in `404.html`.
    pub canonical: Option<String>,
    /// `website`, `article` or `product`, for `og:type`.
    pub og_type: &'static str,
    /// The picture to show elsewhere, as a whole address.
    #[schemars(extend("x-key" = "image"))]
    pub og_image: Option<ImageView>,
    /// Finished JSON-LD for `<script type="application/ld+json">`: print with `| safe`.
    pub json_ld: Vec<String>,
    /// Not to be found by search engines.
    pub noindex: bool,
    /// Not to be found by the site's own search.
    pub nosearch: bool,
    /// The same page in several languages, itself among them, and `x-default`: for `<link rel="alternate">`.
    /// Empty where there is only this one.
    pub alternates: Vec<AlternateView>,
    /// The ways to the site's other languages, for readers.
    pub languages: Vec<LanguageView>,
    /// Words the page should be found by.
    pub keywords: Vec<String>,
}

/// A page in one language.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AlternateView {
    /// Its tag, or `x-default`: for `hreflang`.
    pub language: String,
    pub title: String,
    /// The whole address.
    pub href: String,
}

/// A way to another language.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LanguageView {
    /// The tag, for `lang` and `hreflang`.
    pub language: String,
    /// In that language: its name, and where it leads if that is not to this page's translation.
    pub title: String,
    pub href: String,
    /// Leads to the same page; else to the front page of the language.
    pub translated: bool,
}
