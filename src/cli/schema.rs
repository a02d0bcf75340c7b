//! `vejviser schema`: what files may hold, for programs that complete and check as one types.

use std::fs;
use std::path::Path;

use crate::config::{Config, Given};
use crate::diagnostic::{Argument, nearest};
use crate::parse::schema::Kind;
use crate::parse::{self, Document};
use crate::text::{SitePath, SourceFile};
use crate::words::Words;

use super::arguments::Schema;
use super::failure::{Exit, Failure, shown};
use super::screen::{self, STRONG};

/// Writes the schemas to a folder; without one, shows the one asked for, or a line for each.
pub fn run(arguments: &Schema, words: &Words) -> Result<Exit, Failure> {
    let asked = match &arguments.name {
        Some(name) => Some(kind_of(name)?),
        None => None,
    };
    let config = settings(&arguments.site.root, arguments.base_url.as_ref());
    let file = |kind: Kind| {
        let id = config.as_ref();
        let id = id.map(|config| config.base_url.absolute(&kind.address()));
        kind.file(id.as_deref())
    };
    match (asked, &arguments.out) {
        (Some(kind), None) => screen::show(&file(kind)),
        (None, None) => list(words),
        (asked, Some(out)) => {
            let kinds = Kind::ALL.into_iter();
            for kind in kinds.filter(|kind| asked.is_none_or(|asked| asked == *kind)) {
                write(out, &format!("{}.json", kind.name()), &file(kind), words)?;
            }
        }
    }
    Ok(Exit::Clean)
}

fn kind_of(name: &str) -> Result<Kind, Failure> {
    let bare = name.strip_suffix(".json").unwrap_or(name);
    Kind::of_name(bare).ok_or_else(|| {
        let names = Kind::ALL.map(Kind::name);
        let near = nearest(bare, names).map(str::to_owned);
        Failure::failed(
            "unknown-schema",
            vec![
                ("name", Argument::Text(name.to_owned())),
                ("nearest", Argument::from(&near)),
                ("known", Argument::Text(names.join(", "))),
            ],
        )
    })
}

/// The settings of the site in a folder, for the address its schemas are known by; `None` where
/// there is no site, since schemas are of use without one too.
pub(super) fn settings(root: &Path, base_url: Option<&crate::config::BaseUrl>) -> Option<Config> {
    let path = SitePath::new("content/site.yml");
    let text = fs::read_to_string(root.join(path.as_str())).ok();
    let document = text.map(|text| parse::parse(&SourceFile::new(path, text)));
    let source = document.as_ref().and_then(|read| match &read.value {
        Document::Site(source) => source.as_deref(),
        _ => None,
    });
    let given = Given {
        base_url,
        repository: None,
    };
    (source.is_some() || base_url.is_some()).then(|| Config::of(source, given).value)
}

fn list(words: &Words) {
    let longest = Kind::ALL.iter().map(|kind| kind.name().len()).max();
    let width = longest.unwrap_or_default();
    screen::say(words.text("schemas", &[]));
    screen::say("");
    for kind in Kind::ALL {
        screen::say(format_args!(
            "  {STRONG}{:width$}{STRONG:#}  {}",
            kind.name(),
            kind.files()
        ));
    }
}

/// Schemas follow the program, so those of an older one are written over.
fn write(folder: &Path, name: &str, text: &str, words: &Words) -> Result<(), Failure> {
    let path = folder.join(name);
    fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))?;
    fs::write(&path, text).map_err(|error| Failure::unwritable(&path, &error))?;
    screen::say(words.text("made", &[("path", shown(&path))]));
    Ok(())
}
