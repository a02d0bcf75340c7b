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
    /// What must stand between its tags; `None` where anything or nothing may.
    pub holds: Option<Held>,
    /// Whether the theme's own templates call it: a part of others, rather than something to write.
    pub is_part: bool,
}

impl ThemeContract {
    /// The tags that authors are told of.
    pub fn offered(&self) -> impl Iterator<Item = &str> + Clone {
        let offered = self.components.iter().filter(|(_, one)| !one.is_part);
        offered.map(|(name, _)| name.as_str())
    }
}

/// What stands between a component's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Text,
    List,
    NumberedList,
    Picture,
}

impl Held {
    const ALL: [Self; 4] = [Self::Text, Self::List, Self::NumberedList, Self::Picture];

    /// As a theme writes it, and as the catalogues tell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::List => "list",
            Self::NumberedList => "numbered-list",
            Self::Picture => "picture",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.name() == name)
    }
}

/// An argument of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentContract {
    pub name: String,
    pub required: bool,
}
