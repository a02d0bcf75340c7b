//! A site and a theme to outputs: views, templates, feeds.
//!
//! ```text
//! Site ─show─▶ views ─fill─▶ pages        Theme: templates, words, assets
//! ```
//!
//! Templates get values (`view`), never the site; what a template may read is all written there.
//! An author's or theme maker's mistake is a finding, and every other page is made all the same.

mod before;
mod body;
mod chapter;
mod component;
mod exports;
mod format;
mod generated;
mod highlight;
mod json_ld;
mod memory;
mod menus;
mod missing;
mod page;
mod pictures;
mod plan;
pub mod published;
mod redirect;
mod searched;
mod show;
#[cfg(test)]
mod tests;
mod theme;
pub mod view;
mod words;

pub use memory::{Memory, Surroundings};
pub use pictures::{PictureMemory, Pictures, Shelf, make as pictures};
pub use plan::{Plans, Rendered, plan};
pub use theme::{Theme, ThemeFiles};
