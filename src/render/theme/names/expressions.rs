//! What an expression stands for, and whether there is such a thing.

use crate::diagnostic::{Finding, nearest};
use crate::render::theme::template::{Argument, Expression, Kind, Operator};
use crate::text::Span;

use super::nodes::loop_scope;
use super::{Ask, Condition, Question, Reader, Seen, Shape, Spot, Step, Type, builtin};

/// Names that Tera gives itself.
const TERA_NAMES: [&str; 3] = ["loop", "self", "__tera_context"];

impl<'a> Reader<'a> {
    /// What is shown to the reader.
    pub(super) fn print(&mut self, spot: &mut Spot<'a>, value: &'a Expression) {
        let seen = self.value(spot, value);
        if seen.of.nullable {
            self.ask(spot, &seen, value.whole(), spot.conditions.clone());
        }
    }

    /// What an expression stands for; what is wrong in it is noted.
    pub(super) fn value(&mut self, spot: &mut Spot<'a>, value: &'a Expression) -> Seen {
        match &value.kind {
            Kind::Name(name) => self.name(spot, name, value.span),
            Kind::Field { of, name } => {
                let owner = self.value(spot, of);
                self.field(spot, &owner, of, name, value.span)
            }
            Kind::Item { of, at } => self.item(spot, of, at),
            Kind::Slice { of, bounds } => {
                for bound in bounds {
                    self.value(spot, bound);
                }
                let of = self.value(spot, of).of;
                Seen::of(of)
            }
            Kind::List(items) => {
                let nothing = Type::of(Shape::Empty);
                let item = items
                    .iter()
                    .fold(nothing, |all, one| all.joined(self.value(spot, one).of));
                Seen::of(Type::of(Shape::List(item.into())))
            }
            Kind::Map(entries) => {
                for (_, value) in entries {
                    self.value(spot, value);
                }
                Seen::of(Type::of(Shape::Map(Type::ANY.into())))
            }
            Kind::Filter {
                of,
                name,
                arguments,
            } => {
                let given = self.arguments(spot, arguments).into_iter().next();
                let seen = self.value(spot, of);
                let filtered = builtin::filtered(name, &seen.of);
                if name == "default" {
                    return Seen::of(filtered.joined(given.unwrap_or(Type::ANY)));
                }
                if seen.of.nullable {
                    self.ask(spot, &seen, value.whole(), None);
                }
                Seen::of(filtered)
            }
            Kind::Test { of, arguments } => {
                self.arguments(spot, arguments);
                self.value(spot, of);
                Seen::of(Type::of(Shape::Truth))
            }
            Kind::Call { name, arguments } => {
                self.arguments(spot, arguments);
                Seen::of(builtin::given(name))
            }
            _ => self.compound(spot, value),
        }
    }

    fn compound(&mut self, spot: &mut Spot<'a>, value: &'a Expression) -> Seen {
        match &value.kind {
            Kind::Choice { condition, yes, no } => {
                self.value(spot, condition);
                let yes = self.value(spot, yes).of;
                let no = self.value(spot, no).of;
                Seen::of(yes.joined(no))
            }
            Kind::Each {
                item,
                key,
                name,
                list,
                condition,
            } => {
                let list = self.list(spot, list);
                spot.scopes.push(loop_scope(key.as_ref(), name, list));
                if let Some(condition) = condition {
                    self.value(spot, condition);
                }
                let item = self.value(spot, item).of;
                spot.scopes.pop();
                Seen::of(Type::of(Shape::List(item.into())))
            }
            Kind::Component(call) => {
                self.call(spot, call);
                Seen::of(Type::of(Shape::Text))
            }
            Kind::Not(of) => {
                self.value(spot, of);
                Seen::of(Type::of(Shape::Truth))
            }
            Kind::Minus(of) => self.number(spot, of),
            Kind::Binary {
                operator,
                left,
                right,
            } => self.binary(spot, *operator, left, right),
            _ => Seen::of(literal(&value.kind)),
        }
    }

