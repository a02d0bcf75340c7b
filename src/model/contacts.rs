//! Contacts of products: which may be saved in an address book, and which addresses are people's.

use crate::parse::catalogue::Contact;
use crate::parse::values::Email;

use super::Product;

/// A contact of a product, and the file it can be saved from.
#[derive(Clone, Debug)]
pub struct ProductContact<'a> {
    pub contact: &'a Contact,
    /// `entry.vcf`, the next of the same role `entry-2.vcf`; `None` for one that nobody can reach.
    pub file: Option<String>,
}

impl Product {
    /// The contacts in the entry's order.
    pub fn contacts(&self) -> Vec<ProductContact<'_>> {
        let contacts = self.entry().contacts.known().into_iter().flatten();
        let mut named: Vec<ProductContact<'_>> = Vec::new();
        for contact in contacts {
            let contact = &contact.value;
            let reachable = public_email(contact).is_some() || contact.phone.is_some();
            let file = reachable.then(|| {
                let role = contact.role.known().map_or("contact", |role| role.as_str());
                let alike = named
                    .iter()
                    .filter(|other| other.file.is_some() && other.contact.role == contact.role);
                match alike.count() {
                    0 => format!("{role}.vcf"),
                    before => format!("{role}-{}.vcf", before + 1),
                }
            });
            named.push(ProductContact { contact, file });
        }
        named
    }
}

/// A person's name, if that person has agreed to stand here.
pub fn public_name(contact: &Contact) -> Option<&str> {
    let agreed = contact.consent == Some(true);
    let name = contact.name.as_ref().filter(|_| agreed)?;
    Some(&name.value)
}

/// The address, unless it is a person's who has not agreed to stand here.
pub fn public_email(contact: &Contact) -> Option<&Email> {
    let agreed = contact.consent == Some(true);
    let email = &contact.email.as_ref()?.value;
    (agreed || !is_personal(email.as_str())).then_some(email)
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
pub fn is_personal(address: &str) -> bool {
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
