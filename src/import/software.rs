//! The `software` block of an entry, out of a publiccode.yml of any version.

use crate::diagnostic::Findings;
use crate::parse::catalogue::{Category, DevelopmentStatus, LanguageTag, MaintenanceType};
use crate::parse::record::{FromNode, UNKNOWN, one_of, wrong_type};
use crate::parse::yaml::Node;
use crate::text::Date;

use super::foreign::{Foreign, items};
use super::written::Written;
use super::{Note, Reason};

/// Types of software, also by their older names, and the types of entries.
const TYPES: [(&str, &str); 12] = [
    ("standalone/mobile", "product"),
    ("standalone/iot", "product"),
    ("standalone/desktop", "product"),
    ("standalone/web", "product"),
    ("standalone/backend", "product"),
    ("standalone/other", "product"),
    ("standalone", "product"),
    ("addon", "component"),
    ("softwareAddon", "component"),
    ("library", "component"),
    ("configurationFiles", "component"),
    ("configuration-files", "component"),
];

/// Older names of types, and what they are called today. `standalone` has become several.
const FORMER_TYPES: [(&str, Option<&str>); 3] = [
    ("standalone", None),
    ("softwareAddon", Some("addon")),
    ("configuration-files", Some("configurationFiles")),
];

/// What a file tells of the block; what it does not tell is written as `unknown`.
#[derive(Default)]
pub struct Software {
    /// In the words of today's standard.
    pub kind: Option<&'static str>,
    platforms: Vec<String>,
    categories: Vec<Category>,
    pub development_status: Option<DevelopmentStatus>,
    version: Option<String>,
    release_date: Option<Date>,
    localisation_ready: Option<bool>,
    languages: Vec<LanguageTag>,
    maintenance: Option<MaintenanceType>,
}

impl Software {
    /// Reads all but the software's type and `maintenance`, which tell of other fields too.
    pub fn read(&mut self, top: &mut Foreign<'_>, found: &mut Findings) -> Vec<Note> {
        let mut notes = Vec::new();
        if let Some(platforms) = top.node("platforms") {
            self.platforms = super::publiccode::texts(platforms, found);
        }
        if let Some(categories) = top.node("categories") {
            let written = super::publiccode::texts(categories, found);
            let known = written.iter().filter_map(|text| Category::new(text));
            self.categories = known.collect();
            if self.categories.len() < written.len() {
                notes.extend(top.note("categories", Reason::Choose, found));
            }
        }
        self.version = top.value("softwareVersion", found);
        self.release_date = top.value("releaseDate", found);
        if let Some(mut section) = top.section("localisation", found) {
            self.localisation_ready = section
                .node("localisationReady")
                .and_then(|node| truth(node, found));
            let languages = section.node("availableLanguages");
            let languages = languages.map_or(&[][..], |node| items(node, found));
            self.languages = languages
                .iter()
                .filter_map(|node| LanguageTag::from_node(node, found))
                .collect();
            notes.extend(section.left(|_| None, found));
        }
        notes
    }

    /// Takes the software's type, and gives the type of the entry; a finding with the nearest when it
    /// is none of the standard's.
    pub fn kind(&mut self, node: &Node, found: &mut Findings) -> Option<&'static str> {
        let known = TYPES.iter().map(|(theirs, _)| *theirs);
        let (theirs, ours) = TYPES[one_of(node, known, found)?];
        let former = FORMER_TYPES.iter().find(|(former, _)| *former == theirs);
        self.kind = former.map_or(Some(theirs), |(_, today)| *today);
        Some(ours)
    }

    pub fn maintenance(&mut self, section: &mut Foreign<'_>, found: &mut Findings) {
        self.maintenance = section.value("type", found);
    }

    pub fn write(&self, file: &mut Written) {
        file.below("software", |below| {
            below.known("type", self.kind);
            texts(below, "platforms", &self.platforms);
            if !self.categories.is_empty() {
                let words = self.categories.iter().map(|category| category.as_str());
                texts(below, "categories", &words.collect::<Vec<_>>());
            }
            let further = self.development_status.map(DevelopmentStatus::as_str);
            below.known("development_status", further);
            if let Some(version) = &self.version {
                below.text("version", version);
            }
            if let Some(date) = self.release_date {
                below.raw("release_date", &date.to_string());
            }
            below.below("localisation", |spoken| {
                let ready = self.localisation_ready.map(|ready| ready.to_string());
                spoken.raw("ready", ready.as_deref().unwrap_or(UNKNOWN));
                let languages = self.languages.iter().map(ToString::to_string);
                texts(spoken, "languages", &languages.collect::<Vec<_>>());
            });
            below.below("maintenance", |kept| {
                kept.known("type", self.maintenance.map(MaintenanceType::as_str));
            });
        });
    }
}

/// A list with a line for each, or `unknown`.
fn texts<T: AsRef<str>>(file: &mut Written, key: &str, texts: &[T]) {
    if texts.is_empty() {
        file.known(key, None);
        return;
    }
    file.below(key, |below| {
        for text in texts {
            below.text_item(text.as_ref());
        }
    });
}

/// Files of before version 0.5 write `yes` and `no`, which were truth values in YAML 1.1.
fn truth(node: &Node, found: &mut Findings) -> Option<bool> {
    let plain = node.as_scalar().filter(|scalar| scalar.plain);
    match plain.map(|scalar| scalar.text.to_lowercase()).as_deref() {
        Some("true" | "yes" | "on" | "y") => Some(true),
        Some("false" | "no" | "off" | "n") => Some(false),
        _ => {
            wrong_type("boolean", node, found);
            None
        }
    }
}
