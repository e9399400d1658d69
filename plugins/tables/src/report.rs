//! From what the tables say to a finding with its reasoning.

use crate::{
    compile::{Compiled, Reads, Ready, Source},
    said::{CONFLICT, FACTS_MISSING, GAP, Said, UNDECIDED, fact},
    world::{Given, World, matter},
};
use digipro_vocab::{
    Argument, Citation, FactValue, Finding, Message, Name, Outcome, Report, Request, Step, StepKind, Weight,
    pack::Norm,
};
use std::collections::BTreeSet;

/// Longest label of a step, in characters: a note beside a row may be longer.
const LABEL: usize = 200;

/// Asks a rule, and adds what it says to the report.
pub(crate) fn judge(compiled: &Compiled, request: &Request, report: &mut Report) {
    let first = report.trace.len();
    let answer = match &compiled.ready {
        Ok(ready) => asked(compiled, ready, request, report),
        Err(reason) => Answer::undecided(&compiled.rule.model, reason),
    };
    let because = (first..report.trace.len()).filter_map(|step| u32::try_from(step).ok()).collect();
    let mut cited: Vec<&Norm> = Vec::new();
    let named = answer.norms.iter().filter_map(|key| norm(compiled, key));
    for norm in named.chain(compiled.rule.norms.iter().map(|(_, norm)| norm)) {
        if !cited.contains(&norm) {
            cited.push(norm);
        }
    }
    for path in answer.asks {
        if !report.asks.contains(&path) {
            report.asks.push(path);
        }
    }
    report.findings.push(Finding {
        rule: compiled.rule.id.clone(),
        outcome: answer.outcome,
        weight: answer.weight.unwrap_or(compiled.rule.weight),
        citations: cited.into_iter().map(|norm| on(norm, request)).collect(),
        message: answer.message,
        because,
    });
}

/// What becomes a finding.
struct Answer {
    outcome: Outcome,
    weight: Option<Weight>,
    message: Message,
    norms: Vec<Name>,
    asks: Vec<Name>,
}

impl Answer {
    fn indeterminate(key: &str, arguments: &[(&str, &str)]) -> Self {
        let argument = |(name, value): &(&str, &str)| Argument {
            name: (*name).into(),
            value: FactValue::Text((*value).into()),
        };
        Self {
            outcome: Outcome::Indeterminate,
            weight: None,
            message: Message { key: key.into(), arguments: arguments.iter().map(argument).collect() },
            norms: Vec::new(),
            asks: Vec::new(),
        }
    }

    fn undecided(table: &str, reason: &str) -> Self {
        let reason: String = reason.chars().take(LABEL).collect();
        Self::indeterminate(UNDECIDED, &[("tabella", table), ("motivo", &reason)])
    }

    fn asking(asks: Vec<Name>) -> Self {
        Self { asks: asks.clone(), ..Self::indeterminate(FACTS_MISSING, &[("fatti", &asks.join(", "))]) }
    }
}

fn asked(compiled: &Compiled, ready: &Ready, request: &Request, report: &mut Report) -> Answer {
    let given = Given::new(compiled, ready, request);
    let worlds = given.worlds();
    parameters(ready, &given, request, report);
    let Some(worlds) = worlds else {
        let unknown =
            (0..ready.inputs.len()).filter(|input| given.values.get(*input).is_some_and(Option::is_none));
        return Answer::asking(paths(compiled, ready, &unknown.collect()));
    };
    reasoning(compiled, ready, request, &worlds, report);
    let mut said = worlds.iter().map(|world| &world.said);
    let first = said.next();
    match first {
        Some(first) if !matches!(first, Said::Unknown(_)) && said.all(|other| other == first) => {
            answer(first)
        }
        _ => Answer::asking(paths(compiled, ready, &matter(&worlds))),
    }
}

fn answer(said: &Said) -> Answer {
    match said {
        Said::Verdict(verdict) => Answer {
            outcome: verdict.outcome,
            weight: verdict.weight,
            message: Message { key: verdict.key.clone(), arguments: verdict.arguments.clone() },
            norms: verdict.norms.clone(),
            asks: Vec::new(),
        },
        Said::Conflict(table, rows) => {
            Answer::indeterminate(CONFLICT, &[("tabella", table), ("righe", rows)])
        }
        Said::Gap(table) => Answer::indeterminate(GAP, &[("tabella", table)]),
        Said::Undecided(table, reason) => Answer::undecided(table, reason),
        Said::Unknown(_) => Answer::asking(Vec::new()),
    }
}

/// The facts and parameters of inputs, in the order in which the rule declares them.
fn paths(compiled: &Compiled, ready: &Ready, inputs: &BTreeSet<usize>) -> Vec<Name> {
    let sources: Vec<&Source> =
        inputs.iter().filter_map(|input| ready.inputs.get(*input)).map(|input| &input.source).collect();
    let facts = compiled.rule.needs.iter().map(|need| Source::Fact(need.path.clone()));
    let parameters = compiled.rule.parameters.iter().map(|name| Source::Parameter(name.clone()));
    let wanted = facts.chain(parameters).filter(|source| sources.contains(&source));
    wanted.filter_map(|source| path(&source)).collect()
}

fn path(source: &Source) -> Option<Name> {
    match source {
        Source::Fact(path) | Source::Parameter(path) => Some(path.clone()),
        _ => None,
    }
}

