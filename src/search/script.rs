//! Pagefind's script without what no page here runs.
//!
//! It carries an unpacker of its own, though every browser that runs the rest has one, and what starts it
//! in a worker, joins several sites' indexes and waits for a reader to stop typing. That is a third
//! of it. A script that does not look as expected, after an update of Pagefind, stays whole.

use super::IndexFile;

const NAME: &str = "pagefind.js";

/// From here to there stands the unpacker; the last line gives it its name.
const UNPACKER: (&str, &str) = ("var u8=Uint8Array;", "var gz_default=gunzipSync;");
const BROWSERS_OWN: &str = "var gz_default=async(data)=>new Uint8Array(await new Response(\
    new Blob([data]).stream().pipeThrough(new DecompressionStream(\"gzip\"))).arrayBuffer());";

/// From here to the end stands what is wrapped around the class that finds in one index.
const WRAPPING: &str = "var Pagefind=class";
const BARE: &str = "export const createInstance=(options)=>{\
    const one=new PagefindInstance({...options,primary:true});\
    one.init(document.documentElement.lang.toLowerCase(),{load_wasm:true}).catch(()=>{});\
    return one;};\n";

/// What waits for the browser, since its unpacker does not answer at once.
const AWAITED: [(&str, &str); 3] = [
    ("decompress(data,file=", "async decompress(data,file="),
    ("data=gz_default(data)", "data=await gz_default(data)"),
    ("=this.decompress(", "=await this.decompress("),
];

/// The files with the script made lean.
pub(super) fn lean(mut files: Vec<IndexFile>) -> Vec<IndexFile> {
    for file in files.iter_mut().filter(|file| file.name == NAME) {
        let script = std::str::from_utf8(&file.bytes).ok();
        if let Some(made) = script.and_then(cut) {
            file.bytes = made.into_bytes();
        }
    }
    files
}

fn cut(script: &str) -> Option<String> {
    let (before, rest) = script.split_once(UNPACKER.0)?;
    let (_, rest) = rest.split_once(UNPACKER.1)?;
    let (finding, wrapping) = rest.split_once(WRAPPING)?;
    let is_known = finding.contains("var PagefindInstance=class")
        && finding.contains("async init(language,opts)")
        && wrapping.contains("createInstance");
    let mut made = [before, BROWSERS_OWN, finding, BARE].concat();
    for (written, awaited) in AWAITED {
        if !made.contains(written) {
            return None;
        }
        made = made.replace(written, awaited);
    }
    is_known.then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(bytes: &[u8]) -> Vec<IndexFile> {
        vec![IndexFile {
            name: NAME.to_owned(),
            bytes: bytes.to_vec(),
        }]
    }

    #[test]
    fn the_script_unpacks_by_the_browser_and_has_one_way_in() {
        let whole = super::super::engine::index(&[]).expect("an index");
        let whole = whole.into_iter().filter(|file| file.name == NAME);
        let length = |files: &[IndexFile]| files.iter().map(|file| file.bytes.len()).sum::<usize>();
        let whole: Vec<IndexFile> = whole.collect();
        let made = lean(whole.clone());
        assert!(length(&made) * 4 < length(&whole) * 3, "nothing is cut");
        let made = String::from_utf8(made[0].bytes.clone()).expect("text");
        for gone in ["gunzipSync", "Worker(", "=this.decompress("] {
            assert!(!made.contains(gone), "{gone}");
        }
        assert_eq!(made.matches("export ").count(), 1);
    }

    #[test]
    fn a_script_of_another_make_stays_whole() {
        for bytes in [b"export const createInstance = 1;".as_slice(), b"\xff"] {
            assert_eq!(lean(file(bytes)), file(bytes));
        }
        let known_in_part = [UNPACKER.0, UNPACKER.1, WRAPPING].concat();
        assert_eq!(
            lean(file(known_in_part.as_bytes())),
            file(known_in_part.as_bytes())
        );
    }
}
