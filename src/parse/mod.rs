//! One file to one document. Knows nothing but the file; never fails.

pub mod catalogue;
mod document;
pub mod markdown;
mod month_end;
pub mod origin;
pub mod page;
pub mod prose;
pub mod record;
pub mod schema;
pub mod severities;
pub mod site;
pub mod values;
pub mod yaml;

pub use document::{Document, parse};
