//! Links and pictures: where they point and where they stand in the file.

use pulldown_cmark::{Event, LinkType, Tag};

use super::body::{Image, Link, LinkTarget};
use super::events::plain_text;
use super::html::Segment;
use super::writer::Writer;

impl Writer<'_, '_> {
    /// Writes the link that starts at `at`; gives back where to go on.
    pub(super) fn start_link(&mut self, at: usize) -> usize {
        let Some((
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }),
            range,
        )) = self.events.get(at)
        else {
            return at + 1;
        };
        self.links += 1;
        // A link in a link is only its words: HTML knows no such thing.
        if self.links > 1 {
            return self.enter(at);
        }
        let words = plain_text(self.events.inside(at));
        let (target, query) = target(dest_url, *link_type);
        let written = *link_type != LinkType::WikiLink { has_pothole: false };
        let named = match target {
            LinkTarget::Id { .. } => written && !words.is_empty(),
            _ => true,
        };
        let leads_out = is_other_site(&target);
        let index = self.body.links.len();
        self.body.links.push(Link {
            target,
            query,
            text: if named { words } else { String::new() },
            span: self.origin.span(range.clone()),
        });
        self.html.raw("<a href=\"");
        self.html.hole(Segment::Href(index));
        self.html.raw("\"");
        if leads_out {
            self.html.attribute("rel", "external");
        }
        if !title.is_empty() {
            self.html.attribute("title", title);
        }
        self.html.raw(">");
        if named {
            return self.enter(at);
        }
        self.html.hole(Segment::LinkTitle(index));
        self.html.raw("</a>");
        self.links -= 1;
        self.events.end(at) + 1
    }

    pub(super) fn end_link(&mut self) {
        self.links -= 1;
        if self.links == 0 {
            self.html.raw("</a>");
        }
    }

    /// Leaves a hole for the picture that starts at `at`; gives back where to go on.
    pub(super) fn image(&mut self, at: usize) -> usize {
        let after = self.events.end(at) + 1;
        let Some((
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            }),
            range,
        )) = self.events.get(at)
        else {
            return after;
        };
        let alt = match link_type {
            LinkType::WikiLink { has_pothole: false } => String::new(),
            _ => plain_text(self.events.inside(at)),
        };
        // `![[kort.png]]` names a file, not an id.
        let (target, _) = target(dest_url, LinkType::Inline);
        self.html.hole(Segment::Image(self.body.images.len()));
        self.body.images.push(Image {
            target,
            alt,
            title: (!title.is_empty()).then(|| title.to_string()),
            span: self.origin.span(range.clone()),
        });
        after
    }
}

/// Whether a link leads to a page of another site: not to an inbox, a phone or a file of ours. It opens
/// where it stands, so there is no `noopener` to ask for.
fn is_other_site(target: &LinkTarget) -> bool {
    let LinkTarget::External(address) = target else {
        return false;
    };
    let scheme = address.split("//").next().unwrap_or_default();
    let of_web = ["", "http:", "https:"];
    address.contains("//") && of_web.iter().any(|web| web.eq_ignore_ascii_case(scheme))
}

/// What a link's address means, and its query as written.
fn target(address: &str, kind: LinkType) -> (LinkTarget, Option<String>) {
    if kind == LinkType::Email {
        return (LinkTarget::External(format!("mailto:{address}")), None);
    }
    let wiki = matches!(kind, LinkType::WikiLink { .. });
    if !wiki && (address.starts_with("//") || has_scheme(address)) {
        return (LinkTarget::External(address.to_owned()), None);
    }
    let (before, fragment) = split(address, '#');
    let fragment = fragment.map(|fragment| percent_decoded(fragment.trim()));
    if wiki {
        let id = before.trim().to_owned();
        return match fragment {
            Some(fragment) if id.is_empty() => (LinkTarget::Fragment(fragment), None),
            fragment => (LinkTarget::Id { id, fragment }, None),
        };
    }
    let (path, query) = split(before, '?');
    let query = query.map(str::to_owned);
    let path = percent_decoded(path);
    let target = match fragment {
        Some(fragment) if before.is_empty() => LinkTarget::Fragment(fragment),
        fragment if path.starts_with('/') => LinkTarget::Absolute { path, fragment },
        fragment => LinkTarget::Relative { path, fragment },
    };
    (target, query)
}

/// Whether it begins with `https:`, `mailto:` or the like. What lies on the author's own machine,
/// `file:` or `C:`, is not out there for anybody else.
fn has_scheme(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let is_own_machine = scheme.len() == 1 || scheme.eq_ignore_ascii_case("file");
    let on_the_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    if is_own_machine || (on_the_web && !rest.starts_with("//")) {
        return false;
    }
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn split(text: &str, sign: char) -> (&str, Option<&str>) {
    match text.split_once(sign) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// `%C3%A5` → `å`. As written when the result would not be text.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|digits| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit))
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = &after[if code.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
