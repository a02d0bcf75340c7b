//! A page: which template, and what it is given.

use tera::{Context, Value};

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{Node, PageText, SectionId, SectionKind};
use crate::text::{OutputPath, Place};

use super::json_ld;
use super::missing::Filled;
use super::plan::Plan;
use super::show::{described, toc};
use super::view::{BreadcrumbView, ImageView, MetaView, Own, TocView};

impl Plan<'_> {
    /// The page of a node.
    pub(super) fn node(
        &self,
        node: Node,
        output: &OutputPath,
        found: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let breadcrumbs = self.showing.breadcrumbs(node);
        let mut context = self.context(&self.meta(node, &breadcrumbs), &breadcrumbs);
        if let Some(section) = self.showing.section_of(node) {
            context.insert_value("nav", self.menu_of(section));
        }
        context.insert("toc", &self.toc(node));
        let own = self.own(node, found);
        let template = self.chosen_template(node, own.template(), found);
        own.insert_into(&mut context);
        let filled = self.filled(&template, &context, output)?;
        self.joined(filled, node, &template, &context, found)
    }

    /// The menu beside the pages of a section.
    pub(super) fn menu_of(&self, section: SectionId) -> Value {
        let make = || Value::from_serializable(&self.showing.nav(section));
        self.menus.of(section, make)
    }

    /// What is shown for an address that is not there.
    pub(super) fn not_found(
        &self,
        output: &OutputPath,
        found: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let title = self.showing.word("not-found-title");
        let own = Own::not_found();
        let context = self.context(&self.bare_meta(&title, None), &[]);
        self.fill(own.template(), &context, output, found)
    }

    /// The template that the page's author chose, if the theme has it.
    fn chosen_template(&self, node: Node, usual: &str, found: &mut Vec<Diagnostic>) -> String {
        let front = self
            .text(node)
            .and_then(|text| Some((text, text.front_matter()?)));
        let Some((text, written)) =
            front.and_then(|(text, front)| Some((text, front.template.as_ref()?)))
        else {
            return usual.to_owned();
        };
        let stem = written.strip_suffix(".html").unwrap_or(written);
        let name = format!("{stem}.html");
        let templates = self.showing.theme.templates();
        if templates.contains(&name) {
            return name;
        }
        if !templates.is_set_aside(&name) {
            let stems = templates
                .names()
                .filter_map(|name| name.strip_suffix(".html"));
            let finding = Finding::MissingTemplate {
                nearest: nearest(stem, stems).map(|stem| format!("{stem}.html")),
                name,
            };
            found.push(finding.at(Place {
                file: text.path.clone(),
                span: written.span,
            }));
        }
        usual.to_owned()
    }

    /// Fills a template; nothing where it was set aside, which has been reported.
    pub(super) fn fill(
        &self,
        template: &str,
        context: &Context,
        output: &OutputPath,
        found: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let filled = self.filled(template, context, output)?;
        filled.map_err(|diagnostic| found.push(*diagnostic)).ok()
    }

    fn filled(&self, template: &str, context: &Context, output: &OutputPath) -> Option<Filled> {
        let theme = self.showing.theme;
        let is_there = theme.templates().contains(template);
        is_there.then(|| theme.fill(self.showing.voice, template, context, output.as_str()))
    }

    /// What every template is given.
    pub(super) fn context(&self, meta: &MetaView, breadcrumbs: &[BreadcrumbView]) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.site_on(&meta.href, breadcrumbs));
        context.insert_value("words", self.showing.voice.word_values.clone());
        context.insert("meta", meta);
        context.insert("breadcrumbs", breadcrumbs);
        context.insert_value("nav", Value::none());
        context.insert("toc", &Vec::<TocView>::new());
        context
    }

    /// The site with the menus as seen from a page.
    fn site_on(&self, here: &str, way: &[BreadcrumbView]) -> Value {
        let menus = self.showing.site.menus_of(self.showing.language);
        let mut values = self
            .showing
            .site_value
            .clone()
            .into_map()
            .expect("a site's view is a map");
        for (name, menu) in [("main_menu", &menus.main), ("footer_menu", &menus.footer)] {
            values.insert(
                name.into(),
                Value::from_serializable(&self.showing.menu_on(menu, here, way)),
            );
        }
        Value::from(values)
    }

    /// What only this kind of page is given.
    fn own(&self, node: Node, found: &mut Vec<Diagnostic>) -> Own {
        let showing = &self.showing;
        match node {
            Node::Page(id) => Own::page(&showing.page(id, found)),
            Node::Product(id) => Own::product(&showing.product(id)),
            Node::Taxonomy(id) => Own::taxonomy(&showing.taxonomy(id)),
            Node::Term(id) => Own::term(&showing.term(id, &self.shared.cards)),
            Node::Section(id) => {
                let section = showing.section(id, found);
                match showing.site.section(id).kind {
                    SectionKind::Plain => Own::section(&section),
                    SectionKind::Front => Own::front(&section, &showing.front(&self.shared.cards)),
                    SectionKind::Products => {
                        Own::products(&section, &showing.product_list(&self.shared.cards))
                    }
                    SectionKind::News => {
                        let news = showing.site.news_once();
                        let news: Vec<_> = news.map(|item| showing.news(item)).collect();
                        Own::news(&section, &news)
                    }
                }
            }
        }
    }

    fn toc(&self, node: Node) -> Vec<TocView> {
        self.text(node).map(toc).unwrap_or_default()
    }

    pub(super) fn text(&self, node: Node) -> Option<&PageText> {
        match node {
            Node::Section(id) => self.showing.site.section(id).text.as_ref(),
            Node::Page(id) => Some(&self.showing.site.page(id).text),
            Node::Product(_) | Node::Taxonomy(_) | Node::Term(_) => None,
        }
    }

    fn meta(&self, node: Node, breadcrumbs: &[BreadcrumbView]) -> MetaView {
        let showing = &self.showing;
        let site = showing.site;
        let is_front = breadcrumbs.is_empty();
        let title = self.head_title(node);
        let front = self.text(node).and_then(PageText::front_matter);
        let description = match node {
            Node::Section(id) => site.section(id).description.clone(),
            Node::Page(id) => described(site.page(id)),
            Node::Product(id) => {
                let summary = site.product(id).entry().summary.known();
                summary.map(|summary| summary.value.clone())
            }
            Node::Taxonomy(_) => None,
            Node::Term(id) => site.term(id).description.clone(),
        };
        let mut meta = self.bare_meta(&title, Some(site.permalink(node).as_str()));
        if is_front {
            meta.title.clone_from(&showing.own().title);
        }
        meta.description =
            description.or_else(|| showing.own().description.clone().filter(|_| is_front));
        meta.og_type = match node {
            Node::Page(_) => "article",
            Node::Product(_) => "product",
            _ => "website",
        };
        meta.og_image = self.og_image(node);
        meta.json_ld = json_ld::of(showing, node, breadcrumbs);
        meta.nosearch = front.and_then(|front| front.search) == Some(false)
            || matches!(node, Node::Taxonomy(_));
        meta.keywords = self.keywords(node);
        meta.alternates = showing.alternates(node);
        meta.languages = showing.ways_to_languages(Some(node));
        meta
    }

    /// A term says what it is a term of: `Skole – Emner`.
    fn head_title(&self, node: Node) -> String {
        let showing = &self.showing;
        let title = showing.title(node);
        let Node::Term(id) = node else {
            return title;
        };
        let taxonomy = showing.title(Node::Taxonomy(id.taxonomy));
        let arguments = [("term", (&title).into()), ("taxonomy", (&taxonomy).into())];
        showing.words("term-title", &arguments)
    }

    /// The head of a page that stands for no node; without an address it is found nowhere.
    pub(super) fn bare_meta(&self, title: &str, from_root: Option<&str>) -> MetaView {
        let showing = &self.showing;
        let config = &showing.site.config;
        MetaView {
            title: showing.words(
                "page-title",
                &[
                    ("title", title.into()),
                    ("site", (&showing.own().title).into()),
                ],
            ),
            description: None,
            href: from_root
                .map(|address| showing.href(address))
                .unwrap_or_default(),
            canonical: from_root.map(|address| config.base_url.absolute(address)),
            og_type: "website",
            og_image: None,
            json_ld: Vec::new(),
            noindex: from_root.is_none(),
            nosearch: true,
            alternates: Vec::new(),
            languages: showing.ways_to_languages(None),
            keywords: Vec::new(),
        }
    }

    fn og_image(&self, node: Node) -> Option<ImageView> {
        let showing = &self.showing;
        let mut image = match node {
            Node::Product(id) => {
                let product = showing.site.product(id);
                let shot = product.entry().screenshots.first()?;
                showing.image(&product.path, &shot.file, &shot.alt)?
            }
            _ => showing.front_image(self.text(node)?)?,
        };
        image.src = format!("{}{}", showing.site.config.base_url.origin(), image.src);
        Some(image)
    }
}
