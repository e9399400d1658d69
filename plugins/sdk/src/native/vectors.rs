//! Vectors: cases that a rule must judge so.

use super::{Declaration, Judge, RuleDeclaration};
use digipro_vocab::{Date, Exact, Fact, FactKind, FactValue, Name, Number, Outcome, Request, Weight};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file `vectors.toml` beside a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VectorFile {
    /// Outcomes to which the rule cannot come, each with the reason:
    /// `never = { not-applicable = "concerns every application" }`.
    #[serde(default)]
    pub never: BTreeMap<Outcome, Name>,
    /// The vectors.
    #[serde(rename = "vector", default)]
    pub vectors: Vec<Vector>,
}

/// One vector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Vector {
    /// What it shows, in a few words.
    pub name: Name,
    /// Point of the procedure; the rule's first when absent.
    pub point: Option<Name>,
    /// Day of the act.
    pub act_date: toml::value::Datetime,
    /// Day of the facts; the act's when absent.
    pub facts_date: Option<toml::value::Datetime>,
    /// Day on which they were known; the act's when absent.
    pub known_on: Option<toml::value::Datetime>,
    /// Facts by path; those that are absent are unknown.
    #[serde(default)]
    pub facts: BTreeMap<Name, toml::Value>,
    /// Parameters by name.
    #[serde(default)]
    pub parameters: BTreeMap<Name, toml::Value>,
    /// What the rule must say.
    pub expect: Expectation,
}

/// The outcome that a vector expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// The norm is respected.
    Satisfied,
    /// The norm is broken.
    Violated,
    /// The norm does not concern the case.
    NotApplicable,
    /// It cannot be said.
    Indeterminate,
    /// The rule does not speak: on the day before it is valid, for example.
    Silent,
}

impl Expected {
    fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Satisfied => Some(Outcome::Satisfied),
            Self::Violated => Some(Outcome::Violated),
            Self::NotApplicable => Some(Outcome::NotApplicable),
            Self::Indeterminate => Some(Outcome::Indeterminate),
            Self::Silent => None,
        }
    }
}

/// What a rule must say of a vector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The outcome.
    pub outcome: Expected,
    /// Key of the message; any when absent.
    pub message: Option<Name>,
    /// The weight; the rule's own when absent.
    pub weight: Option<Weight>,
    /// Arguments of the message that must be so; others may be there too.
    #[serde(default)]
    pub arguments: BTreeMap<Name, toml::Value>,
    /// The facts that must be asked for, in this order.
    #[serde(default)]
    pub asks: Vec<Name>,
}

impl Vector {
    /// The request that the vector stands for.
    ///
    /// # Errors
    /// A fact that no wording of the rule declares, or a value of another type than declared.
    pub fn request(&self, pack: &Declaration, rule: &RuleDeclaration) -> Result<Request, String> {
        let wordings = || std::iter::once(rule).chain(pack.rules.iter().filter(|other| other.id == rule.id));
        let act_date = civil(&self.act_date)?;
        let facts = self.facts.iter().map(|(path, given)| {
            let need = wordings().flat_map(|rule| &rule.needs).find(|need| need.path == *path);
            let need = need.ok_or_else(|| format!("`{path}` is not among the rule's needs"))?;
            Ok(Fact { path: path.clone(), value: typed(given, need.kind)?, source: "vector".into() })
        });
        let parameters = self.parameters.iter().map(|(name, given)| {
            if !wordings().any(|rule| rule.parameters.contains(name)) {
                return Err(format!("`{name}` is not among the rule's parameters"));
            }
            Ok(Fact { path: name.clone(), value: plain(given)?, source: "vector".into() })
        });
        let point = self.point.clone().or_else(|| rule.points.first().cloned());
        Ok(Request {
            point: point.unwrap_or_else(|| "".into()),
            act_date,
            facts_date: self.facts_date.as_ref().map_or(Ok(act_date), civil)?,
            known_on: self.known_on.as_ref().map_or(Ok(act_date), civil)?,
            facts: facts.collect::<Result<_, String>>()?,
            parameters: parameters.collect::<Result<_, String>>()?,
        })
    }

