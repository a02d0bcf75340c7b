//! What was made of a picture as one file, to be kept from one run to the next.

use std::fmt::Debug;
use std::sync::Arc;

use super::{Kind, Made, MadeSmaller};
use crate::text::Fingerprint;

/// Goes up with everything that changes what is made of a picture.
const VERSION: u32 = 1;

/// Where files are kept from one run to the next. What is not found is made again, so nobody is told
/// when a file cannot be kept.
pub trait Shelf: Debug + Send + Sync {
    fn find(&self, name: &str) -> Option<Vec<u8>>;
    fn keep(&self, name: &str, bytes: &[u8]);
}

/// What a picture's file is called on a shelf: safe letters, one folder deep.
pub(super) fn name(fingerprint: Fingerprint) -> String {
    format!("pictures-{VERSION}/{fingerprint}")
}

/// How the file begins: width and height, and of each smaller picture whether it is AVIF, its width
/// and its length in bytes.
type Head = (u32, u32, Vec<(bool, u32, usize)>);

impl Made {
    /// A line of JSON, the pictures one after the other, and the fingerprint of all that.
    pub(super) fn for_shelf(&self) -> Vec<u8> {
        let sizes = self.smaller.iter().map(|smaller| {
            let is_avif = smaller.kind == Kind::Avif;
            (is_avif, smaller.width, smaller.bytes.len())
        });
        let head: Head = (self.width, self.height, sizes.collect());
        let mut file = serde_json::to_vec(&head).expect("numbers can be written");
        file.push(b'\n');
        for smaller in &self.smaller {
            file.extend_from_slice(&smaller.bytes);
        }
        let seal = Fingerprint::of(&file);
        file.extend_from_slice(seal.as_bytes());
        file
    }

    /// `None` for a file that is not whole.
    pub(super) fn from_shelf(file: &[u8]) -> Option<Self> {
        let (file, seal) = file.split_last_chunk::<32>()?;
        if Fingerprint::of(file).as_bytes() != seal {
            return None;
        }
        let line = file.iter().position(|byte| *byte == b'\n')?;
        let (width, height, sizes): Head = serde_json::from_slice(&file[..line]).ok()?;
        let mut rest = &file[line + 1..];
        let mut smaller = Vec::with_capacity(sizes.len());
        for (is_avif, width, length) in sizes {
            let (bytes, after) = rest.split_at_checked(length)?;
            rest = after;
            smaller.push(MadeSmaller {
                kind: if is_avif { Kind::Avif } else { Kind::Same },
                width,
                bytes: Arc::from(bytes),
            });
        }
        Some(Self {
            width,
            height,
            smaller,
        })
    }
}
