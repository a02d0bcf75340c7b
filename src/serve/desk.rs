//! What someone at this machine may ask the server to do, and doing it.

use std::path::PathBuf;
use std::sync::Arc;

use super::editor::{Editor, EditorPlace, Opened};
use super::http::{Response, Status};
use super::preview::{Preview, Wish};
use super::routes::Changes;
use crate::diagnostic::Argument;
use crate::words::Words;

/// Does what pages ask for.
#[derive(Debug)]
pub struct Desk {
    root: PathBuf,
    editor: Editor,
    wish: Arc<Wish>,
}

/// The secret that pages of this server have and no others: whoever does not know it is told
/// nothing but what any visitor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// `None` when the system has no random numbers; then nobody can ask for anything.
    pub fn new() -> Option<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(format!("{:032x}", u128::from_ne_bytes(bytes))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Desk {
    pub fn new(root: PathBuf, editor: Editor, wish: Arc<Wish>) -> Self {
        Self { root, editor, wish }
    }

    /// Asks for the site to be shown as something else. It is when it has been built.
    pub fn show(&self, changes: Changes) -> Response {
        self.wish.change(|now| Preview {
            drafts: changes.drafts.unwrap_or(now.drafts),
            today: changes.today.unwrap_or(now.today),
            usual_day: now.usual_day,
            language: changes.language.unwrap_or(now.language),
        });
        Response::text(Status::Ok, "")
    }

    /// Opens a file; the answer has the link to follow, if that is how.
    pub fn open(&self, place: &EditorPlace) -> Response {
        match self.editor.open(&self.root, place) {
            Ok(opened) => {
                let link = match &opened {
                    Opened::Link(link) => Some(link),
                    Opened::Started => None,
                };
                let body = serde_json::json!({ "link": link }).to_string();
                Response::new(Status::Ok, "application/json", body.into_bytes())
            }
            Err(error) => {
                let values = [("reason", Argument::Text(error.to_string()))];
                let sentence =
                    Words::of(self.wish.wanted().language).text("serve-open-failed", &values);
                Response::text(Status::Failed, &sentence)
            }
        }
    }
}
