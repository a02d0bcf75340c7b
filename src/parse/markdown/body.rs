//! What a Markdown text is made of.

use crate::text::{Located, Span};

use super::html::Html;

/// A Markdown text as HTML with holes, and everything in it that other stages ask about.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Its holes point into the lists below.
    pub html: Html,
    /// In order of appearance.
    pub headings: Vec<Heading>,
    /// Ids given in raw HTML, such as `<a id="pris"></a>`.
    pub anchors: Vec<String>,
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    pub code: Vec<Code>,
    /// Also those with letters that no tag has, `<niveau-mærke>`, which are mere text in the HTML.
    pub components: Vec<Component>,
    /// Where HTML stands that is no component; end tags are not counted.
    pub raw_html: Vec<Span>,
    /// Names of tags in that HTML, also of end tags, in lower case, with their places.
    pub tags: Vec<Located<String>>,
    /// Where running text stands, outside code, links and HTML; neighbours are one.
    pub passages: Vec<Span>,
    /// Paragraphs long enough to tell their language by, markup and all.
    pub long_paragraphs: Vec<Span>,
    /// The heads of tables in which no column has a name.
    pub headless_tables: Vec<Span>,
    /// What definition lists explain, without markup.
    pub terms: Vec<String>,
    /// The first paragraph's text without markup: a description where none is written.
    pub excerpt: String,
}

impl Body {
    /// Every id that a fragment may name.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let headings = self.headings.iter().map(|heading| heading.id.as_str());
        headings.chain(self.anchors.iter().map(String::as_str))
    }

    /// The same without the room that is left while a text grows: all pages of a site are held at once.
    pub(super) fn fitted(self) -> Self {
        Self {
            html: self.html.fitted(),
            headings: fitted(self.headings),
            links: fitted(self.links),
            images: fitted(self.images),
            raw_html: fitted(self.raw_html),
            tags: fitted(self.tags),
            passages: fitted(self.passages),
            long_paragraphs: fitted(self.long_paragraphs),
            ..self
        }
    }
}

fn fitted<T>(grown: Vec<T>) -> Vec<T> {
    let mut fitted = Vec::with_capacity(grown.len());
    fitted.extend(grown);
    fitted
}

/// A heading with the id that a fragment names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Unique within the body.
    pub id: String,
    /// Without markup.
    pub text: String,
    pub span: Span,
}

/// A link and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub target: LinkTarget,
    /// What stands after `?`, as written; of an external target it is a part.
    pub query: Option<String>,
    /// The words that are clicked, without markup; empty for a wikilink that gives none.
    pub text: String,
    pub span: Span,
}

/// Where a link was written to lead. Fragments are without `#`, percent-decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// `../bliv-medlem.md#pris`: from the file's own folder.
    Relative {
        path: String,
        fragment: Option<String>,
    },
    /// `/vejledning/bliv-medlem/#pris`: from the site's root.
    Absolute {
        path: String,
        fragment: Option<String>,
    },
    /// `#pris`: on the same page.
    Fragment(String),
    /// `[[os2faktor]]`, `[[bliv-medlem#pris|tekst]]`: by id or file stem.
    Id {
        id: String,
        fragment: Option<String>,
    },
    /// Anything with a scheme: `https:`, `mailto:`, `tel:`.
    External(String),
}

/// A picture and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// `![[kort.png]]` is as `![](kort.png)`.
    pub target: LinkTarget,
    pub alt: String,
    pub title: Option<String>,
    pub span: Span,
}

/// A block of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The first word after the fence, as written.
    pub language: Option<String>,
    /// As it is to be read, without the fences.
    pub text: String,
    /// The whole block, fences and all.
    pub span: Span,
}

/// A hyphenated tag: `<produkt-kort id="os2faktor"></produkt-kort>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// In lower case.
    pub name: String,
    /// In order of appearance, names in lower case, values unescaped.
    pub arguments: Vec<ComponentArgument>,
    /// Stands inside a line of text rather than by itself.
    pub inline: bool,
    /// The HTML between the tags, empty for most: blocks, or a piece of a line when `inline`.
    pub inner: Html,
    /// The whole start tag.
    pub span: Span,
}

/// `name="value"` in a component's tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentArgument {
    pub name: String,
    pub value: String,
    pub span: Span,
}
