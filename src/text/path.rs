//! Paths within a site and within what is built from it.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// The path of a source file below the site's root, with `/` between names on every system.
///
/// For example `content/produkter/os2mo.yml`. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SitePath(Arc<str>);

impl SitePath {
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder the file lies in, without a final `/`; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Every folder the file lies in, outermost first.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(end, _)| &self.0[..end])
    }

    /// The file's own name, ending included.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        self.name()
            .rsplit_once('.')
            .map_or(self.name(), |(stem, _)| stem)
    }

    /// The ending in lower case, without its dot; empty when there is none.
    pub fn extension(&self) -> String {
        self.name()
            .rsplit_once('.')
            .map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
    }

    /// Where a relative path written in this file leads: `..` and `.` are resolved.
    ///
    /// `None` when it climbs above the root.
    pub fn join(&self, relative: &str) -> Option<SitePath> {
        let mut names: Vec<&str> = self
            .folder()
            .split('/')
            .filter(|name| !name.is_empty())
            .collect();
        for name in relative.split('/') {
            match name {
                "" | "." => {}
                ".." => {
                    names.pop()?;
                }
                name => names.push(name),
            }
        }
        Some(SitePath::new(names.join("/")))
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The path of a built file below the output folder, with `/` between names.
///
/// Never empty, never absolute, no name in it is `.` or `..`, also as Windows reads it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// `None` for a path that could leave the output folder.
    pub fn new(path: &str) -> Option<Self> {
        let mut names = path.as_bytes().split(|byte| *byte == b'/');
        let is_name = |name: &[u8]| !matches!(name, b"" | b"." | b"..");
        // To Windows, `C:` is a disk and `\` a `/`.
        let is_plain = !path
            .bytes()
            .any(|byte| matches!(byte, b'\\' | b':' | b'\0'));
        (is_plain && names.all(is_name)).then(|| Self(Arc::from(path)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_join(from: &str, relative: &str, expected: Option<&str>) {
        let joined = SitePath::new(from).join(relative);
        assert_eq!(joined.as_ref().map(SitePath::as_str), expected);
    }

    #[test]
    fn a_relative_path_starts_in_the_files_own_folder() {
        check_join("content/a/b.md", "c.md", Some("content/a/c.md"));
        check_join("content/a/b.md", "../c.md", Some("content/c.md"));
        check_join("content/a/b.md", "./d/../c.md", Some("content/a/c.md"));
    }

    #[test]
    fn a_path_above_the_root_is_none() {
        check_join("content/a.md", "../../b.md", None);
    }

    #[test]
    fn an_output_stays_in_its_folder() {
        assert!(OutputPath::new("a/index.html").is_some());
        for path in ["", "/a", "a//b", "../a", "a/./b", "a\\b", "C:/a"] {
            assert!(OutputPath::new(path).is_none(), "{path}");
        }
    }
}
