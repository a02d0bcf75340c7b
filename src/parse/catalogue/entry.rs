//! One product's file, `content/produkter/<id>.yml`.

use crate::diagnostic::Findings;
use crate::parse::prose::Prose;
use crate::parse::record::{FromNode, Known, record, vocabulary};
use crate::parse::schema::{described, pattern};
use crate::parse::values::{Id, Url};
use crate::parse::yaml::Node;
use crate::text::{Date, Located, SitePath};
use schemars::json_schema;

use super::{Accession, Contact, Group, Maturity, Software, Supplier, Users};

record! {
    /// A product, project, component or data set of the catalogue.
    pub struct Product {
        /// The version of this form; 1.
        pub schema: u32,
        /// The name in addresses; the same as the file's name.
        pub id: Located<Id>,
        /// The name as people say it.
        pub name: Located<String>,
        /// Other names it is known by: search words and redirects.
        pub aliases: Vec<Located<String>>,
        pub kind ("type"): Located<ProductType>,
        pub status: Known<Located<ProductStatus>>,
        /// Since when it has this status.
        pub status_date: Option<Date>,
        /// Why it has this status, and where to go instead.
        pub status_note: Option<String>,
        /// What it does, in at most 150 characters.
        pub summary: Known<Located<String>>,
        /// What it does, at length: Markdown without raw HTML.
        pub description: Known<Prose>,
        /// What one can do with it, a line each.
        pub features: Vec<String>,
        /// Ids of `content/ordlister/emner.yml`.
        pub topics: Known<Vec<Located<String>>>,
        /// KLE numbers: `NN`, `NN.NN` or `NN.NN.NN`.
        pub kle: Vec<Located<String>>,
        /// Which kinds of authority it is for.
        pub audience: Known<Vec<Located<Audience>>>,
        /// An SPDX licence expression, such as `MPL-2.0`.
        pub license: Known<Located<String>>,
        pub repositories: Vec<Repository>,
        pub documentation: Vec<DocumentationLink>,
        /// Where its publiccode.yml stands: an address, or a file of the site, which is compared.
        pub publiccode: Option<Publiccode>,
        /// What publiccode.yml asks besides.
        pub software: Option<Software>,
        pub maturity: Known<Maturity>,
        pub accession: Known<Accession>,
        pub contacts: Known<Vec<Located<Contact>>>,
        pub groups: Vec<Group>,
        pub suppliers: Vec<Supplier>,
        pub users: Option<Users>,
        pub hosting: Vec<Hosting>,
        pub integrations: Vec<Integration>,
        pub security: Option<Security>,
        pub accessibility: Option<Accessibility>,
        pub procurement: Option<Procurement>,
        pub exit: Option<Exit>,
        pub logo: Option<Logo>,
        pub screenshots: Vec<Screenshot>,
        pub related: Vec<RelatedEntry>,
        /// When someone last went through the whole entry.
        pub reviewed: Known<Reviewed>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// Where a fact comes from.
    pub struct Source {
        pub title: Known<String>,
        pub url: Option<Url>,
        /// A file of the site.
        pub file: Option<Located<String>>,
        /// When the source was written; `unknown` shows as "udateret".
        pub date: Option<Date>,
    }

    /// When somebody last said that it still holds.
    pub struct Confirmed {
        pub date: Date,
        /// A role, never a person.
        pub by: String,
    }

    /// When the entry was gone through, and by which role.
    pub struct Reviewed {
        pub date: Date,
        pub by: Known<String>,
    }

    /// A place where code lies.
    pub struct Repository {
        pub url: Url,
        pub role: Known<RepositoryRole>,
    }

    /// A page or paper about the product.
    pub struct DocumentationLink {
        pub title: String,
        pub url: Url,
        /// Who it is written for.
        pub reader ("for"): Option<Reader>,
    }

    /// A way to run the product.
    pub struct Hosting {
        pub form: HostingForm,
        /// A name from `suppliers`.
        pub supplier: Option<Located<String>>,
    }

    /// Another system that it exchanges data with.
    pub struct Integration {
        /// An id of `content/ordlister/systemer.yml`.
        pub system: Located<String>,
        pub direction: Option<Direction>,
        /// Whether the product works without it.
        pub required: Option<bool>,
    }

    /// What is known about its security.
    pub struct Security {
        pub policy: Option<Url>,
        pub contact: Option<String>,
        pub data_processing_agreement: Option<Url>,
        pub risk_assessment: Option<Url>,
        /// The day of the latest penetration test.
        pub penetration_test: Option<Date>,
    }

    /// What is known about its accessibility.
    pub struct Accessibility {
        pub statement: Option<Url>,
        /// The level it was tested against, such as `wcag-2.1-aa`.
        pub level: Option<String>,
        pub tested: Option<Date>,
    }

    /// On which legal basis an authority may take it into use.
    pub struct Procurement {
        pub basis: Option<String>,
        pub note: Option<String>,
    }

    /// How to leave again.
    pub struct Exit {
        pub plan: Option<Url>,
        /// Formats in which the data can be taken out.
        pub formats: Vec<String>,
    }

    /// The product's mark.
    pub struct Logo {
        pub file: Located<String>,
        pub alt: Located<String>,
    }

