//! How the common types are read: optional and repeated values, text, numbers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::diagnostic::{Finding, Findings};
use crate::parse::schema::{self, Properties};
use crate::parse::yaml::{Entry, Node, Value, after_dash};
use crate::text::Located;

use super::{FromNode, Known, UNKNOWN, is_unknown, wrong_type};

macro_rules! transparent {
    ($($wrapper:ident = $schema:expr;)+) => {$(
        impl<T: FromNode> JsonSchema for $wrapper<T> {
            fn schema_name() -> Cow<'static, str> {
                T::schema_name()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let schema: fn(&mut SchemaGenerator) -> Schema = $schema;
                schema(generator)
            }
        }
    )+};
}

transparent! {
    Known = schema::or_unknown::<T>;
    Located = SchemaGenerator::subschema_for::<T>;
}

/// A value that may also be the word for what nobody knows; those who miss it are told that too.
fn or_unknown<T: FromNode>(node: &Node, found: &mut Findings) -> Option<T> {
    let before = found.len();
    let value = T::from_node(node, found);
    if found.len() > before {
        found.name_too(UNKNOWN, node.span);
    }
    value
}

impl<T: FromNode> FromNode for Known<T> {
    const MAY_BE_UNKNOWN: bool = true;

    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        if is_unknown(node) {
            return Some(Known::Unknown);
        }
        or_unknown(node, found).map(Known::Value)
    }

    fn when_faulty() -> Option<Self> {
        Some(Known::Unknown)
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn properties(
        properties: &mut Properties,
        name: &str,
        key: &str,
        generator: &mut SchemaGenerator,
    ) {
        let schema = schema::or_unknown::<T>(generator).to_value();
        properties.insert(name, key, false, schema);
    }

    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        if is_unknown(node) {
            return Some(None);
        }
        Some(or_unknown(node, found))
    }

    fn when_missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn properties(
        properties: &mut Properties,
        name: &str,
        key: &str,
        generator: &mut SchemaGenerator,
    ) {
        let schema = schema::or_unknown::<Self>(generator).to_value();
        properties.insert(name, key, false, schema);
    }

    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Sequence(items) => {
                // Lists are short and kept, so they take no more room than they need.
                let mut values = Self::with_capacity(items.len());
                values.extend(items.iter().filter_map(|item| T::from_node(item, found)));
                Some(values)
            }
            _ if is_unknown(node) => Some(Vec::new()),
            _ => {
                no_list(node, found);
                Some(Vec::new())
            }
        }
    }

    fn when_missing() -> Option<Self> {
        Some(Vec::new())
    }
}

/// What stands where a list should: often one whose hyphens a writing program made into dashes.
fn no_list(node: &Node, found: &mut Findings) {
    let scalar = node.as_scalar().filter(|scalar| scalar.plain);
    let Some(item) = scalar.and_then(|scalar| after_dash(&scalar.text)) else {
        return wrong_type("list", node, found);
    };
    // YAML reads the lines of such a list as one text.
    let first = item.split(['–', '—', '•', '·']).next().unwrap_or(item);
    let finding = Finding::InvalidYaml {
        reason: "dash".to_owned(),
        suggestion: Some(format!("- {}", first.trim())),
    };
    found.push(finding, node.span);
}

impl<T: FromNode> FromNode for BTreeMap<String, T> {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            wrong_type("mapping", node, found);
            return None;
        };
        let read = |entry: &Entry, found: &mut Findings| {
            T::from_node(&entry.value, found).map(|value| (entry.key.clone(), value))
        };
        Some(
            entries
                .iter()
                .filter_map(|entry| read(entry, found))
                .collect(),
        )
    }

    fn when_missing() -> Option<Self> {
        Some(BTreeMap::new())
    }
}

impl<T: FromNode> FromNode for Located<T> {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        T::from_node(node, found).map(|value| Located::new(value, node.span))
    }
}

impl<T: FromNode> FromNode for Box<T> {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        T::from_node(node, found).map(Box::new)
    }
}

impl FromNode for String {
    /// Any single value as it was written: `1.10` stays `1.10`.
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        match node.as_scalar() {
            Some(scalar) if !scalar.is_null() && !scalar.is_blank() => {
                Some(scalar.text.trim_end().to_owned())
            }
            _ => {
                wrong_type("text", node, found);
                None
            }
        }
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let plain = node.as_scalar().filter(|scalar| scalar.plain);
        match plain.map(|scalar| scalar.text.as_str()) {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                wrong_type("boolean", node, found);
                None
            }
        }
    }
}

impl FromNode for u32 {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let plain = node.as_scalar().filter(|scalar| scalar.plain);
        let number = plain.and_then(|scalar| scalar.text.parse::<i64>().ok());
        let Some(number) = number else {
            wrong_type("whole-number", node, found);
            return None;
        };
        u32::try_from(number).ok().or_else(|| {
            let finding = Finding::OutOfRange {
                value: number.to_string(),
                minimum: 0,
                maximum: i64::from(u32::MAX),
            };
            found.push(finding, node.span);
            None
        })
    }
}
