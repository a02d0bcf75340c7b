//! HTML with holes: one string, and a list of what is to be filled in where.
//!
//! Not a piece for each stretch of HTML: the bodies of all pages of a site are held at once, and a page has
//! some fifty holes.

use super::WORDS;

/// HTML that is finished but for its holes, which depend on the rest of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html {
    text: String,
    /// In order, each with the byte of the text it stands before.
    holes: Vec<(u32, Hole)>,
}

/// A piece of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'h> {
    /// Finished HTML.
    Html(&'h str),
    /// The value of an `href` attribute: `links[n]`, not yet escaped.
    Href(usize),
    /// The text of a wikilink that gives none: the title of what `links[n]` leads to.
    LinkTitle(usize),
    /// A whole `<img>`: `images[n]`.
    Image(usize),
    /// What stands in a `<code>` that is a block: `code[n]`.
    Code(usize),
    /// Within a start tag: where its block begins in the file, in bytes. Only shown to who writes it.
    Place(u32),
    /// The answer to `components[n]`.
    Component(usize),
    /// A word of the theme's catalogue in the site's language, such as a callout's title: one of
    /// `WORDS`. May stand in an attribute, so quotes are escaped too.
    Word(&'static str),
}

/// A segment that is no HTML, in eight bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hole {
    Href(u32),
    LinkTitle(u32),
    Image(u32),
    Code(u32),
    Place(u32),
    Component(u32),
    /// Which of `WORDS`.
    Word(u32),
}

/// A place in the HTML written so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    byte: usize,
    holes: usize,
}

impl Html {
    /// Its pieces in order.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        let mut written = 0;
        let before = self.holes.iter().flat_map(move |(at, hole)| {
            let html = &self.text[std::mem::replace(&mut written, *at as usize)..*at as usize];
            [Segment::Html(html), hole.segment()]
        });
        let last = self.holes.last().map_or(0, |(at, _)| *at as usize);
        let segments = before.chain([Segment::Html(&self.text[last..])]);
        segments.filter(|segment| *segment != Segment::Html(""))
    }

    /// How long its finished part is, in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// The same without the room that is left while a text grows.
    pub(super) fn fitted(&self) -> Self {
        // Cloned, since allocators leave what shrinks where it is.
        self.clone()
    }

    /// Adds HTML as it is.
    pub(super) fn raw(&mut self, html: &str) {
        self.text.push_str(html);
    }

    /// Adds text, escaped for elements and for attributes in double quotes.
    pub(super) fn text(&mut self, text: &str) {
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escaped = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => continue,
            };
            self.text.push_str(&text[written..at]);
            self.text.push_str(escaped);
            written = at + 1;
        }
        self.text.push_str(&text[written..]);
    }

    /// Adds ` name="value"`.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.text(value);
        self.raw("\"");
    }

    pub(super) fn hole(&mut self, hole: Segment<'_>) {
        match Hole::of(hole) {
            Ok(hole) => self.holes.push((narrow(self.text.len()), hole)),
            Err(html) => self.raw(html),
        }
    }

    pub(super) fn append(&mut self, other: &Self) {
        let shift = narrow(self.text.len());
        self.text.push_str(&other.text);
        let holes = other.holes.iter();
        self.holes
            .extend(holes.map(|(at, hole)| (at + shift, *hole)));
    }

    /// Ends the line, unless it is at its beginning.
    pub(super) fn line(&mut self) {
        if !(self.is_empty() || self.text.ends_with('\n') && !self.ends_with_hole()) {
            self.raw("\n");
        }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            byte: self.text.len(),
            holes: self.holes.len(),
        }
    }

    /// The components written since `mark`; `None` when there is anything else but white space.
    pub(super) fn only_components_since(&self, mark: Mark) -> Option<Vec<usize>> {
        let html = self.text.get(mark.byte..)?;
        let holes = self.holes.get(mark.holes..)?;
        let components = components(html, holes)?;
        (!components.is_empty()).then_some(components)
    }

    /// The components it consists of; `None` when there is anything else but white space.
    pub(super) fn only_components(&self) -> Option<Vec<usize>> {
        components(&self.text, &self.holes)
    }

    /// Adds a start tag that knows where its block stands: `<p` of this and what comes before `>`.
    pub(super) fn start_block(&mut self, tag: &str, place: u32) {
        self.raw(tag);
        self.hole(Segment::Place(place));
        self.raw(">");
    }

    /// Takes out again the tag that `start_block` wrote just before `mark`.
    pub(super) fn take_back(&mut self, tag: &str, mark: Mark) {
        let length = tag.len() + ">".len();
        let Some((start, place)) = mark.byte.checked_sub(length).zip(mark.holes.checked_sub(1))
        else {
            return;
        };
        let html = self.text.get(start..mark.byte);
        let is_tag = html.is_some_and(|html| html.strip_suffix('>') == Some(tag));
        let is_block = matches!(
            self.holes.get(place),
            Some((at, Hole::Place(_))) if *at as usize + ">".len() == mark.byte
        );
        if is_tag && is_block {
            self.text.replace_range(start..mark.byte, "");
            self.holes.remove(place);
            for (at, _) in &mut self.holes[place..] {
                *at -= narrow(length);
            }
        }
    }

    /// Adds HTML to the paragraph that ends here, or else in one of its own.
    pub(super) fn end_last_paragraph_with(&mut self, html: &Self) {
        const END: &str = "</p>\n";
        let joined = self.text.ends_with(END) && !self.ends_with_hole();
        if joined {
            self.text.truncate(self.text.len() - END.len());
        }
        self.raw(if joined { " " } else { "<p>" });
        self.append(html);
        self.raw(END);
    }

    /// Puts HTML before and after what is there.
    pub(super) fn wrap(&mut self, before: &str, after: &str) {
        self.text.insert_str(0, before);
        for (at, _) in &mut self.holes {
            *at += narrow(before.len());
        }
        self.raw(after);
    }

    /// Whether it has neither a finished part nor a hole.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.holes.is_empty()
    }

    fn ends_with_hole(&self) -> bool {
        let last = self.holes.last();
        last.is_some_and(|(at, _)| *at as usize == self.text.len())
    }
}

