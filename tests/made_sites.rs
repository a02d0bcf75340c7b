//! The sites that benchmarks and crash tests are made on are as good as a real one.

mod real_site;
#[path = "../benches/sites/mod.rs"]
mod sites;

use sites::Size;
use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::SitePath;

#[test]
fn they_build_without_a_finding_at_any_size() {
    for (pages, products) in [(0, 0), (7, 1), (300, 40)] {
        let size = Size { pages, products };
        let mut sources = Sources::default();
        for (path, text) in sites::make(size) {
            sources.insert(SitePath::new(path), text.as_bytes());
        }
        let (built, _) = real_site::build(&sources, &mut Memory::default());
        assert_eq!(built.diagnostics, [], "{size:?}");
        assert_eq!(built.summary.pages, pages.max(5), "{size:?}");
        assert_eq!(built.summary.products, products, "{size:?}");
    }
}
