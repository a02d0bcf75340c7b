//! What templates are given: the contract with theme makers.
//!
//! Which names a template is given stands in [`everywhere`] and [`Own`]: pages are made through them,
//! and the names in a theme's templates are checked by them. `words` are the theme's words without
//! arguments: `words.skip_link` is `skip-link` in `i18n/da.ftl`.
//!
//! `base.html` is what they extend. A theme's template that replaces one of the program's may extend that
//! one: `default/page.html` is the program's `page.html`. Components (`templates/components/*.html`) answer the
//! hyphenated tags of Markdown: `<produkt-kort id="…">` calls `produkt_kort`. Its arguments are
//! what an author writes in the tag, always text; those without a default must be written. The rest
//! it takes from its surroundings by `@`, which authors cannot write:
//!
//! ```text
//! {% component pris_tabel(id: string, takst: string = "", @tariff, @words) %}…{% endcomponent pris_tabel %}
//! ```
//!
//! | surroundings | type | not null when the tag has |
//! | --- | --- | --- |
//! | `@product` | [`ProductView`] or null | `id` or `produkt` |
//! | `@card` | [`ProductCardView`] or null | `id` or `produkt` |
//! | `@price` | [`PriceView`] or null | `id` or `produkt` |
//! | `@tariff` | [`TariffView`] or null | `id` or `produkt`: the one of `takst`, else the one in force, else the newest |
//! | `@standing` | [`StandingView`] or null | `id` or `produkt` |
//! | `@contact` | [`ContactView`] or null | `produkt`: its entry contact; `navn`, `mail`, …: those; nothing: the organisation |
//! | `@model` | [`ModelView`] or null | anything: the maturity model, with only the level of `niveau` when the tag has one |
//! | `@membership` | [`MembershipView`] or null | anything |
//! | `@file` | [`FileView`] or null | `fil`: a file beside the page, or below `content/` |
//! | `@inline` | bool | anything: stands in a line of text, so that only phrasing elements fit |
//! | `@site`, `@words` | as above | anything |
//!
//! `{{ body }}` is what stands between the tags. A component that needs it says so before its body:
//! `{"holds": "list"}`, or `text`, `numbered-list`, `picture`; checking then misses what is not there. Components that templates call themselves live in
//! the same folder; there `@words` and the like are the page's.
//!
//! Functions: `word(key="reading-time", minutes=3)` gives a word that has arguments, and
//! `asset(path="img/map.svg")` the published address of a file in the theme's `assets/`.
//!
//! A theme's words stand in `i18n/da.ftl` and `i18n/en.ftl`. The titles of statuses, roles, levels
//! and other fixed words, and what stands beside amounts and dates, are the program's own
//! (`src/render/words/*.ftl`); a theme that has the same key wins. A site's own theme
//! needs only the words that it changes or adds: the default theme's lie below. `words.unknown` and
//! `words.undated` are among the program's.
//!
//! Rules that hold throughout:
//!
//! * A value nobody knows is null, so `{% if product.license %}…{% else %}{{ words.unknown }}{% endif %}`;
//!   `product.ask` tells whom to ask.
//! * Fields called `…html` are finished HTML: print them with `| safe`. All else is plain text.
//! * `href` and `src` hold whole addresses or begin with the site's base path: print them as they are.
//! * Texts are in the page's language and already formatted: dates, numbers, money.
//! * Personal data is here only when it may be shown.

mod catalogue;
mod comparison;
mod data;
mod document;
mod fields;
mod given;
mod ladder;
mod morning;
mod page;
mod people;
mod price;
mod price_sheet;
mod product;
mod rules;
mod site;
mod standing;
mod templates;

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Date;

