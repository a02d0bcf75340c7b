use super::{SITE, build, sources};

const HANDBOOK: &str = "//- content/redaktoer/_index.md\n---\ntitle: Håndbog\n---\n//- content/redaktoer/kom-i-gang.md\n---\ntitle: Kom i gang\n---\n";

/// The lines of the side menu, the current one marked; empty where there is none.
fn menu(page: &str) -> String {
    let Some((_, menu)) = page.split_once("<nav class=\"side-menu\"") else {
        return String::new();
    };
    let menu = menu.split("</nav>").next().unwrap();
    let lines = menu.split("<a ").skip(1).map(|line| {
        let (tag, text) = line.split_once('>').unwrap();
        let title = text.split('<').next().unwrap();
        let mark = if tag.contains("aria-current") {
            "*"
        } else {
            ""
        };
        format!("{mark}{title}")
    });
    lines.collect::<Vec<_>>().join(", ")
}

#[test]
fn pages_without_files_lie_in_the_handbooks_menu() {
    let (outputs, found) = build(&sources(&format!("{SITE}{HANDBOOK}")));
    assert!(found.is_empty(), "{found:?}");
    for (page, expected) in [
        (
            "redaktoer/kom-i-gang/index.html",
            "Håndbog, *Kom i gang, Alle felter, Regler, Skabeloner, Morgenliste",
        ),
        (
            "redaktoer/regler/index.html",
            "Håndbog, Kom i gang, Alle felter, *Regler, Skabeloner, Morgenliste",
        ),
        (
            "redaktoer/morgenliste/index.html",
            "Håndbog, Kom i gang, Alle felter, Regler, Skabeloner, *Morgenliste",
        ),
        ("vejledning/pris/index.html", "Vejledning, *Pris &amp; moms"),
        ("budget/index.html", ""),
    ] {
        assert_eq!(menu(&outputs[page]), expected, "{page}");
    }
}

#[test]
fn a_site_without_a_handbook_shows_those_pages_without_a_menu() {
    let (outputs, _) = build(&sources(SITE));
    assert_eq!(menu(&outputs["redaktoer/regler/index.html"]), "");
}
