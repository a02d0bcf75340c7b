//! An entry's Markdown for readers elsewhere: links within the site get whole addresses.

use crate::model::{Product, Resolution};
use crate::parse::markdown::{Link, LinkTarget};
use crate::parse::prose::Prose;

use crate::render::show::Showing;

/// The text as it is written, but for links that would lead nowhere in another place.
pub(super) fn portable(showing: &Showing<'_>, product: &Product, prose: &Prose) -> String {
    let resolved = &product.resolved(prose).links;
    let mut text = String::with_capacity(prose.text.len());
    let mut rest = prose.text.trim();
    for (link, resolution) in prose.body.links.iter().zip(resolved) {
        let Some((before, after)) = split(rest, link) else {
            continue;
        };
        text.push_str(before);
        text.push_str(&whole(showing, product, link, resolution));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// What stands before and after a link's target; after both of its brackets, where it has two.
fn split<'a>(text: &'a str, link: &Link) -> Option<(&'a str, &'a str)> {
    match &link.target {
        LinkTarget::External(_) => None,
        LinkTarget::Id { id, .. } => {
            let start = text.find(&format!("[[{id}"))?;
            let length = text[start..].find("]]")? + "]]".len();
            Some((&text[..start], &text[start + length..]))
        }
        LinkTarget::Relative { path: target, .. } | LinkTarget::Absolute { path: target, .. } => {
            target_of(text, target)
        }
        LinkTarget::Fragment(fragment) => target_of(text, &format!("#{fragment}")),
    }
}

fn target_of<'a>(text: &'a str, target: &str) -> Option<(&'a str, &'a str)> {
    let start = text.find(&format!("]({target}"))? + "](".len();
    let length = text[start..].find([')', ' ', '\n'])?;
    Some((&text[..start], &text[start + length..]))
}

fn whole(showing: &Showing<'_>, product: &Product, link: &Link, resolution: &Resolution) -> String {
    let page = showing.href(product.permalink.as_str());
    let href = showing.resolved_href(resolution, &page);
    let href = if href.starts_with('#') {
        page + &href
    } else {
        href
    };
    let address = format!("{}{href}", showing.site.config.base_url.origin());
    match (&link.target, resolution) {
        (LinkTarget::Id { .. }, Resolution::Node { node, .. }) if link.text.is_empty() => {
            format!("[{}]({address})", showing.title(*node))
        }
        (LinkTarget::Id { .. }, _) => format!("[{}]({address})", link.text),
        _ => address,
    }
}
