//! Whom to ask, who meets, who delivers, who uses it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model;
use crate::parse::catalogue as written;
use crate::parse::catalogue::{Audience, ContactRole, GroupType, Service, UserStatus};
use crate::render::show::Showing;
use crate::text::Date;

use super::Source;

/// Whom to write or call.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Contact {
    /// What the contact can help with.
    pub role: Option<ContactRole>,
    /// A person's name; only with consent.
    pub name: Option<String>,
    /// Where the contact works.
    pub organisation: Option<String>,
    /// The address; a person's only with consent.
    pub email: Option<String>,
    /// As dialled: `+4531154525`.
    pub phone: Option<String>,
    /// The group that the contact speaks for.
    pub group: Option<String>,
    /// The contact's vCard.
    pub card: Option<String>,
}

/// A group that meets about the product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Group {
    /// What it is for.
    #[serde(rename = "type")]
    pub kind: GroupType,
    /// What it is called.
    pub name: Option<String>,
    /// The role or authority that leads it.
    pub chair: Option<String>,
    /// How many times it meets in a year.
    pub meetings_per_year: Option<u32>,
    /// The length of one meeting.
    pub minutes: Option<u32>,
    /// How it meets.
    pub form: Option<String>,
    /// Whether others may join it.
    pub open_to_new: Option<bool>,
    /// Its terms of reference.
    pub terms: Option<String>,
    /// Where its minutes are kept.
    pub minutes_url: Option<String>,
    /// The day it last met.
    pub last_meeting: Option<Date>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// What taking part in all groups takes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TimeCost {
    /// Meetings in a year, as far as they are known.
    pub meetings: u32,
    /// Minutes in a year; null where no meeting's length is known.
    pub minutes: Option<u32>,
    /// Whether the meetings of every group and their length are known.
    pub complete: bool,
}

/// A company that delivers something for the product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Supplier {
    /// What it is called.
    pub name: String,
    /// Its CVR number.
    pub cvr: Option<String>,
    /// What it does.
    pub services: Vec<Service>,
    /// Its own page.
    pub url: Option<String>,
    /// How long the contract runs.
    pub contract_until: Option<Date>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// How many use the product, and who.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Users {
    /// How many.
    pub count: Option<u32>,
    /// The day that it was so.
    pub as_of: Option<Date>,
    /// What the source says when it gives no exact number.
    pub note: Option<String>,
    /// Who.
    pub list: Vec<User>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// An authority that uses the product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct User {
    /// What it is called.
    pub name: String,
    /// What kind of authority it is.
    pub kind: Option<Audience>,
    /// Its CVR number.
    pub cvr: Option<String>,
    /// How far it has come.
    pub status: Option<UserStatus>,
    /// Since which day.
    pub since: Option<Date>,
}

impl Contact {
    pub(super) fn all(showing: &Showing<'_>, product: &model::Product) -> Vec<Self> {
        let base = &showing.site.config.base_url;
        let folder = &product.permalink;
        let each = product.contacts().into_iter().map(|one| {
            let contact = one.contact;
            Self {
                role: contact.role.known().copied(),
                name: model::public_name(contact).map(str::to_owned),
                organisation: contact.organisation.clone(),
                email: model::public_email(contact).map(ToString::to_string),
                phone: contact.phone.as_ref().map(|phone| phone.digits()),
                group: contact.group.clone(),
                card: one
                    .file
                    .map(|file| base.absolute(&format!("{folder}{file}"))),
            }
        });
        each.collect()
    }
}

impl Group {
    pub(super) fn of(group: &written::Group) -> Self {
        Self {
            kind: group.kind,
            name: group.name.clone(),
            chair: group.chair.clone(),
            meetings_per_year: group.meetings_per_year,
            minutes: group.minutes,
            form: group.form.clone(),
            open_to_new: group.open_to_new,
            terms: group.terms.as_ref().map(ToString::to_string),
            minutes_url: group.minutes_url.as_ref().map(ToString::to_string),
            last_meeting: group.last_meeting,
            source: Source::of(group.source.as_ref()),
        }
    }
}

impl TimeCost {
    pub(super) fn of(groups: &[written::Group]) -> Option<Self> {
        let time = model::MeetingTime::of(groups)?;
        Some(Self {
            meetings: time.meetings,
            minutes: (time.timed > 0).then_some(time.minutes),
            complete: time.complete,
        })
    }
}

impl Supplier {
    pub(super) fn of(supplier: &written::Supplier) -> Self {
        Self {
            name: supplier.name.value.clone(),
            cvr: supplier.cvr.as_ref().map(|cvr| cvr.to_string()),
            services: supplier.services.clone(),
            url: supplier.url.as_ref().map(ToString::to_string),
            contract_until: supplier.contract_until,
            source: Source::of(supplier.source.as_ref()),
        }
    }
}

impl Users {
    pub(super) fn of(users: &written::Users) -> Self {
        let list = users.list.iter().map(|user| User {
            name: user.name.clone(),
            kind: user.kind,
            cvr: user.cvr.as_ref().map(|cvr| cvr.to_string()),
            status: user.status,
            since: user.since,
        });
        Self {
            count: users.count,
            as_of: users.as_of,
            note: users.note.clone(),
            list: list.collect(),
            source: Source::of(users.source.as_ref()),
        }
    }
}
