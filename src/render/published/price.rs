//! Agreement and price, with every row of every tariff.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::model;
use crate::parse::catalogue as written;
use crate::parse::catalogue::{
    AboveLast, Amounts, Currency, DayOfYear, End, Interval, ItemKind, ModelName, PriceModel,
    PriceStatus, Unit, Vat,
};
use crate::render::show::Showing;
use crate::text::{Date, Located, Money};

use super::Source;

/// Agreement and price.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Accession {
    /// What is signed.
    pub agreement: Option<Agreement>,
    /// Whether one must be a member of the association.
    pub requires_membership: Option<bool>,
    /// What it costs; null where nobody knows.
    pub price: Option<Price>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// What is signed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Agreement {
    /// What it is called.
    pub title: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// When it was written.
    pub date: Option<Date>,
    /// For how many months one is bound.
    pub binding_months: Option<u32>,
    /// How to end it.
    pub notice: Option<Notice>,
    /// With how many months' notice the price may change.
    pub price_notice_months: Option<u32>,
    /// How many authorities it presumes.
    pub minimum_joined: Option<u32>,
    /// Where the signed agreement is sent.
    pub send_to: Option<String>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// How to end an agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Notice {
    /// With how many months' notice.
    pub months: u32,
    /// The day of the year it takes effect, `MM-DD`.
    pub to: Option<String>,
}

/// What the product costs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Price {
    /// What is known about the price; null where nothing is.
    pub status: Option<PriceStatus>,
    /// Always DKK.
    pub currency: Currency,
    /// Whether amounts hold VAT; null where nobody knows.
    pub vat: Option<Vat>,
    /// Former, present and coming, in the order of the entry.
    pub tariffs: Vec<Tariff>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// The prices of a period.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Tariff {
    /// Such as `2026`.
    pub id: String,
    /// The first day; null where nobody knows.
    pub from: Option<Date>,
    /// The last day; null where it is open or nobody knows.
    pub to: Option<Date>,
    /// Holds until something else is said.
    pub open: bool,
    /// What is paid for.
    pub items: Vec<PriceItem>,
    /// What those pay who join during the year.
    pub entry_share: Vec<EntryShare>,
    /// What is taken off when many have joined.
    pub participant_discount: Vec<DiscountStep>,
    /// How prices follow an index.
    pub indexation: Option<Indexation>,
    /// Who does not pay some of the items.
    pub exemptions: Vec<Exemption>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// Something that is paid for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PriceItem {
    /// The id within the tariff.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it pays for.
    pub kind: Option<ItemKind>,
    /// Another way to take part; never in the yearly figure.
    pub variant: Option<String>,
    /// Who sends the invoice.
    pub paid_to: Option<String>,
    /// How often it is paid.
    pub interval: Option<Interval>,
    /// How the amount is found.
    pub model: ModelName,
    /// What is counted.
    pub unit: Option<Unit>,
    /// Whether its amounts hold VAT; null where nobody knows.
    pub vat: Option<Vat>,
    /// A line for each size, number or band.
    pub rows: Vec<PriceRow>,
}

/// A line of a price table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PriceRow {
    /// What the amount is.
    pub kind: RowKind,
    /// The line in words, such as `50–199 køretøjer`.
    pub label: Option<String>,
    /// The lowest count it holds for.
    pub from: Option<u32>,
    /// The highest count it holds for; null where there is no end. A graduated rate holds for what is
    /// counted after `from` and up to and with `to`.
    pub to: Option<u32>,
    /// The id of the size class it holds for.
    pub class: Option<String>,
    /// What members pay, in kroner; null where there is no amount.
    #[schemars(schema_with = "kroner")]
    pub member: Option<Money>,
    /// What others pay, in kroner; null where there is no amount.
    #[schemars(schema_with = "kroner")]
    pub non_member: Option<Money>,
}

/// What the amount of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    Amount,
    PerUnit,
    Minimum,
    Maximum,
    Free,
    OnRequest,
    Unknown,
}

/// The part of a year's price that is paid by who joins from a day on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryShare {
    /// The day of the year, `MM-DD`.
    pub from: String,
    /// Of the whole: 0.75 is three quarters.
    pub share: f64,
}

/// A discount while so many have joined.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DiscountStep {
    /// From so many joined.
    pub from: u32,
    /// To so many joined.
    pub to: Option<u32>,
    /// Whole percent.
    pub percent: u32,
    /// Items or parts it does not count for.
    pub except: Vec<String>,
}

