//! Which files of an output folder are ours.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::text::OutputPath;

/// The outputs of the last build, as listed in the output folder itself.
///
/// The list goes where the folder goes: a folder that was moved is still known, and one that was
/// made anew is nobody's. It holds paths only; whether a file is as we left it is seen by reading
/// it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    pub outputs: BTreeSet<OutputPath>,
}

impl Manifest {
    /// Its name in the output folder. Begins with a dot, as most uploads leave such files out.
    pub const NAME: &str = ".vejviser-manifest.json";

    /// `None` for what we did not write, and for a path that could lead out of the folder.
    pub fn parse(json: &[u8]) -> Option<Self> {
        let written: Written<String> = serde_json::from_slice(json).ok()?;
        let outputs = written.outputs.iter().map(|path| OutputPath::new(path));
        (written.version == VERSION).then_some(Self {
            outputs: outputs.collect::<Option<_>>()?,
        })
    }

    /// One path a line, so that changes to it can be read.
    pub fn to_json(&self) -> Vec<u8> {
        let written = Written {
            version: VERSION,
            outputs: self.outputs.iter().map(OutputPath::as_str).collect(),
        };
        serde_json::to_vec_pretty(&written).expect("numbers and texts can be written")
    }
}

/// The form of the file; another is another program's.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Written<P> {
    version: u32,
    outputs: Vec<P>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let manifest = Manifest {
            outputs: ["a/index.html", "é \"x\"\n.css"]
                .iter()
                .filter_map(|path| OutputPath::new(path))
                .collect(),
        };
        assert_eq!(Manifest::parse(&manifest.to_json()), Some(manifest));
    }

    #[test]
    fn what_we_did_not_write_is_not_trusted() {
        for json in [
            "",
            "[]",
            r#"{"version":2,"outputs":[]}"#,
            r#"{"version":1,"outputs":["../../etc/passwd"]}"#,
            r#"{"version":1,"outputs":["/etc/passwd"]}"#,
        ] {
            assert_eq!(Manifest::parse(json.as_bytes()), None, "{json}");
        }
    }
}
