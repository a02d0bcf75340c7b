//! JSON Schema (draft 2020-12) of every file an author writes, from the types that read them.
//!
//! A type that can be read describes itself beside its `FromNode`, so that editors complete and
//! check with the same keys and words as the program. A description is named here by
//! `Type.field`; `described` puts in the words, which stand in a catalogue for authors.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::catalogue::{Assessment, MaturityModel, Product, SizeClasses, WordList};
use super::page::FrontMatter;
use super::record::UNKNOWN;
use super::site::SiteSource;

/// The schemas by the name of their file, without `.json`.
///
/// `description` gives the words for a type or field such as `Product.summary`; where it gives
/// none, the schema has none.
pub fn all(description: &dyn Fn(&str) -> Option<String>) -> Vec<(&'static str, Value)> {
    vec![
        ("produkt", of::<Product>(description)),
        ("vurdering", of::<Assessment>(description)),
        ("modenhed", of::<MaturityModel>(description)),
        ("ordliste", of::<WordList>(description)),
        ("stoerrelser", of::<SizeClasses>(description)),
        ("side", of::<FrontMatter>(description)),
        ("site", of::<SiteSource>(description)),
    ]
}

fn of<T: JsonSchema>(description: &dyn Fn(&str) -> Option<String>) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    describe(&mut schema, description);
    schema
}

/// Puts words in the place of names of descriptions, and lets text be written without quotes, all
/// the way down.
fn describe(schema: &mut Value, description: &dyn Fn(&str) -> Option<String>) {
    match schema {
        Value::Object(map) => {
            // A property may be called `description` too; that one is a schema, not a text.
            if let Some(Value::String(name)) = map.get("description") {
                match description(name) {
                    Some(words) => map.insert("description".to_owned(), Value::String(words)),
                    None => map.remove("description"),
                };
            }
            // The program takes a number or a truth value for text, as it was written, and a text of
            // nothing for no text.
            if map.get("type") == Some(&json!("string")) && !map.contains_key("pattern") {
                map.insert("minLength".to_owned(), json!(1));
                map.insert("type".to_owned(), json!(["string", "number", "boolean"]));
            }
            map.values_mut()
                .for_each(|value| describe(value, description));
        }
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| describe(value, description)),
        _ => {}
    }
}

/// Every name that `all` asks a description for.
pub fn description_names() -> Vec<String> {
    let names = std::cell::RefCell::new(std::collections::BTreeSet::new());
    all(&|name| {
        names.borrow_mut().insert(name.to_owned());
        None
    });
    names.into_inner().into_iter().collect()
}

/// The properties of a record while its fields describe themselves.
#[derive(Debug, Default)]
pub struct Properties {
    keys: Map<String, Value>,
    required: Vec<Value>,
    /// Rules that hold between keys, such as which belong to a price model.
    rules: Vec<Value>,
}

impl Properties {
    /// One key, described by `name`.
    pub fn add<T: JsonSchema>(
        &mut self,
        name: &str,
        key: &str,
        required: bool,
        generator: &mut SchemaGenerator,
    ) {
        let schema = generator.subschema_for::<T>().to_value();
        self.insert(name, key, required, schema);
    }

    /// One key with a schema of its own.
    pub fn insert(&mut self, name: &str, key: &str, required: bool, schema: Value) {
        let mut schema = match schema {
            Value::Object(map) => map,
            other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
        };
        schema.insert("description".to_owned(), json!(format!("{name}.{key}")));
        self.keys.insert(key.to_owned(), Value::Object(schema));
        if required {
            self.required.push(json!(key));
        }
    }

    /// Something that must hold for the whole record.
    pub fn rule(&mut self, rule: Value) {
        self.rules.push(rule);
    }

    /// The finished record: these keys and no others.
    pub fn record(self, name: &str) -> Schema {
        let mut schema = json!({
            "type": "object",
            "description": name,
            "properties": self.keys,
            "additionalProperties": false,
        });
        if let Value::Object(map) = &mut schema {
            if !self.required.is_empty() {
                map.insert("required".to_owned(), Value::Array(self.required));
            }
            if !self.rules.is_empty() {
                map.insert("allOf".to_owned(), Value::Array(self.rules));
            }
        }
        schema.try_into().expect("an object is a schema")
    }
}

/// A value, or the word for what nobody knows.
pub fn or_unknown<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let value = generator.subschema_for::<T>();
    json_schema!({ "anyOf": [value, { "const": UNKNOWN }] })
}

/// One of these words.
pub fn words(name: &str, words: &[&str]) -> Schema {
    json_schema!({ "enum": words, "description": name })
}

/// Text of a form.
pub fn pattern(pattern: &str) -> Schema {
    json_schema!({ "type": "string", "pattern": pattern })
}

/// How a type that is not a record describes itself.
macro_rules! described {
    ($($type:ty as $name:literal = |$generator:ident| $schema:expr;)+) => {$(
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    )+};
}

pub(crate) use described;
