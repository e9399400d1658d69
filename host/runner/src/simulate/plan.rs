//! The plan of a simulation: what the world around the engine does, and when (docs/simulate.md).

use super::changes::{Cancellation, ChangesText, TaskChange};
use super::codes;
use super::limits::{CASES_MAX, PLAN_MAX};
use super::locate::{place_of, place_of_line_column};
use digipro_machine::Changes;
use digipro_vocab::{Diagnostic, Instant, Name, Value, value::Fields};
use jiff::fmt::temporal::SpanParser;
use serde::{Deserialize, Deserializer, de};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A plan that was read.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Name of its file, for diagnostics.
    pub file: Name,
    pub(super) text: Arc<str>,
    pub(super) script: Script,
}

/// The plan as it is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Script {
    /// When virtual time begins.
    pub(super) begin: Option<Moment>,
    /// Cases to start; one, without variables, when absent.
    pub(super) start: Option<Vec<Start>>,
    /// What people and workers answer.
    pub(super) answers: Vec<Answer>,
    /// What they do where no answer is planned.
    pub(super) otherwise: Otherwise,
    /// What is done to user tasks before they are completed.
    pub(super) tasks: Vec<TaskChange>,
    /// Cases that somebody ends.
    pub(super) cancel: Vec<Cancellation>,
    pub(super) messages: Vec<Message>,
    pub(super) signals: Vec<Signal>,
    /// Whether processes begin by their timers.
    pub(super) start_timers: bool,
    pub(super) conditions: Vec<Conditions>,
    pub(super) set: Vec<Set>,
    /// What data stores hold from the beginning.
    pub(super) data: BTreeMap<Name, Value>,
    pub(super) incidents: Vec<Resolution>,
    pub(super) rules: Vec<Ruling>,
    pub(super) stop: Stop,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Start {
    pub(super) at: Option<Moment>,
    pub(super) after: Option<Length>,
    pub(super) process: Option<Name>,
    pub(super) event: Option<Name>,
    pub(super) variables: Arc<Fields>,
    pub(super) times: u32,
    /// How long after the one before each further case starts.
    pub(super) every: Option<Length>,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            at: None,
            after: None,
            process: None,
            event: None,
            variables: Arc::default(),
            times: 1,
            every: None,
        }
    }
}

/// What is done with tasks and jobs that no answer speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Otherwise {
    /// They wait for ever.
    #[default]
    Leave,
    /// They are completed at once, without variables.
    Complete,
}

/// An answer to a task or job. The nth visit of an element in a case gets the nth answer that fits it, further visits
/// the last one.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "AnswerText")]
pub(super) struct Answer {
    pub(super) whom: Whom,
    pub(super) after: Option<Length>,
    /// How often the worker fails first.
    pub(super) fails: Option<Fails>,
    pub(super) deed: Deed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    Element(Name),
    /// Jobs of a type.
    Kind(Name),
    /// The jobs of an element's listeners for an event.
    Listener(Name, Name),
}

#[derive(Clone, Debug)]
pub(super) enum Deed {
    Complete {
        variables: Arc<Fields>,
        acknowledge: Vec<Acknowledged>,
    },
    Error {
        code: Name,
        message: String,
        variables: Arc<Fields>,
    },
    /// A listener says no.
    Deny(String),
    /// A listener corrects the user task.
    Correct(Changes),
    /// In an ad-hoc subprocess: what begins next, whether that is enough, whether the rest is cut short.
    Choose {
        elements: Vec<Name>,
        variables: Arc<Fields>,
        enough: bool,
        cancel_rest: bool,
    },
    Leave,
}

/// Variables that somebody writes from outside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Set {
    /// Number of the case.
    #[serde(default = "first")]
    pub(super) case: u64,
    /// Where what waits at this element sees them; of the case itself when absent.
    #[serde(default)]
    pub(super) element: Option<Name>,
    pub(super) variables: Arc<Fields>,
    /// Exactly there, not where a variable of that name is.
    #[serde(default)]
    pub(super) local: bool,
    #[serde(default)]
    pub(super) at: Option<Moment>,
    #[serde(default)]
    pub(super) after: Option<Length>,
}

