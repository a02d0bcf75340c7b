//! A page as written: front matter and body.

use std::ops::Range;

use crate::diagnostic::{Finding, Findings};
use crate::parse::markdown::{self, Body};
use crate::parse::origin::Origin;
use crate::parse::record::{FromNode, record};
use crate::parse::yaml::{self, Node, Value};
use crate::text::{Date, Fingerprint, FingerprintOfParts, Located, SourceFile, Span};

record! {
    /// What stands between the two `---` at the top of a page.
    pub struct FrontMatter {
        pub title: Located<String>,
        /// One or two sentences for lists, search and other sites.
        pub description: Option<Located<String>>,
        /// The page's own name in its address, instead of the file's.
        pub slug: Option<Located<String>>,
        /// Its place among its neighbours, lowest first; those without come after, by title.
        pub order: Option<u32>,
        /// Shown from this day on.
        pub date: Option<Located<Date>>,
        /// Not shown after this day.
        pub expires: Option<Located<Date>>,
        /// When the content was last changed; else git is asked.
        pub updated: Option<Date>,
        pub draft: Option<bool>,
        /// Older addresses, which lead here.
        pub aliases: Vec<Located<String>>,
        /// Another template than the usual.
        pub template: Option<Located<String>>,
        /// `false`: no table of contents.
        pub toc: Option<bool>,
        /// `false`: left out of menus and lists.
        pub in_menu: Option<bool>,
        /// `false`: left out of search.
        pub search: Option<bool>,
        pub keywords: Vec<String>,
        /// The role that keeps the page true.
        pub owner: Option<String>,
        /// When it should be looked at again.
        pub review_by: Option<Date>,
        /// The page this one translates: a path like a link's.
        pub translation_of: Option<Located<String>>,
        /// Ids of `content/ordlister/emner.yml`.
        pub topics: Vec<Located<String>>,
        pub image: Option<Located<String>>,
        pub image_alt: Option<Located<String>>,
        /// Only in `_index.md`: how the section's pages are ordered.
        pub sort: Option<SectionSort>,
        /// Only in `_index.md`: a shorter title for menus.
        pub menu_title: Option<String>,
    }
}

crate::parse::record::vocabulary! {
    /// How a section's pages are ordered.
    pub enum SectionSort {
        /// By `order`, then by title.
        Order = "order",
        Title = "title",
        /// Newest first.
        Date = "date",
    }
}

/// A Markdown file below `content/`.
#[derive(Clone, Debug)]
pub struct PageSource {
    /// `None` when it is missing or cannot be read; that has been reported.
    pub front_matter: Option<FrontMatter>,
    /// Where the front matter stands, its `---` lines included.
    pub front_matter_span: Span,
    pub body: Body,
    /// Of what other pages can show of this one: the front matter, the headings, how the body
    /// begins. Pages that look alike from outside have the same.
    pub outside: Fingerprint,
}

impl PageSource {
    /// Reads a page's file. Whatever is wrong with the front matter, the body is read.
    pub fn parse(file: &SourceFile, found: &mut Findings) -> Self {
        let text = &*file.text;
        let layout = Layout::of(text);
        let before = layout.front_matter_span;
        if let Some((reason, span)) = layout.fault {
            let reason = reason.to_owned();
            found.push(Finding::MissingFrontMatter { reason }, span);
        }
        let front_matter = match layout.front_matter {
            Written::Whole(yaml) => {
                front_matter(&text[yaml.clone()], yaml.start, first_line(text), found)
            }
            Written::Unclosed => {
                found.push(Finding::UnclosedFrontMatter {}, first_line(text));
                None
            }
            Written::Missing => None,
        };
        let body = markdown::parse(&text[layout.body..], &Origin::at(layout.body), found);
        Self {
            outside: outside(&text[..layout.body], &body),
            front_matter,
            front_matter_span: before,
            body,
        }
    }
}

fn outside(front_matter: &str, body: &Body) -> Fingerprint {
    let mut parts = FingerprintOfParts::default();
    parts.add(front_matter.as_bytes());
    parts.add(body.excerpt.as_bytes());
    // Where one list ends and the next begins counts too.
    for list in [&body.headings.len(), &body.anchors.len(), &body.terms.len()] {
        parts.add(&list.to_le_bytes());
    }
    for heading in &body.headings {
        parts.add(&[heading.level]);
        parts.add(heading.id.as_bytes());
        parts.add(heading.text.as_bytes());
    }
    for name in body.anchors.iter().chain(&body.terms) {
        parts.add(name.as_bytes());
    }
    parts.whole()
}

/// Reads the YAML that begins at `offset`; what `span` shows lacks keys when there is none.
fn front_matter(
    yaml: &str,
    offset: usize,
    span: Span,
    found: &mut Findings,
) -> Option<FrontMatter> {
    let faultless = found.is_empty();
    let node = yaml::parse(yaml, offset, found).or_else(|| {
        // Nothing between the lines is a mapping without keys.
        let empty = Value::Mapping(Vec::new());
        let value = (faultless && found.is_empty()).then_some(empty)?;
        Some(Node { span, value })
    })?;
    FrontMatter::from_node(&node, found)
}

