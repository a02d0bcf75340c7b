//! Whom to ask: somebody first, who can be reached, and no person who has not agreed.

use crate::diagnostic::{Finding, Findings};
use crate::model::is_personal;
use crate::parse::catalogue::{Contact, ContactRole, Product};
use crate::text::Located;

pub(super) fn check(entry: &Product, noted: &mut Findings) {
    let Some(contacts) = entry.contacts.known() else {
        if entry.keys.has("contacts") && !entry.keys.gives("contacts") {
            noted.push(Finding::ContactsUnknown {}, entry.keys.value("contacts"));
        }
        return;
    };
    first_to_ask(entry, contacts, noted);
    for contact in contacts {
        reachable(contact, noted);
        consent(contact, noted);
    }
}

fn first_to_ask(entry: &Product, contacts: &[Located<Contact>], noted: &mut Findings) {
    if !entry.keys.lists("contacts", contacts.len()) {
        return;
    }
    let may_be_entry = |contact: &&Located<Contact>| match contact.role.known() {
        Some(role) => *role == ContactRole::Entry,
        None => contact.keys.gives("role") || !contact.keys.has("role"),
    };
    let mut entries = contacts.iter().filter(may_be_entry).peekable();
    let Some(first) = entries.peek().copied() else {
        noted.push(Finding::NoEntryContact {}, entry.keys.span("contacts"));
        return;
    };
    let is_known_unknown = |contact: &Located<Contact>| {
        WAYS.iter().any(|way| contact.keys.has(way)) && !is_reachable(contact)
    };
    if entries.all(is_known_unknown) {
        noted.push(Finding::ContactsUnknown {}, first.keys.place());
    }
}

/// The keys by which a contact is reached.
const WAYS: [&str; 2] = ["email", "phone"];

fn is_reachable(contact: &Contact) -> bool {
    WAYS.iter().any(|way| contact.keys.gives(way))
}

fn reachable(contact: &Contact, noted: &mut Findings) {
    if !WAYS.iter().any(|way| contact.keys.has(way)) {
        noted.push(Finding::UnreachableContact {}, contact.keys.place());
    }
}

fn consent(contact: &Contact, noted: &mut Findings) {
    let faulty = contact.consent.is_none() && contact.keys.gives("consent");
    if contact.consent == Some(true) || faulty {
        return;
    }
    if let Some(name) = &contact.name {
        let finding = Finding::PersonWithoutConsent {
            name: name.value.clone(),
        };
        noted.push(finding, name.span);
    } else if let Some(email) = contact
        .email
        .as_ref()
        .filter(|email| is_personal(email.as_str()))
    {
        let value = email.to_string();
        noted.push(Finding::PersonalEmail { value }, email.span);
    }
}