impl Hole {
    /// The hole that a segment is, or the HTML that it is instead.
    fn of(segment: Segment<'_>) -> Result<Self, &str> {
        Ok(match segment {
            Segment::Html(html) => return Err(html),
            Segment::Href(index) => Self::Href(narrow(index)),
            Segment::LinkTitle(index) => Self::LinkTitle(narrow(index)),
            Segment::Image(index) => Self::Image(narrow(index)),
            Segment::Code(index) => Self::Code(narrow(index)),
            Segment::Place(offset) => Self::Place(offset),
            Segment::Component(index) => Self::Component(narrow(index)),
            Segment::Word(word) => {
                let index = WORDS.iter().position(|known| *known == word);
                Self::Word(narrow(index.expect("it is one of `WORDS`")))
            }
        })
    }

    fn segment(self) -> Segment<'static> {
        match self {
            Self::Href(index) => Segment::Href(index as usize),
            Self::LinkTitle(index) => Segment::LinkTitle(index as usize),
            Self::Image(index) => Segment::Image(index as usize),
            Self::Code(index) => Segment::Code(index as usize),
            Self::Place(offset) => Segment::Place(offset),
            Self::Component(index) => Segment::Component(index as usize),
            Self::Word(index) => Segment::Word(WORDS[index as usize]),
        }
    }
}

/// The components among holes; `None` when there is anything else but white space.
fn components(html: &str, holes: &[(u32, Hole)]) -> Option<Vec<usize>> {
    if !html.chars().all(char::is_whitespace) {
        return None;
    }
    let component = |(_, hole): &(u32, Hole)| match hole {
        Hole::Component(index) => Some(*index as usize),
        _ => None,
    };
    holes.iter().map(component).collect()
}

fn narrow(size: usize) -> u32 {
    u32::try_from(size).expect("no file that is read is large enough to come to 4 GiB of HTML")
}
