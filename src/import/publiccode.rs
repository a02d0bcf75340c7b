//! publiccode.yml, versions 0.2 to 0.7, to an entry of the catalogue.
//!
//! What the standard does not say stays `unknown`: level, price, contacts. The standard:
//! <https://yml.publiccode.tools/schema.core.html>.

use crate::diagnostic::{Finding, Findings, Reported, nearest};
use crate::parse::catalogue::DevelopmentStatus;
use crate::parse::record::wrong_type;
use crate::parse::values::{Id, Url};
use crate::parse::yaml::{Entry, Node, Value};
use crate::text::{Date, SitePath, SourceFile};

use super::foreign::{Foreign, items, tree};
use super::person::is_company;
use super::software::Software;
use super::written::Written;
use super::{Import, Note, Reason, settled};

const VERSIONS: [&str; 6] = ["0.2", "0.3", "0.4", "0.5", "0.6", "0.7"];

/// The longest `summary` of an entry, in letters.
const LONGEST_SUMMARY: usize = 150;

/// Top-level keys of the standard that an entry has no place for.
const NO_FIELD: [&str; 11] = [
    "applicationSuite",
    "isBasedOn",
    "organizationUri",
    "organisation",
    "fundedBy",
    "inputTypes",
    "outputTypes",
    "localization",
    "dependsOn",
    "dependencies",
    "awards",
];

/// The entry that a publiccode.yml describes, for `content/produkter/`.
pub fn publiccode(file: &SourceFile) -> Reported<Option<Import>> {
    let mut found = Findings::of(&file.path);
    let import = tree(file, &mut found).and_then(|node| import(&node, &mut found));
    settled(import, found)
}

fn import(node: &Node, found: &mut Findings) -> Option<Import> {
    let mut top = Foreign::of("", node, found)?;
    version(&mut top, found);
    let mut draft = Draft::default();
    draft.identity(&mut top, found);
    draft.notes.extend(draft.software.read(&mut top, found));
    draft.links(&mut top, found);
    draft.descriptions(&mut top, found);
    draft.legal(&mut top, found);
    draft.maintenance(&mut top, found);
    if let Some(used_by) = top.node("usedBy") {
        draft.users = texts(used_by, found);
    }
    draft.notes.extend(top.left(top_level, found));
    let id = draft.id.as_ref()?;
    Some(Import {
        path: SitePath::new(format!("content/produkter/{id}.yml")),
        text: draft.written()?,
        notes: draft.notes,
    })
}

