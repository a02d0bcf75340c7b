//! The library's drawing, drawn again for our pages: no styles, no colours but the text's, few bytes.

use std::fmt::Write as _;

use quick_xml::escape::escape;
use roxmltree::{Document, Node};

use super::Drawing;

/// What may stand in a drawing of ours, with its measures.
const SHAPES: [(&str, &[&str]); 7] = [
    ("circle", &["cx", "cy", "r"]),
    ("ellipse", &["cx", "cy", "rx", "ry"]),
    ("line", &["x1", "y1", "x2", "y2"]),
    ("path", &["d"]),
    ("polygon", &["points"]),
    ("polyline", &["points"]),
    ("rect", &["x", "y", "width", "height", "rx", "ry"]),
];

/// Pixels below what the library measures: the last words' letters reach further down.
const BELOW: f64 = 8.0;

/// Classes of paths that are lines and surround nothing.
const LINES: [&str; 4] = ["flowchart-link", "messageLine0", "messageLine1", "loopLine"];

/// What needs no place in a page: it tells how things look, or is made again here.
const LEFT_OUT: [&str; 8] = [
    "defs", "desc", "filter", "marker", "metadata", "style", "symbol", "title",
];

/// The drawing with ids that begin with `id`; `None` where something in it cannot be shown so.
pub(super) fn redrawn(svg: &str, id: &str) -> Option<Drawing> {
    let document = Document::parse(svg).ok()?;
    let root = document.root_element();
    let view_box = tidy(root.attribute("viewBox")?);
    let measures: Vec<f64> = view_box
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    let [left, top, width, height] = measures[..] else {
        return None;
    };
    let height = height + BELOW;
    let mut pen = Pen {
        document: &document,
        id,
        arrows: Vec::new(),
        lost: false,
    };
    let shapes = pen.children(root, Within::default());
    let arrows = pen.arrows();
    let told = |name| {
        let node = root.children().find(|node| node.has_tag_name(name));
        let words = node.and_then(|node| node.text()).unwrap_or_default().trim();
        (!words.is_empty()).then(|| words.to_owned())
    };
    (!pen.lost && !shapes.is_empty()).then(|| Drawing {
        title: told("title"),
        description: told("desc"),
        width: pixels(width),
        height: pixels(height),
        shapes: format!("{arrows}{shapes}"),
        view_box: format!("{left} {top} {width} {height}"),
    })
}

/// What stands around an element.
#[derive(Clone, Copy, Default)]
struct Within {
    /// The head of an arrow.
    arrow: bool,
    /// A part of a flowchart that holds others.
    cluster: bool,
    /// The words of a box, which stand around its middle.
    label: bool,
}

struct Pen<'d, 'i> {
    document: &'d Document<'i>,
    id: &'d str,
    /// The markers that lines ask for, in order.
    arrows: Vec<Node<'d, 'i>>,
    /// Something could not be drawn.
    lost: bool,
}

impl<'d, 'i> Pen<'d, 'i> {
    fn children(&mut self, node: Node<'d, 'i>, within: Within) -> String {
        let mut drawn = String::new();
        for child in node.children().filter(Node::is_element) {
            drawn.push_str(&self.element(child, within));
        }
        drawn
    }

    fn element(&mut self, node: Node<'d, 'i>, within: Within) -> String {
        let name = node.tag_name().name();
        if LEFT_OUT.contains(&name) || is_hidden(node) {
            return String::new();
        }
        match name {
            "g" | "a" => self.group(node, within),
            "text" => self.text(node, within),
            _ => match SHAPES.iter().find(|(known, _)| *known == name) {
                Some((_, measures)) => self.shape(node, measures, within),
                None => {
                    self.lost = true;
                    String::new()
                }
            },
        }
    }

    fn group(&mut self, node: Node<'d, 'i>, within: Within) -> String {
        let within = Within {
            cluster: has_class(node, "cluster"),
            label: within.label || has_class(node, "node"),
            ..within
        };
        let inner = self.children(node, within);
        let transform = attribute(node, "transform");
        if inner.is_empty() || transform.is_empty() {
            return inner;
        }
        format!("<g{transform}>{inner}</g>")
    }