    fn binary(
        &mut self,
        spot: &mut Spot<'a>,
        operator: Operator,
        left: &'a Expression,
        right: &'a Expression,
    ) -> Seen {
        if operator == Operator::Arithmetic {
            self.number(spot, left);
            return self.number(spot, right);
        }
        let left = self.value(spot, left).of;
        let right = self.value(spot, right).of;
        Seen::of(match operator {
            Operator::And | Operator::Or => Type {
                nullable: right.nullable,
                ..left.joined(right)
            },
            Operator::Join => Type::of(Shape::Text),
            Operator::Arithmetic => Type::of(Shape::Number),
            Operator::Compare => Type::of(Shape::Truth),
        })
    }

    fn number(&mut self, spot: &mut Spot<'a>, value: &'a Expression) -> Seen {
        let seen = self.value(spot, value);
        let fits = matches!(seen.of.shape, Shape::Number | Shape::Any | Shape::Empty);
        self.used(spot, value, &seen.of.shape, "number", fits);
        Seen::of(Type::of(Shape::Number))
    }

    /// Something to go through one by one.
    pub(super) fn list(&mut self, spot: &mut Spot<'a>, value: &'a Expression) -> Type {
        let seen = self.value(spot, value);
        let fits = !matches!(seen.of.shape, Shape::Number | Shape::Truth);
        self.used(spot, value, &seen.of.shape, "list", fits);
        if seen.of.nullable {
            self.ask(spot, &seen, value.whole(), None);
        }
        seen.of
    }

    pub(super) fn arguments(
        &mut self,
        spot: &mut Spot<'a>,
        arguments: &'a [Argument],
    ) -> Vec<Type> {
        let given = arguments.iter();
        given
            .map(|argument| self.value(spot, &argument.value).of)
            .collect()
    }

    pub(super) fn filter_arguments(
        &mut self,
        spot: &mut Spot<'a>,
        filters: &'a [(String, Vec<Argument>)],
    ) {
        for (_, arguments) in filters {
            self.arguments(spot, arguments);
        }
    }

    fn name(&mut self, spot: &Spot<'a>, name: &str, span: Span) -> Seen {
        let seen = spot.lookup(name).cloned();
        if seen.is_none() && TERA_NAMES.contains(&name) {
            return Seen::ANY;
        }
        self.judge(spot, span, Question::Name, || {
            let scopes = spot.scopes.iter();
            let known = scopes.flat_map(|scope| scope.keys().map(String::as_str));
            let unknown = || unknown("name", name, &known.collect::<Vec<_>>(), str::to_owned);
            seen.is_none().then(unknown)
        });
        seen.unwrap_or(Seen::ANY)
    }

    fn field(
        &mut self,
        spot: &Spot<'a>,
        owner: &Seen,
        of: &Expression,
        name: &str,
        span: Span,
    ) -> Seen {
        if owner.of.nullable {
            self.ask(spot, owner, of.whole().to(span), None);
        }
        let shapes = self.shapes;
        let field = match &owner.of.shape {
            Shape::Any | Shape::Empty => return Seen::ANY,
            Shape::Map(value) => Some(&**value),
            Shape::View(view) => shapes.fields(*view).get(name),
            Shape::Text | Shape::Number | Shape::Truth | Shape::List(_) => {
                let finding = || Some(misused(of, &owner.of.shape, "fields"));
                self.judge(spot, span, Question::Name, finding);
                return Seen::ANY;
            }
        };
        self.judge(spot, span, Question::Name, || {
            let Shape::View(view) = owner.of.shape else {
                return None;
            };
            let known = shapes.fields(view).keys().map(String::as_str);
            let full = |name: &str| match of.path() {
                Some(owner) => format!("{owner}.{name}"),
                None => name.to_owned(),
            };
            let unknown = || unknown("field", name, &known.collect::<Vec<_>>(), full);
            field.is_none().then(unknown)
        });
        let Some(field) = field else {
            return Seen::ANY;
        };
        let step = || [Step::of(name, field)];
        let path = owner.path.as_ref();
        Seen {
            of: field.clone(),
            path: path.map(|path| path.iter().cloned().chain(step()).collect()),
        }
    }

