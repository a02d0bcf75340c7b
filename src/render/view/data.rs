//! The page that documents the files for other programs.

use schemars::JsonSchema;
use serde::Serialize;

/// What other programs can fetch, and what the fields mean.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DataView {
    /// Of the whole catalogue.
    pub files: Vec<DataFileView>,
    /// Of each product, with an example.
    pub product_files: Vec<DataFileView>,
    /// Of `katalog.csv` and `priser.csv`, in the order of their columns.
    pub tables: Vec<DataTypeView>,
    /// Of `katalog.json` and `index.json`.
    pub types: Vec<DataTypeView>,
}

/// A file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DataFileView {
    /// Where it is, or an example of it.
    pub href: String,
    /// Its name, such as `katalog.json`.
    pub name: String,
    pub description: String,
}

/// A type of the JSON, or a table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DataTypeView {
    /// For the heading's `id`.
    pub id: String,
    pub name: String,
    pub description: String,
    /// None where it is a list of words, which the description explains.
    pub fields: Vec<DataFieldView>,
}

/// A field or a column.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DataFieldView {
    pub name: String,
    /// `tekst`, `dato`, …, or the name of a type.
    pub kind: String,
    /// `#` and the type's heading; null for text, numbers and the like.
    pub kind_href: Option<String>,
    pub description: String,
}
