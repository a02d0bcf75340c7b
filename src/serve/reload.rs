//! The script that keeps an open page up to date, and how a page comes by it.
//!
//! A published file never holds it: it is put into pages on their way to the browser.

use std::sync::Arc;

use super::desk::Token;
use super::showcase::Edition;

/// Addresses below this are the server's own. No output can be there: a site that makes one does
/// not see it while serving.
pub const PREFIX: &str = "/__vejviser/";
pub const SCRIPT: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("morph.js"),
    include_str!("editor.js"),
    include_str!("overlay.js"),
    include_str!("bar.js"),
    include_str!("reload.js"),
    "})();\n"
);
/// Style sheets by their names.
pub const STYLES: [(&str, &str); 3] = [
    ("bar.css", include_str!("bar.css")),
    ("findings.css", include_str!("findings.css")),
    ("overlay.css", include_str!("overlay.css")),
];

/// The page with our script before its last `</body>`, or at its end. With the token, what it shows
/// can also be worked with.
pub fn with_script(page: &[u8], edition: &Edition, token: Option<&Token>) -> Arc<[u8]> {
    let token = token.map_or(String::new(), |token| {
        format!(" data-token=\"{}\"", token.as_str())
    });
    let script = format!(
        "<script src=\"{PREFIX}reload.js\" data-edition=\"{}\"{token}></script>\n",
        edition.id
    );
    let end_tag = b"</body";
    let at = page
        .windows(end_tag.len())
        .rposition(|part| part.eq_ignore_ascii_case(end_tag))
        .unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, script.as_bytes(), after].concat().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: &str) {
        let edition = Edition {
            id: "7".to_owned(),
            ..Edition::default()
        };
        let script = "<script src=\"/__vejviser/reload.js\" data-edition=\"7\"></script>\n";
        let page = with_script(page.as_bytes(), &edition, None);
        assert_eq!(
            String::from_utf8_lossy(&page).replace(script, "§"),
            expected
        );
    }

    #[test]
    fn the_script_comes_last_in_the_body() {
        check("<body>æ</body></html>", "<body>æ§</body></html>");
        check("<BODY>&lt;/body></BODY >", "<BODY>&lt;/body>§</BODY >");
        check("<pre></body></pre></body>", "<pre></body></pre>§</body>");
    }

    #[test]
    fn a_page_without_an_end_tag_gets_it_too() {
        check("<p>æ", "<p>æ§");
        check("", "§");
    }
}
