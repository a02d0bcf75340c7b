//! Every output of a site, and making them on all cores.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding};
use crate::emit::{Output, Sink, SinkError};
use crate::model::{Alias, Asset, Export, Generated, Node, ProductId, SectionId, Site};
use crate::search::{Searched, SearchedPage};
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, OutputPath};

use super::before::Before;
use super::memory::{Kept, Memory, Shared};
use super::menus::Menus;
use super::pictures::Pictures;
use super::redirect;
use super::searched;
use super::show::Showing;
use super::theme::{Theme, ThemeAsset};

/// What is to be made of a site with a theme.
pub struct Plans<'a> {
    site: &'a Site,
    theme: &'a Theme,
    by_language: Vec<Plan<'a>>,
    jobs: Vec<(OutputPath, Job<'a>)>,
}

/// How pages are made in one language.
pub(super) struct Plan<'a> {
    pub(super) showing: Showing<'a>,
    pub(super) shared: Shared,
    pub(super) menus: Menus,
}

/// What making the outputs came to.
#[derive(Clone, Debug, Default)]
pub struct Rendered {
    pub diagnostics: Vec<Diagnostic>,
    /// How many there are.
    pub outputs: usize,
    /// What of them is searched; nothing where the index is kept.
    pub searched: Searched,
    /// How many files the index of an earlier build has, where nothing that is searched has changed.
    pub kept_index: Option<usize>,
}

/// One output.
#[derive(Clone, Copy)]
pub(super) enum Job<'a> {
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
pub fn plan<'a>(
    site: &'a Site,
    sources: &'a Sources,
    theme: &'a Theme,
    pictures: Pictures,
    memory: Option<&mut Memory>,
) -> Plans<'a> {
    let pictures = Arc::new(pictures);
    let showings: Vec<Showing<'a>> = site
        .languages()
        .map(|language| Showing::new(site, sources, theme, Arc::clone(&pictures), language))
        .collect();
    let is_kept = memory.is_some();
    let of = |showing| Shared::of(showing, is_kept);
    let make = || showings.iter().map(of).collect();
    let find = || paths(site, theme);
    let (shared, paths) = match memory {
        Some(memory) => (memory.shared(make), memory.paths(find)),
        None => (make(), find()),
    };
    let jobs = paths.iter().zip(jobs(site, theme));
    let jobs = jobs.filter_map(|(path, job)| Some((path.clone()?, job)));
    let jobs = jobs.collect();
    let plans = showings.into_iter().zip(shared);
    Plans {
        site,
        theme,
        by_language: plans
            .map(|(showing, shared)| Plan {
                showing,
                shared,
                menus: Menus::default(),
            })
            .collect(),
        jobs,
    }
}

impl Shared {
    fn of(showing: &Showing<'_>, is_kept: bool) -> Self {
        let site = showing.site;
        // Products are shown in the site's own language.
        let is_own = showing.language == LanguageId::OWN;
        let cards = (0..site.products.len()).into_par_iter();
        let cards = cards
            .filter(|_| is_own)
            .map(|at| showing.card(ProductId(at)));
        Self {
            cards: Arc::new(cards.collect()),
            chapters: is_kept.then(Arc::default),
        }
    }
}

/// Every output there may be.
fn jobs<'a>(site: &'a Site, theme: &'a Theme) -> impl Iterator<Item = Job<'a>> {
    let statement = site.config.accessibility_statement.as_ref();
    let nodes = nodes_by_section(site).into_iter().map(Job::Node);
    nodes
        .chain(site.generated.iter().map(Job::Generated))
        .chain(site.exports.iter().map(Job::Export))
        .chain([Job::NotFound])
        .chain(statement.map(|_| Job::AccessibilityStatement))
        .chain(site.assets.values().map(Job::Asset))
        .chain(
            theme
                .assets()
                .iter()
                .map(|(_, asset)| Job::ThemeAsset(asset)),
        )
        .chain(site.aliases.iter().map(Job::Alias))
}

