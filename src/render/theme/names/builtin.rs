//! What Tera's own filters and functions make.

use crate::render::theme::shape::{Shape, Type};

/// What a filter makes of a value.
#[derive(Clone, Copy, Debug)]
enum Gives {
    Text,
    Texts,
    Number,
    /// What it was given.
    Same,
    /// An item of the list it was given.
    Item,
    Other,
}

use Gives::{Item, Number, Other, Same, Text, Texts};

const FILTERS: [(&str, Gives); 37] = [
    ("abs", Number),
    ("capitalize", Text),
    ("default", Same),
    ("escape", Text),
    ("escape_html", Text),
    ("escape_xml", Text),
    ("first", Item),
    ("float", Number),
    ("get", Other),
    ("group_by", Other),
    ("indent", Text),
    ("int", Number),
    ("join", Text),
    ("keys", Texts),
    ("last", Item),
    ("length", Number),
    ("lower", Text),
    ("newlines_to_br", Text),
    ("nth", Item),
    ("pairs", Other),
    ("pluralize", Text),
    ("replace", Text),
    ("reverse", Same),
    ("round", Number),
    ("safe", Text),
    ("sort", Same),
    ("split", Texts),
    ("str", Text),
    ("title", Text),
    ("trim", Text),
    ("trim_end", Text),
    ("trim_start", Text),
    ("truncate", Text),
    ("unique", Same),
    ("upper", Text),
    ("values", Other),
    ("wordcount", Number),
];

const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

/// Tera's and ours.
const FUNCTIONS: [&str; 5] = ["asset", "range", "super", "throw", "word"];

/// The names of a kind that may be meant where another is written; for suggestions only, as Tera
/// does not tell what it has.
pub(in crate::render) fn known(kind: &str) -> Vec<&'static str> {
    match kind {
        "filter" => FILTERS.iter().map(|(name, _)| *name).collect(),
        "test" => TESTS.to_vec(),
        "function" => FUNCTIONS.to_vec(),
        _ => Vec::new(),
    }
}

/// What a filter makes of a value of a type.
pub(super) fn filtered(name: &str, of: &Type) -> Type {
    let gives = FILTERS.iter().find(|(own, _)| *own == name);
    match gives.map_or(Other, |(_, gives)| *gives) {
        Text => Type::of(Shape::Text),
        Texts => Type::of(Shape::List(Type::of(Shape::Text).into())),
        Number => Type::of(Shape::Number),
        Same => Type::of(of.shape.clone()),
        Item => match &of.shape {
            Shape::List(item) => Type::of(item.shape.clone()),
            _ => Type::ANY,
        },
        Other => Type::ANY,
    }
}

/// What a function gives.
pub(super) fn given(name: &str) -> Type {
    match name {
        "word" | "asset" | "super" => Type::of(Shape::Text),
        "range" => Type::of(Shape::List(Type::of(Shape::Number).into())),
        _ => Type::ANY,
    }
}

#[cfg(test)]
mod tests {
    use tera::Tera;

    use super::*;

    fn check(kind: &str, template: impl Fn(&str) -> String) {
        for name in known(kind) {
            let own = ["asset", "word", "super"].contains(&name);
            let is_there = Tera::default().add_raw_template("a.html", &template(name));
            assert!(own || is_there.is_ok(), "{kind} {name}");
        }
    }

    #[test]
    fn tera_has_every_name_that_is_suggested() {
        check("filter", |name| format!("{{{{ a | {name} }}}}"));
        check("test", |name| {
            format!("{{% if a is {name} %}}{{% endif %}}")
        });
        check("function", |name| format!("{{{{ {name}() }}}}"));
    }
}
