//! The words an index knows, for each of its languages.
//!
//! Pagefind finds stems and beginnings. What else a Danish reader expects – parts of compounds, the
//! nearest word to a misspelt one – the browser works out from these lists.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::json;

use super::IndexFile;
use super::chunks::unpacked;

/// What is read of a fragment: a page as Pagefind understood it.
#[derive(Deserialize)]
struct Fragment {
    content: String,
    meta: BTreeMap<String, String>,
}

/// A file for each language: `words.da.json`.
pub(super) fn lists(files: &[IndexFile], synonyms: &[Vec<String>]) -> Vec<IndexFile> {
    let mut words: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let language = file
            .name
            .strip_prefix("fragment/")
            .and_then(|name| name.rsplit_once('_'))
            .and_then(|(name, _)| name.split('_').next());
        let (Some(language), Some(fragment)) = (language, read(&file.bytes)) else {
            continue;
        };
        let known = words.entry(language).or_default();
        known.extend(words_of(&fragment.content));
        known.extend(fragment.meta.values().flat_map(|text| words_of(text)));
    }
    let lists = words.into_iter().map(|(language, words)| {
        let list = json!({ "words": told_by_difference(&words), "synonyms": synonyms });
        IndexFile {
            name: format!("words.{language}.json"),
            bytes: list.to_string().into_bytes(),
        }
    });
    lists.collect()
}

/// Each word as a capital, which tells how many letters it shares with the one before (`A` none, `B` one),
/// and the letters that follow: a quarter less to fetch. The words themselves have no capitals.
fn told_by_difference(words: &BTreeSet<String>) -> String {
    let mut told = String::new();
    let mut before = "";
    for word in words {
        let same = before.chars().zip(word.chars());
        let same = same.take_while(|(one, other)| one == other);
        // Letters outside the basic plane, which a browser counts twice, end what is shared.
        let shared = same.take_while(|(one, _)| one.len_utf16() == 1).take(25);
        let (count, bytes) = shared.fold((0, 0), |(count, bytes), (one, _)| {
            (count + 1, bytes + one.len_utf8())
        });
        told.push(char::from(b'A' + count));
        told.push_str(&word[bytes..]);
        before = word;
    }
    told
}

fn read(packed: &[u8]) -> Option<Fragment> {
    serde_json::from_slice(&unpacked(packed)?).ok()
}

/// The words of a text in lower case: letters and figures, at least one letter and two signs.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some() && word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
}
