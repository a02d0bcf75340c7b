//! Repairs that are safe to make without asking: what was meant is plain, and nothing is made up.

use crate::text::Span;

use super::{Diagnostic, Finding, nearest};

/// New words for a range of a file. The rest of the file stays as it is, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Diagnostic {
    /// What mends this in `text`, the file it is about. `None` where someone has to think.
    ///
    /// A misspelt key or word is mended when one known word is near and no other is; a date or a
    /// telephone number when only its form is wrong; a heading when it skips a level; a link when its
    /// page says that it has moved.
    pub fn repair(&self, text: &str) -> Option<Edit> {
        let written = text.get(self.place.span.range())?;
        let (inner, quote) = unquoted(written);
        let text = match &self.finding {
            Finding::UnknownKey {
                key: value,
                nearest,
                known,
            }
            | Finding::UnknownValue {
                value,
                nearest,
                known,
            } => {
                let meant = nearest.as_deref().filter(|_| inner == value)?;
                only_near(value, meant, known).then(|| format!("{quote}{meant}{quote}"))?
            }
            Finding::InvalidDate {
                value, suggestion, ..
            } => {
                let meant = suggestion.as_deref().filter(|_| inner == value)?;
                format!("{quote}{meant}{quote}")
            }
            Finding::CurlyQuotes { suggestion, .. } => suggestion.clone(),
            // It comes with its quotation marks.
            Finding::InvalidPhone { value, suggestion } => {
                suggestion.clone().filter(|_| inner == value)?
            }
            Finding::DateForm { value, suggestion } | Finding::PhoneForm { value, suggestion } => {
                (written == value).then(|| suggestion.clone())?
            }
            Finding::BrokenLink {
                target,
                kind,
                nearest,
            } if kind == "moved" => with_target(written, target, nearest.as_deref()?)?,
            Finding::SkippedHeading {
                written: signs,
                suggestion,
            } => {
                let rest = written.strip_prefix(signs.as_str());
                let rest = rest.filter(|rest| rest.starts_with([' ', '\t']))?;
                format!("{suggestion}{rest}")
            }
            _ => return None,
        };
        let span = self.place.span;
        (text != written).then_some(Edit { span, text })
    }
}

/// The text with the edits made, in one pass; `None` when two of them meet.
pub fn edited(text: &str, edits: &[Edit]) -> Option<String> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let range = edit.span.range();
        made.push_str(text.get(at..range.start)?);
        made.push_str(&edit.text);
        at = range.end;
    }
    made.push_str(text.get(at..)?);
    Some(made)
}

/// A link with another target; `None` where the target is not plain to see, once.
fn with_target(link: &str, target: &str, meant: &str) -> Option<String> {
    // Alone it is a menu's.
    if link == target {
        return Some(meant.to_owned());
    }
    let (before, rest) = link.split_once(target)?;
    let stands_alone = before.ends_with(['(', '<', '"', ' ']) && !rest.contains(target);
    let ends = rest.starts_with([')', '>', '"', ' ']);
    (stands_alone && ends).then(|| format!("{before}{meant}{rest}"))
}

/// What stands within quotation marks, and the mark.
fn unquoted(written: &str) -> (&str, &str) {
    for quote in ["\"", "'"] {
        let inner = written.strip_prefix(quote);
        if let Some(inner) = inner.and_then(|rest| rest.strip_suffix(quote)) {
            return (inner, quote);
        }
    }
    (written, "")
}

