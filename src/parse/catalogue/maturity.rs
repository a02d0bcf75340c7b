//! Maturity: the ladder as data, what was answered, and where a product stands.

use std::collections::BTreeMap;

use schemars::json_schema;

use crate::diagnostic::{Finding, Findings};
use crate::parse::record::{Fields, FromNode, Known, record, vocabulary, wrong_type};
use crate::parse::schema::{Properties, described};
use crate::parse::values::{Id, Url};
use crate::parse::yaml::{Node, Value};
use crate::text::{Date, Located};

use super::{Confirmed, Source};

record! {
    /// Where a product stands on its ladder, and on what grounds.
    pub struct Maturity {
        pub level: Located<Level>,
        pub basis: Known<Basis>,
        pub date: Option<Date>,
        /// A role or a body, not a person.
        pub by: Option<String>,
        pub report: Option<Url>,
        /// The level that was recommended, when another was decided.
        pub recommended: Option<Located<String>>,
        /// Files in `content/vurderinger/`.
        pub assessments: Vec<Located<String>>,
        pub history: Vec<Located<Decision>>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// A change of level, or a confirmation of it.
    pub struct Decision {
        pub date: Date,
        pub from: Known<String>,
        pub to: String,
        pub decision: Option<String>,
        pub grounds: Option<String>,
        pub decided_by: Option<String>,
        pub reference: Option<Url>,
    }

    /// A ladder of levels, `content/modenhed/<id>.yml`.
    pub struct MaturityModel {
        pub title: String,
        pub version: String,
        pub date: Known<Date>,
        pub source: Option<Source>,
        /// From the lowest to the highest.
        pub levels: Vec<Located<ModelLevel>>,
        pub themes: Vec<Located<Theme>>,
        pub requirements: Vec<Located<Requirement>>,
        /// Ids of an older model, and what those requirements are called in this one.
        pub renamed: BTreeMap<String, Located<String>>,
        /// The level from which on a product has groups to tell of.
        pub groups_from: Option<Located<String>>,
    }

    /// A step of a ladder.
    pub struct ModelLevel {
        pub id: String,
        pub title: String,
        /// What one may expect of a product at this level.
        pub summary: Option<String>,
    }

    /// What a group of requirements is about.
    pub struct Theme {
        pub id: String,
        pub title: String,
    }

    /// One thing that is asked of a product from a level on.
    pub struct Requirement {
        pub id: String,
        pub theme: Located<String>,
        pub level: Located<String>,
        pub title: String,
        /// Good to follow, but not needed for the level.
        pub recommendation: Option<bool>,
    }

    /// One going-through of a product's requirements, `content/vurderinger/<id>.yml`.
    pub struct Assessment {
        pub product: Located<Id>,
        /// The model the answers belong to: a file in `content/modenhed/`.
        pub model: Located<String>,
        /// The version of the form that was filled in.
        pub template: Option<String>,
        pub kind: Located<AssessmentKind>,
        pub date: Known<Date>,
        pub by: Known<String>,
        pub source: Option<Source>,
        pub note: Option<String>,
        pub answers: Answers,
        /// How many answers of each kind the source says there are; compared with the answers.
        pub counts: Option<WrittenCounts>,
    }

    /// Answers counted by hand.
    pub struct WrittenCounts {
        pub green: Option<u32>,
        pub yellow: Option<u32>,
        pub red: Option<u32>,
        pub grey: Option<u32>,
        pub yes: Option<u32>,
        pub no: Option<u32>,
        pub not_relevant ("not-relevant"): Option<u32>,
        pub not_known ("unknown"): Option<u32>,
    }
}

vocabulary! {
    /// What a level rests on.
    pub enum Basis {
        Evaluation = "evaluation",
        Board = "board",
        SelfAssessment = "self-assessment",
        OwnReport = "own-report",
    }

    /// Who answered.
    pub enum AssessmentKind {
        Evaluation = "evaluation",
        SelfAssessment = "self-assessment",
    }

    /// How a requirement is met. Evaluations use the colours, self-assessments the words.
    pub enum Answer {
        Green = "green",
        Yellow = "yellow",
        Red = "red",
        Grey = "grey",
        Yes = "yes",
        No = "no",
        NotRelevant = "not-relevant",
        NotKnown = "unknown",
    }
}

/// A level of the product's model, or none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// The id of a level of the model.
    Of(String),
    NotAssessed,
}

described! {
    Level as "Level" = |generator| String::json_schema(generator);
    Answered as "Answered" = |generator| {
        let mut words: Vec<&str> = Answer::ALL.iter().map(|answer| answer.as_str()).collect();
        words.extend(Answer::REPORT_WORDS.iter().map(|(word, _)| *word));
        let mut properties = Properties::default();
        properties.insert("Answered", "answer", true, serde_json::json!({ "enum": words }));
        Option::<String>::properties(&mut properties, "Answered", "reason", generator);
        Option::<Url>::properties(&mut properties, "Answered", "link", generator);
        json_schema!({ "anyOf": [{ "enum": words }, properties.record("Answered")] })
    };
}

impl FromNode for Level {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        Some(match text.as_str() {
            "not-assessed" | "unknown" => Self::NotAssessed,
            _ => Self::Of(text),
        })
    }
}

/// Answers by requirement id, each with its place.
pub type Answers = BTreeMap<String, Located<Answered>>;

