//! What a browser fetches of each page it shows as a hit, without the end of long texts.
//!
//! Pagefind puts the whole text of a page there, to quote from. The longest pages are tables to look things
//! up in, and are among the hits of many questions; what is found far down in them is told of by the page's
//! description and by the section it stands in, as before, and is not quoted.

use serde_json::Value;

use super::IndexFile;
use super::chunks::{packed, unpacked};

/// So many words can be quoted from: more than any page of prose has.
const WORDS: usize = 1_900;

/// The files with the texts cut where they are longer.
pub(super) fn shorter(mut files: Vec<IndexFile>) -> Vec<IndexFile> {
    let fragments = files
        .iter_mut()
        .filter(|file| file.name.starts_with("fragment/"));
    for file in fragments {
        if let Some(made) = cut(&file.bytes) {
            file.bytes = made;
        }
    }
    files
}

fn cut(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut fragment: Value = serde_json::from_slice(&unpacked(bytes)?).ok()?;
    let content = fragment.get_mut("content")?;
    let kept = beginning(content.as_str()?)?.to_owned();
    *content = Value::String(kept);
    packed(&serde_json::to_vec(&fragment).ok()?)
}

/// The first words of a text that has more; the words are counted as the browser does.
fn beginning(text: &str) -> Option<&str> {
    // Where words are not parted by spaces, this stands between them.
    if text.contains('\u{200b}') {
        return None;
    }
    let mut ends = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let mut words = 0;
    let mut before = None;
    let end = ends.find(|at| {
        let is_end = before.is_none_or(|before| before + 1 < *at);
        before = Some(*at);
        words += usize::from(is_end);
        words == WORDS
    })?;
    (!text[end..].trim().is_empty()).then_some(&text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(content: &str) -> IndexFile {
        let fragment = serde_json::json!({ "url": "/a/", "content": content });
        IndexFile {
            name: "fragment/da_1.pf_fragment".to_owned(),
            bytes: packed(fragment.to_string().as_bytes()).expect("bytes"),
        }
    }

    fn content(file: &IndexFile) -> String {
        let fragment = unpacked(&file.bytes).expect("bytes");
        let fragment: Value = serde_json::from_slice(&fragment).expect("JSON");
        assert_eq!(fragment["url"], "/a/");
        fragment["content"].as_str().expect("text").to_owned()
    }

    #[test]
    fn a_long_text_keeps_its_first_words() {
        let long = "ord  ".repeat(WORDS + 1);
        let made = shorter(vec![file(&long)]);
        assert_eq!(content(&made[0]).split_whitespace().count(), WORDS);
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        let texts = [
            "",
            "kort",
            &"ord ".repeat(WORDS),
            &"字\u{200b}".repeat(WORDS * 2),
        ];
        for text in texts {
            let files = vec![file(text)];
            assert_eq!(shorter(files.clone()), files);
        }
    }
}
