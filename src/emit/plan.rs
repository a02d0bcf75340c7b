//! What becomes of the files of earlier builds.

use std::collections::BTreeSet;

use crate::text::OutputPath;

/// The outputs of earlier builds that are no outputs any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stale {
    /// Those in the way of a new output: a file where a folder will be, a file in a folder where a
    /// file will be, or a name that differs only in case. They go before the new files come.
    pub in_the_way: BTreeSet<OutputPath>,
    /// The others go when the new files are there, so that what old pages show stays to the last.
    pub rest: BTreeSet<OutputPath>,
}

/// Two outputs of one build that cannot both be: one is a file where the other needs a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub file: OutputPath,
    pub below: OutputPath,
}

/// What is stale, given the outputs of the last build and of this one.
pub fn stale(old: &BTreeSet<OutputPath>, new: &BTreeSet<OutputPath>) -> Result<Stale, Clash> {
    if let Some((below, folder)) = new
        .iter()
        .flat_map(|path| folders(path).map(move |folder| (path, folder)))
        .find(|(_, folder)| new.contains(folder))
    {
        return Err(Clash {
            file: folder,
            below: below.clone(),
        });
    }
    if old.is_subset(new) {
        return Ok(Stale::default());
    }
    let new_folders: BTreeSet<_> = new.iter().flat_map(folders).collect();
    let folded: BTreeSet<_> = new.iter().chain(&new_folders).map(fold).collect();
    let (in_the_way, rest) = old.difference(new).cloned().partition(|path| {
        new_folders.contains(path)
            || folded.contains(&fold(path))
            || folders(path).any(|folder| {
                new.contains(&folder)
                    || (!new_folders.contains(&folder) && folded.contains(&fold(&folder)))
            })
    });
    Ok(Stale { in_the_way, rest })
}

/// How a path reads where case does not count.
pub fn fold(path: &OutputPath) -> String {
    path.as_str().to_lowercase()
}

/// The folders a file lies in, outermost first.
pub fn folders(path: &OutputPath) -> impl Iterator<Item = OutputPath> + '_ {
    let text = path.as_str();
    text.match_indices('/')
        .map(|(end, _)| OutputPath::new(&text[..end]).expect("a part of a path stays inside too"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> BTreeSet<OutputPath> {
        text.split_whitespace()
            .filter_map(OutputPath::new)
            .collect()
    }

    fn check(old: &str, new: &str, in_the_way: &str, rest: &str) {
        let expected = Stale {
            in_the_way: paths(in_the_way),
            rest: paths(rest),
        };
        assert_eq!(stale(&paths(old), &paths(new)), Ok(expected));
    }

    #[test]
    fn what_is_no_longer_made_is_stale() {
        check("a b/c d", "a e", "", "b/c d");
    }

    #[test]
    fn a_file_that_becomes_a_folder_is_in_the_way() {
        check("a b", "a/index.html", "a", "b");
        check("a b", "a/x/index.html", "a", "b");
    }

    #[test]
    fn a_folder_that_becomes_a_file_is_in_the_way() {
        check("a/b a/c/d ab", "a", "a/b a/c/d", "ab");
    }

    #[test]
    fn a_name_in_another_case_is_in_the_way() {
        check("Om/index.html", "om/index.html", "Om/index.html", "");
        check("Om/a Om/b", "om/c", "Om/a Om/b", "");
        check("om/A om/b", "om/a", "om/A", "om/b");
    }

    #[test]
    fn a_build_cannot_make_a_file_and_a_folder_of_one_name() {
        let clash = stale(&paths(""), &paths("a a/b/c")).expect_err("they clash");
        assert_eq!((clash.file.as_str(), clash.below.as_str()), ("a", "a/b/c"));
    }
}
