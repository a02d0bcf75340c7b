//! Documents to a site: the stages of the model in order.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Finding, Reported};
use crate::parse::Document;
use crate::parse::page::PageSource;
use crate::parse::site::MenuItem;
use crate::parse::values::Id;
use crate::sources::Sources;
use crate::text::{Date, Fingerprint, OutputPath, Place, SitePath, Slug};

use super::links::Targets;
use super::sections::{self, PRODUCTS, Tree, Unpublished};
use super::{
    Alphabet, Asset, Catalogue, MenuLink, Menus, Node, PageId, PageText, Product, ProductId,
    Resolution, ResolvedBody, Section, SectionId, SharedDocument, Site, Standing, TaxonomyId,
    TermId, aliases, languages, news, taxonomies,
};

/// A file below `content/` as parsed.
#[derive(Clone, Debug)]
pub struct ContentFile {
    pub path: SitePath,
    /// Of its bytes.
    pub fingerprint: Fingerprint,
    pub document: SharedDocument,
}

/// Everything a site is assembled from.
#[derive(Debug)]
pub struct Documents<'a> {
    pub config: Config,
    pub today: Date,
    /// Show drafts and pages of later days too.
    pub drafts: bool,
    /// By path.
    pub files: &'a [ContentFile],
    /// For files that are published as they are, and for the days git knows.
    pub sources: &'a Sources,
}

/// A site, and what it takes to see it with other bodies.
#[derive(Debug)]
pub(super) struct Assembled {
    pub site: Site,
    /// What only this stage can know.
    pub found: Vec<Diagnostic>,
    pub unpublished: Vec<Unpublished>,
}

/// Puts the documents together. What does not fit is for `check` to say, except what only this
/// stage can know.
pub fn assemble(documents: Documents<'_>) -> Reported<Site> {
    let assembled = Assembled::of(documents);
    Reported {
        value: assembled.site,
        diagnostics: assembled.found,
    }
}

impl Assembled {
    pub fn of(documents: Documents<'_>) -> Self {
        let mut found = Vec::new();
        let Tree {
            sections,
            pages,
            unpublished,
        } = sections::tree(&documents, &mut found);
        let catalogue = Catalogue::of(documents.files);
        let products = products(&documents, &sections, &catalogue);
        let model = documents.config.model.as_ref();
        let model = model
            .and_then(|id| catalogue.models.get(&id.value))
            .map(|file| &file.record);
        let taxonomies = taxonomies::taxonomies(
            documents.config.language,
            &products,
            &pages,
            &catalogue,
            model,
        );
        let news = news::news(documents.today, &sections, &pages, &products);
        let mut site = Site {
            today: documents.today,
            sections,
            pages,
            products_by_id: by_id(&products),
            products,
            taxonomies,
            catalogue,
            assets: assets(documents.sources),
            aliases: Vec::new(),
            news,
            generated: Vec::new(),
            exports: Vec::new(),
            generated_addresses: BTreeSet::new(),
            menus: Vec::new(),
            translations: Vec::new(),
            versions: BTreeMap::new(),
            unreadable: unreadable(&documents),
            config: documents.config,
        };
        site.list_generated();
        site.resolve(&unpublished);
        site.versions = languages::versions(&site);
        site.aliases = aliases::aliases(&site, &mut found);
        Self {
            site,
            found,
            unpublished,
        }
    }

    /// Gives pages other bodies, by their files. Nothing else of these files may differ in what
    /// other pages show.
    pub fn take_bodies(&mut self, files: &BTreeMap<&SitePath, &ContentFile>) {
        for text in self.site.texts_mut() {
            if let Some(file) = files.get(&text.path) {
                text.document = file.document.clone();
                text.fingerprint = file.fingerprint;
            }
        }
        let targets = Targets::of(&self.site, &self.unpublished);
        let texts = self.site.texts();
        let resolved: Vec<Option<ResolvedBody>> = texts
            .map(|(_, text)| {
                let is_other = files.contains_key(&text.path);
                is_other.then(|| targets.resolve_body(&text.path, text.body()))
            })
            .collect();
        drop(targets);
        for (text, resolved) in self.site.texts_mut().zip(resolved) {
            if let Some(resolved) = resolved {
                text.resolved = resolved;
            }
        }
    }
}

