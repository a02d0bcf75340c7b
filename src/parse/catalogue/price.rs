//! One item of a tariff and the model by which its amount is found.

use std::collections::BTreeMap;
use std::fmt;

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::prose::Prose;
use crate::parse::record::{Fields, FromNode, Known, UNKNOWN, record, vocabulary};
use crate::parse::schema::{Properties, described, pattern};
use crate::parse::values::Id;
use crate::parse::yaml::Node;
use crate::text::{Located, Money};

use super::accession::Vat;

record! {
    /// Something that is paid for.
    pub struct PriceItem {
        pub id: Located<Id>,
        /// What it is called on the page; else its kind's name.
        pub title: Option<String>,
        pub kind: Known<ItemKind>,
        /// Another way to take part, such as `passive`; never in the yearly figure.
        pub variant: Option<String>,
        pub paid_to: Known<Located<PaidTo>>,
        pub interval: Known<Interval>,
        /// Where it is not as for the other amounts of the price.
        pub vat: ItemVat,
        pub model: PriceModel,
        /// What is counted.
        pub unit: Option<Unit>,
        pub note: Option<Prose>,
    }

    /// An amount for a range of counts, both ends included.
    pub struct Tier {
        pub from: u32,
        /// Left out: no upper end.
        pub to: Option<u32>,
        pub amounts: Amounts,
        pub parts: Option<Parts>,
    }

    /// Of what an amount is made up, by name.
    pub struct Parts {
        pub member: BTreeMap<String, Located<Money>>,
        pub non_member: BTreeMap<String, Located<Money>>,
    }

    /// A rate for the part of a count within a band; `from` is included, `to` is not.
    pub struct Band {
        pub from: u32,
        /// Left out: no upper end.
        pub to: Option<u32>,
        pub rate: Located<Money>,
    }

    /// An amount for authorities of a size class.
    pub struct ClassPrice {
        /// An id of `content/stoerrelser.yml`.
        pub class: Located<String>,
        pub amounts: Amounts,
        pub parts: Option<Parts>,
    }

    /// An amount from so many joined on.
    pub struct ParticipantStep {
        pub participants_from: u32,
        pub amounts: Amounts,
    }
}

vocabulary! {
    /// What an item pays for.
    pub enum ItemKind {
        Recurring = "recurring",
        Joining = "joining",
        Onboarding = "onboarding",
        Operations = "operations",
        Support = "support",
        Contribution = "contribution",
        /// Bought if wanted; never in the yearly figure.
        Option = "option",
    }

    /// How often an item is paid.
    pub enum Interval {
        Once = "once",
        Year = "year",
        HalfYear = "half-year",
        Quarter = "quarter",
        Month = "month",
        Hour = "hour",
        Usage = "usage",
    }

    /// What a price counts.
    pub enum Unit {
        Inhabitant = "inhabitant",
        User = "user",
        Employee = "employee",
        Vehicle = "vehicle",
        Screen = "screen",
        Device = "device",
        School = "school",
        Student = "student",
        Site = "site",
        Installation = "installation",
        Hour = "hour",
    }

    /// What happens above the last tier.
    pub enum AboveLast {
        OnRequest = "on-request",
        /// The last tier's amount.
        Last = "last",
    }
}

/// Who sends the invoice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaidTo {
    Os2,
    Association,
    /// `supplier:<name>`; the name may be `unknown`.
    Supplier(Option<String>),
}

/// Whether an item's amounts hold value added tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ItemVat {
    /// The key is left out: what the price says holds.
    #[default]
    AsPrice,
    /// The item's own word, which may be that nobody knows.
    Own(Known<Vat>),
}

impl ItemVat {
    /// What holds for the item, within a price that says `price`; `None` when not stated.
    pub fn within(self, price: Option<Vat>) -> Option<Vat> {
        match self {
            Self::AsPrice => price,
            Self::Own(own) => own.known().copied(),
        }
    }
}

impl FromNode for ItemVat {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        Known::from_node(node, found).map(Self::Own)
    }

    fn when_missing() -> Option<Self> {
        Some(Self::AsPrice)
    }

    /// Not the price's: somebody meant to say something else.
    fn when_faulty() -> Option<Self> {
        Some(Self::Own(Known::Unknown))
    }
}

described! {
    ItemVat as "ItemVat" = |generator| generator.subschema_for::<Known<Vat>>();
    PaidTo as "PaidTo" = |_generator| pattern(r"^(os2|association|supplier:\s*\S.*)$");
    // Both are spread over keys of their owner; see `properties`.
    Amounts as "Amounts" = |_generator| schemars::Schema::default();
    PriceModel as "PriceModel" = |_generator| schemars::Schema::default();
}

