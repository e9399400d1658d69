//! A pack of scripts, ready to be asked.

use crate::{
    Payload, RuleEntry,
    engine::Engine,
    payload::PayloadError,
    replay::{self, Record},
    words::Word,
};
use digipro_sdk::{Beside, Case, Judged, Key, Need, Norm, Rule, Title, evaluate_by, judge_alone_by};
use digipro_vocab::{Date, Interval, Report, Request};
use serde::Serialize;
use std::collections::BTreeMap;

/// A pack of scripts.
pub struct Script {
    /// In the order of the payload's rules.
    rules: Vec<Rule>,
    entries: Vec<Entry>,
}

/// What the SDK's declaration of a rule does not hold.
struct Entry {
    norms: Vec<String>,
    path: String,
    source: String,
}

/// The case, as the prelude takes it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Given<'r> {
    point: &'r str,
    act_date: Date,
    facts_date: Date,
    known_on: Date,
    needs: Vec<&'r str>,
    facts: BTreeMap<&'r str, Word>,
    parameter_names: &'r [&'static str],
    parameters: BTreeMap<&'r str, Word>,
}

impl Script {
    /// The pack of a payload.
    ///
    /// # Errors
    /// When a rule's source is not in the payload.
    pub fn new(payload: Payload) -> Result<Self, PayloadError> {
        let mut script = Self { rules: Vec::new(), entries: Vec::new() };
        for entry in payload.rules {
            let source = payload.sources.get(&entry.source).cloned();
            let source = source.ok_or_else(|| PayloadError::no_source(&entry.source))?;
            let norms = entry.norms.iter().map(|norm| norm.key.to_string()).collect();
            script.entries.push(Entry { norms, path: entry.source.to_string(), source });
            script.rules.push(declared(&entry));
        }
        Ok(script)
    }

    /// The pack of what was embedded.
    ///
    /// # Errors
    /// When it is not a payload.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PayloadError> {
        Self::new(Payload::from_bytes(bytes)?)
    }

    /// An engine that has read every source.
    ///
    /// # Errors
    /// When the engine cannot be set up.
    fn engine(&self) -> Result<Engine, String> {
        let mut engine = Engine::new()?;
        for entry in &self.entries {
            engine.read(&entry.path, &entry.source);
        }
        Ok(engine)
    }

    /// Asks every rule that speaks at the request's point on its act date, in an engine of its own.
    ///
    /// # Errors
    /// When the engine cannot be set up.
    pub fn evaluate(&self, request: &Request) -> Result<Report, String> {
        Ok(self.evaluate_in(&self.engine()?, request))
    }

    fn evaluate_in(&self, engine: &Engine, request: &Request) -> Report {
        evaluate_by(&self.rules, request, |rule, case| self.judge(engine, rule, request, case))
    }

    /// Asks one rule alone: the one of this id whose wording begins on that day.
    ///
    /// # Errors
    /// When there is none, or the engine cannot be set up.
    pub fn alone(&self, id: &str, since: Date, request: &Request) -> Result<Report, String> {
        let rule = self.rules.iter().find(|rule| rule.id == id && rule.valid.from == since);
        let rule = rule.ok_or_else(|| format!("the pack has no rule `{id}` from {since} on"))?;
        let engine = self.engine()?;
        Ok(judge_alone_by(rule, request, |rule, case| self.judge(&engine, rule, request, case)))
    }

    fn judge(&self, engine: &Engine, rule: &Rule, request: &Request, case: &Case<'_>) -> Judged {
        let at = self.rules.iter().position(|own| std::ptr::eq(own, rule));
        let Some(entry) = at.and_then(|at| self.entries.get(at)) else {
            return Ok(replay::interrupted("the rule is of another pack"));
        };
        let written = serde_json::to_string(&given(rule, request)).map_err(|error| error.to_string());
        let record = written
            .and_then(|given| engine.judge(&entry.path, &given))
            .and_then(|record| serde_json::from_str::<Record>(&record).map_err(|error| error.to_string()));
        match record {
            Ok(record) => replay::replay(&record, rule, &entry.norms, case),
            Err(why) => Ok(replay::interrupted(&why)),
        }
    }
}

/// A pack of scripts whose engine has read them: what a component keeps, because each of its calls begins with the
/// same memory. Outside of a component take [`Script`], whose calls share nothing.
pub struct Ready {
    engine: Engine,
    script: Script,
}

impl Ready {
    /// The pack of what was embedded.
    ///
    /// # Errors
    /// When it is not a payload, or the engine cannot be set up.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, String> {
        let script = Script::from_bytes(bytes).map_err(|error| error.to_string())?;
        let engine = script.engine()?;
        Ok(Self { engine, script })
    }

    /// Asks every rule that speaks at the request's point on its act date.
    pub fn evaluate(&self, request: &Request) -> Report {
        self.script.evaluate_in(&self.engine, request)
    }
}

/// What the rule declares, and nothing else (invariant DECLARED-FACTS).
fn given<'r>(rule: &'r Rule, request: &'r Request) -> Given<'r> {
    let facts = rule.needs.iter().filter_map(|need| {
        let fact = request.facts.iter().find(|fact| *fact.path == *need.path)?;
        let value = Some(&fact.value).filter(|value| value.kind() == Some(need.kind))?;
        Some((need.path, Word::of(value)?))
    });
    let parameters = rule.parameters.iter().filter_map(|name| {
        let parameter = request.parameters.iter().find(|parameter| *parameter.path == **name)?;
        Some((*name, Word::of(&parameter.value)?))
    });
    Given {
        point: &request.point,
        act_date: request.act_date,
        facts_date: request.facts_date,
        known_on: request.known_on,
        needs: rule.needs.iter().map(|need| need.path).collect(),
        facts: facts.collect(),
        parameter_names: rule.parameters,
        parameters: parameters.collect(),
    }
}

/// The rule, as the SDK declares it. It lives as long as the program: an instance of a component is thrown away after
/// one call, and natively a pack is read a few times while it is built.
fn declared(entry: &RuleEntry) -> Rule {
    let names = |names: &[digipro_vocab::Name]| kept(names.iter().map(|name| text(name)).collect());
    let norm = |norm: &crate::NormEntry| Norm {
        urn: text(&norm.urn),
        part: text(&norm.part),
        title: text(&norm.key),
        in_force: Interval { from: entry.valid.from, to: None },
        confirmed: (entry.valid.from, ""),
        interpretation: None,
    };
    let need = |(path, kind): &(digipro_vocab::Name, _)| Need { path: text(path), kind: *kind, purpose: "" };
    Rule {
        id: text(&entry.id),
        title: Title { it: "", en: "" },
        norms: kept(entry.norms.iter().map(norm).collect()),
        valid: entry.valid,
        weight: entry.weight,
        points: names(&entry.points),
        legal_basis: "",
        needs: kept(entry.needs.iter().map(need).collect()),
        parameters: names(&entry.parameters),
        messages: kept(entry.messages.iter().map(|key| Key(text(key))).collect()),
        judge: |_| Ok(replay::interrupted("a script is asked through its pack")),
        beside: Beside::default(),
    }
}

fn text(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn kept<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}
