//! What stands in the tables of a Markdown text, as plain text with its places.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::text::Span;

use super::events::Events;

/// A cell's words, without their marks, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// The first address that something in the cell links to.
    pub link: Option<String>,
    pub span: Span,
}

/// Every table in order, as rows of cells; the first row is its head.
pub fn tables(text: &str) -> Vec<Vec<Vec<Cell>>> {
    let mut tables: Vec<Vec<Vec<Cell>>> = Vec::new();
    let mut open: Option<Cell> = None;
    let events = Events::read(text);
    for (event, range) in events.iter() {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                if let Some(table) = tables.last_mut() {
                    table.push(Vec::new());
                }
            }
            Event::Start(Tag::TableCell) => {
                // The spaces beside the words are the table's.
                let written = text.get(range.clone()).unwrap_or_default();
                let start = range.start + written.len() - written.trim_start().len();
                let end = start + written.trim().len();
                open = Some(Cell {
                    text: String::new(),
                    link: None,
                    span: Span::new(start, end),
                });
            }
            Event::End(TagEnd::TableCell) => {
                let row = tables.last_mut().and_then(|table| table.last_mut());
                if let (Some(row), Some(mut cell)) = (row, open.take()) {
                    cell.text = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
                    row.push(cell);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if let Some(cell) = &mut open {
                    cell.link.get_or_insert_with(|| dest_url.to_string());
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(cell) = &mut open {
                    cell.text.push_str(words);
                }
            }
            // A line break in a cell is written `<br>`.
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => {
                if let Some(cell) = &mut open {
                    cell.text.push(' ');
                }
            }
            _ => {}
        }
    }
    tables
}

/// The words of the first heading of the first level, and where it stands.
pub fn title(text: &str) -> Option<Cell> {
    let events = Events::read(text);
    let mut title: Option<Cell> = None;
    for (event, range) in events.iter() {
        match (event, &mut title) {
            (Event::Start(Tag::Heading { .. }), None) => {
                title = Some(Cell {
                    text: String::new(),
                    link: None,
                    span: Span::new(range.start, range.end),
                });
            }
            (Event::Text(words) | Event::Code(words), Some(title)) => title.text.push_str(words),
            (Event::End(TagEnd::Heading(_)), Some(_)) => return title,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_plain_text_in_their_places() {
        let text =
            "# En *titel*\n\n| Krav | Svar |\n|---|---|\n| **R1** | 🟢 [se](https://a.b) |\n";
        assert_eq!(
            title(text).map(|title| title.text).as_deref(),
            Some("En titel")
        );
        let tables = tables(text);
        let [table] = tables.as_slice() else {
            panic!("one table: {tables:?}");
        };
        let words: Vec<&str> = table
            .iter()
            .flatten()
            .map(|cell| cell.text.as_str())
            .collect();
        assert_eq!(words, ["Krav", "Svar", "R1", "🟢 se"]);
        let answer = &table[1][1];
        assert_eq!(answer.link.as_deref(), Some("https://a.b"));
        assert!(text[answer.span.range()].contains('🟢'));
    }
}
