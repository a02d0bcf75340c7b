//! Danish sentences put together from fixed parts.

use super::chance::Chance;

const WHO: [&str; 16] = [
    "Kommunen",
    "Regionen",
    "Styregruppen",
    "Sekretariatet",
    "Leverandøren",
    "Koordinationsgruppen",
    "Den enkelte medarbejder",
    "Produktets kontakt",
    "Ledelsen",
    "It-afdelingen",
    "Fællesskabet",
    "Brugerklubben",
    "En ny myndighed",
    "Borgerservice",
    "Skolen",
    "Forvaltningen",
];

const DOES: [&str; 16] = [
    "beskriver",
    "godkender",
    "undersøger",
    "deler",
    "følger",
    "prøver",
    "betaler for",
    "vedligeholder",
    "planlægger",
    "har ansvaret for",
    "spørger til",
    "melder sig til",
    "gennemgår",
    "får indflydelse på",
    "udskyder",
    "afslutter",
];

const WHAT: [&str; 16] = [
    "tilslutningsaftalen",
    "den fælles udvikling",
    "løsningens sikkerhed",
    "årets takster",
    "dokumentationen",
    "kildekoden",
    "de nye krav",
    "en afprøvning",
    "overgangen til drift",
    "databehandleraftalen",
    "ønskerne fra brugerne",
    "indkøbet",
    "tilgængeligheden",
    "næste udgave",
    "undervisningen",
    "møderne",
];

const WHEN: [&str; 16] = [
    "inden årets udgang",
    "sammen med de andre",
    "efter aftale",
    "i god tid",
    "uden ekstra udgifter",
    "på det årlige møde",
    "når behovet opstår",
    "ifølge vedtægterne",
    "hvert halve år",
    "så alle kan være med",
    "før beslutningen tages",
    "for hele landet",
    "med åbne øjne",
    "i en rolig uge",
    "efter høringen",
    "til gavn for borgerne",
];

const SUBJECTS: [&str; 24] = [
    "Aftaler",
    "Økonomi",
    "Ledelse",
    "Årshjul",
    "Sikkerhed",
    "Drift",
    "Udbud",
    "Åbenhed",
    "Møder",
    "Ændringer",
    "Kvalitet",
    "Overdragelse",
    "Arkivering",
    "Borgere",
    "Skoler",
    "Køretøjer",
    "Målinger",
    "Roller",
    "Indkøb",
    "Ønsker",
    "Valg",
    "Klima",
    "Data",
    "Journaler",
];

pub fn sentence(chance: &mut Chance) -> String {
    let mut sentence = format!(
        "{} {} {} {}",
        chance.pick(&WHO),
        chance.pick(&DOES),
        chance.pick(&WHAT),
        chance.pick(&WHEN),
    );
    if chance.one_in(3) {
        sentence.push_str(&format!(
            ", og det {} vi {}",
            chance.pick(&["gør", "ved"]),
            chance.pick(&WHEN)
        ));
    }
    sentence.push('.');
    sentence
}

pub fn paragraph(chance: &mut Chance) -> String {
    let sentences: Vec<String> = (0..3 + chance.below(4)).map(|_| sentence(chance)).collect();
    sentences.join(" ")
}

/// What a page is about; with its number, a title of its own.
pub fn subject(chance: &mut Chance) -> &'static str {
    chance.pick(&SUBJECTS)
}

/// Something one can do, for lists and headings: `undersøger årets takster`.
pub fn phrase(chance: &mut Chance) -> String {
    format!("{} {}", chance.pick(&DOES), chance.pick(&WHAT))
}
