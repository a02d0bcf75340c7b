//! Pagefind's index in smaller pieces, so that a question fetches little beside its own words.
//!
//! Pagefind parts the words of a language by how often they stand somewhere, into pieces of some 25 KiB
//! packed; its interface has no choice of it. Here the same words come in pieces of a thirtieth: smaller
//! still, and the directory of them grows by more than is saved. What
//! cannot be read as expected, after an update of Pagefind, stays as it is: a slower search is one still.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use minicbor::{Decoder, Encoder};

use crate::text::Fingerprint;

use super::IndexFile;

/// Stands before the content of Pagefind's packed files.
pub(super) const SIGNATURE: &[u8] = b"pagefind_dcd";

/// A piece has some more bytes than this before it is packed.
const PIECE: usize = 1_000;

/// The files with the index in smaller pieces.
pub(super) fn smaller(mut files: Vec<IndexFile>) -> Vec<IndexFile> {
    let directories: Vec<String> = files
        .iter()
        .filter(|file| file.name.ends_with(".pf_meta"))
        .map(|file| file.name.clone())
        .collect();
    for name in directories {
        if let Some(parted) = parted(&files, &name) {
            files = parted;
        }
    }
    files
}

/// The files with the pieces that the directory `name` lists made smaller.
fn parted(files: &[IndexFile], name: &str) -> Option<Vec<IndexFile>> {
    let by_name: BTreeMap<&str, &IndexFile> = files
        .iter()
        .map(|file| (file.name.as_str(), file))
        .collect();
    let directory = unpacked(&by_name.get(name)?.bytes)?;
    let language = name.strip_prefix("pagefind.")?.split('_').next()?;
    let (before, listed, after) = chunks_in(&directory)?;
    let mut replaced = vec![name.to_owned()];
    let mut words = Vec::new();
    let mut unpacked_pieces = Vec::new();
    for hash in listed {
        let old = piece_name(&hash);
        unpacked_pieces.push(unpacked(&by_name.get(old.as_str())?.bytes)?);
        replaced.push(old);
    }
    for piece in &unpacked_pieces {
        words.extend(words_in(piece)?);
    }
    let mut pieces = pieces(&words);
    name_ends(&mut pieces);
    let (mut made, list) = files_of(&pieces, language)?;
    let directory = packed(&[before, &list, after].concat())?;
    let hash = format!("{language}_{}", Fingerprint::of(&directory).short());
    let old_hash = name.strip_prefix("pagefind.")?.strip_suffix(".pf_meta")?;
    made.push(IndexFile {
        name: format!("pagefind.{hash}.pf_meta"),
        bytes: directory,
    });
    // What tells a browser where to begin.
    let entry = by_name.get("pagefind-entry.json")?;
    let text = std::str::from_utf8(&entry.bytes).ok()?;
    let (old, new) = (format!("\"{old_hash}\""), format!("\"{hash}\""));
    if !text.contains(&old) {
        return None;
    }
    made.push(IndexFile {
        name: entry.name.clone(),
        bytes: text.replace(&old, &new).into_bytes(),
    });
    replaced.push(entry.name.clone());
    let kept = files.iter().filter(|file| !replaced.contains(&file.name));
    Some(kept.cloned().chain(made).collect())
}

/// A file for each piece, and the directory's list of them; nothing if two would have one name.
fn files_of(pieces: &[Piece<'_, '_>], language: &str) -> Option<(Vec<IndexFile>, Vec<u8>)> {
    let mut made = Vec::new();
    let mut list = Encoder::new(Vec::new());
    list.array(count(pieces)).ok()?;
    for piece in pieces {
        let bytes = packed(&piece.bytes()?)?;
        // The directory, which is always fetched, has this of every piece; Pagefind's own are as short.
        let hash = format!("{language}_{}", &Fingerprint::of(&bytes).short()[..8]);
        list.array(3)
            .ok()?
            .str(&piece.from)
            .ok()?
            .str(&piece.to)
            .ok()?
            .str(&hash)
            .ok()?;
        let name = piece_name(&hash);
        if made.iter().any(|file: &IndexFile| file.name == name) {
            return None;
        }
        made.push(IndexFile { name, bytes });
    }
    Some((made, list.into_writer()))
}

fn piece_name(hash: &str) -> String {
    format!("index/{hash}.pf_index")
}

fn count<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// A directory's bytes before its list of pieces, the pieces' hashes, and the bytes after the list.
fn chunks_in(directory: &[u8]) -> Option<(&[u8], Vec<String>, &[u8])> {
    let mut reader = Decoder::new(directory);
    reader.array().ok()??;
    // The version and the pages.
    reader.skip().ok()?;
    reader.skip().ok()?;
    let start = reader.position();
    let mut hashes = Vec::new();
    for _ in 0..reader.array().ok()?? {
        if reader.array().ok()? != Some(3) {
            return None;
        }
        reader.skip().ok()?;
        reader.skip().ok()?;
        hashes.push(reader.str().ok()?.to_owned());
    }
    let end = reader.position();
    Some((directory.get(..start)?, hashes, directory.get(end..)?))
}

/// A word, and all that is known of it.
struct Word<'a> {
    word: &'a str,
    bytes: &'a [u8],
}

