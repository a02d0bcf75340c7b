//! An entry by itself: what its status asks for, and the form of its texts and numbers.

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{Product, ProductStatus};

use super::{Because, missing_when};

/// More than this does not fit on a card, in characters.
const LONGEST_SUMMARY: usize = 150;

pub(super) fn check(entry: &Product, noted: &mut Findings) {
    status(entry, noted);
    summary(entry, noted);
    kle(entry, noted);
    raw_html(entry, noted);
}

fn status(entry: &Product, noted: &mut Findings) {
    let Some(status) = entry.status.known() else {
        return;
    };
    let keys: &[&str] = match status.value {
        ProductStatus::Active => &["repositories"],
        ProductStatus::PhasingOut | ProductStatus::Closed | ProductStatus::HandedOver => {
            &["status_date", "status_note"]
        }
        ProductStatus::Idea | ProductStatus::Development | ProductStatus::Paused => &[],
    };
    let missing: Vec<&str> = keys
        .iter()
        .filter(|key| !entry.keys.has(key))
        .copied()
        .collect();
    let because = Because {
        field: "status",
        value: status.value.as_str(),
        span: status.span,
    };
    missing_when(&entry.keys, &missing, because, noted);
}

fn summary(entry: &Product, noted: &mut Findings) {
    let Some(summary) = entry.summary.known() else {
        return;
    };
    let length = summary.chars().count();
    if length > LONGEST_SUMMARY {
        let limit = LONGEST_SUMMARY;
        noted.push(Finding::TooLong { length, limit }, summary.span);
    }
}

fn kle(entry: &Product, noted: &mut Findings) {
    for number in &entry.kle {
        let pair = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = number.split('.').collect();
        if parts.len() > 3 || !parts.into_iter().all(pair) {
            let value = number.value.clone();
            noted.push(Finding::InvalidKle { value }, number.span);
        }
    }
}

/// Entries' texts go to other sites too, which show no HTML of ours.
fn raw_html(entry: &Product, noted: &mut Findings) {
    for text in entry.texts() {
        for span in &text.body.raw_html {
            noted.push(Finding::RawHtml {}, *span);
        }
    }
}
