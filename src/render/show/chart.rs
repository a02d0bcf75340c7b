//! Counts as bars: how long each part is and where it stands.

use crate::model::{AnswerCounts, AnswerGroup};

use super::super::view::{ChartRowView, ChartSegmentView, ChartView, CountsView};
use super::Showing;

/// Rows to be drawn, each with its title. Those without answers are left out.
pub(super) struct Chart {
    pub id: &'static str,
    pub rows: Vec<(String, AnswerCounts)>,
}

/// The room of a bar and its title, in tenths of the picture's `em`.
const ROW: usize = 34;

impl Showing<'_> {
    /// A chart of a kind, `level` or `theme`; nothing where no row has answers.
    pub(super) fn chart(&self, chart: Chart, kind: &str, total: &CountsView) -> Option<ChartView> {
        let counted = chart.rows.into_iter();
        let rows: Vec<_> = counted.filter(|(_, counts)| counts.total() > 0).collect();
        let conclusion = self.conclusion(&rows, total)?;
        let height = em(rows.len() * ROW);
        let rows = rows.into_iter().enumerate();
        let rows = rows.map(|(at, (title, counts))| ChartRowView {
            title,
            y: em(at * ROW),
            segments: segments(counts),
            counts: self.counts(counts),
        });
        Some(ChartView {
            id: chart.id,
            title: self.word(&format!("chart-{kind}")),
            heading: self.word(&format!("chart-{kind}-heading")),
            conclusion,
            rows: rows.collect(),
            total: total.clone(),
            height,
        })
    }

    /// Names the row that lacks most; the first of several. What is not relevant or not known is
    /// not told as lacking.
    fn conclusion(&self, rows: &[(String, AnswerCounts)], total: &CountsView) -> Option<String> {
        let lacking = |counts: AnswerCounts| counts.partly + counts.unmet;
        let mut worst = rows.first()?;
        for row in rows {
            if lacking(row.1) > lacking(worst.1) {
                worst = row;
            }
        }
        if lacking(worst.1) == 0 {
            return Some(format!("{}.", total.text));
        }
        let values = [
            ("counts", (&total.text).into()),
            ("row", (&worst.0).into()),
            ("lacking", lacking(worst.1).into()),
            ("total", worst.1.total().into()),
        ];
        Some(self.words("chart-conclusion", &values))
    }
}

fn segments(counts: AnswerCounts) -> Vec<ChartSegmentView> {
    let total = counts.total();
    let mut before = 0;
    let mut segments = Vec::new();
    for group in AnswerGroup::ALL {
        let count = counts.group(group);
        if count > 0 {
            segments.push(ChartSegmentView {
                group: group.as_str(),
                x: percent(before * 2, total * 2),
                width: percent(count * 2, total * 2),
                middle: percent(before * 2 + count, total * 2),
                count,
            });
        }
        before += count;
    }
    segments
}

/// `20.93%`, as SVG writes it.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000).checked_div(whole).unwrap_or_default();
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn em(tenths: usize) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_and_empty_ones_are_left_out() {
        let counts = AnswerCounts {
            met: 1,
            partly: 0,
            unmet: 3,
            other: 0,
        };
        let drawn: Vec<String> = segments(counts)
            .into_iter()
            .map(|it| {
                format!(
                    "{} {} {} {} {}",
                    it.group, it.x, it.width, it.middle, it.count
                )
            })
            .collect();
        assert_eq!(
            drawn,
            ["met 0.00% 25.00% 12.50% 1", "unmet 25.00% 75.00% 62.50% 3"]
        );
    }
}
