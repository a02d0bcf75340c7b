//! What a Rust file says that the house rules care about, read off its tokens.
//!
//! Tokens rather than lines: comments and strings fall away by themselves, and names inside
//! macros (`vec![crate::model::x()]`) are seen like all others.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What stands in one file, in order.
#[derive(Debug, Default)]
pub struct Facts {
    pub paths: Vec<Path>,
    pub macros: Vec<Named>,
    pub modules: Vec<Named>,
    /// Statics, each by the words of its declaration.
    pub statics: Vec<Named>,
    pub functions: Vec<Function>,
}

/// A path such as `crate::text::Span`, from `use` or in the middle of code. `self` and `super` at
/// its start are already spelled out from `crate`.
#[derive(Debug)]
pub struct Path {
    pub segments: Vec<String>,
    pub line: usize,
    /// Under `#[cfg(test)]` or `#[test]`.
    pub in_tests: bool,
}

#[derive(Debug)]
pub struct Named {
    pub name: String,
    pub line: usize,
    pub in_tests: bool,
}

#[derive(Debug)]
pub struct Function {
    pub name: String,
    pub line: usize,
    /// Lines between its braces.
    pub length: usize,
}

/// Reads the file that holds the module `module` (`["parse", "yaml"]`).
pub fn read(module: &[&str], text: &str) -> Facts {
    let tokens: TokenStream = text.parse().expect("rustc compiles this file");
    let mut reader = Reader {
        module: module.iter().map(ToString::to_string).collect(),
        in_tests: module.last() == Some(&"tests"),
        facts: Facts::default(),
    };
    reader.read(tokens);
    reader.facts
}

struct Reader {
    module: Vec<String>,
    in_tests: bool,
    facts: Facts,
}

impl Reader {
    fn read(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let around = self.in_tests;
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Ident(_) => self.read_word(&tokens, at),
                TokenTree::Group(_) if is_test_attribute(&tokens, at) => {
                    self.in_tests = true;
                    at + 1
                }
                TokenTree::Group(group) => {
                    self.read(group.stream());
                    at + 1
                }
                _ => at + 1,
            };
            if ends_item(&tokens[at - 1]) {
                self.in_tests = around;
            }
        }
        self.in_tests = around;
    }

    /// Reads what begins with the word at `at`; gives where to go on.
    fn read_word(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        match tokens[at].to_string().as_str() {
            "use" => {
                let start = at + 1 + 2 * usize::from(is_colons(tokens, at + 1));
                self.read_path(Vec::new(), tokens, start, true)
            }
            "mod" => self.read_module(tokens, at),
            "fn" => {
                self.note_function(tokens, at);
                at + 1
            }
            // A static's words up to its value. `'static` is no word but a lifetime.
            "static" if !(at > 0 && is(&tokens[at - 1], '\'')) => {
                let words: TokenStream = tokens[at..]
                    .iter()
                    .take_while(|token| !is(token, '=') && !is(token, ';'))
                    .cloned()
                    .collect();
                let named = self.named(words.to_string(), &tokens[at]);
                self.facts.statics.push(named);
                at + 1
            }
            name if tokens.get(at + 1).is_some_and(|token| is(token, '!'))
                && matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) =>
            {
                let named = self.named(name.to_owned(), &tokens[at]);
                self.facts.macros.push(named);
                at + 2
            }
            _ if is_colons(tokens, at + 1) => self.read_path(Vec::new(), tokens, at, false),
            _ => at + 1,
        }
    }

    /// Reads a path, in a `use` with its groups; gives where it ends.
    fn read_path(
        &mut self,
        mut segments: Vec<String>,
        tokens: &[TokenTree],
        mut at: usize,
        in_use: bool,
    ) -> usize {
        while let Some(TokenTree::Ident(word)) = tokens.get(at) {
            segments.push(word.to_string());
            at += 1;
            if !is_colons(tokens, at) {
                break;
            }
            at += 2;
        }
        if let (true, Some(TokenTree::Group(group))) = (in_use, tokens.get(at)) {
            self.read_use_group(&segments, group);
            return at + 1;
        }
        if segments.is_empty() {
            return at; // `use<'a>`, in a type
        }
        let path = Path {
            segments: self.spelled_out(segments),
            line: tokens[at - 1].span().start().line,
            in_tests: self.in_tests,
        };
        self.facts.paths.push(path);
        // A macro called by its whole path is a macro all the same.
        if tokens.get(at).is_some_and(|token| is(token, '!')) {
            let named = self.named(tokens[at - 1].to_string(), &tokens[at - 1]);
            self.facts.macros.push(named);
        }
        at
    }

    fn read_use_group(&mut self, prefix: &[String], group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for part in tokens.split(|token| is(token, ',')) {
            if !part.is_empty() {
                self.read_path(prefix.to_vec(), part, 0, true);
            }
        }
    }

    fn read_module(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let Some(TokenTree::Ident(name)) = tokens.get(at + 1) else {
            return at + 1;
        };
        let named = self.named(name.to_string(), &tokens[at]);
        self.facts.modules.push(named);
        let Some(TokenTree::Group(body)) = tokens.get(at + 2) else {
            return at + 2;
        };
        self.module.push(name.to_string());
        self.read(body.stream());
        self.module.pop();
        at + 3
    }

    fn note_function(&mut self, tokens: &[TokenTree], at: usize) {
        let Some(TokenTree::Ident(name)) = tokens.get(at + 1) else {
            return; // `fn(…)`, a type
        };
        let end = tokens[at..]
            .iter()
            .take_while(|token| !is(token, ';'))
            .find_map(|token| match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
                _ => None,
            });
        if let Some(body) = end {
            let [opened, closed] =
                [body.span_open(), body.span_close()].map(|span| span.start().line);
            self.facts.functions.push(Function {
                name: name.to_string(),
                line: tokens[at].span().start().line,
                length: (closed - opened).saturating_sub(1),
            });
        }
    }

    fn named(&self, name: String, token: &TokenTree) -> Named {
        Named {
            name,
            line: token.span().start().line,
            in_tests: self.in_tests,
        }
    }

    fn spelled_out(&self, segments: Vec<String>) -> Vec<String> {
        let ups = segments.iter().take_while(|word| *word == "super").count();
        let own = ups > 0 || segments.first().is_some_and(|word| word == "self");
        if !own {
            return segments;
        }
        let depth = self.module.len().saturating_sub(ups);
        std::iter::once("crate".to_owned())
            .chain(self.module[..depth].iter().cloned())
            .chain(segments.into_iter().skip(ups.max(1)))
            .collect()
    }
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| is(token, ':'))
        && tokens.get(at + 1).is_some_and(|token| is(token, ':'))
}

fn ends_item(token: &TokenTree) -> bool {
    is(token, ';')
        || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

fn is_test_attribute(tokens: &[TokenTree], at: usize) -> bool {
    let TokenTree::Group(group) = &tokens[at] else {
        return false;
    };
    at > 0
        && is(&tokens[at - 1], '#')
        && group.delimiter() == Delimiter::Bracket
        && ["test", "cfg (test)"].contains(&group.stream().to_string().as_str())
}
