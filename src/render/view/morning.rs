//! The editors' morning list: what has grown old.

use schemars::JsonSchema;
use serde::Serialize;

use super::DateView;

/// What an editor should look at today.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MorningView {
    /// The day it holds for.
    pub today: DateView,
    /// How many things there are.
    pub count: usize,
    /// The most pressing first; only those with something in them.
    pub groups: Vec<MorningGroupView>,
}

/// Things to look at for one reason.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MorningGroupView {
    /// For `id` and fragments: `tariff-over`.
    pub id: &'static str,
    pub title: String,
    /// What to do, as HTML.
    pub help_html: String,
    pub count: usize,
    pub matters: Vec<MatterView>,
}

/// One thing to look at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MatterView {
    /// The product or page.
    pub title: String,
    pub href: String,
    /// What is old, as HTML: words between backticks are code.
    pub html: String,
    /// Where to mend it: `content/produkter/os2kort.yml:12`.
    pub place: String,
    /// Where the file can be changed; null where the repository is not known.
    pub edit: Option<String>,
}
