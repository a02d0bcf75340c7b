//! One product.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model;
use crate::parse::catalogue as written;
use crate::parse::catalogue::{
    Audience, Direction, HostingForm, ProductStatus, ProductType, Reader, Relation, RepositoryRole,
};
use crate::render::show::Showing;
use crate::text::Date;

use super::{Accession, Contact, Group, Maturity, Software, Source, Supplier, TimeCost, Users};

/// A product, project, component or dataset.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Product {
    /// The id; it does not change.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Other names it is known by.
    pub aliases: Vec<String>,
    /// Its page; it does not change.
    pub url: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ProductType,
    /// Where it is in its life.
    pub status: Option<ProductStatus>,
    /// Since when.
    pub status_date: Option<Date>,
    /// Why, and what now.
    pub status_note: Option<String>,
    /// What it does, in a line.
    pub summary: Option<String>,
    /// What it does, at length, in Markdown as it is written.
    pub description: Option<String>,
    /// What it can do.
    pub features: Vec<String>,
    /// Ids of topics; null where nobody knows.
    pub topics: Option<Vec<String>>,
    /// KLE numbers.
    pub kle: Vec<String>,
    /// Who it is for; null where nobody knows.
    pub audience: Option<Vec<Audience>>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where its code lies.
    pub repositories: Vec<Repository>,
    /// Where to read about it.
    pub documentation: Vec<DocumentationLink>,
    /// What publiccode.yml asks besides; null where nothing is told.
    pub software: Option<Software>,
    /// Where it stands on the ladder.
    pub maturity: Maturity,
    /// Agreement and price; null where nobody knows.
    pub accession: Option<Accession>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Who meets about it.
    pub groups: Vec<Group>,
    /// What taking part in all groups takes; null where no group's meetings are known.
    pub time_cost: Option<TimeCost>,
    /// Who delivers.
    pub suppliers: Vec<Supplier>,
    /// Who uses it.
    pub users: Option<Users>,
    /// How it is run.
    pub hosting: Vec<Hosting>,
    /// What it exchanges data with.
    pub integrations: Vec<Integration>,
    /// What is known about its security.
    pub security: Option<Security>,
    /// What is known about its accessibility.
    pub accessibility: Option<Accessibility>,
    /// On which basis an authority can take it into use.
    pub procurement: Option<Procurement>,
    /// How to leave again.
    pub exit: Option<Exit>,
    /// Other products it has to do with.
    pub related: Vec<RelatedEntry>,
    /// When someone last went through the whole entry.
    pub reviewed: Option<Reviewed>,
    /// Where the entry comes from.
    pub source: Option<Source>,
}

/// A place where code lies.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Repository {
    /// Its address.
    pub url: String,
    /// What lies there.
    pub role: Option<RepositoryRole>,
}

/// A page or paper about the product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentationLink {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Who it is written for.
    #[serde(rename = "for")]
    pub reader: Option<Reader>,
}

/// A way to run the product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Hosting {
    /// How.
    pub form: HostingForm,
    /// By whom.
    pub supplier: Option<String>,
}

/// Another system that the product exchanges data with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Integration {
    /// The system's id in the word list.
    pub system: String,
    /// Which way data goes.
    pub direction: Option<Direction>,
    /// Whether the product needs it.
    pub required: Option<bool>,
}

/// What is known about security.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Security {
    /// The security policy.
    pub policy: Option<String>,
    /// The data processing agreement.
    pub data_processing_agreement: Option<String>,
    /// The risk assessment.
    pub risk_assessment: Option<String>,
    /// The day of the newest penetration test.
    pub penetration_test: Option<Date>,
}

/// What is known about accessibility.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Accessibility {
    /// The accessibility statement.
    pub statement: Option<String>,
    /// The level it was tested for.
    pub level: Option<String>,
    /// The day of the newest test.
    pub tested: Option<Date>,
}

/// On which basis an authority can take the product into use.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Procurement {
    /// The basis.
    pub basis: Option<String>,
    /// More about it.
    pub note: Option<String>,
}

/// How to leave again.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Exit {
    /// The plan.
    pub plan: Option<String>,
    /// The forms in which data can be had.
    pub formats: Vec<String>,
}

/// Another product that this one has to do with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelatedEntry {
    /// The other's id.
    pub id: String,
    /// What it is to this one.
    pub relation: Relation,
}

