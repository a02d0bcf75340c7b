//! What an entry says for publiccode.yml, held against the rest of it.

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::catalogue::{PLATFORMS, Product, Software};

pub(super) fn check(entry: &Product, noted: &mut Findings) {
    let Some(software) = &entry.software else {
        return;
    };
    platforms(software, noted);
    statuses(entry, software, noted);
    contacts(entry, software, noted);
}

/// A platform may be told in plain words, so only what is nearly one of the standard's is a mistake.
fn platforms(software: &Software, noted: &mut Findings) {
    for platform in &software.platforms {
        let meant = nearest(platform, PLATFORMS).filter(|meant| *meant != platform.as_str());
        if let Some(meant) = meant {
            let finding = Finding::UnknownValue {
                value: platform.value.clone(),
                nearest: Some(meant.to_owned()),
                known: PLATFORMS.join(", "),
            };
            noted.push(finding, platform.span);
        }
    }
}

fn statuses(entry: &Product, software: &Software, noted: &mut Findings) {
    let (Some(status), Some(further)) = (entry.status.known(), &software.development_status) else {
        return;
    };
    if !further.fits(status.value) {
        let finding = Finding::StatusesDiffer {
            status: status.as_str().to_owned(),
            further: further.as_str().to_owned(),
        };
        noted.push_related(finding, further.span, status.span);
    }
}

/// Who answers for the code is one of the entry's own contacts.
fn contacts(entry: &Product, software: &Software, noted: &mut Findings) {
    let Some(maintenance) = &software.maintenance else {
        return;
    };
    let own = entry.contacts.known().into_iter().flatten();
    let roles: Vec<&str> = own
        .filter_map(|contact| Some(contact.role.known()?.as_str()))
        .collect();
    for role in &maintenance.contacts {
        if roles.contains(&role.as_str()) {
            continue;
        }
        let finding = Finding::UnknownReference {
            id: role.as_str().to_owned(),
            kind: "contact".to_owned(),
            nearest: nearest(role.as_str(), roles.iter().copied()).map(str::to_owned),
            folder: None,
        };
        noted.push(finding, role.span);
    }
}
