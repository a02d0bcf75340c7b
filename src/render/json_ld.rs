//! What machines are told in a page: JSON-LD in the words of schema.org.

mod product;

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::Node;

use super::show::Showing;
use super::view::BreadcrumbView;

/// The data blocks of a page, each fit to stand in a `<script>`.
pub(super) fn of(showing: &Showing<'_>, node: Node, breadcrumbs: &[BreadcrumbView]) -> Vec<String> {
    let mut blocks = Vec::new();
    if !breadcrumbs.is_empty() {
        blocks.push(in_script(&Way::of(showing, breadcrumbs)));
    }
    match node {
        Node::Product(id) => blocks.push(in_script(&product::product(showing, id))),
        Node::Section(_) if breadcrumbs.is_empty() => blocks.push(in_script(&site(showing))),
        _ => {}
    }
    blocks
}

/// The way to a page, which nearly all have: so it is written as it is, with no tree of values first.
#[derive(Serialize)]
struct Way<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    steps: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

impl<'a> Way<'a> {
    fn of(showing: &Showing<'_>, breadcrumbs: &'a [BreadcrumbView]) -> Self {
        let origin = showing.site.config.base_url.origin();
        let steps = breadcrumbs.iter().zip(1..).map(|(step, position)| Step {
            kind: "ListItem",
            position,
            name: &step.title,
            item: format!("{origin}{}", step.href),
        });
        Self {
            context: "https://schema.org",
            kind: "BreadcrumbList",
            steps: steps.collect(),
        }
    }
}

fn site(showing: &Showing<'_>) -> Value {
    let config = &showing.site.config;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": showing.own().title,
        "url": config.base_url.absolute(showing.home()),
        "inLanguage": showing.own().tongue.tag(),
    });
    if let Some(organisation) = &config.organisation {
        data["publisher"] = json!({"@type": "Organization", "name": organisation.name});
    }
    data
}

/// JSON in which no `</script>` and no `<!--` can stand.
pub(super) fn in_script(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).expect("strings and numbers are JSON");
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_closes_the_script_early() {
        let block = in_script(&json!({"name": "</script><!-- æ"}));
        assert_eq!(block, r#"{"name":"\u003c/script>\u003c!-- æ"}"#);
    }
}