/// The readable entries in alphabetical order.
fn products(
    documents: &Documents<'_>,
    sections: &[Section],
    catalogue: &Catalogue,
) -> Vec<Product> {
    let section = sections.iter().find(|section| section.folder == PRODUCTS);
    let mut products = Vec::new();
    for file in documents.files {
        let Document::Product(Some(entry)) = &file.document.value else {
            continue;
        };
        let section = section.expect("a folder with entries is a section");
        // Links and addresses go by the file's name; that the two differ has been reported.
        let id = Id::made_from(file.path.stem()).unwrap_or_else(|| entry.id.value.clone());
        products.push(Product {
            path: file.path.clone(),
            permalink: section.permalink.join(id.as_str()),
            id,
            fingerprint: file.fingerprint,
            document: file.document.clone(),
            resolved: Vec::new(),
            standing: Standing::of(entry, catalogue),
            updated: documents.sources.changed.get(&file.path).copied(),
        });
    }
    Alphabet::of(&documents.config.language.into()).sort_by(&mut products, Product::name);
    products
}

/// Of two with one id, which `check` reports, the first.
fn by_id(products: &[Product]) -> BTreeMap<Id, ProductId> {
    let mut by_id = BTreeMap::new();
    for (at, product) in products.iter().enumerate() {
        by_id.entry(product.id.clone()).or_insert(ProductId(at));
    }
    by_id
}

/// Files that could not be read as what they are, and folders that could not be entered.
fn unreadable(documents: &Documents<'_>) -> BTreeSet<SitePath> {
    let is_unread = |document: &Document| match document {
        Document::Product(record) => record.is_none(),
        Document::MaturityModel(record) => record.is_none(),
        Document::Assessment(record) => record.is_none(),
        Document::WordList(record) => record.is_none(),
        Document::SizeClasses(record) => record.is_none(),
        Document::Site(_) | Document::Page(_) | Document::Other => false,
    };
    let is_twin = |finding: &Finding| matches!(finding, Finding::UnusableFile { reason } if reason == "case-twin");
    let unusable = documents
        .sources
        .diagnostics
        .iter()
        .filter(|diagnostic| !is_twin(&diagnostic.finding))
        .map(|diagnostic| &diagnostic.place.file);
    documents
        .files
        .iter()
        .filter(|file| is_unread(&file.document.value))
        .map(|file| &file.path)
        .chain(unusable)
        .cloned()
        .collect()
}

/// Everything below `content/` that is neither page nor data.
fn assets(sources: &Sources) -> BTreeMap<SitePath, Asset> {
    sources
        .below("content")
        .filter(|(path, _)| !matches!(path.extension().as_str(), "md" | "yml" | "yaml"))
        .map(|(path, source)| {
            let asset = Asset {
                path: path.clone(),
                fingerprint: source.fingerprint(),
                address: asset_address(path, source.fingerprint()),
                size: source.bytes().len(),
            };
            (path.clone(), asset)
        })
        .collect()
}

/// `/billeder/kort.0123456789ab.png`: safe letters, and another name when the content changes.
fn asset_address(path: &SitePath, fingerprint: Fingerprint) -> String {
    let folders = path
        .folder()
        .split('/')
        .skip(1)
        .map(|name| Slug::of(name).to_string());
    let parts = [
        Slug::of(path.stem()).to_string(),
        fingerprint.short(),
        Slug::of(&path.extension()).to_string(),
    ];
    let is_named = |name: &String| !name.is_empty();
    let name = parts.into_iter().filter(is_named).collect::<Vec<_>>();
    let names: Vec<String> = folders.filter(is_named).chain([name.join(".")]).collect();
    format!("/{}", names.join("/"))
}

