//! Markdown files: sections in sections, pages that link to each other, news.

use super::chance::Chance;
use super::prose::{paragraph, phrase, sentence, subject};
use super::{Size, products};

/// Ordinary pages in a part.
const PAGES: usize = 8;
/// Parts in a chapter.
const PARTS: usize = 5;
/// News that come with each chapter.
const NEWS: usize = 4;

/// A file to be written.
enum Page {
    Section { path: String, title: String },
    Guide { path: String, number: usize },
    News { path: String, number: usize },
}

pub fn make(size: Size) -> Vec<(String, String)> {
    let fixed = FIXED.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let planned = plan(size.pages.saturating_sub(FIXED.len()));
    let guides: Vec<&str> = planned
        .iter()
        .filter_map(|page| match page {
            Page::Guide { path, .. } => Some(path.as_str()),
            _ => None,
        })
        .collect();
    let made = planned.iter().map(|page| match page {
        Page::Section { path, title } => (content(path), section(path, title)),
        Page::Guide { path, number } => (content(path), guide(path, *number, &guides, size)),
        Page::News { path, number } => (content(path), news(path, *number, &guides)),
    });
    fixed.into_iter().chain(made).collect()
}

/// Which files there are, each section before what it holds.
fn plan(count: usize) -> Vec<Page> {
    let mut pages = Vec::new();
    for chapter in 1.. {
        if pages.len() >= count {
            break;
        }
        let folder = format!("vejledning/kapitel-{chapter:03}");
        pages.push(Page::Section {
            path: format!("{folder}/_index.md"),
            title: format!("Kapitel {chapter}"),
        });
        for part in 1..=PARTS {
            let folder = format!("{folder}/del-{part}");
            pages.push(Page::Section {
                path: format!("{folder}/_index.md"),
                title: format!("Kapitel {chapter}, del {part}"),
            });
            pages.extend((1..=PAGES).map(|page| {
                let number = ((chapter - 1) * PARTS + part - 1) * PAGES + page;
                Page::Guide {
                    path: format!("{folder}/emne-{number:05}.md"),
                    number,
                }
            }));
        }
        pages.extend((1..=NEWS).map(|item| {
            let number = (chapter - 1) * NEWS + item;
            Page::News {
                path: format!("nyheder/nyt-{number:05}.md"),
                number,
            }
        }));
    }
    pages.truncate(count);
    pages
}

fn content(path: &str) -> String {
    format!("content/{path}")
}

fn section(path: &str, title: &str) -> String {
    let chance = &mut Chance::of(path, 0);
    format!(
        "---\ntitle: {title}\ndescription: {}\nsort: order\n---\n\n{}\n",
        sentence(chance),
        paragraph(chance),
    )
}

fn guide(path: &str, number: usize, guides: &[&str], size: Size) -> String {
    let chance = &mut Chance::of("guide", number);
    let product = (size.products > 0).then(|| products::id(chance.below(size.products)));
    let mut text = format!(
        "---\ntitle: {subject} {number}\ndescription: {description}\norder: {order}\n\
         updated: 2026-{month:02}-{day:02}\nowner: Sekretariatet\nkeywords: [{keyword}]\n---\n\n\
         {first}\n\n## Det får I {{#det-faar-i}}\n\n{second} Se også {link}.\n\n",
        subject = subject(chance),
        description = sentence(chance),
        order = number % 100 + 1,
        month = 1 + chance.below(9),
        day = 1 + chance.below(28),
        keyword = subject(chance).to_lowercase(),
        first = paragraph(chance),
        second = paragraph(chance),
        link = link(path, guides, chance),
    );
    for place in 0..2 + chance.below(4) {
        text.push_str(&block(place, chance));
        text.push('\n');
    }
    text.push_str("## Det koster det {#pris}\n\n");
    text.push_str(&table(chance));
    if let Some(product) = product {
        let component = chance.pick(&["produkt-kort", "pris-tabel", "niveau-maerke"]);
        text.push_str(&format!(
            "\n{} [[{product}]] er et eksempel.\n\n<{component} id=\"{product}\"></{component}>\n",
            sentence(chance),
        ));
    }
    text.push_str(&format!(
        "\n## Læs videre\n\n- {}\n- {}\n- [Kontakt](/kontakt/)\n",
        link(path, guides, chance),
        link(path, guides, chance),
    ));
    text
}

