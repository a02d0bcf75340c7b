//! Addresses within the site.

use std::fmt;

use serde::Serialize;

use crate::text::OutputPath;

/// The address of a node within the site, from `/` and ending in `/`, without the base path.
///
/// Unique in a site that passes its checks. Until then two nodes may share one, and
/// `check::addresses` says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Permalink(String);

impl Permalink {
    pub fn front() -> Self {
        Self("/".to_owned())
    }

    /// One name further down.
    pub fn join(&self, name: &str) -> Self {
        Self(format!("{}{name}/", self.0))
    }

    /// Reads an address an author wrote, such as `/gammel/side`, `gammel/side/` or
    /// `/gammel/side/index.html`.
    ///
    /// `None` when it could leave the site or holds what no address should, or no file's name on
    /// Windows can: spaces, `?`, `#`, `\`, `:`.
    pub fn parse(text: &str) -> Option<Self> {
        let folder = text.strip_suffix("/index.html").unwrap_or(text);
        let trimmed = folder.trim_matches('/');
        if trimmed.is_empty() {
            return Some(Self::front());
        }
        let unfit = |letter: char| {
            letter.is_whitespace() || letter.is_control() || "?#\\<>\"%:*|".contains(letter)
        };
        if text.contains(unfit) {
            return None;
        }
        OutputPath::new(trimmed).map(|path| Self(format!("/{path}/")))
    }

    /// One name further up; `None` for the front page.
    pub fn parent(&self) -> Option<Self> {
        let (above, _) = self.0.strip_suffix('/')?.rsplit_once('/')?;
        Some(Self(format!("{above}/")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the page is built: `index.html` in its folder.
    pub fn output(&self) -> OutputPath {
        OutputPath::new(&format!("{}index.html", &self.0[1..]))
            .expect("a permalink is made of whole names")
    }
}

impl fmt::Display for Permalink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_may_leave_out_slashes() {
        let read = |text| Permalink::parse(text).map(|permalink| permalink.to_string());
        assert_eq!(read("gammel/side").as_deref(), Some("/gammel/side/"));
        assert_eq!(read("/gammel/").as_deref(), Some("/gammel/"));
        assert_eq!(read("/").as_deref(), Some("/"));
        assert_eq!(read("/index.html").as_deref(), Some("/"));
        assert_eq!(read("/a/index.html").as_deref(), Some("/a/"));
        for text in ["../a", "a b", "a?b", "a//b", "a/%2e%2e/b", "C:/a"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
