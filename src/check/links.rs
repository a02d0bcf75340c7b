//! Links and pictures that lead nowhere.

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Hidden, MenuLink, Resolution, Site};
use crate::parse::markdown::LinkTarget;

use super::texts::Text;

/// Those of the menus.
pub(super) fn of_menus(site: &Site, found: &mut Vec<Diagnostic>) {
    found.extend(site.menu_links().filter_map(|item| menu_item(site, item)));
}

pub(super) fn of_text(site: &Site, text: Text<'_>, found: &mut Vec<Diagnostic>) {
    for (link, resolution) in text.body.links.iter().zip(&text.resolved.links) {
        let target = written(&link.target);
        let kind = match link.target {
            LinkTarget::Id { .. } => "id",
            _ if target.is_empty() => "empty",
            _ => "path",
        };
        let finding = link_finding(site, &target, kind, resolution);
        found.extend(finding.map(|finding| finding.at(text.place(link.span))));
    }
    for (image, resolution) in text.body.images.iter().zip(&text.resolved.images) {
        if let Resolution::Missing { nearest } = resolution {
            let finding = Finding::BrokenImage {
                target: written(&image.target),
                nearest: nearest.clone(),
            };
            found.push(finding.at(text.place(image.span)));
        }
    }
}

fn menu_item(site: &Site, item: &MenuLink) -> Option<Diagnostic> {
    let finding = link_finding(site, &item.target, "menu", &item.resolution)?;
    Some(finding.at(item.place.clone()))
}

fn link_finding(site: &Site, target: &str, kind: &str, resolution: &Resolution) -> Option<Finding> {
    let target = target.to_owned();
    match resolution {
        Resolution::Missing { nearest } => Some(Finding::BrokenLink {
            target,
            kind: kind.to_owned(),
            nearest: nearest.clone(),
        }),
        Resolution::Moved { to } => Some(Finding::BrokenLink {
            target,
            kind: "moved".to_owned(),
            nearest: Some(to.clone()),
        }),
        Resolution::MissingFragment {
            node,
            fragment,
            nearest,
            known,
        } => Some(Finding::BrokenFragment {
            fragment: fragment.clone(),
            page: node.map_or("own".to_owned(), |node| site.permalink(node).to_string()),
            nearest: nearest.clone(),
            known: headings(known),
        }),
        Resolution::Unpublished(why) => Some(unpublished(target, *why)),
        Resolution::Node { .. }
        | Resolution::SamePage { .. }
        | Resolution::Asset(_)
        | Resolution::Generated(_)
        | Resolution::External
        | Resolution::Unreadable => None,
    }
}

fn unpublished(target: String, why: Hidden) -> Finding {
    let (reason, day) = match why {
        Hidden::Draft => ("draft", None),
        Hidden::Until(day) => ("future", Some(day)),
        Hidden::After(day) => ("expired", Some(day)),
    };
    Finding::LinkToUnpublished {
        target,
        reason: reason.to_owned(),
        day: day.map(|day| day.to_string()),
    }
}

/// The places of a page as links name them: `#pris, #moms`.
fn headings(ids: &[String]) -> String {
    if ids.is_empty() {
        return "none".to_owned();
    }
    let named: Vec<String> = ids.iter().map(|id| format!("`#{id}`")).collect();
    named.join(", ")
}

/// A target as the author wrote it, but decoded.
fn written(target: &LinkTarget) -> String {
    let with_fragment = |path: &str, fragment: &Option<String>| match fragment {
        Some(fragment) => format!("{path}#{fragment}"),
        None => path.to_owned(),
    };
    match target {
        LinkTarget::Relative { path, fragment } | LinkTarget::Absolute { path, fragment } => {
            with_fragment(path, fragment)
        }
        LinkTarget::Id { id, fragment } => with_fragment(id, fragment),
        LinkTarget::Fragment(fragment) => format!("#{fragment}"),
        LinkTarget::External(address) => address.clone(),
    }
}
