//! Who to call, who meets, who delivers, who uses a product.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ChoiceView, DateView, SourceView};

/// Whom to write or call.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContactView {
    pub role: Option<ChoiceView>,
    /// A person's name; null without consent.
    pub name: Option<String>,
    pub organisation: Option<String>,
    /// What the contact is called: the name, else the organisation, else the role.
    pub title: String,
    pub email: Option<String>,
    /// `mailto:` and the address.
    pub mailto: Option<String>,
    /// Grouped: `31 15 45 25`.
    pub phone: Option<String>,
    /// `tel:` and the number as dialled.
    pub tel: Option<String>,
    /// The group that the contact speaks for.
    pub group: Option<String>,
    /// A line each; only the organisation's own contact has them.
    pub address: Vec<String>,
    pub website: Option<String>,
    /// The contact as a file for address books (vCard); only a product's contacts have one.
    pub card_href: Option<String>,
}

/// A group that meets about a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GroupView {
    pub kind: ChoiceView,
    /// Its own name, else its kind's.
    pub title: String,
    pub chair: Option<String>,
    pub meetings_per_year: Option<u32>,
    /// The length of one meeting.
    pub minutes: Option<u32>,
    /// `4 møder om året à 2 timer`; null where either is not known.
    pub time: Option<String>,
    /// How it meets.
    pub form: Option<String>,
    pub open_to_new: Option<bool>,
    /// Terms of reference.
    pub terms: Option<String>,
    /// Where its minutes are kept.
    pub minutes_href: Option<String>,
    pub last_meeting: Option<DateView>,
    pub note: Option<String>,
    pub source: Option<SourceView>,
}

/// What taking part in all groups costs in time.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TimeCostView {
    /// Minutes a year in all groups whose meetings and their length are known; null where none are.
    pub minutes: Option<u32>,
    /// `Ca. 12 møder à 60 minutter om året, i alt 12 timer`.
    pub text: String,
    /// Whether every group's meetings are known.
    pub complete: bool,
}

/// A company that delivers something for a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SupplierView {
    pub name: String,
    /// Grouped: `12 34 56 78`.
    pub cvr: Option<String>,
    pub services: Vec<ChoiceView>,
    /// The company's own page about it.
    pub url: Option<String>,
    /// The page of everything it delivers.
    pub href: Option<String>,
    pub contract_until: Option<DateView>,
    pub note: Option<String>,
    pub source: Option<SourceView>,
}

/// How many use a product, and who.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UsersView {
    /// `15`, else what the source says instead of a number; null where nothing is known.
    pub text: Option<String>,
    pub count: Option<u32>,
    pub note: Option<String>,
    pub as_of: Option<DateView>,
    pub list: Vec<UserView>,
    pub source: Option<SourceView>,
}

/// An authority that uses a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UserView {
    pub name: String,
    pub kind: Option<ChoiceView>,
    pub status: Option<ChoiceView>,
    pub since: Option<DateView>,
}
