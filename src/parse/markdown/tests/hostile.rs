//! Whatever an author types, or a program writes: no panic, no hang, every place in the file.

use crate::diagnostic::Reported;
use crate::parse::markdown::{Body, Html, Segment};
use crate::parse::{Document, parse};
use crate::text::{SitePath, SourceFile, Span};

use super::read;

/// What inputs are made of: everything that opens something, some of what closes it.
const PIECES: &[&str] = &[
    "a",
    "å",
    "🙂",
    " ",
    "    ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "---\n",
    "===\n",
    "title: x\n",
    "text: |\n",
    "'",
    "\"",
    "\\",
    "`",
    "```\n",
    "~~",
    "*",
    "_",
    "**",
    "#",
    "# ",
    "## {#x}\n",
    "{#",
    "}",
    ">",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "1. ",
    "- [x] ",
    ": ",
    "|",
    "|-|\n",
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "![",
    "![[",
    "|b]]",
    "](",
    "](a.md)",
    "[^1]",
    "[^1]: ",
    "[b]: c.md\n",
    "<",
    ">",
    "</",
    "/>",
    "<a-b",
    "<a-b>",
    "<a-å>",
    "<a-ø b='",
    "</a-b>",
    "<c-d e=\"",
    " f='g'",
    " h=",
    "<div>\n",
    "</div>\n",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "<script>",
    "<https://",
    "&aring;",
    "&#0;",
    "&",
    "%C3",
    "%",
    "\u{feff}",
    "\u{0}",
    "\u{301}",
    "\u{2028}",
    "!include",
    "&x ",
    "*x",
    "{",
    "%YAML",
];

/// A row of numbers that is the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below the limit")
    }
}

/// Parses it and checks that every place lies in the file, between letters.
fn check(path: &str, text: &str) {
    let file = SourceFile::new(SitePath::new(path), text);
    let Reported { value, diagnostics } = parse(&file);
    let place = |what: &str, span: Span| {
        assert!(
            text.get(span.range()).is_some(),
            "{what} at {span:?} in {text:?}"
        );
    };
    for diagnostic in &diagnostics {
        place(diagnostic.finding.rule().id(), diagnostic.place.span);
    }
    match value {
        Document::Page(page) => {
            place("front matter", page.front_matter_span);
            check_body(&page.body, &place);
        }
        Document::Product(Some(entry)) => {
            if let Some(prose) = entry.description.known() {
                check_body(&prose.body, &place);
            }
        }
        _ => {}
    }
}

fn check_body(body: &Body, place: &dyn Fn(&str, Span)) {
    body.headings
        .iter()
        .for_each(|heading| place("a heading", heading.span));
    body.links
        .iter()
        .for_each(|link| place("a link", link.span));
    body.images
        .iter()
        .for_each(|image| place("a picture", image.span));
    for component in &body.components {
        place("a component", component.span);
        let arguments = component.arguments.iter();
        arguments.for_each(|argument| place("an argument", argument.span));
    }
}

/// Checks that every element ends within what it began in.
fn check_nesting(written: &Html, body: &Body, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for segment in written.segments() {
        let Segment::Html(html) = segment else {
            if let Segment::Component(index) = segment {
                check_nesting(&body.components[index].inner, body, text);
            }
            continue;
        };
        for tag in html.split('<').skip(1) {
            let name = tag.split([' ', '>', '\n']).next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{text:?} as {written:?}"),
                None if matches!(name, "br" | "hr" | "input") => {}
                None => open.push(name),
            }
        }
    }
    assert!(open.is_empty(), "{open:?} in {text:?} as {written:?}");
}

#[test]
fn elements_end_within_what_they_began_in() {
    let own: Vec<&str> = PIECES
        .iter()
        .copied()
        .filter(|piece| !piece.contains('<') || piece.contains("a-b>"))
        .collect();
    let mut numbers = Numbers(0xcafe);
    for _ in 0..4000 {
        let length = 1 + numbers.below(40);
        let text: String = (0..length).map(|_| own[numbers.below(own.len())]).collect();
        let (body, _) = read(&text);
        check_nesting(&body.html, &body, &text);
    }
}

#[test]
fn random_pages_are_read() {
    let mut numbers = Numbers(0x5eed);
    for _ in 0..4000 {
        let length = 1 + numbers.below(40);
        let text: String = (0..length)
            .map(|_| PIECES[numbers.below(PIECES.len())])
            .collect();
        check("content/a.md", &text);
        check("content/a.md", &format!("---\ntitle: a\n---\n{text}"));
    }
}

#[test]
fn random_descriptions_are_read() {
    let mut numbers = Numbers(0xf00d);
    for _ in 0..2000 {
        let length = 1 + numbers.below(30);
        let text: String = (0..length)
            .map(|_| PIECES[numbers.below(PIECES.len())])
            .collect();
        for (before, after) in [
            ("|\n  ", ""),
            (">-\n  ", ""),
            ("", ""),
            ("\"", "\""),
            ("'", "'"),
        ] {
            let lines = text.replace('\n', "\n  ");
            let entry = format!(
                "schema: 1\nid: ab\nname: a\ntype: product\nstatus: active\nsummary: a\ntopics: []\n\
                 audience: []\nlicense: unknown\nmaturity: unknown\naccession: unknown\ncontacts: []\n\
                 reviewed: unknown\ndescription: {before}{lines}{after}\n"
            );
            check("content/produkter/ab.yml", &entry);
        }
    }
}

#[test]
fn every_piece_may_come_thousands_of_times() {
    for piece in PIECES {
        check("content/a.md", &piece.repeat(3000));
        check("content/a.md", &format!("{piece}x ").repeat(3000));
    }
}
