//! A product's page and card.

use std::collections::BTreeMap;

use crate::model::{Node, Product, ProductId, TaxonomyKind, is_personal};
use crate::parse::catalogue::{Agreement, Product as Entry, Publiccode};

use super::super::view::{
    AccessibilityView, AgreementView, ChoiceView, DocumentationView, ExitView, HostingView,
    ImageView, IntegrationView, LinkView, ProcurementView, ProductCardView, ProductView,
    RelatedView, RepositoryView, ScreenshotView, SecurityView, SourceView,
};
use super::Showing;

impl Showing<'_> {
    /// Everything a product's page says.
    // Long because a product says much, and each line of it is one fact.
    pub fn product(&self, id: ProductId) -> ProductView {
        let product = self.site.product(id);
        let entry = product.entry();
        let permalink = product.permalink.as_str();
        let accession = entry.accession.known();
        let agreement = accession.and_then(|accession| accession.agreement.as_ref());
        let mut view = ProductView {
            id: product.id.to_string(),
            name: product.name().to_owned(),
            aliases: entry
                .aliases
                .iter()
                .map(|alias| alias.value.clone())
                .collect(),
            href: self.href(permalink),
            url: self.site.config.base_url.absolute(permalink),
            kind: self.choice("type", entry.kind.as_str()),
            summary: entry.summary.known().map(|summary| summary.value.clone()),
            description_html: entry
                .description
                .known()
                .map(|text| self.prose(product, text)),
            features: entry.features.clone(),
            topics: self.topics(entry),
            kle: entry
                .kle
                .iter()
                .map(|number| number.value.clone())
                .collect(),
            audience: self.audience(entry),
            logo: self.logo(product),
            screenshots: self.screenshots(product),
            status: self.status(entry),
            status_date: entry.status_date.map(|date| self.date(date)),
            status_note: entry.status_note.clone(),
            standing: self.standing(product),
            price: self.price_of(id).clone(),
            accession_source: accession
                .and_then(|accession| self.source(accession.source.as_ref(), None)),
            agreement: agreement.map(|agreement| self.agreement(product, agreement)),
            requires_membership: accession.and_then(|accession| accession.requires_membership),
            contacts: self.contacts(product),
            entry_contact: self.entry_contact(product),
            ask: self.ask(product),
            users: entry.users.as_ref().map(|users| self.users(users)),
            groups: entry.groups.iter().map(|group| self.group(group)).collect(),
            time_cost: self.time_cost(&entry.groups),
            suppliers: entry
                .suppliers
                .iter()
                .map(|supplier| self.supplier(supplier))
                .collect(),
            supplier_choice: self.supplier_choice(&entry.suppliers),
            hosting: self.hosting(entry),
            integrations: self.integrations(entry),
            procurement: entry
                .procurement
                .as_ref()
                .map(|procurement| ProcurementView {
                    basis: procurement.basis.clone(),
                    note: procurement.note.clone(),
                }),
            exit: entry.exit.as_ref().map(|exit| ExitView {
                plan: exit.plan.as_ref().map(ToString::to_string),
                formats: exit.formats.clone(),
            }),
            license: entry.license.known().map(|license| license.value.clone()),
            repositories: self.repositories(entry),
            documentation: self.documentation(entry),
            publiccode: entry
                .publiccode
                .as_ref()
                .and_then(Publiccode::address)
                .map(ToString::to_string),
            security: self.security(entry),
            accessibility: self.accessibility(entry),
            related: self.related(entry),
            source: self.source(entry.source.as_ref(), entry.confirmed.as_ref()),
            sources: Vec::new(),
            reviewed: entry
                .reviewed
                .known()
                .map(|reviewed| self.date(reviewed.date)),
            reviewed_by: entry
                .reviewed
                .known()
                .and_then(|reviewed| reviewed.by.known().cloned()),
            updated: product.updated.map(|date| self.date(date)),
            edit: self.edit(&product.path),
            history: self.history(&product.path),
            report: self.report(product.name()),
            files: self.files_beside(id),
            publiccode_lacks: self.publiccode_lacks(product),
            badge: self.badge(product),
        };
        view.sources = sources(&view);
        view
    }

    /// A product in a list.
    pub fn card(&self, id: ProductId) -> ProductCardView {
        let product = self.site.product(id);
        let entry = product.entry();
        let audience = entry.audience.known().into_iter().flatten();
        ProductCardView {
            id: product.id.to_string(),
            name: product.name().to_owned(),
            href: self.href(product.permalink.as_str()),
            summary: entry.summary.known().map(|summary| summary.value.clone()),
            kind: self.choice("type", entry.kind.as_str()),
            status: self.status(entry),
            level: self.level_title(product.standing.level.as_deref()),
            level_id: product
                .standing
                .level
                .clone()
                .unwrap_or_else(|| crate::model::NOT_ASSESSED.to_owned()),
            assessed: product.standing.level.is_some(),
            rank: product
                .standing
                .level
                .as_deref()
                .map(|level| self.level(level).rank),
            highest_rank: self.highest_rank(),
            price: self.price_of(id).headline.clone(),
            topics: self.topics(entry),
            audience: audience
                .map(|audience| self.choice("audience", audience.as_str()))
                .collect(),
            logo: self.logo(product),
            users: entry
                .users
                .as_ref()
                .and_then(|users| self.users(users).text),
            facets: self.facets_of(id),
            search: searchable(product),
        }
    }

    /// The ids of a product's terms, by facet.
    fn facets_of(&self, id: ProductId) -> BTreeMap<&'static str, Vec<String>> {
        let entry = self.site.product(id).entry();
        let mut facets: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for taxonomy in &self.site.taxonomies {
            let terms = taxonomy
                .terms
                .iter()
                .filter(|term| term.products.binary_search(&id).is_ok());
            facets.insert(
                super::facet(taxonomy.kind),
                terms.map(|term| term.id.clone()).collect(),
            );
        }
        facets.insert("kind", vec![entry.kind.as_str().to_owned()]);
        facets
    }

    fn status(&self, entry: &Entry) -> Option<ChoiceView> {
        entry
            .status
            .known()
            .map(|status| self.choice("status", status.as_str()))
    }

    fn topics(&self, entry: &Entry) -> Vec<LinkView> {
        let topics = entry.topics.known().into_iter().flatten();
        let terms = topics.filter_map(|topic| self.term_of(TaxonomyKind::Topics, topic));
        terms.map(|term| self.link(Node::Term(term))).collect()
    }

    fn audience(&self, entry: &Entry) -> Vec<LinkView> {
        let audience = entry.audience.known().into_iter().flatten();
        let terms = audience.filter_map(|kind| self.term_of(TaxonomyKind::Audience, kind.as_str()));
        terms.map(|term| self.link(Node::Term(term))).collect()
    }

    fn logo(&self, product: &Product) -> Option<ImageView> {
        let logo = product.entry().logo.as_ref()?;
        self.image(&product.path, &logo.file, &logo.alt)
    }

    fn screenshots(&self, product: &Product) -> Vec<ScreenshotView> {
        let screenshots = product.entry().screenshots.iter();
        let views = screenshots.filter_map(|shot| {
            let image = self.image(&product.path, &shot.file, &shot.alt)?;
            Some(ScreenshotView {
                image,
                caption: shot.caption.clone(),
            })
        });
        views.collect()
    }

    pub(super) fn agreement(&self, product: &Product, agreement: &Agreement) -> AgreementView {
        let months = |count: u32| self.words("months", &[("count", count.into())]);
        let notice = agreement.notice.as_ref().map(|notice| {
            let months = months(notice.months);
            notice.to.map_or(months.clone(), |day| {
                let day = self.formats.day_of_year(day);
                self.words(
                    "notice",
                    &[("months", (&months).into()), ("day", (&day).into())],
                )
            })
        });
        // Nobody is asked for consent to stand here.
        let send_to = agreement.send_to.as_ref().map(|email| email.to_string());
        let send_to = send_to.filter(|email| !is_personal(email));
        AgreementView {
            title: agreement.title.clone(),
            href: agreement.url.as_ref().map(ToString::to_string),
            version: agreement.version.clone(),
            date: agreement.date.map(|date| self.date(date)),
            binding: agreement.binding_months.map(months),
            notice,
            price_notice: agreement.price_notice_months.map(months),
            minimum_joined: agreement.minimum_joined,
            send_to_href: send_to.as_ref().map(|email| format!("mailto:{email}")),
            send_to,
            note_html: agreement
                .note
                .as_ref()
                .map(|note| self.prose(product, note)),
            source: self.source(agreement.source.as_ref(), agreement.confirmed.as_ref()),
        }
    }

    pub(super) fn hosting(&self, entry: &Entry) -> Vec<HostingView> {
        let forms = entry.hosting.iter().map(|hosting| HostingView {
            form: self.choice("hosting", hosting.form.as_str()),
            supplier: hosting
                .supplier
                .as_ref()
                .map(|supplier| supplier.value.clone()),
        });
        forms.collect()
    }

    pub(super) fn integrations(&self, entry: &Entry) -> Vec<IntegrationView> {
        let views = entry.integrations.iter().map(|integration| {
            let system = self.site.catalogue.system(&integration.system);
            IntegrationView {
                id: integration.system.value.clone(),
                title: system.map_or_else(
                    || integration.system.value.clone(),
                    |system| system.title.clone(),
                ),
                description: system.and_then(|system| system.description.clone()),
                direction: integration
                    .direction
                    .map(|direction| self.choice("direction", direction.as_str())),
                required: integration.required,
            }
        });
        views.collect()
    }

    fn repositories(&self, entry: &Entry) -> Vec<RepositoryView> {
        let views = entry.repositories.iter().map(|repository| {
            let href = repository.url.to_string();
            let bare = href
                .split_once("://")
                .map_or(href.as_str(), |(_, rest)| rest);
            RepositoryView {
                title: bare.trim_end_matches('/').to_owned(),
                role: repository
                    .role
                    .known()
                    .map(|role| self.choice("repository", role.as_str())),
                href,
            }
        });
        views.collect()
    }

    fn documentation(&self, entry: &Entry) -> Vec<DocumentationView> {
        let views = entry.documentation.iter().map(|link| DocumentationView {
            title: link.title.clone(),
            href: link.url.to_string(),
            reader: link
                .reader
                .map(|reader| self.choice("reader", reader.as_str())),
        });
        views.collect()
    }

    fn security(&self, entry: &Entry) -> Option<SecurityView> {
        entry.security.as_ref().map(|security| SecurityView {
            policy: security.policy.as_ref().map(ToString::to_string),
            contact: security.contact.clone(),
            data_processing_agreement: security
                .data_processing_agreement
                .as_ref()
                .map(ToString::to_string),
            risk_assessment: security.risk_assessment.as_ref().map(ToString::to_string),
            penetration_test: security.penetration_test.map(|date| self.date(date)),
        })
    }

    fn accessibility(&self, entry: &Entry) -> Option<AccessibilityView> {
        entry
            .accessibility
            .as_ref()
            .map(|accessibility| AccessibilityView {
                statement: accessibility.statement.as_ref().map(ToString::to_string),
                level: accessibility.level.clone(),
                tested: accessibility.tested.map(|date| self.date(date)),
            })
    }

    fn related(&self, entry: &Entry) -> Vec<RelatedView> {
        let views = entry.related.iter().filter_map(|related| {
            let id = self.site.product_of(&related.id)?;
            let other = self.site.product(id);
            Some(RelatedView {
                id: other.id.to_string(),
                name: other.name().to_owned(),
                href: self.href(other.permalink.as_str()),
                summary: other
                    .entry()
                    .summary
                    .known()
                    .map(|summary| summary.value.clone()),
                relation: self.choice("relation", related.relation.as_str()),
            })
        });
        views.collect()
    }
}

