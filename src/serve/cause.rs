//! Why the site was built again.

use crate::diagnostic::Argument;
use crate::sources::{Source, Sources};
use crate::text::SitePath;
use crate::words::Words;

/// So many files are named at most.
const MOST: usize = 8;

/// What the latest build was made for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    /// There was none before.
    #[default]
    First,
    /// These files came, went or have other contents; none where only what is wrong with them has.
    Files(Vec<SitePath>),
    /// Someone asked to see the site as something else.
    Preview,
}

/// A cause in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct CauseTold {
    pub sentence: String,
    pub files: Vec<String>,
    /// That there are more files, where not all are named.
    pub more: Option<String>,
}

impl Cause {
    pub fn told(&self, words: &Words) -> CauseTold {
        let sentence = |id: &str| CauseTold {
            sentence: words.text(id, &[]),
            ..CauseTold::default()
        };
        match self {
            Self::First => sentence("serve-cause-first"),
            Self::Preview => sentence("serve-cause-preview"),
            Self::Files(files) => {
                let count = |id, count: usize| {
                    let count = i64::try_from(count).unwrap_or(i64::MAX);
                    words.text(id, &[("count", Argument::Number(count))])
                };
                let named = files.iter().take(MOST).map(ToString::to_string);
                let rest = files.len().saturating_sub(MOST);
                CauseTold {
                    sentence: count("serve-cause-files", files.len()),
                    files: named.collect(),
                    more: (rest > 0).then(|| count("serve-cause-more", rest)),
                }
            }
        }
    }
}

/// The files that differ, in order.
pub fn changed_files(before: &Sources, now: &Sources) -> Vec<SitePath> {
    let differs = |one: &Sources, path: &SitePath, other: &Sources| {
        let contents = |sources: &Sources| sources.files.get(path).map(Source::fingerprint);
        contents(one) != contents(other)
    };
    let gone = before
        .files
        .keys()
        .filter(|path| !now.files.contains_key(*path));
    let changed = now.files.keys().filter(|path| differs(before, path, now));
    let mut files: Vec<_> = gone.chain(changed).cloned().collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn sources(files: &[(&str, &str)]) -> Sources {
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.insert(SitePath::new(path), text.as_bytes());
        }
        sources
    }

    #[test]
    fn files_that_came_went_or_changed_are_named_in_order() {
        let before = sources(&[("b.md", "1"), ("c.md", "1"), ("d.md", "1")]);
        let now = sources(&[("a.md", "1"), ("b.md", "2"), ("d.md", "1")]);
        let files = changed_files(&before, &now);
        let names: Vec<_> = files.iter().map(SitePath::as_str).collect();
        assert_eq!(names, ["a.md", "b.md", "c.md"]);
    }

    #[test]
    fn of_many_files_some_are_named() {
        let files = (0..10)
            .map(|at| SitePath::new(format!("{at}.md")))
            .collect();
        let told = Cause::Files(files).told(&Words::of(Language::Danish));
        assert_eq!(told.sentence, "10 filer er ændret:");
        assert_eq!(told.files.len(), MOST);
        assert_eq!(told.more.as_deref(), Some("og 2 til"));
        let one = Cause::Files(vec![SitePath::new("a.md")]);
        let told = one.told(&Words::of(Language::Danish));
        assert_eq!((&*told.sentence, told.more), ("Én fil er ændret:", None));
    }
}
