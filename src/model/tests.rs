//! Small sites, and the addresses and findings they come to.

use super::*;
use crate::config::Given;
use crate::diagnostic::{Diagnostic, Reported};
use crate::parse;
use crate::sources::{Source, Sources};

/// A site of files, each after a line `//- its/path`, on 23 November 2026.
fn site(files: &str) -> Reported<Site> {
    let mut sources = Sources::default();
    for file in files.split("//- ").skip(1) {
        let (path, text) = file.split_once('\n').expect("a path on its own line");
        sources.insert(SitePath::new(path), text.as_bytes());
    }
    let texts = sources
        .below("content")
        .filter_map(|(_, source)| match source {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        });
    let files: Vec<ContentFile> = texts
        .map(|file| ContentFile {
            path: file.path.clone(),
            fingerprint: file.fingerprint,
            document: parse::parse(file).into(),
        })
        .collect();
    assemble(Documents {
        config: Config::of(None, Given::default()).value,
        today: Date::parse("2026-11-23").expect("a date"),
        drafts: false,
        files: &files,
        sources: &sources,
    })
}

/// A page with these keys besides its title.
fn page(path: &str, keys: &str) -> String {
    format!("//- {path}\n---\ntitle: Side\n{keys}\n---\n")
}

fn product(file: &str, id: &str) -> String {
    format!(
        "//- content/produkter/{file}.yml\n\
         schema: 1\nid: {id}\nname: Navn\ntype: product\nstatus: unknown\nsummary: unknown\n\
         description: unknown\ntopics: unknown\naudience: unknown\nlicense: unknown\n\
         maturity: unknown\naccession: unknown\ncontacts: unknown\nreviewed: unknown\n"
    )
}

/// The addresses of sections, pages and products, then aliases, then findings.
fn check(files: &[String], expected: &[&str]) {
    let Reported { value, diagnostics } = site(&files.concat());
    let own = value
        .nodes()
        .filter(|node| !matches!(node, Node::Taxonomy(_) | Node::Term(_)));
    let addresses = own.map(|node| {
        // That it can be built.
        value.permalink(node).output();
        value.permalink(node).to_string()
    });
    let found = diagnostics.iter().map(|diagnostic: &Diagnostic| {
        let rule = diagnostic.finding.rule().id();
        format!("{rule} in {}", diagnostic.place.file)
    });
    let aliases = value.aliases.iter().map(|alias| {
        let to = value.permalink(alias.to);
        format!("{} to {to}", alias.from)
    });
    let shown: Vec<String> = addresses.chain(aliases).chain(found).collect();
    assert_eq!(shown, expected);
}

/// How a link or picture that stands in `content/a/b.md` is resolved, with these files beside it.
fn check_link(markdown: &str, expected: &str) {
    let text = format!("---\ntitle: Side\n---\n{markdown}\n");
    let files = format!(
        "//- content/a/b.md\n{text}{}//- content/c d/Kort.PNG\nx\n\
         //- content/🙂.p g\nx\n//- content/d.txt\nx\n",
        page("content/a/c.md", "draft: true")
    );
    let site = site(&files).value;
    let resolved = &site.pages[0].text.resolved;
    let resolution = resolved.links.first().or(resolved.images.first());
    let shown = match resolution.expect("the example has a link or a picture") {
        Resolution::Node { node, fragment } => {
            let fragment = fragment
                .as_ref()
                .map_or(String::new(), |id| format!("#{id}"));
            format!("{}{fragment}", site.permalink(*node))
        }
        Resolution::Asset(path) => site.assets[path].address.clone(),
        other => format!("{other:?}"),
    };
    assert_eq!(shown, expected, "{markdown}");
}

/// What stands in a section, in order.
fn check_children(files: &[String], folder: &str, expected: &[&str]) {
    let site = site(&files.concat()).value;
    let section = site
        .sections
        .iter()
        .find(|section| section.folder == folder)
        .expect("the section is there");
    let children: Vec<&str> = section
        .children
        .iter()
        .map(|child| site.permalink(*child).as_str())
        .collect();
    assert_eq!(children, expected);
}

#[test]
fn a_files_name_is_its_address() {
    check(
        &[
            page("content/a/På vej.md", ""),
            page("content/a/b.md", "slug: c"),
            page("content/🙂.md", ""),
        ],
        &["/", "/a/", "/a/paa-vej/", "/a/c/", "/side/"],
    );
}

#[test]
fn a_product_has_its_files_name_or_else_its_id() {
    check(
        &[product("OS2Kort", "os2kort"), product("🙂", "os2smil")],
        &[
            "/",
            "/produkter/",
            "/produkter/os2kort/",
            "/produkter/os2smil/",
        ],
    );
}