/// Every source on a product's page, each once, in the order it is met.
fn sources(view: &ProductView) -> Vec<SourceView> {
    let tariffs = view
        .price
        .current
        .iter()
        .chain(&view.price.coming)
        .chain(&view.price.history);
    let all = [&view.source, &view.standing.source]
        .into_iter()
        .chain(
            view.standing
                .assessments
                .iter()
                .map(|assessment| &assessment.source),
        )
        .chain([&view.price.source])
        .chain(tariffs.map(|tariff| &tariff.source))
        .chain(view.agreement.iter().map(|agreement| &agreement.source))
        .chain([&view.accession_source])
        .chain(view.users.iter().map(|users| &users.source))
        .chain(view.groups.iter().map(|group| &group.source))
        .chain(view.suppliers.iter().map(|supplier| &supplier.source));
    let mut sources: Vec<SourceView> = Vec::new();
    for source in all.flatten() {
        let same = |other: &SourceView| other.title == source.title && other.href == source.href;
        if (source.title.is_some() || source.href.is_some()) && !sources.iter().any(same) {
            sources.push(source.clone());
        }
    }
    sources
}

/// Everything to look for in a product, in lower case.
fn searchable(product: &Product) -> String {
    let entry = product.entry();
    let aliases = entry.aliases.iter().map(|alias| alias.as_str());
    let summary = entry.summary.known().map(|summary| summary.as_str());
    let topics = entry
        .topics
        .known()
        .into_iter()
        .flatten()
        .map(|topic| topic.as_str());
    let words: Vec<&str> = std::iter::once(product.name())
        .chain(aliases)
        .chain(summary)
        .chain(topics)
        .collect();
    words.join(" ").to_lowercase()
}
