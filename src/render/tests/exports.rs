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
FN:Fælles – Kontakt
N:Fælles – Kontakt;;;;
ORG:Fælles
TITLE:Kontakt
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
TITLE:Kontakt
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

#[test]
fn the_first_notice_is_not_before_the_agreement() {
    let check = |agreement: &str, first: &str| {
        let (outputs, _) = build_with(&entry("requires_membership: unknown", agreement));
        let calendar = &outputs["produkter/faelles/frister.ics"];
        let start = format!("DTSTART;VALUE=DATE:{first}\r\nRRULE:");
        assert!(calendar.contains(&start), "{calendar}");
    };
    let agreed =
        |date: &str, notice: &str| format!("agreement: {{date: {date}, notice: {notice}}}");
    let new_year = "{months: 3, to: \"01-01\"}";
    check(&agreed("2024-09-30", new_year), "20240930");
    check(&agreed("2024-10-01", new_year), "20250930");
    check(
        &agreed("2025-01-01", "{months: 0, to: \"02-29\"}"),
        "20250227",
    );
    // Without a date of the agreement, the first tariff tells which year it is.
    check(&agreed("unknown", new_year), "20260930");
}

#[test]
fn meetings_are_summed_up() {
    let check = |groups: &str, expected: &str| {
        let (outputs, found) = build_with(&entry("reviewed:", &format!("{groups}\nreviewed:")));
        assert_eq!(found, []);
        assert!(
            outputs["produkter/faelles/index.html"].contains(expected),
            "{expected}"
        );
    };
    let one = "groups: [{type: steering, meetings_per_year: 4, minutes: 120}";
    check(
        &format!("{one}]"),
        "Ca. 4 møder à 120 minutter om året, i alt 8 timer.",
    );
    check(
        &format!("{one}, {{type: user-club, meetings_per_year: 2, minutes: 60}}]"),
        "Ca. 6 møder à 100 minutter om året, i alt 10 timer.",
    );
    check(
        &format!("{one}, {{type: user-club, meetings_per_year: 2, minutes: unknown}}]"),
        "Ca. 6 møder om året, varighed ikke oplyst",
    );
}

/// Names, order and form of the fields are promised to those who read them.
#[test]
fn a_product_in_json_keeps_its_form() {
    let (outputs, found) = build_with(&entry("", ""));
    assert_eq!(found, []);
    assert_eq!(
        outputs["produkter/faelles/index.json"],
        include_str!("product.json")
    );
}