/// Somebody evaluates the conditions by which processes begin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Conditions {
    /// Of this process; of all when absent.
    #[serde(default)]
    pub(super) process: Option<Name>,
    #[serde(default)]
    pub(super) variables: Arc<Fields>,
    #[serde(default)]
    pub(super) at: Option<Moment>,
    #[serde(default)]
    pub(super) after: Option<Length>,
}

fn first() -> u64 {
    1
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acknowledged {
    pub(super) rule: Name,
    pub(super) reason: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fails {
    #[serde(default = "once")]
    pub(super) times: u32,
    #[serde(default)]
    pub(super) message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorText {
    code: Name,
    #[serde(default)]
    message: String,
    #[serde(default)]
    variables: Arc<Fields>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct AnswerText {
    element: Option<Name>,
    #[serde(rename = "type")]
    kind: Option<Name>,
    listener: Option<Name>,
    after: Option<Length>,
    fail: Option<Fails>,
    complete: Option<Arc<Fields>>,
    #[serde(default)]
    acknowledge: Vec<Acknowledged>,
    error: Option<ErrorText>,
    deny: Option<String>,
    correct: Option<ChangesText>,
    choose: Option<ChoiceText>,
    #[serde(default)]
    leave: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ChoiceText {
    #[serde(default)]
    elements: Vec<Name>,
    #[serde(default)]
    variables: Arc<Fields>,
    #[serde(default)]
    enough: bool,
    #[serde(default)]
    cancel_rest: bool,
}

impl TryFrom<AnswerText> for Answer {
    type Error = &'static str;

    fn try_from(text: AnswerText) -> Result<Self, Self::Error> {
        let whom = match (text.element, text.kind, text.listener) {
            (Some(element), None, None) => Whom::Element(element),
            (None, Some(kind), None) => Whom::Kind(kind),
            (Some(element), None, Some(listener)) => Whom::Listener(element, listener),
            _ => return Err("an answer has either an `element`, perhaps with a `listener`, or a `type`"),
        };
        let acknowledge = text.acknowledge;
        let deeds = [
            text.complete.map(|variables| Deed::Complete { variables, acknowledge }),
            text.error.map(|ErrorText { code, message, variables }| Deed::Error { code, message, variables }),
            text.deny.map(Deed::Deny),
            text.correct.map(|changes| Deed::Correct(changes.into())),
            text.choose.map(|choice| Deed::Choose {
                elements: choice.elements,
                variables: choice.variables,
                enough: choice.enough,
                cancel_rest: choice.cancel_rest,
            }),
            text.leave.then_some(Deed::Leave),
        ];
        let mut deeds = deeds.into_iter().flatten();
        let (Some(deed), None) = (deeds.next(), deeds.next()) else {
            return Err("an answer has one of `complete`, `error`, `deny`, `correct`, `choose` and `leave`");
        };
        Ok(Self { whom, after: text.after, fails: text.fail, deed })
    }
}

/// A message from outside. Without a moment it is there from the beginning and waits for whoever waits for it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Message {
    pub(super) name: Name,
    /// Whatever the key, when absent.
    #[serde(default)]
    pub(super) key: Option<Key>,
    #[serde(default)]
    pub(super) at: Option<Moment>,
    #[serde(default)]
    pub(super) after: Option<Length>,
    /// While one with its name, key and id waits, it is refused.
    #[serde(default)]
    pub(super) id: Option<Name>,
    /// How long it waits for somebody who waits for it; not at all when absent.
    #[serde(default)]
    pub(super) keep: Option<Length>,
    #[serde(default)]
    pub(super) variables: Arc<Fields>,
}

/// A signal from outside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Signal {
    pub(super) name: Name,
    #[serde(default)]
    pub(super) at: Option<Moment>,
    #[serde(default)]
    pub(super) after: Option<Length>,
    #[serde(default)]
    pub(super) variables: Arc<Fields>,
}

/// What is done about an incident: variables are written, then its step is tried again, or a person signs over it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Resolution {
    /// At this element; at any when absent.
    #[serde(default)]
    pub(super) element: Option<Name>,
    /// With this code; with any when absent.
    #[serde(default)]
    pub(super) code: Option<Name>,
    #[serde(default)]
    pub(super) after: Option<Length>,
    #[serde(default)]
    pub(super) variables: Arc<Fields>,
    #[serde(default)]
    pub(super) sign: Option<Signature>,
    /// How many incidents it is good for.
    #[serde(default = "once")]
    pub(super) times: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Signature {
    pub(super) reason: String,
    pub(super) proceed: bool,
}

/// What the rule packs say at a rule point. The nth call gets the nth ruling of the point, further calls the last.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Ruling {
    pub(super) point: Name,
    pub(super) outcome: Ruled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ruled {
    /// Nothing is violated.
    Pass,
    /// A blocking rule is violated.
    Deny,
    /// A warning: it needs recorded reasons.
    Warn,
    /// A blocking rule cannot be decided on the facts.
    Unclear,
    /// The packs give no report.
    Fail,
}

/// When the simulation stops, whatever still waits.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Stop {
    pub(super) at: Option<Moment>,
    pub(super) after: Option<Length>,
    /// After so many commands.
    pub(super) steps: Option<u64>,
}

fn once() -> u32 {
    1
}

/// A moment, written with its offset or zone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment(pub(super) Instant);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(|_| {
            de::Error::custom(format!("`{text}` is not a moment such as `2026-04-03T10:00:00+02:00`"))
        })
    }
}

