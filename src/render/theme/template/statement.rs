//! Reading tags and what stands between them.

use super::token::Token;
use super::{Argument, Component, Expression, Kind, Loop, Node, Parameter, Parser, Template};

impl Parser<'_> {
    /// Everything up to a tag of one of these names, or `</`; that tag is left unread.
    pub(super) fn nodes(&mut self, template: &mut Template, until: &[&str]) -> Option<Vec<Node>> {
        let mut nodes = Vec::new();
        while let Some(token) = self.peek() {
            match token {
                Token::Open => {
                    self.next();
                    nodes.push(Node::Print(self.expression(0)?));
                    self.token(Token::Close)?;
                }
                Token::TagOpen => {
                    let (Token::Name(name) | Token::Sign(name)) = self.peek_after(1)? else {
                        return None;
                    };
                    if until.contains(&name) {
                        return Some(nodes);
                    }
                    self.at += 2;
                    self.tag(name, template, &mut nodes)?;
                    self.token(Token::TagClose)?;
                }
                _ => return None,
            }
        }
        until.is_empty().then_some(nodes)
    }

    /// A tag behind its name, to before the `%}` of its end.
    fn tag(&mut self, name: &str, template: &mut Template, nodes: &mut Vec<Node>) -> Option<()> {
        let node = match name {
            "set" | "set_global" => self.set(name == "set_global", template)?,
            "include" => Node::Include(self.text()?),
            "extends" => {
                template.parent = Some(self.text()?);
                return Some(());
            }
            "block" => {
                let name = self.name()?.0.to_owned();
                let body = self.body(template, "endblock")?;
                Node::Block { name, body }
            }
            "for" => Node::For(self.for_loop(template)?),
            "if" => self.branches(template)?,
            "filter" => {
                let filters = self.filters()?;
                let body = self.body(template, "endfilter")?;
                Node::Filtered { filters, body }
            }
            "component" => {
                let component = self.component(template)?;
                template.components.push(component);
                return Some(());
            }
            "break" | "continue" => return Some(()),
            "<" => self.component_with_body(template)?,
            _ => return None,
        };
        nodes.push(node);
        Some(())
    }

    fn text(&mut self) -> Option<String> {
        match self.next()?.0 {
            Token::Text(text) => Some(text.to_owned()),
            _ => None,
        }
    }

    /// From the `%}` of a start tag through the name in its end tag.
    fn body(&mut self, template: &mut Template, end: &str) -> Option<Vec<Node>> {
        self.token(Token::TagClose)?;
        let body = self.nodes(template, &[end])?;
        self.at += 2;
        if let Some(Token::Name(_)) = self.peek() {
            self.dotted()?;
        }
        Some(body)
    }

    fn set(&mut self, global: bool, template: &mut Template) -> Option<Node> {
        let name = self.name()?.0.to_owned();
        if self.takes("=") {
            let value = self.expression(0)?;
            return Some(Node::Set {
                name,
                value,
                global,
            });
        }
        let filters = if self.takes("|") {
            self.filters()?
        } else {
            Vec::new()
        };
        let body = self.body(template, "endset")?;
        Some(Node::SetText {
            name,
            filters,
            body,
            global,
        })
    }

    fn filters(&mut self) -> Option<Vec<(String, Vec<Argument>)>> {
        let mut filters = Vec::new();
        loop {
            let (name, arguments, _) = self.filter_call()?;
            filters.push((name, arguments));
            if !self.takes("|") {
                return Some(filters);
            }
        }
    }

    fn for_loop(&mut self, template: &mut Template) -> Option<Loop> {
        let (key, item) = self.loop_names()?;
        self.word("in")?;
        let list = self.expression(0)?;
        self.token(Token::TagClose)?;
        let body = self.nodes(template, &["endfor", "else"])?;
        self.at += 1;
        let otherwise = if self.takes_word("else") {
            self.token(Token::TagClose)?;
            let otherwise = self.nodes(template, &["endfor"])?;
            self.at += 1;
            otherwise
        } else {
            Vec::new()
        };
        self.word("endfor")?;
        Some(Loop {
            key,
            item,
            list,
            body,
            otherwise,
        })
    }

    fn branches(&mut self, template: &mut Template) -> Option<Node> {
        let mut branches = Vec::new();
        let mut otherwise = Vec::new();
        loop {
            let condition = self.expression(0)?;
            self.token(Token::TagClose)?;
            let body = self.nodes(template, &["endif", "else", "elif"])?;
            branches.push((condition, body));
            self.at += 1;
            match self.name()?.0 {
                "elif" => {}
                "else" => {
                    self.token(Token::TagClose)?;
                    otherwise = self.nodes(template, &["endif"])?;
                    self.at += 2;
                    break;
                }
                _ => break,
            }
        }
        Some(Node::If {
            branches,
            otherwise,
        })
    }

    fn component(&mut self, template: &mut Template) -> Option<Component> {
        let (name, _) = self.dotted()?;
        self.sign("(")?;
        let mut parameters = Vec::new();
        let mut rest = None;
        while !self.takes(")") {
            if self.takes("...") {
                rest = Some(self.name()?.0.to_owned());
            } else {
                parameters.push(self.parameter()?);
            }
            self.takes(",");
        }
        // What it tells of itself, in braces.
        if self.peek() == Some(Token::Sign("{")) {
            self.expression(0)?;
        }
        let body = self.body(template, "endcomponent")?;
        Some(Component {
            name,
            parameters,
            rest,
            body,
        })
    }

    fn parameter(&mut self) -> Option<Parameter> {
        let implicit = self.takes("@");
        let name = self.name()?.0.to_owned();
        let mut kind = None;
        if self.takes(":") {
            kind = Some(self.name()?.0.to_lowercase());
        }
        let mut default = None;
        if self.takes("=") {
            default = Some(self.expression(0)?);
        }
        Some(Parameter {
            name,
            implicit,
            kind,
            default,
        })
    }

    fn component_with_body(&mut self, template: &mut Template) -> Option<Node> {
        let mut call = self.component_call()?;
        self.token(Token::TagClose)?;
        call.body = self.nodes(template, &["</"])?;
        self.at += 2;
        self.dotted()?;
        self.sign(">")?;
        let span = call.span;
        let kind = Kind::Component(call.into());
        Some(Node::Print(Expression { kind, span }))
    }
}
