//! The library that reads Mermaid and says where everything stands.

use std::panic::{self, AssertUnwindSafe};

use merman::svg::{RenderResourcePolicy, SvgEnvironment};
use merman::{
    Engine, MermaidConfig, OperationControl, RenderError, RenderOutput, RenderRequest, Renderer,
    SvgRequest,
};
use serde_json::json;

use super::Undrawn;

/// The drawing as the library makes it, for a page of its own.
pub(super) fn svg(text: &str) -> Result<String, Undrawn> {
    let request = SvgRequest {
        environment: SvgEnvironment::deterministic()
            .with_resource_policy(RenderResourcePolicy::constrained()),
        ..SvgRequest::default()
    };
    let request = RenderRequest::svg(text, OperationControl::new(), request);
    // None is known, of any text; one that there is shall not end a build without a place.
    let rendered = panic::catch_unwind(AssertUnwindSafe(|| renderer().render(request)));
    let Ok(rendered) = rendered else {
        return Err(Undrawn::Unreadable { place: None });
    };
    match rendered {
        Ok(RenderOutput::Svg(Some(drawing))) => Ok(drawing.svg().to_owned()),
        Ok(_) | Err(RenderError::NoDiagram) => Err(unknown_kind(text)),
        Err(RenderError::ResourceLimitExceeded(_)) => Err(Undrawn::TooLarge),
        Err(RenderError::Parse(fault)) => {
            let details = fault.terminal_diagnostic_details();
            Err(match details.code.as_str() {
                "merman.parse.no_diagram_detected" | "merman.parse.unsupported_diagram" => {
                    unknown_kind(text)
                }
                _ => Undrawn::Unreadable {
                    place: details.span.map(|span| span.start..span.end),
                },
            })
        }
        Err(_) => Err(Undrawn::Unreadable { place: None }),
    }
}

/// Plain lines and labels of SVG's own; what colours and shadows a diagram asks for is not shown anyway.
fn renderer() -> Renderer {
    let config = json!({
        "htmlLabels": false,
        "flowchart": { "htmlLabels": false },
        "sequence": { "diagramMarginX": 8 },
        "look": "classic",
        "theme": "default",
        "fontFamily": "arial,sans-serif",
        "themeVariables": { "fontFamily": "arial,sans-serif", "fontSize": "16px" },
    });
    let engine = Engine::new().with_site_config(MermaidConfig::from_value(config));
    Renderer::new().with_engine(engine)
}

/// The first word that is no comment.
fn unknown_kind(text: &str) -> Undrawn {
    let lines = text.lines().map(str::trim);
    let mut telling = lines.filter(|line| !line.is_empty() && !line.starts_with("%%"));
    let first = telling.next().unwrap_or_default();
    let word = first.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let word = word.into_iter().next().unwrap_or_default();
    Undrawn::Kind {
        word: if word.is_empty() { first } else { word }.to_owned(),
    }
}
