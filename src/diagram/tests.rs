use super::*;

/// A drawing with its title and what it says, and its words in the order of the drawing.
fn check(text: &str, expected: &str) {
    let shown = match drawn(text, "d") {
        Ok(drawing) => format!(
            "{:?} {:?}: {}",
            drawing.title,
            drawing.description,
            words(&drawing.shapes)
        ),
        Err(undrawn) => format!("{undrawn:?}"),
    };
    assert_eq!(shown, expected, "{text}");
}

/// What stands in an SVG, without its tags.
fn words(shapes: &str) -> String {
    let pieces = shapes.split('<').filter_map(|piece| piece.split_once('>'));
    let words = pieces.map(|(_, text)| text.trim());
    words
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn boxes_arrows_and_words_are_drawn() {
    check(
        "flowchart TD\n accTitle: Fra idé til svar\n accDescr: To trin\n A[Få en idé] -->|ja & amen| B(\"Ærø <1>\")\n",
        "Some(\"Fra idé til svar\") Some(\"To trin\"): ja &amp; amen | Få en idé | Ærø &lt;1&gt;",
    );
    check(
        "sequenceDiagram\n accTitle: Brev\n Borger->>Kommune: Ansøgning\n Note over Kommune: Inden 14 dage\n",
        "Some(\"Brev\") None: Kommune | Borger | Kommune | Borger | Inden 14 dage | Ansøgning",
    );
}

#[test]
fn what_is_in_the_way_is_told() {
    check(" \n", "Empty");
    check("%% a\npie\n \"a\": 1", "Kind { word: \"pie\" }");
    check("Se her", "Kind { word: \"Se\" }");
    check(
        "flowchart TD\n  A[a --> B\n",
        "Unreadable { place: Some(16..24) }",
    );
    check(
        &format!("flowchart TD\n{}", "A-->B\n".repeat(2000)),
        "TooLarge",
    );
    check(
        "%%{init: {\"flowchart\": {\"htmlLabels\": true}, \"htmlLabels\": true}}%%\nflowchart TD\n A[a]-->B",
        "Unshowable",
    );
}

/// The policy of pages forbids styles; ids are those of the page, and nothing leads elsewhere.
#[test]
fn nothing_but_shapes_and_words_comes_into_the_page() {
    let text = "flowchart LR\n subgraph s [Kommunen]\n A[(Register)] ==> B{Valg}\n end\n B -.-> C([Slut]) --x D\n \
                click A \"javascript:alert(1)\"\n style B fill:#f9f,stroke:#333\n classDef c fill:red\n class C c\n";
    let drawing = drawn(text, "d").unwrap();
    let known = [
        "circle", "defs", "g", "line", "marker", "path", "polygon", "rect", "text", "tspan",
    ];
    for tag in drawing.shapes.split('<').skip(1) {
        let name = tag.trim_start_matches('/');
        let end = name.find([' ', '>', '/']).unwrap();
        assert!(known.contains(&&name[..end]), "{tag}");
    }
    for never in [
        "style",
        "href",
        "javascript",
        "#f9f",
        "red",
        "onclick",
        "data-",
    ] {
        assert!(!drawing.shapes.contains(never), "{never}");
    }
    let ids = drawing.shapes.matches(" id=\"").count();
    assert_eq!(ids, drawing.shapes.matches(" id=\"d-").count());
    assert_eq!(ids, 2, "one for each kind of arrow");
}

#[test]
fn a_text_is_always_drawn_alike() {
    let text = "flowchart TD\n A[Æblegrød] --> B\n B --> C\n A --> C";
    assert_eq!(drawn(text, "d"), drawn(text, "d"));
}

/// Whatever is written, there is a drawing or a reason.
#[test]
fn no_text_breaks_the_drawing() {
    let written = [
        "A",
        "-->",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "\n",
        " ",
        "\"",
        "|",
        "subgraph ",
        "end\n",
        "æ",
        "%%",
        "A->>B: x",
        "loop\n",
        "alt ",
        "Note over A: ",
        "activate A\n",
        ";",
        "---",
        "&",
        "::: ",
        "@{",
        ":",
        "style A ",
        "click A ",
        "participant ",
        "A-->>-B: y",
        "accDescr {",
        "direction LR\n",
        "#35;",
        "<br>",
        "$$",
        "1",
        "-",
        "box ",
        "create ",
        "autonumber\n",
        "\u{0}",
        "\r\n",
        "\t",
    ];
    let mut seed: u32 = 11;
    for round in 0..ROUNDS {
        let mut text = String::from(["flowchart TD\n", "sequenceDiagram\n"][round % 2]);
        for _ in 0..(3 + round % 20) {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(written[(seed >> 16) as usize % written.len()]);
        }
        let _ = drawn(&text, "d");
    }
}

const ROUNDS: usize = 400;
