//! A page's HTML as a chapter of a longer document: headings further down, ids that no other chapter
//! has, and links that lead within the document where they can.

mod plain;

use std::collections::BTreeMap;

use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::diagram;

/// Attributes that name ids, by spaces.
const NAMING: [&str; 6] = [
    "aria-controls",
    "aria-describedby",
    "aria-labelledby",
    "for",
    "headers",
    "list",
];

/// What becomes of an attribute.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Another value.
    To(String),
    /// It stays, and this is added.
    Beside(&'static str, String),
    Away,
}

/// Attributes of drawings that name an id as `url(#id)`.
const DRAWING: [&str; 4] = ["clip-path", "marker-end", "marker-start", "mask"];

/// What becomes of a page's HTML.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chapter<'a> {
    /// The id of the chapter: the page's address from `/`, so that no two have the same.
    pub id: &'a str,
    /// How many steps its headings go down; none goes below the sixth.
    pub deeper: u8,
    /// The ids of all chapters by their pages' `href`.
    pub ids: &'a BTreeMap<String, String>,
    /// Scheme and host of the site.
    pub origin: &'a str,
}

impl Chapter<'_> {
    /// The page's HTML for the document. What cannot be read as HTML stays as it is.
    pub fn html(&self, page: &str) -> String {
        self.plainly(page).unwrap_or_else(|| self.thoroughly(page))
    }

    /// By a parser that reads all of HTML.
    fn thoroughly(&self, page: &str) -> String {
        let settings = RewriteStrSettings::new()
            .with_strict(false)
            .append_element_content_handler(element!("*", |element| {
                self.element(element)?;
                Ok(())
            }));
        rewrite_str(page, settings).unwrap_or_else(|_| page.to_owned())
    }

    fn element(
        &self,
        element: &mut Element<'_, '_>,
    ) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        if let Some(level) = level(&element.tag_name()) {
            element.set_tag_name(&format!("h{}", self.lower(level)))?;
        }
        let tag = element.tag_name();
        let attributes = element.attributes().iter();
        let changes: Vec<_> = attributes
            .filter_map(|attribute| {
                let change = self.change(&tag, &attribute.name(), &attribute.value())?;
                Some((attribute.name(), change))
            })
            .collect();
        for (name, change) in changes {
            match change {
                Change::To(value) => element.set_attribute(&name, &value)?,
                Change::Beside(name, value) => element.set_attribute(name, &value)?,
                Change::Away => element.remove_attribute(&name),
            }
        }
        Ok(())
    }

    fn lower(&self, level: u8) -> u8 {
        (level + self.deeper).min(6)
    }

    /// What becomes of an attribute; `None` when it stays as it is.
    fn change(&self, tag: &str, name: &str, value: &str) -> Option<Change> {
        match name {
            "id" => Some(Change::To(self.own(value))),
            // `<details>` of one name close each other, which those of two pages shall not.
            "name" if tag == "details" => Some(Change::To(self.own(value))),
            "href" => match self.within(value) {
                Some(within) => Some(Change::To(within)),
                // As of other sites, print shows where it leads.
                None if value.starts_with('/') => {
                    let address = format!("{}{value}", self.origin);
                    Some(Change::Beside("data-address", address))
                }
                None => None,
            },
            // What is printed is not scrolled to.
            "loading" => Some(Change::Away),
            _ if NAMING.contains(&name) => {
                let ids: Vec<String> = value.split_whitespace().map(|id| self.own(id)).collect();
                Some(Change::To(ids.join(" ")))
            }
            _ if DRAWING.contains(&name) => {
                let id = value.strip_prefix("url(#")?.strip_suffix(')')?;
                Some(Change::To(format!("url(#{})", self.own(id))))
            }
            _ => None,
        }
    }

    fn own(&self, id: &str) -> String {
        place(self.id, id)
    }

    /// Where a link leads within the document.
    fn within(&self, href: &str) -> Option<String> {
        if let Some(id) = href.strip_prefix('#') {
            return Some(if id.is_empty() {
                format!("#{}", self.id)
            } else {
                format!("#{}", self.own(id))
            });
        }
        let (page, fragment) = match href.split_once('#') {
            Some((page, fragment)) => (page, Some(fragment)),
            None => (href, None),
        };
        let chapter = self.ids.get(page)?;
        Some(fragment.map_or_else(
            || format!("#{chapter}"),
            |fragment| format!("#{}", place(chapter, fragment)),
        ))
    }
}

