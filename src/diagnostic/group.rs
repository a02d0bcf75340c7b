//! What rules are about: the parts that rules are declared in.

use super::Rule;

/// A part of the rules, under a heading where all of them are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Files,
    Yaml,
    Form,
    Entries,
    Maturity,
    Prices,
    Contacts,
    Published,
    Links,
    Texts,
    Components,
    Themes,
}

/// The first rule of each group; those declared after it belong with it.
const FIRST: [(Group, Rule); 12] = [
    (Group::Files, Rule::NotUtf8),
    (Group::Yaml, Rule::InvalidYaml),
    (Group::Form, Rule::MissingKey),
    (Group::Entries, Rule::IdNotFileName),
    (Group::Maturity, Rule::UnknownRequirement),
    (Group::Prices, Rule::TierGap),
    (Group::Contacts, Rule::NoEntryContact),
    (Group::Published, Rule::EmptyFile),
    (Group::Links, Rule::BrokenLink),
    (Group::Texts, Rule::SkippedHeading),
    (Group::Components, Rule::UnknownComponent),
    (Group::Themes, Rule::UnknownTheme),
];

impl Group {
    /// Every group, in the order of its rules.
    pub fn all() -> impl Iterator<Item = Group> {
        FIRST.iter().map(|(group, _)| *group)
    }

    /// The id of its heading in the word catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::Files => "group-files",
            Self::Yaml => "group-yaml",
            Self::Form => "group-form",
            Self::Entries => "group-entries",
            Self::Maturity => "group-maturity",
            Self::Prices => "group-prices",
            Self::Contacts => "group-contacts",
            Self::Published => "group-published",
            Self::Links => "group-links",
            Self::Texts => "group-texts",
            Self::Components => "group-components",
            Self::Themes => "group-themes",
        }
    }

    /// Its rules, in the order they are declared.
    pub fn rules(self) -> impl Iterator<Item = Rule> {
        let all = Rule::ALL.iter().copied();
        all.filter(move |rule| rule.group() == self)
    }
}

impl Rule {
    pub fn group(self) -> Group {
        let begun = FIRST.iter().rev().find(|(_, first)| *first <= self);
        begun.map_or(Group::Files, |(group, _)| *group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_follow_each_other_as_their_rules_do() {
        assert!(FIRST.is_sorted_by_key(|(_, first)| *first));
        assert_eq!(Some(&FIRST[0].1), Rule::ALL.first());
        let listed: Vec<Rule> = Group::all().flat_map(Group::rules).collect();
        assert_eq!(listed, Rule::ALL, "each rule is listed once");
        assert_eq!(Rule::OrphanPage.group(), Group::Links);
        assert_eq!(Rule::ThemeWords.group(), Group::Themes);
    }
}
