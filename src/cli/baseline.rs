//! The file of findings that a site lives with.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Argument, Baseline, Diagnostic};
use crate::words::Words;

use super::failure::{Failure, shown};
use super::screen;

/// Where it lies unless another is named, in the site's folder.
const NAME: &str = "vejviser-baseline.json";

/// Takes known findings out of `diagnostics`, and tells which known ones are gone.
///
/// A site without the file has none; one that is named must be there.
pub fn apply(
    root: &Path,
    named: Option<&Path>,
    diagnostics: &mut Vec<Diagnostic>,
    words: &Words,
) -> Result<(), Failure> {
    let path = path(root, named);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && named.is_none() => return Ok(()),
        Err(error) => {
            let reason = Argument::Text(error.to_string());
            let values = vec![("path", shown(&path)), ("reason", reason)];
            return Err(Failure::failed("unreadable", values));
        }
    };
    let baseline = Baseline::parse(&text)
        .ok_or_else(|| Failure::failed("baseline-invalid", vec![("path", shown(&path))]))?;
    for gone in baseline.take_out(diagnostics) {
        let values = [
            ("file", Argument::Text(gone.file)),
            ("rule", Argument::Text(gone.rule)),
            ("message", Argument::Text(gone.message)),
        ];
        screen::note(words.text("baseline-stale", &values));
    }
    Ok(())
}

/// Writes all findings down as known, in one step.
pub fn write(
    root: &Path,
    named: Option<&Path>,
    diagnostics: &[Diagnostic],
    words: &Words,
) -> Result<(), Failure> {
    let path = path(root, named);
    let message = |found: &Diagnostic| words.finding(&found.finding).message;
    let baseline = Baseline::of(diagnostics, &message);
    replace(&path, &baseline.to_json()).map_err(|error| Failure::unwritable(&path, &error))?;
    let values = [
        ("count", Argument::from(&baseline.count())),
        ("path", shown(&path)),
    ];
    screen::note(words.text("baseline-written", &values));
    Ok(())
}

fn path(root: &Path, named: Option<&Path>) -> PathBuf {
    named.map_or_else(|| root.join(NAME), Path::to_owned)
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut new = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist(path)?;
    Ok(())
}