/// An answer and its grounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    /// Why; an answer that is not green but has a reason counts as explained.
    pub reason: Option<String>,
    pub link: Option<Url>,
    /// The answer could not be read, which has been reported.
    pub faulty: bool,
}

impl FromNode for Answered {
    /// `green`, or `{answer: yellow, reason: …, link: …}`. An answer that cannot be read is reported
    /// and counts as not known, so that its requirement is not missing too.
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let Value::Mapping(_) = node.value else {
            let answer = Answer::of_report(node, found);
            return Some(Self {
                answer: answer.unwrap_or(Answer::NotKnown),
                reason: None,
                link: None,
                faulty: answer.is_none(),
            });
        };
        let mut fields = Fields::of(node, found)?;
        let answer = fields.node("answer");
        let reason = fields.value::<Option<String>>("reason").flatten();
        let link = fields.value::<Option<Url>>("link").flatten();
        if answer.is_none() {
            fields.missing("answer");
        }
        fields.finish();
        let answer = answer.and_then(|answer| Answer::of_report(answer, found));
        Some(Self {
            answer: answer.unwrap_or(Answer::NotKnown),
            reason,
            link,
            faulty: answer.is_none(),
        })
    }
}

impl Answer {
    /// How OS2's reports and forms write the answers.
    const REPORT_WORDS: [(&'static str, Answer); 16] = [
        ("🟢", Self::Green),
        ("grøn", Self::Green),
        ("Grøn", Self::Green),
        ("🟡", Self::Yellow),
        ("gul", Self::Yellow),
        ("Gul", Self::Yellow),
        ("🔴", Self::Red),
        ("rød", Self::Red),
        ("Rød", Self::Red),
        ("⚪", Self::Grey),
        ("grå", Self::Grey),
        ("Grå", Self::Grey),
        ("Ja", Self::Yes),
        ("Nej", Self::No),
        ("Ikke relevant", Self::NotRelevant),
        ("Ved ikke", Self::NotKnown),
    ];

    /// Every word that an answer may be written with: ours, then those of OS2's reports and forms.
    pub fn words() -> impl Iterator<Item = &'static str> {
        let report = Self::REPORT_WORDS.iter().map(|(word, _)| *word);
        Self::ALL.iter().map(|answer| answer.as_str()).chain(report)
    }

    /// The answer that a word of a form or report stands for, in any letter case.
    pub fn of_word(word: &str) -> Option<Self> {
        let same = |known: &str| known.to_lowercase() == word.to_lowercase();
        let report = Self::REPORT_WORDS.iter().find(|(known, _)| same(known));
        let ours = || Self::ALL.iter().find(|answer| same(answer.as_str()));
        report
            .map(|(_, answer)| *answer)
            .or_else(|| ours().copied())
    }

    /// An answer in this program's words, or as OS2's reports write it.
    fn of_report(node: &Node, found: &mut Findings) -> Option<Self> {
        let Some(scalar) = node.as_scalar().filter(|scalar| !scalar.is_null()) else {
            wrong_type("text", node, found);
            return None;
        };
        let in_report = Self::REPORT_WORDS
            .iter()
            .find(|(word, _)| *word == scalar.text);
        match in_report {
            Some((_, answer)) => Some(*answer),
            None => Self::from_node(node, found),
        }
    }
}

impl WrittenCounts {
    /// Those that are written, by answer.
    pub fn written(&self) -> impl Iterator<Item = (Answer, u32)> {
        let counts = [
            (Answer::Green, self.green),
            (Answer::Yellow, self.yellow),
            (Answer::Red, self.red),
            (Answer::Grey, self.grey),
            (Answer::Yes, self.yes),
            (Answer::No, self.no),
            (Answer::NotRelevant, self.not_relevant),
            (Answer::NotKnown, self.not_known),
        ];
        counts
            .into_iter()
            .filter_map(|(answer, count)| Some((answer, count?)))
    }
}

impl MaturityModel {
    pub fn level(&self, id: &str) -> Option<&ModelLevel> {
        self.levels
            .iter()
            .map(|level| &level.value)
            .find(|level| level.id == id)
    }

    /// A level's place on the ladder, 0 for the lowest.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.id == id)
    }

    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.requirements
            .iter()
            .map(|requirement| &requirement.value)
            .find(|requirement| requirement.id == id)
    }
}

impl Finding {
    /// A word that names no level of a model.
    pub fn unknown_level(value: &str, model: &MaturityModel) -> Self {
        let ids: Vec<&str> = model.levels.iter().map(|level| level.id.as_str()).collect();
        Finding::UnknownValue {
            value: value.to_owned(),
            nearest: crate::diagnostic::nearest(value, ids.iter().copied()).map(str::to_owned),
            known: ids.join(", "),
        }
    }

    /// A requirement under its older name; `model` is the name of the model's file. Others may be
    /// meant by their older names too, so all are listed.
    pub fn renamed_requirement(id: &str, now: &str, name: &str, model: &MaturityModel) -> Self {
        let renamed = model.renamed.iter();
        let renamed: Vec<String> = renamed
            .map(|(before, now)| format!("{before} → {}", now.value))
            .collect();
        Finding::RenamedRequirement {
            id: id.to_owned(),
            model: name.to_owned(),
            now: now.to_owned(),
            renamed: renamed.join(", "),
        }
    }
}
