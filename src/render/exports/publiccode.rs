//! A product's publiccode.yml, version 0.7: <https://yml.publiccode.tools/schema.core.html>.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Maintained, Product, PubliccodeFile, public_email};
use crate::parse::catalogue::{Category, Contact, LanguageTag, Supplier};
use crate::parse::values::Url;
use crate::parse::yaml;
use crate::render::show::Showing;
use crate::text::Date;

use super::portable::portable;

const VERSION: &str = "0.7";

/// The file in the standard's own order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    publiccode_yml_version: &'a str,
    name: &'a str,
    url: &'a Url,
    #[serde(skip_serializing_if = "Option::is_none")]
    software_version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    release_date: Option<Date>,
    platforms: &'a [&'a str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    categories: &'a [Category],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    used_by: &'a [&'a str],
    development_status: &'a str,
    software_type: &'a str,
    /// One language: that of the site.
    description: BTreeMap<&'a str, Description<'a>>,
    legal: Legal<'a>,
    maintenance: Maintenance<'a>,
    localisation: Localisation<'a>,
}

#[derive(Serialize)]
struct Description<'a> {
    #[serde(rename = "shortDescription")]
    short: &'a str,
    #[serde(rename = "longDescription")]
    long: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    documentation: Option<&'a Url>,
    features: &'a [String],
}

#[derive(Serialize)]
struct Legal<'a> {
    license: &'a str,
}

#[derive(Serialize)]
struct Maintenance<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contractors: Vec<Contractor<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contacts: Vec<Person<'a>>,
}

#[derive(Serialize)]
struct Contractor<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a Url>,
    until: Date,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Localisation<'a> {
    localisation_ready: bool,
    available_languages: &'a [LanguageTag],
}

/// Nothing where the entry does not have all that the standard demands: then no file is listed.
pub(super) fn publiccode(showing: &Showing<'_>, product: &Product) -> String {
    let Ok(file) = product.publiccode(showing.site.today) else {
        return String::new();
    };
    let config = &showing.site.config;
    let page = config.base_url.absolute(product.permalink.as_str());
    let values = [
        ("site", config.title.as_str().into()),
        ("page", (&page).into()),
    ];
    let made = showing.words("publiccode-made", &values);
    let long = portable(showing, product, file.description);
    let written = written(&file, &long, config.language.tag());
    // On one line, whatever the site is called.
    let made = made.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("# {made}\n{}", yaml::document_text(&written))
}

fn written<'a>(file: &'a PubliccodeFile<'a>, long: &'a str, language: &'a str) -> Written<'a> {
    let description = Description {
        short: file.summary,
        long,
        documentation: file.documentation,
        features: file.features,
    };
    Written {
        publiccode_yml_version: VERSION,
        name: file.name,
        url: file.url,
        software_version: file.version,
        release_date: file.release_date,
        platforms: &file.platforms,
        categories: file.categories,
        used_by: &file.used_by,
        development_status: file.development_status.as_str(),
        software_type: file.software_type.as_str(),
        description: BTreeMap::from([(language, description)]),
        legal: Legal {
            license: file.license,
        },
        maintenance: maintenance(&file.maintenance),
        localisation: Localisation {
            localisation_ready: file.localisation_ready,
            available_languages: file.languages,
        },
    }
}

fn maintenance<'a>(maintained: &'a Maintained<'a>) -> Maintenance<'a> {
    let contractors = maintained.contractors.iter();
    let contacts = maintained.contacts.iter();
    Maintenance {
        kind: maintained.kind.as_str(),
        contractors: contractors
            .map(|(supplier, until)| contractor(supplier, *until))
            .collect(),
        contacts: contacts
            .map(|(contact, name)| person(contact, name))
            .collect(),
    }
}

fn contractor(supplier: &Supplier, until: Date) -> Contractor<'_> {
    Contractor {
        name: supplier.name.as_str(),
        website: supplier.url.as_ref(),
        until,
    }
}

fn person<'a>(contact: &'a Contact, name: &'a str) -> Person<'a> {
    Person {
        name,
        email: public_email(contact).map(ToString::to_string),
        phone: contact.phone.as_ref().map(|phone| phone.digits()),
        affiliation: contact.organisation.as_deref(),
    }
}
