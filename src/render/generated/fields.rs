//! What the files that authors write may hold: every field, from the schemas that check them.

use std::collections::BTreeMap;

use crate::model::{Export, Generated};
use crate::parse::record::UNKNOWN;
use crate::parse::schema::Kind;
use crate::render::plan::Plan;
use crate::render::published::{has_type, text};
use crate::render::show::Showing;
use crate::render::view::{FieldGuideView, FieldKindView, FieldPartView, FieldView, Own};
use crate::words::FieldWords;
use serde_json::Value as Json;

use super::{GeneratedPage, handbook};

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        title: showing.word("fields-title"),
        description: Some(showing.word("fields-intro")),
        above: handbook(showing, &Generated::Fields),
        own: Own::fields(&guide(showing)),
    }
}

fn guide(showing: &Showing<'_>) -> FieldGuideView {
    let words = FieldWords::danish();
    let schemas = Kind::ALL.map(|kind| {
        let schema = kind.schema(None, &|name| words.description(name));
        (kind, schema)
    });
    let mut parts = BTreeMap::new();
    for (_, schema) in &schemas {
        for (name, part) in schema["$defs"].as_object().into_iter().flatten() {
            parts.insert(name.clone(), part.clone());
        }
    }
    let kinds = schemas.iter().map(|(kind, schema)| FieldKindView {
        id: kind.name(),
        files: kind.files(),
        description: text(&schema["description"]),
        schema: showing.href(&Export::Schema(*kind).address()),
        fields: fields(showing, schema),
    });
    FieldGuideView {
        kinds: kinds.collect(),
        parts: parts
            .iter()
            .map(|(name, part)| FieldPartView {
                id: name.to_lowercase(),
                name: name.clone(),
                description: text(&part["description"]),
                fields: fields(showing, part),
            })
            .collect(),
    }
}

/// The fields of a record, those that must be there first.
fn fields(showing: &Showing<'_>, record: &Json) -> Vec<FieldView> {
    let required: Vec<&str> = record["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect();
    let properties = record["properties"].as_object().into_iter().flatten();
    let mut fields: Vec<FieldView> = properties
        .map(|(name, schema)| {
            let value = Meant::of(schema);
            FieldView {
                name: name.clone(),
                description: text(&schema["description"]),
                required: required.contains(&name.as_str()),
                kind: value.told(showing),
                kind_href: value.part.map(|part| format!("#{}", part.to_lowercase())),
            }
        })
        .collect();
    fields.sort_by_key(|field| !field.required);
    fields
}

/// What a field takes.
#[derive(Default)]
struct Meant<'a> {
    many: bool,
    unknown: bool,
    /// The name of a part, or the key of a word such as `kind-string`.
    part: Option<&'a str>,
    kinds: Vec<&'static str>,
    /// Words to choose from.
    words: Vec<&'a str>,
}

impl<'a> Meant<'a> {
    fn of(schema: &'a Json) -> Self {
        let mut meant = Self::default();
        meant.add(schema);
        meant
    }

    fn add(&mut self, schema: &'a Json) {
        for one in schema["anyOf"].as_array().into_iter().flatten() {
            self.add(one);
        }
        if schema["const"] == UNKNOWN {
            self.unknown = true;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            self.part = Some(reference.trim_start_matches("#/$defs/"));
        }
        let words = schema["enum"].as_array().into_iter().flatten();
        self.words.extend(words.filter_map(Json::as_str));
        if has_type(schema, "array") {
            self.many = true;
            self.add(&schema["items"]);
        } else if schema["format"] == "date" {
            self.kinds.push("kind-date");
        } else {
            // The program takes a number for text, as it was written; authors think of text.
            let told = ["string", "integer", "number", "boolean"];
            let kind = told.into_iter().find(|name| has_type(schema, name));
            self.kinds.extend(kind.map(|name| match name {
                "string" => "kind-string",
                "integer" => "kind-integer",
                "number" => "kind-number",
                _ => "kind-boolean",
            }));
        }
    }

    /// `tekst`, `liste af Source`, `dato eller unknown`.
    fn told(&self, showing: &Showing<'_>) -> String {
        let mut kinds: Vec<String> = self.part.map(str::to_owned).into_iter().collect();
        for kind in &self.kinds {
            let word = showing.word(kind);
            if !kinds.contains(&word) {
                kinds.push(word);
            }
        }
        kinds.extend(self.words.iter().map(|word| (*word).to_owned()));
        let mut told = showing.formats.alternatives(&kinds);
        if self.many {
            told = showing.words("kind-list", &[("kind", (&told).into())]);
        }
        if self.unknown && !told.is_empty() {
            told = showing.words("kind-or-unknown", &[("kind", (&told).into())]);
        }
        told
    }
}
