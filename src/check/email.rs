//! Addresses one letter from the site's own: almost always a slip, and nobody gets the mail.

use rapidfuzz::distance::osa;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::catalogue::Product;
use crate::parse::markdown::{Body, LinkTarget};
use crate::text::{Place, SitePath, Span};

use super::texts::{self, Text};

/// Those of what an entry says outside its texts.
pub(super) fn of_entries(site: &Site, found: &mut Vec<Diagnostic>) {
    let Some(own) = Own::of(site) else { return };
    for product in &site.products {
        for (address, span) in of_entry(product.entry()) {
            found.extend(own.judge(&product.path, address, span));
        }
    }
}

pub(super) fn of_text(site: &Site, text: Text<'_>, found: &mut Vec<Diagnostic>) {
    let Some(own) = Own::of(site) else { return };
    // Few passages hold one, so they are not all taken apart into words.
    for (passage, start) in text.passages().filter(|(passage, _)| passage.contains('@')) {
        let addresses = texts::words(passage).filter(|(word, _)| word.contains('@'));
        for (address, at) in addresses {
            let span = Span::new(start + at, start + at + address.len());
            found.extend(own.judge(text.path, address, span));
        }
    }
    for (address, span) in of_body(text.body) {
        found.extend(own.judge(text.path, address, span));
    }
}

/// The site's own address, in small letters.
struct Own(String);

impl Own {
    fn of(site: &Site) -> Option<Self> {
        let address = site.config.organisation.as_ref()?.email.as_ref()?;
        Some(Self(address.as_str().to_lowercase()))
    }

    fn judge(&self, file: &SitePath, address: &str, span: Span) -> Option<Diagnostic> {
        let written = address.to_lowercase();
        if osa::distance(written.chars(), self.0.chars()) != 1 {
            return None;
        }
        let finding = Finding::NearOwnEmail {
            value: address.to_owned(),
            own: self.0.clone(),
        };
        Some(finding.at(Place {
            file: file.clone(),
            span,
        }))
    }
}

/// Links, and what is written in components' tags.
fn of_body(body: &Body) -> impl Iterator<Item = (&str, Span)> {
    let arguments = body
        .components
        .iter()
        .flat_map(|component| &component.arguments);
    let arguments = arguments.map(|argument| (argument.value.as_str(), argument.span));
    let links = body.links.iter().filter_map(|link| match &link.target {
        LinkTarget::External(address) => {
            let address = address.strip_prefix("mailto:")?;
            Some((address.split('?').next().unwrap_or(address), link.span))
        }
        _ => None,
    });
    links.chain(arguments)
}

fn of_entry(entry: &Product) -> impl Iterator<Item = (&str, Span)> {
    let contacts = entry.contacts.known().into_iter().flatten();
    let contacts = contacts.filter_map(|contact| contact.email.as_ref());
    let accession = entry.accession.known();
    let agreement = accession.and_then(|accession| accession.agreement.as_ref());
    let send_to = agreement.and_then(|agreement| agreement.send_to.as_ref());
    let written = contacts
        .chain(send_to)
        .map(|email| (email.as_str(), email.span));
    let security = entry.security.iter().filter_map(|security| {
        Some((security.contact.as_deref()?, security.keys.value("contact")))
    });
    written.chain(security)
}
