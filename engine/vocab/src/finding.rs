//! Findings (*rilievi*) and the request and report of a rule call (contract v1.0).

use crate::{Date, Fact, FactValue, Name};
use serde::{Deserialize, Serialize};

/// A norm as consulted: NIR name, part, and the day whose text was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// Such as `urn:nir:stato:legge:1990-08-07;241`.
    pub urn: Name,
    /// Such as `art10bis-com1`; empty for the whole act.
    pub part: Name,
    /// The text in force on this day.
    pub text_of: Date,
}

/// The authorities whose acts Normattiva publishes.
const PUBLISHED: [&str; 2] = ["urn:nir:stato:", "urn:nir:presidente.repubblica:"];

impl Citation {
    /// The page on Normattiva that shows exactly the words applied: the multi-version address of the act, its
    /// part, as in force on `text_of`. None for what is not published there, such as the regulation of a municipality.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let part = if self.part.is_empty() { String::new() } else { format!("~{}", self.part) };
        PUBLISHED.iter().any(|authority| self.urn.starts_with(authority)).then(|| {
            format!("https://www.normattiva.it/uri-res/N2Ls?{}{part}!vig={}", self.urn, self.text_of)
        })
    }
}

/// What a rule found. Three-valued truth, plus "does not concern this case".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The norm is respected.
    Satisfied,
    /// The norm is broken.
    Violated,
    /// The norm does not concern this case.
    NotApplicable,
    /// It cannot be said; `asks` names the facts that would help.
    Indeterminate,
}

/// What a violation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// The act may not be completed.
    Blocking,
    /// The act may be completed only with recorded reasons.
    Warning,
    /// Evidence only.
    Note,
}

/// A named argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Argument {
    /// Name of the placeholder.
    pub name: Name,
    /// Its value, formatted by whoever shows the message.
    pub value: FactValue,
}

/// A message: a key into the texts, and its arguments. The wording lives with the kit or pack.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Message {
    /// Key into `texts/*.ftl`.
    pub key: Name,
    /// Arguments.
    pub arguments: Vec<Argument>,
}

/// What kind of reasoning a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// A condition was tested.
    Test,
    /// A parameter was read.
    Parameter,
    /// An exception to the rule was considered.
    Exception,
    /// The case was excluded from the norm.
    Exclusion,
    /// Something was computed.
    Computation,
}

/// One step of a rule's reasoning.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// Index of the step that this one belongs to.
    pub parent: Option<u32>,
    /// What kind of step.
    pub kind: StepKind,
    /// Short label.
    pub label: Name,
    /// Indices into the report's `grounds`.
    pub grounds: Vec<u32>,
    /// Paths of the facts and parameters read.
    pub reads: Vec<Name>,
    /// What the step came to.
    pub yields: FactValue,
}

/// What one rule says of a case, according to a norm.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the rule, such as `s_italia.l241.preavviso`.
    pub rule: Name,
    /// What it found.
    pub outcome: Outcome,
    /// What a violation does.
    pub weight: Weight,
    /// The norms: never empty.
    pub citations: Vec<Citation>,
    /// What to tell people.
    pub message: Message,
    /// Indices into the report's `trace`.
    pub because: Vec<u32>,
}

/// What a rule pack is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Request {
    /// The rule point of the procedure, such as `provvedimento`.
    pub point: Name,
    /// The day of the act: it selects the law.
    pub act_date: Date,
    /// The day to which the facts refer.
    pub facts_date: Date,
    /// The day on which they were known.
    pub known_on: Date,
    /// The facts that the bound rules declare, and no others.
    pub facts: Vec<Fact>,
    /// The parameters in force on the act date.
    pub parameters: Vec<Fact>,
}

/// What a rule pack answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Report {
    /// What each rule found.
    pub findings: Vec<Finding>,
    /// The norms that the trace refers to.
    pub grounds: Vec<Citation>,
    /// The reasoning.
    pub trace: Vec<Step>,
    /// Paths of unknown facts that could change an outcome.
    pub asks: Vec<Name>,
}

/// Why a rule pack gave no report: the verdict is indeterminate and blocks (invariant INDETERMINATE-BLOCKS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureCause {
    /// The component trapped.
    Trap,
    /// The fuel of the call is spent: the same again next time.
    Budget,
    /// The memory limit was reached.
    Memory,
    /// The stack limit was reached.
    Stack,
    /// The wall clock backstop fired: an incident of the host, to be retried, never a verdict.
    Timeout,
    /// The report breaks the contract: too large, dangling indices, a finding without a citation.
    Report,
    /// The report claims more than the level of the pack allows: a finding of another body's rule, one without a norm
    /// of the pack's own level, a weaker value or time limit than the one in force (invariant LOWER-NEVER-SOFTENS).
    Level,
    /// The request is larger than the contract allows.
    Request,
    /// The act date lies outside what the pack claims to encode.
    NotEncoded,
    /// The pack named by the regime is not installed, or its bytes do not have the pinned digest.
    Absent,
}

/// A rule call that gave no report.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Failure {
    /// Why.
    pub cause: FailureCause,
    /// For the operator.
    pub detail: String,
}
