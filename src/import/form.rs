//! Assessments as forms: OS2's self-assessment, and our own form written as JSON or YAML.

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::catalogue::{Answer, Answered, AssessmentKind};
use crate::parse::record::{FromNode, wrong_type};
use crate::parse::values::Url;
use crate::parse::yaml::{Entry, Node, Value};
use crate::text::{Date, Located, SourceFile};

use super::assessment::{Given, GivenAnswer, Surroundings};
use super::foreign::{Foreign, tree};
use super::person::roles;
use super::{Note, Reason};

/// What a form says; `None` and findings where it is none.
pub fn read(file: &SourceFile, site: &Surroundings<'_>, found: &mut Findings) -> Option<Given> {
    let node = tree(file, found)?;
    let mut top = Foreign::of("", &node, found)?;
    let own = top.entries.iter().any(|entry| entry.key == "answers");
    let key = if own { "product" } else { "productName" };
    let given = Given {
        product: match site.product {
            Some(_) => top.value(key, found),
            None => top.required(key, found),
        },
        span: top.span,
        ..Given::default()
    };
    if own {
        return Some(own_form(top, given, found));
    }
    Some(self_assessment(top, given, found))
}

/// `productName, filledBy, filledDate, krav[…]`.
fn self_assessment(mut top: Foreign<'_>, mut given: Given, found: &mut Findings) -> Given {
    given.kind = Some(AssessmentKind::SelfAssessment);
    given.source = given
        .product
        .as_ref()
        .map(|name| format!("Selvevaluering af {}", name.value));
    given.date = day(&mut top, "filledDate", found);
    given.by = role(&mut top, "filledBy", &mut given.notes, found);
    given.model = top.value("model", found);
    match top.node("krav") {
        None => top.missing("krav"),
        Some(node) => match &node.value {
            Value::Sequence(items) => {
                for item in items {
                    let answer = requirement(item, &mut given.notes, found);
                    given.answers.extend(answer);
                }
            }
            _ => wrong_type("list", node, found),
        },
    }
    given.notes.extend(top.left(|_| None, found));
    given
}

/// `id, kategori, produktniveau, efterlevet, dokumentation`.
fn requirement(node: &Node, notes: &mut Vec<Note>, found: &mut Findings) -> Option<GivenAnswer> {
    let mut fields = Foreign::of("krav/", node, found)?;
    let id: Option<Located<String>> = fields.required("id", found);
    // The model has these two; the form repeats them for its readers.
    let _repeated = [fields.node("kategori"), fields.node("produktniveau")];
    let answer = match fields.node("efterlevet") {
        Some(node) => answer(node, found),
        None => {
            notes.push(Note {
                place: found.place(fields.span),
                key: id.as_ref().map_or_else(String::new, |id| id.value.clone()),
                reason: Reason::Unanswered,
            });
            Some(Answer::NotKnown)
        }
    };
    let (reason, link) = grounds(&mut fields, notes, found);
    notes.extend(fields.left(|_| None, found));
    Some(GivenAnswer {
        id: id?,
        answer: answer?,
        reason,
        link,
    })
}

/// The documentation of an answer: words, or an address alone. Words that give an e-mail address
/// speak of a person, so they are left out.
fn grounds(
    fields: &mut Foreign<'_>,
    notes: &mut Vec<Note>,
    found: &mut Findings,
) -> (Option<String>, Option<Url>) {
    let Some(text) = fields.value::<String>("dokumentation", found) else {
        return (None, None);
    };
    if let Some(url) = Url::new(&text) {
        return (None, Some(url));
    }
    if text.contains('@') {
        notes.extend(fields.note("dokumentation", Reason::Person, found));
        return (None, None);
    }
    (Some(text), None)
}

