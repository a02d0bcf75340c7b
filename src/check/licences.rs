//! Licences are SPDX expressions of ids in use.

use spdx::identifiers::LICENSES;
use spdx::lexer::{Lexer, Token};
use spdx::{Expression, LicenseId, ParseMode, license_id};

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::catalogue::Product;
use crate::text::{Located, Span};

/// What is understood, though it should be written otherwise today.
const FORMER: ParseMode = ParseMode {
    allow_deprecated: true,
    allow_postfix_plus_on_gpl: true,
    ..ParseMode::STRICT
};

pub(super) fn check(entry: &Product, noted: &mut Findings) {
    let Some(license) = entry.license.known() else {
        return;
    };
    if Expression::parse(license).is_ok() {
        return;
    }
    match Expression::parse_mode(license, FORMER) {
        Ok(_) => former_ids(license, noted),
        Err(error) => {
            let range = if is_single(license) {
                0..license.len()
            } else {
                error.span
            };
            let value = license.get(range.clone()).unwrap_or(license);
            let finding = Finding::UnknownLicense {
                value: value.to_owned(),
                nearest: meant(value),
            };
            noted.push(finding, part(license, range));
        }
    }
}

/// Whether a text is one name, perhaps with spaces in it, rather than names put together.
fn is_single(license: &str) -> bool {
    let mut words = license.split_whitespace();
    let joins = |word: &str| {
        ["AND", "OR", "WITH"]
            .iter()
            .any(|join| word.eq_ignore_ascii_case(join))
    };
    !words.any(joins) && !license.contains(['(', '/'])
}

/// Reports each id that has been given up, with what to write now where there is such a thing.
fn former_ids(license: &Located<String>, noted: &mut Findings) {
    let tokens: Vec<_> = Lexer::new(license).flatten().collect();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Spdx(id) = token.token else {
            continue;
        };
        let plus = tokens.get(at + 1).filter(|next| next.token == Token::Plus);
        let former = id.is_deprecated() || (id.is_gnu() && plus.is_some());
        if !former {
            continue;
        }
        let range = token.span.start..plus.map_or(token.span.end, |plus| plus.span.end);
        let ending = if plus.is_some() { "-or-later" } else { "-only" };
        let now = format!("{}{ending}", id.name.trim_end_matches("-only"));
        let finding = Finding::DeprecatedLicense {
            value: license.get(range.clone()).unwrap_or(license).to_owned(),
            suggestion: license_id(&now).map(|id| id.name.to_owned()),
        };
        noted.push(finding, part(license, range));
    }
}

/// Where a part of a value stands, if it is written on one line without escapes; else the value.
fn part(value: &Located<String>, range: std::ops::Range<usize>) -> Span {
    let written = value.span.range().len();
    match written.checked_sub(value.len()) {
        Some(quotes @ (0 | 2)) => Span::from(range).shifted(value.span.start as usize + quotes / 2),
        _ => value.span,
    }
}

/// The id that a name may stand for: `GPL-3.0-only` for `GPLv3`, `MPL-2.0` for `MPL`.
fn meant(typed: &str) -> Option<String> {
    let ids = || {
        let in_use =
            |name: &&str| license_id(name).is_some_and(|id: LicenseId| !id.is_deprecated());
        LICENSES.iter().map(|license| license.name).filter(in_use)
    };
    let plain_typed = plain(typed);
    let begin =
        ids().filter(|name| plain_typed.len() >= 3 && plain(name).starts_with(&plain_typed));
    // Of equally short ones the last: the newest version.
    let shortest = begin.min_by_key(|name| (plain(name).len(), std::cmp::Reverse(*name)));
    shortest
        .or_else(|| nearest(typed, ids()))
        .map(str::to_owned)
}

/// Letters and digits alone, without the words and the `v` that people add.
fn plain(name: &str) -> String {
    let mut lower = name.to_lowercase();
    for word in ["license", "licence", "licens", "gnu"] {
        lower = lower.replace(word, "");
    }
    let letters: Vec<char> = lower
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    let version_mark =
        |at: usize| letters[at] == 'v' && letters.get(at + 1).is_some_and(char::is_ascii_digit);
    (0..letters.len())
        .filter(|at| !version_mark(*at))
        .map(|at| letters[at])
        .collect()
}
