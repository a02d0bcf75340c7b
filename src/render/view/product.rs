//! A product's page, in the order in which it says things.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    ChoiceView, ContactView, DateView, GroupView, ImageView, LinkView, PriceView, SourceView,
    StandingView, SupplierView, TimeCostView, UsersView,
};

/// A product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductView {
    pub id: String,
    pub name: String,
    /// Other names it is known by.
    pub aliases: Vec<String>,
    pub href: String,
    /// Its whole address.
    pub url: String,

    // What it is
    /// `product`, `project`, `component` or `dataset`.
    pub kind: ChoiceView,
    /// What it does, in at most 150 characters.
    #[schemars(extend("x-key" = "summary"))]
    pub summary: Option<String>,
    /// What it does, at length. Its headings begin at `<h3>`.
    #[schemars(extend("x-key" = "description"))]
    pub description_html: Option<String>,
    pub features: Vec<String>,
    /// Each leads to its topic's page.
    pub topics: Vec<LinkView>,
    /// KLE numbers.
    pub kle: Vec<String>,
    /// Each leads to its page.
    pub audience: Vec<LinkView>,
    #[schemars(extend("x-key" = "logo"))]
    pub logo: Option<ImageView>,
    pub screenshots: Vec<ScreenshotView>,

    // Status and level
    /// `idea`, `development`, `active`, `paused`, `phasing-out`, `closed` or `handed-over`.
    #[schemars(extend("x-key" = "status"))]
    pub status: Option<ChoiceView>,
    #[schemars(extend("x-key" = "status_date"))]
    pub status_date: Option<DateView>,
    #[schemars(extend("x-key" = "status_note"))]
    pub status_note: Option<String>,
    pub standing: StandingView,

    // What it costs
    pub price: PriceView,

    // How to join
    /// Where what stands about agreement and membership comes from.
    pub accession_source: Option<SourceView>,
    #[schemars(extend("x-key" = "accession"))]
    pub agreement: Option<AgreementView>,
    /// Whether one must be a member of the association.
    #[schemars(extend("x-key" = "accession"))]
    pub requires_membership: Option<bool>,

    // Whom to call
    /// In the entry's order; empty where nobody knows.
    pub contacts: Vec<ContactView>,
    /// The first to ask.
    #[schemars(extend("x-key" = "contacts"))]
    pub entry_contact: Option<ContactView>,
    /// Whom to ask about what is not known; the organisation where the product has no entry contact.
    pub ask: Option<AskView>,

    // Who uses it
    #[schemars(extend("x-key" = "users"))]
    pub users: Option<UsersView>,

    // Groups and time
    pub groups: Vec<GroupView>,
    pub time_cost: Option<TimeCostView>,

    // Suppliers and hosting
    pub suppliers: Vec<SupplierView>,
    /// `Der er flere leverandører at vælge imellem til: drift (2)`; null where no service is known
    /// to have more than one.
    pub supplier_choice: Option<String>,
    pub hosting: Vec<HostingView>,
    pub integrations: Vec<IntegrationView>,
    #[schemars(extend("x-key" = "procurement"))]
    pub procurement: Option<ProcurementView>,
    #[schemars(extend("x-key" = "exit"))]
    pub exit: Option<ExitView>,

    // Source, licence, documentation
    /// An SPDX expression.
    #[schemars(extend("x-key" = "license"))]
    pub license: Option<String>,
    pub repositories: Vec<RepositoryView>,
    pub documentation: Vec<DocumentationView>,
    /// Where its publiccode.yml stands.
    #[schemars(extend("x-key" = "publiccode"))]
    pub publiccode: Option<String>,

    // Security, accessibility
    #[schemars(extend("x-key" = "security"))]
    pub security: Option<SecurityView>,
    #[schemars(extend("x-key" = "accessibility"))]
    pub accessibility: Option<AccessibilityView>,

    // Related products
    pub related: Vec<RelatedView>,

    // Sources, dates, reviewed
    /// The entry's own source.
    #[schemars(extend("x-key" = "source"))]
    pub source: Option<SourceView>,
    /// Every source on the page, each once, by title.
    pub sources: Vec<SourceView>,
    /// When someone last went through the whole entry.
    #[schemars(extend("x-key" = "reviewed"))]
    pub reviewed: Option<DateView>,
    /// The role that did.
    #[schemars(extend("x-key" = "reviewed"))]
    pub reviewed_by: Option<String>,
    pub updated: Option<DateView>,
    /// Where the entry can be changed; null where the repository is not known.
    pub edit: Option<String>,
    pub history: Option<String>,
    /// `mailto:` the organisation about a fault on this page.
    pub report: Option<String>,

    // For machines and reuse
    /// The files beside the page, but for those of its contacts.
    pub files: Vec<LinkView>,
    /// What the entry lacks before a publiccode.yml can be made of it; empty where there is one, or
    /// where nobody would look for one.
    pub publiccode_lacks: Vec<LackView>,
    pub badge: BadgeView,
}

