//! What templates ask for although a page may not have it.

use std::sync::Arc;

use tera::{Context, Value};

use crate::render::theme::shape::Type;
use crate::render::theme::template::{Expression, Kind, Operator};
use crate::text::{SitePath, Span};

/// A place in a template that asks for something which may be null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) struct Ask {
    pub file: SitePath,
    pub span: Span,
    /// What is asked for, from a name that the template is given.
    pub path: Arc<[Step]>,
    /// When it is printed, so that null would show nothing; `None` where that cannot be told, or
    /// where more is asked of it than to be printed.
    pub shown: Option<Vec<Condition>>,
}

/// A name on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Step {
    pub name: String,
    /// The key that an author writes it under.
    pub key: Option<String>,
}

/// Whether a value must be there, or must not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Condition {
    path: Vec<Step>,
    holds: bool,
}

impl Step {
    pub(super) fn of(name: &str, of: &Type) -> Self {
        Self {
            name: name.to_owned(),
            key: of.key.clone(),
        }
    }
}

impl Ask {
    /// `page.description`
    pub fn told(&self) -> String {
        let names: Vec<&str> = self.path.iter().map(|step| step.name.as_str()).collect();
        names.join(".")
    }

    /// The first step that is null on the page of these values.
    pub fn null_step(&self, context: &Context) -> Option<&Step> {
        let mut value = None;
        for step in &*self.path {
            let next = match value {
                None => context.get(&step.name),
                Some(value) => field(value, &step.name),
            };
            if next?.is_none() {
                return Some(step);
            }
            value = next;
        }
        None
    }

    /// Whether it shows nothing where something was to be printed.
    pub fn shows_nothing(&self, context: &Context) -> bool {
        let conditions = self.shown.as_ref();
        conditions.is_some_and(|conditions| conditions.iter().all(|one| one.is_met(context)))
    }
}

impl Condition {
    /// What it takes for an expression to hold, or not to; `None` where that cannot be told.
    pub(super) fn of(
        expression: &Expression,
        holds: bool,
        path_of: impl Fn(&Expression) -> Option<Vec<Step>> + Copy,
    ) -> Option<Vec<Self>> {
        match &expression.kind {
            Kind::Not(of) => Self::of(of, !holds, path_of),
            Kind::Binary {
                operator: Operator::And,
                left,
                right,
            } if holds => {
                let mut both = Self::of(left, holds, path_of)?;
                both.extend(Self::of(right, holds, path_of)?);
                Some(both)
            }
            _ => {
                let path = path_of(expression)?;
                Some(vec![Self { path, holds }])
            }
        }
    }

    fn is_met(&self, context: &Context) -> bool {
        let mut steps = self.path.iter();
        let first = steps.next().and_then(|step| context.get(&step.name));
        let value = steps.fold(first, |value, step| field(value?, &step.name));
        value.is_some_and(Value::is_truthy) == self.holds
    }
}

fn field<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    let mut fields = value.as_map()?.iter();
    fields
        .find(|(key, _)| key.as_str() == Some(name))
        .map(|(_, value)| value)
}
