//! Markdown inside a YAML value, such as a product's description.

use crate::diagnostic::Findings;

use super::markdown::{self, Body};
use super::record::FromNode;
use super::schema::described;
use super::yaml::Node;

/// A text of an entry, read as Markdown.
#[derive(Clone, Debug)]
pub struct Prose {
    /// As written.
    pub text: String,
    pub body: Body,
}

described! {
    Prose as "Prose" = |generator| String::json_schema(generator);
}

impl FromNode for Prose {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        let scalar = node.as_scalar()?;
        let body = markdown::parse(&text, &scalar.origin, found);
        Some(Self { text, body })
    }
}
