//! The catalogue's files as written: entries, maturity models, assessments, word lists, sizes.
//!
//! Every key an author may write is a field here, with its doc comment. There is no second list.

mod accession;
mod entry;
mod maturity;
mod people;
mod price;
mod software;
mod word_lists;

pub use accession::*;
pub use entry::*;
pub use maturity::*;
pub use people::*;
pub use price::*;
pub use software::*;
pub use word_lists::*;