pub use catalogue::{
    FacetTermView, FacetView, IndexEntryView, IndexGroupView, IndexView, ListedView,
    ProductListView, TaxonomyView, TermView,
};
pub use comparison::{BudgetView, ComparedView, FactView, PricedView, SideBySideView};
pub use data::{DataFieldView, DataFileView, DataTypeView, DataView};
pub use document::{DocumentLineView, DocumentPageView, DocumentView};
pub use fields::{FieldGuideView, FieldKindView, FieldPartView, FieldView};
pub use given::{CHOOSABLE, GivenName, GivenTemplate, Own, everywhere, surroundings};
pub use ladder::{
    ChartRowView, ChartSegmentView, ChartView, ComparisonView, DecisionLogView, DecisionYearView,
    DifferenceView, HeatAnswerView, HeatColumnView, HeatGroupView, HeatMapView, HeatRowView,
    HeatTableView, LadderLevelView, LadderThemeView, LadderView, LoggedDecisionView,
    ProductAnswerView, RenamedView, RequirementPageView,
};
pub use morning::{MatterView, MorningGroupView, MorningView};
pub use page::{
    BreadcrumbView, FrontView, NavItemView, NavView, NewsView, PageCardView, PageView, SectionView,
    TocView,
};
pub use people::{ContactView, GroupView, SupplierView, TimeCostView, UserView, UsersView};
pub use price::{
    AmountView, AsksView, DiscountView, EntryShareView, ExemptionView, MembershipView, PayeeView,
    PriceItemView, PriceRowView, PriceView, StepView, TariffView, YearlyCaseView, YearlyView,
};
pub use price_sheet::{
    PriceSheetView, SheetAmounts, SheetDiscountView, SheetItemView, SheetModelView, SheetTierView,
    SizeView,
};
pub use product::{
    AccessibilityView, AgreementView, AskView, BadgeView, DocumentationView, ExitView, HostingView,
    IntegrationView, LackView, ProcurementView, ProductCardView, ProductView, RelatedView,
    RepositoryView, ScreenshotView, SecurityView,
};
pub use rules::{RuleGroupView, RuleView, RulesView};
pub use site::{AlternateView, LanguageView, MenuView, MetaView, OrganisationView, SiteView};
pub use standing::{
    AnswerView, AssessmentView, CountsView, DecisionView, GapView, LevelCountsView, LevelView,
    ModelView, RequirementView, StandingView, ThemeView,
};
pub use templates::{
    DescribedView, GivenFieldView, GivenTypeView, TemplateBlockView, TemplateGuideView,
    TemplateView,
};

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DateView {
    /// `2025-11-16`, for `<time datetime>`.
    pub iso: Date,
    /// `16. november 2025`, for running text.
    pub long: String,
    /// `16.11.2025`, for tables.
    pub short: String,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LinkView {
    pub title: String,
    pub href: String,
    /// Whether it leads to another site.
    pub external: bool,
}

/// A word of a fixed list, such as a product's status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChoiceView {
    /// As written in the entry, such as `phasing-out`: for class names and the like.
    pub id: String,
    /// In the site's language.
    pub title: String,
}

/// A picture of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImageView {
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// In pixels; null where the file does not tell.
    pub width: Option<usize>,
    /// In pixels; null where the file does not tell.
    pub height: Option<usize>,
    /// The same in other widths, for `srcset`; null where there is only one.
    pub srcset: Option<String>,
    /// The same as AVIF, for the `srcset` of a `source`; null where there is none.
    pub avif: Option<String>,
}

/// A file to fetch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileView {
    pub href: String,
    /// What it is, by its name's ending: `PDF`.
    pub kind: String,
    /// `120 kB`.
    pub size: String,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceView {
    /// Its title; its host where it has none.
    pub title: Option<String>,
    pub href: Option<String>,
    /// When it was written; null means undated: `words.undated`.
    pub date: Option<DateView>,
    /// When somebody last said that it still holds.
    pub confirmed: Option<DateView>,
    /// The role that said so.
    pub confirmed_by: Option<String>,
    /// Older than the site's limit for facts: show as last known.
    pub old: bool,
}
