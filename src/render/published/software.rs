//! What publiccode.yml asks about a product's software.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model;
use crate::parse::catalogue as written;
use crate::parse::catalogue::{
    Category, ContactRole, DevelopmentStatus, MaintenanceType, SoftwareType,
};
use crate::render::show::Showing;
use crate::text::Date;

/// What the words of publiccode.yml say about the software.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Software {
    /// What kind of software it is.
    #[serde(rename = "type")]
    pub kind: Option<SoftwareType>,
    /// What one uses it on.
    pub platforms: Vec<String>,
    /// Words of the standard's list.
    pub categories: Vec<Category>,
    /// How far it is.
    pub development_status: Option<DevelopmentStatus>,
    /// The newest version that is released.
    pub version: Option<String>,
    /// The day it was released.
    pub release_date: Option<Date>,
    /// Which languages it speaks.
    pub localisation: Localisation,
    /// Who keeps it going.
    pub maintenance: Maintenance,
    /// The product's publiccode.yml 0.7; null where the entry does not have all that it demands.
    pub publiccode: Option<String>,
}

/// Which languages the software speaks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Localisation {
    /// Whether it is made to be translated.
    pub ready: Option<bool>,
    /// BCP 47 tags, such as `da`.
    pub languages: Vec<String>,
}

/// Who keeps the software going.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Maintenance {
    /// How it is kept going.
    #[serde(rename = "type")]
    pub kind: Option<MaintenanceType>,
    /// Roles of the contacts who answer for the code.
    pub contacts: Vec<ContactRole>,
}

impl Software {
    pub(super) fn of(
        showing: &Showing<'_>,
        product: &model::Product,
        software: &written::Software,
    ) -> Self {
        let platforms = software.platforms.iter();
        let further = software.development_status.as_ref();
        let base = &showing.site.config.base_url;
        let file = model::ProductFile::Publiccode;
        let made = product.publiccode(showing.site.today).is_ok();
        Self {
            kind: software.kind,
            platforms: platforms.map(|platform| platform.value.clone()).collect(),
            categories: software.categories.clone(),
            development_status: further.map(|further| further.value),
            version: software.version.clone(),
            release_date: software.release_date,
            localisation: Localisation::of(software.localisation.as_ref()),
            maintenance: Maintenance::of(software.maintenance.as_ref()),
            publiccode: made
                .then(|| base.absolute(&format!("{}{}", product.permalink, file.name()))),
        }
    }
}

impl Localisation {
    fn of(written: Option<&written::Localisation>) -> Self {
        let languages = written.into_iter().flat_map(|written| &written.languages);
        Self {
            ready: written.and_then(|written| written.ready),
            languages: languages.map(ToString::to_string).collect(),
        }
    }
}

impl Maintenance {
    fn of(written: Option<&written::Maintenance>) -> Self {
        let contacts = written.into_iter().flat_map(|written| &written.contacts);
        Self {
            kind: written.and_then(|written| written.kind),
            contacts: contacts.map(|role| role.value).collect(),
        }
    }
}
