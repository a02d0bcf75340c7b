//! What templates are given, for theme makers: from the views themselves, so that it cannot grow old.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use crate::model::Generated;
use crate::render::plan::Plan;
use crate::render::published::{FieldDocument, TypeDocument, document, documents, schema};
use crate::render::show::Showing;
use crate::render::theme::known;
use crate::render::view::{
    self, DescribedView, GivenFieldView, GivenName, GivenTemplate, GivenTypeView, Own,
    TemplateBlockView, TemplateGuideView, TemplateView,
};
use crate::words::{FieldWords, Language};

use super::data::field_view;
use super::morning::with_code;
use super::{GeneratedPage, handbook};

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        title: showing.word("templates-title"),
        description: Some(showing.word("templates-intro")),
        above: handbook(showing, &Generated::Templates),
        own: Own::templates(&guide(showing)),
    }
}

fn guide(showing: &Showing<'_>) -> TemplateGuideView {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let everywhere = view::everywhere(&mut generator);
    let templates = Own::described(&mut generator);
    let surroundings = view::surroundings(&mut generator);
    let types: BTreeMap<String, TypeDocument> = generator
        .take_definitions(true)
        .iter()
        .map(|(name, schema)| (name.clone(), document(name, schema)))
        .collect();
    let reference = Reference {
        showing,
        written: Written::of(showing.site.config.language),
        types: &types,
    };
    TemplateGuideView {
        everywhere: reference.given(&everywhere),
        templates: templates
            .iter()
            .map(|own| reference.template(own))
            .collect(),
        surroundings: reference.given(&surroundings),
        types: types.values().map(|one| reference.type_view(one)).collect(),
        blocks: blocks(showing),
        functions: known("function"),
        filters: known("filter"),
        tests: known("test"),
    }
}

fn blocks(showing: &Showing<'_>) -> Vec<TemplateBlockView> {
    let blocks = showing.theme.templates().blocks("base.html");
    let blocks = blocks.into_iter().map(|name| {
        let key = format!("block-{}", name.replace('_', "-"));
        let is_told = showing.voice.words().contains(&key);
        TemplateBlockView {
            description: is_told.then(|| showing.word(&key)),
            name,
        }
    });
    blocks.collect()
}

/// What a language has to tell of the same fields in files.
enum Written {
    /// Those that are written and those that are published.
    Danish(FieldWords),
    /// Those that are published.
    English(Vec<TypeDocument>),
}

impl Written {
    fn of(language: Language) -> Self {
        match language {
            Language::Danish => Self::Danish(FieldWords::published()),
            Language::English => Self::English(documents(&schema("", language))),
        }
    }

    fn description(&self, type_name: &str, field: &str) -> Option<String> {
        match self {
            Self::Danish(words) => words.description(&format!("{type_name}.{field}")),
            Self::English(types) => {
                let of = types.iter().find(|of| of.name == type_name)?;
                let field = of.fields.iter().find(|own| own.name == field)?;
                Some(field.description.clone())
            }
        }
    }
}

/// All types, and the words about them.
struct Reference<'a> {
    showing: &'a Showing<'a>,
    written: Written,
    types: &'a BTreeMap<String, TypeDocument>,
}

impl Reference<'_> {
    fn given(&self, names: &[GivenName]) -> Vec<GivenFieldView> {
        let properties = names.iter();
        let properties = properties.map(|(name, schema)| ((*name).to_owned(), schema.as_value()));
        let properties: serde_json::Map<String, Json> = properties
            .map(|(name, schema)| (name, schema.clone()))
            .collect();
        let all = document("", &serde_json::json!({ "properties": properties }));
        // In the order in which they are told, which a map does not keep.
        let fields = names.iter().filter_map(|(name, _)| {
            let mut fields = all.fields.iter();
            fields.find(|field| field.name == *name)
        });
        fields.map(|field| self.field(None, field)).collect()
    }

    fn template(&self, own: &GivenTemplate) -> TemplateView {
        TemplateView {
            name: own.template,
            description: self.english(own.description),
            fields: self.given(&own.names),
        }
    }

    fn type_view(&self, one: &TypeDocument) -> GivenTypeView {
        let fields = one.fields.iter();
        GivenTypeView {
            id: one.name.to_lowercase(),
            name: one.name.clone(),
            description: self.english(&one.description),
            fields: fields.map(|field| self.field(Some(one), field)).collect(),
        }
    }

    fn field(&self, of: Option<&TypeDocument>, field: &FieldDocument) -> GivenFieldView {
        let shown = field_view(self.showing, &field.name, field);
        GivenFieldView {
            name: shown.name,
            kind: shown.kind,
            kind_href: shown.kind_href,
            description: self.described(of, field),
        }
    }

    /// Its own words; else those of the field of that name that authors write; else what such a
    /// name means everywhere; else what it is made of.
    fn described(&self, of: Option<&TypeDocument>, field: &FieldDocument) -> DescribedView {
        if !field.description.is_empty() {
            return self.english(&field.description);
        }
        let key = format!("view-{}", field.name.replace('_', "-"));
        let written = of.and_then(|of| {
            let name = of.name.strip_suffix("View")?;
            self.written.description(name, &field.name)
        });
        let is_told = self.showing.voice.words().contains(&key);
        let told = written.or_else(|| is_told.then(|| self.showing.word(&key)));
        match told {
            Some(text) => DescribedView {
                text_html: with_code(&text),
                language: None,
            },
            None => {
                let of = self.types.get(&field.kind);
                self.english(of.map_or("", |of| of.description.as_str()))
            }
        }
    }

    /// The views' own comments are English.
    fn english(&self, text: &str) -> DescribedView {
        let is_foreign = self.showing.site.config.language != Language::English;
        DescribedView {
            text_html: with_code(text),
            language: is_foreign.then(|| Language::English.tag()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::render::tests::build_with;

    /// The reference of a small site in a language.
    fn check(language: &str) {
        let settings = format!(
            "//- content/site.yml\ntitle: Vejviser\nbase_url: https://os2.example/\nlanguage: {language}\n"
        );
        let (outputs, found) = build_with(&settings);
        assert_eq!(found, []);
        let page = &outputs["redaktoer/skabeloner/index.html"];
        let rows = page.split("<th scope=\"row\">").skip(1);
        let silent: Vec<&str> = rows
            .clone()
            .filter(|row| row.contains("\"></td>") || row.contains("<td></td>"))
            .map(|row| row.split("</code>").next().unwrap_or_default())
            .collect();
        assert_eq!(silent, [""; 0], "nothing is told of these in {language}");
        assert!(rows.count() > 600);
        let is_marked = page.contains("<td lang=\"en\">");
        assert_eq!(is_marked, language != "en");
        for told in [
            "page.html",
            "id=\"pageview\"",
            "<code>side_menu</code>",
            "newlines_to_br",
        ] {
            assert!(page.contains(told), "{told}");
        }
    }

    #[test]
    fn every_field_of_every_view_is_described() {
        check("da");
        check("en");
    }
}