    /// Compares what the rule says with what is expected. Where another wording of the rule speaks on the
    /// day, either that the rule is silent may be expected, or what the other wording says.
    ///
    /// # Errors
    /// What differs.
    pub fn check(
        &self,
        pack: &Declaration,
        rule: &RuleDeclaration,
        request: &Request,
        judge: &dyn Judge,
    ) -> Result<(), String> {
        let (point, day) = (&request.point, request.act_date);
        if !pack.covers.contains(day) {
            let silent = self.expect.outcome == Expected::Silent;
            let what = || format!("the pack does not cover {day}: expect = {{ outcome = \"silent\" }}");
            return if silent { Ok(()) } else { Err(what()) };
        }
        match (self.expect.outcome.outcome(), pack.wording(rule, request)) {
            (None, _) if rule.speaks(request) => {
                Err(format!("expected no finding, but the rule speaks at `{point}` on {day}"))
            }
            (None, None) if judge.evaluate(request)?.findings.iter().any(|found| found.rule == rule.id) => {
                Err(format!(
                    "expected no finding, and the rule is not valid at `{point}` on {day}, yet it speaks"
                ))
            }
            (None, _) => Ok(()),
            (Some(_), None) => Err(format!(
                "the rule does not speak at `{point}` on {day}: expect = {{ outcome = \"silent\" }}"
            )),
            (Some(outcome), Some(wording)) => self.compare(outcome, wording, request, judge),
        }
    }

    fn compare(
        &self,
        outcome: Outcome,
        rule: &RuleDeclaration,
        request: &Request,
        judge: &dyn Judge,
    ) -> Result<(), String> {
        let report = judge.alone(rule, request)?;
        let finding = report.findings.first().ok_or("no finding")?;
        let same = |what: &str, expected: String, found: String| {
            if expected == found { Ok(()) } else { Err(format!("expected {what} {expected}, found {found}")) }
        };
        let expect = &self.expect;
        same("outcome", format!("{outcome:?}"), format!("{:?}", finding.outcome))?;
        if let Some(key) = &expect.message {
            same("message", key.to_string(), finding.message.key.to_string())?;
        }
        let weight = expect.weight.unwrap_or(rule.weight);
        same("weight", format!("{weight:?}"), format!("{:?}", finding.weight))?;
        same("asks", expect.asks.join(", "), report.asks.join(", "))?;
        for (name, expected) in &expect.arguments {
            let found = finding.message.arguments.iter().find(|argument| argument.name == *name);
            let found = found.ok_or_else(|| format!("the message has no argument `{name}`"))?;
            let kind = found.value.kind().unwrap_or(FactKind::Text);
            let expected = format!("{:?}", typed(expected, kind)?);
            same(&format!("argument {name}"), expected, format!("{:?}", found.value))?;
        }
        Ok(())
    }
}

fn civil(written: &toml::value::Datetime) -> Result<Date, String> {
    written.to_string().parse().map_err(|_| format!("`{written}` is not a civil day"))
}

/// A value of the declared type.
fn typed(given: &toml::Value, kind: FactKind) -> Result<FactValue, String> {
    use toml::Value as T;
    Ok(match (kind, given) {
        (FactKind::Truth, T::Boolean(truth)) => FactValue::Truth(*truth),
        (FactKind::Whole, T::Integer(whole)) => FactValue::Whole(*whole),
        (FactKind::Exact, T::Integer(whole)) => FactValue::Exact(Exact { unscaled: *whole, scale: 0 }),
        (FactKind::Exact, T::String(text)) => FactValue::Exact(exact(text)?),
        (FactKind::Text, T::String(text)) => FactValue::Text(text.as_str().into()),
        (FactKind::Code, T::String(text)) => FactValue::Code(text.as_str().into()),
        (FactKind::Day, T::Datetime(day)) => FactValue::Day(civil(day)?),
        _ => return Err(format!("`{given}` is not of the declared type ({kind:?})")),
    })
}

/// A parameter: its type is as it is written; text is a code.
fn plain(given: &toml::Value) -> Result<FactValue, String> {
    let kind = match given {
        toml::Value::Boolean(_) => FactKind::Truth,
        toml::Value::Datetime(_) => FactKind::Day,
        toml::Value::String(_) => FactKind::Code,
        _ => FactKind::Whole,
    };
    typed(given, kind)
}

fn exact(text: &str) -> Result<Exact, String> {
    let number: Number = text.parse().map_err(|_| format!("`{text}` is not a decimal number"))?;
    number.to_exact().ok_or_else(|| format!("`{text}` has too many digits"))
}