fn news(path: &str, number: usize, guides: &[&str]) -> String {
    let chance = &mut Chance::of("news", number);
    format!(
        "---\ntitle: Nyt {number} om {}\ndescription: {}\ndate: {}-{:02}-{:02}\n---\n\n{}\n\nLæs mere i {}.\n",
        subject(chance).to_lowercase(),
        sentence(chance),
        2021 + chance.below(5),
        1 + chance.below(12),
        1 + chance.below(28),
        paragraph(chance),
        link(path, guides, chance),
    )
}

/// One of the things that pages are made of, with a heading.
fn block(place: usize, chance: &mut Chance) -> String {
    let heading = format!("## De {}\n\n", phrase(chance));
    let body = match chance.below(6) {
        0 => format!("> [!NOTE]\n> {}\n", sentence(chance)),
        1 => format!(
            "> [!WARNING]\n> {}\n> {}\n",
            sentence(chance),
            sentence(chance)
        ),
        2 => (1..=3 + chance.below(4))
            .map(|step| format!("{step}. {}\n", sentence(chance)))
            .collect::<Vec<_>>()
            .concat(),
        3 => (0..3 + chance.below(4))
            .map(|_| format!("- **{}:** {}\n", subject(chance), sentence(chance)))
            .collect::<Vec<_>>()
            .concat(),
        4 => format!(
            "{}[^{place}] {}\n\n### Når man {}\n\n{}\n\n[^{place}]: {}\n",
            sentence(chance),
            sentence(chance),
            phrase(chance),
            paragraph(chance),
            sentence(chance),
        ),
        _ => format!("{}\n\n> {}\n", paragraph(chance), sentence(chance)),
    };
    heading + &body
}

fn table(chance: &mut Chance) -> String {
    let mut table = "| Emne | Antal | Pris |\n| --- | ---: | ---: |\n".to_owned();
    for _ in 0..3 + chance.below(5) {
        table.push_str(&format!(
            "| {} | {} | {}.{:03} kr. |\n",
            subject(chance),
            1 + chance.below(900),
            1 + chance.below(200),
            chance.below(1000),
        ));
    }
    table
}

/// A link to some page, written as an editor would: relative to the file.
fn link(from: &str, guides: &[&str], chance: &mut Chance) -> String {
    let up = "../".repeat(from.matches('/').count());
    let Some(to) = guides.get(chance.below(guides.len())) else {
        return format!("[kontakt]({up}kontakt.md)");
    };
    let place = chance.pick(&["", "#pris", "#det-faar-i", ""]);
    format!("[om {}]({up}{to}{place})", subject(chance).to_lowercase())
}

const FIXED: [(&str, &str); 5] = [
    (
        "content/_index.md",
        "---\ntitle: En lavet vejviser\ndescription: Forsiden.\n---\n\n\
         Læs [vejledningen](vejledning/_index.md), eller find et [produkt](produkter/_index.md).\n",
    ),
    (
        "content/kontakt.md",
        "---\ntitle: Kontakt\ndescription: Hvem man skriver til.\n---\n\n\
         Skriv til fællesskabet.\n\n<kontakt-kort></kontakt-kort>\n",
    ),
    (
        "content/nyheder/_index.md",
        "---\ntitle: Nyheder\ndescription: Det nye.\nsort: date\n---\n\nDet nyeste står først.\n",
    ),
    (
        "content/produkter/_index.md",
        "---\ntitle: Produkter\ndescription: Det, fællesskabet deler.\n---\n\nAlle produkter.\n",
    ),
    (
        "content/vejledning/_index.md",
        "---\ntitle: Vejledning\ndescription: Sådan gør man.\n---\n\n\
         Begynd forfra.\n\n<kontingent-pris></kontingent-pris>\n",
    ),
];