/// Where the parts of a page are.
struct Layout {
    front_matter: Written,
    /// With its `---` lines.
    front_matter_span: Span,
    /// Where the body begins.
    body: usize,
    /// Why the file does not begin with `---`, and where that shows; see the finding's reasons.
    fault: Option<(&'static str, Span)>,
}

/// How the front matter is written.
enum Written {
    /// The YAML between the lines.
    Whole(Range<usize>),
    Unclosed,
    Missing,
}

impl Layout {
    fn of(text: &str) -> Self {
        let mut lines = lines(text).skip_while(|line| text[line.clone()].trim().is_empty());
        let first = lines.next().unwrap_or(text.len()..text.len());
        let written = &text[first.clone()];
        let reason = match written.trim() {
            "---" if first.start == 0 && is_fence(written) => None,
            "---" => Some("before"),
            "" => Some("empty"),
            other if is_dashes(other) => Some("dashes"),
            _ => Some("none"),
        };
        let fault = reason.map(|reason| match reason {
            "before" | "dashes" => (
                reason,
                Span::new(first.start, first.start + written.trim_end().len()),
            ),
            _ => (reason, Span::START),
        });
        if matches!(reason, Some("none" | "empty")) {
            return Self {
                front_matter: Written::Missing,
                front_matter_span: Span::START,
                body: 0,
                fault,
            };
        }
        let ends = |line: &str| is_fence(line) || (fault.is_some() && is_dashes(line.trim()));
        let opening = first;
        let mut blank = None;
        for line in lines {
            let written = &text[line.clone()];
            if ends(written) {
                let closing = line.start + written.trim_end().len();
                return Self {
                    front_matter: Written::Whole(opening.end..line.start),
                    front_matter_span: Span::new(0, closing),
                    body: line.end,
                    fault,
                };
            }
            if written.trim().is_empty() {
                blank.get_or_insert(line.start);
            }
        }
        // The text has most likely begun where a line was left blank.
        let body = blank.unwrap_or(text.len());
        Self {
            front_matter: Written::Unclosed,
            front_matter_span: Span::new(0, text[..body].trim_end().len()),
            body,
            fault,
        }
    }
}

/// The lines' ranges, ends included.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some(start..*at)
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// Whether it is what a writing program makes of `---`, or too many or too few of them.
fn is_dashes(line: &str) -> bool {
    let all = |letters: &[char]| line.chars().all(|letter| letters.contains(&letter));
    !line.is_empty() && all(&['-', '–', '—']) && line != "-"
}

fn first_line(text: &str) -> Span {
    Span::new(0, text.lines().next().unwrap_or_default().trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SitePath;

    /// Title, where the front matter is, the links' places in the file, then findings.
    fn check(text: &str, expected: &str) {
        let file = SourceFile::new(SitePath::new("content/a.md"), text);
        let mut found = Findings::of(&file.path);
        let page = PageSource::parse(&file, &mut found);
        let title = page
            .front_matter
            .as_ref()
            .map(|keys| keys.title.value.as_str());
        let Span { start, end } = page.front_matter_span;
        let mut shown = vec![format!("{} {start}..{end}", title.unwrap_or("none"))];
        for link in &page.body.links {
            shown.push(text[link.span.range()].to_owned());
        }
        for diagnostic in found.report(()).diagnostics {
            let Span { start, end } = diagnostic.place.span;
            let rule = diagnostic.finding.rule().id();
            shown.push(format!("{rule} at {start}..{end}"));
        }
        assert_eq!(shown.join("\n"), expected);
    }

    #[test]
    fn a_page_is_front_matter_and_body() {
        check("---\ntitle: Å\n---\n\n[b](c.md)\n", "Å 0..17\n[b](c.md)");
        check(
            "---  \r\ntitle: a\r\n---\r\n[b](c.md)\r\n",
            "a 0..20\n[b](c.md)",
        );
        check("---\ntitle: a\n---", "a 0..16");
    }

    #[test]
    fn a_rule_in_the_body_is_no_front_matter() {
        check(
            "---\ntitle: a\n---\nb\n\n---\n\n[c](d.md)",
            "a 0..16\n[c](d.md)",
        );
    }

    #[test]
    fn a_page_without_front_matter_is_still_a_page() {
        check(
            "[b](c.md)",
            "none 0..0\n[b](c.md)\nmissing-front-matter at 0..0",
        );
        check("", "none 0..0\nmissing-front-matter at 0..0");
    }

    #[test]
    fn front_matter_that_begins_wrongly_is_read_all_the_same() {
        check(
            "\n---\ntitle: a\n---\n[b](c.md)",
            "a 0..17\n[b](c.md)\nmissing-front-matter at 1..4",
        );
        check(
            " ---\ntitle: a\n---\n",
            "a 0..17\nmissing-front-matter at 0..4",
        );
        check(
            "—\ntitle: a\n—\n[b](c.md)",
            "a 0..16\n[b](c.md)\nmissing-front-matter at 0..3",
        );
        check(
            "----\ntitle: a\n----\n",
            "a 0..18\nmissing-front-matter at 0..4",
        );
    }

    #[test]
    fn front_matter_that_never_ends_stops_where_the_text_begins() {
        check(
            "---\ntitle: a\n\n[b](c.md)",
            "none 0..12\n[b](c.md)\nunclosed-front-matter at 0..3",
        );
        check("---", "none 0..3\nunclosed-front-matter at 0..3");
    }

    #[test]
    fn faults_in_the_front_matter_stand_in_the_file() {
        check(
            "---\ntitle: [\n---\n[b](c.md)",
            "none 0..16\n[b](c.md)\ninvalid-yaml at 11..12",
        );
        check("---\ntitel: a\n---\n", "none 0..16\nunknown-key at 4..9");
    }

    #[test]
    fn empty_front_matter_lacks_a_title() {
        check("---\n---\na", "none 0..7\nmissing-key at 0..3");
    }
}
