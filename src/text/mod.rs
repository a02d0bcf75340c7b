//! The words everything is spelled in: places in files, paths, addresses, fingerprints.
//!
//! Nothing here knows what a page or a product is.

mod date;
mod fingerprint;
mod money;
mod path;
mod slug;
mod source_file;
mod span;

pub use date::Date;
pub use fingerprint::{Fingerprint, FingerprintOfParts};
pub use money::Money;
pub use path::{OutputPath, SitePath};
pub use slug::Slug;
pub use source_file::{LineColumn, Lines, SourceFile};
pub use span::{Located, Place, Span};
