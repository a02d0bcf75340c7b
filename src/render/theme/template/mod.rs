//! A template as a tree, for questions that Tera does not answer: which names it uses, and where.
//!
//! Tera keeps its own tree to itself. Only templates that it can read are read here, so there is
//! nothing to report: what this reader does not know is `None`, and asked nothing.

mod expression;
mod statement;
mod syntax;
mod token;

use crate::text::Span;

pub(super) use syntax::{
    Argument, Component, ComponentCall, Expression, Kind, Loop, Node, Operator, Parameter, Template,
};
use token::Token;

/// Reads a template that Tera can read.
pub(super) fn parse(text: &str) -> Option<Template> {
    let mut parser = Parser {
        tokens: token::tokens(text)?,
        at: 0,
    };
    let mut template = Template::default();
    template.nodes = parser.nodes(&mut template, &[])?;
    (parser.at == parser.tokens.len()).then_some(template)
}

/// Where the reading has come to.
struct Parser<'t> {
    tokens: Vec<(Token<'t>, Span)>,
    at: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<Token<'t>> {
        self.peek_after(0)
    }

    fn peek_after(&self, count: usize) -> Option<Token<'t>> {
        self.tokens.get(self.at + count).map(|(token, _)| *token)
    }

    fn next(&mut self) -> Option<(Token<'t>, Span)> {
        let next = self.tokens.get(self.at).copied();
        self.at += 1;
        next
    }

    /// Goes on where the next is this sign; whether it was.
    fn takes(&mut self, sign: &str) -> bool {
        let is_next = self.peek() == Some(Token::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    /// Goes on where the next is this word; whether it was.
    fn takes_word(&mut self, word: &str) -> bool {
        let is_next = self.peek() == Some(Token::Name(word));
        self.at += usize::from(is_next);
        is_next
    }

    fn sign(&mut self, sign: &str) -> Option<()> {
        self.takes(sign).then_some(())
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.takes_word(word).then_some(())
    }

    fn token(&mut self, token: Token<'_>) -> Option<()> {
        (self.next()?.0 == token).then_some(())
    }

    fn name(&mut self) -> Option<(&'t str, Span)> {
        match self.next()? {
            (Token::Name(name), span) => Some((name, span)),
            _ => None,
        }
    }

    /// A component's name, which may have dots.
    fn dotted(&mut self) -> Option<(String, Span)> {
        let (first, mut span) = self.name()?;
        let mut name = first.to_owned();
        while self.takes(".") {
            let (part, end) = self.name()?;
            name.push('.');
            name.push_str(part);
            span = span.to(end);
        }
        Some((name, span))
    }

    /// Where the token before ends.
    fn end(&self) -> Span {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.map_or(Span::START, |(_, span)| *span)
    }
}

#[cfg(test)]
mod tests;
