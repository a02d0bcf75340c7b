//! What search engines and web archives are told.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::model::{Export, Node, Site};
use crate::text::Date;

/// Every page and data file of the site, with the day it changed where that is known.
pub(super) fn sitemap(site: &Site) -> String {
    let mut pages: Vec<(&str, Option<Date>)> = site
        .nodes()
        .map(|node| (site.permalink(node).as_str(), changed(site, node)))
        .collect();
    let generated: Vec<String> = site
        .generated
        .iter()
        .filter(|page| page.is_public(&site.config))
        .map(|page| page.permalink().to_string())
        .collect();
    let exports: Vec<String> = site
        .exports
        .iter()
        .filter(|export| export.is_public())
        .map(Export::address)
        .collect();
    let made = generated.iter().chain(&exports);
    pages.extend(made.map(|address| (address.as_str(), None)));
    pages.sort_unstable();
    pages.dedup_by_key(|(address, _)| *address);
    let mut bytes = Vec::new();
    write(
        site,
        &pages,
        &mut Writer::new_with_indent(&mut bytes, b' ', 0),
    )
    .expect("writing to memory does not fail");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("the writer is given text only")
}

/// Everyone is welcome everywhere.
pub(super) fn robots(site: &Site) -> String {
    let sitemap = site.config.base_url.absolute("/sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

fn write(
    site: &Site,
    pages: &[(&str, Option<Date>)],
    xml: &mut Writer<&mut Vec<u8>>,
) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let set = xml
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    set.write_inner_content(|xml| {
        for (address, changed) in pages {
            xml.create_element("url").write_inner_content(|xml| {
                let address = site.config.base_url.absolute(address);
                let place = xml.create_element("loc");
                place.write_text_content(BytesText::new(&address))?;
                if let Some(date) = changed {
                    let day = xml.create_element("lastmod");
                    day.write_text_content(BytesText::new(&date.to_string()))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
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
