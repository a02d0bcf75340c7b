//! What visitors see now, and telling open pages when it changes.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use crate::text::OutputPath;

/// How often a listening page hears that we are here, so that it notices when we are not.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// A page that does not take an event of some KiB within this time is not listening.
const PATIENCE: Duration = Duration::from_secs(1);

/// What visitors see at one moment.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    pub edition: Arc<Edition>,
    /// Why there is no newer edition, when the newest sources do not give one.
    pub trouble: Option<Trouble>,
}

/// A built site.
#[derive(Debug, Default)]
pub struct Edition {
    /// Differs between editions, also across restarts of the program.
    pub id: String,
    pub outputs: BTreeMap<OutputPath, Arc<[u8]>>,
}

/// What is wrong, for the page to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Trouble {
    pub title: String,
    /// The name of the button that puts it away.
    pub close: String,
    /// Sentences as plain text.
    pub sentences: Vec<String>,
    /// Findings, as `report::html` gives them.
    pub html: String,
}

/// The scene, and the open pages that wait to hear of the next one.
#[derive(Debug, Default)]
pub struct Showcase {
    scene: RwLock<Arc<Scene>>,
    audience: Mutex<Vec<Arc<TcpStream>>>,
}

impl Showcase {
    pub fn scene(&self) -> Arc<Scene> {
        Arc::clone(&self.scene.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the scene and tells every open page.
    pub fn show(&self, scene: Scene) {
        let events = scene.events();
        *self.scene.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(scene);
        self.audience()
            .retain(|stream| tell(stream, &events).is_ok());
    }

    /// Keeps this connection told until its page goes away.
    ///
    /// Every event says how things are, not what happened, so that a page which comes late or hears
    /// one twice is none the worse. Nothing is expected from the page: reading only tells us at once
    /// when it has gone.
    pub fn attend(&self, stream: &Arc<TcpStream>) {
        if self.join(stream).is_ok() {
            let mut anything = [0];
            loop {
                match stream.as_ref().read(&mut anything) {
                    Err(error) if is_timeout(&error) => {
                        let audience = self.audience();
                        let beat = tell(stream, ": here\n\n");
                        drop(audience);
                        if beat.is_err() {
                            break;
                        }
                    }
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Ok(_) | Err(_) => break,
                }
            }
        }
        self.audience().retain(|other| !Arc::ptr_eq(other, stream));
    }

    fn join(&self, stream: &Arc<TcpStream>) -> io::Result<()> {
        stream.set_read_timeout(Some(HEARTBEAT))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut audience = self.audience();
        tell(
            stream,
            "HTTP/1.1 200 OK\r\n\
             Content-Type: text/event-stream\r\n\
             Cache-Control: no-store\r\n\
             Connection: close\r\n\r\n\
             retry: 500\n\n",
        )?;
        tell(stream, &self.scene().events())?;
        audience.push(Arc::clone(stream));
        Ok(())
    }

    /// Whoever holds it may write to the open pages.
    fn audience(&self) -> MutexGuard<'_, Vec<Arc<TcpStream>>> {
        self.audience.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Scene {
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

fn tell(mut stream: &TcpStream, event: &str) -> io::Result<()> {
    stream.write_all(event.as_bytes()).inspect_err(|_| {
        // What was written is half an event; its reader must start afresh.
        let _ = stream.shutdown(Shutdown::Both);
    })
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}
