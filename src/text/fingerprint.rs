//! What a content is known by.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A BLAKE3 hash: equal fingerprints mean equal bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first 12 hexadecimal digits: enough to name an asset by.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

/// A fingerprint of several contents in a row; where one ends and the next begins counts.
#[derive(Debug, Default)]
pub struct FingerprintOfParts {
    hasher: blake3::Hasher,
    /// What is yet to be hashed: much at once takes a fraction of what it takes bit by bit.
    waiting: Vec<u8>,
}

impl FingerprintOfParts {
    /// How many bytes may wait.
    const ROOM: usize = 16 * 1024;

    pub fn add(&mut self, part: &[u8]) {
        let length = (part.len() as u64).to_le_bytes();
        if self.waiting.len() + length.len() + part.len() > Self::ROOM {
            self.hasher.update(&self.waiting);
            self.waiting.clear();
        }
        self.waiting.extend_from_slice(&length);
        if length.len() + part.len() <= Self::ROOM {
            self.waiting.extend_from_slice(part);
        } else {
            self.hasher.update(&self.waiting).update(part);
            self.waiting.clear();
        }
    }

    pub fn whole(mut self) -> Fingerprint {
        self.hasher.update(&self.waiting);
        Fingerprint(*self.hasher.finalize().as_bytes())
    }
}

/// In hexadecimal.
impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        let hash = blake3::Hash::from_hex(digits).map_err(de::Error::custom)?;
        Ok(Self(*hash.as_bytes()))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(blake3::Hash::from_bytes(self.0).to_hex().as_str())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_count_whatever_their_lengths() {
        let lengths = [
            0, 1, 8, 9_000, 9_000, 16_375, 16_376, 16_384, 16_385, 70_000, 3,
        ];
        let parts: Vec<Vec<u8>> = (0..)
            .zip(lengths)
            .map(|(it, length)| vec![it; length])
            .collect();
        let mut hasher = blake3::Hasher::new();
        let mut all = FingerprintOfParts::default();
        for part in &parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
            all.add(part);
        }
        assert_eq!(all.whole().as_bytes(), hasher.finalize().as_bytes());
    }
}