/// A page's own id within the document. With a colon, which no address of a page has.
fn place(chapter: &str, id: &str) -> String {
    if id.starts_with(diagram::ID) {
        // In SVG an id is a name of XML, which has no `/`; and no address has a `:`.
        format!("{}:{id}", chapter.replace('/', ":"))
    } else {
        format!("{chapter}:{id}")
    }
}

/// Of `h1` to `h6`.
pub(super) fn level(tag: &str) -> Option<u8> {
    let level = tag.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        let ids = BTreeMap::from([("/guide/b/".to_owned(), "/b/".to_owned())]);
        let chapter = Chapter {
            id: "/a/",
            deeper: 1,
            ids: &ids,
            origin: "https://os2.example",
        };
        assert_eq!(chapter.thoroughly(html), expected);
        assert_eq!(chapter.html(html), expected);
    }

    #[test]
    fn headings_go_down_and_keep_within_six() {
        check(
            "<h2 id=\"x\">X &amp; y</h2><h6>Z</h6><hr><header></header>",
            "<h3 id=\"/a/:x\">X &amp; y</h3><h6>Z</h6><hr><header></header>",
        );
    }

    #[test]
    fn what_names_an_id_names_it_still() {
        check(
            "<p id=\"fn:1\"><a href=\"#fnref:1\">x</a></p><div aria-labelledby=\"a b\"></div><label for=\"c\"></label>",
            "<p id=\"/a/:fn:1\"><a href=\"#/a/:fnref:1\">x</a></p><div aria-labelledby=\"/a/:a /a/:b\"></div><label for=\"/a/:c\"></label>",
        );
    }

    #[test]
    fn drawings_keep_their_arrows() {
        check(
            "<svg aria-labelledby=\"diagram-t\" viewBox=\"0 0 1 1\"><title id=\"diagram-t\">x</title><marker id=\"m\" refX=\"1\"/>\
             <path d=\"M0 0\" marker-end=\"url(#m)\" marker-start=\"none\"/></svg>",
            "<svg aria-labelledby=\":a::diagram-t\" viewBox=\"0 0 1 1\"><title id=\":a::diagram-t\">x</title><marker id=\"/a/:m\" refX=\"1\" />\
             <path d=\"M0 0\" marker-end=\"url(#/a/:m)\" marker-start=\"none\" /></svg>",
        );
    }

    #[test]
    fn links_lead_within_the_document_where_they_can() {
        check("<a href=\"/guide/b/\">b</a>", "<a href=\"#/b/\">b</a>");
        check("<a href=\"/guide/b/#c\">b</a>", "<a href=\"#/b/:c\">b</a>");
        check("<a href=\"#\">top</a>", "<a href=\"#/a/\">top</a>");
        check(
            "<a href=\"/guide/c/\">c</a>",
            "<a href=\"/guide/c/\" data-address=\"https://os2.example/guide/c/\">c</a>",
        );
        for outside in [
            "<a href=\"https://a.example/?x=1&amp;y\">a</a>",
            "<a href=\"mailto:a@a.example\">a</a>",
        ] {
            check(outside, outside);
        }
    }

    #[test]
    fn foldable_parts_of_two_pages_do_not_close_each_other() {
        check(
            "<details name=\"x\"></details><input name=\"x\">",
            "<details name=\"/a/:x\"></details><input name=\"x\">",
        );
    }

    #[test]
    fn pictures_are_fetched_at_once() {
        check(
            "<img src=\"a.png\" loading=\"lazy\">",
            "<img src=\"a.png\">",
        );
    }
}
