//! Addresses one letter from the site's own: almost always a slip, and nobody gets the mail.

use rapidfuzz::distance::osa;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::catalogue::Product;
use crate::parse::markdown::{Body, LinkTarget};
use crate::sources::Sources;
use crate::text::{Place, Span};

use super::texts;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    let organisation = site.config.organisation.as_ref();
    let Some(own) = organisation.and_then(|organisation| organisation.email.as_ref()) else {
        return;
    };
    let mut judge = |file: &_, address: &str, span: Span| {
        let (written, own) = (address.to_lowercase(), own.as_str().to_lowercase());
        if osa::distance(written.chars(), own.chars()) == 1 {
            let value = address.to_owned();
            let place = Place {
                file: Clone::clone(file),
                span,
            };
            found.push(Finding::NearOwnEmail { value, own }.at(place));
        }
    };
    for text in texts::all(site, sources) {
        for (passage, start) in text.passages() {
            let addresses = texts::words(passage).filter(|(word, _)| word.contains('@'));
            for (address, at) in addresses {
                let span = Span::new(start + at, start + at + address.len());
                judge(text.path, address, span);
            }
        }
    }
    for (_, text) in site.texts() {
        for (address, span) in of_body(text.body()) {
            judge(&text.path, address, span);
        }
    }
    for product in &site.products {
        let texts = product.texts().flat_map(|(text, _)| of_body(&text.body));
        for (address, span) in texts.chain(of_entry(product.entry())) {
            judge(&product.path, address, span);
        }
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
