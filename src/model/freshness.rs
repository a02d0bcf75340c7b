//! What has grown old: the list an editor goes through in the morning.
//!
//! Depends on today, so nothing here is a finding. Closed and handed-over products are left alone.

use crate::diagnostic::{Matter, MatterKind};
use crate::parse::catalogue::{
    Basis, Confirmed, ContactRole, Price, PriceStatus, Product as Entry, ProductStatus, Source,
    Tariff, Validity,
};
use crate::parse::record::Keys;
use crate::text::{Date, Place, Span};

use super::{Node, PageText, Product, Site, Translation};

impl Site {
    /// Everything that should be looked at today: the most pressing kind first, within a kind the
    /// longest ago.
    pub fn matters(&self) -> Vec<Matter> {
        let mut matters: Vec<Matter> = self
            .products
            .iter()
            .filter(|product| is_kept(product.entry()))
            .flat_map(|product| of_product(self, product))
            .collect();
        matters.extend(
            self.texts()
                .filter_map(|(node, text)| due(self, node, text)),
        );
        let translations = self.translations.iter();
        matters.extend(translations.filter_map(|translation| behind(self, translation)));
        matters.extend(of_membership(self));
        // Of the same age, those with the most unknown first. The sort keeps the site's own order.
        matters.sort_by_key(|matter| {
            let many = usize::MAX - matter.keys.len();
            (matter.kind, matter.day, many)
        });
        matters
    }

    /// As its file or entry has it.
    fn title(&self, node: Node) -> Option<&str> {
        match node {
            Node::Section(id) => Some(&self.section(id).title),
            Node::Page(id) => Some(&self.page(id).title),
            Node::Product(id) => Some(self.product(id).name()),
            Node::Taxonomy(_) | Node::Term(_) => None,
        }
    }

    /// Whether a day is more than so many months ago.
    pub fn is_old(&self, date: Date, months: u32) -> bool {
        later(date, months).is_some_and(|limit| limit < self.today)
    }

    /// Whether a day has passed, or comes within so many months.
    fn is_near(&self, date: Date, months: u32) -> bool {
        later(self.today, months).is_some_and(|limit| date <= limit)
    }

    /// When a product was last evaluated by others than its own.
    pub fn last_evaluated(&self, product: &Product) -> Option<Date> {
        let maturity = product.entry().maturity.known()?;
        let newest = product.standing.evaluation.as_ref();
        let file = newest.and_then(|name| self.catalogue.assessments.get(name));
        let evaluated = file.and_then(|file| file.record.date.known().copied());
        let is_evaluation = maturity.basis.known() == Some(&Basis::Evaluation);
        evaluated.max(maturity.date.filter(|_| is_evaluation))
    }
}

fn later(date: Date, months: u32) -> Option<Date> {
    date.plus_months(i32::try_from(months).ok()?)
}

fn is_kept(entry: &Entry) -> bool {
    let status = entry.status.known().map(|status| status.value);
    !matches!(
        status,
        Some(ProductStatus::Closed | ProductStatus::HandedOver)
    )
}

fn of_product(site: &Site, product: &Product) -> Vec<Matter> {
    let about = About { site, product };
    let parts: [Vec<Matter>; 8] = [
        about.tariffs().into_iter().collect(),
        about.contracts(),
        about.contact().into_iter().collect(),
        about.groups(),
        about.evaluation().into_iter().collect(),
        about.facts(),
        about.review().into_iter().collect(),
        about.unknown().into_iter().collect(),
    ];
    parts.into_iter().flatten().collect()
}

/// A product and the site whose limits and day hold for it.
struct About<'a> {
    site: &'a Site,
    product: &'a Product,
}

