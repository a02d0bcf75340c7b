//! The tree that YAML is read into.

use crate::parse::origin::Origin;
use crate::text::Span;

/// A YAML value and its place in the file.
#[derive(Clone, Debug)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Value {
    Scalar(Scalar),
    Sequence(Vec<Node>),
    Mapping(Vec<Entry>),
}

/// A single value as written: text, and whether quotes or a block made it text for certain.
#[derive(Clone, Debug)]
pub struct Scalar {
    pub text: String,
    /// Written without quotes, so YAML may read it as a number, a truth value or nothing.
    pub plain: bool,
    /// Where the parts of the text stand in the file.
    pub origin: Origin,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Scalar {
    /// Quotation marks with nothing in them.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// `key:` with nothing after it, `~` or `null`.
    pub fn is_null(&self) -> bool {
        self.plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }
}

impl Node {
    pub fn as_scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// What it is called in findings; the words are in the catalogues under these names.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Scalar(scalar) if scalar.is_null() || scalar.is_blank() => "nothing",
            Value::Scalar(scalar) if scalar.plain && scalar.text.parse::<i64>().is_ok() => "number",
            Value::Scalar(scalar) if scalar.plain && scalar.text.parse::<f64>().is_ok() => {
                "decimal"
            }
            Value::Scalar(scalar)
                if scalar.plain && matches!(scalar.text.as_str(), "true" | "false") =>
            {
                "boolean"
            }
            Value::Scalar(_) => "text",
            Value::Sequence(_) => "list",
            Value::Mapping(_) => "mapping",
        }
    }
}
