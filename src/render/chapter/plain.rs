//! Chapters of plain HTML, without a parser.
//!
//! Nearly all HTML of a body is written by us and by themes: tags in lower case, attributes in double
//! quotes, nothing that changes how the rest is read. Of such, tags are found by looking for `<`, a
//! tenth of the work of a parser, and long documents are most of what a small site makes. Whatever
//! is not as plain as that is left to the parser.

use super::{Change, Chapter, level};

/// After these tags other rules hold.
const NOT_PLAIN: [&str; 13] = [
    "iframe",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "select",
    "style",
    "svg",
    "textarea",
    "title",
    "xmp",
];

impl Chapter<'_> {
    /// The page's HTML for the document; `None` when it is not plain.
    pub(super) fn plainly(&self, page: &str) -> Option<String> {
        let mut html = String::with_capacity(page.len() + page.len() / 4);
        let mut rest = page;
        // Of the heading that has begun.
        let mut begun = None;
        while let Some((text, after)) = rest.split_once('<') {
            html.push_str(text);
            let (tag, after) = after.split_once('>')?;
            match tag.strip_prefix('/') {
                Some(name) => {
                    if level(name).is_some() && begun.take() != level(name) {
                        return None;
                    }
                    self.end(name, &mut html)?;
                }
                None => match self.start(tag, &mut html)? {
                    0 => {}
                    begins if begun.replace(begins).is_some() => return None,
                    _ => {}
                },
            }
            rest = after;
        }
        html.push_str(rest);
        begun.is_none().then_some(html)
    }

    fn end(&self, name: &str, html: &mut String) -> Option<()> {
        html.push_str("</");
        match level(name) {
            Some(level) => self.push_heading(level, html),
            None => html.push_str(plain_name(name)?),
        }
        html.push('>');
        Some(())
    }

    /// `tag` is what stands between `<` and the next `>`. Gives the level of a heading; 0 for others.
    fn start(&self, tag: &str, html: &mut String) -> Option<u8> {
        let end_of_name = tag.find(|sign: char| !is_of_name(sign));
        let (name, attributes) = tag.split_at(end_of_name.unwrap_or(tag.len()));
        let name = plain_name(name).filter(|name| !NOT_PLAIN.contains(name))?;
        html.push('<');
        let heading = level(name);
        match heading {
            Some(level) => self.push_heading(level, html),
            None => html.push_str(name),
        }
        if attributes.is_empty() {
            html.push('>');
            return Some(heading.unwrap_or(0));
        }
        // Whatever is changed is written anew, as the parser does; the rest stays as it stands.
        let (attributes, closes) = match attributes.strip_suffix('/') {
            Some(attributes) => (attributes, true),
            None => (attributes, false),
        };
        let attributes = Attributes { rest: attributes }.collect::<Option<Vec<_>>>()?;
        let is_twice = |(at, (name, _)): (usize, &(&str, _))| {
            attributes[..at].iter().any(|(other, _)| other == name)
        };
        if attributes.iter().enumerate().any(is_twice) {
            return None;
        }
        let changes: Vec<Option<Change>> = attributes
            .iter()
            .map(|(key, value)| self.change(name, key, value.unwrap_or_default()))
            .collect();
        if changes.iter().all(Option::is_none) && heading.is_none() {
            html.push_str(&tag[name.len()..]);
            html.push('>');
            return Some(0);
        }
        let mut beside = None;
        let has_attributes = changes.iter().any(|change| *change != Some(Change::Away));
        for ((key, value), change) in attributes.into_iter().zip(changes) {
            match change {
                None => push_attribute(key, value, html),
                Some(Change::To(value)) => push_attribute(key, Some(&value), html),
                Some(Change::Beside(name, added)) => {
                    push_attribute(key, value, html);
                    beside = Some((name, added));
                }
                Some(Change::Away) => {}
            }
        }
        if let Some((name, value)) = beside {
            push_attribute(name, Some(&value), html);
        }
        html.push_str(match (closes, has_attributes) {
            (true, true) => " />",
            (true, false) => "/>",
            (false, _) => ">",
        });
        Some(heading.unwrap_or(0))
    }

    fn push_heading(&self, level: u8, html: &mut String) {
        html.push('h');
        html.push(char::from(b'0' + self.lower(level)));
    }
}