fn version(top: &mut Foreign<'_>, found: &mut Findings) {
    let Some(version) = top.required::<String>("publiccodeYmlVersion", found) else {
        return;
    };
    let known = version == "0"
        || VERSIONS.iter().any(|known| {
            let rest = version.strip_prefix(known);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
    if !known {
        let finding = Finding::UnknownValue {
            nearest: nearest(&version, VERSIONS).map(str::to_owned),
            value: version,
            known: VERSIONS.join(", "),
        };
        let span = top
            .node("publiccodeYmlVersion")
            .map_or(top.span, |node| node.span);
        found.push(finding, span);
    }
}

fn top_level(key: &str) -> Option<Reason> {
    match key {
        "logo" | "monochromeLogo" => Some(Reason::File),
        "tags" | "freeTags" | "intendedAudience" => Some(Reason::Choose),
        "maintainer" => Some(Reason::Person),
        _ if NO_FIELD.contains(&key) => Some(Reason::NoField),
        _ if key.len() == 2 && key.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            Some(Reason::National)
        }
        _ => None,
    }
}

/// What an entry is made of, as far as the file tells.
#[derive(Default)]
struct Draft {
    id: Option<Id>,
    name: Option<String>,
    aliases: Vec<String>,
    kind: Option<&'static str>,
    status: Option<&'static str>,
    url: Option<Url>,
    summary: Option<String>,
    description: Option<String>,
    features: Vec<String>,
    license: Option<String>,
    software: Software,
    /// Title, address and whom it is for.
    documentation: Vec<(&'static str, Url, &'static str)>,
    suppliers: Vec<Contractor>,
    users: Vec<String>,
    notes: Vec<Note>,
}

struct Contractor {
    name: String,
    website: Option<Url>,
    until: Option<Date>,
}

impl Draft {
    fn identity(&mut self, top: &mut Foreign<'_>, found: &mut Findings) {
        self.name = top.required("name", found);
        self.id = self.name.as_deref().and_then(Id::made_from);
        if let (Some(name), None) = (&self.name, &self.id) {
            let (value, suggestion) = (name.clone(), None);
            let span = top.node("name").map_or(top.span, |node| node.span);
            found.push(Finding::InvalidId { value, suggestion }, span);
        }
        self.software.development_status = top.value("developmentStatus", found);
        self.status = self.software.development_status.map(status_of);
        match top.node("softwareType") {
            // Older files have a section here.
            Some(node) if matches!(node.value, Value::Mapping(_)) => {
                let section = Foreign::of("softwareType/", node, found);
                if let Some(mut section) = section {
                    match section.node("type") {
                        Some(node) => self.software_type(node, &section, "type", found),
                        None => section.missing("type"),
                    }
                    self.notes
                        .extend(section.left(|_| Some(Reason::NoField), found));
                }
            }
            Some(node) => self.software_type(node, top, "softwareType", found),
            None => top.missing("softwareType"),
        }
    }

    fn software_type(
        &mut self,
        node: &Node,
        within: &Foreign<'_>,
        key: &'static str,
        found: &mut Findings,
    ) {
        let Some(kind) = self.software.kind(node, found) else {
            return;
        };
        self.kind = Some(kind);
        if self.software.kind.is_none() {
            self.notes.extend(within.note(key, Reason::Choose, found));
        }
    }

    fn links(&mut self, top: &mut Foreign<'_>, found: &mut Findings) {
        self.url = self.address(top, "url", found);
        for (key, title) in [("landingURL", "Produktets side"), ("roadmap", "Køreplan")] {
            let reader = "unknown";
            if let Some(url) = self.address(top, key, found) {
                self.documentation.push((title, url, reader));
            }
        }
    }

    /// A whole address; a relative one leads nowhere outside its repository.
    fn address(
        &mut self,
        from: &mut Foreign<'_>,
        key: &'static str,
        found: &mut Findings,
    ) -> Option<Url> {
        let text: String = from.value(key, found)?;
        let url = Url::new(&text);
        if url.is_none() {
            self.notes.extend(from.note(key, Reason::NoAddress, found));
        }
        url
    }

    /// One language is taken: Danish, else English, else the first.
    fn descriptions(&mut self, top: &mut Foreign<'_>, found: &mut Findings) {
        let Some(all) = top.section("description", found) else {
            return;
        };
        let is = |entry: &&Entry, language: &str| {
            let tag = entry.key.split(['-', '_']).next().unwrap_or_default();
            tag.eq_ignore_ascii_case(language)
        };
        let of = |language| all.entries.iter().find(|entry| is(entry, language));
        let danish = of("da");
        let Some(taken) = danish.or_else(|| of("en")).or(all.entries.first()) else {
            return;
        };
        for entry in all.entries {
            let reason = match () {
                () if !std::ptr::eq(entry, taken) => Reason::Language,
                () if danish.is_none() => Reason::Translate,
                () => continue,
            };
            self.notes.extend(all.note(&entry.key, reason, found));
        }
        let prefix = format!("description/{}/", taken.key);
        if let Some(section) = Foreign::of(&prefix, &taken.value, found) {
            self.description(section, found);
        }
    }

    fn description(&mut self, mut section: Foreign<'_>, found: &mut Findings) {
        let localised: Option<String> = section.value("localisedName", found);
        let localised = localised.or_else(|| section.value("localizedName", found));
        self.aliases
            .extend(localised.filter(|name| Some(name) != self.name.as_ref()));
        self.summary = section.value("shortDescription", found);
        let too_long = |summary: &String| summary.chars().count() > LONGEST_SUMMARY;
        if self.summary.as_ref().is_some_and(too_long) {
            self.summary = None;
            let note = section.note("shortDescription", Reason::TooLong, found);
            self.notes.extend(note);
        }
        self.description = section.value("longDescription", found);
        if let Some(features) = section.node("features") {
            self.features = texts(features, found);
        }
        let papers = [
            ("documentation", "Dokumentation", "user"),
            ("apiDocumentation", "Dokumentation af API", "developer"),
        ];
        for (key, title, reader) in papers {
            if let Some(url) = self.address(&mut section, key, found) {
                self.documentation.push((title, url, reader));
            }
        }
        let why = |key: &str| match key {
            "screenshots" | "videos" => Some(Reason::File),
            "genericName" | "awards" => Some(Reason::NoField),
            "freeTags" => Some(Reason::Choose),
            _ => None,
        };
        self.notes.extend(section.left(why, found));
    }

    fn legal(&mut self, top: &mut Foreign<'_>, found: &mut Findings) {
        let Some(mut legal) = top.section("legal", found) else {
            return;
        };
        self.license = legal.value("license", found);
        let why = |key: &str| match key {
            "mainCopyrightOwner" | "repoOwner" => Some(Reason::NoField),
            "authorsFile" => Some(Reason::File),
            _ => None,
        };
        self.notes.extend(legal.left(why, found));
    }

    fn maintenance(&mut self, top: &mut Foreign<'_>, found: &mut Findings) {
        let Some(mut section) = top.section("maintenance", found) else {
            return;
        };
        if section.node("contacts").is_some() {
            self.notes
                .extend(section.note("contacts", Reason::Person, found));
        }
        if let Some(list) = section.node("contractors") {
            for item in items(list, found) {
                self.contractor(item, found);
            }
        }
        self.software.maintenance(&mut section, found);
        let why = |key: &str| (key == "until").then_some(Reason::NoField);
        self.notes.extend(section.left(why, found));
    }

    fn contractor(&mut self, node: &Node, found: &mut Findings) {
        let prefix = "maintenance/contractors/";
        let Some(mut contractor) = Foreign::of(prefix, node, found) else {
            return;
        };
        let name: Option<String> = contractor.required("name", found);
        let until = contractor.value("until", found);
        let website = self.address(&mut contractor, "website", found);
        let person = name
            .as_ref()
            .is_some_and(|name| website.is_none() && !is_company(name));
        if person {
            let note = contractor.note("name", Reason::Person, found);
            self.notes.extend(note);
        }
        let why = |key: &str| match key {
            "email" | "phone" => Some(Reason::Person),
            _ => None,
        };
        self.notes.extend(contractor.left(why, found));
        let Some(name) = name.filter(|_| !person) else {
            return;
        };
        self.suppliers.push(Contractor {
            name,
            website,
            until,
        });
    }

    /// The entry's text; `None` where it has no name or type, which has been reported.
    fn written(&self) -> Option<String> {
        let mut file = Written::default();
        file.raw("schema", "1");
        file.text("id", self.id.as_ref()?.as_str());
        file.text("name", self.name.as_deref()?);
        list(&mut file, "aliases", &self.aliases);
        file.raw("type", self.kind?);
        file.known("status", self.status);
        if self.status == Some("closed") {
            file.known("status_date", None);
            file.known("status_note", None);
        }
        file.known("summary", self.summary.as_deref());
        match &self.description {
            Some(description) => file.block("description", description),
            None => file.known("description", None),
        }
        list(&mut file, "features", &self.features);
        file.known("topics", None);
        file.known("audience", None);
        file.known("license", self.license.as_deref());
        match &self.url {
            Some(url) => file.below("repositories", |below| {
                below.item(|item| {
                    item.text("url", url.as_str());
                    item.raw("role", "core");
                });
            }),
            None => file.known("repositories", None),
        }
        self.written_documentation(&mut file);
        self.software.write(&mut file);
        unanswered(&mut file);
        self.written_others(&mut file);
        if let Some(url) = &self.url {
            file.below("source", |source| {
                source.text("title", "Produktets publiccode.yml");
                source.text("url", url.as_str());
            });
        }
        file.known("reviewed", None);
        Some(file.finish())
    }

    fn written_documentation(&self, file: &mut Written) {
        if self.documentation.is_empty() {
            return;
        }
        file.below("documentation", |below| {
            for (title, url, reader) in &self.documentation {
                below.item(|item| {
                    item.text("title", title);
                    item.text("url", url.as_str());
                    item.raw("for", reader);
                });
            }
        });
    }

    fn written_others(&self, file: &mut Written) {
        if !self.suppliers.is_empty() {
            file.below("suppliers", |below| {
                for supplier in &self.suppliers {
                    below.item(|item| {
                        item.text("name", &supplier.name);
                        item.raw("services", "[maintenance]");
                        item.known("url", supplier.website.as_ref().map(Url::as_str));
                        let until = supplier.until.map(|until| until.to_string());
                        item.raw("contract_until", until.as_deref().unwrap_or("unknown"));
                    });
                }
            });
        }
        if !self.users.is_empty() {
            file.below("users", |below| {
                below.known("count", None);
                below.known("as_of", None);
                below.below("list", |list| {
                    for user in &self.users {
                        list.item(|item| item.text("name", user));
                    }
                });
            });
        }
    }
}

/// What an entry must say and publiccode.yml does not.
fn unanswered(file: &mut Written) {
    file.below("maturity", |below| {
        below.raw("level", "not-assessed");
        below.known("basis", None);
    });
    file.below("accession", |below| {
        below.known("agreement", None);
        below.known("requires_membership", None);
        below.below("price", |price| {
            price.known("status", None);
            price.known("vat", None);
        });
    });
    file.below("contacts", |below| {
        below.item(|item| {
            item.raw("role", "entry");
            item.known("organisation", None);
            item.known("email", None);
            item.known("phone", None);
        });
    });
}

fn list(file: &mut Written, key: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    file.below(key, |below| {
        for text in texts {
            below.text_item(text);
        }
    });
}

/// A list of texts; empty ones are nothing.
pub fn texts(node: &Node, found: &mut Findings) -> Vec<String> {
    let mut texts = Vec::new();
    for item in items(node, found) {
        match item.as_scalar() {
            Some(scalar) if scalar.is_null() || scalar.is_blank() => {}
            Some(scalar) => texts.push(scalar.text.trim().to_owned()),
            None => wrong_type("text", item, found),
        }
    }
    texts
}

/// What a product that is so far is called here.
fn status_of(further: DevelopmentStatus) -> &'static str {
    match further {
        DevelopmentStatus::Concept => "idea",
        DevelopmentStatus::Development | DevelopmentStatus::Beta => "development",
        DevelopmentStatus::Stable => "active",
        DevelopmentStatus::Obsolete => "closed",
    }
}
