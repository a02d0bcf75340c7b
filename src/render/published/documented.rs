//! The JSON Schema of the published catalogue, and the same as a list for the page that documents it.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::words::{FieldWords, Language};

use super::Catalogue;

/// A type of the published catalogue.
#[derive(Clone, Debug)]
pub struct TypeDocument {
    /// Such as `Product`.
    pub name: String,
    pub description: String,
    pub fields: Vec<FieldDocument>,
}

/// A field of such a type.
#[derive(Clone, Debug)]
pub struct FieldDocument {
    pub name: String,
    /// `string`, `date`, `integer`, `number`, `boolean`, or the name of a type or word list.
    pub kind: String,
    /// More than one, in a list.
    pub many: bool,
    /// Null where nobody knows.
    pub nullable: bool,
    pub description: String,
}

/// The schema that is known as `id`, described in a language. Its fields stand by name.
pub fn schema(id: &str, language: Language) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<Catalogue>()
        .to_value();
    let words = (language == Language::Danish).then(FieldWords::published);
    if let Value::Object(root) = &mut schema {
        root.insert("$id".to_owned(), json!(id));
        describe("Catalogue", root, words.as_ref());
        for (name, part) in definitions_of(root) {
            if let Value::Object(part) = part {
                describe(name, part, words.as_ref());
            }
        }
    }
    schema
}

fn definitions_of(root: &mut Map<String, Value>) -> impl Iterator<Item = (&String, &mut Value)> {
    let definitions = root.get_mut("$defs").and_then(Value::as_object_mut);
    definitions.into_iter().flatten()
}

/// Puts the words of a language on a type and its fields. Without any, our own comments stay.
fn describe(name: &str, part: &mut Map<String, Value>, words: Option<&FieldWords>) {
    // A word list written by authors names its description instead of having one.
    if part.get("description") == Some(&json!(name)) {
        part.remove("description");
    }
    let Some(words) = words else { return };
    if let Some(text) = words.description(name) {
        part.insert("description".to_owned(), json!(text));
    }
    let fields = part.get_mut("properties").and_then(Value::as_object_mut);
    for (field, property) in fields.into_iter().flatten() {
        let name = format!("{name}.{}", field.trim_start_matches('$'));
        if let (Some(text), Value::Object(property)) = (words.description(&name), property) {
            property.insert("description".to_owned(), json!(text));
        }
    }
}

/// Every type, the catalogue first and the others by name, out of a schema.
pub fn documents(schema: &Value) -> Vec<TypeDocument> {
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    let parts = definitions.map(|(name, part)| (name.as_str(), part));
    std::iter::once(("Catalogue", schema))
        .chain(parts)
        .map(|(name, part)| document(name, part))
        .collect()
}

/// A type out of its schema.
pub(in crate::render) fn document(name: &str, part: &Value) -> TypeDocument {
    let fields = part["properties"].as_object().into_iter().flatten();
    TypeDocument {
        name: name.to_owned(),
        description: text(&part["description"]),
        fields: fields
            .map(|(name, property)| field(name, property))
            .collect(),
    }
}

fn field(name: &str, property: &Value) -> FieldDocument {
    let alternatives = property["anyOf"].as_array();
    let meant = alternatives
        .and_then(|each| each.iter().find(|one| one["type"] != "null"))
        .unwrap_or(property);
    let many = has_type(meant, "array");
    let item = if many { &meant["items"] } else { meant };
    FieldDocument {
        name: name.to_owned(),
        kind: kind(item),
        many,
        nullable: has_type(property, "null")
            || alternatives.is_some_and(|each| each.iter().any(|one| one["type"] == "null")),
        description: text(&property["description"]),
    }
}

/// Whether a schema takes values of a type of JSON.
pub(in crate::render) fn has_type(schema: &Value, name: &str) -> bool {
    match &schema["type"] {
        Value::String(only) => only == name,
        Value::Array(names) => names.iter().any(|one| one == name),
        _ => false,
    }
}

fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.trim_start_matches("#/$defs/").to_owned();
    }
    if let Some(format) = schema["format"].as_str().filter(|format| *format == "date") {
        return format.to_owned();
    }
    let names = ["string", "integer", "number", "boolean"];
    let named: Vec<&str> = names
        .into_iter()
        .filter(|name| has_type(schema, name))
        .collect();
    named.join(", ")
}

/// The words that stand there; none where there are none.
pub(in crate::render) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