/// Every parameter that the tables read, with its value.
fn parameters(ready: &Ready, given: &Given<'_>, request: &Request, report: &mut Report) {
    for (input, value) in ready.inputs.iter().zip(&given.values) {
        let Source::Parameter(name) = &input.source else { continue };
        let known = request.parameters.iter().find(|parameter| parameter.path == *name && value.is_some());
        report.trace.push(Step {
            parent: None,
            kind: StepKind::Parameter,
            label: name.clone(),
            grounds: Vec::new(),
            reads: vec![name.clone()],
            yields: known.map(|parameter| parameter.value.clone()).unwrap_or_default(),
        });
    }
}

/// Table by table, the rows that matched: in all worlds, or in some.
fn reasoning(compiled: &Compiled, ready: &Ready, request: &Request, worlds: &[World], report: &mut Report) {
    for decision in &ready.decisions {
        let of = |world: &World| world.matched.iter().find(|matched| matched.id == decision.id).cloned();
        let found: Vec<_> = worlds.iter().filter_map(of).collect();
        let Some(table) = decision.table.as_ref().filter(|_| !found.is_empty()) else { continue };
        let names = decision.authorities.iter().filter_map(|authority| authority_norm(compiled, authority));
        let mut norms: Vec<&Norm> = names.collect();
        if norms.is_empty() {
            norms = compiled.rule.norms.iter().map(|(_, norm)| norm).collect();
        }
        let grounds = norms.into_iter().map(|norm| ground(norm, request, report)).collect();
        let parent = u32::try_from(report.trace.len()).ok();
        let sources = decision.reads.iter().filter_map(|reads| source(ready, *reads));
        report.trace.push(Step {
            parent: None,
            kind: StepKind::Computation,
            label: decision.name.clone(),
            grounds,
            reads: sources.collect(),
            yields: FactValue::Unknown,
        });
        let mut rows: Vec<_> = found.iter().flat_map(|matched| &matched.rules).collect();
        rows.sort_by_key(|row| row.number);
        rows.dedup_by_key(|row| row.number);
        for row in rows {
            let everywhere = worlds.len() == found.len()
                && found.iter().all(|matched| matched.rules.iter().any(|other| other.number == row.number));
            let at = row.number.saturating_sub(1) as usize;
            let columns = table.columns.iter().filter(|column| column.tests(at));
            let reads = columns.flat_map(|column| &column.reads).filter_map(|reads| source(ready, *reads));
            let mut reads: Vec<Name> = reads.collect();
            reads.dedup();
            let label = if row.note.is_empty() {
                format!("riga {}", row.number)
            } else {
                format!("riga {}: {}", row.number, row.note)
            };
            let norms = row_norms(compiled, &row.output);
            let grounds = norms.into_iter().map(|norm| ground(norm, request, report)).collect();
            report.trace.push(Step {
                parent,
                kind: StepKind::Test,
                label: label.chars().take(LABEL).collect::<String>().into(),
                grounds,
                reads,
                yields: if everywhere { FactValue::Truth(true) } else { FactValue::Unknown },
            });
        }
        // Of an intermediate table, what it came to.
        let first = found.first().and_then(|matched| matched.rules.first()).map(|row| (&row.output).into());
        let single = found.iter().all(|matched| matched.rules.len() == 1) && worlds.len() == 1;
        let yields = first.filter(|_| single).and_then(|value| fact(&value, false));
        if let Some((step, yields)) = parent.and_then(|at| report.trace.get_mut(at as usize)).zip(yields) {
            step.yields = yields;
        }
    }
}

/// Where what a decision reads comes from; another decision is traced on its own.
fn source(ready: &Ready, reads: Reads) -> Option<Name> {
    match reads {
        Reads::Input(input) => path(&ready.inputs.get(input)?.source),
        Reads::Decision(_) => None,
    }
}

fn norm<'c>(compiled: &'c Compiled, key: &str) -> Option<&'c Norm> {
    compiled.rule.norms.iter().find(|(known, _)| **known == *key).map(|(_, norm)| norm)
}

/// The norm of a rule that an authority of the model names: `urn`, or `urn~part`.
pub(crate) fn authority_norm<'c>(compiled: &'c Compiled, location: &str) -> Option<&'c Norm> {
    let (urn, part) = location.split_once('~').unwrap_or((location, ""));
    let mut norms = compiled.rule.norms.iter().map(|(_, norm)| norm);
    norms.find(|norm| *norm.urn == *urn && *norm.part == *part)
}

/// The norms that a row cites.
fn row_norms<'c>(compiled: &'c Compiled, output: &digipro_vocab::Value) -> Vec<&'c Norm> {
    let cited = crate::said::NORM.iter().find_map(|name| output.field(name));
    let keys: Vec<&str> = match cited {
        Some(digipro_vocab::Value::List(keys)) => keys.iter().filter_map(|key| key.as_text()).collect(),
        Some(key) => key.as_text().into_iter().collect(),
        None => Vec::new(),
    };
    keys.into_iter().filter_map(|key| norm(compiled, key)).collect()
}

fn on(norm: &Norm, request: &Request) -> Citation {
    Citation { urn: norm.urn.clone(), part: norm.part.clone(), text_of: request.act_date }
}

/// The place of a citation among the grounds.
fn ground(norm: &Norm, request: &Request, report: &mut Report) -> u32 {
    let citation = on(norm, request);
    let known = report.grounds.iter().position(|ground| *ground == citation);
    let place = known.unwrap_or_else(|| {
        report.grounds.push(citation);
        report.grounds.len() - 1
    });
    u32::try_from(place).unwrap_or(u32::MAX)
}
