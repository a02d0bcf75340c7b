//! Outputs kept in memory, for serving them without a folder.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Output, Sink, SinkError};
use crate::text::OutputPath;

/// A sink that keeps every output in memory. A second output at one path replaces the first.
#[derive(Debug, Default)]
pub struct Snapshot {
    outputs: Mutex<BTreeMap<OutputPath, Arc<[u8]>>>,
    with_places: bool,
}

impl Snapshot {
    /// One whose blocks tell where they stand in their files.
    pub fn with_places() -> Self {
        Self {
            with_places: true,
            ..Self::default()
        }
    }

    /// Everything that was put, by path.
    pub fn into_outputs(self) -> BTreeMap<OutputPath, Arc<[u8]>> {
        self.outputs
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Snapshot {
    fn put(&self, output: Output) -> Result<(), SinkError> {
        self.outputs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(output.path, output.bytes);
        Ok(())
    }

    fn wants_places(&self) -> bool {
        self.with_places
    }
}
