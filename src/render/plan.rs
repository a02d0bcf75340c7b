//! Every output of a site, and making them on all cores.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use tera::Value;

use crate::diagnostic::{Diagnostic, Finding};
use crate::emit::{Output, Sink, SinkError};
use crate::model::{Alias, Asset, Export, Generated, Node, SectionId, Site};
use crate::sources::{Source, Sources};
use crate::text::OutputPath;

use super::redirect;
use super::show::Showing;
use super::theme::{Theme, ThemeAsset};
use super::view::ProductCardView;

/// What is to be made of a site with a theme.
pub struct Plan<'a> {
    pub(super) showing: Showing<'a>,
    /// Of every product, in their order.
    pub(super) cards: Vec<ProductCardView>,
    /// Of every section, as templates see them; null where there is none.
    pub(super) navs: Vec<Value>,
    jobs: Vec<(OutputPath, Job<'a>)>,
}

/// What making the outputs came to.
#[derive(Clone, Debug, Default)]
pub struct Rendered {
    pub diagnostics: Vec<Diagnostic>,
    /// How many there are.
    pub outputs: usize,
}

/// One output.
#[derive(Clone, Copy)]
enum Job<'a> {
    Node(Node),
    Generated(&'a Generated),
    Export(&'a Export),
    NotFound,
    Alias(&'a Alias),
    AccessibilityStatement,
    Asset(&'a Asset),
    ThemeAsset(&'a ThemeAsset),
}

/// Plans every output. Of two at one address, which `check` reports, the first is made.
pub fn plan<'a>(site: &'a Site, sources: &'a Sources, theme: &'a Theme) -> Plan<'a> {
    let showing = Showing::new(site, sources, theme);
    let cards = (0..site.products.len()).into_par_iter();
    let cards = cards
        .map(|at| showing.card(crate::model::ProductId(at)))
        .collect();
    let navs = (0..site.sections.len()).into_par_iter();
    let navs = navs
        .map(|at| showing.nav(SectionId(at)))
        .map(|nav| Value::from_serializable(&nav))
        .collect();
    let mut taken = BTreeSet::new();
    let jobs = jobs(site, theme)
        .filter(|(output, _)| taken.insert(output.clone()))
        .collect();
    Plan {
        showing,
        cards,
        navs,
        jobs,
    }
}

fn jobs<'a>(site: &'a Site, theme: &'a Theme) -> impl Iterator<Item = (OutputPath, Job<'a>)> {
    let nodes = site
        .nodes()
        .map(|node| (site.permalink(node).output(), Job::Node(node)));
    let generated = site
        .generated
        .iter()
        .map(|page| (page.permalink().output(), Job::Generated(page)));
    let exports = site
        .exports
        .iter()
        .filter_map(|export| Some((within(&export.address())?, Job::Export(export))));
    let not_found = ("404.html".to_owned(), Job::NotFound);
    let statement = site.config.accessibility_statement.as_ref();
    let statement = statement.map(|_| ("was/index.html".to_owned(), Job::AccessibilityStatement));
    let made = [not_found]
        .into_iter()
        .chain(statement)
        .filter_map(|(path, job)| Some((within(&path)?, job)));
    let assets = site
        .assets
        .values()
        .filter_map(|asset| Some((within(&asset.address)?, Job::Asset(asset))));
    let of_theme = theme
        .assets()
        .iter()
        .map(|(_, asset)| (asset.output.clone(), Job::ThemeAsset(asset)));
    let aliases = site
        .aliases
        .iter()
        .map(|alias| (alias.from.output(), Job::Alias(alias)));
    nodes
        .chain(generated)
        .chain(exports)
        .chain(made)
        .chain(assets)
        .chain(of_theme)
        .chain(aliases)
}

fn within(address: &str) -> Option<OutputPath> {
    OutputPath::new(address.trim_start_matches('/'))
}

impl Plan<'_> {
    /// How many outputs there are to make.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Makes every output and hands each on as it is made; `done` is called after each.
    ///
    /// # Errors
    ///
    /// Only when the sink cannot keep an output.
    pub fn render(
        mut self,
        sink: &dyn Sink,
        done: &(dyn Fn() + Sync),
    ) -> Result<Rendered, SinkError> {
        self.showing.tells_places = sink.wants_places();
        let made: Result<Vec<(bool, Vec<Diagnostic>)>, SinkError> = self
            .jobs
            .par_iter()
            .map(|(path, job)| {
                let mut found = Vec::new();
                let bytes = self.bytes(path, *job, &mut found);
                let is_made = bytes.is_some();
                if let Some(bytes) = bytes {
                    sink.put(Output {
                        path: path.clone(),
                        bytes,
                    })?;
                }
                done();
                Ok((is_made, found))
            })
            .collect();
        let made = made?;
        let outputs = made.iter().filter(|(is_made, _)| *is_made).count();
        let found = made.into_iter().flat_map(|(_, found)| found);
        let theme = self.showing.theme;
        let diagnostics = each_once(found.filter(|diagnostic| !theme.is_told(&diagnostic.place)));
        Ok(Rendered {
            diagnostics,
            outputs,
        })
    }

    /// The content of an output; `None` when its template cannot be used or filled.
    fn bytes(
        &self,
        path: &OutputPath,
        job: Job<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Arc<[u8]>> {
        let showing = &self.showing;
        let text = match job {
            Job::Node(node) => self.node(node, path, found)?,
            Job::Generated(page) => self.generated(page, path, found)?,
            Job::Export(export) => return Some(self.export(export).into()),
            Job::NotFound => self.not_found(path, found)?,
            Job::Alias(alias) => redirect::page(
                showing,
                &showing
                    .site
                    .config
                    .base_url
                    .absolute(showing.site.permalink(alias.to).as_str()),
                &showing.node_href(alias.to),
            ),
            Job::AccessibilityStatement => {
                let statement = showing.site.config.accessibility_statement.as_ref()?;
                redirect::page(showing, statement.as_str(), statement.as_str())
            }
            Job::Asset(asset) => {
                return Some(match showing.sources.files.get(&asset.path)? {
                    Source::Binary(file) => Arc::clone(&file.bytes),
                    Source::Text(file) => file.text.as_bytes().into(),
                });
            }
            Job::ThemeAsset(asset) => return Some(Arc::clone(&asset.bytes)),
        };
        Some(text.into_bytes().into())
    }
}

/// A fault of a template shows on every page it makes: it is told once, with the first of them.
fn each_once(found: impl Iterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    found
        .filter(|diagnostic| match &diagnostic.finding {
            Finding::TemplateData { reason, .. } => {
                told.insert((diagnostic.place.clone(), reason.clone()))
            }
            _ => true,
        })
        .collect()
}