/// Every node, the pages of a section right after it: they share its menu.
fn nodes_by_section(site: &Site) -> Vec<Node> {
    let mut pages: Vec<Vec<Node>> = vec![Vec::new(); site.sections.len()];
    let mut others = Vec::new();
    for node in site.nodes() {
        match node {
            Node::Section(_) => {}
            Node::Page(id) => pages[site.page(id).section.0].push(node),
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => others.push(node),
        }
    }
    let sections = (0..site.sections.len()).map(|at| Node::Section(SectionId(at)));
    let sections = sections.zip(pages);
    sections
        .flat_map(|(section, pages)| [section].into_iter().chain(pages))
        .chain(others)
        .collect()
}

/// Where each of them goes; nowhere where another has its address already.
fn paths(site: &Site, theme: &Theme) -> Arc<[Option<OutputPath>]> {
    let mut taken = HashSet::new();
    let paths = jobs(site, theme).map(|job| {
        let path = job.path(site)?;
        taken.insert(path.clone()).then_some(path)
    });
    paths.collect()
}

impl Job<'_> {
    /// Whether readers may find it by searching.
    pub(super) fn may_be_searched(self) -> bool {
        matches!(self, Self::Node(_) | Self::Generated(_))
    }

    fn path(self, site: &Site) -> Option<OutputPath> {
        match self {
            Self::Node(node) => Some(site.permalink(node).output()),
            Self::Generated(page) => Some(page.permalink().output()),
            Self::Export(export) => within(&export.address()),
            Self::NotFound => within("404.html"),
            Self::Alias(alias) => Some(alias.from.output()),
            Self::AccessibilityStatement => within("was/index.html"),
            Self::Asset(asset) => within(&asset.address),
            Self::ThemeAsset(asset) => Some(asset.output.clone()),
        }
    }
}

fn within(address: &str) -> Option<OutputPath> {
    OutputPath::new(address.trim_start_matches('/'))
}

impl Plans<'_> {
    /// How many outputs there are to make.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Makes every output that neither `memory` nor the sink has and hands each on; `done` is called after
    /// each. `whole` is of everything but what `own_fingerprint` tells.
    ///
    /// # Errors
    ///
    /// Only when the sink cannot keep an output.
    pub fn render(
        mut self,
        sink: &dyn Sink,
        whole: Fingerprint,
        memory: Option<&mut Memory>,
        done: &(dyn Fn() + Sync),
    ) -> Result<Rendered, SinkError> {
        for plan in &mut self.by_language {
            plan.showing.tells_places = sink.wants_places();
        }
        let known = memory.as_deref();
        let before = Before::of(sink, whole);
        let made: Result<Vec<Kept>, SinkError> = self
            .jobs
            .par_iter()
            .enumerate()
            .map(|(at, (path, job))| {
                let plan = self.plan_of(*job);
                let is_asked = known.is_some() || before.is_some();
                let own = is_asked.then(|| plan.own_fingerprint(*job)).flatten();
                let recalled = known.and_then(|known| known.recall(at, own)).cloned();
                let kept = match recalled {
                    Some(recalled) => recalled,
                    None if before.is_some_and(|before| before.keeps(path, own)) => {
                        Kept::from_before(own)
                    }
                    None => plan.make(path, *job, own),
                };
                if let Some(bytes) = &kept.bytes {
                    sink.put(Output {
                        path: path.clone(),
                        bytes: Arc::clone(bytes),
                    })?;
                    before.inspect(|before| before.tell(path, &kept));
                }
                done();
                Ok(Kept {
                    // Held no longer than needed where nobody asks for them again.
                    bytes: kept.bytes.filter(|_| known.is_some()),
                    ..kept
                })
            })
            .collect();
        let mut made = made?;
        let kept_index = before.and_then(|before| before.keep_index(&made, &self.jobs));
        if let (None, Some(before)) = (kept_index, before) {
            before.search_again(&mut made, &self.jobs, |path, job, page| match page {
                Some(page) => self.plan_of(job).searched_again(job, &page).map(Arc::new),
                None => self.plan_of(job).make(path, job, None).searched,
            });
        }
        let searched = made.iter().filter_map(|kept| kept.searched.clone());
        let searched = searched::all(self.site, searched.collect());
        let outputs = made.iter().filter(|kept| kept.is_made).count();
        let found = made.iter().flat_map(|kept| kept.found.iter().cloned());
        let found = found.filter(|diagnostic| !self.theme.is_told(&diagnostic.place));
        let diagnostics = each_once(found);
        if let Some(memory) = memory {
            memory.keep(made);
        }
        Ok(Rendered {
            diagnostics,
            outputs,
            searched,
            kept_index,
        })
    }

    /// How an output is made: in the language of what it shows.
    fn plan_of(&self, job: Job<'_>) -> &Plan<'_> {
        let language = match job {
            Job::Node(node) => self.site.language_of(node),
            Job::Alias(alias) => self.site.language_of(alias.to),
            Job::Generated(page) => page.language(),
            _ => LanguageId::OWN,
        };
        &self.by_language[language.0]
    }
}

