//! Finished pages to the files that a reader's browser searches in.
//!
//! In: the part of each page that is searched, and the words that mean the same. Out: Pagefind's
//! index and what reads it, and a list of the words it knows, from which the browser finds parts
//! of compounds and the nearest word. Nothing here knows what a page is about.

#[cfg(feature = "search")]
mod chunks;
#[cfg(feature = "search")]
mod engine;
#[cfg(feature = "search")]
mod fragments;
#[cfg(feature = "search")]
mod known_words;
#[cfg(feature = "search")]
mod script;

use std::fmt;
use std::sync::Arc;

/// Whether this program can make an index.
pub const IS_BUILT_IN: bool = cfg!(feature = "search");

/// Where the index is in the site.
pub const INDEX_FOLDER: &str = "pagefind";

/// What of a site is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// In the order of the site; equally good answers are shown in it.
    pub pages: Vec<Arc<SearchedPage>>,
    /// Words and phrases of one meaning.
    pub synonyms: Vec<Vec<String>>,
}

/// A page that is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchedPage {
    /// From `/`, without the base path.
    pub address: String,
    /// The tag of its language.
    pub language: String,
    /// The whole element that is searched; headings count more than other text.
    pub html: String,
    /// One sentence, to show with a hit.
    pub description: String,
    /// Words it should be found by besides its own.
    pub keywords: Vec<String>,
    /// What hits can be narrowed by: a facet and a value's title. A page with the facet `aside` is one
    /// that few are looking for.
    pub facets: Vec<(&'static str, String)>,
}

/// A file of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFile {
    /// Within `INDEX_FOLDER`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The library could not make the index: a mistake of its or ours, not the author's.
#[derive(Debug)]
pub struct IndexError(pub String);

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "could not make the search index: {}", self.0)
    }
}

impl std::error::Error for IndexError {}

/// The files of an index, by name. The same pages give the same bytes.
///
/// # Errors
///
/// When the library fails.
#[cfg(feature = "search")]
pub fn index(searched: &Searched) -> Result<Vec<IndexFile>, IndexError> {
    if searched.pages.is_empty() {
        return Ok(Vec::new());
    }
    let mut files = script::lean(chunks::smaller(engine::index(&searched.pages)?));
    files.extend(known_words::lists(&files, &searched.synonyms));
    let mut files = fragments::shorter(files);
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// No index: this program was built without it.
///
/// # Errors
///
/// None.
#[cfg(not(feature = "search"))]
pub fn index(_: &Searched) -> Result<Vec<IndexFile>, IndexError> {
    Ok(Vec::new())
}

#[cfg(all(test, feature = "search"))]
mod tests {
    use super::*;

    fn page(address: &str, html: &str) -> SearchedPage {
        SearchedPage {
            address: address.to_owned(),
            language: "da".to_owned(),
            html: format!("<main data-pagefind-body>{html}</main>"),
            description: "Om \"siden\"".to_owned(),
            keywords: vec!["biler & busser".to_owned()],
            facets: vec![("kind", "Vejledning".to_owned())],
        }
    }

    fn made(pages: Vec<SearchedPage>) -> Vec<IndexFile> {
        let synonyms = vec![vec!["årsgebyr".to_owned(), "kontingent".to_owned()]];
        let pages = pages.into_iter().map(Arc::new).collect();
        index(&Searched { pages, synonyms }).expect("an index")
    }

    #[test]
    fn a_site_that_is_not_searched_has_no_index() {
        assert!(made(Vec::new()).is_empty());
    }

    #[test]
    fn the_words_of_the_pages_are_known() {
        let files = made(vec![page(
            "/a/",
            "<h1>Kør sagsbehandling</h1><p>25.000 kr. for OS2mo",
        )]);
        let list = files.iter().find(|file| file.name == "words.da.json");
        let list = String::from_utf8(list.expect("a list of words").bytes.clone()).expect("text");
        assert_eq!(
            list,
            r#"{"words":"AbilerBusserAforAkrBørAomBs2moAsagsbehandlingBiden","synonyms":[["årsgebyr","kontingent"]]}"#,
        );
    }

    #[test]
    fn only_what_the_search_page_asks_for_is_published() {
        let files = made(vec![page("/a/", "<h1>A</h1><p>Noget")]);
        let kinds = files.iter().map(|file| {
            let hashed = |name: &str| name.rsplit(['.', '/']).next().map(str::to_owned);
            hashed(&file.name).unwrap_or_default()
        });
        assert_eq!(
            kinds.collect::<Vec<_>>(),
            [
                "txt",
                "pf_filter",
                "pf_fragment",
                "pf_index",
                "json",
                "pf_meta",
                "js",
                "pagefind",
                "json"
            ],
        );
    }

    #[test]
    fn a_page_in_another_language_has_an_index_of_its_own() {
        let english = SearchedPage {
            language: "en".to_owned(),
            ..page("/en/", "<h1>Fees</h1>")
        };
        let files = made(vec![page("/a/", "<h1>Gebyr</h1>"), english]);
        let named = |name: &str| files.iter().any(|file| file.name == name);
        for name in [
            "words.da.json",
            "words.en.json",
            "wasm.da.pagefind",
            "wasm.en.pagefind",
        ] {
            assert!(named(name), "{name}");
        }
    }
}
