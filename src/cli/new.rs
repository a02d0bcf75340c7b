//! `vejviser new`: a file to begin with, holding everything that must be there.

use std::path::{Path, PathBuf};

use crate::diagnostic::Argument;
use crate::parse::values::Id;
use crate::parse::yaml;
use crate::text::Slug;
use crate::words::Words;

use super::arguments::{Kind, New, NewPage, NewProduct};
use super::create::create;
use super::failure::{Exit, Failure, shown};
use super::screen;

/// A product's file with `<id>` and `<name>` to be filled in; all it does not know is `unknown`.
const PRODUCT: &str = include_str!("new/product.yml");

pub fn run(arguments: &New, words: &Words) -> Result<Exit, Failure> {
    match &arguments.kind {
        Kind::Page(page) => new_page(page, words),
        Kind::Product(product) => new_product(product, words),
    }
}

fn new_page(arguments: &NewPage, words: &Words) -> Result<Exit, Failure> {
    let content = content_folder(&arguments.site.root)?;
    let names = page_names(&arguments.path)?;
    let (name, folders) = names.split_last().expect("a page's path has a name");
    let mut folder = content.clone();
    folder.extend(folders);
    let path = folder.join(format!("{name}.md"));
    let twin = folder.join(name).join("_index.md");
    for taken in [&path, &twin] {
        if taken.exists() {
            return Err(Failure::refused(
                "file-exists",
                vec![("path", shown(taken))],
            ));
        }
    }
    new_sections(&content, folders, words)?;
    let title = arguments.title.clone().unwrap_or_else(|| title_of(name));
    made(&path, &page_text(&title, "new-page-text", words), words)?;
    screen::say(words.text("next-page", &[]));
    Ok(Exit::Clean)
}

/// A section's own page in each of these folders that is not there yet.
fn new_sections(content: &Path, folders: &[String], words: &Words) -> Result<(), Failure> {
    let mut folder = content.to_owned();
    for name in folders {
        folder.push(name);
        if !folder.exists() {
            let text = page_text(&title_of(name), "new-section-text", words);
            made(&folder.join("_index.md"), &text, words)?;
        }
    }
    Ok(())
}

fn new_product(arguments: &NewProduct, words: &Words) -> Result<Exit, Failure> {
    let content = content_folder(&arguments.site.root)?;
    let id = &arguments.id;
    if Id::new(id).is_none() {
        let suggestion = Id::made_from(id).map(|id| id.to_string());
        return Err(Failure::refused(
            "bad-product-id",
            vec![
                ("id", Argument::from(id)),
                ("suggestion", Argument::from(&suggestion)),
            ],
        ));
    }
    let name = arguments.name.clone().unwrap_or_else(|| name_of(id));
    let path = content.join("produkter").join(format!("{id}.yml"));
    made(&path, &product_text(id, &name), words)?;
    screen::say(words.text("next-product", &[]));
    Ok(Exit::Clean)
}

fn made(path: &Path, text: &str, words: &Words) -> Result<(), Failure> {
    create(path, text.as_bytes())?;
    screen::say(words.text("made", &[("path", shown(path))]));
    Ok(())
}

/// The folder that makes a folder a site's.
pub(super) fn content_folder(root: &Path) -> Result<PathBuf, Failure> {
    let content = root.join("content");
    if content.is_dir() {
        return Ok(content);
    }
    Err(Failure::failed(
        "missing-content",
        vec![("path", shown(root))],
    ))
}

/// The names of a page's path below `content/`; the ending and `content/` itself may be written.
fn page_names(path: &str) -> Result<Vec<String>, Failure> {
    let written = path.replace('\\', "/");
    let inner = written.trim_start_matches("./").trim_matches('/');
    let inner = inner.strip_prefix("content/").unwrap_or(inner);
    let inner = inner.strip_suffix(".md").unwrap_or(inner);
    let names: Vec<String> = inner.split('/').map(str::to_owned).collect();
    let meant: Vec<String> = names
        .iter()
        .map(|name| Slug::of(name).as_str().to_owned())
        .collect();
    let whole = !meant.iter().any(String::is_empty);
    if whole && names == meant {
        return Ok(names);
    }
    let suggestion = whole.then(|| meant.join("/"));
    Err(Failure::refused(
        "bad-page-path",
        vec![
            ("path", Argument::Text(path.to_owned())),
            ("suggestion", Argument::from(&suggestion)),
        ],
    ))
}

fn page_text(title: &str, text_id: &str, words: &Words) -> String {
    format!(
        "---\ntitle: {}\ndescription: unknown   # {}\n---\n\n{}\n",
        yaml::scalar_text(title),
        words.text("new-page-description", &[]),
        words.text(text_id, &[]),
    )
}

fn product_text(id: &str, name: &str) -> String {
    PRODUCT
        .replace("<id>", &yaml::scalar_text(id))
        .replace("<name>", &yaml::scalar_text(name))
}

/// `kom-godt-i-gang` is `Kom godt i gang`.
fn title_of(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

/// `os2kort` is `OS2kort`, as OS2 writes its products; any other id begins with a capital.
fn name_of(id: &str) -> String {
    match id.strip_prefix("os2") {
        Some(rest) => format!("OS2{rest}"),
        None => title_of(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;
    use crate::text::{SitePath, SourceFile};
    use crate::words::Language;

    fn check(path: &str, text: String) {
        let file = SourceFile::new(SitePath::new(path), text);
        let found = parse::parse(&file).diagnostics;
        assert!(found.is_empty(), "{}\n{found:?}", file.text);
    }

    #[test]
    fn a_new_product_is_read_without_findings() {
        check(
            "content/produkter/os2kort.yml",
            product_text("os2kort", "OS2kort"),
        );
        check(
            "content/produkter/12.yml",
            product_text("12", "#1: \"sær\"\n'navn'"),
        );
    }

    #[test]
    fn a_new_page_is_read_without_findings() {
        for language in Language::ALL {
            let words = Words::of(language);
            for title in [
                "Kom godt i gang",
                "Priser: æ # ø",
                "[a]",
                "- b",
                "true",
                "unknown",
            ] {
                check("content/a.md", page_text(title, "new-page-text", &words));
            }
        }
    }

    #[test]
    fn a_pages_path_may_be_written_in_several_ways() {
        for path in [
            "a/b",
            "a/b.md",
            "content/a/b.md",
            "./content/a/b",
            "/a/b/",
            "a\\b",
        ] {
            let names = page_names(path).expect("the path is fine");
            assert_eq!(names, ["a", "b"], "{path}");
        }
        for path in ["", "/", "../a", "Å/b", "a//b", "a b"] {
            assert!(page_names(path).is_err(), "{path}");
        }
    }

    #[test]
    fn names_are_made_from_ids() {
        assert_eq!(title_of("kom-godt-i-gang"), "Kom godt i gang");
        assert_eq!(name_of("os2kort"), "OS2kort");
        assert_eq!(name_of("sikker-selvbetjening"), "Sikker selvbetjening");
    }
}
