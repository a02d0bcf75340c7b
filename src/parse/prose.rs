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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::yaml;
    use crate::text::SitePath;

    /// What stands in the file at the places of the links and of the findings.
    fn check(file: &str, expected: &[&str]) {
        let mut found = Findings::of(&SitePath::new("a.yml"));
        let node = yaml::parse(file, 0, &mut found).expect("the example is YAML");
        let prose = Prose::from_node(&node, &mut found).expect("the example is text");
        let links = prose.body.links.iter().map(|link| link.span);
        let diagnostics = found.report(()).diagnostics;
        let places = diagnostics.iter().map(|diagnostic| diagnostic.place.span);
        let shown: Vec<&str> = links
            .chain(places)
            .map(|span| &file[span.range()])
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn places_are_known_behind_the_indentation_of_a_block() {
        check(
            "|\n  Æ\n\n  - se [a](b.md)\n    og [c](d.md)\n",
            &["[a](b.md)", "[c](d.md)"],
        );
        check("|\n    <a-b\n    c='d'>\n", &["<a-b\n    c='d'>"]);
    }

    #[test]
    fn places_are_known_in_folded_and_quoted_texts() {
        check(">-\n  se\n  [a\n  a](b.md)\n", &["[a\n  a](b.md)"]);
        check("'it''s [a](b.md)'", &["[a](b.md)"]);
        check("\"\\\"\\u00e5\\n\\n [a](b.md)\"", &["[a](b.md)"]);
        check("se\n  [a](b.md)", &["[a](b.md)"]);
    }
}
