//! What was found wrong, as data: a rule, a place, and the values its words need.
//!
//! The words themselves stand in the catalogues of `words`; `report` puts the two together.

mod baseline;
mod collect;
mod finding;
mod group;
mod matter;
mod nearest;
mod repair;
mod severities;

pub use baseline::{Accepted, Baseline};
pub use collect::{Diagnostic, Findings, Related, Reported};
pub use finding::{Argument, Finding, Rule, Severity};
pub use group::Group;
pub use matter::{Matter, MatterKind};
pub use nearest::{Candidates, nearest};
pub use repair::{Edit, edited};
pub use severities::Severities;
