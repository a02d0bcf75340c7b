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

/// The file as it is written; a site without it has none, but one that is named must be there.
pub fn read(root: &Path, named: Option<&Path>) -> Result<Option<String>, Failure> {
    let path = path(root, named);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound && named.is_none() => Ok(None),
        Err(error) => {
            let reason = Argument::Text(error.to_string());
            let values = vec![("path", shown(&path)), ("reason", reason)];
            Err(Failure::failed("unreadable", values))
        }
    }
}

/// Takes the findings that `text` knows out of `diagnostics`, and tells which of them are gone, a line
/// each.
pub fn apply(
    root: &Path,
    named: Option<&Path>,
    text: Option<&str>,
    diagnostics: &mut Vec<Diagnostic>,
    words: &Words,
) -> Result<String, Failure> {
    let Some(text) = text else {
        return Ok(String::new());
    };
    let baseline = Baseline::parse(text).ok_or_else(|| {
        let values = vec![("path", shown(&path(root, named)))];
        Failure::failed("baseline-invalid", values)
    })?;
    let gone = baseline.take_out(diagnostics).into_iter().map(|gone| {
        let values = [
            ("file", Argument::Text(gone.file)),
            ("rule", Argument::Text(gone.rule)),
            ("message", Argument::Text(gone.message)),
        ];
        words.text("baseline-stale", &values) + "\n"
    });
    Ok(gone.collect())
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
