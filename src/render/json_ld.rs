//! What machines are told in a page: JSON-LD in the words of schema.org.

mod product;

use serde_json::{Value, json};

use crate::model::Node;

use super::show::Showing;
use super::view::BreadcrumbView;

/// The data blocks of a page, each fit to stand in a `<script>`.
pub(super) fn of(showing: &Showing<'_>, node: Node, breadcrumbs: &[BreadcrumbView]) -> Vec<String> {
    let mut blocks = Vec::new();
    if !breadcrumbs.is_empty() {
        blocks.push(way(showing, breadcrumbs));
    }
    match node {
        Node::Product(id) => blocks.push(product::product(showing, id)),
        Node::Section(_) if breadcrumbs.is_empty() => blocks.push(site(showing)),
        _ => {}
    }
    blocks.iter().map(in_script).collect()
}

fn way(showing: &Showing<'_>, breadcrumbs: &[BreadcrumbView]) -> Value {
    let origin = showing.site.config.base_url.origin();
    let steps: Vec<Value> = breadcrumbs
        .iter()
        .zip(1_u32..)
        .map(|(step, position)| {
            let item = format!("{origin}{}", step.href);
            json!({"@type": "ListItem", "position": position, "name": step.title, "item": item})
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps})
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
pub(super) fn in_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
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
