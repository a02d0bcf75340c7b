//! `vejviser init`: a small site that builds clean, to begin with.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::words::Words;

use super::arguments::Init;
use super::create::create;
use super::failure::{Exit, Failure, shown};
use super::screen;

static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init");

/// Writes the site into a folder that is empty or not there yet.
pub fn run(arguments: &Init, words: &Words) -> Result<Exit, Failure> {
    let folder = &arguments.folder;
    refuse_if_used(folder)?;
    write(&SITE, folder)?;
    screen::say(words.text("next-site", &[("path", shown(folder))]));
    Ok(Exit::Clean)
}

fn refuse_if_used(folder: &Path) -> Result<(), Failure> {
    let refused = |id| Err(Failure::refused(id, vec![("path", shown(folder))]));
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => refused("folder-not-empty"),
        Ok(false) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(_) if folder.is_file() => refused("folder-is-file"),
        Err(error) => Err(Failure::unwritable(folder, &error)),
    }
}

fn write(embedded: &Dir<'_>, folder: &Path) -> Result<(), Failure> {
    for file in embedded.files() {
        create(&folder.join(file.path()), file.contents())?;
    }
    embedded.dirs().try_for_each(|inner| write(inner, folder))
}