    fn shape(&mut self, node: Node<'d, 'i>, measures: &[&str], within: Within) -> String {
        let name = node.tag_name().name();
        if name == "rect" && node.attribute("width").is_none() {
            return String::new();
        }
        let mut tag = format!("<{name}");
        for measure in measures {
            tag.push_str(&attribute(node, measure));
        }
        tag.push_str(&attribute(node, "transform"));
        tag.push_str(&look(node, within));
        for end in ["marker-start", "marker-end"] {
            if let Some(number) = self.arrow(node.attribute(end)) {
                let _ = write!(tag, " {end}=\"url(#{}-{number})\"", self.id);
            }
        }
        format!("{tag}/>")
    }

    /// The number of the marker that a line asks for.
    fn arrow(&mut self, asked: Option<&str>) -> Option<usize> {
        let id = asked?.strip_prefix("url(#")?.strip_suffix(')')?;
        let known = self.arrows.iter();
        if let Some(at) = known
            .map(|node| node.attribute("id"))
            .position(|known| known == Some(id))
        {
            return Some(at + 1);
        }
        let mut nodes = self.document.descendants();
        let is_it =
            |node: &Node<'_, '_>| node.has_tag_name("marker") && node.attribute("id") == Some(id);
        self.arrows.push(nodes.find(is_it)?);
        Some(self.arrows.len())
    }

    /// The markers that are in use.
    fn arrows(&mut self) -> String {
        let mut drawn = String::new();
        for (at, node) in self.arrows.clone().into_iter().enumerate() {
            let arrow = Within {
                arrow: true,
                ..Within::default()
            };
            let _ = write!(drawn, "<marker id=\"{}-{}\"", self.id, at + 1);
            for name in [
                "viewBox",
                "refX",
                "refY",
                "markerUnits",
                "markerWidth",
                "markerHeight",
                "orient",
            ] {
                drawn.push_str(&attribute(node, name));
            }
            let inner = self.children(node, arrow);
            let _ = write!(drawn, ">{inner}</marker>");
        }
        if drawn.is_empty() {
            return drawn;
        }
        format!("<defs>{drawn}</defs>")
    }

    fn text(&mut self, node: Node<'d, 'i>, within: Within) -> String {
        let inner = self.words(node);
        if node
            .descendants()
            .all(|part| part.text().is_none_or(|text| text.trim().is_empty()))
        {
            return String::new();
        }
        let mut tag = String::from("<text");
        for name in ["x", "y", "dx", "dy", "transform", "dominant-baseline"] {
            tag.push_str(&attribute(node, name));
        }
        let anchor = style(node, "text-anchor").or(node.attribute("text-anchor"));
        match anchor {
            Some("middle" | "end") => {
                let _ = write!(tag, " text-anchor=\"{}\"", anchor.unwrap_or_default());
            }
            _ if within.label => tag.push_str(" text-anchor=\"middle\""),
            _ => {}
        }
        if has_class(node, "sequenceNumber") {
            tag.push_str(" class=\"ground\" fill=\"Canvas\"");
        }
        format!("{tag}>{inner}</text>")
    }

    /// What stands in a text, with those parts only that begin elsewhere or look otherwise.
    fn words(&mut self, node: Node<'d, 'i>) -> String {
        let mut words = String::new();
        for child in node.children() {
            if let Some(text) = child.text().filter(|_| child.is_text()) {
                words.push_str(&escape(text));
            } else if child.has_tag_name("tspan") {
                let inner = self.words(child);
                let mut attributes = String::new();
                for name in ["x", "y", "dx", "dy"] {
                    attributes.push_str(&attribute(child, name));
                }
                for name in ["font-weight", "font-style"] {
                    if let Some("bold" | "italic") = child.attribute(name) {
                        attributes.push_str(&attribute(child, name));
                    }
                }
                if attributes.is_empty() || inner.is_empty() {
                    words.push_str(&inner);
                } else {
                    let _ = write!(words, "<tspan{attributes}>{inner}</tspan>");
                }
            } else if child.is_element() && !child.has_tag_name("title") {
                self.lost = true;
            }
        }
        words
    }
}

