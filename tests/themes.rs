//! A theme besides the default one, on the site in this repository.

mod real_site;

use std::path::Path;

use vejviser::pipeline::{Built, Memory};
use vejviser::sources::Sources;
use vejviser::text::SitePath;

/// The real site as it would be with another theme.
fn with_theme(name: &str) -> Sources {
    let mut sources = real_site::sources();
    let path = SitePath::new("content/site.yml");
    let settings = sources
        .text(&path)
        .expect("the site has settings")
        .text
        .clone();
    let changed = settings.replace("theme: default", &format!("theme: {name}"));
    assert_ne!(changed, *settings);
    sources.insert(path, changed.as_bytes());
    sources
}

#[test]
fn a_theme_of_two_small_files_makes_the_whole_site() {
    let (usual, usual_outputs) = real_site::build(&real_site::sources(), &mut Memory::default());
    let (printed, outputs) = real_site::build(&with_theme("tryk"), &mut Memory::default());
    // The theme's name is a word of the settings, so what stands below it stands elsewhere.
    let told = |built: &Built| -> Vec<_> {
        let found = built.diagnostics.iter();
        found.map(|found| found.finding.clone()).collect()
    };
    assert_eq!(told(&printed), told(&usual));
    let of_site = |outputs: &real_site::Outputs| {
        let paths = outputs.keys().map(ToString::to_string);
        let own = paths.filter(|path| !path.starts_with("theme/"));
        own.collect::<Vec<_>>()
    };
    assert_eq!(of_site(&outputs), of_site(&usual_outputs));
    let same = outputs.iter().filter(|(path, bytes)| {
        path.to_string().ends_with("index.html") && usual_outputs.get(*path) == Some(*bytes)
    });
    assert!(
        same.clone().count() < 20,
        "only pages that lead on are alike"
    );
    for (path, bytes) in same {
        let text = String::from_utf8_lossy(bytes);
        assert!(text.contains("http-equiv=\"refresh\""), "{path}");
    }
}

#[test]
fn that_theme_is_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/tryk");
    let files = real_site::files_below(&folder);
    let lines = files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).lines().count());
    let lines: usize = lines.sum();
    assert!(lines < 200, "{lines} lines");
}
