//! Pagefind: the one place that knows the library and the runtime it waits with.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use std::sync::Arc;

use super::{IndexError, IndexFile, SearchedPage};

/// What of the library's files the search page uses. The rest is interfaces of its own.
const USED: [&str; 2] = ["pagefind.js", "pagefind-entry.json"];
const USED_ENDINGS: [&str; 4] = [".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"];

/// The library's licence asks that it goes with every copy.
const LICENCE: &str = include_str!("pagefind-licence.txt");

/// The files that Pagefind makes of the pages, and its licence.
pub(super) fn index(pages: &[Arc<SearchedPage>]) -> Result<Vec<IndexFile>, IndexError> {
    let failed = |reason: String| IndexError(reason);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    let made = runtime.block_on(async {
        // Without `index.html`, addresses are as given.
        let options = PagefindServiceConfig::builder().build();
        let mut index = PagefindIndex::new(Some(options))?;
        for page in pages {
            let address = Some(page.address.clone());
            index.add_html_file(None, address, document(page)).await?;
        }
        index.get_files().await
    });
    let made = made.map_err(|error| failed(error.to_string()))?;
    let files = made.into_iter().map(|file| IndexFile {
        name: file.filename.to_string_lossy().replace('\\', "/"),
        bytes: file.contents,
    });
    let licence = IndexFile {
        name: "LICENSE.txt".to_owned(),
        bytes: LICENCE.as_bytes().to_vec(),
    };
    Ok(files.filter(is_used).chain([licence]).collect())
}

fn is_used(file: &IndexFile) -> bool {
    let name = file.name.as_str();
    let is_engine = name.starts_with("wasm.") && name != "wasm.unknown.pagefind";
    USED.contains(&name) || is_engine || USED_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The page as Pagefind is given it: what is searched, under a head of its own.
fn document(page: &SearchedPage) -> String {
    let html = apart(&page.html);
    let mut head = String::new();
    let mut add = |attribute: &str, name: &str, content: &str| {
        let content = escaped(content);
        head.push_str(&format!(
            "<meta {attribute}=\"{name}[content]\" content=\"{content}\">"
        ));
    };
    add("data-pagefind-meta", "description", &page.description);
    if !page.keywords.is_empty() {
        add("data-pagefind-meta", "keywords", &page.keywords.join(", "));
    }
    for (facet, value) in &page.facets {
        add("data-pagefind-filter", facet, value);
    }
    let language = escaped(&page.language);
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head>{head}</head><body>{html}</body></html>"
    )
}

/// With room after what stands apart on the page: Pagefind would make one word of `<dt>a</dt><dd>b</dd>`.
fn apart(html: &str) -> String {
    let ends = [
        "</dt>",
        "</dd>",
        "</th>",
        "</td>",
        "</li>",
        "</summary>",
        "</label>",
        "</option>",
        "<br>",
    ];
    let spaced = |html: String, end: &str| html.replace(end, &format!(" {end}"));
    ends.into_iter().fold(html.to_owned(), spaced)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
