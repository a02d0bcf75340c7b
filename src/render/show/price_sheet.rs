//! A tariff as scripts calculate with it, and the words they say it in.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use crate::model::Product;
use crate::model::price::{self, SumVat};
use crate::parse::catalogue::{
    AboveLast, Amounts, DayOfYear, DiscountStep, End, PriceItem, PriceModel, SizeClass, Tariff,
    Unit, Vat,
};
use crate::text::{Located, Money};

use super::super::json_ld::in_script;
use super::super::view::{
    PriceSheetView, SheetAmounts, SheetDiscountView, SheetItemView, SheetModelView, SheetTierView,
    SizeView,
};
use super::Showing;

/// Words that are said with values, each with the names of its values.
const PATTERNS: [(&str, &[&str]); 13] = [
    ("step-fixed", &["amount"]),
    ("step-in", &["where", "amount"]),
    ("step-band", &["count", "unit", "rate", "amount"]),
    ("step-minimum", &["amount"]),
    ("step-maximum", &["amount"]),
    ("step-joined", &["count", "amount"]),
    ("step-joined-next", &["count", "amount", "next", "then"]),
    ("step-year", &["count", "each", "amount"]),
    ("step-discount", &["percent", "amount"]),
    ("step-discount-not-stated", &["percent", "except"]),
    ("step-share", &["share", "amount"]),
    ("limits-overlap", &["amounts"]),
    ("price-amount", &["amount", "vat"]),
];

/// Words that are said as they are.
const PLAIN: [&str; 9] = [
    "price-on-request",
    "price-unknown",
    "payee-unknown",
    "vat-excluded",
    "vat-included",
    "vat-exempt",
    "vat-unknown",
    "vat-partly-stated",
    "vat-mixed",
];