/// Whether no other of the known words is near.
fn only_near(typed: &str, meant: &str, known: &str) -> bool {
    let others = known.split(", ").filter(|word| *word != meant);
    nearest(typed, others).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Place, SitePath};

    /// The text with the mistake about `written` mended.
    fn check(finding: Finding, text: &str, written: &str, expected: Option<&str>) {
        let start = text.find(written).expect("the text holds what is written");
        let place = Place {
            file: SitePath::new("a.yml"),
            span: Span::new(start, start + written.len()),
        };
        let edit = finding.at(place).repair(text);
        let mended = edit.and_then(|edit| edited(text, &[edit]));
        assert_eq!(mended.as_deref(), expected, "{text}");
    }

    fn key(key: &str, nearest: &str, known: &str) -> Finding {
        Finding::UnknownKey {
            key: key.to_owned(),
            nearest: Some(nearest.to_owned()),
            known: known.to_owned(),
        }
    }

    fn phone(value: &str, suggestion: Option<&str>) -> Finding {
        Finding::InvalidPhone {
            value: value.to_owned(),
            suggestion: suggestion.map(str::to_owned),
        }
    }

    fn date(value: &str) -> Finding {
        Finding::InvalidDate {
            value: value.to_owned(),
            suggestion: Some("2025-09-05".to_owned()),
            month: String::new(),
            days: 0,
        }
    }

    #[test]
    fn a_misspelt_key_is_mended_and_the_rest_stays() {
        check(
            key("sumary", "summary", "name, summary"),
            "# på\r\nsumary:   x  # ø\r\n",
            "sumary",
            Some("# på\r\nsummary:   x  # ø\r\n"),
        );
        check(
            key("sumary", "summary", "summary"),
            "\"sumary\": x",
            "\"sumary\"",
            Some("\"summary\": x"),
        );
    }

    #[test]
    fn a_key_near_two_is_left() {
        check(key("fom", "form", "from, form"), "fom: x", "fom", None);
    }

    #[test]
    fn dates_and_numbers_get_their_form() {
        check(
            date("05-09-2025"),
            "a: 05-09-2025",
            "05-09-2025",
            Some("a: 2025-09-05"),
        );
        check(
            date("5. sep 2025"),
            "a: '5. sep 2025'",
            "'5. sep 2025'",
            Some("a: '2025-09-05'"),
        );
        let meant = Some("\"31 15 45 25\"");
        let mended = Some("p: \"31 15 45 25\"");
        check(phone("31154525", meant), "p: 31154525", "31154525", mended);
        check(
            phone("31-15-45-25", meant),
            "p: 31-15-45-25",
            "31-15-45-25",
            mended,
        );
        check(phone("spørg", None), "p: spørg", "spørg", None);
    }

    #[test]
    fn a_heading_comes_up_to_the_one_above() {
        let skipped = || Finding::SkippedHeading {
            written: "####".to_owned(),
            suggestion: "###".to_owned(),
        };
        check(
            skipped(),
            "## a\n\n#### b ##\n",
            "#### b ##",
            Some("## a\n\n### b ##\n"),
        );
    }

    #[test]
    fn a_link_follows_its_page() {
        let moved = || Finding::BrokenLink {
            target: "a.md#x".to_owned(),
            kind: "moved".to_owned(),
            nearest: Some("../b.md#x".to_owned()),
        };
        let link = "[a.md](a.md#x)";
        check(moved(), link, link, Some("[a.md](../b.md#x)"));
        let link = "[a](<a.md#x> 'a')";
        check(moved(), link, link, Some("[a](<../b.md#x> 'a')"));
        check(
            moved(),
            "target: a.md#x",
            "a.md#x",
            Some("target: ../b.md#x"),
        );
        for link in ["[a.md#x](a.md#x)", "[a](a%2Emd#x)", "[a][x]"] {
            check(moved(), link, link, None);
        }
    }

    #[test]
    fn what_stands_otherwise_in_the_file_is_left() {
        check(
            date("05-09-2025"),
            "a: >\n 05-09-\n 2025",
            ">\n 05-09-\n 2025",
            None,
        );
    }

    #[test]
    fn edits_that_meet_are_not_made() {
        let edit = |start, end| Edit {
            span: Span::new(start, end),
            text: "x".to_owned(),
        };
        assert_eq!(
            edited("abcd", &[edit(2, 3), edit(0, 1)]).as_deref(),
            Some("xbxd")
        );
        assert_eq!(edited("abcd", &[edit(0, 2), edit(1, 3)]), None);
        assert_eq!(edited("ab", &[edit(0, 9)]), None);
    }
}
