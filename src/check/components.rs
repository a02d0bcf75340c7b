//! Hyphenated tags in Markdown: whether the theme answers them, and what their arguments name.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{ComponentContract, Held, Site, ThemeContract};
use crate::parse::catalogue::Tariff;
use crate::parse::markdown::{Component, ComponentArgument, Segment};
use crate::text::{Located, Place, SitePath};

use super::files::missing;
use super::references::reference;
use super::texts::Text;

pub(super) fn of_text(
    site: &Site,
    contract: &ThemeContract,
    text: Text<'_>,
    found: &mut Vec<Diagnostic>,
) {
    if text.page.is_some() {
        all_without_hyphen(contract, text, found);
    }
    for component in &text.body.components {
        if text.page.is_none() {
            found.push(in_entry(text.path, component));
            continue;
        }
        let mut tag = Tag {
            site,
            path: text.path,
            component,
            found,
        };
        match contract.components.get(&component.name) {
            Some(answered) => {
                if !tag.curly_quotes() {
                    tag.arguments(answered);
                }
                tag.content(answered);
            }
            None => tag.unknown(contract),
        }
    }
}

/// An entry that could show its own card would never end, so entries show none.
fn in_entry(path: &SitePath, component: &Component) -> Diagnostic {
    let name = component.name.clone();
    Finding::ComponentInEntry { name }.at(Place {
        file: path.clone(),
        span: component.span,
    })
}

/// Start tags whose name lacks its hyphen, and end tags that end none of those.
fn all_without_hyphen(contract: &ThemeContract, text: Text<'_>, found: &mut Vec<Diagnostic>) {
    let mut open: Vec<&str> = Vec::new();
    for tag in &text.body.tags {
        let mut names = contract.components.keys();
        let Some(meant) = names.find(|name| name.replace('-', "") == tag.value) else {
            continue;
        };
        let started = open.iter().rposition(|name| *name == tag.value);
        match (text.is_end_tag(tag.span), started) {
            (true, Some(at)) => {
                open.remove(at);
                continue;
            }
            (false, _) => open.push(&tag.value),
            (true, None) => {}
        }
        found.push(without_hyphen(text.path, tag, meant, contract));
    }
}

/// To browsers a tag without a hyphen is one of their own, which they do not know and do not show.
fn without_hyphen(
    path: &SitePath,
    tag: &Located<String>,
    meant: &str,
    contract: &ThemeContract,
) -> Diagnostic {
    let known: Vec<&str> = contract.offered().collect();
    let finding = Finding::UnknownComponent {
        name: tag.value.clone(),
        nearest: Some(meant.to_owned()),
        known: known.join(", "),
    };
    finding.at(Place {
        file: path.clone(),
        span: tag.span,
    })
}

/// A component's tag in a file.
struct Tag<'a> {
    site: &'a Site,
    path: &'a SitePath,
    component: &'a Component,
    found: &'a mut Vec<Diagnostic>,
}