/// An ISO 8601 duration, not negative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length(pub(super) jiff::Span);

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        static PARSER: SpanParser = SpanParser::new();
        let text = String::deserialize(deserializer)?;
        match PARSER.parse_span(&text) {
            Ok(span) if !span.is_negative() => Ok(Self(span)),
            _ => Err(de::Error::custom(format!("`{text}` is not a duration such as `PT1H` or `P30D`"))),
        }
    }
}

/// A correlation key: text, or a number that is turned into text.
#[derive(Clone, Debug)]
pub(super) struct Key(pub(super) Name);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Text(text) => Ok(Self(text)),
            Value::Number(number) => Ok(Self(number.to_string().into())),
            other => Err(de::Error::custom(format!("a {} is not a correlation key", other.kind()))),
        }
    }
}

impl Plan {
    /// Reads a plan. `file` is its name, for diagnostics.
    ///
    /// # Errors
    /// With what is wrong and where (P0801, P0804).
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let refuse = |diagnostic: Diagnostic| Err(vec![diagnostic.file(file)]);
        if text.len() > PLAN_MAX {
            let message = format!("the plan has {} bytes, at most {PLAN_MAX} are read", text.len());
            return refuse(Diagnostic::error(codes::P0804, message));
        }
        let script: Script = match serde_json::from_str(text) {
            Ok(script) => script,
            Err(error) => {
                let at = place_of_line_column(text, error.line(), error.column());
                let message = error.to_string();
                let cause = message.split(" at line ").next().unwrap_or_default();
                return refuse(
                    Diagnostic::error(codes::P0801, cause)
                        .at(at)
                        .help("docs/simulate.md shows every part of a plan"),
                );
            }
        };
        let cases = script.start.iter().flatten().fold(0_u32, |sum, start| sum.saturating_add(start.times));
        if cases > CASES_MAX {
            let message = format!("the plan starts {cases} cases, at most {CASES_MAX} are simulated");
            return refuse(Diagnostic::error(codes::P0804, message));
        }
        Ok(Self { file: file.into(), text: text.into(), script })
    }

    /// An error about what stands as the value of a key.
    pub(super) fn error(
        &self,
        code: digipro_vocab::Code,
        key: &str,
        value: &str,
        message: String,
    ) -> Diagnostic {
        let diagnostic = Diagnostic::error(code, message).file(self.file.clone());
        match place_of(&self.text, key, value) {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        }
    }
}
