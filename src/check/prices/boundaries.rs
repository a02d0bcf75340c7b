//! Tiers by inhabitants: authorities know their size by the classes of the size file.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{PriceItem, PriceModel, SizeClasses, Unit};

/// Reports the classes that a price by size says nothing of: those authorities find no amount.
pub(super) fn unpriced(item: &PriceItem, sizes: Option<&SizeClasses>, noted: &mut Findings) {
    let (PriceModel::SizeClass { classes }, Some(sizes)) = (&item.model, sizes) else {
        return;
    };
    if !item.keys.lists("classes", classes.len()) {
        return;
    }
    let priced: BTreeSet<&str> = classes.iter().map(|class| class.class.as_str()).collect();
    // A class that is named twice or wrong is the fault; the one it leaves out is its consequence.
    let known = |id: &&str| sizes.classes.iter().any(|class| class.id.as_str() == *id);
    if priced.len() < classes.len() || !priced.iter().all(known) {
        return;
    }
    let unpriced = sizes
        .classes
        .iter()
        .filter(|class| !priced.contains(class.id.as_str()));
    let unpriced: Vec<&str> = unpriced.map(|class| class.id.as_str()).collect();
    if !unpriced.is_empty() {
        let finding = Finding::ClassWithoutPrice {
            count: unpriced.len(),
            classes: unpriced.join(", "),
        };
        noted.push(finding, item.keys.span("classes"));
    }
}

/// Reports the first number of a price at which no class begins or ends: most often a digit that
/// was written wrong.
pub(super) fn check(item: &PriceItem, sizes: Option<&SizeClasses>, noted: &mut Findings) {
    let PriceModel::Tier { tiers, .. } = &item.model else {
        return;
    };
    let sizes = sizes.filter(|_| item.unit == Some(Unit::Inhabitant));
    let Some(sizes) = sizes.filter(|sizes| !sizes.classes.is_empty()) else {
        return;
    };
    let begins = begins(sizes);
    let numbers = tiers.iter().flat_map(|tier| {
        let from = (u64::from(tier.from), u64::from(tier.from), "from", tier);
        let to = tier.to.map(u64::from);
        let to = to.map(|to| (to, to + 1, "to", tier));
        [Some(from), to].into_iter().flatten()
    });
    for (written, begin, key, tier) in numbers {
        if is_boundary(begin, &begins) {
            continue;
        }
        let nearest = begins.iter().min_by_key(|known| known.abs_diff(begin));
        let meant = nearest.map(|known| if key == "to" { known - 1 } else { *known });
        let finding = Finding::ClassBoundary {
            number: usize::try_from(written).unwrap_or(usize::MAX),
            nearest: meant.map(|meant| meant.to_string()),
        };
        noted.push(finding, tier.keys.value(key));
        return;
    }
}

/// The first number of each class but the lowest.
fn begins(sizes: &SizeClasses) -> BTreeSet<u64> {
    let of_class = sizes.classes.iter().flat_map(|class| {
        let next = |number: Option<u32>| number.map(|number| u64::from(number) + 1);
        let own = |number: Option<u32>| number.map(u64::from);
        [
            own(class.below),
            own(class.from),
            next(class.to),
            next(class.above),
        ]
    });
    of_class.flatten().collect()
}

/// Sources write “to and with 25.000” and “under 25.000” of the same class.
fn is_boundary(begin: u64, begins: &BTreeSet<u64>) -> bool {
    begin <= 1
        || begins.contains(&begin)
        || begins.contains(&(begin - 1))
        || begins.contains(&(begin + 1))
}
