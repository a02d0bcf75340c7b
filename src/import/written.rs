//! Writing our own YAML, line by line, so that it looks as if an editor had written it.

use crate::parse::record::UNKNOWN;
use crate::parse::yaml;

/// A YAML file in the making.
#[derive(Default)]
pub struct Written {
    text: String,
    indent: usize,
}

impl Written {
    /// `key: value`, the value as it is.
    pub fn raw(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {value}"));
    }

    /// `key: value`, in quotes where it needs them.
    pub fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &scalar(value));
    }

    /// `key: value`, or `unknown`.
    pub fn known(&mut self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(key, value),
            None => self.raw(key, UNKNOWN),
        }
    }

    /// Several lines of text, kept as lines.
    pub fn block(&mut self, key: &str, value: &str) {
        let value = value.replace("\r\n", "\n");
        let value = value.trim_matches('\n').trim_end();
        if !stands_in_block(value) {
            self.raw(key, &quoted(value));
            return;
        }
        self.raw(key, "|");
        for line in value.lines() {
            if line.is_empty() {
                self.text.push('\n');
            } else {
                self.text
                    .push_str(&format!("{:1$}{line}\n", "", self.indent + 2));
            }
        }
    }

    /// `key:` with what `inner` writes below it.
    pub fn below(&mut self, key: &str, inner: impl FnOnce(&mut Self)) {
        self.line(&format!("{key}:"));
        self.indent += 2;
        inner(self);
        self.indent -= 2;
    }

    /// An item of a list, a mapping of its own. `inner` writes at least one line.
    pub fn item(&mut self, inner: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        self.indent += 2;
        inner(self);
        self.indent -= 2;
        let dash = start + self.indent;
        if self.text.get(dash..dash + 2) == Some("  ") {
            self.text.replace_range(dash..dash + 2, "- ");
        }
    }

    /// An item of a list, a text.
    pub fn text_item(&mut self, value: &str) {
        self.line(&format!("- {}", scalar(value)));
    }

    pub fn finish(self) -> String {
        self.text
    }

    fn line(&mut self, line: &str) {
        self.text
            .push_str(&format!("{:1$}{line}\n", "", self.indent));
    }
}

/// On one line, in quotes where it would otherwise be read as something else.
fn scalar(value: &str) -> String {
    let plain = yaml::scalar_text(value);
    let strange = value
        .chars()
        .any(|letter| letter.is_control() && !letter.is_whitespace());
    if strange || plain.contains('\n') || plain.contains(is_invisible) {
        let one_line: Vec<&str> = value.split_whitespace().collect();
        return quoted(&one_line.join(" "));
    }
    plain
}

/// Text that reads the same below `|` as it is written.
fn stands_in_block(text: &str) -> bool {
    let strange = |letter: char| (letter.is_control() && letter != '\n') || is_invisible(letter);
    let indented = text.lines().find(|line| !line.trim().is_empty());
    let indented = indented.is_none_or(|line| line.starts_with(char::is_whitespace));
    !text.contains(strange) && !indented && !text.starts_with('\n')
}

/// Letters that some readers of YAML take for line ends or marks.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// In double quotes, with escapes that JSON and YAML share.
fn quoted(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            letter if letter.is_control() || is_invisible(letter) => {
                written.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            letter => written.push(letter),
        }
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::text::SitePath;

    /// What is written is read again as the same text, and nothing is wrong with it.
    fn check(text: &str, expected: &str) {
        let mut written = Written::default();
        written.below("a", |inner| inner.block("b", text));
        let written = written.finish();
        assert_eq!(written, expected);
        let mut found = Findings::of(&SitePath::new("a.yml"));
        yaml::parse(&written, 0, &mut found).expect("it is YAML");
        assert!(found.is_empty(), "{written}");
    }

    #[test]
    fn lines_stand_in_a_block_where_they_can() {
        check(
            "En\r\n\r\n- to\n  - tre\n",
            "a:\n  b: |\n    En\n\n    - to\n      - tre\n",
        );
        check("  indrykket\næ", "a:\n  b: \"  indrykket\\næ\"\n");
        check("a\u{2028}\"b\"\\", "a:\n  b: \"a\\u2028\\\"b\\\"\\\\\"\n");
        check("", "a:\n  b: \"\"\n");
    }

    #[test]
    fn an_item_begins_with_a_dash() {
        let mut written = Written::default();
        written.below("a", |inner| {
            inner.item(|item| {
                item.text("b", "1: 2");
                item.raw("c", "unknown");
            });
            inner.text_item("true");
        });
        assert_eq!(
            written.finish(),
            "a:\n  - b: \"1: 2\"\n    c: unknown\n  - \"true\"\n"
        );
    }
}
