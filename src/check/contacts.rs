//! Whom to ask: somebody first, who can be reached, and no person who has not agreed.

use crate::diagnostic::{Finding, Findings};
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

/// Words in addresses that belong to a role or a thing.
const ROLE_WORDS: [&str; 40] = [
    "admin",
    "adgang",
    "afdeling",
    "borger",
    "digital",
    "digitalisering",
    "dpo",
    "drift",
    "faktura",
    "help",
    "hjaelp",
    "info",
    "it",
    "kommune",
    "kontakt",
    "kontor",
    "koordinator",
    "kundeservice",
    "leder",
    "mail",
    "no",
    "office",
    "os2",
    "post",
    "postkasse",
    "presse",
    "produkt",
    "projekt",
    "region",
    "reply",
    "salg",
    "sekretariat",
    "service",
    "servicedesk",
    "sikkerhed",
    "styregruppe",
    "support",
    "team",
    "udvikling",
    "web",
];

/// Whether an address is made like people's: `fornavn.efternavn@`.
fn is_personal(address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default().to_lowercase();
    let parts: Vec<&str> = name.split(['.', '_']).collect();
    let is_name = |part: &str| {
        let letters = part.trim_end_matches(|last: char| last.is_ascii_digit());
        !letters.is_empty()
            && letters
                .chars()
                .all(|letter| letter.is_alphabetic() || letter == '-')
    };
    let has_surname = parts.last().is_some_and(|last| last.chars().count() > 2);
    parts.len() >= 2
        && has_surname
        && parts
            .iter()
            .all(|part| is_name(part) && !ROLE_WORDS.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_first_and_a_last_name_is_a_persons() {
        for address in [
            "anna.hansen@by.dk",
            "a.b.hansen2@by.dk",
            "Jens_Ole-Juul@by.dk",
        ] {
            assert!(is_personal(address), "{address}");
        }
    }

    #[test]
    fn an_address_of_a_role_or_a_product_is_not() {
        for address in [
            "os2@os2.eu",
            "info@kitos.dk",
            "it.support@by.dk",
            "os2.sekretariat@os2.eu",
            "team.kort@by.dk",
            "kort.2026@by.dk",
            "abc@by.dk",
        ] {
            assert!(!is_personal(address), "{address}");
        }
    }
}
