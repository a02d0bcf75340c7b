//! Which words a template uses: `words.skip_link` and `word(key="reading-time")`.
//!
//! Tera tells no names below the top, so they are read off the text, within its delimiters.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::text::{Place, SourceFile, Span};

use super::Words;

/// A finding for every use of a word that neither theme nor program has.
pub(super) fn unknown(template: &SourceFile, words: &Words) -> Vec<Diagnostic> {
    let unknown = used(&template.text)
        .into_iter()
        .filter(|(key, _)| !words.contains(key));
    let keys = || words.plain().keys().map(String::as_str);
    unknown
        .map(|(key, span)| {
            let meant = nearest(&key, keys()).map(|near| format!(" (`{near}`?)"));
            let reason = format!("`{key}`{}", meant.unwrap_or_default());
            Finding::ThemeWords { reason }.at(Place {
                file: template.path.clone(),
                span,
            })
        })
        .collect()
}

/// Every word used, by the key it has in a catalogue, with its place.
fn used(template: &str) -> Vec<(String, Span)> {
    let mut used = Vec::new();
    for (start, code) in code(template) {
        for (at, _) in code.match_indices("words.") {
            if begins_a_name(code, at) {
                let from = at + "words.".len();
                let name = name_at(&code[from..]);
                used.push((
                    name.replace('_', "-"),
                    Span::new(start + at, start + from + name.len()),
                ));
            }
        }
        for (at, _) in code.match_indices("word(") {
            if begins_a_name(code, at)
                && let Some((from, key)) = key_argument(&code[at..])
            {
                let from = start + at + from;
                used.push((key.to_owned(), Span::new(from, from + key.len())));
            }
        }
    }
    used
}

/// What stands between `{{` and `}}` or `{%` and `%}`, with where it begins.
fn code(template: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(open) = template[at..].find('{') {
        let start = at + open;
        let end = match template.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let inside = start + 2;
        let Some(length) = template[inside..].find(end) else {
            break;
        };
        if end != "#}" {
            parts.push((inside, &template[inside..inside + length]));
        }
        at = inside + length;
    }
    parts
}

fn begins_a_name(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || "_.@\"'".contains(letter))
}

fn name_at(code: &str) -> &str {
    let end = code.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    &code[..end.unwrap_or(code.len())]
}

/// The `key="…"` of a call, and where its text begins.
fn key_argument(call: &str) -> Option<(usize, &str)> {
    let arguments = &call[..call.find(')')?];
    let at = arguments.find("key=")? + "key=".len();
    let quote = arguments[at..]
        .chars()
        .next()
        .filter(|letter| "\"'`".contains(*letter))?;
    let from = at + 1;
    let length = arguments[from..].find(quote)?;
    Some((from, &arguments[from..from + length]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, expected: &[&str]) {
        let found: Vec<String> = used(template)
            .into_iter()
            .map(|(key, span)| format!("{key} at {}", &template[span.range()]))
            .collect();
        assert_eq!(found, expected, "{template}");
    }

    #[test]
    fn words_are_found_where_they_are_used() {
        check(
            "<p>{{ words.skip_link }}</p>",
            &["skip-link at words.skip_link"],
        );
        check(
            "{% if a %}{{ words.a ~ words.b_c }}{% endif %}",
            &["a at words.a", "b-c at words.b_c"],
        );
        check(
            "{{ word(key=\"reading-time\", minutes=3) }}",
            &["reading-time at reading-time"],
        );
    }

    #[test]
    fn what_only_looks_like_a_word_is_not() {
        for template in [
            "words.a",
            "{# words.a #}",
            "{{ page.words.a }}",
            "{{ word(key=name) }}",
            "{ words.a }",
            "{{ words.a",
        ] {
            check(template, &[]);
        }
    }
}
