//! Amounts beside each other: parts and their total, members and others.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::PriceItem;
use crate::text::{Located, Money};

use super::lines;

pub(super) fn check(item: &PriceItem, noted: &mut Findings) {
    for line in lines(&item.model) {
        let Some(parts) = line.parts else {
            continue;
        };
        let columns = [
            ("member", &parts.member, line.member),
            ("non_member", &parts.non_member, line.non_member),
        ];
        for (key, parts_of, total) in columns {
            if parts.keys.lists(key, parts_of.len()) {
                add_up(parts_of, total, noted);
            }
        }
    }
    cheaper(item, noted);
}

fn add_up(
    parts: &BTreeMap<String, Located<Money>>,
    total: Option<Located<Money>>,
    noted: &mut Findings,
) {
    let Some((first, total)) = parts.values().min_by_key(|part| part.span).zip(total) else {
        return;
    };
    let sum: Money = parts.values().map(|part| part.value).sum();
    if sum == total.value {
        return;
    }
    let (least, most) = (sum.min(total.value), sum.max(total.value));
    let finding = Finding::PartsDiffer {
        sum,
        total: total.value,
        difference: most - least,
    };
    noted.push_related(finding, total.span, first.span);
}

/// Columns that changed places show in every line; one is enough to say so.
fn cheaper(item: &PriceItem, noted: &mut Findings) {
    let lines = lines(&item.model).into_iter();
    let mut pairs = lines.filter_map(|line| line.member.zip(line.non_member));
    if let Some((member, other)) = pairs.find(|(member, other)| other.value < member.value) {
        let finding = Finding::NonMemberCheaper {
            member: member.value,
            non_member: other.value,
        };
        noted.push_related(finding, other.span, member.span);
    }
}