impl Tag<'_> {
    fn unknown(&mut self, contract: &ThemeContract) {
        let known = contract.offered();
        let finding = Finding::UnknownComponent {
            name: self.component.name.clone(),
            nearest: nearest(&self.component.name, known.clone()).map(str::to_owned),
            known: known.collect::<Vec<_>>().join(", "),
        };
        self.found.push(finding.at(self.place(self.component.span)));
    }

    fn arguments(&mut self, answered: &ComponentContract) {
        let known = || {
            answered
                .arguments
                .iter()
                .map(|argument| argument.name.as_str())
        };
        let mut misspelt = Vec::new();
        for argument in &self.component.arguments {
            if known().any(|name| name == argument.name) {
                self.names(argument);
                continue;
            }
            let unwritten = known().filter(|name| self.value(name).is_none());
            let nearest = nearest(&argument.name, unwritten).map(str::to_owned);
            misspelt.extend(nearest.clone());
            let finding = Finding::UnknownArgument {
                component: self.component.name.clone(),
                argument: argument.name.clone(),
                nearest,
                known: known().collect::<Vec<_>>().join(", "),
            };
            self.found.push(finding.at(self.place(argument.span)));
        }
        let required = answered
            .arguments
            .iter()
            .filter(|argument| argument.required);
        for argument in required {
            // One that is misspelt has been reported as that.
            if self.value(&argument.name).is_some() || misspelt.contains(&argument.name) {
                continue;
            }
            let finding = Finding::MissingArgument {
                component: self.component.name.clone(),
                argument: argument.name.clone(),
                tag: self.tag_with(&argument.name),
            };
            self.found.push(finding.at(self.place(self.component.span)));
        }
    }

    /// The start tag with one argument more, for the author to fill in.
    fn tag_with(&self, name: &str) -> String {
        let written = self.component.arguments.iter();
        let written = written.map(|argument| format!(" {}=\"{}\"", argument.name, argument.value));
        let written: String = written.collect();
        format!("<{}{written} {name}=\"…\">", self.component.name)
    }

    /// Arguments whose values are in curly quotes, which HTML takes for a part of the value.
    fn curly_quotes(&mut self) -> bool {
        let is_curly = |letter: char| matches!(letter, '”' | '“' | '„');
        let before = self.found.len();
        for argument in &self.component.arguments {
            let Some(value) = argument.value.strip_prefix(is_curly) else {
                continue;
            };
            // What stands after a space has become arguments of its own.
            let whole = value.strip_suffix(is_curly);
            let finding = Finding::CurlyQuotes {
                argument: argument.name.clone(),
                suggestion: format!("{}=\"{}\"", argument.name, whole.unwrap_or("…")),
            };
            self.found.push(finding.at(self.place(argument.span)));
        }
        self.found.len() > before
    }

    /// What must stand between the tags, as far as it can be seen.
    fn content(&mut self, answered: &ComponentContract) {
        let Some(held) = answered.holds.filter(|held| !self.holds(*held)) else {
            return;
        };
        let finding = Finding::ComponentContent {
            name: self.component.name.clone(),
            holds: held.name().to_owned(),
        };
        self.found.push(finding.at(self.place(self.component.span)));
    }

    fn holds(&self, held: Held) -> bool {
        let has_tag = |tag: &str| {
            let mut inner = self.component.inner.segments();
            inner.any(|part| matches!(part, Segment::Html(html) if html.contains(tag)))
        };
        let mut inner = self.component.inner.segments();
        match held {
            Held::Text => inner.any(|part| match part {
                Segment::Html(html) => !html.trim().is_empty(),
                _ => true,
            }),
            Held::List => has_tag("<ul"),
            Held::NumberedList => has_tag("<ol"),
            Held::Picture => inner.any(|part| matches!(part, Segment::Image(_))),
        }
    }

    /// An argument that names something of the site, by the names every component uses.
    fn names(&mut self, argument: &ComponentArgument) {
        let site = self.site;
        let named = Located::new(argument.value.clone(), argument.span);
        let missing = match argument.name.as_str() {
            "id" | "produkt" => {
                let products = site.products.iter().map(|product| product.id.as_str());
                reference(site, self.path, &named, "product", products)
            }
            // Of a model that is not there, or settings that name none, that alone is said.
            "niveau"
                if site.maturity_model().is_none()
                    && (site.config.model.is_some() || !site.config.is_read) =>
            {
                None
            }
            "niveau" if !argument.value.is_empty() => {
                let levels = site.maturity_model().map(|model| model.levels.as_slice());
                let levels = levels
                    .unwrap_or_default()
                    .iter()
                    .map(|level| level.id.as_str());
                reference(site, self.path, &named, "level", levels)
            }
            "takst" if !argument.value.is_empty() => {
                let tariffs = self.tariffs().iter().map(|tariff| tariff.id.as_str());
                reference(site, self.path, &named, "tariff", tariffs)
            }
            "fil" => missing(site, self.path, &named),
            "adresse" | "kilde" if is_broken_address(&argument.value) => {
                let value = argument.value.clone();
                Some(Finding::InvalidUrl { value }.at(self.place(argument.span)))
            }
            "aaben" => self.neither_yes_nor_no(argument),
            _ => None,
        };
        self.found.extend(missing);
    }

    fn neither_yes_nor_no(&self, argument: &ComponentArgument) -> Option<Diagnostic> {
        let known = ["ja", "nej"];
        let value = argument.value.clone();
        (!known.contains(&value.as_str())).then(|| {
            let finding = Finding::UnknownValue {
                nearest: nearest(&value, known).map(str::to_owned),
                known: known.join(", "),
                value,
            };
            finding.at(self.place(argument.span))
        })
    }

    /// The tariffs of the product that the tag names; none when it names none.
    fn tariffs(&self) -> &[Located<Tariff>] {
        let product = self.value("id").or_else(|| self.value("produkt"));
        let product = product.and_then(|id| self.site.product_of(id));
        let accession = product.and_then(|id| self.site.product(id).entry().accession.known());
        let price = accession.and_then(|accession| accession.price.known());
        price
            .map(|price| price.tariffs.as_slice())
            .unwrap_or_default()
    }

    fn value(&self, name: &str) -> Option<&str> {
        let argument = self
            .component
            .arguments
            .iter()
            .find(|argument| argument.name == name);
        argument.map(|argument| argument.value.as_str())
    }

    fn place(&self, span: crate::text::Span) -> Place {
        Place {
            file: self.path.clone(),
            span,
        }
    }
}

/// Something that would be an address of the web, and is none. Plain words may tell a source too.
fn is_broken_address(value: &str) -> bool {
    let Some((scheme, rest)) = value.split_once("://") else {
        let is_bare = value.starts_with("www.");
        return is_bare;
    };
    let is_known = matches!(scheme, "http" | "https");
    !is_known || rest.is_empty() || rest.contains(char::is_whitespace)
}
