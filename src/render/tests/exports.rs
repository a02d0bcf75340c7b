//! The files beside a product's page, and those of the whole catalogue.

use super::build_with;

/// The entry of the small site with a text replaced.
pub(super) fn entry(from: &str, to: &str) -> String {
    let entry = super::SITE
        .split("//- ")
        .find(|file| file.starts_with("content/produkter/faelles"))
        .unwrap();
    assert!(entry.contains(from), "{from}");
    format!("//- {}", entry.replace(from, to))
}

fn check(change: (&str, &str), file: &str, expected: &str) {
    let (outputs, found) = build_with(&entry(change.0, change.1));
    assert_eq!(found, []);
    let file = &outputs[&format!("produkter/faelles/{file}")];
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    assert_eq!(file.replace("\r\n", "\n"), expected);
}

#[test]
fn an_address_card_has_no_person_without_consent() {
    check(
        ("", ""),
        "entry.vcf",
        "BEGIN:VCARD
VERSION:3.0
FN:Fælles\\, Kontakt
N:Fælles\\, Kontakt;;;;
ORG:Fælles
TITLE:Fælles\\, Kontakt
EMAIL;TYPE=INTERNET,PREF:hjaelp@os2.example
URL:https://os2.example/guide/produkter/faelles/
UID:https://os2.example/guide/produkter/faelles/entry.vcf
END:VCARD
",
    );
}

#[test]
fn an_address_card_has_a_person_with_consent() {
    check(
        (
            "name: Anders And, email: hjaelp@os2.example",
            "name: Anders B. And, consent: true, organisation: Andeby, phone: \"12 34 56 78\"",
        ),
        "entry.vcf",
        "BEGIN:VCARD
VERSION:3.0
FN:Anders B. And
N:And;Anders B.;;;
ORG:Andeby
TITLE:Fælles\\, Kontakt
TEL;TYPE=WORK,VOICE:+4512345678
URL:https://os2.example/guide/produkter/faelles/
UID:https://os2.example/guide/produkter/faelles/entry.vcf
END:VCARD
",
    );
}

#[test]
fn two_contacts_of_one_role_have_a_file_each() {
    let more = "email: hjaelp@os2.example}\n  - {role: entry, phone: \"12 34 56 78\"}\n  - {role: press, organisation: Andeby}";
    let (outputs, _) = build_with(&entry("email: hjaelp@os2.example}", more));
    let cards = outputs.keys().filter(|path| path.contains(".vcf"));
    assert!(cards.eq([
        "produkter/faelles/entry-2.vcf",
        "produkter/faelles/entry.vcf"
    ]));
}

#[test]
fn a_persons_address_is_nowhere_without_consent() {
    let check = |contact: &str, expected: bool| {
        let (outputs, _) = build_with(&entry("email: hjaelp@os2.example", contact));
        let shown = outputs
            .iter()
            .filter(|(_, text)| text.contains("anders.and"));
        assert_eq!(shown.count() > 0, expected, "{contact}");
    };
    check("email: anders.and@os2.example", false);
    check("email: anders.and@os2.example, consent: true", true);
}

#[test]
fn a_calendar_has_the_days_of_the_entry() {
    check(
        (
            "requires_membership: unknown",
            "agreement: {title: Aftalen, date: 2025-03-02, notice: {months: 3, to: \"01-01\"}}",
        ),
        "frister.ics",
        "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Vejviser//Frister//DA
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Frister for Fælles
BEGIN:VEVENT
UID:https://os2.example/guide/produkter/faelles/#notice
DTSTAMP:20250302T000000Z
DTSTART;VALUE=DATE:20250930
RRULE:FREQ=YEARLY
SUMMARY:Fælles: sidste dag at sige op til 1. januar (varsel: 3 måneder)
DESCRIPTION:Læst ud af aftale og takstblad. Tjek den aftale\\, I selv har u
 nderskrevet. Se https://os2.example/guide/produkter/faelles/
URL:https://os2.example/guide/produkter/faelles/#kom-med
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:https://os2.example/guide/produkter/faelles/#tariff-2026-begins
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260101
SUMMARY:Fælles: takst 2026 gælder fra i dag
DESCRIPTION:Læst ud af aftale og takstblad. Tjek den aftale\\, I selv har u
 nderskrevet. Se https://os2.example/guide/produkter/faelles/
URL:https://os2.example/guide/produkter/faelles/#pris
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
",
    );
}

#[test]
fn an_entry_without_days_has_no_calendar() {
    let (outputs, _) = build_with(&entry(
        "valid: {from: 2026-01-01, to: open}",
        "valid: unknown",
    ));
    assert!(!outputs.contains_key("produkter/faelles/frister.ics"));
    assert!(!outputs["produkter/faelles/index.html"].contains("frister.ics"));
}