/// Lines in the colour of the text; areas as the theme has them, and empty where it has none.
fn look(node: Node<'_, '_>, within: Within) -> String {
    let asked = |name| style(node, name).or(node.attribute(name));
    let is_empty = asked("fill").is_some_and(|fill| fill == "none" || fill == "transparent");
    if within.arrow {
        let fill = if is_empty { "none" } else { "currentColor" };
        return format!(" fill=\"{fill}\" stroke=\"currentColor\" stroke-width=\"1\"");
    }
    let is_line = matches!(node.tag_name().name(), "line" | "polyline")
        || LINES.iter().any(|class| has_class(node, class));
    if is_line {
        let width = if has_class(node, "edge-thickness-thick") {
            " stroke-width=\"3.5\""
        } else {
            ""
        };
        return format!(
            " fill=\"none\" stroke=\"currentColor\"{width}{}",
            dashes(node)
        );
    }
    if has_class(node, "background") || has_class(node, "labelBkg") {
        return " class=\"ground\" fill=\"Canvas\"".to_owned();
    }
    let fill = if is_empty {
        " fill=\"none\""
    } else if within.cluster || has_class(node, "rect") {
        " class=\"area\" fill=\"none\""
    } else {
        " class=\"shape\" fill=\"Canvas\""
    };
    let unlined = asked("stroke") == Some("none") || has_class(node, "rect");
    let stroke = if unlined {
        ""
    } else {
        " stroke=\"currentColor\""
    };
    format!("{fill}{stroke}")
}

fn dashes(node: Node<'_, '_>) -> &'static str {
    let broken = [
        "edge-pattern-dotted",
        "edge-pattern-dashed",
        "messageLine1",
        "loopLine",
    ];
    if broken.iter().any(|class| has_class(node, class)) {
        " stroke-dasharray=\"4 3\""
    } else {
        ""
    }
}

fn is_hidden(node: Node<'_, '_>) -> bool {
    style(node, "display").or(node.attribute("display")) == Some("none")
        || has_class(node, "actorPopupMenu")
        || has_class(node, "edge-thickness-invisible")
}

fn has_class(node: Node<'_, '_>, class: &str) -> bool {
    let classes = node.attribute("class").unwrap_or_default();
    classes.split_whitespace().any(|known| known == class)
}

/// What an element's own style says of a property.
fn style<'n>(node: Node<'n, '_>, property: &str) -> Option<&'n str> {
    let declared = node.attribute("style")?.split(';');
    let mut pairs = declared.filter_map(|pair| pair.split_once(':'));
    let (_, value) = pairs.find(|(name, _)| name.trim() == property)?;
    Some(value.trim())
}

/// ` name="value"`, or nothing.
fn attribute(node: Node<'_, '_>, name: &str) -> String {
    let value = node.attribute(name).map(tidy).unwrap_or_default();
    if value.is_empty() {
        return value;
    }
    format!(" {name}=\"{}\"", escape(&value))
}

/// With at most one digit after each point: more cannot be seen.
fn tidy(value: &str) -> String {
    let mut tidied = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let after = |letter: char| !letter.is_ascii_digit() && letter != '.';
        let (number, beyond) = number.split_at(number.find(after).unwrap_or(number.len()));
        tidied.push_str(before);
        match number
            .parse::<f64>()
            .map(|number| (number * 10.0).round() / 10.0)
        {
            Ok(rounded) if number.contains('.') => {
                let _ = write!(tidied, "{rounded}");
            }
            _ => tidied.push_str(number),
        }
        rest = beyond;
    }
    tidied.push_str(rest);
    tidied
}

/// Whole pixels that a measure fits in.
fn pixels(measure: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let pixels = measure.clamp(1.0, 100_000.0).ceil() as u32;
    pixels
}