impl FromNode for PaidTo {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        const WORDS: [&str; 3] = ["os2", "association", "supplier:"];
        let text = String::from_node(node, found)?;
        match text.as_str() {
            "os2" => Some(Self::Os2),
            "association" => Some(Self::Association),
            _ => match text.strip_prefix("supplier:").map(str::trim) {
                Some(name) if !name.is_empty() => {
                    Some(Self::Supplier((name != UNKNOWN).then(|| name.to_owned())))
                }
                _ => {
                    let finding = Finding::UnknownValue {
                        nearest: nearest(&text, WORDS).map(str::to_owned),
                        value: text,
                        known: "os2, association, supplier:<navn>".to_owned(),
                    };
                    found.push(finding, node.span);
                    None
                }
            },
        }
    }
}

impl fmt::Display for PaidTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Os2 => f.write_str("os2"),
            Self::Association => f.write_str("association"),
            Self::Supplier(name) => write!(f, "supplier:{}", name.as_deref().unwrap_or(UNKNOWN)),
        }
    }
}

/// What members and others pay: `member` and `non_member`, or `amount` for both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    pub member: Option<Located<Money>>,
    pub non_member: Option<Located<Money>>,
}

impl FromNode for Amounts {
    fn from_node(_: &Node, _: &mut Findings) -> Option<Self> {
        None // Spread over keys of its owner; see `take`.
    }

    fn properties(
        properties: &mut Properties,
        name: &str,
        _: &str,
        generator: &mut SchemaGenerator,
    ) {
        for key in AMOUNT_KEYS {
            Option::<Money>::properties(properties, name, key, generator);
        }
        properties.rule(any_of(&AMOUNT_KEYS));
    }

    fn take(fields: &mut Fields<'_, '_>, _: &'static str) -> Option<Self> {
        if fields.node("amount").is_some() {
            let both = fields.value::<Option<Located<Money>>>("amount").flatten();
            return Some(Self {
                member: both,
                non_member: both,
            });
        }
        let written = fields.node("member").is_some() || fields.node("non_member").is_some();
        if !written {
            fields.missing("amount");
        }
        Some(Self {
            member: fields.value::<Option<Located<Money>>>("member").flatten(),
            non_member: fields
                .value::<Option<Located<Money>>>("non_member")
                .flatten(),
        })
    }
}

/// The way an amount is found; see `catalogue` in the handbook for the forms.
#[derive(Clone, Debug)]
pub enum PriceModel {
    /// The same for all.
    Fixed(Amounts),
    /// The amount of the tier that holds the count.
    Tier {
        tiers: Vec<Located<Tier>>,
        above_last: Option<AboveLast>,
    },
    /// Each band's share of the count at its own rate, added up.
    Graduated {
        bands: Vec<Located<Band>>,
    },
    /// So much for each, within limits for the whole.
    PerUnit {
        rate: Amounts,
        minimum: Option<Located<Money>>,
        maximum: Option<Located<Money>>,
    },
    /// The amount of the authority's size class.
    SizeClass {
        classes: Vec<Located<ClassPrice>>,
    },
    /// The amount at the number that has joined.
    ByParticipants {
        steps: Vec<Located<ParticipantStep>>,
    },
    Free,
    OnRequest,
}

impl PriceModel {
    /// The word in YAML.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Fixed(_) => "fixed",
            Self::Tier { .. } => "tier",
            Self::Graduated { .. } => "graduated",
            Self::PerUnit { .. } => "per-unit",
            Self::SizeClass { .. } => "size-class",
            Self::ByParticipants { .. } => "by-participants",
            Self::Free => "free",
            Self::OnRequest => "on-request",
        }
    }
}

vocabulary! {
    /// The names of the price models.
    pub enum ModelName {
        Fixed = "fixed",
        Tier = "tier",
        Graduated = "graduated",
        PerUnit = "per-unit",
        SizeClass = "size-class",
        ByParticipants = "by-participants",
        Free = "free",
        OnRequest = "on-request",
    }
}

const AMOUNT_KEYS: [&str; 3] = ["amount", "member", "non_member"];

/// At least one of the keys is written.
fn any_of(keys: &[&str]) -> Value {
    let written: Vec<Value> = keys
        .iter()
        .map(|key| json!({ "required": [key] }))
        .collect();
    json!({ "anyOf": written })
}

