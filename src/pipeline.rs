//! A build: the stages in order.

pub mod repair;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::check;
use crate::config::{BaseUrl, Config, Given};
use crate::diagnostic::{Diagnostic, Finding, Matter, Reported, Severity};
use crate::emit::{Output, Sink, SinkError};
use crate::memo::Memo;
use crate::model::{self, ContentFile, Documents, SharedDocument, Site};
use crate::parse::values::Url;
use crate::parse::{self, Document};
use crate::render::{self, Surroundings, Theme, ThemeFiles};
use crate::search::{self, IndexError, Searched};
use crate::sources::{Source, Sources};
use crate::text::{Date, Fingerprint, OutputPath, Place, SitePath, SourceFile};
use crate::words::Tongue;

/// Everything a build depends on besides the sources.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// Wins over the one in `site.yml`.
    pub base_url: Option<BaseUrl>,
    /// Build pages marked as drafts too.
    pub drafts: bool,
    /// The only clock: decides what is published, expired and current.
    pub today: Date,
    /// Where the sources lie, for edit links; wins over the one in `site.yml`.
    pub repository: Option<Url>,
}

/// Everything that a loaded theme depends on: its files, the languages, the base path.
type ThemeKey = (Fingerprint, Vec<Tongue>, String);

/// What is kept from build to build. Empty or full, a build comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    known: Known,
    pictures: render::PictureMemory,
    /// Only where outputs are kept in memory anyway: a site may have more of them than fit.
    rendered: Option<render::Memory>,
}

/// What is kept of a site before it is rendered.
#[derive(Debug, Default)]
struct Known {
    parsed: Memo<(SitePath, Fingerprint), SharedDocument>,
    theme: Memo<ThemeKey, (Arc<Theme>, Arc<Vec<Diagnostic>>)>,
    site: model::Memory,
    checked: check::Memory,
}

/// What a build came to.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Sorted; see `Diagnostic::sort`.
    pub diagnostics: Vec<Diagnostic>,
    pub summary: Summary,
    /// What has grown old, for editors. No findings: nothing is wrong with it.
    pub matters: Vec<Matter>,
    /// The files that pages are made from, by what is made of them.
    pub origins: BTreeMap<OutputPath, SitePath>,
    /// What `index` makes the search of; nothing where the index of an earlier build is kept.
    pub searched: Searched,
    /// How many files that index has.
    pub kept_index: Option<usize>,
}

/// How much was built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub pages: usize,
    pub products: usize,
    pub outputs: usize,
}

impl Built {
    /// Whether anything stands in the way of publishing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// Told how far a build has come, from any thread.
pub trait Progress: Sync {
    /// A stage begins that will take so many steps; 0 where they are not counted.
    fn begin(&self, stage: Stage, steps: usize);
    /// One more step is done.
    fn step(&self);
}

/// The parts of a build, in their order. The first and the last are done by who calls `build`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files to memory.
    Read,
    /// Files to documents; a step for each.
    Parse,
    LoadTheme,
    /// Documents to a site.
    Assemble,
    Check,
    /// What all pages share.
    Plan,
    /// Outputs, each handed to the sink; a step for each.
    Render,
    /// What is searched to an index.
    Index,
    /// Outputs to their places.
    Commit,
}

impl Stage {
    /// As in traces.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Parse => "parse",
            Self::LoadTheme => "load-theme",
            Self::Assemble => "assemble",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
            Self::Index => "index",
            Self::Commit => "commit",
        }
    }
}

/// Nobody is watching.
#[derive(Debug, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn begin(&self, _: Stage, _: usize) {}
    fn step(&self) {}
}

/// Builds the site: the same sources and options give the same outputs and findings, whatever is
/// in `memory`, on any machine, with any number of threads.
///
/// Outputs go to `sink` as they are made, even when the site has errors: whether to keep them is
/// for the caller to decide, by `Built::has_errors`.
///
/// # Errors
///
/// Only when the sink cannot keep an output.
pub fn build(
    sources: &Sources,
    options: &BuildOptions,
    memory: &mut Memory,
    sink: &dyn Sink,
    progress: &dyn Progress,
) -> Result<Built, SinkError> {
    let Checked {
        site,
        theme,
        surroundings,
        mut found,
    } = checked(
        sources,
        options,
        &mut memory.known,
        sink.wants_places(),
        progress,
    );
    progress.begin(Stage::Plan, 0);
    let mut rendered = memory.rendered.as_mut();
    if let Some(rendered) = &mut rendered {
        rendered.enter(surroundings.whole);
    }
    let pictures = render::pictures(site, sources, &mut memory.pictures, sink)?;
    let pictures = pictures.noted_in(&mut found);
    let made_pictures = pictures.outputs();
    let plan = render::plan(site, sources, &theme, pictures, rendered.as_deref_mut());
    progress.begin(Stage::Render, plan.len());
    let rendered = plan.render(sink, surroundings.whole, rendered, &|| progress.step())?;
    found.extend(rendered.diagnostics);
    site.config.severities.apply(&mut found);
    Diagnostic::sort(&mut found);
    let summary = Summary {
        pages: site.pages.len() + site.sections.len(),
        products: site.products.len(),
        outputs: rendered.outputs + made_pictures,
    };
    Ok(Built {
        diagnostics: found,
        summary,
        matters: site.matters(),
        origins: site.origins().collect(),
        searched: rendered.searched,
        kept_index: rendered.kept_index,
    })
}

/// The index could not be made, or not kept.
#[derive(Debug)]
pub enum IndexFailure {
    Library(IndexError),
    Sink(SinkError),
}

