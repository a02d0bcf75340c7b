//! Diagrams that are written in words, as drawings: Mermaid's text to the inside of an `<svg>`.
//!
//! In: the text of a fence, and the beginning of the ids it may use. Out: a drawing, or why there is none.
//! It follows from the text alone, the same on every machine: letters are measured by tables that the
//! library brings, never by the fonts that are installed.
//!
//! A program without the feature `diagrams` draws nothing, and pages show the text.

#[cfg(feature = "diagrams")]
mod engine;
#[cfg(feature = "diagrams")]
mod redrawn;

use std::ops::Range;

/// How the ids within a diagram begin.
pub const ID: &str = "diagram-";

/// Diagrams of more bytes are not drawn: nobody could read them.
#[cfg(feature = "diagrams")]
const MOST_BYTES: usize = 10_000;

/// A drawing, without the `<svg>` around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What `accTitle:` says.
    pub title: Option<String>,
    /// What `accDescr:` says.
    pub description: Option<String>,
    /// In pixels, at letters of `LETTERS` pixels.
    pub width: u32,
    pub height: u32,
    /// The value of `viewBox`.
    pub view_box: String,
    /// SVG without styles, scripts and links. Lines and letters have the colour of the text around them;
    /// what is to hide lines behind it has the class `ground` or `shape`.
    pub shapes: String,
}

/// How high letters are in a drawing, in pixels. They are measured a little wider, since readers' fonts
/// are not the one of the tables.
pub const LETTERS: u32 = 15;

/// Why there is no drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undrawn {
    /// Nothing stands in the fence.
    Empty,
    /// The first word is no kind that is drawn.
    Kind { word: String },
    /// What stands in a place of the text cannot be read.
    Unreadable { place: Option<Range<usize>> },
    /// There is more of it than fits a page.
    TooLarge,
    /// Something in it would be lost in a page without scripts and styles of its own.
    Unshowable,
}

/// Draws a diagram. All ids in it begin with `id`, which must be without spaces, quotes and brackets.
/// `None` in a program that does not draw.
#[cfg(feature = "diagrams")]
pub fn draw(text: &str, id: &str) -> Option<Result<Drawing, Undrawn>> {
    Some(drawn(text, id))
}

/// Draws nothing.
#[cfg(not(feature = "diagrams"))]
pub fn draw(_: &str, _: &str) -> Option<Result<Drawing, Undrawn>> {
    None
}

#[cfg(feature = "diagrams")]
fn drawn(text: &str, id: &str) -> Result<Drawing, Undrawn> {
    if text.trim().is_empty() {
        return Err(Undrawn::Empty);
    }
    if text.len() > MOST_BYTES {
        return Err(Undrawn::TooLarge);
    }
    let svg = engine::svg(text)?;
    redrawn::redrawn(&svg, id).ok_or(Undrawn::Unshowable)
}

#[cfg(all(test, feature = "diagrams"))]
mod tests;
