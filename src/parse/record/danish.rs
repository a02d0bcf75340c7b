//! The Danish words that authors type for names that are English in files.
//!
//! Only words that a dictionary would give; what merely looks alike is found by `nearest`.

/// A Danish word, in small letters, and what it may stand for.
const MEANT: [(&str, &[&str]); 82] = [
    ("adresse", &["url", "address"]),
    ("aftale", &["agreement"]),
    ("aktiv", &["active"]),
    ("andre navne", &["aliases"]),
    ("ansvarlig", &["owner"]),
    ("bekræftet", &["confirmed"]),
    ("beløb", &["amount", "fee"]),
    ("beskrivelse", &["description"]),
    ("billede", &["image"]),
    ("billeder", &["screenshots"]),
    ("brugere", &["users"]),
    ("dato", &["date"]),
    ("dokumentation", &["documentation"]),
    ("drift", &["hosting"]),
    ("ejer", &["owner"]),
    ("ekskl. moms", &["excluded"]),
    ("emne", &["topics"]),
    ("emneord", &["keywords"]),
    ("emner", &["topics"]),
    ("fra", &["from"]),
    ("funktioner", &["features"]),
    ("færdig", &["closed"]),
    ("gennemgået", &["reviewed"]),
    ("gratis", &["free"]),
    ("grupper", &["groups"]),
    ("gyldig", &["valid"]),
    ("gælder", &["valid"]),
    ("i brug", &["active"]),
    ("i drift", &["active"]),
    ("idé", &["idea"]),
    ("inkl. moms", &["included"]),
    ("integrationer", &["integrations"]),
    ("kilde", &["source"]),
    ("kladde", &["draft"]),
    ("kommune", &["municipality"]),
    ("kommuner", &["municipality"]),
    ("komponent", &["component"]),
    ("kontakt", &["contacts"]),
    ("kontakter", &["contacts"]),
    ("kontingent", &["fee"]),
    ("kvartal", &["quarter"]),
    ("leverandør", &["supplier", "suppliers"]),
    ("leverandører", &["suppliers"]),
    ("licens", &["license"]),
    ("lukket", &["closed"]),
    ("modenhed", &["maturity"]),
    ("moms", &["vat"]),
    ("momsfri", &["exempt"]),
    ("målgruppe", &["audience"]),
    ("målgrupper", &["audience"]),
    ("måned", &["month"]),
    ("navn", &["name"]),
    ("niveau", &["level", "maturity"]),
    ("nøgleord", &["keywords"]),
    ("opdateret", &["updated"]),
    ("opsigelse", &["notice"]),
    ("overdraget", &["handed-over"]),
    ("pause", &["paused"]),
    ("pris", &["price"]),
    ("produkt", &["product"]),
    ("projekt", &["project"]),
    ("region", &["region"]),
    ("regioner", &["region"]),
    ("relaterede", &["related"]),
    ("resume", &["summary"]),
    ("resumé", &["summary"]),
    ("rolle", &["role"]),
    ("rækkefølge", &["order"]),
    ("sikkerhed", &["security"]),
    ("skabelon", &["template"]),
    ("skærmbilleder", &["screenshots"]),
    ("stat", &["state"]),
    ("takster", &["tariffs"]),
    ("telefon", &["phone"]),
    ("tilgængelighed", &["accessibility"]),
    ("tilslutning", &["accession"]),
    ("titel", &["title"]),
    ("udbud", &["procurement"]),
    ("udløber", &["expires"]),
    ("udvikling", &["development"]),
    ("ukendt", &["unknown"]),
    ("år", &["year"]),
];

/// The one of `names` that a Danish word stands for. Letter case does not count.
pub(super) fn meant<'a>(typed: &str, mut names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let typed = typed.trim();
    let at = MEANT.binary_search_by(|(danish, _)| (*danish).cmp(typed));
    let (_, english) = MEANT.get(at.ok()?)?;
    names.find(|name| english.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::schema::Kind;

    #[test]
    fn every_word_is_found_and_stands_for_a_name_of_a_file() {
        let schemas = Kind::ALL.map(|kind| kind.schema(None, &|_| None).to_string());
        for (danish, english) in MEANT {
            for name in english {
                let quoted = format!("\"{name}\"");
                assert!(
                    schemas.iter().any(|schema| schema.contains(&quoted)),
                    "{danish}: {name}"
                );
                assert_eq!(meant(danish, [*name].into_iter()), Some(*name));
            }
        }
    }

    #[test]
    fn only_what_can_be_written_there_is_meant() {
        let names = || ["level", "date"].into_iter();
        assert_eq!(meant("Niveau", names()), Some("level"));
        assert_eq!(meant("kilde", names()), None);
        assert_eq!(meant("niveauer", names()), None);
    }
}