impl About<'_> {
    fn matter(&self, kind: MatterKind, span: Span, day: Option<Date>) -> Matter {
        Matter {
            kind,
            subject: self.product.name().to_owned(),
            address: self.product.permalink.to_string(),
            place: Place {
                file: self.product.path.clone(),
                span,
            },
            day,
            name: None,
            keys: Vec::new(),
        }
    }

    /// The newest tariff, when it is over or ends soon.
    fn tariffs(&self) -> Option<Matter> {
        let price = known_price(self.product.entry())?;
        let last = |tariff: &Tariff| tariff.valid.known()?.last_day();
        // A tariff without a known end may go on for ever.
        let ends: Option<Vec<Date>> = price.tariffs.iter().map(|tariff| last(tariff)).collect();
        let end = ends?.into_iter().max()?;
        let newest = price
            .tariffs
            .iter()
            .find(|tariff| last(tariff) == Some(end))?;
        let kind = if end < self.site.today {
            MatterKind::TariffOver
        } else if self
            .site
            .is_near(end, self.site.config.limits.end_notice_months)
        {
            MatterKind::TariffEnds
        } else {
            return None;
        };
        let mut matter = self.matter(kind, newest.keys.value("valid"), Some(end));
        matter.name = Some(newest.id.value.clone());
        Some(matter)
    }

    fn contracts(&self) -> Vec<Matter> {
        let months = self.site.config.limits.end_notice_months;
        let suppliers = self.product.entry().suppliers.iter();
        let ending = suppliers.filter_map(|supplier| {
            let end = supplier.contract_until?;
            let span = supplier.keys.value("contract_until");
            let mut matter = self.matter(MatterKind::ContractEnds, span, Some(end));
            matter.name = Some(supplier.name.value.clone());
            self.site.is_near(end, months).then_some(matter)
        });
        ending.collect()
    }

    /// Nobody who is the first to ask can be written to or called.
    fn contact(&self) -> Option<Matter> {
        let entry = self.product.entry();
        let contacts = entry.contacts.known().into_iter().flatten();
        let mut first = contacts.filter(|one| one.role.known() == Some(&ContactRole::Entry));
        let reached = first.any(|one| one.email.is_some() || one.phone.is_some());
        (!reached).then(|| self.matter(MatterKind::NoContact, entry.keys.span("contacts"), None))
    }

    fn groups(&self) -> Vec<Matter> {
        let months = self.site.config.limits.group_silence_months;
        let groups = self.product.entry().groups.iter();
        let silent = groups.filter_map(|group| {
            let met = group.last_meeting?;
            let span = group.keys.value("last_meeting");
            let mut matter = self.matter(MatterKind::GroupSilent, span, Some(met));
            let kind = group.kind.as_str().to_owned();
            matter.name = Some(group.name.clone().unwrap_or(kind));
            self.site.is_old(met, months).then_some(matter)
        });
        silent.collect()
    }

    fn evaluation(&self) -> Option<Matter> {
        let date = self.site.last_evaluated(self.product)?;
        let months = self.site.config.limits.evaluation_age_months;
        let span = self.product.entry().keys.span("maturity");
        let matter = self.matter(MatterKind::EvaluationOld, span, Some(date));
        self.site.is_old(date, months).then_some(matter)
    }

    /// Old facts one by one, and those that cannot be dated together.
    fn facts(&self) -> Vec<Matter> {
        let months = self.site.config.limits.fact_age_months;
        let mut matters = Vec::new();
        let mut undated: Option<Matter> = None;
        for fact in facts(self.product.entry(), self.site.today) {
            let Some(span) = fact.span() else {
                continue;
            };
            let Some(newest) = fact.newest() else {
                undated
                    .get_or_insert_with(|| self.matter(MatterKind::FactsUndated, span, None))
                    .keys
                    .push(fact.key);
                continue;
            };
            if self.site.is_old(newest, months) {
                let mut matter = self.matter(MatterKind::FactOld, span, Some(newest));
                matter.name = Some(fact.key);
                matters.push(matter);
            }
        }
        matters.extend(undated);
        matters
    }

    /// Never gone through, or long ago.
    fn review(&self) -> Option<Matter> {
        let entry = self.product.entry();
        let span = entry.keys.span("reviewed");
        let reviewed = entry.reviewed.known().map(|reviewed| reviewed.date);
        let months = self.site.config.limits.review_age_months;
        let due = reviewed.is_none_or(|date| self.site.is_old(date, months));
        due.then(|| self.matter(MatterKind::ReviewDue, span, reviewed))
    }

    fn unknown(&self) -> Option<Matter> {
        let keys = unknown_keys(self.product.entry());
        let limit = self.site.config.limits.unknown_fields as usize;
        let (_, first) = keys.first()?;
        let mut matter = self.matter(MatterKind::ManyUnknown, *first, None);
        matter.keys = keys.into_iter().map(|(key, _)| key).collect();
        (matter.keys.len() > limit).then_some(matter)
    }
}

/// A page or section that should have been looked through by now.
fn due(site: &Site, node: Node, text: &PageText) -> Option<Matter> {
    let front = text.front_matter()?;
    let day = front.review_by.filter(|day| *day < site.today)?;
    Some(Matter {
        kind: MatterKind::PageDue,
        subject: site.title(node)?.to_owned(),
        address: site.permalink(node).to_string(),
        place: Place {
            file: text.path.clone(),
            span: front.keys.value("review_by"),
        },
        day: Some(day),
        name: front.owner.clone(),
        keys: Vec::new(),
    })
}

/// A translation of a page that has been changed since.
fn behind(site: &Site, translation: &Translation) -> Option<Matter> {
    let original = site.original(translation)?;
    let own = updated(site, translation.node)?;
    let day = updated(site, original).filter(|day| own < *day)?;
    Some(Matter {
        kind: MatterKind::TranslationBehind,
        subject: site.title(translation.node)?.to_owned(),
        address: site.permalink(translation.node).to_string(),
        place: translation.place.clone(),
        day: Some(day),
        name: site.title(original).map(str::to_owned),
        keys: Vec::new(),
    })
}

