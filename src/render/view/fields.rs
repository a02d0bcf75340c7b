//! The reference of what authors may write.

use schemars::JsonSchema;
use serde::Serialize;

/// Every field of every kind of file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldGuideView {
    pub kinds: Vec<FieldKindView>,
    /// What fields are made of, by name.
    pub parts: Vec<FieldPartView>,
}

/// A kind of file that authors write.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldKindView {
    /// For the heading's `id`: `produkt`.
    pub id: &'static str,
    /// The files it is for, such as `content/produkter/*.yml`.
    pub files: &'static str,
    pub description: String,
    /// Where its JSON Schema is.
    pub schema: String,
    pub fields: Vec<FieldView>,
}

/// Something that stands in a field, with fields or words of its own.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldPartView {
    /// For the heading's `id`.
    pub id: String,
    pub name: String,
    pub description: String,
    /// None where it is a list of words, which the description explains.
    pub fields: Vec<FieldView>,
}

/// A field.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldView {
    pub name: String,
    pub description: String,
    /// Whether it must be written, if only as `unknown`.
    pub required: bool,
    /// `tekst`, `dato eller unknown`, …, or the name of a part.
    pub kind: String,
    /// `#` and the part's heading; null for text, numbers and the like.
    pub kind_href: Option<String>,
}
