//! What the fields of entries and settings mean, for the descriptions in the JSON Schemas.

use std::fmt;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use crate::diagnostic::Rule;

use super::{Language, Words};

const DANISH: &str = include_str!("fields.da.ftl");

/// Of what is published and not written, or otherwise than it is written.
const PUBLISHED: &str = include_str!("published.da.ftl");

/// The descriptions of fields, in Danish: the language of those who write entries.
pub struct FieldWords {
    /// Asked one after the other.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// Settings have a field for each rule, which is described by the rule's own words.
    rules: Words,
}

impl FieldWords {
    /// For those who write entries.
    pub fn danish() -> Self {
        Self {
            bundles: vec![bundle(DANISH)],
            rules: Words::of(Language::Danish),
        }
    }

    /// For those who read published files, whose fields are described alike unless they differ.
    pub fn published() -> Self {
        Self {
            bundles: vec![bundle(PUBLISHED), bundle(DANISH)],
            rules: Words::of(Language::Danish),
        }
    }

    /// What a type (`Product`), a field (`Product.summary`) or a rule (`Rule.broken-link`) means;
    /// `None` for other names.
    pub fn description(&self, name: &str) -> Option<String> {
        let (type_name, field) = match name.split_once('.') {
            Some((type_name, field)) => (type_name, Some(field)),
            None => (name, None),
        };
        if let ("Rule", Some(id)) = (type_name, field) {
            return Rule::of_id(id).map(|rule| self.rules.rule(rule).title);
        }
        let mut bundles = self.bundles.iter();
        bundles.find_map(|bundle| text(bundle, type_name, field))
    }
}

fn bundle(source: &str) -> FluentBundle<FluentResource> {
    let locale = Language::Danish
        .tag()
        .parse()
        .expect("our own tags are well formed");
    let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    // A line that cannot be read is left out; a test sees to it that there is none.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

fn text(
    bundle: &FluentBundle<FluentResource>,
    type_name: &str,
    field: Option<&str>,
) -> Option<String> {
    let message = bundle.get_message(type_name)?;
    let pattern = match field {
        Some(field) => message.get_attribute(field)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut faults);
    Some(text.into_owned())
}

impl fmt::Debug for FieldWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldWords").finish_non_exhaustive()
    }
}
