//! Reading expressions, by how tightly their operators bind.

use crate::text::Span;

use super::token::Token;
use super::{Argument, ComponentCall, Expression, Kind, Operator, Parser};

/// How tightly an operator binds to its left and its right, and what it is.
fn operator(token: Token<'_>) -> Option<(u8, u8, Operator)> {
    let (Token::Sign(sign) | Token::Name(sign)) = token else {
        return None;
    };
    Some(match sign {
        "or" => (1, 2, Operator::Or),
        "and" => (3, 4, Operator::And),
        "in" => (5, 6, Operator::Compare),
        "==" | "!=" | "<" | "<=" | ">" | ">=" => (7, 8, Operator::Compare),
        "+" | "-" => (11, 12, Operator::Arithmetic),
        "*" | "/" | "%" | "//" => (13, 14, Operator::Arithmetic),
        "~" => (13, 14, Operator::Join),
        "**" => (16, 15, Operator::Arithmetic),
        _ => return None,
    })
}

const IS: u8 = 5;
const NOT: u8 = 5;
const MINUS: u8 = 20;
const PIPE: u8 = 17;

impl<'t> Parser<'t> {
    /// An expression whose operators bind at least so tightly.
    pub(super) fn expression(&mut self, least: u8) -> Option<Expression> {
        let mut left = self.operand()?;
        loop {
            let next = self.peek()?;
            let negated =
                next == Token::Name("not") && self.peek_after(1) == Some(Token::Name("in"));
            match next {
                _ if negated && least <= IS => {
                    self.next();
                }
                Token::Sign("[") => left = self.subscript(left)?,
                Token::Name("if") if least == 0 => return self.choice(left),
                Token::Name("is") if least <= IS => left = self.test(left)?,
                Token::Sign("|") if least <= PIPE => left = self.filter(left)?,
                token => {
                    let Some((binds, right, operator)) = operator(token) else {
                        return Some(left);
                    };
                    if binds < least {
                        return Some(left);
                    }
                    self.next();
                    let right = self.expression(right)?;
                    left = Expression {
                        span: left.span.to(right.span),
                        kind: Kind::Binary {
                            operator,
                            left: left.into(),
                            right: right.into(),
                        },
                    };
                }
            }
        }
    }

    fn operand(&mut self) -> Option<Expression> {
        let (token, span) = self.next()?;
        let kind = match token {
            Token::Text(text) => Kind::Text(text.to_owned()),
            Token::Number => Kind::Number,
            Token::Name("true" | "True" | "false" | "False") => Kind::Truth,
            Token::Name("none" | "None" | "null") => Kind::Nothing,
            Token::Name("not") => Kind::Not(self.expression(NOT)?.into()),
            Token::Sign("-") => Kind::Minus(self.expression(MINUS)?.into()),
            Token::Name(name) => return self.named(name, span),
            Token::Sign("<") => Kind::Component(self.component_call()?.into()),
            Token::Sign("{") => self.map()?,
            Token::Sign("[") => self.list()?,
            Token::Sign("(") => {
                let inner = self.expression(0)?;
                self.sign(")")?;
                return Some(inner);
            }
            _ => return None,
        };
        let span = span.to(self.end());
        Some(Expression { kind, span })
    }

    /// A name with its fields and items, or a call.
    fn named(&mut self, name: &str, span: Span) -> Option<Expression> {
        let name = name.to_owned();
        if self.peek() == Some(Token::Sign("(")) {
            let arguments = self.arguments()?;
            let span = span.to(self.end());
            let kind = Kind::Call { name, arguments };
            return Some(Expression { kind, span });
        }
        let kind = Kind::Name(name);
        let mut expression = Expression { kind, span };
        loop {
            match self.peek()? {
                Token::Sign("." | "?.") => {
                    self.next();
                    let (name, span) = self.name()?;
                    let (of, name) = (expression.into(), name.to_owned());
                    let kind = Kind::Field { of, name };
                    expression = Expression { kind, span };
                }
                Token::Sign("[" | "?[") => expression = self.subscript(expression)?,
                _ => return Some(expression),
            }
        }
    }

    fn subscript(&mut self, of: Expression) -> Option<Expression> {
        self.next()?;
        let mut bounds = Vec::new();
        let mut slices = false;
        while !self.takes("]") {
            if self.takes(":") {
                slices = true;
            } else {
                bounds.push(self.expression(0)?);
            }
        }
        let span = of.span.to(self.end());
        let of = of.into();
        let kind = if slices {
            Kind::Slice { of, bounds }
        } else {
            let at = bounds.pop()?.into();
            Kind::Item { of, at }
        };
        Some(Expression { kind, span })
    }