impl ModelName {
    /// The keys that the model reads; of the first list at least one must be written.
    fn keys(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Fixed => (&AMOUNT_KEYS, &[]),
            Self::Tier => (&["tiers"], &["above_last"]),
            Self::Graduated => (&["bands"], &[]),
            Self::PerUnit => (&["rate", "member", "non_member"], &["minimum", "maximum"]),
            Self::SizeClass => (&["classes"], &[]),
            Self::ByParticipants => (&["steps"], &[]),
            Self::Free | Self::OnRequest => (&[], &[]),
        }
    }

    /// With this model these keys, and none of the other models'.
    fn rule(self, key: &str) -> Value {
        let (needed, allowed) = self.keys();
        let others = MODEL_KEYS
            .iter()
            .filter(|key| !needed.contains(key) && !allowed.contains(key));
        let forbidden: serde_json::Map<String, Value> = others
            .map(|key| ((*key).to_owned(), Value::Bool(false)))
            .collect();
        let mut then = json!({ "properties": forbidden });
        if !needed.is_empty() {
            then["anyOf"] = any_of(needed)["anyOf"].take();
        }
        let is_this =
            json!({ "properties": { key: { "const": self.as_str() } }, "required": [key] });
        json!({ "if": is_this, "then": then })
    }
}

/// Every key that some price model reads and another does not.
const MODEL_KEYS: [&str; 11] = [
    "amount",
    "member",
    "non_member",
    "tiers",
    "above_last",
    "bands",
    "rate",
    "minimum",
    "maximum",
    "classes",
    "steps",
];

impl FromNode for PriceModel {
    fn from_node(_: &Node, _: &mut Findings) -> Option<Self> {
        None // Spread over keys of its owner; see `take`.
    }

    fn properties(
        properties: &mut Properties,
        name: &str,
        key: &str,
        generator: &mut SchemaGenerator,
    ) {
        properties.add::<ModelName>(name, key, true, generator);
        for key in [
            "amount",
            "member",
            "non_member",
            "rate",
            "minimum",
            "maximum",
        ] {
            Option::<Money>::properties(properties, name, key, generator);
        }
        Vec::<Tier>::properties(properties, name, "tiers", generator);
        Option::<AboveLast>::properties(properties, name, "above_last", generator);
        Vec::<Band>::properties(properties, name, "bands", generator);
        Vec::<ClassPrice>::properties(properties, name, "classes", generator);
        Vec::<ParticipantStep>::properties(properties, name, "steps", generator);
        for model in ModelName::ALL {
            properties.rule(model.rule(key));
        }
    }

    fn take(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Self> {
        let Some(name) = fields.value::<ModelName>(key) else {
            // Nobody can say which keys belong to an unknown model: let them all pass.
            for key in MODEL_KEYS {
                fields.node(key);
            }
            return None;
        };
        Some(match name {
            ModelName::Fixed => Self::Fixed(Amounts::take(fields, key)?),
            ModelName::Tier => Self::Tier {
                tiers: required_list(fields, "tiers"),
                above_last: fields.value::<Option<AboveLast>>("above_last").flatten(),
            },
            ModelName::Graduated => Self::Graduated {
                bands: required_list(fields, "bands"),
            },
            ModelName::PerUnit => Self::PerUnit {
                rate: rate(fields),
                minimum: fields.value::<Option<Located<Money>>>("minimum").flatten(),
                maximum: fields.value::<Option<Located<Money>>>("maximum").flatten(),
            },
            ModelName::SizeClass => Self::SizeClass {
                classes: required_list(fields, "classes"),
            },
            ModelName::ByParticipants => Self::ByParticipants {
                steps: required_list(fields, "steps"),
            },
            ModelName::Free => {
                without_amounts(fields);
                Self::Free
            }
            ModelName::OnRequest => Self::OnRequest,
        })
    }
}

/// Reports the first amount of something free; its other keys go with it.
fn without_amounts(fields: &mut Fields<'_, '_>) {
    let amounts = MODEL_KEYS.iter().filter_map(|key| fields.node(key));
    if let Some(first) = amounts.map(|node| node.span).min() {
        fields.found().push(Finding::FreeWithAmounts {}, first);
    }
}

fn required_list<T: FromNode>(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<T> {
    if fields.node(key).is_none() {
        fields.missing(key);
    }
    fields.value::<Vec<T>>(key).unwrap_or_default()
}

/// `rate` for all, or `member` and `non_member`.
fn rate(fields: &mut Fields<'_, '_>) -> Amounts {
    if fields.node("member").is_some() || fields.node("non_member").is_some() {
        return Amounts::take(fields, "rate").unwrap_or_default();
    }
    let both = fields.value::<Located<Money>>("rate");
    Amounts {
        member: both,
        non_member: both,
    }
}
