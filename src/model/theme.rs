//! What a theme offers authors, without anything of how it is made.

use std::collections::BTreeMap;

/// What a site may ask of a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeContract {
    /// Those it answers, by the name of their tag, such as `produkt-kort`.
    pub components: BTreeMap<String, ComponentContract>,
    /// Whether it has words of its own in each of the site's languages.
    pub speaks: Vec<bool>,
}

/// What an author may write in a component's tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComponentContract {
    /// By name.
    pub arguments: Vec<ArgumentContract>,
}

/// An argument of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentContract {
    pub name: String,
    pub required: bool,
}
