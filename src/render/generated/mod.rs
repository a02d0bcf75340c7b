//! Pages that no file stands behind, one file of ours for each kind.

mod budget;
mod comparison;
mod data;
mod decisions;
mod document;
mod fields;
mod index;
mod maturity;
mod morning;
mod rules;
mod search;
mod templates;

use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::model::{Generated, Node, OwnPage};
use crate::text::OutputPath;

use super::plan::Plan;
use super::show::Showing;
use super::view::{BreadcrumbView, Own};

/// What a generated page is made of.
pub(super) struct GeneratedPage {
    pub title: String,
    pub description: Option<String>,
    /// Titles and addresses (from `/`, without the base path) of the pages between the front page
    /// and this one.
    pub above: Vec<(String, String)>,
    /// What its template is given besides what every template gets.
    pub own: Own,
}

impl Plan<'_> {
    /// A page that no file stands behind; nothing where its template was set aside.
    pub(super) fn generated(
        &self,
        page: &Generated,
        output: &OutputPath,
        found: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let made = match page {
            Generated::Index => index::page(self),
            Generated::Search => search::page(self),
            Generated::Comparison => comparison::page(self),
            Generated::Budget => budget::page(self),
            Generated::MorningList => morning::page(self),
            Generated::Fields => fields::page(self),
            Generated::Templates => templates::page(self),
            Generated::Rules => rules::page(self),
            Generated::Models => maturity::models(self),
            Generated::Model(model) => maturity::model(self, model)?,
            Generated::HeatMap(model) => maturity::heat_map(self, model)?,
            Generated::Requirement { model, id } => maturity::requirement(self, model, id)?,
            Generated::Decisions => decisions::page(self),
            Generated::DecisionsOf(year) => decisions::of_year(self, *year),
            Generated::Data => data::page(self),
            Generated::Document { section, .. } => document::page(self, *section, output.as_str()),
            Generated::InLanguage { page, .. } => match page {
                OwnPage::Index => index::page(self),
                OwnPage::Search => search::page(self),
            },
        };
        let mut context = self.generated_context(page, &made);
        if let Some(section) = self.showing.handbook_above(page).pop() {
            context.insert_value("nav", self.menu_of(section));
        }
        let template = made.own.template();
        made.own.insert_into(&mut context);
        self.fill(template, &context, output, found)
    }

    fn generated_context(&self, page: &Generated, made: &GeneratedPage) -> Context {
        let permalink = page.permalink();
        let showing = &self.showing;
        let crumb = |title: &str, from_root: &str, current| BreadcrumbView {
            title: title.to_owned(),
            href: showing.href(from_root),
            current,
        };
        let mut breadcrumbs = vec![crumb(&showing.word("front-page"), showing.home(), false)];
        let above = made.above.iter();
        breadcrumbs.extend(above.map(|(title, from_root)| crumb(title, from_root, false)));
        breadcrumbs.push(crumb(&made.title, permalink.as_str(), true));
        let mut meta = self.bare_meta(&made.title, Some(permalink.as_str()));
        meta.description.clone_from(&made.description);
        meta.alternates = showing.generated_alternates(page);
        meta.languages = showing.ways_from_generated(page);
        meta.noindex = !page.is_public(&showing.site.config);
        if let Generated::Document { folder, .. } = page {
            meta.canonical = Some(showing.site.config.base_url.absolute(folder.as_str()));
        }
        meta.nosearch = !page.is_searched(&showing.site.config);
        self.context(&meta, &breadcrumbs)
    }
}

/// The editors' handbook lies above its generated pages, on sites that have one.
pub(super) fn handbook(showing: &Showing<'_>, page: &Generated) -> Vec<(String, String)> {
    let crumb = |id| {
        let section = showing.site.section(id);
        (section.title.clone(), section.permalink.to_string())
    };
    let above = showing.handbook_above(page).into_iter();
    above.map(crumb).collect()
}

/// The product list lies above what is made of several products.
fn products(showing: &Showing<'_>) -> Vec<(String, String)> {
    let section = showing.site.products_section().map(Node::Section);
    let crumb = |node| {
        let permalink = showing.site.permalink(node);
        (showing.title(node), permalink.to_string())
    };
    section.map(crumb).into_iter().collect()
}