/// Makes the index that readers search in, and gives how many files it has.
///
/// A step of its own, so that pages can be shown before it is done.
///
/// # Errors
///
/// When the library fails, or the sink cannot keep a file.
pub fn index(searched: &Searched, sink: &dyn Sink) -> Result<usize, IndexFailure> {
    let files = search::index(searched).map_err(IndexFailure::Library)?;
    let count = files.len();
    for file in files {
        let name = format!("{}/{}", search::INDEX_FOLDER, file.name);
        let Some(path) = OutputPath::new(&name) else {
            return Err(IndexFailure::Library(IndexError(name)));
        };
        let bytes = file.bytes.into();
        sink.put(Output { path, bytes })
            .map_err(IndexFailure::Sink)?;
    }
    Ok(count)
}

/// Everything but rendering: what is found in a site without making its pages. For tests that ask
/// this of hundreds of sites; `build` finds these and what only rendering tells.
pub fn examine(sources: &Sources, options: &BuildOptions, memory: &mut Memory) -> Vec<Diagnostic> {
    let Checked {
        site, mut found, ..
    } = checked(sources, options, &mut memory.known, false, &Unwatched);
    site.config.severities.apply(&mut found);
    Diagnostic::sort(&mut found);
    found
}

/// A site that is ready to be rendered, and what was found on the way.
struct Checked<'a> {
    site: &'a Site,
    theme: Arc<Theme>,
    surroundings: Surroundings,
    found: Vec<Diagnostic>,
}

/// The stages up to a site that is checked.
fn checked<'a>(
    sources: &Sources,
    options: &BuildOptions,
    known: &'a mut Known,
    wants_places: bool,
    progress: &dyn Progress,
) -> Checked<'a> {
    let mut found = sources.diagnostics.clone();
    let files = parse_all(sources, &mut known.parsed, progress);
    let of_files = files
        .iter()
        .flat_map(|file| file.document.diagnostics.iter().cloned());
    found.extend(of_files);
    let config = config(&files, sources, options).noted_in(&mut found);
    progress.begin(Stage::LoadTheme, 0);
    let theme = known.load_theme(sources, &config, &mut found);
    progress.begin(Stage::Assemble, 0);
    let surroundings = Surroundings::of(sources, &files, &(options, wants_places));
    let documents = Documents {
        config,
        today: options.today,
        drafts: options.drafts,
        files: &files,
        sources,
    };
    let (site, unfit) = known.site.assemble(documents, surroundings.site);
    found.extend(unfit.iter().cloned());
    progress.begin(Stage::Check, 0);
    let checked = check::all(
        site,
        &theme.contract(),
        sources,
        surroundings.site,
        &mut known.checked,
    );
    found.extend(checked);
    Checked {
        site,
        theme,
        surroundings,
        found,
    }
}

impl Memory {
    /// A memory that keeps outputs too: as large as everything that is built.
    pub fn with_outputs() -> Self {
        Self {
            pictures: render::PictureMemory::between_builds(),
            rendered: Some(render::Memory::default()),
            ..Self::default()
        }
    }

    /// One that looks for pictures on this shelf before it makes them.
    pub fn with_shelf(self, shelf: Box<dyn render::Shelf>) -> Self {
        Self {
            pictures: self.pictures.with_shelf(shelf),
            ..self
        }
    }
}

impl Known {
    /// The theme the site asks for; it is loaded again only when its files, the languages or the
    /// base path are others.
    fn load_theme(
        &mut self,
        sources: &Sources,
        config: &Config,
        found: &mut Vec<Diagnostic>,
    ) -> Arc<Theme> {
        let files = ThemeFiles::of(sources, config).noted_in(found);
        let base_path = config.base_url.path().to_owned();
        let tongues = config.languages.iter();
        let tongues = tongues.map(|language| language.tongue.clone()).collect();
        let key = (files.fingerprint(), tongues, base_path);
        let (theme, diagnostics) = self.theme.one(key, || {
            let Reported { value, diagnostics } = Theme::load(&files, config);
            (Arc::new(value), Arc::new(diagnostics))
        });
        found.extend(diagnostics.iter().cloned());
        theme
    }
}

/// Every text file below `content/`, in path order, as a document.
fn parse_all(
    sources: &Sources,
    parsed: &mut Memo<(SitePath, Fingerprint), SharedDocument>,
    progress: &dyn Progress,
) -> Vec<ContentFile> {
    let files: Vec<&SourceFile> = sources
        .below("content")
        .filter_map(|(_, source)| match source {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        })
        .collect();
    progress.begin(Stage::Parse, files.len());
    let documents = parsed.all(
        &files,
        |file| (file.path.clone(), file.fingerprint),
        |file| {
            let document = Arc::new(parse::parse(file));
            progress.step();
            document
        },
    );
    files
        .into_iter()
        .zip(documents)
        .map(|(file, document)| ContentFile {
            path: file.path.clone(),
            fingerprint: file.fingerprint,
            document,
        })
        .collect()
}

/// The settings; a site without them is told so once.
fn config(files: &[ContentFile], sources: &Sources, options: &BuildOptions) -> Reported<Config> {
    let written = files.iter().find_map(|file| match &file.document.value {
        Document::Site(source) => Some(source.as_deref()),
        _ => None,
    });
    let given = Given {
        base_url: options.base_url.as_ref(),
        repository: options.repository.as_ref(),
    };
    let mut config = Config::of(written.flatten(), given);
    let mut unusable = sources.diagnostics.iter();
    let is_there = |diagnostic: &Diagnostic| diagnostic.place.file == config.value.path;
    if written.is_none() && !unusable.any(is_there) {
        let place = Place::start_of(&config.value.path);
        config.diagnostics.push(Finding::MissingConfig {}.at(place));
    }
    config
}
