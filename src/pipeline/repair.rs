//! The repairs of a site that are safe, tried out before anyone writes them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Edit, edited};
use crate::emit::{Forget, SinkError};
use crate::sources::Sources;
use crate::text::{Fingerprint, SitePath};

use super::{BuildOptions, Built, Memory, Unwatched, build};

/// What repairs come to.
#[derive(Debug)]
pub struct Repaired {
    /// The new text of each file that changes.
    pub files: BTreeMap<SitePath, String>,
    /// How many findings are mended in each of them.
    pub mended: BTreeMap<SitePath, usize>,
    /// Files that are left as they are, since mending them would bring other findings to light.
    pub left: Vec<SitePath>,
    /// The site as it is with the new texts.
    pub built: Built,
}

/// How many findings of each kind there are; places do not count, since edits move them.
type Counted = BTreeMap<Fingerprint, usize>;

/// Makes the repairs of those `chosen` findings that have one, in memory.
///
/// The site is built with them: what is mended is gone, and nothing new is found. A file for which
/// that does not hold is left as it is. So a second round has nothing to do.
///
/// # Errors
///
/// None in practice; a build may end with one.
pub fn repair(
    sources: &Sources,
    options: &BuildOptions,
    built: &Built,
    chosen: &dyn Fn(&Diagnostic) -> bool,
) -> Result<Repaired, SinkError> {
    let mut planned = planned(sources, built, chosen);
    let mut memory = Memory::default();
    let mut left = Vec::new();
    loop {
        if planned.is_empty() {
            return Ok(Repaired {
                files: BTreeMap::new(),
                mended: BTreeMap::new(),
                left,
                built: built.clone(),
            });
        }
        let mut tried = sources.clone();
        let mut files = BTreeMap::new();
        for (path, plan) in &planned {
            tried.insert(path.clone(), plan.text.as_bytes());
            files.insert(path.clone(), plan.text.clone());
        }
        let after = build(&tried, options, &mut memory, &Forget, &Unwatched)?;
        let Some(culprit) = culprit(&planned, built, &after) else {
            let count = |(path, plan): (SitePath, Plan)| (path, plan.mended.len());
            let mended = planned.into_iter().map(count).collect();
            return Ok(Repaired {
                files,
                mended,
                left,
                built: after,
            });
        };
        match planned.remove(&culprit) {
            Some(_) => left.push(culprit),
            // What it does elsewhere cannot be told apart: none of it is done.
            None => left.extend(std::mem::take(&mut planned).into_keys()),
        }
    }
}

/// A file with its repairs made.
struct Plan {
    text: String,
    mended: Vec<Fingerprint>,
}

fn planned(
    sources: &Sources,
    built: &Built,
    chosen: &dyn Fn(&Diagnostic) -> bool,
) -> BTreeMap<SitePath, Plan> {
    let mut edits: BTreeMap<&SitePath, (Vec<Edit>, Vec<Fingerprint>)> = BTreeMap::new();
    for diagnostic in built.diagnostics.iter().filter(|one| chosen(one)) {
        let file = sources.text(&diagnostic.place.file);
        if let Some(edit) = file.and_then(|file| diagnostic.repair(&file.text)) {
            let (edits, mended) = edits.entry(&diagnostic.place.file).or_default();
            edits.push(edit);
            mended.push(diagnostic.fingerprint());
        }
    }
    let plan = |(path, (edits, mended)): (&SitePath, (Vec<Edit>, Vec<Fingerprint>))| {
        let text = edited(&sources.text(path)?.text, &edits)?;
        Some((path.clone(), Plan { text, mended }))
    };
    edits.into_iter().filter_map(plan).collect()
}

/// The file of a finding that should not be there after the repairs.
fn culprit(planned: &BTreeMap<SitePath, Plan>, before: &Built, after: &Built) -> Option<SitePath> {
    let mut allowed = Counted::new();
    for diagnostic in &before.diagnostics {
        *allowed.entry(diagnostic.fingerprint()).or_default() += 1;
    }
    for mended in planned.values().flat_map(|plan| &plan.mended) {
        if let Some(count) = allowed.get_mut(mended) {
            *count = count.saturating_sub(1);
        }
    }
    after
        .diagnostics
        .iter()
        .find(
            |diagnostic| match allowed.get_mut(&diagnostic.fingerprint()) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            },
        )
        .map(|diagnostic| diagnostic.place.file.clone())
}
