//! Code in colours: what stands in it, as spans with classes that the theme gives colours.
//!
//! The text itself is never changed: without tags and with its entities read, what is made of a
//! block is what its author wrote.

use quick_xml::escape::partial_escape;

/// Blocks of more letters than this are shown plain: colours would be most of the page.
#[cfg(feature = "highlight")]
const MOST_BYTES: usize = 50_000;

/// What knows languages. Each is read when it is first met.
#[derive(Debug, Default)]
pub(super) struct Highlight {
    #[cfg(feature = "highlight")]
    highlighter: std::sync::OnceLock<Option<syntaxmate::Highlighter>>,
}

impl Highlight {
    /// The text of a block as HTML. It is plain where its language is not told or not known.
    pub fn html(&self, language: Option<&str>, text: &str) -> String {
        language
            .and_then(|language| self.coloured(language, text))
            .unwrap_or_else(|| partial_escape(text).into_owned())
    }

    #[cfg(not(feature = "highlight"))]
    #[allow(clippy::unused_self)]
    fn coloured(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    #[cfg(feature = "highlight")]
    fn coloured(&self, language: &str, text: &str) -> Option<String> {
        if text.len() > MOST_BYTES {
            return None;
        }
        let highlighter = self
            .highlighter
            .get_or_init(|| syntaxmate::Highlighter::bundled().ok())
            .as_ref()?;
        let language = language.to_lowercase();
        let document = highlighter.tokenize(&language, text).ok()?;
        if !document.status().is_complete() {
            return None;
        }
        let mut html = String::with_capacity(text.len() * 2);
        let mut lines = document.lines().iter();
        for line in text.split_inclusive('\n') {
            let tokens = lines.next()?.tokens().iter().map(|token| {
                let scopes: Vec<&str> = token.scopes().collect();
                (token.range(), class(&scopes))
            });
            html.push_str(&spans(line, tokens)?);
        }
        Some(html)
    }
}

/// A line with its parts in spans; neighbours of one class are one. `None` for ranges that do not
/// lie in it one after the other.
#[cfg(feature = "highlight")]
fn spans(
    line: &str,
    tokens: impl Iterator<Item = (std::ops::Range<usize>, Option<&'static str>)>,
) -> Option<String> {
    let mut parts: Vec<(std::ops::Range<usize>, Option<&str>)> = Vec::new();
    for (range, class) in tokens {
        match parts.last_mut() {
            Some((last, same)) if *same == class && last.end == range.start => {
                last.end = range.end;
            }
            _ => parts.push((range, class)),
        }
    }
    let mut html = String::new();
    let mut done = 0;
    for (range, class) in parts {
        let Some(class) = class else { continue };
        html.push_str(&partial_escape(line.get(done..range.start)?));
        let part = partial_escape(line.get(range.clone())?);
        html.push_str(&format!("<span class=\"{class}\">{part}</span>"));
        done = range.end;
    }
    html.push_str(&partial_escape(line.get(done..)?));
    Some(html)
}

/// Of the names that editors give a part of a text, outermost first, the innermost with a colour.
#[cfg(feature = "highlight")]
fn class(scopes: &[&str]) -> Option<&'static str> {
    const CLASSES: [(&str, Option<&str>); 16] = [
        ("comment", Some("hl-comment")),
        // Words of a command are strings to a shell, and running text to a reader.
        ("string.unquoted.argument", None),
        ("string", Some("hl-string")),
        ("markup.underline.link", Some("hl-string")),
        ("constant", Some("hl-value")),
        ("markup.inline.raw", Some("hl-value")),
        ("entity.name.section", Some("hl-strong")),
        ("markup.heading", Some("hl-strong")),
        ("markup.bold", Some("hl-strong")),
        ("entity.name.function", Some("hl-word")),
        ("entity.name.command", Some("hl-word")),
        ("entity", Some("hl-key")),
        ("support.type.property-name", Some("hl-key")),
        ("variable", Some("hl-key")),
        ("keyword", Some("hl-word")),
        ("storage", Some("hl-word")),
    ];
    let named = scopes.iter().rev().find_map(|scope| {
        let begins = |name: &str| {
            let rest = scope.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        CLASSES.iter().find(|(name, _)| begins(name))
    });
    named.and_then(|(_, class)| *class)
}

#[cfg(all(test, feature = "highlight"))]
mod tests {
    use super::*;

    /// Colours are shown as `{class text}`.
    fn check(language: &str, text: &str, expected: &str) {
        let html = Highlight::default().html(Some(language), text);
        let shown = html
            .replace("<span class=\"hl-", "{")
            .replace("\">", " ")
            .replace("</span>", "}");
        assert_eq!(shown, expected, "{language}");
    }

    #[test]
    fn the_languages_of_editors_and_builders_have_colours() {
        check(
            "yaml",
            "navn: OS2\nliste: [1, \"to\"] # tre\n",
            "{key navn}: {string OS2}\n{key liste}: [{value 1}, {string \"to\"}] {comment # tre}\n",
        );
        check(
            "md",
            "## Æbler\n\nSe `kort` og [pris](a.md).\n",
            "{strong ## Æbler}\n\nSe {value `kort`} og [{string pris}]({string a.md}).\n",
        );
        check(
            "sh",
            "vejviser build --out \"$UD\"\n",
            "{word vejviser} build {value --out} {string \"}{key $UD}{string \"}\n",
        );
        check("json", "{\"a\": null}", "{{key \"a\"}: {value null}}");
        check(
            "toml",
            "[a]\nb = 'c'\n",
            "[{strong a}]\n{key b} = {string 'c'}\n",
        );
        check(
            "HTML",
            "<a href=\"b\">c &amp; d</a>",
            "&lt;{key a} {key href}={string \"b\"}&gt;c {value &amp;amp;} d&lt;/{key a}&gt;",
        );
    }

    #[test]
    fn what_is_no_known_language_stays_plain() {
        for language in ["text", "ukendt", "", "../../etc"] {
            check(language, "a: <b> # c", "a: &lt;b&gt; # c");
        }
        let long = "a: 1\n".repeat(MOST_BYTES / 4);
        check("yaml", &long, &long);
    }

    /// Whatever is written, the words stay and the tags are closed.
    #[test]
    fn colours_change_no_text() {
        let written = [
            "'", "\"", "<!--", "```", "---\n", "# ", "é\r\n", "{{", "\t- ", "$(", "\u{0}",
        ];
        let highlight = Highlight::default();
        let mut seed: u32 = 7;
        for _ in 0..300 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(written[(seed >> 16) as usize % written.len()]);
            }
            for language in ["yaml", "md", "sh", "json", "toml", "html"] {
                let html = highlight.html(Some(language), &text);
                assert_eq!(read(&html), text, "{language}: {text:?}");
            }
        }
    }

    fn read(html: &str) -> String {
        let pieces = html.split('<').enumerate().map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once('>').map_or("", |(_, after)| after),
        });
        let text: String = pieces.collect();
        text.replace("&#13;", "\r")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    }
}
