//! A site and a theme to outputs: views, templates, feeds.
//!
//! Templates get values (`view`), never the site; what a template may read is all written there.

pub mod view;
