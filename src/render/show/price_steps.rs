//! Every step of a calculation as a sentence; `price.js` says the same.

use crate::model::price::{ItemYear, Outcome, Step};
use crate::parse::catalogue::{PriceItem, Share};
use crate::text::Money;

use super::super::words::Argument;
use super::Showing;

impl Showing<'_> {
    pub(super) fn price_steps(&self, item: &PriceItem, year: &ItemYear) -> Vec<String> {
        let steps = year.steps.iter().map(|step| self.price_step(item, step));
        let either = match &year.outcome {
            Outcome::OneOf(amounts) => {
                Some(self.said("limits-overlap", &[("amounts", self.either(amounts))]))
            }
            _ => None,
        };
        steps.chain(either).collect()
    }

    fn price_step(&self, item: &PriceItem, step: &Step) -> String {
        let money = |amount: &Money| self.formats.money(*amount);
        let plain = |key, amount| self.said(key, &[("amount", money(amount))]);
        match step {
            Step::Fixed { amount } => plain("step-fixed", amount),
            Step::Tier { from, to, amount } => {
                let range = self.range(*from, *to, item.unit);
                self.said("step-in", &[("where", range), ("amount", money(amount))])
            }
            Step::Class { class, amount } => {
                let class = self.class_title(class);
                self.said("step-in", &[("where", class), ("amount", money(amount))])
            }
            Step::Band {
                count,
                rate,
                amount,
            }
            | Step::PerUnit {
                count,
                rate,
                amount,
            } => self.said(
                "step-band",
                &[
                    ("count", self.formats.number(*count)),
                    ("unit", self.unit(item.unit)),
                    ("rate", money(rate)),
                    ("amount", money(amount)),
                ],
            ),
            Step::Minimum { amount } => plain("step-minimum", amount),
            Step::Maximum { amount } => plain("step-maximum", amount),
            Step::Joined {
                participants,
                amount,
                next,
            } => self.joined_step(*participants, *amount, *next),
            Step::Times { times, amount } => self.said(
                "step-year",
                &[
                    ("count", self.formats.number(*times)),
                    ("each", money(&amount.times_fraction(1, (*times).max(1)))),
                    ("amount", money(amount)),
                ],
            ),
            Step::Discount { percent, amount } => self.discount_step(*percent, *amount),
            Step::DiscountNotStated { percent, except } => self.no_discount_step(*percent, except),
            Step::Share { share, amount } => self.share_step(*share, *amount),
        }
    }

    fn discount_step(&self, percent: u32, amount: Money) -> String {
        let percent = self.formats.percent(percent);
        let amount = self.formats.money(amount);
        self.said("step-discount", &[("percent", percent), ("amount", amount)])
    }

    fn no_discount_step(&self, percent: u32, except: &str) -> String {
        let percent = self.formats.percent(percent);
        let except = except.to_owned();
        self.said(
            "step-discount-not-stated",
            &[("percent", percent), ("except", except)],
        )
    }

    fn joined_step(&self, participants: u32, amount: Money, next: Option<(u32, Money)>) -> String {
        let mut values = vec![
            ("count", self.formats.number(participants)),
            ("amount", self.formats.money(amount)),
        ];
        let Some((from, then)) = next else {
            return self.said("step-joined", &values);
        };
        values.push(("next", self.formats.number(from)));
        values.push(("then", self.formats.money(then)));
        self.said("step-joined-next", &values)
    }

    fn share_step(&self, share: Share, amount: Money) -> String {
        let share = self.formats.share(share);
        let amount = self.formats.money(amount);
        self.said("step-share", &[("share", share), ("amount", amount)])
    }

    fn said(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<(&str, Argument<'_>)> = values
            .iter()
            .map(|(name, value)| (*name, value.into()))
            .collect();
        self.words(key, &values)
    }
}