    fn choice(&mut self, yes: Expression) -> Option<Expression> {
        self.word("if")?;
        let condition = self.expression(0)?.into();
        self.word("else")?;
        let no = self.expression(0)?;
        let span = yes.span.to(no.span);
        let (yes, no) = (yes.into(), no.into());
        let kind = Kind::Choice { condition, yes, no };
        Some(Expression { kind, span })
    }

    fn test(&mut self, of: Expression) -> Option<Expression> {
        self.word("is")?;
        self.takes_word("not");
        let (_, arguments, end) = self.filter_call()?;
        let span = of.span.to(end);
        let of = of.into();
        let kind = Kind::Test { of, arguments };
        Some(Expression { kind, span })
    }

    fn filter(&mut self, of: Expression) -> Option<Expression> {
        self.sign("|")?;
        let (name, arguments, span) = self.filter_call()?;
        let of = of.into();
        let kind = Kind::Filter {
            of,
            name,
            arguments,
        };
        Some(Expression { kind, span })
    }

    /// A filter or test with its arguments, if any, and where it stands.
    pub(super) fn filter_call(&mut self) -> Option<(String, Vec<Argument>, Span)> {
        let (name, span) = self.name()?;
        let arguments = match self.peek()? {
            Token::Sign("(") => self.arguments()?,
            _ => Vec::new(),
        };
        Some((name.to_owned(), arguments, span.to(self.end())))
    }

    fn arguments(&mut self) -> Option<Vec<Argument>> {
        self.sign("(")?;
        let mut arguments = Vec::new();
        while !self.takes(")") {
            let (name, span) = self.name()?;
            self.sign("=")?;
            let value = self.expression(0)?;
            let name = name.to_owned();
            arguments.push(Argument { name, span, value });
            self.takes(",");
        }
        Some(arguments)
    }

    fn map(&mut self) -> Option<Kind> {
        let mut entries = Vec::new();
        while !self.takes("}") {
            if self.takes("...") {
                entries.push((None, self.expression(0)?));
            } else {
                let key = match self.next()?.0 {
                    Token::Text(key) | Token::Name(key) => Some(key.to_owned()),
                    Token::Number => None,
                    _ => return None,
                };
                self.sign(":")?;
                entries.push((key, self.expression(0)?));
            }
            self.takes(",");
        }
        Some(Kind::Map(entries))
    }

    fn list(&mut self) -> Option<Kind> {
        let mut items = Vec::new();
        while !self.takes("]") {
            self.takes("...");
            let item = self.expression(0)?;
            if items.is_empty() && self.peek() == Some(Token::Name("for")) {
                return self.each(item);
            }
            items.push(item);
            self.takes(",");
        }
        Some(Kind::List(items))
    }

    fn each(&mut self, item: Expression) -> Option<Kind> {
        self.word("for")?;
        let (key, name) = self.loop_names()?;
        self.word("in")?;
        let list = self.expression(1)?.into();
        let mut condition = None;
        if self.takes_word("if") {
            condition = Some(self.expression(1)?.into());
        }
        self.sign("]")?;
        Some(Kind::Each {
            item: item.into(),
            key,
            name,
            list,
            condition,
        })
    }

    /// `item`, or `key, item`.
    pub(super) fn loop_names(&mut self) -> Option<(Option<String>, String)> {
        let first = self.name()?.0.to_owned();
        if self.takes(",") {
            return Some((Some(first), self.name()?.0.to_owned()));
        }
        Some((None, first))
    }

    /// A component's call behind its `<`, to its `/>` or `>`; without its body.
    pub(super) fn component_call(&mut self) -> Option<ComponentCall> {
        let (name, span) = self.dotted()?;
        let mut call = ComponentCall {
            name,
            span,
            arguments: Vec::new(),
            spreads: Vec::new(),
            body: Vec::new(),
        };
        while !self.takes(">") {
            if self.takes("/") {
                continue;
            }
            if self.takes("{") {
                self.sign("...")?;
                call.spreads.push(self.expression(0)?);
                self.sign("}")?;
                continue;
            }
            let (name, span) = self.name()?;
            let value = self.attribute(name, span)?;
            let name = name.to_owned();
            call.arguments.push(Argument { name, span, value });
        }
        Some(call)
    }

    /// The value of `name="text"`, `name={expression}` or `name` alone.
    fn attribute(&mut self, name: &str, span: Span) -> Option<Expression> {
        if !self.takes("=") {
            let kind = Kind::Name(name.to_owned());
            return Some(Expression { kind, span });
        }
        if self.takes("{") {
            let value = self.expression(0)?;
            self.sign("}")?;
            return Some(value);
        }
        match self.next()? {
            (Token::Text(text), span) => {
                let kind = Kind::Text(text.to_owned());
                Some(Expression { kind, span })
            }
            _ => None,
        }
    }
}
