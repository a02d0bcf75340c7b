//! The page for an address that is not there, with the pages that may have been meant.

use percent_encoding::utf8_percent_encode;
use quick_xml::escape::escape;

use super::routes::PATH;
use super::showcase::Edition;
use crate::text::OutputPath;
use crate::words::{Language, Words};

/// So many pages are offered at most.
const MOST: usize = 3;
/// How alike two addresses must be, from 0 to 1 (Jaro-Winkler).
const ALIKE: f64 = 0.75;

/// The site's own page with the nearest pages at the end of what it says.
pub fn with_nearest(page: &[u8], path: &str, edition: &Edition, language: Language) -> Vec<u8> {
    let nearest = nearest(path, edition);
    let at = page
        .windows(7)
        .rposition(|part| part.eq_ignore_ascii_case(b"</main>"));
    let (Some(at), false) = (at, nearest.is_empty()) else {
        return page.to_vec();
    };
    let mut links = String::new();
    for address in &nearest {
        let href = utf8_percent_encode(address, PATH).to_string();
        let (href, shown) = (escape(&href), escape(address.as_str()));
        links.push_str(&format!("<li><a href=\"{href}\">{shown}</a></li>\n"));
    }
    let words = Words::of(language).text("serve-nearest", &[]);
    let list = format!("<p>{}</p>\n<ul>\n{links}</ul>\n", escape(&words));
    let (before, after) = page.split_at(at);
    [before, list.as_bytes(), after].concat()
}

/// The addresses most like this one, the nearest first.
fn nearest(path: &str, edition: &Edition) -> Vec<String> {
    let typed = path.trim_matches('/').to_lowercase();
    let name = |address: &str| address.rsplit('/').next().unwrap_or(address).to_owned();
    let typed_name = name(&typed);
    if typed_name.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(f64, String)> = edition
        .outputs
        .keys()
        .filter_map(|output| folder(output))
        .map(|address| {
            let whole = strsim::jaro_winkler(&typed, address);
            let last = strsim::jaro_winkler(&typed_name, &name(address));
            (whole.max(last), format!("/{address}/"))
        })
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    found.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    found.truncate(MOST);
    found.into_iter().map(|(_, address)| address).collect()
}

/// The folder of a page, without slashes around it.
fn folder(output: &OutputPath) -> Option<&str> {
    output.as_str().strip_suffix("/index.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: &[&str]) {
        let pages = [
            "index.html",
            "produkter/os2faktor/index.html",
            "vejledning/priser/index.html",
        ];
        let outputs = pages.map(|page| {
            let path = OutputPath::new(page).expect("a path inside");
            (path, [].as_slice().into())
        });
        let edition = Edition {
            outputs: outputs.into_iter().collect(),
            ..Edition::default()
        };
        assert_eq!(nearest(path, &edition), expected, "{path}");
    }

    #[test]
    fn a_slip_and_another_folder_are_near() {
        check("/produkter/os2fakto", &["/produkter/os2faktor/"]);
        check("/priser/", &["/vejledning/priser/"]);
    }

    #[test]
    fn what_is_like_nothing_gets_nothing() {
        check("/x", &[]);
        check("/", &[]);
    }

    #[test]
    fn an_address_cannot_bring_markup() {
        let outputs = [("a<b>/index.html", b"".as_slice())].map(|(path, bytes)| {
            let path = OutputPath::new(path).expect("a path inside");
            (path, bytes.into())
        });
        let edition = Edition {
            outputs: outputs.into_iter().collect(),
            ..Edition::default()
        };
        let page = with_nearest(b"<main></main>", "/a<b>", &edition, Language::English);
        let page = String::from_utf8(page).expect("made of text");
        assert!(
            page.contains("<a href=\"/a%3Cb%3E/\">/a&lt;b&gt;/</a>"),
            "{page}"
        );
    }
}
