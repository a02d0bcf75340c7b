//! What other programs can fetch, and what the fields mean.

use crate::model::{Export, ProductFile};
use crate::render::exports::{PRICE_COLUMNS, PRODUCT_COLUMNS};
use crate::render::plan::Plan;
use crate::render::published::{FieldDocument, TypeDocument, documents, schema};
use crate::render::show::Showing;
use crate::render::view::{DataFieldView, DataFileView, DataTypeView, DataView, Own};

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        title: showing.word("data-title"),
        description: Some(showing.word("data-intro")),
        above: Vec::new(),
        own: Own::data(&data(showing)),
    }
}

fn data(showing: &Showing<'_>) -> DataView {
    let language = showing.site.config.language;
    let types = documents(&schema("", language));
    let describe = |export: &Export, word: &str| DataFileView {
        href: showing.href(&export.address()),
        name: export.address(),
        description: showing.word(word),
    };
    let files = [
        (Export::Catalogue, "data-catalogue"),
        (Export::CatalogueSchema, "data-schema"),
        (Export::CatalogueTable, "data-table"),
        (Export::PriceTable, "data-prices"),
        (Export::NewsFeed, "data-news"),
    ];
    let table = |file: &Export, word: &str, columns: &[(&str, &str)]| DataTypeView {
        id: word.to_owned(),
        name: file.address(),
        description: showing.word("data-columns"),
        fields: columns
            .iter()
            .filter_map(|(column, field)| column_view(showing, column, field, &types))
            .collect(),
    };
    DataView {
        files: files
            .iter()
            .map(|(export, word)| describe(export, word))
            .collect(),
        product_files: product_files(showing),
        tables: vec![
            table(&Export::CatalogueTable, "data-table", &PRODUCT_COLUMNS),
            table(&Export::PriceTable, "data-prices", &PRICE_COLUMNS),
        ],
        types: types.iter().map(|one| type_view(showing, one)).collect(),
    }
}

/// A kind of file that each product has, with one that is there as an example.
fn product_files(showing: &Showing<'_>) -> Vec<DataFileView> {
    let mut shown: Vec<DataFileView> = Vec::new();
    for export in &showing.site.exports {
        let Export::OfProduct { file, .. } = export else {
            continue;
        };
        let (name, word) = match file {
            ProductFile::Json => ("index.json", "data-product"),
            ProductFile::Badge => ("niveau.svg", "data-badge"),
            ProductFile::Deadlines => ("frister.ics", "data-deadlines"),
            ProductFile::Publiccode => ("publiccode.yml", "data-publiccode"),
            ProductFile::Contact { .. } => ("<role>.vcf", "data-contact"),
        };
        if shown.iter().all(|other| other.name != name) {
            shown.push(DataFileView {
                href: showing.href(&export.address()),
                name: name.to_owned(),
                description: showing.word(word),
            });
        }
    }
    shown
}

fn type_view(showing: &Showing<'_>, one: &TypeDocument) -> DataTypeView {
    DataTypeView {
        id: one.name.to_lowercase(),
        name: one.name.clone(),
        description: one.description.clone(),
        fields: one
            .fields
            .iter()
            .map(|field| field_view(showing, &field.name, field))
            .collect(),
    }
}

/// A column is described by the field that it shows, written `Type.field`.
fn column_view(
    showing: &Showing<'_>,
    column: &str,
    field: &str,
    types: &[TypeDocument],
) -> Option<DataFieldView> {
    let (type_name, field) = field.split_once('.')?;
    let one = types.iter().find(|one| one.name == type_name)?;
    let field = one.fields.iter().find(|other| other.name == field)?;
    Some(field_view(showing, column, field))
}

pub(super) fn field_view(
    showing: &Showing<'_>,
    name: &str,
    field: &FieldDocument,
) -> DataFieldView {
    let own = field.kind.starts_with(char::is_uppercase);
    let kinds = field.kind.split(", ").map(|kind| {
        if own {
            kind.to_owned()
        } else {
            showing.word(&format!("kind-{kind}"))
        }
    });
    let kinds: Vec<String> = kinds.collect();
    let mut kind = showing.formats.alternatives(&kinds);
    if field.many {
        kind = showing.words("kind-list", &[("kind", (&kind).into())]);
    }
    if field.nullable {
        kind = showing.words("kind-or-null", &[("kind", (&kind).into())]);
    }
    DataFieldView {
        name: name.to_owned(),
        kind,
        kind_href: own.then(|| format!("#{}", field.kind.to_lowercase())),
        description: field.description.clone(),
    }
}