fn push_attribute(name: &str, value: Option<&str>, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    if let Some(value) = value {
        html.push_str("=\"");
        html.push_str(value);
        html.push('"');
    }
}

/// A name in lower case that begins with a letter.
fn plain_name(name: &str) -> Option<&str> {
    let is_plain =
        name.starts_with(|sign: char| sign.is_ascii_lowercase()) && name.chars().all(is_of_name);
    is_plain.then_some(name)
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'
}

/// Attributes as they are written; the last is `None` where one of them is not plain.
struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Option<(&'a str, Option<&'a str>)>;

    fn next(&mut self) -> Option<Self::Item> {
        let begins = self.rest.trim_ascii_start();
        if begins.is_empty() {
            return None;
        }
        let is_apart = begins.len() < self.rest.len();
        let end = begins.find(|sign: char| !is_of_name(sign));
        let (name, after) = begins.split_at(end.unwrap_or(begins.len()));
        self.rest = after;
        if !is_apart || plain_name(name).is_none() {
            self.rest = "";
            return Some(None);
        }
        let Some(value) = after.strip_prefix("=\"") else {
            return Some(Some((name, None)));
        };
        match value.split_once('"') {
            Some((value, after)) => {
                self.rest = after;
                Some(Some((name, Some(value))))
            }
            // A `>` stands in it.
            None => {
                self.rest = "";
                Some(None)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn with<T>(mut look: impl FnMut(&Chapter<'_>) -> T) -> T {
        let ids = BTreeMap::from([("/guide/b/".to_owned(), "/b/".to_owned())]);
        look(&Chapter {
            id: "/a/",
            deeper: 1,
            ids: &ids,
            origin: "https://os2.example",
        })
    }

    fn check_not_plain(html: &str) {
        assert_eq!(with(|chapter| chapter.plainly(html)), None, "{html}");
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_parser() {
        check_not_plain("<p title='x'>");
        check_not_plain("<p title=x>");
        check_not_plain("<P>");
        check_not_plain("<p Id=\"x\">");
        check_not_plain("<p title=\"a > b\">");
        check_not_plain("<p\u{a0}id=\"x\">");
        check_not_plain("<p a=\"b\"c=\"d\">");
        check_not_plain("<!-- <h2> -->");
        check_not_plain("<script>\"<h2>\"</script>");
        check_not_plain("<svg><use href=\"#a\"/></svg>");
        check_not_plain("2 < 3 > 1");
        check_not_plain("<p");
        check_not_plain("<æ>");
    }

    /// Both ways come to the same, of whatever is put together at random.
    #[test]
    fn the_parser_does_the_same() {
        let pieces = [
            "<h2",
            "<p",
            "</h2>",
            "<a",
            "<details",
            "<img",
            "<br",
            "</p>",
            "<td",
            " id=\"x\"",
            " href=\"#y\"",
            " href=\"/guide/b/#c\"",
            " href=\"/c/\"",
            " name=\"n\"",
            " loading=\"lazy\"",
            " hidden",
            ">",
            ">",
            ">",
            "/>",
            " />",
            " aria-labelledby=\"a  b\"",
            "tekst &amp; æ",
            "\n",
            " for=\"\"",
            "<h6",
            " class=\"a b\"",
            "\n  headers=\"q\"",
            "=",
            "\"",
            "<",
            " ",
            " href=\"\"",
            " id",
        ];
        let mut state = 7_u64;
        let mut below = |limit: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from(state >> 40).expect("24 bits") % limit
        };
        let mut plain = 0;
        for _ in 0..200_000 {
            let length = 1 + below(7);
            let html: String = (0..length).map(|_| pieces[below(pieces.len())]).collect();
            with(|chapter| {
                if let Some(ours) = chapter.plainly(&html) {
                    assert_eq!(ours, chapter.thoroughly(&html), "{html}");
                    plain += 1;
                }
            });
        }
        assert!(plain > 5_000, "{plain}");
    }
}
