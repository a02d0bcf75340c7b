//! Telling roles and organisations from persons, who must agree before they stand in a catalogue.
//!
//! What cannot be told for certain is taken for a person.

/// Ends of words that name a body: a few words may stand before them.
const BODIES: [&str; 18] = [
    "kommune",
    "kommuner",
    "region",
    "sekretariat",
    "sekretariatet",
    "styregruppe",
    "styregruppen",
    "koordinationsgruppe",
    "koordinationsgruppen",
    "bestyrelse",
    "bestyrelsen",
    "redaktion",
    "redaktionen",
    "styrelsen",
    "a/s",
    "aps",
    "gmbh",
    "ltd",
];

/// Words that name one person's role: they stand alone, or a name stands beside them.
const ROLES: [&str; 14] = [
    "tovholder",
    "tovholderen",
    "produktejer",
    "produktejeren",
    "projektleder",
    "projektlederen",
    "produktkoordinator",
    "koordinator",
    "koordinatoren",
    "leverandør",
    "leverandøren",
    "forperson",
    "formand",
    "styregruppeforperson",
];

/// The parts of a text that name a role or a body, and whether something else was left out.
pub fn roles(text: &str) -> (Option<String>, bool) {
    let parts: Vec<&str> = text
        .split([',', ';', '(', ')', '/', '|', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let kept: Vec<&str> = parts.iter().copied().filter(|part| is_role(part)).collect();
    let dropped = kept.len() < parts.len();
    ((!kept.is_empty()).then(|| kept.join(", ")), dropped)
}

/// Whether a contractor's name is a company's.
pub fn is_company(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split_whitespace();
    words.next_back().is_some_and(|last| {
        let last = last.trim_end_matches('.');
        BODIES.contains(&last)
            || [
                "ag", "ab", "as", "bv", "i/s", "inc", "k/s", "p/s", "srl", "spa", "s.r.l", "s.p.a",
            ]
            .contains(&last)
    })
}

fn is_role(part: &str) -> bool {
    let lower = part.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        [only] => {
            let name = only.rsplit('-').next().unwrap_or(only);
            ROLES.contains(&name) || BODIES.contains(&name) || *only == "os2"
        }
        [first, .., last] if words.len() <= 3 => {
            BODIES.contains(last) || (*first == "region" && words.len() == 2)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kept: Option<&str>, dropped: bool) {
        assert_eq!(roles(text), (kept.map(str::to_owned), dropped), "{text}");
    }

    #[test]
    fn only_roles_and_bodies_are_kept() {
        check("OS2-sekretariatet", Some("OS2-sekretariatet"), false);
        check(
            "Tovholder, Eksempel Kommune",
            Some("Tovholder, Eksempel Kommune"),
            false,
        );
        check(
            "A. Bogstav, Eksempel Kommune",
            Some("Eksempel Kommune"),
            true,
        );
        check("A. Bogstav", None, true);
        check("tovholder A. Bogstav", None, true);
        check("", None, false);
    }

    #[test]
    fn companies_are_told_by_their_form() {
        assert!(is_company("Eksempel A/S"));
        assert!(is_company("Eksempel ApS."));
        assert!(!is_company("A. Bogstav"));
    }
}