/// When someone went through the entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reviewed {
    /// The day.
    pub date: Date,
    /// The role that did.
    pub by: Option<String>,
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

impl Product {
    // Long because a product says much, and each line of it is one fact.
    pub(in crate::render) fn of(showing: &Showing<'_>, product: &model::Product) -> Self {
        let entry = product.entry();
        let base = &showing.site.config.base_url;
        Self {
            id: product.id.to_string(),
            name: product.name().to_owned(),
            aliases: located(&entry.aliases),
            url: base.absolute(product.permalink.as_str()),
            kind: entry.kind.value,
            status: entry.status.known().map(|status| status.value),
            status_date: entry.status_date,
            status_note: entry.status_note.clone(),
            summary: entry.summary.known().map(|summary| summary.value.clone()),
            description: entry.description.known().map(|text| text.text.clone()),
            features: entry.features.clone(),
            topics: entry.topics.known().map(|topics| located(topics)),
            kle: located(&entry.kle),
            audience: entry
                .audience
                .known()
                .map(|audience| audience.iter().map(|kind| kind.value).collect()),
            license: entry.license.known().map(|license| license.value.clone()),
            repositories: repositories(entry),
            documentation: documentation(entry),
            software: entry
                .software
                .as_ref()
                .map(|software| Software::of(showing, product, software)),
            maturity: Maturity::of(showing, product),
            accession: entry
                .accession
                .known()
                .map(|accession| Accession::of(showing, product, accession)),
            contacts: Contact::all(showing, product),
            groups: entry.groups.iter().map(Group::of).collect(),
            time_cost: TimeCost::of(&entry.groups),
            suppliers: entry.suppliers.iter().map(Supplier::of).collect(),
            users: entry.users.as_ref().map(Users::of),
            hosting: hosting(entry),
            integrations: integrations(entry),
            security: entry.security.as_ref().map(security),
            accessibility: entry.accessibility.as_ref().map(accessibility),
            procurement: entry.procurement.as_ref().map(|written| Procurement {
                basis: written.basis.clone(),
                note: written.note.clone(),
            }),
            exit: entry.exit.as_ref().map(|written| Exit {
                plan: text(written.plan.as_ref()),
                formats: texts(&written.formats),
            }),
            related: related(entry),
            reviewed: entry.reviewed.known().map(|reviewed| Reviewed {
                date: reviewed.date,
                by: reviewed.by.known().cloned(),
            }),
            source: Source::of(entry.source.as_ref()),
        }
    }
}

fn located(values: &[crate::text::Located<String>]) -> Vec<String> {
    values.iter().map(|value| value.value.clone()).collect()
}

fn repositories(entry: &written::Product) -> Vec<Repository> {
    let each = entry.repositories.iter().map(|repository| Repository {
        url: repository.url.to_string(),
        role: repository.role.known().copied(),
    });
    each.collect()
}

fn documentation(entry: &written::Product) -> Vec<DocumentationLink> {
    let each = entry.documentation.iter().map(|link| DocumentationLink {
        title: link.title.clone(),
        url: link.url.to_string(),
        reader: link.reader,
    });
    each.collect()
}

fn hosting(entry: &written::Product) -> Vec<Hosting> {
    let each = entry.hosting.iter().map(|hosting| Hosting {
        form: hosting.form,
        supplier: hosting.supplier.as_ref().map(|name| name.value.clone()),
    });
    each.collect()
}

fn integrations(entry: &written::Product) -> Vec<Integration> {
    let each = entry.integrations.iter().map(|integration| Integration {
        system: integration.system.value.clone(),
        direction: integration.direction,
        required: integration.required,
    });
    each.collect()
}

fn security(written: &written::Security) -> Security {
    Security {
        policy: text(written.policy.as_ref()),
        data_processing_agreement: text(written.data_processing_agreement.as_ref()),
        risk_assessment: text(written.risk_assessment.as_ref()),
        penetration_test: written.penetration_test,
    }
}

fn accessibility(written: &written::Accessibility) -> Accessibility {
    Accessibility {
        statement: text(written.statement.as_ref()),
        level: written.level.clone(),
        tested: written.tested,
    }
}

fn related(entry: &written::Product) -> Vec<RelatedEntry> {
    let each = entry.related.iter().map(|related| RelatedEntry {
        id: related.id.value.clone(),
        relation: related.relation,
    });
    each.collect()
}
