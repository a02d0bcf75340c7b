//! Maturity models by themselves: requirements belong to levels and themes that are there.

use crate::diagnostic::Diagnostic;
use crate::model::Site;

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
        for current in model.renamed.values() {
            found.extend(reference(
                site,
                &file.path,
                current,
                "requirement",
                ids.clone(),
            ));
        }
    }
}
