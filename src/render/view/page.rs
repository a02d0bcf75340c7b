//! Pages, sections, news, and the ways between them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ChoiceView, DateView, ImageView, LinkView, ProductCardView};

/// A page of the guide.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PageView {
    pub title: String,
    /// As written; null where none is.
    #[schemars(extend("x-key" = "description"))]
    pub description: Option<String>,
    pub href: String,
    /// The body. Its headings begin at `<h2>`.
    pub html: String,
    /// When it was published; null where that is not told.
    #[schemars(extend("x-key" = "date"))]
    pub date: Option<DateView>,
    /// When its content was last changed.
    #[schemars(extend("x-key" = "updated"))]
    pub updated: Option<DateView>,
    /// The role that keeps it true.
    #[schemars(extend("x-key" = "owner"))]
    pub owner: Option<String>,
    /// Marked as a draft; shown only where drafts are built.
    pub draft: bool,
    /// The page's topics that have a page.
    pub topics: Vec<LinkView>,
    #[schemars(extend("x-key" = "image"))]
    pub image: Option<ImageView>,
    /// The neighbours in the order of reading.
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    /// The section it lies in.
    pub section: LinkView,
    /// Where its source can be changed; null where the repository is not known.
    pub edit: Option<String>,
    /// Where its changes can be seen.
    pub history: Option<String>,
    /// `mailto:` the organisation about a fault on this page; null where it has no address.
    pub report: Option<String>,
}

/// A section: a folder of pages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SectionView {
    pub title: String,
    #[schemars(extend("x-key" = "description"))]
    pub description: Option<String>,
    pub href: String,
    /// The text of its `_index.md`; empty where there is none.
    pub html: String,
    #[schemars(extend("x-key" = "updated"))]
    pub updated: Option<DateView>,
    #[schemars(extend("x-key" = "owner"))]
    pub owner: Option<String>,
    /// Pages and sections directly below, in the order of reading.
    pub children: Vec<PageCardView>,
    /// The neighbours in the order of reading.
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    pub edit: Option<String>,
    pub history: Option<String>,
    pub report: Option<String>,
    /// The section with everything below it as one document to print; null where there is none.
    pub document: Option<String>,
}

/// A page or section in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PageCardView {
    pub title: String,
    /// Else the first lines of its text; null where there are none.
    pub description: Option<String>,
    pub href: String,
    /// Whether it is a section.
    pub is_section: bool,
    pub date: Option<DateView>,
    pub updated: Option<DateView>,
    /// What lies directly below it; only for sections, and only one step down.
    pub children: Vec<LinkView>,
}

/// The front page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FrontView {
    /// The newest news, at most six.
    pub news: Vec<NewsView>,
    /// How many products there are.
    pub product_count: usize,
    /// Topics with products.
    pub topics: Vec<LinkView>,
    /// Products at the highest levels first, then by name; at most six.
    pub products: Vec<ProductCardView>,
}

/// Something new.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NewsView {
    /// `page`, `decision`, `tariff` or `status`.
    pub kind: ChoiceView,
    pub title: String,
    pub href: String,
    pub date: DateView,
    pub summary: Option<String>,
}

/// A step of the way from the front page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BreadcrumbView {
    pub title: String,
    pub href: String,
    /// The page itself: `aria-current="page"`.
    pub current: bool,
}

/// The menu of a top section. Pages below the same section share one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NavView {
    /// The top section's title.
    pub title: String,
    pub href: String,
    pub items: Vec<NavItemView>,
}

/// A line of a section's menu. It is current where its `href` is `meta.href`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NavItemView {
    pub title: String,
    pub href: String,
    /// The page lies below it, or it is the section's own: show its children.
    pub open: bool,
    /// Below a top section of more than 200 pages only open lines have any.
    pub children: Vec<NavItemView>,
}

/// A heading of the page's contents.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TocView {
    pub title: String,
    /// The heading's id.
    pub id: String,
    /// 2 or 3.
    pub level: u8,
    /// Headings one level further in.
    pub children: Vec<TocView>,
}
