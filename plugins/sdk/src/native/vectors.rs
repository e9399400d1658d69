//! Vectors: cases that a rule must judge so.

use crate::{Need, Rule, judge_alone};
use digipro_vocab::{Date, Exact, Fact, FactKind, FactValue, Name, Number, Outcome, Report, Request, Weight};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file `vectors.toml` beside a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VectorFile {
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

/// What a rule must say of a vector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The outcome.
    pub outcome: Outcome,
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
    /// A fact that the rule does not declare, or a value of another type than declared.
    pub fn request(&self, rule: &Rule) -> Result<Request, String> {
        let act_date = civil(&self.act_date)?;
        let facts = self.facts.iter().map(|(path, given)| {
            let need = rule.needs.iter().find(|need| *need.path == **path);
            let Need { kind, .. } = need.ok_or_else(|| format!("`{path}` is not among the rule's needs"))?;
            Ok(Fact { path: path.clone(), value: typed(given, *kind)?, source: "vector".into() })
        });
        let parameters = self.parameters.iter().map(|(name, given)| {
            if !rule.parameters.contains(&&**name) {
                return Err(format!("`{name}` is not among the rule's parameters"));
            }
            Ok(Fact { path: name.clone(), value: plain(given)?, source: "vector".into() })
        });
        let point = self.point.clone().or_else(|| rule.points.first().map(|point| (*point).into()));
        Ok(Request {
            point: point.unwrap_or_else(|| "".into()),
            act_date,
            facts_date: self.facts_date.as_ref().map_or(Ok(act_date), civil)?,
            known_on: self.known_on.as_ref().map_or(Ok(act_date), civil)?,
            facts: facts.collect::<Result<_, String>>()?,
            parameters: parameters.collect::<Result<_, String>>()?,
        })
    }

    /// Judges the vector with its rule alone, and compares with what is expected.
    ///
    /// # Errors
    /// What differs.
    pub fn check(&self, rule: &Rule, request: &Request) -> Result<Report, String> {
        let report = judge_alone(rule, request);
        let finding = report.findings.first().ok_or("no finding")?;
        let same = |what: &str, expected: String, found: String| {
            if expected == found { Ok(()) } else { Err(format!("expected {what} {expected}, found {found}")) }
        };
        let expect = &self.expect;
        same("outcome", format!("{:?}", expect.outcome), format!("{:?}", finding.outcome))?;
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
            same(
                &format!("argument {name}"),
                format!("{:?}", typed(expected, kind)?),
                format!("{:?}", found.value),
            )?;
        }
        Ok(report)
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
