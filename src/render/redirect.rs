//! A page at an older address that leads to the new one, without a server's help.

use quick_xml::escape::escape;

use super::show::Showing;

/// A page that leads on: at once by itself, by a link where that is switched off.
pub(super) fn page(showing: &Showing<'_>, canonical: &str, href: &str) -> String {
    let language = showing.own().tongue.tag();
    let (title, text) = (
        showing.word("redirect-title"),
        showing.word("redirect-text"),
    );
    let (title, text) = (escape(&title), escape(&text));
    let (canonical, href) = (escape(canonical), escape(href));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         </head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{text} <a href=\"{href}\">{canonical}</a></p>\n\
         </main>\n</body>\n</html>\n"
    )
}