fn words_in(piece: &[u8]) -> Option<Vec<Word<'_>>> {
    let mut reader = Decoder::new(piece);
    if reader.array().ok()? != Some(1) {
        return None;
    }
    let mut words = Vec::new();
    for _ in 0..reader.array().ok()?? {
        let start = reader.position();
        let mut inside = Decoder::new(piece.get(start..)?);
        inside.array().ok()??;
        let word = inside.str().ok()?;
        reader.skip().ok()?;
        words.push(Word {
            word,
            bytes: piece.get(start..reader.position())?,
        });
    }
    Some(words)
}

/// Words that are fetched together: those from `from` to `to`, or that begin so.
struct Piece<'a, 'w> {
    from: String,
    to: String,
    words: &'w [Word<'a>],
}

impl Piece<'_, '_> {
    fn bytes(&self) -> Option<Vec<u8>> {
        let mut list = Encoder::new(Vec::new());
        list.array(1).ok()?.array(count(self.words)).ok()?;
        let mut bytes = list.into_writer();
        for word in self.words {
            bytes.extend_from_slice(word.bytes);
        }
        Some(bytes)
    }
}

fn pieces<'a, 'w>(words: &'w [Word<'a>]) -> Vec<Piece<'a, 'w>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut size = 0;
    for (at, word) in words.iter().enumerate() {
        size += word.bytes.len();
        if size < PIECE && at + 1 < words.len() {
            continue;
        }
        let words = &words[start..=at];
        pieces.push(Piece {
            from: words[0].word.to_owned(),
            to: word.word.to_owned(),
            words,
        });
        start = at + 1;
        size = 0;
    }
    pieces
}

/// Shortens what pieces are told apart by, as Pagefind does: to the first letter that differs.
fn name_ends(pieces: &mut [Piece<'_, '_>]) {
    for at in 1..pieces.len() {
        let (before, after) = pieces.split_at_mut(at);
        let (Some(one), Some(next)) = (before.last_mut(), after.first_mut()) else {
            continue;
        };
        let same = one.to.chars().zip(next.from.chars());
        let letters = same.take_while(|(one, next)| one == next).count() + 1;
        let short = |word: &str| word.chars().take(letters).collect::<String>();
        let (to, from) = (short(&one.to), short(&next.from));
        if to >= one.from {
            one.to = to;
        }
        next.from = from;
    }
}

/// What stands in a packed file of Pagefind's.
pub(super) fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).ok()?;
    bytes.strip_prefix(SIGNATURE).map(<[u8]>::to_vec)
}

/// The bytes as Pagefind packs them.
pub(super) fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(SIGNATURE).ok()?;
    packer.write_all(bytes).ok()?;
    packer.finish().ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{SearchedPage, engine};
    use super::*;

    fn made() -> Vec<IndexFile> {
        let words: Vec<String> = (0..900).map(|number| format!("ord{number}æ")).collect();
        let page = SearchedPage {
            address: "/a/".to_owned(),
            language: "da".to_owned(),
            html: format!("<main data-pagefind-body>{}</main>", words.join(" ")),
            description: String::new(),
            keywords: Vec::new(),
            facets: Vec::new(),
        };
        engine::index(&[Arc::new(page)]).expect("an index")
    }

    /// The pieces that the directory lists: from where, to where, and their words.
    fn listed(files: &[IndexFile]) -> Vec<(String, String, Vec<String>)> {
        let named = |name: &str| files.iter().find(|file| file.name == name).expect("a file");
        let entry: serde_json::Value =
            serde_json::from_slice(&named("pagefind-entry.json").bytes).expect("JSON");
        let hash = entry["languages"]["da"]["hash"].as_str().expect("a hash");
        let directory = unpacked(&named(&format!("pagefind.{hash}.pf_meta")).bytes).expect("bytes");
        let mut reader = Decoder::new(&directory);
        reader.array().unwrap();
        reader.skip().unwrap();
        reader.skip().unwrap();
        let count = reader.array().unwrap().unwrap();
        (0..count)
            .map(|_| {
                reader.array().unwrap();
                let [from, to, hash] = [(); 3].map(|()| reader.str().unwrap().to_owned());
                let piece = unpacked(&named(&piece_name(&hash)).bytes).unwrap();
                let words = words_in(&piece).unwrap();
                (
                    from,
                    to,
                    words.iter().map(|word| word.word.to_owned()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn the_same_words_are_found_in_smaller_pieces() {
        let whole = listed(&made());
        let files = smaller(made());
        let parted = listed(&files);
        assert!(parted.len() > whole.len(), "{} pieces", parted.len());
        let words = |pieces: &[(String, String, Vec<String>)]| -> Vec<String> {
            pieces
                .iter()
                .flat_map(|(_, _, words)| words.clone())
                .collect()
        };
        assert_eq!(words(&parted), words(&whole));
        for (from, to, words) in &parted {
            for word in words {
                let within = from <= word && (word <= to || word.starts_with(to.as_str()));
                assert!(within, "{word} in {from}..{to}");
            }
        }
        let pieces = files.iter().filter(|file| file.name.ends_with(".pf_index"));
        assert_eq!(pieces.count(), parted.len(), "none is left over");
    }

    #[test]
    fn what_is_not_understood_stays() {
        let mut files = made();
        for file in &mut files {
            if file.name.ends_with(".pf_meta") {
                file.bytes = b"of another version".to_vec();
            }
        }
        assert_eq!(smaller(files.clone()), files);
    }
}
