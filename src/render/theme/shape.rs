//! What templates are given, as far as its types tell: the fields of every view.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::Value as Json;

use crate::render::view::{self, GivenName, Own};

/// In a view's schema: the key of the page's, the entry's or the site's file that a field is read from.
const KEY: &str = "x-key";

/// What is known of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Type {
    pub shape: Shape,
    /// May be null.
    pub nullable: bool,
    /// The key that an author writes it under.
    pub key: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Nothing is known of it, so that everything may be asked of it.
    Any,
    /// There is nothing of it, as in an empty list: it may yet be of any shape.
    Empty,
    Text,
    Number,
    Truth,
    List(Box<Type>),
    /// A map with any keys.
    Map(Box<Type>),
    /// A view, by its place among the shapes.
    View(usize),
}

/// Values by name.
pub(super) type Names = BTreeMap<String, Type>;

/// Every view, and which of them each template is given.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    views: Vec<Names>,
    /// What every template is given.
    pub everywhere: Names,
    /// What one template is given besides.
    pub own: BTreeMap<&'static str, Names>,
    /// What a component that answers a tag may take by `@`.
    pub surroundings: Names,
}

impl Type {
    pub const ANY: Self = Self::of(Shape::Any);

    pub const fn of(shape: Shape) -> Self {
        Self {
            shape,
            nullable: false,
            key: None,
        }
    }

    /// What is true of this and the other.
    pub fn joined(self, other: Self) -> Self {
        Self {
            shape: self.shape.joined(other.shape),
            nullable: self.nullable || other.nullable,
            key: None,
        }
    }
}

impl Shape {
    fn joined(self, other: Self) -> Self {
        match (self, other) {
            (Self::Empty, one) | (one, Self::Empty) => one,
            (Self::List(one), Self::List(other)) => Self::List(one.joined(*other).into()),
            (Self::Map(one), Self::Map(other)) => Self::Map(one.joined(*other).into()),
            (one, other) if one == other => one,
            _ => Self::Any,
        }
    }
}

impl Shapes {
    pub fn of_views() -> Self {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let mut generator = settings.into_generator();
        let everywhere = view::everywhere(&mut generator);
        let own = Own::described(&mut generator);
        let surroundings = view::surroundings(&mut generator);
        let mut views = Views::of(&mut generator);
        let words = Type::of(Shape::Map(Type::of(Shape::Text).into()));
        let mut shapes = Self {
            everywhere: views.names(&everywhere),
            own: own
                .iter()
                .map(|own| (own.template, views.names(&own.names)))
                .collect(),
            surroundings: views.names(&surroundings),
            views: Vec::new(),
        };
        for names in [&mut shapes.everywhere, &mut shapes.surroundings] {
            names.insert("words".to_owned(), words.clone());
        }
        shapes.views = views.finished();
        shapes
    }

    pub fn fields(&self, view: usize) -> &Names {
        &self.views[view]
    }
}

/// The schemas of views, on their way to shapes.
struct Views {
    schemas: Vec<(String, Json)>,
}

impl Views {
    fn of(generator: &mut SchemaGenerator) -> Self {
        let schemas = generator.take_definitions(true);
        Self {
            schemas: schemas.into_iter().collect(),
        }
    }

    fn names(&mut self, given: &[GivenName]) -> Names {
        let names = given.iter();
        names
            .map(|(name, schema)| ((*name).to_owned(), self.read(schema)))
            .collect()
    }

    fn read(&self, schema: &Schema) -> Type {
        self.type_of(schema.as_value())
    }

    fn finished(self) -> Vec<Names> {
        let views = self.schemas.iter().map(|(_, schema)| {
            let fields = schema["properties"].as_object().into_iter().flatten();
            fields
                .map(|(name, field)| (name.clone(), self.type_of(field)))
                .collect()
        });
        views.collect()
    }

    fn type_of(&self, schema: &Json) -> Type {
        let key = schema[KEY].as_str().map(str::to_owned);
        let is_null = |schema: &Json| schema["type"] == "null";
        let alternatives = schema["anyOf"].as_array();
        if let Some(alternatives) = alternatives {
            let mut meant = alternatives.iter().filter(|one| !is_null(one));
            let only = meant.next().filter(|_| meant.next().is_none());
            return Type {
                nullable: alternatives.iter().any(is_null),
                key,
                ..only.map_or(Type::ANY, |one| self.type_of(one))
            };
        }
        let types: Vec<&str> = match &schema["type"] {
            Json::String(only) => vec![only],
            Json::Array(several) => several.iter().filter_map(Json::as_str).collect(),
            _ => Vec::new(),
        };
        let mut meant = types.iter().filter(|name| **name != "null");
        let only = meant.next().filter(|_| meant.next().is_none());
        Type {
            shape: self.shape(only.copied(), schema),
            nullable: types.contains(&"null"),
            key,
        }
    }

    fn shape(&self, name: Option<&str>, schema: &Json) -> Shape {
        if let Some(view) = schema["$ref"].as_str() {
            let name = view.trim_start_matches("#/$defs/");
            let at = self.schemas.iter().position(|(own, _)| own == name);
            return match at {
                Some(at) if schema_is_view(&self.schemas[at].1) => Shape::View(at),
                Some(at) => self.type_of(&self.schemas[at].1).shape,
                None => Shape::Any,
            };
        }
        match name {
            Some("string") => Shape::Text,
            Some("integer" | "number") => Shape::Number,
            Some("boolean") => Shape::Truth,
            Some("array") => Shape::List(self.type_of(&schema["items"]).into()),
            Some("object") => Shape::Map(self.type_of(&schema["additionalProperties"]).into()),
            _ => Shape::Any,
        }
    }
}

fn schema_is_view(schema: &Json) -> bool {
    schema["properties"].is_object()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::schema::Kind;

    /// Whether every field that is said to be read from a key is read from one that there is.
    fn check(view: &str, kind: Kind) {
        let schema = kind.schema(None, &|_| None);
        let shapes = Shapes::of_views();
        let names = shapes.own.values().flatten();
        let mut names = names.chain(&shapes.everywhere);
        let own = names.find_map(|(name, of)| match of.shape {
            Shape::View(own) if name == view => Some(shapes.fields(own)),
            _ => None,
        });
        let keys = own.expect("a view has a name").values();
        let keys: Vec<&String> = keys.filter_map(|of| of.key.as_ref()).collect();
        assert!(!keys.is_empty(), "{view} is read from keys");
        for key in keys {
            assert!(schema["properties"][key].is_object(), "{view}: {key}");
        }
    }

    #[test]
    fn fields_are_read_from_keys_that_there_are() {
        for view in ["page", "section", "meta"] {
            check(view, Kind::Page);
        }
        check("product", Kind::Product);
    }
}