impl Plan<'_> {
    fn make(&self, path: &OutputPath, job: Job<'_>, own: Option<Fingerprint>) -> Kept {
        let mut found = Vec::new();
        let content = self.content(path, job, &mut found);
        let searched = match &content {
            Some(Content::Text(text)) => self.searched(job, text),
            _ => None,
        };
        Kept {
            own,
            is_made: content.is_some(),
            is_from_before: false,
            searched: searched.map(Arc::new),
            bytes: content.map(Content::into_bytes),
            found: found.into(),
        }
    }

    /// Of the files whose bodies this output shows; `None` where the surroundings tell all.
    fn own_fingerprint(&self, job: Job<'_>) -> Option<Fingerprint> {
        let site = self.showing.site;
        let text = match job {
            Job::Generated(Generated::Document { section, .. }) => {
                return Some(self.files_of_document(*section));
            }
            Job::Node(Node::Page(id)) => Some(&site.page(id).text),
            Job::Node(Node::Section(id)) => site.section(id).text.as_ref(),
            _ => None,
        };
        Some(text?.fingerprint)
    }

    /// A page as readers search it.
    fn searched(&self, job: Job<'_>, text: &str) -> Option<SearchedPage> {
        match job {
            Job::Node(node) => self.searched_node(node, text),
            Job::Generated(page) => self.searched_generated(page, text),
            _ => None,
        }
    }

    /// The same of a page that an earlier build wrote.
    fn searched_again(&self, job: Job<'_>, page: &[u8]) -> Option<SearchedPage> {
        self.searched(job, std::str::from_utf8(page).ok()?)
    }

    /// The content of an output; `None` when its template cannot be used or filled.
    fn content(
        &self,
        path: &OutputPath,
        job: Job<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Content> {
        let showing = &self.showing;
        let text = match job {
            Job::Node(node) => self.node(node, path, found)?,
            Job::Generated(page) => self.generated(page, path, found)?,
            Job::Export(export) => return Some(Content::Bytes(self.export(export).into())),
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
                return Some(Content::Bytes(
                    match showing.sources.files.get(&asset.path)? {
                        Source::Binary(file) => Arc::clone(&file.bytes),
                        Source::Text(file) => file.text.as_bytes().into(),
                    },
                ));
            }
            Job::ThemeAsset(asset) => return Some(Content::Bytes(Arc::clone(&asset.bytes))),
        };
        Some(Content::Text(text))
    }
}

/// What an output consists of.
enum Content {
    /// A page.
    Text(String),
    Bytes(Arc<[u8]>),
}

impl Content {
    fn into_bytes(self) -> Arc<[u8]> {
        match self {
            Self::Text(text) => text.into_bytes().into(),
            Self::Bytes(bytes) => bytes,
        }
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