fn updated(site: &Site, node: Node) -> Option<Date> {
    match node {
        Node::Section(id) => site.section(id).updated,
        Node::Page(id) => site.page(id).updated,
        Node::Product(id) => site.product(id).updated,
        Node::Taxonomy(_) | Node::Term(_) => None,
    }
}

/// The fee of the association is a fact too.
fn of_membership(site: &Site) -> Option<Matter> {
    let source = site.config.membership.as_ref()?.source.as_ref()?;
    let day = source.date?;
    let old = site.is_old(day, site.config.limits.fact_age_months);
    old.then(|| Matter {
        kind: MatterKind::FactOld,
        subject: site.config.title.clone(),
        address: site.front().permalink.to_string(),
        place: Place {
            file: site.config.path.clone(),
            span: source.keys.value("date"),
        },
        day: Some(day),
        name: Some("membership".to_owned()),
        keys: Vec::new(),
    })
}

fn known_price(entry: &Entry) -> Option<&Price> {
    let price = entry.accession.known()?.price.known()?;
    (price.status.known() == Some(&PriceStatus::Known)).then_some(price)
}

/// A part of an entry that tells where it comes from.
struct Fact<'a> {
    /// Where in the entry: `accession.price`.
    key: String,
    source: Option<&'a Source>,
    confirmed: Option<&'a Confirmed>,
}

impl Fact<'_> {
    /// When somebody last vouched for it.
    fn newest(&self) -> Option<Date> {
        let written = self.source.and_then(|source| source.date);
        written.max(self.confirmed.map(|confirmed| confirmed.date))
    }

    /// `None` where neither source nor confirmation is told.
    fn span(&self) -> Option<Span> {
        let source = self.source.map(|source| source.keys.place());
        self.confirmed
            .map(|confirmed| confirmed.keys.value("date"))
            .or(source)
    }
}

/// Every part of an entry that may have a source. Tariffs that are over are history.
fn facts(entry: &Entry, today: Date) -> Vec<Fact<'_>> {
    macro_rules! fact {
        ($key:expr, $record:expr) => {
            Fact {
                key: String::from($key),
                source: $record.source.as_ref(),
                confirmed: $record.confirmed.as_ref(),
            }
        };
    }
    let mut facts = vec![Fact {
        key: "source".to_owned(),
        source: entry.source.as_ref(),
        confirmed: entry.confirmed.as_ref(),
    }];
    facts.extend(entry.maturity.known().map(|part| fact!("maturity", part)));
    if let Some(accession) = entry.accession.known() {
        facts.push(fact!("accession", accession));
        let agreement = accession.agreement.as_ref();
        facts.extend(agreement.map(|part| fact!("accession.agreement", part)));
        if let Some(price) = accession.price.known() {
            facts.push(fact!("accession.price", price));
            let tariffs = price.tariffs.iter().filter(|tariff| {
                let last = tariff.valid.known().and_then(Validity::last_day);
                last.is_none_or(|last| last >= today)
            });
            facts.extend(tariffs.map(|part| fact!(format!("tariffs: {}", *part.id), part)));
        }
    }
    facts.extend(entry.groups.iter().map(|part| fact!("groups", part)));
    facts.extend(entry.suppliers.iter().map(|part| {
        let key = format!("suppliers: {}", *part.name);
        fact!(key, part)
    }));
    facts.extend(entry.users.as_ref().map(|part| fact!("users", part)));
    facts
}

/// The keys of an entry that are written without a value, and where.
fn unknown_keys(entry: &Entry) -> Vec<(String, Span)> {
    let mut parts: Vec<(&str, &Keys)> = vec![("", &entry.keys)];
    let maturity = entry.maturity.known();
    parts.extend(maturity.map(|part| ("maturity.", &part.keys)));
    if let Some(accession) = entry.accession.known() {
        parts.push(("accession.", &accession.keys));
        let agreement = accession.agreement.as_ref();
        parts.extend(agreement.map(|part| ("accession.agreement.", &part.keys)));
        let price = accession.price.known();
        parts.extend(price.map(|part| ("accession.price.", &part.keys)));
    }
    let contacts = entry.contacts.known().into_iter().flatten();
    parts.extend(contacts.map(|part| ("contacts.", &part.keys)));
    parts.extend(entry.users.as_ref().map(|part| ("users.", &part.keys)));
    let keys = parts.into_iter().flat_map(|(within, keys)| {
        let unknown = keys.unknown();
        unknown.map(move |(name, span)| (format!("{within}{name}"), span))
    });
    keys.collect()
}