    /// `of[at]`: with a text it is a field.
    fn item(&mut self, spot: &mut Spot<'a>, of: &'a Expression, at: &'a Expression) -> Seen {
        let owner = self.value(spot, of);
        if let (Kind::Text(name), Shape::View(_) | Shape::Map(_)) = (&at.kind, &owner.of.shape) {
            return self.field(spot, &owner, of, name, at.span);
        }
        self.value(spot, at);
        Seen::of(match owner.of.shape {
            Shape::List(item) | Shape::Map(item) => *item,
            _ => Type::ANY,
        })
    }

    /// A value is used for something, which it fits or does not.
    pub(super) fn used(
        &mut self,
        spot: &Spot<'a>,
        value: &Expression,
        shape: &Shape,
        expected: &str,
        fits: bool,
    ) {
        self.judge(spot, value.whole(), Question::Use, || {
            (!fits).then(|| misused(value, shape, expected))
        });
    }

    /// Something that may be null is asked for; `shown` is when, if nothing but that is asked of it.
    pub(super) fn ask(
        &mut self,
        spot: &Spot<'a>,
        seen: &Seen,
        span: Span,
        shown: Option<Vec<Condition>>,
    ) {
        let (Some(path), Some(file)) = (&seen.path, self.files.get(spot.file)) else {
            return;
        };
        self.asks.push(Ask {
            file: file.source.path.clone(),
            span,
            path: path.clone(),
            shown,
        });
    }
}

impl Spot<'_> {
    /// The names from what the template is given to a value, where there is nothing else to it.
    pub(super) fn path_of(&self, value: &Expression) -> Option<Vec<Step>> {
        match &value.kind {
            Kind::Name(name) => Some(self.lookup(name)?.path.as_ref()?.to_vec()),
            Kind::Field { of, name } => {
                let mut path = self.path_of(of)?;
                path.push(Step {
                    name: name.clone(),
                    key: None,
                });
                Some(path)
            }
            _ => None,
        }
    }

    /// From here on a condition holds, or does not.
    pub(super) fn assume(&mut self, condition: &Expression, holds: bool) {
        let told = Condition::of(condition, holds, |value| self.path_of(value));
        match (&mut self.conditions, told) {
            (Some(conditions), Some(told)) => conditions.extend(told),
            (conditions, _) => *conditions = None,
        }
    }
}

/// What is written out as it is.
fn literal(kind: &Kind) -> Type {
    match kind {
        Kind::Text(_) => Type::of(Shape::Text),
        Kind::Number => Type::of(Shape::Number),
        Kind::Truth => Type::of(Shape::Truth),
        Kind::Nothing => Type {
            nullable: true,
            ..Type::of(Shape::Empty)
        },
        _ => Type::ANY,
    }
}

/// A name that is not among those known; `full` is how to write one of them.
pub(super) fn unknown(
    kind: &str,
    name: &str,
    known: &[&str],
    full: impl Fn(&str) -> String,
) -> Finding {
    Finding::TemplateName {
        kind: kind.to_owned(),
        name: full(name),
        nearest: nearest(name, known.iter().copied()).map(&full),
        known: known.join(", "),
    }
}

/// A value that is not what it is used for.
fn misused(value: &Expression, shape: &Shape, expected: &str) -> Finding {
    Finding::TemplateType {
        path: value.path().unwrap_or_default(),
        actual: told(shape).to_owned(),
        expected: expected.to_owned(),
    }
}

/// A shape as the word catalogues call it.
pub(super) fn told(shape: &Shape) -> &'static str {
    match shape {
        Shape::Any | Shape::Empty => "any",
        Shape::Text => "text",
        Shape::Number => "number",
        Shape::Truth => "truth",
        Shape::List(_) => "list",
        Shape::Map(_) | Shape::View(_) => "fields",
    }
}
