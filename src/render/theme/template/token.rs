//! A template's marks and words, without the text between them.

use crate::text::Span;

/// The smallest part of what stands between `{{` and `}}` or `{%` and `%}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// `{{`
    Open,
    /// `}}`
    Close,
    /// `{%`
    TagOpen,
    /// `%}`
    TagClose,
    /// A name or a word of the language.
    Name(&'t str),
    /// What stands between quotation marks, as written.
    Text(&'t str),
    Number,
    Sign(&'t str),
}

/// Signs of more than one letter, the longest first.
const SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];

/// Every token with its place; `None` where something is not closed or is no token.
pub(super) fn tokens(text: &str) -> Option<Vec<(Token<'_>, Span)>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(start) = next_mark(text, at) {
        let inside = start + 2 + usize::from(text[start + 2..].starts_with('-'));
        at = match &text[start..start + 2] {
            "{#" => inside_of_comment(text, start)?,
            "{%" => match after_raw(text, inside) {
                Some(end) => end,
                None => code(text, start, inside, &mut tokens)?,
            },
            _ => code(text, start, inside, &mut tokens)?,
        };
    }
    Some(tokens)
}

fn next_mark(text: &str, from: usize) -> Option<usize> {
    let marks = ["{{", "{%", "{#"];
    let mut opens = text[from..].match_indices('{').map(|(at, _)| from + at);
    opens.find(|at| marks.iter().any(|mark| text[*at..].starts_with(mark)))
}

/// Where a comment ends.
fn inside_of_comment(text: &str, start: usize) -> Option<usize> {
    Some(start + 2 + text[start + 2..].find("#}")? + 2)
}

/// Where the text after `{% raw %}…{% endraw %}` begins; `None` where this is no such tag.
fn after_raw(text: &str, inside: usize) -> Option<usize> {
    let mut at = tag_named(text, inside, "raw")?;
    while let Some(open) = text[at..].find("{%") {
        at += open + 2;
        let inside = at + usize::from(text[at..].starts_with('-'));
        if let Some(end) = tag_named(text, inside, "endraw") {
            return Some(end);
        }
    }
    None
}

/// Where a tag that is only a name ends.
fn tag_named(text: &str, inside: usize, name: &str) -> Option<usize> {
    let rest = text[inside..].trim_start().strip_prefix(name)?.trim_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// Reads from a mark to the mark that closes it.
fn code<'t>(
    text: &'t str,
    start: usize,
    inside: usize,
    tokens: &mut Vec<(Token<'t>, Span)>,
) -> Option<usize> {
    let (open, close, end) = match text.as_bytes().get(start + 1) {
        Some(b'{') => (Token::Open, Token::Close, "}}"),
        _ => (Token::TagOpen, Token::TagClose, "%}"),
    };
    tokens.push((open, Span::new(start, inside)));
    let mut at = inside;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        let rest = &text[at..];
        let dash = usize::from(rest.starts_with('-') && rest[1..].starts_with(end));
        if rest[dash..].starts_with(end) {
            tokens.push((close, Span::new(at, at + dash + 2)));
            return Some(at + dash + 2);
        }
        let (token, length) = token(rest)?;
        tokens.push((token, Span::new(at, at + length)));
        at += length;
    }
}

fn token(rest: &str) -> Option<(Token<'_>, usize)> {
    if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        return Some((Token::Sign(sign), sign.len()));
    }
    let first = rest.chars().next()?;
    let length = |fits: fn(char) -> bool| {
        let end = rest.find(|letter: char| !fits(letter));
        end.unwrap_or(rest.len())
    };
    match first {
        '"' | '\'' | '`' => {
            let length = quoted(rest, first)?;
            Some((Token::Text(&rest[1..length - 1]), length))
        }
        '0'..='9' => Some((Token::Number, number(rest))),
        'a'..='z' | 'A'..='Z' | '_' => {
            let length = length(|letter| letter.is_ascii_alphanumeric() || letter == '_');
            Some((Token::Name(&rest[..length]), length))
        }
        _ if "+-*/%!.,:~|=><()[]{}@".contains(first) => Some((Token::Sign(&rest[..1]), 1)),
        _ => None,
    }
}

/// How long a text in quotation marks is, with them.
fn quoted(rest: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, letter)| {
        let closes = *letter == mark && !escaped;
        escaped = *letter == '\\' && !escaped;
        closes
    });
    end.map(|(at, _)| at + 1)
}

/// How long a number is: figures with at most one point among them.
fn number(rest: &str) -> usize {
    let mut points = 0;
    let end = rest.find(|letter: char| {
        points += usize::from(letter == '.');
        !(letter.is_ascii_digit() || letter == '.' && points == 1)
    });
    end.unwrap_or(rest.len())
}
