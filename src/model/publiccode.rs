//! What a product's publiccode.yml says, when the entry has everything that version 0.7 demands.
//!
//! The demands: <https://yml.publiccode.tools/schema.core.html>. Nothing is guessed: a file is made
//! of what the entry says and is true today, or not at all.

use crate::parse::catalogue::{
    Category, Contact, DevelopmentStatus, LanguageTag, Localisation, Maintenance, MaintenanceType,
    Product as Entry, ProductType, Reader, RepositoryRole, Service, Software, SoftwareType,
    Supplier, UserStatus,
};
use crate::parse::prose::Prose;
use crate::parse::values::Url;
use crate::text::Date;

use super::{Product, public_name};

/// Letters in a `longDescription`.
const LONG_DESCRIPTION: std::ops::RangeInclusive<usize> = 150..=10_000;

/// Letters in a `shortDescription`.
const LONGEST_SUMMARY: usize = 150;

/// A publiccode.yml 0.7 in the standard's order, with all that it demands.
#[derive(Clone, Debug)]
pub struct PubliccodeFile<'a> {
    pub name: &'a str,
    pub url: &'a Url,
    pub version: Option<&'a str>,
    pub release_date: Option<Date>,
    pub platforms: Vec<&'a str>,
    pub categories: &'a [Category],
    /// Authorities that use it today.
    pub used_by: Vec<&'a str>,
    pub development_status: DevelopmentStatus,
    pub software_type: SoftwareType,
    pub summary: &'a str,
    pub description: &'a Prose,
    pub documentation: Option<&'a Url>,
    pub features: &'a [String],
    pub license: &'a str,
    pub maintenance: Maintained<'a>,
    pub localisation_ready: bool,
    pub languages: &'a [LanguageTag],
}

/// Who keeps the software going.
#[derive(Clone, Debug)]
pub struct Maintained<'a> {
    pub kind: MaintenanceType,
    /// With the last day of the contract. Only where it is kept going by contract.
    pub contractors: Vec<(&'a Supplier, Date)>,
    /// Persons who have agreed to stand here, by name.
    pub contacts: Vec<(&'a Contact, &'a str)>,
}

/// A field of the entry that lacks something which publiccode.yml demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// As the editor writes it, with the fields around it: `software.type`.
    pub field: &'static str,
    /// What has to be there, when it is not enough that something is.
    pub needs: Option<Need>,
}

/// What a field has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// At least 150 characters.
    Longer,
    /// At most 10,000 characters, or 150 in the summary.
    Shorter,
    /// A company that does maintenance, under a contract whose last day is told and not over.
    Contract,
    /// A role whose person has agreed to be named.
    Person,
}

impl Need {
    /// The word by which the theme tells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Longer => "longer",
            Self::Shorter => "shorter",
            Self::Contract => "contract",
            Self::Person => "person",
        }
    }
}

impl Product {
    /// The product's publiccode.yml on a day; what the entry lacks, where it cannot be made.
    pub fn publiccode(&self, today: Date) -> Result<PubliccodeFile<'_>, Vec<Lack>> {
        let entry = self.entry();
        let mut lacks = Lacks::default();
        let file = file(entry, today, &mut lacks);
        file.ok_or(lacks.fields)
    }

    /// What lacks, where readers may expect a file: the product is software and has none of its own.
    pub fn publiccode_lacks(&self, today: Date) -> Vec<Lack> {
        let entry = self.entry();
        let is_software = entry.kind.value != ProductType::Dataset;
        let expected = entry.software.is_some() || (is_software && entry.publiccode.is_none());
        match self.publiccode(today) {
            Err(lacks) if expected => lacks,
            _ => Vec::new(),
        }
    }
}

fn file<'a>(entry: &'a Entry, today: Date, lacks: &mut Lacks) -> Option<PubliccodeFile<'a>> {
    let summary = lacks.ask("summary", entry.summary.known());
    let summary = summary.filter(|text| lacks.fits("summary", text, 1..=LONGEST_SUMMARY));
    let description = lacks.ask("description", entry.description.known());
    let description =
        description.filter(|text| lacks.fits("description", text.text.trim(), LONG_DESCRIPTION));
    let features = lacks.ask("features", filled(&entry.features));
    let license = lacks.ask("license", entry.license.known());
    let url = lacks.ask("repositories", code(entry));
    let software = lacks.ask("software", entry.software.as_ref())?;
    let maintenance = maintained(entry, software, today, lacks);
    let software_type = lacks.ask("software.type", software.kind);
    let platforms = lacks.ask("software.platforms", filled(&software.platforms));
    let further = software.development_status.as_ref();
    let further = lacks.ask("software.development_status", further);
    let spoken = localisation(software, lacks);
    let (localisation_ready, languages) = spoken?;
    Some(PubliccodeFile {
        name: entry.name.as_str(),
        url: url?,
        version: software.version.as_deref(),
        release_date: software.release_date,
        platforms: platforms?
            .iter()
            .map(|platform| platform.as_str())
            .collect(),
        categories: &software.categories,
        used_by: used_by(entry),
        development_status: further?.value,
        software_type: software_type?,
        summary: summary?,
        description: description?,
        documentation: documentation(entry),
        features: features?,
        license: license?,
        maintenance: maintenance?,
        localisation_ready,
        languages,
    })
}