/// How prices follow an index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Indexation {
    /// The index, such as `nettoprisindeks`.
    pub index: String,
    /// The day of the year on which prices change, `MM-DD`.
    pub day: Option<String>,
}

/// Who does not pay some of the items.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Exemption {
    /// Who.
    pub who: String,
    /// The ids of the items.
    pub items: Vec<String>,
}

/// An amount as `Money` writes it: whole kroner as a number, others as text, so that none is rounded.
fn kroner(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": ["integer", "string", "null"],
        "pattern": r"^-?\d+\.\d{2}$",
    })
}

impl RowKind {
    /// As in JSON.
    pub(in crate::render) fn as_str(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::PerUnit => "per-unit",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::Free => "free",
            Self::OnRequest => "on-request",
            Self::Unknown => "unknown",
        }
    }
}

impl Accession {
    pub(super) fn of(
        showing: &Showing<'_>,
        product: &model::Product,
        accession: &written::Accession,
    ) -> Self {
        let price = accession.price.known();
        Self {
            agreement: accession.agreement.as_ref().map(Agreement::of),
            requires_membership: accession.requires_membership,
            price: price.map(|price| Price {
                status: price.status.known().copied(),
                currency: Currency::Dkk,
                vat: price.vat.known().copied(),
                tariffs: price
                    .tariffs
                    .iter()
                    .map(|tariff| Tariff::of(showing, product, tariff, price.vat.known().copied()))
                    .collect(),
                source: Source::of(price.source.as_ref()),
            }),
            source: Source::of(accession.source.as_ref()),
        }
    }
}

impl Agreement {
    fn of(agreement: &written::Agreement) -> Self {
        Self {
            title: agreement.title.clone(),
            url: agreement.url.as_ref().map(ToString::to_string),
            version: agreement.version.clone(),
            date: agreement.date,
            binding_months: agreement.binding_months,
            notice: agreement.notice.as_ref().map(|notice| Notice {
                months: notice.months,
                to: notice.to.map(month_and_day),
            }),
            price_notice_months: agreement.price_notice_months,
            minimum_joined: agreement.minimum_joined,
            // Nobody is asked for consent to stand here.
            send_to: agreement
                .send_to
                .as_ref()
                .filter(|email| !model::is_personal(email.as_str()))
                .map(|email| email.to_string()),
            source: Source::of(agreement.source.as_ref()),
        }
    }
}

fn month_and_day(day: DayOfYear) -> String {
    format!("{:02}-{:02}", day.month, day.day)
}

impl Tariff {
    fn of(
        showing: &Showing<'_>,
        product: &model::Product,
        tariff: &written::Tariff,
        price_vat: Option<Vat>,
    ) -> Self {
        let valid = tariff.valid.known();
        let end = valid.and_then(|valid| valid.to.known()).copied();
        let items = tariff.items.iter();
        let discounts = tariff.participant_discount.iter();
        Self {
            id: tariff.id.value.clone(),
            from: valid.and_then(|valid| valid.from.known()).copied(),
            to: end.and_then(|end| match end {
                End::Day(day) => Some(day),
                End::Open => None,
            }),
            open: end == Some(End::Open),
            items: items
                .map(|item| PriceItem::of(showing, product, item, price_vat))
                .collect(),
            entry_share: tariff
                .entry_share
                .iter()
                .map(|step| EntryShare {
                    from: month_and_day(step.from),
                    share: f64::from(step.share.ten_thousandths()) / 10_000.0,
                })
                .collect(),
            participant_discount: discounts
                .map(|step| DiscountStep {
                    from: step.from,
                    to: step.to,
                    percent: step.percent,
                    except: step.except.clone(),
                })
                .collect(),
            indexation: tariff.indexation.as_ref().map(|indexation| Indexation {
                index: indexation.index.clone(),
                day: indexation.date.map(month_and_day),
            }),
            exemptions: tariff.exemptions.iter().map(Exemption::of).collect(),
            source: Source::of(tariff.source.as_ref()),
        }
    }
}

impl Exemption {
    fn of(exemption: &written::Exemption) -> Self {
        let items = exemption.items.iter();
        Self {
            who: exemption.who.clone(),
            items: items.map(|id| id.value.clone()).collect(),
        }
    }
}

