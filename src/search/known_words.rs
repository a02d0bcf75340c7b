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
        let words: Vec<String> = words.into_iter().collect();
        let list = json!({ "words": words.join(" "), "synonyms": synonyms });
        IndexFile {
            name: format!("words.{language}.json"),
            bytes: list.to_string().into_bytes(),
        }
    });
    lists.collect()
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
