//! What an earlier build left where this one builds to: outputs that need not be made again.

use std::sync::Arc;

use rayon::prelude::*;

use crate::emit::{Earlier, Sink};
use crate::search::{INDEX_FOLDER, SearchedPage};
use crate::text::{Fingerprint, FingerprintOfParts, OutputPath};

use super::memory::Kept;
use super::plan::Job;

/// The outputs of an earlier build, asked for by what they were made of.
#[derive(Clone, Copy)]
pub(super) struct Before<'a> {
    earlier: &'a dyn Earlier,
    /// Of everything but an output's own files.
    whole: Fingerprint,
}

impl<'a> Before<'a> {
    pub fn of(sink: &'a dyn Sink, whole: Fingerprint) -> Option<Self> {
        let earlier = sink.earlier()?;
        Some(Self { earlier, whole })
    }

    /// Whether this output is there already, and stays.
    pub fn keeps(self, path: &OutputPath, own: Option<Fingerprint>) -> bool {
        self.earlier.keep(path, self.made_of(own))
    }

    /// Tells the builds to come of what an output was made. Where there is something to say of it that is
    /// not told: it is made again the next time, and that is said again.
    pub fn tell(self, path: &OutputPath, kept: &Kept) {
        if kept.found.is_empty() {
            self.earlier.was_made_of(path, self.made_of(kept.own));
        }
    }

    fn made_of(self, own: Option<Fingerprint>) -> Fingerprint {
        let mut parts = FingerprintOfParts::default();
        parts.add(self.whole.as_bytes());
        if let Some(own) = own {
            parts.add(own.as_bytes());
        }
        parts.whole()
    }

    /// Keeps the index where no page that may be searched was made anew.
    pub fn keep_index(self, made: &[Kept], jobs: &[(OutputPath, Job<'_>)]) -> Option<usize> {
        let is_same = |(kept, (_, job)): (&Kept, &(_, Job<'_>))| {
            kept.is_from_before || !job.may_be_searched()
        };
        let is_any_kept = made.iter().any(|kept| kept.is_from_before);
        let is_kept = is_any_kept && made.iter().zip(jobs).all(is_same);
        is_kept
            .then(|| self.earlier.keep_below(INDEX_FOLDER))
            .flatten()
    }

    /// Reads what is searched back out of the pages that were kept; `searched` is not given a page that
    /// someone took away just now.
    pub fn search_again(
        self,
        made: &mut [Kept],
        jobs: &[(OutputPath, Job<'_>)],
        searched: impl Fn(&OutputPath, Job<'_>, Option<Vec<u8>>) -> Option<Arc<SearchedPage>> + Sync,
    ) {
        let pages = made.par_iter_mut().zip(jobs);
        let pages = pages.filter(|(kept, (_, job))| kept.is_from_before && job.may_be_searched());
        pages.for_each(|(kept, (path, job))| {
            kept.searched = searched(path, *job, self.earlier.bytes(path));
        });
    }
}