/// Where the program itself lies.
fn code(entry: &Entry) -> Option<&Url> {
    let role = |wanted: &[RepositoryRole]| {
        let mut all = entry.repositories.iter();
        all.find(|repository| {
            let role = repository.role.known();
            role.is_some_and(|role| wanted.contains(role))
        })
    };
    let core = role(&[RepositoryRole::Core]);
    let part = || role(&[RepositoryRole::Frontend, RepositoryRole::Integration]);
    core.or_else(part).map(|repository| &repository.url)
}

fn documentation(entry: &Entry) -> Option<&Url> {
    let mut all = entry.documentation.iter();
    let for_users = all.find(|link| link.reader == Some(Reader::User));
    for_users.map(|link| &link.url)
}

fn used_by(entry: &Entry) -> Vec<&str> {
    let users = entry.users.iter().flat_map(|users| &users.list);
    users
        .filter(|user| matches!(user.status, None | Some(UserStatus::InOperation)))
        .map(|user| user.name.as_str())
        .collect()
}

fn localisation<'a>(
    software: &'a Software,
    lacks: &mut Lacks,
) -> Option<(bool, &'a [LanguageTag])> {
    let written: Option<&Localisation> = software.localisation.as_ref();
    let ready = written.and_then(|localisation| localisation.ready);
    let ready = lacks.ask("software.localisation.ready", ready);
    let languages = written.and_then(|localisation| filled(&localisation.languages));
    let languages = lacks.ask("software.localisation.languages", languages);
    Some((ready?, languages?))
}

fn maintained<'a>(
    entry: &'a Entry,
    software: &'a Software,
    today: Date,
    lacks: &mut Lacks,
) -> Option<Maintained<'a>> {
    let written = software.maintenance.as_ref();
    let kind = written.and_then(|maintenance| maintenance.kind);
    let kind = lacks.ask("software.maintenance.type", kind)?;
    let contacts = contacts(entry, written?);
    let mut contractors = Vec::new();
    match kind {
        MaintenanceType::Contract => {
            contractors = contractors_on(entry, today);
            if contractors.is_empty() {
                lacks.need("suppliers", Need::Contract);
                return None;
            }
        }
        MaintenanceType::Internal | MaintenanceType::Community if contacts.is_empty() => {
            lacks.need("software.maintenance.contacts", Need::Person);
            return None;
        }
        _ => {}
    }
    Some(Maintained {
        kind,
        contractors,
        contacts,
    })
}

fn contractors_on(entry: &Entry, today: Date) -> Vec<(&Supplier, Date)> {
    let suppliers = entry.suppliers.iter();
    suppliers
        .filter(|supplier| supplier.services.contains(&Service::Maintenance))
        .filter_map(|supplier| Some((supplier, supplier.contract_until?)))
        .filter(|(_, until)| *until >= today)
        .collect()
}

/// The standard wants persons by name; we name those who have said yes.
fn contacts<'a>(entry: &'a Entry, maintenance: &'a Maintenance) -> Vec<(&'a Contact, &'a str)> {
    let asked = |contact: &Contact| {
        let role = contact.role.known();
        role.is_some_and(|role| {
            maintenance
                .contacts
                .iter()
                .any(|asked| asked.value == *role)
        })
    };
    let all = entry.contacts.known().into_iter().flatten();
    all.map(|contact| &contact.value)
        .filter(|contact| asked(contact))
        .filter_map(|contact| Some((contact, public_name(contact)?)))
        .collect()
}

fn filled<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}

/// What has been found to lack, in the order it was asked for.
#[derive(Default)]
struct Lacks {
    fields: Vec<Lack>,
}

impl Lacks {
    fn ask<T>(&mut self, field: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            let needs = None;
            self.fields.push(Lack { field, needs });
        }
        value
    }

    fn need(&mut self, field: &'static str, need: Need) {
        let needs = Some(need);
        self.fields.push(Lack { field, needs });
    }

    fn fits(
        &mut self,
        field: &'static str,
        text: &str,
        limits: std::ops::RangeInclusive<usize>,
    ) -> bool {
        let letters = text.chars().count();
        if letters < *limits.start() {
            self.need(field, Need::Longer);
        } else if letters > *limits.end() {
            self.need(field, Need::Shorter);
        }
        limits.contains(&letters)
    }
}
