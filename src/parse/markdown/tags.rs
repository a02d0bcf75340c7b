//! Raw HTML cut up into components' tags and all the rest.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// A piece of raw HTML. Ranges are in the HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, comments, ordinary tags, and the ids that those give.
    Other(Range<usize>, Vec<String>),
    Start(StartTag),
    End {
        name: String,
        range: Range<usize>,
    },
}

/// A component's start tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StartTag {
    /// In lower case, as HTML reads it.
    pub name: String,
    pub attributes: Vec<Attribute>,
    /// Written `<name/>`: there will be no end tag.
    pub closed: bool,
    pub range: Range<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    pub name: String,
    pub value: String,
    pub range: Range<usize>,
}

/// Cuts raw HTML up. Together the pieces cover all of it.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut ids = Vec::new();
    let mut other = 0;
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|open| at + open) {
        let (after, markup) = markup(html, open);
        match markup {
            Markup::Component(component) => {
                if other < open {
                    pieces.push(Piece::Other(other..open, std::mem::take(&mut ids)));
                }
                pieces.push(component);
                other = after;
            }
            Markup::Element(attributes) => {
                let given = attributes.into_iter().filter(|given| given.name == "id");
                ids.extend(given.map(|id| id.value));
            }
            Markup::Nothing => {}
        }
        at = after;
    }
    if other < html.len() {
        pieces.push(Piece::Other(other..html.len(), ids));
    }
    pieces
}

/// A component's start tag but for its letters: `<niveau-mærke>`, which Markdown takes for text.
pub(super) fn misspelt_tag(text: &str) -> Option<StartTag> {
    let mut reader = Reader {
        html: text,
        at: 0,
        letters: char::is_alphanumeric,
    };
    let tag = reader.eat('<').then(|| reader.start_tag(0))??;
    (tag.name.contains('-') && !tag.name.is_ascii()).then_some(tag)
}

/// What a `<` turned out to begin.
enum Markup {
    Component(Piece),
    /// An ordinary start tag.
    Element(Vec<Attribute>),
    /// Something else, or just the sign.
    Nothing,
}

/// What begins with the `<` at `open`, and where it ends.
fn markup(html: &str, open: usize) -> (usize, Markup) {
    let rest = &html[open..];
    let until = |end: &str| {
        rest.find(end)
            .map_or(html.len(), |found| open + found + end.len())
    };
    if rest.starts_with("<!--") {
        return (until("-->"), Markup::Nothing);
    }
    if rest.starts_with("<![CDATA[") {
        return (until("]]>"), Markup::Nothing);
    }
    if rest.starts_with("<?") {
        return (until("?>"), Markup::Nothing);
    }
    let mut reader = Reader {
        html,
        at: open + 1,
        letters: |letter| letter.is_ascii_alphanumeric(),
    };
    if reader.eat('/') {
        let name = reader.name();
        reader.space();
        if !is_component(&name) || !reader.eat('>') {
            return (open + 1, Markup::Nothing);
        }
        let range = open..reader.at;
        return (reader.at, Markup::Component(Piece::End { name, range }));
    }
    let Some(tag) = reader.start_tag(open) else {
        return (open + 1, Markup::Nothing);
    };
    let after = tag.range.end;
    if is_component(&tag.name) {
        return (after, Markup::Component(Piece::Start(tag)));
    }
    let after = raw_text_end(html, after, &tag.name);
    (after, Markup::Element(tag.attributes))
}

/// Whether a tag's name is a component's: hyphenated, and none of those HTML has itself.
fn is_component(name: &str) -> bool {
    const RESERVED: [&str; 8] = [
        "annotation-xml",
        "color-profile",
        "font-face",
        "font-face-format",
        "font-face-name",
        "font-face-src",
        "font-face-uri",
        "missing-glyph",
    ];
    name.contains('-') && !RESERVED.contains(&name)
}

/// Past the text of an element whose text is not read as HTML.
fn raw_text_end(html: &str, after: usize, name: &str) -> usize {
    if !matches!(name, "script" | "style" | "textarea" | "pre") {
        return after;
    }
    let rest = &html.as_bytes()[after..];
    let is_end = |window: &[u8]| {
        window.starts_with(b"</") && window[2..].eq_ignore_ascii_case(name.as_bytes())
    };
    rest.windows(name.len() + 2)
        .position(is_end)
        .map_or(html.len(), |end| after + end)
}

/// Reads a tag as CommonMark does.
struct Reader<'h> {
    html: &'h str,
    at: usize,
    /// The letters of a tag's name, besides hyphens.
    letters: fn(char) -> bool,
}