impl Site {
    /// Fills in where every link and picture of the site leads.
    fn resolve(&mut self, unpublished: &[Unpublished]) {
        let targets = Targets::of(self, unpublished);
        let of_text = |text: &PageText| targets.resolve_body(&text.path, text.body());
        let sections: Vec<Option<ResolvedBody>> = self
            .sections
            .par_iter()
            .map(|section| section.text.as_ref().map(of_text))
            .collect();
        let pages = self.pages.par_iter().map(|page| of_text(&page.text));
        let pages: Vec<ResolvedBody> = pages.collect();
        let products: Vec<Vec<ResolvedBody>> = self
            .products
            .par_iter()
            .map(|product| {
                let texts = product.entry().texts();
                texts
                    .iter()
                    .map(|text| targets.resolve_body(&product.path, &text.body))
                    .collect()
            })
            .collect();
        let menu = |items: &[MenuItem]| -> Vec<MenuLink> {
            items
                .iter()
                .map(|item| menu_link(&targets, &self.config.path, item))
                .collect()
        };
        let languages = self.config.languages.iter();
        let menus = languages.map(|language| Menus {
            main: menu(&language.main_menu),
            footer: menu(&language.footer_menu),
        });
        let menus = menus.collect();
        let translations = languages::translations(self, &targets);
        drop(targets);
        (self.menus, self.translations) = (menus, translations);
        for (section, resolved) in self.sections.iter_mut().zip(sections) {
            if let Some((text, resolved)) = section.text.as_mut().zip(resolved) {
                text.resolved = resolved;
            }
        }
        for (page, resolved) in self.pages.iter_mut().zip(pages) {
            page.text.resolved = resolved;
        }
        for (product, resolved) in self.products.iter_mut().zip(products) {
            product.resolved = resolved;
        }
    }

    /// Everything that has a page of its own, parents before children.
    pub fn nodes(&self) -> impl Iterator<Item = Node> + '_ {
        let sections = (0..self.sections.len()).map(|at| Node::Section(SectionId(at)));
        let pages = (0..self.pages.len()).map(|at| Node::Page(PageId(at)));
        let products = (0..self.products.len()).map(|at| Node::Product(ProductId(at)));
        let taxonomies = self
            .taxonomies
            .iter()
            .enumerate()
            .flat_map(|(at, taxonomy)| {
                let id = TaxonomyId(at);
                let terms = (0..taxonomy.terms.len())
                    .map(move |term| Node::Term(TermId { taxonomy: id, term }));
                std::iter::once(Node::Taxonomy(id)).chain(terms)
            });
        sections.chain(pages).chain(products).chain(taxonomies)
    }
}

fn menu_link(targets: &Targets<'_>, config: &SitePath, item: &MenuItem) -> MenuLink {
    let target = item.target.as_str();
    let (path, fragment) = match target.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (target, None),
    };
    let outside =
        target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:");
    MenuLink {
        title: item.title.clone(),
        target: target.to_owned(),
        resolution: if outside {
            Resolution::External
        } else {
            targets.absolute(path, fragment)
        },
        place: Place {
            file: config.clone(),
            span: item.target.span,
        },
    }
}

impl Site {
    /// Every page that a file stands behind, and the file.
    pub fn origins(&self) -> impl Iterator<Item = (OutputPath, SitePath)> {
        let texts = self
            .texts()
            .map(|(node, text)| (self.permalink(node).output(), text.path.clone()));
        let products = self
            .products
            .iter()
            .map(|product| (product.permalink.output(), product.path.clone()));
        texts.chain(products)
    }

    /// Every text of the site with the node it stands for.
    pub fn texts(&self) -> impl Iterator<Item = (Node, &PageText)> {
        let sections = self
            .sections
            .iter()
            .enumerate()
            .filter_map(|(at, section)| {
                Some((Node::Section(SectionId(at)), section.text.as_ref()?))
            });
        let pages = self
            .pages
            .iter()
            .enumerate()
            .map(|(at, page)| (Node::Page(PageId(at)), &page.text));
        sections.chain(pages)
    }

    /// The same, to be changed.
    fn texts_mut(&mut self) -> impl Iterator<Item = &mut PageText> {
        let sections = self.sections.iter_mut();
        let sections = sections.filter_map(|section| section.text.as_mut());
        let pages = self.pages.iter_mut().map(|page| &mut page.text);
        sections.chain(pages)
    }
}

impl PageText {
    /// The front matter and body as written.
    pub fn source(&self) -> &PageSource {
        match &self.document.value {
            Document::Page(source) => source,
            _ => unreachable!("sections and pages are made of page files only"),
        }
    }
}
