use super::build_with;

/// The titles in the feed, the newest first, once a page of the news is there.
fn check(front_matter: &str, expected: &[&str]) {
    let page = format!(
        "//- content/nyheder/_index.md\n---\ntitle: Nyheder\n---\n//- content/nyheder/i-brug.md\n---\n{front_matter}\n---\n"
    );
    let (outputs, found) = build_with(&page);
    assert_eq!(found, []);
    let entries = outputs["nyheder/feed.xml"].split("<entry>").skip(1);
    let titles = entries.map(|entry| {
        let title = entry.split("<title>").nth(1).unwrap();
        title.split("</title>").next().unwrap().to_owned()
    });
    assert_eq!(titles.collect::<Vec<_>>(), expected);
}

const STATUS: &str = "Fælles: I brug";
const TARIFF: &str = "Fælles: Takst 2026";

#[test]
fn a_page_of_the_same_day_tells_what_happened_to_the_product_it_names() {
    let told = ["Fælles er i brug", TARIFF];
    check("title: Fælles er i brug\ndate: 2026-01-05", &told);
    check(
        "title: Endnu en løsning\ndate: 2026-01-05\nkeywords: [fælles]",
        &["Endnu en løsning", TARIFF],
    );
}

#[test]
fn other_pages_take_nothing_away() {
    check(
        "title: Fælles er i brug\ndate: 2026-01-06",
        &["Fælles er i brug", STATUS, TARIFF],
    );
    check(
        "title: Fællesskab\ndate: 2026-01-05",
        &["Fællesskab", STATUS, TARIFF],
    );
}