impl<'h> Reader<'h> {
    fn rest(&self) -> &'h str {
        &self.html[self.at..]
    }

    fn eat(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len_utf8();
        }
        found
    }

    /// As much as fits; gives back what it was.
    fn eat_while(&mut self, fits: impl Fn(char) -> bool) -> &'h str {
        let rest = self.rest();
        let end = rest.find(|letter| !fits(letter)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn space(&mut self) -> bool {
        !self
            .eat_while(|letter| letter.is_ascii_whitespace())
            .is_empty()
    }

    /// A tag's name in lower case; empty when there is none.
    fn name(&mut self) -> String {
        if !self
            .rest()
            .starts_with(|first: char| first.is_ascii_alphabetic())
        {
            return String::new();
        }
        let letters = self.letters;
        self.eat_while(|letter| letters(letter) || letter == '-')
            .to_lowercase()
    }

    fn start_tag(&mut self, open: usize) -> Option<StartTag> {
        let name = self.name();
        if name.is_empty() {
            return None;
        }
        let mut attributes = Vec::new();
        loop {
            let spaced = self.space();
            let closed = self.eat('/');
            if self.eat('>') {
                let range = open..self.at;
                return Some(StartTag {
                    name,
                    attributes,
                    closed,
                    range,
                });
            }
            if closed || !spaced {
                return None;
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<Attribute> {
        let start = self.at;
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "_:.-".contains(letter);
        let name = self.eat_while(fits);
        if !name.starts_with(|first: char| first.is_ascii_alphabetic() || "_:".contains(first)) {
            return None;
        }
        let mut end = self.at;
        self.space();
        let mut value = "";
        if self.eat('=') {
            self.space();
            value = self.value()?;
            end = self.at;
        } else {
            // The space belongs to what follows.
            self.at = end;
        }
        Some(Attribute {
            name: name.to_ascii_lowercase(),
            value: unescaped(value),
            range: start..end,
        })
    }

    fn value(&mut self) -> Option<&'h str> {
        for quote in ['"', '\''] {
            if self.eat(quote) {
                let value = self.eat_while(|letter| letter != quote);
                return self.eat(quote).then_some(value);
            }
        }
        let value =
            self.eat_while(|letter| !letter.is_ascii_whitespace() && !"\"'=<>`".contains(letter));
        (!value.is_empty()).then_some(value)
    }
}

/// `&amp;` → `&`, `&oslash;` → `ø`, `&#229;` → `å`; anything else stays.
fn unescaped(value: &str) -> String {
    /// The longest name an entity has, with `&` and `;`.
    const LONGEST: usize = 33;
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        let entity = &rest[..end.map_or(1, |end| end + 1)];
        // Markdown knows them all.
        match Parser::new(entity).nth(1) {
            Some(Event::Text(letters)) if end.is_some() => text.push_str(&letters),
            _ => text.push_str(entity),
        }
        rest = &rest[entity.len()..];
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The components' tags, and the rest in brackets.
    fn check(html: &str, expected: &str) {
        let shown: Vec<String> = pieces(html)
            .into_iter()
            .map(|piece| match piece {
                Piece::Other(range, ids) => format!("[{}]{}", &html[range], ids.join(",")),
                Piece::End { name, .. } => format!("/{name}"),
                Piece::Start(tag) => {
                    let attributes = tag.attributes.iter().map(|attribute| {
                        let written = &html[attribute.range.clone()];
                        format!(" {}={} ({written})", attribute.name, attribute.value)
                    });
                    let end = if tag.closed { "/" } else { "" };
                    format!("{}{}{end}", tag.name, attributes.collect::<String>())
                }
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn values_are_quoted_either_way_or_not_at_all() {
        check(
            r#"<a-b c="d e" f='"' g=h i>"#,
            r#"a-b c=d e (c="d e") f=" (f='"') g=h (g=h) i= (i)"#,
        );
        check("<a-b c = 'd'/>", "a-b c=d (c = 'd')/");
    }

    #[test]
    fn entities_in_values_are_letters() {
        check(
            "<a-b c='&lt;&oslash;&#229;&x;& &'>",
            "a-b c=<øå&x;& & (c='&lt;&oslash;&#229;&x;& &')",
        );
    }

    #[test]
    fn ordinary_html_is_left_alone() {
        check("<b>x</b><A-b></A-B >y", "[<b>x</b>] a-b /a-b [y]");
        check("<font-face></font-face>", "[<font-face></font-face>]");
    }

    #[test]
    fn ids_of_ordinary_html_are_noted() {
        check("<i id=a><b ID='b'>", "[<i id=a><b ID='b'>]a,b");
        check("<i id=a><a-b id=b>", "[<i id=a>]a a-b id=b (id=b)");
    }

    #[test]
    fn tags_in_comments_scripts_and_values_are_text() {
        check("<!-- <a-b> --><a-b>", "[<!-- <a-b> -->] a-b");
        check(
            "<script>'<a-b>'</SCRIPT><a-b>",
            "[<script>'<a-b>'</SCRIPT>] a-b",
        );
        check("<i title='<a-b>'>", "[<i title='<a-b>'>]");
        check("<!-- <a-b>", "[<!-- <a-b>]");
    }

    #[test]
    fn what_is_no_tag_is_text() {
        for html in [
            "<a-b", "<a-b c='", "<a-b c=>", "<a-b 1>", "< a-b>", "</a-b", "<a-b/ >",
        ] {
            check(html, &format!("[{html}]"));
        }
    }
}
