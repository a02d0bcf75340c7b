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
use crate::words::FieldWords;

/// A kind of file that authors write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Product,
    Assessment,
    Model,
    WordList,
    Sizes,
    /// The front matter of a page.
    Page,
    Site,
}

impl Kind {
    /// Every kind, in the order they are listed.
    pub const ALL: [Self; 7] = [
        Self::Product,
        Self::Assessment,
        Self::Model,
        Self::WordList,
        Self::Sizes,
        Self::Page,
        Self::Site,
    ];

    /// The name of the schema and of its file, without `.json`. Names never change.
    pub fn name(self) -> &'static str {
        match self {
            Self::Product => "produkt",
            Self::Assessment => "vurdering",
            Self::Model => "modenhed",
            Self::WordList => "ordliste",
            Self::Sizes => "stoerrelser",
            Self::Page => "side",
            Self::Site => "site",
        }
    }

    /// The files it is for, from the site's folder.
    pub fn files(self) -> &'static str {
        match self {
            Self::Product => "content/produkter/*.yml",
            Self::Assessment => "content/vurderinger/*.yml",
            Self::Model => "content/modenhed/*.yml",
            Self::WordList => "content/ordlister/*.yml",
            Self::Sizes => "content/stoerrelser.yml",
            Self::Page => "content/**/*.md",
            Self::Site => "content/site.yml",
        }
    }

    /// Where a site publishes it, from `/`, without the base path.
    pub fn address(self) -> String {
        format!("/skema/{}.json", self.name())
    }

    /// The kind of a name, or of what it is called in English.
    pub fn of_name(name: &str) -> Option<Self> {
        let mut kinds = Self::ALL.into_iter();
        kinds.find(|kind| kind.name() == name || kind.english_name() == name)
    }

    fn english_name(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Assessment => "assessment",
            Self::Model => "maturity",
            Self::WordList => "word-list",
            Self::Sizes => "sizes",
            Self::Page => "page",
            Self::Site => "site",
        }
    }

    /// The schema, known as `id` (a whole address) where it has one.
    ///
    /// `description` gives the words for a type or field such as `Product.summary`; where it gives
    /// none, the schema has none.
    pub fn schema(self, id: Option<&str>, description: &dyn Fn(&str) -> Option<String>) -> Value {
        let mut schema = match self {
            Self::Product => of::<Product>(description),
            Self::Assessment => of::<Assessment>(description),
            Self::Model => of::<MaturityModel>(description),
            Self::WordList => of::<WordList>(description),
            Self::Sizes => of::<SizeClasses>(description),
            Self::Page => of::<FrontMatter>(description),
            Self::Site => of::<SiteSource>(description),
        };
        if let Value::Object(map) = &mut schema {
            map.insert("title".to_owned(), json!(self.files()));
            if let Some(id) = id {
                map.insert("$id".to_owned(), json!(id));
            }
        }
        schema
    }

    /// The schema as a file, described in Danish.
    pub fn file(self, id: Option<&str>) -> String {
        let words = FieldWords::danish();
        let schema = self.schema(id, &|name| words.description(name));
        // A tree of JSON has no other way to be written.
        format!("{schema:#}\n")
    }
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

/// Every name that a schema asks a description for.
pub fn description_names() -> Vec<String> {
    let names = std::cell::RefCell::new(std::collections::BTreeSet::new());
    for kind in Kind::ALL {
        kind.schema(None, &|name| {
            names.borrow_mut().insert(name.to_owned());
            None
        });
    }
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
