//! Where in the sources nodes are written, for findings about their addresses.

use crate::text::{Place, SitePath};

use super::{Node, PageText, Product, Site, Term, TermId};

impl Site {
    /// Where a node's address comes from: the slug of its file, else the title, else the file.
    ///
    /// What has no file is of somebody's making too: a term is where the first of its products
    /// names it, a taxonomy is the settings'.
    pub fn place(&self, node: Node) -> Place {
        match node {
            Node::Section(id) => {
                let section = self.section(id);
                let missing = || SitePath::new(format!("{}/_index.md", section.folder));
                section
                    .text
                    .as_ref()
                    .map_or_else(|| Place::start_of(&missing()), PageText::place)
            }
            Node::Page(id) => self.page(id).text.place(),
            Node::Product(id) => self.product(id).place(),
            Node::Taxonomy(_) => Place::start_of(&self.config.path),
            Node::Term(id) => self.term_place(id),
        }
    }

    fn term_place(&self, id: TermId) -> Place {
        let term = self.term(id);
        match (term.products.first(), term.pages.first()) {
            (Some(product), _) => self.product(*product).place_of(term),
            (None, Some(page)) => self.page(*page).text.place(),
            (None, None) => Place::start_of(&self.config.path),
        }
    }
}

impl PageText {
    fn place(&self) -> Place {
        let span = self.front_matter().map(|front| match &front.slug {
            Some(slug) => slug.span,
            None => front.title.span,
        });
        Place {
            file: self.path.clone(),
            span: span.unwrap_or_default(),
        }
    }
}

impl Product {
    fn place(&self) -> Place {
        Place {
            file: self.path.clone(),
            span: self.entry().id.span,
        }
    }

    /// Where it names a supplier; other terms are words of lists, which differ in their addresses.
    fn place_of(&self, term: &Term) -> Place {
        let mut suppliers = self.entry().suppliers.iter();
        let named = suppliers.find(|supplier| supplier.name.value == term.id);
        named.map_or_else(
            || self.place(),
            |supplier| Place {
                file: self.path.clone(),
                span: supplier.name.span,
            },
        )
    }
}
