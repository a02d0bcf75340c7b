//! The editors' morning list: what has grown old, with places and what to do.

use std::collections::BTreeMap;

use crate::diagnostic::{Matter, MatterKind};
use crate::model::Generated;
use crate::render::plan::Plan;
use crate::render::show::Showing;
use crate::render::view::{MatterView, MorningGroupView, MorningView, Own};
use crate::sources::Sources;
use crate::text::{Lines, SitePath};
use crate::words::Words;
use quick_xml::escape::escape;

use super::{GeneratedPage, handbook};

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        title: showing.word("morning-title"),
        description: None,
        above: handbook(showing, &Generated::MorningList),
        own: Own::morning(&morning(showing)),
    }
}

fn morning(showing: &Showing<'_>) -> MorningView {
    let site = showing.site;
    let matters = site.matters();
    let words = Words::of(site.config.language);
    let mut places = Places::of(showing);
    let mut groups = Vec::new();
    for kind in MatterKind::ALL {
        let of_kind: Vec<MatterView> = matters
            .iter()
            .filter(|matter| matter.kind == kind)
            .map(|matter| view(showing, &words, matter, &mut places))
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        let part = |name| words.part(kind.id(), name).unwrap_or_default();
        groups.push(MorningGroupView {
            id: kind.id(),
            title: part("title"),
            help_html: with_code(&part("help")),
            count: of_kind.len(),
            matters: of_kind,
        });
    }
    MorningView {
        today: showing.date(site.today),
        count: matters.len(),
        groups,
    }
}

fn view<'a>(
    showing: &Showing<'a>,
    words: &Words,
    matter: &Matter,
    places: &mut Places<'a>,
) -> MatterView {
    let day = matter.day.map(|day| showing.date(day).long);
    let (file, line) = (&matter.place.file, places.line(matter));
    MatterView {
        title: matter.subject.clone(),
        href: showing.href(&matter.address),
        html: with_code(&words.matter(matter, day.as_ref())),
        place: format!("{file}:{line}"),
        edit: showing.edit(file),
    }
}

/// Lines of the files that matters lie in, each file's counted once.
struct Places<'a> {
    sources: &'a Sources,
    lines: BTreeMap<SitePath, Lines<'a>>,
}

impl<'a> Places<'a> {
    fn of(showing: &Showing<'a>) -> Self {
        Self {
            sources: showing.sources,
            lines: BTreeMap::new(),
        }
    }

    fn line(&mut self, matter: &Matter) -> usize {
        let place = &matter.place;
        let Some(file) = self.sources.text(&place.file) else {
            return 1;
        };
        let lines = self.lines.entry(place.file.clone());
        let lines = lines.or_insert_with(|| file.lines());
        lines.place(place.span.start as usize).line
    }
}

/// Plain text as HTML, with what stands between backticks as code.
pub(super) fn with_code(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut is_code = false;
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            is_code = !is_code;
            html.push_str(if is_code { "<code>" } else { "</code>" });
        }
        html.push_str(&escape(part));
    }
    if is_code {
        html.push_str("</code>");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::with_code;

    #[test]
    fn words_between_backticks_are_code() {
        for (text, html) in [
            (
                "ret `a<b` og `c`.",
                "ret <code>a&lt;b</code> og <code>c</code>.",
            ),
            ("A & B", "A &amp; B"),
            ("et ` alene", "et <code> alene</code>"),
        ] {
            assert_eq!(with_code(text), html);
        }
    }
}
