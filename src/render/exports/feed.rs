//! Feeds of what has happened, in Atom.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::model::{Export, Generated, NewsItem, NewsKind};
use crate::text::Date;

use crate::render::show::Showing;

/// So many news are enough for a reader that asks once a month.
const MOST: usize = 100;

/// What a feed holds and where it stands.
struct Feed<'a> {
    export: Export,
    /// The page that tells the same, from `/`.
    page: String,
    title: String,
    /// Newest first. Dates are those of the sources.
    items: Vec<&'a NewsItem>,
}

/// Everything new.
pub(super) fn news(showing: &Showing<'_>) -> String {
    let site = showing.site;
    atom(
        showing,
        &Feed {
            export: Export::NewsFeed,
            page: "/".to_owned(),
            title: showing.words("feed-title", &[("site", (&site.config.title).into())]),
            items: site.news_once().take(MOST).collect(),
        },
    )
}

/// Decisions about levels.
pub(super) fn decisions(showing: &Showing<'_>) -> String {
    let site = showing.site;
    let values = [("site", (&site.config.title).into())];
    atom(
        showing,
        &Feed {
            export: Export::DecisionFeed,
            page: Generated::Decisions.permalink().to_string(),
            title: showing.words("decision-feed-title", &values),
            items: site.decisions().take(MOST).collect(),
        },
    )
}

fn atom(showing: &Showing<'_>, feed: &Feed<'_>) -> String {
    let mut bytes = Vec::new();
    write(
        showing,
        feed,
        &mut Writer::new_with_indent(&mut bytes, b' ', 0),
    )
    .expect("writing to memory does not fail");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("the writer is given text only")
}

fn write(showing: &Showing<'_>, feed: &Feed<'_>, xml: &mut Writer<&mut Vec<u8>>) -> io::Result<()> {
    let config = &showing.site.config;
    let base = &config.base_url;
    let own = base.absolute(&feed.export.address());
    let author = config
        .organisation
        .as_ref()
        .map_or(&config.title, |organisation| &organisation.name);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let element = xml
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", config.language.tag()));
    element.write_inner_content(|xml| {
        text(xml, "id", &own)?;
        text(xml, "title", &feed.title)?;
        // A feed without news still needs a date, and there is no other that is true.
        let newest = feed
            .items
            .first()
            .map_or("1970-01-01T00:00:00Z".to_owned(), |item| {
                midnight(item.date)
            });
        text(xml, "updated", &newest)?;
        link(xml, "self", "application/atom+xml", &own)?;
        link(xml, "alternate", "text/html", &base.absolute(&feed.page))?;
        xml.create_element("author")
            .write_inner_content(|xml| text(xml, "name", author))?;
        for item in &feed.items {
            xml.create_element("entry")
                .write_inner_content(|xml| entry(showing, item, xml))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn entry(showing: &Showing<'_>, item: &NewsItem, xml: &mut Writer<&mut Vec<u8>>) -> io::Result<()> {
    let view = showing.news(item);
    let address = format!("{}{}", showing.site.config.base_url.origin(), view.href);
    // A page is itself the news; a product's page may bear several.
    let id = match &item.kind {
        NewsKind::Page(_) => address.clone(),
        NewsKind::Level { decision, .. } => format!("{address}#decision-{}-{decision}", item.date),
        NewsKind::Tariff { tariff, .. } => format!("{address}#tariff-{}-{tariff}", item.date),
        NewsKind::Status { .. } => format!("{address}#status-{}", item.date),
    };
    text(xml, "id", &id)?;
    text(xml, "title", &view.title)?;
    text(xml, "updated", &midnight(item.date))?;
    link(xml, "alternate", "text/html", &address)?;
    xml.create_element("category")
        .with_attribute(("term", view.kind.id.as_str()))
        .with_attribute(("label", view.kind.title.as_str()))
        .write_empty()?;
    match view.summary {
        Some(summary) => text(xml, "summary", &summary),
        None => Ok(()),
    }
}

fn text(xml: &mut Writer<&mut Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(content))?;
    Ok(())
}

fn link(
    xml: &mut Writer<&mut Vec<u8>>,
    relation: &str,
    kind: &str,
    address: &str,
) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("rel", relation))
        .with_attribute(("type", kind))
        .with_attribute(("href", address))
        .write_empty()?;
    Ok(())
}

fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
