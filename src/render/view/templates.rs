//! The reference of what templates are given.

use schemars::JsonSchema;
use serde::Serialize;

/// Everything that a theme maker may use.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateGuideView {
    /// What every template is given, besides `words`.
    pub everywhere: Vec<GivenFieldView>,
    /// What is given to one template only.
    pub templates: Vec<TemplateView>,
    /// What a component that answers a tag may take by `@`.
    pub surroundings: Vec<GivenFieldView>,
    /// By name.
    pub types: Vec<GivenTypeView>,
    /// The blocks of `base.html`, in order.
    pub blocks: Vec<TemplateBlockView>,
    pub functions: Vec<&'static str>,
    pub filters: Vec<&'static str>,
    /// What may stand after `is`.
    pub tests: Vec<&'static str>,
}

/// A template.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateView {
    /// `page.html`.
    pub name: &'static str,
    /// What it shows.
    pub description: DescribedView,
    pub fields: Vec<GivenFieldView>,
}

/// A type that a field may be of.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GivenTypeView {
    /// For the heading's `id`.
    pub id: String,
    pub name: String,
    pub description: DescribedView,
    pub fields: Vec<GivenFieldView>,
}

/// A name that a template may use.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GivenFieldView {
    pub name: String,
    /// `tekst`, `sandt eller falsk`, …, or the name of a type.
    pub kind: String,
    /// `#` and the type's heading; null for text, numbers and the like.
    pub kind_href: Option<String>,
    pub description: DescribedView,
}

/// Words about something, in the site's language where there are any.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DescribedView {
    pub text_html: String,
    /// The language, for `lang`; null where it is the site's.
    pub language: Option<&'static str>,
}

/// A block.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateBlockView {
    pub name: String,
    /// Null where the theme's words do not tell.
    pub description: Option<String>,
}
