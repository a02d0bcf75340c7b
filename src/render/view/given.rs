//! Which names each template is given, and what they are.
//!
//! Pages are made through these lists alone, so what they say of a name is what a template gets.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use tera::{Context, Value};

use super::{
    BreadcrumbView, BudgetView, ContactView, DataView, DecisionLogView, DocumentView,
    FieldGuideView, FileView, FrontView, HeatMapView, IndexView, LadderView, MembershipView,
    MetaView, ModelView, MorningView, NavView, NewsView, PageView, PriceView, ProductCardView,
    ProductListView, ProductView, RequirementPageView, RulesView, SectionView, SideBySideView,
    SiteView, StandingView, TariffView, TaxonomyView, TemplateGuideView, TermView, TocView,
};

/// A name and the schema of what it stands for.
pub type GivenName = (&'static str, Schema);

/// A template, what it shows, and the names that it alone is given.
pub struct GivenTemplate {
    pub template: &'static str,
    /// In English.
    pub description: &'static str,
    pub names: Vec<GivenName>,
}

/// What a template is given besides what every template gets.
pub struct Own {
    template: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl Own {
    /// The template that shows it, unless a page has chosen another.
    pub fn template(&self) -> &'static str {
        self.template
    }

    pub fn insert_into(self, context: &mut Context) {
        for (name, value) in self.values {
            context.insert_value(name, value);
        }
    }
}

macro_rules! own {
    ($(
        $(#[doc = $doc:literal])+
        $make:ident = $template:literal { $($name:ident: $type:ty),* $(,)? };
    )+) => {
        impl Own {
            $(
                $(#[doc = $doc])+
                pub fn $make($($name: &$type),*) -> Self {
                    Self {
                        template: $template,
                        values: vec![$((stringify!($name), Value::from_serializable($name))),*],
                    }
                }
            )+

            /// Every template with the names that it alone is given.
            pub fn described(generator: &mut SchemaGenerator) -> Vec<GivenTemplate> {
                vec![$(GivenTemplate {
                    template: $template,
                    description: concat!($($doc),+).trim_ascii(),
                    names: vec![$((stringify!($name), described::<$type>(generator))),*],
                }),+]
            }
        }
    };
}

own! {
    /// The front page.
    front = "front.html" { section: SectionView, front: FrontView };
    /// A section.
    section = "section.html" { section: SectionView };
    /// A page of the guide.
    page = "page.html" { page: PageView };
    /// The news, newest first.
    news = "news.html" { section: SectionView, news: Vec<NewsView> };
    /// The product list.
    products = "products.html" { section: SectionView, products: ProductListView };
    /// A product.
    product = "product.html" { product: ProductView };
    /// All terms of a taxonomy.
    taxonomy = "taxonomy.html" { taxonomy: TaxonomyView };
    /// The pages and products of a term.
    term = "term.html" { term: TermView };
    /// The search; `engine` is where it finds what it searches in.
    search = "search.html" { engine: String };
    /// Everything from A to Å.
    index = "index-az.html" { index: IndexView };
    /// The files for other programs.
    data = "data.html" { data: DataView };
    /// What authors may write.
    fields = "fields.html" { guide: FieldGuideView };
    /// What templates are given, for theme makers.
    templates = "templates.html" { guide: TemplateGuideView };
    /// Every rule of the checker, for editors.
    rules = "rules.html" { rules: RulesView };
    /// A section or the whole guide as one document to print.
    document = "document.html" { document: DocumentView };
    /// Products side by side.
    compare = "compare.html" { comparison: SideBySideView };
    /// What several products come to together.
    budget = "budget.html" { budget: BudgetView };
    /// What editors should look at today.
    morning = "morning.html" { morning: MorningView };
    /// The maturity models.
    models = "models.html" { models: Vec<LadderView> };
    /// A maturity model.
    model = "model.html" { model: LadderView };
    /// A requirement and the products that answer it.
    requirement = "requirement.html" { asked: RequirementPageView };
    /// All products by all requirements.
    heat_map = "heat-map.html" { heat_map: HeatMapView };
    /// Decisions about levels; `year` is null on the page of the newest.
    decisions = "decisions.html" { log: DecisionLogView, year: Option<String> };
    /// What is shown for an address that is not there.
    not_found = "404.html" {};
}

/// The templates of pages and sections, one of which a page may choose instead of its own: with any
/// of their names.
pub const CHOOSABLE: [&str; 5] = [
    "page.html",
    "section.html",
    "front.html",
    "news.html",
    "products.html",
];

/// What every template is given; `words` besides, which are the theme's own.
///
/// | name | what it is |
/// | --- | --- |
/// | `site` | the same on every page, but for which menu line is current |
/// | `meta` | what stands in `<head>` |
/// | `breadcrumbs` | from the front page to this page; empty on the front page and in `404.html` |
/// | `nav` | the menu of the top section that the page lies in, or null |
/// | `toc` | the page's own contents; empty where there is none |
pub fn everywhere(generator: &mut SchemaGenerator) -> Vec<GivenName> {
    vec![
        ("site", described::<SiteView>(generator)),
        ("meta", described::<MetaView>(generator)),
        ("breadcrumbs", described::<Vec<BreadcrumbView>>(generator)),
        ("nav", described::<Option<NavView>>(generator)),
        ("toc", described::<Vec<TocView>>(generator)),
    ]
}

/// What a component that answers a tag may take by `@`.
pub fn surroundings(generator: &mut SchemaGenerator) -> Vec<GivenName> {
    vec![
        ("product", described::<Option<ProductView>>(generator)),
        ("card", described::<Option<ProductCardView>>(generator)),
        ("price", described::<Option<PriceView>>(generator)),
        ("tariff", described::<Option<TariffView>>(generator)),
        ("standing", described::<Option<StandingView>>(generator)),
        ("contact", described::<Option<ContactView>>(generator)),
        ("model", described::<Option<ModelView>>(generator)),
        ("membership", described::<Option<MembershipView>>(generator)),
        ("file", described::<Option<FileView>>(generator)),
        ("inline", described::<bool>(generator)),
        ("site", described::<SiteView>(generator)),
    ]
}

fn described<T: JsonSchema + Serialize>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
