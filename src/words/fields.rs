//! What the fields of entries and settings mean, for the descriptions in the JSON Schemas.

use std::fmt;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use super::Language;

const DANISH: &str = include_str!("fields.da.ftl");

/// The descriptions of fields, in Danish: the language of those who write entries.
pub struct FieldWords {
    bundle: FluentBundle<FluentResource>,
}

impl FieldWords {
    pub fn danish() -> Self {
        let locale = Language::Danish
            .tag()
            .parse()
            .expect("our own tags are well formed");
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        // A line that cannot be read is left out; a test sees to it that there is none.
        let resource = match FluentResource::try_new(DANISH.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// What a type (`Product`) or a field (`Product.summary`) means; `None` for other names.
    pub fn description(&self, name: &str) -> Option<String> {
        let (type_name, field) = match name.split_once('.') {
            Some((type_name, field)) => (type_name, Some(field)),
            None => (name, None),
        };
        let message = self.bundle.get_message(type_name)?;
        let pattern = match field {
            Some(field) => message.get_attribute(field)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut faults);
        Some(text.into_owned())
    }
}

impl fmt::Debug for FieldWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldWords").finish_non_exhaustive()
    }
}
