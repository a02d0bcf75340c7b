//! What a theme offers authors, without anything of how it is made.

use std::collections::BTreeMap;

/// The components a theme answers, by the name of their tag, such as `produkt-kort`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeContract {
    pub components: BTreeMap<String, ComponentContract>,
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
