//! Components, each walked with what a call gives it.

use std::collections::BTreeMap;

use crate::render::theme::template::{Component, ComponentCall, Parameter};

use super::expressions::{told, unknown};
use super::{Question, Reader, Scope, Seen, Shape, Spot, Type};

/// Deeper calls are not followed. None of ours goes beyond ten.
const MAX_DEPTH: usize = 24;

impl<'a> Reader<'a> {
    pub(super) fn call(&mut self, spot: &mut Spot<'a>, call: &'a ComponentCall) {
        for spread in &call.spreads {
            self.value(spot, spread);
        }
        let mut given = BTreeMap::new();
        for argument in &call.arguments {
            let seen = self.value(spot, &argument.value);
            if seen.of.nullable {
                self.ask(spot, &seen, call.span, None);
            }
            given.insert(argument.name.as_str(), seen);
        }
        self.nodes(spot, &call.body);
        let Some((name, (file, component))) = self.components.get_key_value(call.name.as_str())
        else {
            return;
        };
        let (name, file, component) = (*name, *file, *component);
        self.called.insert(name);
        self.fits(spot, call, component, &given);
        let scope = spot.parameters(component, &given);
        let followed = (name, scope.clone(), spot.conditions.clone());
        if spot.depth >= MAX_DEPTH || !self.followed.insert(followed) {
            return;
        }
        let mut inside = Spot {
            file,
            scopes: vec![scope],
            around: self.surroundings(spot),
            conditions: spot.conditions.clone(),
            blocks: BTreeMap::new(),
            depth: spot.depth + 1,
            including: Vec::new(),
        };
        self.nodes(&mut inside, &component.body);
    }

    /// What a component that is called here may take by `@`.
    fn surroundings(&self, spot: &Spot<'a>) -> Scope {
        let seen = |name: &&str| spot.lookup(name).or_else(|| spot.around.get(*name));
        let named = self.implicit.iter();
        named
            .filter_map(|name| Some(((*name).to_owned(), seen(name)?.clone())))
            .collect()
    }

    /// Whether a call's arguments are the component's, and of their kinds.
    fn fits(
        &mut self,
        spot: &Spot<'a>,
        call: &'a ComponentCall,
        component: &Component,
        given: &BTreeMap<&str, Seen>,
    ) {
        for argument in &call.arguments {
            let mut parameters = component.parameters.iter();
            let parameter = parameters.find(|one| one.name == argument.name);
            self.judge(spot, argument.span, Question::Name, || {
                let known = component.parameters.iter().map(|one| one.name.as_str());
                let known: Vec<&str> = known.collect();
                let is_unknown = parameter.is_none() && component.rest.is_none();
                is_unknown.then(|| unknown("argument", &argument.name, &known, str::to_owned))
            });
            let shape = given.get(argument.name.as_str()).map(|seen| &seen.of.shape);
            if let (Some(shape), Some(expected)) = (shape, parameter.and_then(expected)) {
                let is_told = !matches!(shape, Shape::Any | Shape::Empty);
                let fits = !is_told || told(shape) == expected;
                self.used(spot, &argument.value, shape, expected, fits);
            }
        }
    }
}

impl Spot<'_> {
    /// The names a component has, with what a call gives.
    pub(super) fn parameters(&self, component: &Component, given: &BTreeMap<&str, Seen>) -> Scope {
        let mut scope = Scope::new();
        for parameter in &component.parameters {
            let name = parameter.name.as_str();
            let around = || {
                let own = self.lookup(name).or_else(|| self.around.get(name));
                own.filter(|_| parameter.implicit)
            };
            let seen = match given.get(name).or_else(around) {
                Some(seen) => seen.clone(),
                None => Seen::of(undecided(parameter)),
            };
            scope.insert(parameter.name.clone(), seen);
        }
        if let Some(rest) = &component.rest {
            let rest_type = Type::of(Shape::Map(Type::ANY.into()));
            scope.insert(rest.clone(), Seen::of(rest_type));
        }
        scope.insert("body".to_owned(), Seen::of(Type::of(Shape::Text)));
        scope
    }
}

/// What a parameter is called for in the word catalogues.
fn expected(parameter: &Parameter) -> Option<&'static str> {
    Some(match parameter.kind.as_deref()? {
        "string" => "text",
        "bool" => "truth",
        "integer" | "float" | "number" => "number",
        "array" => "list",
        "map" => "fields",
        _ => return None,
    })
}

/// A parameter that a call does not give: all that is known is its kind.
fn undecided(parameter: &Parameter) -> Type {
    let shape = match expected(parameter) {
        Some("text") => Shape::Text,
        Some("truth") => Shape::Truth,
        Some("number") => Shape::Number,
        Some("list") => Shape::List(Type::ANY.into()),
        _ => Shape::Any,
    };
    Type {
        nullable: parameter.default.is_some() || parameter.implicit,
        ..Type::of(shape)
    }
}