impl Showing<'_> {
    /// A tariff for scripts; `None` where nothing in it is paid by the year.
    pub(super) fn price_sheet(
        &self,
        product: &Product,
        tariff: &Tariff,
        vat: Option<Vat>,
    ) -> Option<PriceSheetView> {
        let counted = |item: &&Located<PriceItem>| {
            price::times_of(item).is_some() || price::is_paid_on_joining(item)
        };
        let items: Vec<SheetItemView> = tariff
            .items
            .iter()
            .filter(counted)
            .map(|item| self.sheet_item(item, vat))
            .collect();
        if items.iter().all(|item| item.times.is_none()) {
            return None;
        }
        let valid = tariff.valid.known();
        let end = valid.and_then(|valid| valid.to.known()).copied();
        let by_size = |item: &SheetItemView| matches!(item.model, SheetModelView::SizeClass { .. });
        let audience = product.entry().audience.known().into_iter().flatten();
        let discounts = tariff.participant_discount.iter();
        Some(PriceSheetView {
            title: self.words("tariff", &[("id", (&tariff.id.value).into())]),
            from: valid
                .and_then(|valid| valid.from.known())
                .map(ToString::to_string),
            to: end.and_then(|end| match end {
                End::Day(day) => Some(day.to_string()),
                End::Open => None,
            }),
            vat: SumVat::Same(vat).as_str(),
            participants: participants(product),
            sizes: if items.iter().any(by_size) {
                self.sheet_sizes()
            } else {
                Vec::new()
            },
            by_membership: items.iter().any(|item| item.model.is_by_membership()),
            items,
            entry_share: tariff
                .entry_share
                .iter()
                .map(|step| (day(step.from), step.share.ten_thousandths()))
                .collect(),
            discounts: discounts.map(|step| sheet_discount(tariff, step)).collect(),
            audience: audience.map(|kind| kind.as_str().to_owned()).collect(),
        })
    }

    /// A sheet with its words, fit to stand in a `<script>`.
    pub(super) fn sheet_json(&self, sheet: &PriceSheetView) -> String {
        in_script(&json!({ "sheet": sheet, "words": self.price_words_value() }))
    }

    /// The tariffs in force by product, with the words that scripts say them in.
    pub fn price_sheets_json(&self) -> String {
        let sheets = self.site.products.iter().filter_map(|product| {
            let sheet = self.sheet_in_force(product)?;
            Some((product.id.to_string(), sheet))
        });
        let sheets: BTreeMap<String, PriceSheetView> = sheets.collect();
        json!({ "sheets": sheets, "words": self.price_words_value() }).to_string()
    }

    fn price_words_value(&self) -> &Json {
        self.price_words.get_or_init(|| json!(self.price_words()))
    }

    /// What scripts say of prices. Values stand as `{name}`.
    fn price_words(&self) -> BTreeMap<&'static str, String> {
        let pattern = |(key, names): &(&'static str, &[&str])| {
            let marks: Vec<(&str, String)> = names
                .iter()
                .map(|name| (*name, format!("{{{name}}}")))
                .collect();
            let values: Vec<_> = marks
                .iter()
                .map(|(name, mark)| (*name, mark.into()))
                .collect();
            (*key, self.words(key, &values))
        };
        let mut words: BTreeMap<&'static str, String> = PATTERNS.iter().map(pattern).collect();
        words.extend(PLAIN.iter().map(|key| (*key, self.word(key))));
        words.insert("money", self.formats.money_pattern());
        words.insert("percent", self.formats.percent_pattern());
        words.insert("or", self.formats.or().to_owned());
        words
    }

    fn sheet_item(&self, item: &PriceItem, vat: Option<Vat>) -> SheetItemView {
        SheetItemView {
            id: item.id.to_string(),
            title: self.title_of(item),
            paid_to: item.paid_to.known().map(|payee| self.payee(payee)),
            times: price::times_of(item),
            unit: item.unit.map(Unit::as_str),
            unit_title: self.unit(item.unit),
            vat: SumVat::Same(item.vat.within(vat)).as_str(),
            model: self.sheet_model(item),
        }
    }

    fn sheet_model(&self, item: &PriceItem) -> SheetModelView {
        match &item.model {
            PriceModel::Fixed(amounts) => SheetModelView::Fixed {
                amounts: sheet_amounts(amounts),
            },
            PriceModel::Tier { tiers, above_last } => SheetModelView::Tier {
                tiers: tiers
                    .iter()
                    .map(|tier| SheetTierView {
                        from: tier.from,
                        to: tier.to,
                        title: self.range(tier.from, tier.to, item.unit),
                        amounts: sheet_amounts(&tier.amounts),
                    })
                    .collect(),
                above_last: above_last.map(AboveLast::as_str),
            },
            PriceModel::Graduated { bands } => SheetModelView::Graduated {
                bands: bands
                    .iter()
                    .map(|band| (band.from, band.to, band.rate.oere()))
                    .collect(),
            },
            PriceModel::PerUnit {
                rate,
                minimum,
                maximum,
            } => SheetModelView::PerUnit {
                rate: sheet_amounts(rate),
                minimum: minimum.as_ref().map(|amount| amount.oere()),
                maximum: maximum.as_ref().map(|amount| amount.oere()),
            },
            PriceModel::SizeClass { classes } => SheetModelView::SizeClass {
                classes: classes
                    .iter()
                    .map(|class| (class.class.value.clone(), sheet_amounts(&class.amounts)))
                    .collect(),
            },
            PriceModel::ByParticipants { steps } => SheetModelView::ByParticipants {
                steps: steps
                    .iter()
                    .map(|step| (step.participants_from, sheet_amounts(&step.amounts)))
                    .collect(),
            },
            PriceModel::Free => SheetModelView::Free,
            PriceModel::OnRequest => SheetModelView::OnRequest,
        }
    }

    fn sheet_sizes(&self) -> Vec<SizeView> {
        let classes = self.sizes().map(|sizes| sizes.classes.as_slice());
        let view = |class: &Located<SizeClass>| SizeView {
            id: class.id.to_string(),
            title: self.class_title(class.id.as_str()),
            from: class.from,
            to: class.to,
            above: class.above,
            below: class.below,
        };
        classes.unwrap_or_default().iter().map(view).collect()
    }
}

/// How many authorities have joined.
pub(super) fn participants(product: &Product) -> Option<u32> {
    product.entry().users.as_ref()?.count
}

/// `04-01`.
fn day(day: DayOfYear) -> String {
    format!("{:02}-{:02}", day.month, day.day)
}

fn sheet_amounts(amounts: &Amounts) -> SheetAmounts {
    let oere = |amount: Option<&Located<Money>>| amount.map(|amount| amount.oere());
    SheetAmounts {
        member: oere(amounts.member.as_ref()),
        non_member: oere(amounts.non_member.as_ref()),
    }
}

fn sheet_discount(tariff: &Tariff, step: &DiscountStep) -> SheetDiscountView {
    let is_item = |name: &&String| tariff.items.iter().any(|item| item.id.as_str() == *name);
    SheetDiscountView {
        from: step.from,
        to: step.to,
        percent: step.percent,
        except: step.except.iter().filter(is_item).cloned().collect(),
        unstated: step.except.iter().find(|name| !is_item(name)).cloned(),
    }
}