    /// A picture of the product in use.
    pub struct Screenshot {
        pub file: Located<String>,
        pub alt: Located<String>,
        pub caption: Option<String>,
    }

    /// Another entry that it has to do with.
    pub struct RelatedEntry {
        pub id: Located<String>,
        pub relation: Relation,
    }
}

vocabulary! {
    /// What kind of thing an entry is.
    pub enum ProductType {
        /// Used in production.
        Product = "product",
        /// In development, for trial only.
        Project = "project",
        /// A part that other products use.
        Component = "component",
        /// Data rather than a program.
        Dataset = "dataset",
    }

    /// Where in its life a product is.
    pub enum ProductStatus {
        Idea = "idea",
        Development = "development",
        Active = "active",
        Paused = "paused",
        PhasingOut = "phasing-out",
        Closed = "closed",
        HandedOver = "handed-over",
    }

    /// A kind of authority.
    pub enum Audience {
        Municipality = "municipality",
        Region = "region",
        State = "state",
        SelfGoverning = "self-governing",
        Utility = "utility",
    }

    /// What a repository holds.
    pub enum RepositoryRole {
        Core = "core",
        Frontend = "frontend",
        Integration = "integration",
        Documentation = "documentation",
        Governance = "governance",
        Template = "template",
    }

    /// Who a piece of documentation is for.
    pub enum Reader {
        DecisionMaker = "decision-maker",
        User = "user",
        Administrator = "administrator",
        Operations = "operations",
        Developer = "developer",
    }

    /// Where a product runs.
    pub enum HostingForm {
        Saas = "saas",
        Shared = "shared",
        PrivateCloud = "private-cloud",
        OnPremises = "on-premises",
        SelfHosted = "self-hosted",
        Desktop = "desktop",
    }

    /// Which way data goes.
    pub enum Direction {
        In = "in",
        Out = "out",
        Both = "both",
    }

    /// What one entry is to another.
    pub enum Relation {
        Replaces = "replaces",
        ReplacedBy = "replaced-by",
        PartOf = "part-of",
        Requires = "requires",
        Integrates = "integrates",
        Alternative = "alternative",
        SpunOffFrom = "spun-off-from",
        Uses = "uses",
    }
}

/// Where a publiccode.yml stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Publiccode {
    /// On the web.
    Address(Url),
    /// A YAML file below `content/`, as written.
    File(String),
}

described! {
    Publiccode as "Publiccode" = |generator| {
        let address = generator.subschema_for::<Url>();
        let file = pattern(r"^(?!.*://)\S.*\.[yY][aA]?[mM][lL]$");
        json_schema!({ "anyOf": [address, file] })
    };
}

impl FromNode for Publiccode {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let file = node.as_scalar().map(|scalar| scalar.text.trim());
        let is_file = |text: &&str| {
            let ending = SitePath::new(text).extension();
            matches!(ending.as_str(), "yml" | "yaml") && !text.contains("://")
        };
        match file.filter(is_file) {
            Some(file) => Some(Self::File(file.to_owned())),
            None => Url::from_node(node, found).map(Self::Address),
        }
    }
}

impl Publiccode {
    /// The address on the web, where it is one.
    pub fn address(&self) -> Option<&Url> {
        match self {
            Self::Address(url) => Some(url),
            Self::File(_) => None,
        }
    }
}

impl Product {
    /// Every Markdown text of the entry, in a fixed order.
    pub fn texts(&self) -> Vec<&Prose> {
        let accession = self.accession.known();
        let agreement = accession.and_then(|accession| accession.agreement.as_ref());
        let price = accession.and_then(|accession| accession.price.known());
        let mut texts: Vec<&Prose> = self.description.known().into_iter().collect();
        texts.extend(agreement.and_then(|agreement| agreement.note.as_ref()));
        texts.extend(price.and_then(|price| price.note.as_ref()));
        for tariff in price
            .map(|price| price.tariffs.as_slice())
            .unwrap_or_default()
        {
            texts.extend(&tariff.note);
            texts.extend(tariff.items.iter().filter_map(|item| item.note.as_ref()));
        }
        texts
    }

    /// Everything that says where something in the entry comes from.
    pub fn sources(&self) -> Vec<&Source> {
        let maturity = self.maturity.known();
        let accession = self.accession.known();
        let agreement = accession.and_then(|accession| accession.agreement.as_ref());
        let price = accession.and_then(|accession| accession.price.known());
        let blocks = [
            self.source.as_ref(),
            maturity.and_then(|maturity| maturity.source.as_ref()),
            accession.and_then(|accession| accession.source.as_ref()),
            agreement.and_then(|agreement| agreement.source.as_ref()),
            price.and_then(|price| price.source.as_ref()),
            self.users.as_ref().and_then(|users| users.source.as_ref()),
        ];
        let tariffs = price.into_iter().flat_map(|price| &price.tariffs);
        let listed = tariffs
            .map(|tariff| tariff.source.as_ref())
            .chain(
                self.suppliers
                    .iter()
                    .map(|supplier| supplier.source.as_ref()),
            )
            .chain(self.groups.iter().map(|group| group.source.as_ref()));
        blocks.into_iter().chain(listed).flatten().collect()
    }
}