#[test]
fn what_stands_in_a_section_is_ordered_then_titled() {
    let titled = |path: &str, title: &str, keys: &str| {
        page(path, keys).replace("title: Side", &format!("title: {title}"))
    };
    check_children(
        &[
            titled("content/a/d.md", "Å", ""),
            titled("content/a/e.md", "Ø", ""),
            titled("content/a/f/_index.md", "Z", ""),
            titled("content/a/g.md", "A", "order: 2"),
            titled("content/a/h.md", "B", "order: 1"),
            titled("content/a/i.md", "C", "in_menu: false"),
            titled("content/b/j.md", "D", ""),
        ],
        "content/a",
        &["/a/h/", "/a/g/", "/a/f/", "/a/e/", "/a/d/"],
    );
}

#[test]
fn a_section_that_is_not_shown_hides_what_lies_in_it() {
    check(
        &[
            page("content/a/_index.md", "draft: true"),
            page("content/a/b/c.md", ""),
            page("content/a-d/e.md", ""),
        ],
        &["/", "/a-d/", "/a-d/e/"],
    );
}

#[test]
fn an_alias_is_at_nothing_elses_address() {
    check(
        &[
            page("content/a.md", "aliases: [/b/, /gammel, /før/index.html]"),
            page("content/b.md", "aliases: [/gammel/, /a-aa/]"),
            page("content/c.md", "aliases: [/sitemap.xml, \"C:/x\"]"),
        ],
        &[
            "/",
            "/a/",
            "/b/",
            "/c/",
            "/før/ to /a/",
            "/gammel/ to /a/",
            "alias-taken in content/a.md",
            "alias-taken in content/b.md",
            "alias-taken in content/b.md",
            "alias-taken in content/c.md",
            "invalid-address in content/c.md",
        ],
    );
}

#[test]
fn a_link_goes_by_file_by_address_or_by_id() {
    for link in [
        "[x](b.md)",
        "[x](../a/b.md)",
        "[x](/a/b/)",
        "[x](/a/b)",
        "[x](/content/a/b.md)",
    ] {
        check_link(link, "/a/b/");
    }
    check_link("[[b]]", "/a/b/");
    check_link("[x](/a/b/index.html)", "/a/b/");
    check_link("[x](.)", "/a/");
    check_link("## Å\n\n[x](b.md#aa)", "/a/b/#aa");
    check_link("[x](c.md)", "Unpublished(Draft)");
    check_link("[x](bb.md)", "Missing { nearest: Some(\"b.md\") }");
}

#[test]
fn a_files_address_is_of_safe_letters_and_tells_its_content() {
    let content = Fingerprint::of(b"x\n").short();
    check_link(
        "![x](<../c d/Kort.PNG>)",
        &format!("/c-d/kort.{content}.png"),
    );
    check_link("[x](<../🙂.p g>)", &format!("/{content}.p-g"));
    check_link("![x](/content/d.txt)", &format!("/d.{content}.txt"));
    check_link(
        "![x](/content/content/d.txt)",
        "Missing { nearest: Some(\"../d.txt\") }",
    );
}

/// The addresses of the documents to print, and of what is in the first, with these settings.
fn check_documents(files: &[String], limit: u32, expected: &str) {
    let mut site = site(&files.concat()).value;
    site.config.limits.printed_pages = limit;
    let documents = site.documents().map(|document| {
        let Generated::Document { section, .. } = &document else {
            unreachable!("it is a document")
        };
        let chapters = site.chapters(site.section(*section), &|_| true);
        let chapters = chapters.iter().map(|chapter| {
            let address = site.permalink(chapter.node);
            format!(" {}{address}", ">".repeat(chapter.depth))
        });
        format!("{}:{}", document.permalink(), chapters.collect::<String>())
    });
    assert_eq!(documents.collect::<Vec<_>>().join("\n"), expected);
}

#[test]
fn a_section_of_several_pages_is_a_document_too() {
    let files = [
        page("content/a/_index.md", ""),
        page("content/a/b/_index.md", "order: 1"),
        page("content/a/b/c.md", ""),
        page("content/a/d.md", "order: 2"),
        page("content/a/hidden.md", "in_menu: false"),
        page("content/nyheder/e.md", ""),
        page("content/nyheder/f.md", ""),
        product("x", "x"),
    ];
    check_documents(&files, 5, "/a/samlet/: >/a/b/ >>/a/b/c/ >/a/d/");
    check_documents(&files, 4, "");
}

#[test]
fn the_whole_guide_is_a_document_where_it_is_more_than_a_section() {
    check_documents(
        &[page("content/a/b.md", ""), page("content/c.md", "")],
        300,
        "/samlet/: >/a/ >>/a/b/ >/c/",
    );
}