impl PriceItem {
    fn of(
        showing: &Showing<'_>,
        product: &model::Product,
        item: &written::PriceItem,
        price_vat: Option<Vat>,
    ) -> Self {
        let shown = showing.item(product, item, price_vat);
        let mut rows = PriceRow::all(&item.model);
        for (row, shown) in rows.iter_mut().zip(shown.rows) {
            row.label = shown.label;
        }
        Self {
            id: item.id.to_string(),
            title: shown.title,
            kind: item.kind.known().copied(),
            variant: item.variant.clone(),
            paid_to: item.paid_to.known().map(|payee| payee.to_string()),
            interval: item.interval.known().copied(),
            model: model_name(&item.model),
            unit: item.unit,
            vat: item.vat.within(price_vat),
            rows,
        }
    }
}

fn model_name(model: &PriceModel) -> ModelName {
    match model {
        PriceModel::Fixed(_) => ModelName::Fixed,
        PriceModel::Tier { .. } => ModelName::Tier,
        PriceModel::Graduated { .. } => ModelName::Graduated,
        PriceModel::PerUnit { .. } => ModelName::PerUnit,
        PriceModel::SizeClass { .. } => ModelName::SizeClass,
        PriceModel::ByParticipants { .. } => ModelName::ByParticipants,
        PriceModel::Free => ModelName::Free,
        PriceModel::OnRequest => ModelName::OnRequest,
    }
}

impl PriceRow {
    fn bare(kind: RowKind) -> Self {
        Self {
            kind,
            label: None,
            from: None,
            to: None,
            class: None,
            member: None,
            non_member: None,
        }
    }

    fn priced(kind: RowKind, amounts: &Amounts) -> Self {
        let value = |amount: Option<&Located<Money>>| amount.map(|amount| amount.value);
        Self {
            member: value(amounts.member.as_ref()),
            non_member: value(amounts.non_member.as_ref()),
            ..Self::bare(kind)
        }
    }

    fn same(kind: RowKind, amount: Money) -> Self {
        Self {
            member: Some(amount),
            non_member: Some(amount),
            ..Self::bare(kind)
        }
    }

    /// The lines in the order in which the page shows them.
    fn all(model: &PriceModel) -> Vec<Self> {
        match model {
            PriceModel::Fixed(amounts) => vec![Self::priced(RowKind::Amount, amounts)],
            PriceModel::Free => vec![Self::bare(RowKind::Free)],
            PriceModel::OnRequest => vec![Self::bare(RowKind::OnRequest)],
            PriceModel::Tier { tiers, above_last } => {
                let rows = tiers.iter().map(|tier| Self {
                    from: Some(tier.from),
                    to: tier.to,
                    ..Self::priced(RowKind::Amount, &tier.amounts)
                });
                rows.chain(Self::above(tiers, *above_last)).collect()
            }
            PriceModel::Graduated { bands } => {
                let rows = bands.iter().map(|band| Self {
                    from: Some(band.from),
                    to: band.to,
                    ..Self::same(RowKind::PerUnit, band.rate.value)
                });
                rows.collect()
            }
            PriceModel::PerUnit {
                rate,
                minimum,
                maximum,
            } => {
                let limits = [(RowKind::Minimum, minimum), (RowKind::Maximum, maximum)];
                let limits = limits
                    .into_iter()
                    .filter_map(|(kind, limit)| Some(Self::same(kind, limit.as_ref()?.value)));
                let each = Self::priced(RowKind::PerUnit, rate);
                std::iter::once(each).chain(limits).collect()
            }
            PriceModel::SizeClass { classes } => {
                let rows = classes.iter().map(|class| Self {
                    class: Some(class.class.value.clone()),
                    ..Self::priced(RowKind::Amount, &class.amounts)
                });
                rows.collect()
            }
            PriceModel::ByParticipants { steps } => {
                let rows = steps.iter().map(|step| Self {
                    from: Some(step.participants_from),
                    ..Self::priced(RowKind::Amount, &step.amounts)
                });
                rows.collect()
            }
        }
    }

    /// What those pay whose count is above every tier.
    fn above(tiers: &[Located<written::Tier>], above_last: Option<AboveLast>) -> Option<Self> {
        let last = tiers.last()?;
        let from = Some(last.to?.saturating_add(1));
        let row = match above_last {
            Some(AboveLast::Last) => Self::priced(RowKind::Amount, &last.amounts),
            Some(AboveLast::OnRequest) => Self::bare(RowKind::OnRequest),
            None => Self::bare(RowKind::Unknown),
        };
        Some(Self { from, ..row })
    }
}
