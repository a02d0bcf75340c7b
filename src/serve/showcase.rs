//! What visitors see now, and telling open pages when it changes.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use percent_encoding::utf8_percent_encode;

use super::cause::Cause;
use super::preview::Preview;
use super::routes::PATH;
use crate::diagnostic::Diagnostic;
use crate::sources::Sources;
use crate::text::{OutputPath, SitePath};

/// How often a listening page hears that we are here, so that it notices when we are not, and we
/// when it is not.
const HEARTBEAT: Duration = Duration::from_secs(15);
const EVENTS_HEAD: &str = "HTTP/1.1 200 OK\r\n\
    Content-Type: text/event-stream\r\n\
    Cache-Control: no-store\r\n\
    Connection: close\r\n\r\n\
    retry: 500\n\n";

/// What visitors see at one moment.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    pub edition: Arc<Edition>,
    /// The files of its search, or of the latest one that has any.
    pub search: Arc<Files>,
    /// Why there is no newer edition, when the newest sources do not give one.
    pub trouble: Option<Trouble>,
    pub latest: Arc<Latest>,
    /// The address that pages which are open now are led to.
    pub follow: Option<String>,
}

/// What the latest build came to, also where an earlier one is shown.
#[derive(Debug, Default)]
pub struct Latest {
    pub sources: Arc<Sources>,
    pub diagnostics: Vec<Diagnostic>,
    /// The files that pages are made from.
    pub origins: BTreeMap<OutputPath, SitePath>,
    /// As what it was built; `None` before the first build.
    pub preview: Option<Preview>,
    pub cause: Cause,
}

impl Latest {
    /// Whether this is one of the site's files: one that was read, or that something is said of.
    pub fn knows(&self, file: &SitePath) -> bool {
        let is_told = || self.diagnostics.iter().any(|it| it.place.file == *file);
        self.sources.files.contains_key(file) || is_told()
    }

    /// The address of the one page whose file was saved; `None` where there were several, or none.
    pub fn saved_page(&self) -> Option<String> {
        let Cause::Files(files) = &self.cause else {
            return None;
        };
        let mut pages = self.origins.iter().filter(|(_, file)| files.contains(file));
        let (page, _) = pages.next().filter(|_| pages.next().is_none())?;
        let address = page.as_str().trim_end_matches("index.html");
        Some(format!("/{}", utf8_percent_encode(address, PATH)))
    }
}

/// A built site.
#[derive(Debug, Default)]
pub struct Edition {
    /// Differs between editions, also across restarts of the program.
    pub id: String,
    pub outputs: Files,
}

/// Built files.
pub type Files = BTreeMap<OutputPath, Arc<[u8]>>;

/// What is wrong, for the page to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Trouble {
    pub title: String,
    /// The name of the button that puts it away.
    pub close: String,
    /// What can be done with a place: opening it.
    pub open: String,
    /// Sentences as plain text.
    pub sentences: Vec<String>,
    /// Findings, as `report::html` gives them.
    pub html: String,
}

/// The scene, and a bell for the open pages that wait for the next one.
#[derive(Debug, Default)]
pub struct Showcase {
    stage: Mutex<Stage>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct Stage {
    scene: Arc<Scene>,
    /// How many scenes there have been.
    number: u64,
}

impl Showcase {
    pub fn scene(&self) -> Arc<Scene> {
        Arc::clone(&self.stage().scene)
    }

    /// Changes the scene, in which the search stays as it is, and tells every open page.
    pub fn show(&self, scene: Scene) {
        let mut stage = self.stage();
        stage.scene = Arc::new(Scene {
            search: Arc::clone(&stage.scene.search),
            ..scene
        });
        stage.number += 1;
        drop(stage);
        self.bell.notify_all();
    }

    /// Gives the scene another search, which no open page needs to be told of.
    pub fn search_with(&self, files: Files) {
        let mut stage = self.stage();
        stage.scene = Arc::new(Scene {
            search: Arc::new(files),
            ..Scene::clone(&stage.scene)
        });
    }

    /// Keeps this page told until it goes away, which shows when it is told something.
    ///
    /// Every event says how things are, not what happened, so that a page which comes late, hears one
    /// twice or misses one is none the worse; but for `follow`, which is for those who are there.
    pub fn attend(&self, mut page: impl Write) {
        // Often a page comes in place of one that has gone: then the others are told that we are here.
        self.bell.notify_all();
        let (mut scene, mut seen) = {
            let stage = self.stage();
            (Arc::clone(&stage.scene), stage.number)
        };
        let mut news = format!("{EVENTS_HEAD}{}", scene.events());
        loop {
            let told = page.write_all(news.as_bytes()).and_then(|()| page.flush());
            if told.is_err() {
                return;
            }
            let mut stage = self.stage();
            if stage.number == seen {
                (stage, _) = self
                    .bell
                    .wait_timeout(stage, HEARTBEAT)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            let is_new = stage.number != seen;
            (scene, seen) = (Arc::clone(&stage.scene), stage.number);
            drop(stage);
            news = if is_new {
                scene.news()
            } else {
                ": here\n\n".to_owned()
            };
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Scene {
    /// The file at a path of the site.
    pub fn file(&self, path: &OutputPath) -> Option<&Arc<[u8]>> {
        let outputs = self.edition.outputs.get(path);
        outputs.or_else(|| self.search.get(path))
    }

    /// The same for a page that was open before, which may be led elsewhere.
    fn news(&self) -> String {
        let follow = self.follow.iter();
        let follow = follow.map(|page| format!("event: follow\ndata: {page}\n\n"));
        follow.chain([self.events()]).collect()
    }

    /// How things are, as server-sent events.
    fn events(&self) -> String {
        let trouble = serde_json::to_string(&self.trouble)
            .expect("strings and their names are JSON in any case");
        format!(
            "event: findings\ndata: {trouble}\n\nevent: changed\ndata: {}\n\n",
            self.edition.id
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_that_was_saved_is_the_only_one_that_was() {
        let check = |files: &[&str], expected: Option<&str>| {
            let page = |output, file| {
                let output = OutputPath::new(output).expect("a path inside");
                (output, SitePath::new(file))
            };
            let latest = Latest {
                origins: BTreeMap::from([page("a b/index.html", "a.md"), page("c.html", "c.md")]),
                cause: Cause::Files(files.iter().map(SitePath::new).collect()),
                ..Latest::default()
            };
            assert_eq!(latest.saved_page().as_deref(), expected, "{files:?}");
        };
        check(&["a.md"], Some("/a%20b/"));
        check(&["c.md", "billede.png"], Some("/c.html"));
        check(&["a.md", "c.md"], None);
        check(&["billede.png"], None);
    }
}
