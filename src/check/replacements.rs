//! Entries that replace each other in a ring: then none of them is the one to use.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::catalogue::Relation;
use crate::text::Place;

/// What each entry replaces, and where that is written.
type Replaced<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Place>>;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let replaced = replaced(site);
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    for start in replaced.keys() {
        let Some(ring) = ring(&replaced, start).filter(|_| !reported.contains(start)) else {
            continue;
        };
        let next = ring.iter().cycle().skip(1);
        let mut places = ring
            .iter()
            .zip(next)
            .map(|(from, to)| replaced[from][to].clone());
        let ids: Vec<&str> = ring.iter().chain(ring.first()).copied().collect();
        let ids = ids.join(" → ");
        let first = places.next().expect("a ring has a first step");
        let diagnostic = Finding::ReplacesCycle { ids }.at(first);
        found.push(places.fold(diagnostic, Diagnostic::with_related));
        reported.extend(ring);
    }
}

fn replaced(site: &Site) -> Replaced<'_> {
    let mut replaced = Replaced::new();
    for product in &site.products {
        for related in &product.entry().related {
            let (own, other) = (product.id.as_str(), related.id.as_str());
            let (from, to) = match related.relation {
                Relation::Replaces => (own, other),
                Relation::ReplacedBy => (other, own),
                _ => continue,
            };
            let place = Place {
                file: product.path.clone(),
                span: related.id.span,
            };
            replaced.entry(from).or_default().entry(to).or_insert(place);
        }
    }
    replaced
}

/// The shortest way from an entry back to itself.
fn ring<'a>(replaced: &Replaced<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut ways = std::collections::VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in replaced
            .get(way.last()?)
            .into_iter()
            .flat_map(BTreeMap::keys)
        {
            if *next == start {
                return Some(way);
            }
            if seen.insert(*next) {
                ways.push_back(way.iter().chain([next]).copied().collect());
            }
        }
    }
    None
}
