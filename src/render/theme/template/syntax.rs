//! What a template is made of.

use crate::text::Span;

/// A template's file.
#[derive(Clone, Debug, Default)]
pub(in crate::render::theme) struct Template {
    /// The template it extends.
    pub parent: Option<String>,
    pub nodes: Vec<Node>,
    pub components: Vec<Component>,
}

/// A part of a template that is not plain text.
#[derive(Clone, Debug)]
pub(in crate::render::theme) enum Node {
    Print(Expression),
    Set {
        name: String,
        value: Expression,
        global: bool,
    },
    /// What stands between the tags becomes a text.
    SetText {
        name: String,
        filters: Vec<(String, Vec<Argument>)>,
        body: Vec<Node>,
        global: bool,
    },
    For(Loop),
    If {
        /// Each condition with what is shown when it is the first that holds.
        branches: Vec<(Expression, Vec<Node>)>,
        otherwise: Vec<Node>,
    },
    Block {
        name: String,
        body: Vec<Node>,
    },
    Include(String),
    /// What stands between the tags, filtered.
    Filtered {
        filters: Vec<(String, Vec<Argument>)>,
        body: Vec<Node>,
    },
}

#[derive(Clone, Debug)]
pub(in crate::render::theme) struct Loop {
    pub key: Option<String>,
    pub item: String,
    pub list: Expression,
    pub body: Vec<Node>,
    pub otherwise: Vec<Node>,
}

/// The definition of a component.
#[derive(Clone, Debug)]
pub(in crate::render::theme) struct Component {
    pub name: String,
    pub parameters: Vec<Parameter>,
    /// Takes all other arguments.
    pub rest: Option<String>,
    pub body: Vec<Node>,
}

#[derive(Clone, Debug)]
pub(in crate::render::theme) struct Parameter {
    pub name: String,
    /// Taken from the surroundings: `@name`.
    pub implicit: bool,
    /// `string`, `bool`, `integer`, `float`, `number`, `array` or `map`.
    pub kind: Option<String>,
    pub default: Option<Expression>,
}

/// A named value in a call.
#[derive(Clone, Debug)]
pub(in crate::render::theme) struct Argument {
    pub name: String,
    pub span: Span,
    pub value: Expression,
}

#[derive(Clone, Debug)]
pub(in crate::render::theme) struct ComponentCall {
    pub name: String,
    pub span: Span,
    pub arguments: Vec<Argument>,
    /// `{...map}`: there may be more arguments than are written.
    pub spreads: Vec<Expression>,
    pub body: Vec<Node>,
}

/// Something with a value. A field's place is that of its name alone.
#[derive(Clone, Debug)]
pub(in crate::render::theme) struct Expression {
    pub kind: Kind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub(in crate::render::theme) enum Kind {
    Text(String),
    Number,
    Truth,
    Nothing,
    List(Vec<Expression>),
    Map(Vec<(Option<String>, Expression)>),
    Name(String),
    Field {
        of: Box<Expression>,
        name: String,
    },
    Item {
        of: Box<Expression>,
        at: Box<Expression>,
    },
    Slice {
        of: Box<Expression>,
        bounds: Vec<Expression>,
    },
    Filter {
        of: Box<Expression>,
        name: String,
        arguments: Vec<Argument>,
    },
    Test {
        of: Box<Expression>,
        arguments: Vec<Argument>,
    },
    Choice {
        condition: Box<Expression>,
        yes: Box<Expression>,
        no: Box<Expression>,
    },
    Each {
        item: Box<Expression>,
        key: Option<String>,
        name: String,
        list: Box<Expression>,
        condition: Option<Box<Expression>>,
    },
    Call {
        name: String,
        arguments: Vec<Argument>,
    },
    Component(Box<ComponentCall>),
    Not(Box<Expression>),
    Minus(Box<Expression>),
    Binary {
        operator: Operator,
        left: Box<Expression>,
        right: Box<Expression>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render::theme) enum Operator {
    And,
    Or,
    /// `+`, `-`, `*`, `/`, `//`, `%`, `**`: of numbers only.
    Arithmetic,
    /// `~`
    Join,
    /// `==`, `<`, `in` and their like.
    Compare,
}

impl Expression {
    /// Where it stands, from its first name.
    pub fn whole(&self) -> Span {
        match &self.kind {
            Kind::Field { of, .. } | Kind::Filter { of, .. } => of.whole().to(self.span),
            _ => self.span,
        }
    }

    /// `page.title`, where it is only names and points.
    pub fn path(&self) -> Option<String> {
        match &self.kind {
            Kind::Name(name) => Some(name.clone()),
            Kind::Field { of, name } => Some(format!("{}.{name}", of.path()?)),
            _ => None,
        }
    }
}
