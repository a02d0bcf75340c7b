//! Maturity models by themselves: requirements belong to levels and themes that are there.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Generated, Site};
use crate::parse::catalogue::MaturityModel;
use crate::text::{Place, SitePath};

use super::references::reference;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    for file in site.catalogue.models.values() {
        let model = &file.record;
        let levels = model.levels.iter().map(|level| level.id.as_str());
        let themes = model.themes.iter().map(|theme| theme.id.as_str());
        let ids = model
            .requirements
            .iter()
            .map(|requirement| requirement.id.as_str());
        for requirement in &model.requirements {
            let level = &requirement.level;
            found.extend(reference(site, &file.path, level, "level", levels.clone()));
            let theme = &requirement.theme;
            found.extend(reference(site, &file.path, theme, "theme", themes.clone()));
        }
        if let Some(level) = &model.groups_from {
            found.extend(reference(site, &file.path, level, "level", levels.clone()));
        }
        for current in model.renamed.values() {
            found.extend(reference(
                site,
                &file.path,
                current,
                "requirement",
                ids.clone(),
            ));
        }
        addresses(&file.path, model, found);
    }
}

/// Each requirement has a page; ids that differ in signs or case alone would share one.
fn addresses(path: &SitePath, model: &MaturityModel, found: &mut Vec<Diagnostic>) {
    let name = path.stem().to_owned();
    let heat_map = Generated::HeatMap(name.clone()).permalink();
    let mut taken = BTreeMap::new();
    for requirement in &model.requirements {
        let page = Generated::Requirement {
            model: name.clone(),
            id: requirement.id.clone(),
        };
        let permalink = page.permalink();
        let place = Place {
            file: path.clone(),
            span: requirement.keys.value("id"),
        };
        let finding = Finding::RequirementAddress {
            id: requirement.id.clone(),
            address: permalink.to_string(),
        };
        if permalink == heat_map {
            found.push(finding.at(place));
            continue;
        }
        let first: Option<&(String, Place)> = taken.get(&permalink);
        match first {
            // The same id twice is told by its own rule.
            Some((id, _)) if *id == requirement.id => {}
            Some((_, first)) => found.push(finding.at(place).with_related(first.clone())),
            None => {
                taken.insert(permalink, (requirement.id.clone(), place));
            }
        }
    }
}
