//! What search engines and web archives are told.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::model::{Node, Site};
use crate::text::Date;

use super::super::show::Showing;
use super::super::view::AlternateView;

/// An address of the site.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// From `/`.
    address: String,
    /// When it changed, where that is known.
    changed: Option<Date>,
    /// The same page in several languages: each one's tag and whole address.
    alternates: Vec<(String, String)>,
}

/// Every page and data file of the site, with the day it changed where that is known, and with its
/// translations.
pub(super) fn sitemap(showing: &Showing<'_>) -> String {
    let site = showing.site;
    let pages = site.nodes().map(|node| Place {
        address: site.permalink(node).to_string(),
        changed: changed(site, node),
        alternates: pairs(showing.alternates(node)),
    });
    let generated = site.generated.iter();
    let generated = generated.filter(|page| page.is_public(&site.config));
    let generated = generated.map(|page| Place {
        address: page.permalink().to_string(),
        changed: None,
        alternates: pairs(showing.generated_alternates(page)),
    });
    let exports = site.exports.iter().filter(|export| export.is_public());
    let exports = exports.map(|export| Place {
        address: export.address(),
        changed: None,
        alternates: Vec::new(),
    });
    let mut places: Vec<Place> = pages.chain(generated).chain(exports).collect();
    places.sort_unstable();
    places.dedup_by(|later, kept| later.address == kept.address);
    let mut bytes = Vec::new();
    let mut xml = Writer::new_with_indent(&mut bytes, b' ', 0);
    write(site, &places, &mut xml).expect("writing to memory does not fail");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("the writer is given text only")
}

fn pairs(alternates: Vec<AlternateView>) -> Vec<(String, String)> {
    let alternates = alternates.into_iter();
    alternates.map(|one| (one.language, one.href)).collect()
}

/// Everyone is welcome everywhere.
pub(super) fn robots(site: &Site) -> String {
    let sitemap = site.config.base_url.absolute("/sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

fn write(site: &Site, places: &[Place], xml: &mut Writer<&mut Vec<u8>>) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut set = xml
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    if places.iter().any(|place| !place.alternates.is_empty()) {
        set = set.with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }
    set.write_inner_content(|xml| {
        for place in places {
            xml.create_element("url")
                .write_inner_content(|xml| write_place(site, place, xml))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_place(site: &Site, place: &Place, xml: &mut Writer<&mut Vec<u8>>) -> io::Result<()> {
    let address = site.config.base_url.absolute(&place.address);
    let element = xml.create_element("loc");
    element.write_text_content(BytesText::new(&address))?;
    if let Some(date) = place.changed {
        let day = xml.create_element("lastmod");
        day.write_text_content(BytesText::new(&date.to_string()))?;
    }
    for (language, href) in &place.alternates {
        let link = xml
            .create_element("xhtml:link")
            .with_attribute(("rel", "alternate"))
            .with_attribute(("hreflang", language.as_str()))
            .with_attribute(("href", href.as_str()));
        link.write_empty()?;
    }
    Ok(())
}

fn changed(site: &Site, node: Node) -> Option<Date> {
    match node {
        Node::Section(id) => site.section(id).updated,
        Node::Page(id) => site.page(id).updated.or(site.page(id).date),
        Node::Product(id) => site.product(id).updated,
        Node::Taxonomy(_) | Node::Term(_) => None,
    }
}
