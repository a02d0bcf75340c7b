//! A component's tag and what the theme answers.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use tera::{Context, Value};

use crate::diagnostic::Diagnostic;
use crate::model::ProductId;
use crate::parse::markdown::Component;
use crate::text::SitePath;

use super::show::Showing;
use super::view::{ContactView, PriceView, TariffView};

/// More are not remembered: some tens of megabytes at most.
const MOST_ANSWERS: usize = 10_000;

/// Answers that were given already. Documents to print show a page's components again and again.
#[derive(Debug, Default)]
pub struct Answers(RwLock<HashMap<String, Arc<str>>>);

impl Answers {
    fn find(&self, tag: &str) -> Option<Arc<str>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(tag).cloned()
    }

    fn keep(&self, tag: String, html: &str) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST_ANSWERS {
            known.insert(tag, html.into());
        }
    }
}

impl Showing<'_> {
    /// The HTML that stands for a component on a page of this path and output; what stands within it where the theme has no answer,
    /// which `check` reports.
    pub fn component(
        &self,
        component: &Component,
        inner: &str,
        (path, output): (&SitePath, &str),
        found: &mut Vec<Diagnostic>,
    ) -> String {
        let Some(contract) = self.contract.components.get(&component.name) else {
            return inner.to_owned();
        };
        let tag = Tag { component, path };
        // What stands within a component is nearly always said once.
        let written = inner.is_empty().then(|| tag.written());
        if let Some(known) = written.as_ref().and_then(|tag| self.answers.find(tag)) {
            return known.to_string();
        }
        let mut arguments = Context::new();
        for argument in &contract.arguments {
            match tag.value(&argument.name) {
                Some(value) => arguments.insert(argument.name.clone(), value),
                None if argument.required => return inner.to_owned(),
                None => {}
            }
        }
        let name = component.name.replace('-', "_");
        let mut surroundings = Context::new();
        for wanted in self.theme.templates().surroundings(&name) {
            let value = self.surrounding(&wanted, &tag);
            surroundings.insert_value(wanted, value);
        }
        match self.voice.answer(&name, &arguments, &surroundings, inner) {
            Ok(html) => {
                if let Some(tag) = written {
                    self.answers.keep(tag, &html);
                }
                html
            }
            Err(error) => {
                let template = self.theme.templates().home_of(&name);
                found.push(self.theme.templates().failure(&error, &template, output));
                inner.to_owned()
            }
        }
    }

    /// What a component may take by `@`; null where the tag gives no reason to have it.
    fn surrounding(&self, name: &str, tag: &Tag<'_>) -> Value {
        let product = tag.picked("id").or_else(|| tag.picked("produkt"));
        let product = product.and_then(|id| self.site.product_of(id));
        match name {
            "product" | "card" | "price" | "standing" => product
                .and_then(|id| self.product_value(id, name))
                .unwrap_or_else(Value::none),
            "tariff" => {
                value(product.and_then(|id| chosen(self.price_of(id), tag.picked("takst"))))
            }
            "contact" => value(self.tag_contact(tag, product)),
            "model" => value(self.model(tag.picked("niveau"))),
            "membership" => value(self.membership()),
            "file" => value(tag.picked("fil").and_then(|file| self.file(tag.path, file))),
            "inline" => Value::from(tag.component.inline),
            "site" => self.site_value.clone(),
            "words" => self.voice.word_values.clone(),
            _ => Value::none(),
        }
    }

    fn tag_contact(&self, tag: &Tag<'_>, product: Option<ProductId>) -> Option<ContactView> {
        if let Some(id) = product {
            return self.entry_contact(self.site.product(id));
        }
        if tag.component.arguments.is_empty() {
            return self.organisation_contact();
        }
        Some(self.spelled_contact(|name| tag.value(name).map(str::to_owned)))
    }
}

struct Tag<'a> {
    component: &'a Component,
    /// Of the page it stands on.
    path: &'a SitePath,
}

impl Tag<'_> {
    /// What an author wrote for an argument that picks something; left empty it picks nothing.
    fn picked(&self, name: &str) -> Option<&str> {
        self.value(name).filter(|value| !value.is_empty())
    }

    fn value(&self, name: &str) -> Option<&str> {
        let mut arguments = self.component.arguments.iter();
        let argument = arguments.find(|argument| argument.name == name)?;
        Some(&argument.value)
    }

    /// Everything that an answer depends on in one build, but for what stands within. The page counts where
    /// a file is looked for from it.
    fn written(&self) -> String {
        let Component {
            name,
            arguments,
            inline,
            ..
        } = self.component;
        let arguments = arguments
            .iter()
            .map(|argument| (&argument.name, &argument.value));
        let arguments: Vec<_> = arguments.collect();
        let from = self.picked("fil").map(|_| self.path);
        format!("{name} {inline} {from:?} {arguments:?}")
    }
}

fn value<T: serde::Serialize>(view: Option<T>) -> Value {
    view.map_or_else(Value::none, |view| Value::from_serializable(&view))
}

/// The tariff of an id, else the one in force, else the next, else the newest.
fn chosen<'p>(price: &'p PriceView, id: Option<&str>) -> Option<&'p TariffView> {
    let mut tariffs = price
        .current
        .iter()
        .chain(&price.coming)
        .chain(&price.history);
    match id {
        Some(id) => tariffs.find(|tariff| tariff.id == id),
        None => tariffs.next(),
    }
}