/// A field that has to be filled in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LackView {
    /// As the editor writes it: `software.type`.
    pub field: String,
    /// What has to be there, where it is not enough that something is.
    pub needs: Option<String>,
}

/// A product's level as a picture for other sites.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BadgeView {
    pub href: String,
    /// What to write in a README to show it there.
    pub markdown: String,
}

/// A product in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductCardView {
    pub id: String,
    pub name: String,
    pub href: String,
    pub summary: Option<String>,
    pub kind: ChoiceView,
    pub status: Option<ChoiceView>,
    /// `Niveau 1`, or `Ikke vurderet`.
    pub level: String,
    /// The level's id; `not-assessed` where there is none.
    pub level_id: String,
    /// Whether it has been assessed.
    pub assessed: bool,
    /// Its level's rank, 0 for the lowest; null where it has not been assessed.
    pub rank: Option<usize>,
    /// The rank of the model's highest level: how many steps a level's mark has.
    pub highest_rank: usize,
    /// One line: `fra 73.030 kr. om året ekskl. moms`.
    pub price: String,
    pub topics: Vec<LinkView>,
    pub audience: Vec<ChoiceView>,
    pub logo: Option<ImageView>,
    /// `Over 50 kommuner`; null where nobody knows.
    pub users: Option<String>,
    /// The ids of its terms by facet: `topics`, `audience`, `level`, `supplier`, `status`, `kind`.
    pub facets: BTreeMap<&'static str, Vec<String>>,
    /// Everything to look for in it, in lower case, for narrowing the list as one types.
    pub search: String,
}

/// Whom to ask about what is not known: "Ikke oplyst – spørg …".
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AskView {
    /// What the contact is called.
    pub title: String,
    /// `mailto:` or `tel:`.
    pub href: String,
    /// Where prices are to be found; the site's price list.
    pub price_list: Option<String>,
}

/// What is signed, and on which terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgreementView {
    pub title: Option<String>,
    pub href: Option<String>,
    pub version: Option<String>,
    pub date: Option<DateView>,
    /// `12 måneder`.
    pub binding: Option<String>,
    /// `3 måneder til 1. januar`.
    pub notice: Option<String>,
    /// `4 måneder`.
    pub price_notice: Option<String>,
    /// How many authorities the agreement presumes.
    pub minimum_joined: Option<u32>,
    /// Where the signed agreement is sent.
    pub send_to: Option<String>,
    /// `mailto:` and that address.
    pub send_to_href: Option<String>,
    pub note_html: Option<String>,
    pub source: Option<SourceView>,
}

/// A way to run a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HostingView {
    pub form: ChoiceView,
    pub supplier: Option<String>,
}

/// Another system that a product exchanges data with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IntegrationView {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
    /// `in`, `out` or `both`.
    pub direction: Option<ChoiceView>,
    pub required: Option<bool>,
}

/// On which legal basis an authority may take a product into use.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProcurementView {
    pub basis: Option<String>,
    pub note: Option<String>,
}

/// How to leave again.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExitView {
    pub plan: Option<String>,
    pub formats: Vec<String>,
}

/// A place where code lies.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RepositoryView {
    pub href: String,
    /// The address without `https://`.
    pub title: String,
    pub role: Option<ChoiceView>,
}

/// A page or paper about a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentationView {
    pub title: String,
    pub href: String,
    /// Who it is written for.
    pub reader: Option<ChoiceView>,
}

/// What is known about a product's security.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SecurityView {
    pub policy: Option<String>,
    pub contact: Option<String>,
    pub data_processing_agreement: Option<String>,
    pub risk_assessment: Option<String>,
    pub penetration_test: Option<DateView>,
}

/// What is known about a product's accessibility.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccessibilityView {
    pub statement: Option<String>,
    /// As written, such as `wcag-2.1-aa`.
    pub level: Option<String>,
    pub tested: Option<DateView>,
}

/// A picture of a product in use.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScreenshotView {
    pub image: ImageView,
    pub caption: Option<String>,
}

/// Another product that one has to do with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelatedView {
    pub id: String,
    pub name: String,
    pub href: String,
    pub summary: Option<String>,
    /// `replaces`, `replaced-by`, `part-of`, …
    pub relation: ChoiceView,
}
