//! A contact for address books.
//!
//! vCard 3.0 (RFC 2426): telephones read every version, but Outlook gives no names and numbers of a
//! 4.0 card. Both are UTF-8; the values we write are the same in the two.

use crate::model::{Product, public_name};

use crate::render::show::Showing;

use super::content_lines::{ContentLines, escaped};

/// The contact at a place in the entry. Persons stand here only with consent.
pub(super) fn card(showing: &Showing<'_>, product: &Product, at: usize) -> String {
    let mut lines = ContentLines::default();
    let contacts = product.contacts();
    let Some(contact) = contacts.get(at) else {
        return lines.into_text();
    };
    let view = showing.contact(contact.contact);
    let base = &showing.site.config.base_url;
    let page = base.absolute(product.permalink.as_str());
    let role = view.role.as_ref().map(|role| role.title.as_str());
    let whole = |role: &str| format!("{} – {role}", product.name());
    let work = role.map_or_else(|| product.name().to_owned(), whole);
    lines.line("BEGIN", "VCARD");
    lines.line("VERSION", "3.0");
    match public_name(contact.contact) {
        Some(name) => {
            lines.text("FN", name);
            lines.line("N", &name_parts(name));
        }
        None => {
            lines.text("FN", &work);
            lines.line("N", &format!("{};;;;", escaped(&work)));
        }
    }
    let organisation = view.organisation.as_deref();
    lines.text("ORG", organisation.unwrap_or(product.name()));
    if let Some(role) = role {
        lines.text("TITLE", role);
    }
    if let Some(email) = &view.email {
        lines.text("EMAIL;TYPE=INTERNET,PREF", email);
    }
    if let Some(phone) = &contact.contact.phone {
        lines.line("TEL;TYPE=WORK,VOICE", &phone.digits());
    }
    if let Some(group) = &view.group {
        lines.text("NOTE", group);
    }
    lines.line("URL", &page);
    if let Some(file) = &contact.file {
        lines.line("UID", &format!("{page}{file}"));
    }
    lines.line("END", "VCARD");
    lines.into_text()
}

/// Family name, given name, and three parts that nobody knows.
fn name_parts(name: &str) -> String {
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    format!("{};{};;;", escaped(family), escaped(given))
}
