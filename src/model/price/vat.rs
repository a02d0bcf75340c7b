//! What can be said of the value added tax in a sum, whose amounts may each have their own word.

use crate::parse::catalogue::{Tariff, Vat};
use crate::text::Money;

use super::{ItemYear, Outcome};

/// The value added tax of a sum. Never worked out: an amount keeps the form it is published in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumVat {
    /// The same for every amount; `None` when not stated.
    Same(Option<Vat>),
    /// Stated for every amount, and not the same.
    Mixed,
    /// Stated for some of the amounts only.
    PartlyStated,
}

impl SumVat {
    /// Of the items of a tariff that a sum is made of, in a price that says `price`. An amount of 0
    /// has no tax to speak of.
    pub fn of<'y>(
        tariff: &Tariff,
        items: impl IntoIterator<Item = &'y (usize, ItemYear)>,
        price: Option<Vat>,
    ) -> Self {
        let counted = items
            .into_iter()
            .filter(|(_, year)| year.outcome != Outcome::Exactly(Money::ZERO));
        counted
            .map(|(at, _)| Self::Same(tariff.items[*at].vat.within(price)))
            .reduce(Self::and)
            .unwrap_or(Self::Same(price))
    }

    /// `excluded`, `included`, `exempt` or `unknown`; `mixed` or `partly-stated`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same(vat) => vat.map_or("unknown", Vat::as_str),
            Self::Mixed => "mixed",
            Self::PartlyStated => "partly-stated",
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (left, right) if left == right => left,
            (Self::PartlyStated | Self::Same(None), _)
            | (_, Self::PartlyStated | Self::Same(None)) => Self::PartlyStated,
            _ => Self::Mixed,
        }
    }
}