/// The form of `content/vurderinger/`, whose answers are a mapping.
fn own_form(mut top: Foreign<'_>, mut given: Given, found: &mut Findings) -> Given {
    given.model = top.value("model", found);
    given.template = top.value("template", found);
    given.kind = top.required("kind", found);
    given.date = day(&mut top, "date", found);
    given.by = role(&mut top, "by", &mut given.notes, found);
    match top.node("source") {
        Some(node) if matches!(node.value, Value::Mapping(_)) => {
            let source = Foreign::of("source/", node, found);
            if let Some(mut source) = source {
                given.source = source.value("title", found);
                given.url = source.value("url", found);
                given
                    .notes
                    .extend(source.left(|_| Some(Reason::NoField), found));
            }
        }
        Some(node) => given.source = String::from_node(node, found),
        None => {}
    }
    let answers = top.node("answers");
    match answers.map(|node| (&node.value, node)) {
        Some((Value::Mapping(entries), _)) => {
            let read = entries.iter().filter_map(|entry| own_answer(entry, found));
            given.answers.extend(read);
        }
        Some((_, node)) => wrong_type("mapping", node, found),
        None => top.missing("answers"),
    }
    given.notes.extend(top.left(|_| None, found));
    given
}

fn own_answer(entry: &Entry, found: &mut Findings) -> Option<GivenAnswer> {
    let id = Located::new(entry.key.clone(), entry.key_span);
    if let Value::Mapping(_) = entry.value.value {
        let read = Answered::from_node(&entry.value, found)?;
        return Some(GivenAnswer {
            id,
            answer: read.answer,
            reason: read.reason,
            link: read.link,
        });
    }
    Some(GivenAnswer {
        id,
        answer: answer(&entry.value, found)?,
        reason: None,
        link: None,
    })
}

/// An answer in any of the words that forms and reports use; forms may tick a box too.
fn answer(node: &Node, found: &mut Findings) -> Option<Answer> {
    let Some(scalar) = node.as_scalar() else {
        wrong_type("text", node, found);
        return None;
    };
    match (node.kind(), scalar.text.as_str()) {
        ("boolean", "true") => Some(Answer::Yes),
        ("boolean", _) => Some(Answer::No),
        _ => of_words(&scalar.text).or_else(|| {
            found.push(unknown_answer(&scalar.text), node.span);
            None
        }),
    }
}

/// `🟢`, `🟢 Opfyldt`, `Ja`, `green`.
pub fn of_words(text: &str) -> Option<Answer> {
    // Some keyboards add a mark that asks for the colourful form of a letter.
    let text = text.replace('\u{fe0f}', "");
    let text = text.trim();
    Answer::of_word(text).or_else(|| {
        let first = text
            .chars()
            .next()
            .filter(|letter| !letter.is_alphanumeric())?;
        Answer::of_word(&first.to_string())
    })
}

pub fn unknown_answer(text: &str) -> Finding {
    let known = [
        "Ja",
        "Nej",
        "Ikke relevant",
        "Ved ikke",
        "🟢",
        "🟡",
        "🔴",
        "⚪",
    ];
    Finding::UnknownValue {
        value: text.to_owned(),
        nearest: nearest(text, Answer::words()).map(str::to_owned),
        known: known.join(", "),
    }
}

/// A day; forms may add the time of day.
fn day(top: &mut Foreign<'_>, key: &'static str, found: &mut Findings) -> Option<Date> {
    let node = top.node(key)?;
    let text = node.as_scalar().map(|scalar| scalar.text.as_str());
    let stamp = text.and_then(|text| text.get(..10).filter(|_| text.get(10..11) == Some("T")));
    stamp
        .and_then(Date::parse)
        .or_else(|| Date::from_node(node, found))
}

/// Who filled it in, as a role or a body; a person is left out.
fn role(
    top: &mut Foreign<'_>,
    key: &'static str,
    notes: &mut Vec<Note>,
    found: &mut Findings,
) -> Option<String> {
    let text: String = top.value(key, found)?;
    if text == "unknown" {
        return None;
    }
    let (kept, dropped) = roles(&text);
    if dropped {
        notes.extend(top.note(key, Reason::Person, found));
    }
    kept
}
