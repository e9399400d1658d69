//! What the tables of a rule say in one world, in which every input that matters is known.

use crate::{
    compile::{Compiled, Decision, Ready, context},
    said::{MESSAGE, NORM, OUTCOME, Said, Verdict, WEIGHT, fact, outcome, weight},
};
use digipro_dmn::{self as dmn, Evaluation, HitPolicy, Matched};
use digipro_feel::Datum;
use digipro_vocab::{Argument, Date, FactValue, Name, Outcome, Weight};
use std::collections::BTreeMap;

/// Evaluates the rule's decision.
pub(crate) fn world(
    compiled: &Compiled,
    ready: &Ready,
    inputs: &BTreeMap<Name, Datum>,
    day: Date,
) -> (Said, Vec<Matched>) {
    let Some(top) = ready.decisions.last() else {
        return (Said::Undecided("".into(), "no decision".to_owned()), Vec::new());
    };
    let wanted = if top.id.is_empty() { &top.name } else { &top.id };
    match dmn::evaluate(&ready.model, wanted, inputs, &context(day)) {
        Ok(evaluation) => (said(compiled, ready, top, &evaluation), evaluation.matched),
        Err(error) => (Said::Undecided(top.name.clone(), error.to_string()), Vec::new()),
    }
}

fn said(compiled: &Compiled, ready: &Ready, top: &Decision, evaluation: &Evaluation) -> Said {
    // A table on the way that contradicts itself or has no row is not passed over in silence.
    for matched in &evaluation.matched {
        let decision = ready.decisions.iter().find(|decision| decision.id == matched.id);
        if let Some(trouble) = decision.and_then(|decision| trouble(decision, matched)) {
            return trouble;
        }
    }
    let closed = |name: &str| {
        let outputs = top.table.iter().flat_map(|table| &table.outputs);
        outputs.filter(|output| output.closed).any(|output| *output.name == *name)
    };
    let names: Vec<&Name> =
        top.table.iter().flat_map(|table| &table.outputs).map(|output| &output.name).collect();
    let read = |row: &Datum| verdict(compiled, row, &names, &closed);
    let verdict = match &evaluation.datum {
        Datum::List(rows) => rows.iter().map(|row| read(&row)).collect::<Result<_, _>>().and_then(together),
        row => read(row),
    };
    verdict.map_or_else(
        |reason| {
            let cause = evaluation.causes.first().map(|cause| format!("{reason}: {cause}"));
            Said::Undecided(top.name.clone(), cause.unwrap_or(reason))
        },
        Said::Verdict,
    )
}

/// Rows that contradict each other, or none.
fn trouble(decision: &Decision, matched: &Matched) -> Option<Said> {
    let table = decision.table.as_ref()?;
    if matched.rules.is_empty() {
        return (!table.has_default).then(|| Said::Gap(decision.name.clone()));
    }
    let mut outputs = matched.rules.iter().map(|rule| &rule.output);
    let first = outputs.next()?;
    let contradict = match table.policy {
        HitPolicy::Unique => matched.rules.len() > 1,
        HitPolicy::Any => outputs.any(|other| other != first),
        _ => false,
    };
    let numbers = || matched.rules.iter().map(|rule| rule.number.to_string()).collect::<Vec<_>>().join(", ");
    contradict.then(|| Said::Conflict(decision.name.clone(), numbers()))
}

/// What a row says.
fn verdict(
    compiled: &Compiled,
    row: &Datum,
    names: &[&Name],
    closed: &dyn Fn(&str) -> bool,
) -> Result<Verdict, String> {
    let Datum::Context(entries) = row else {
        return Err("the decision gives no context with `esito` and `messaggio`".to_owned());
    };
    let entry =
        |known: [&str; 2]| known.iter().find_map(|name| entries.get(name)).filter(|one| !one.is_null());
    let word = |known: [&str; 2]| match entry(known) {
        Some(Datum::Text(text)) => Ok(text),
        Some(other) => Err(format!("`{}` is not a word but {other}", known[0])),
        None => Err(format!("`{}` is empty", known[0])),
    };
    let said = word(OUTCOME)?;
    let outcome = outcome(&said).ok_or_else(|| format!("`{said}` is not an outcome"))?;
    let key = word(MESSAGE)?;
    if !compiled.rule.messages.contains(&key) {
        return Err(format!("the message `{key}` is not among those of the rule"));
    }
    let said = if entry(WEIGHT).is_some() { Some(word(WEIGHT)?) } else { None };
    let weight = match &said {
        Some(said) => Some(weight(said).ok_or_else(|| format!("`{said}` is not a weight"))?),
        None => None,
    };
    if weight.is_some_and(|weight| weight < compiled.rule.weight) {
        return Err("it weighs more than the rule may".to_owned());
    }
    let norms = match entry(NORM) {
        None => Vec::new(),
        Some(Datum::Text(key)) => vec![key],
        Some(Datum::List(keys)) => {
            keys.iter().filter_map(|key| if let Datum::Text(key) = key { Some(key) } else { None }).collect()
        }
        Some(other) => return Err(format!("`norma` is not the key of a norm but {other}")),
    };
    if let Some(unknown) =
        norms.iter().find(|key| !compiled.rule.norms.iter().any(|(known, _)| known == *key))
    {
        return Err(format!("`{unknown}` is not among the norms of the rule"));
    }
    // Arguments in the order of the columns; of what is no table, in the order of the names.
    let of_context: Vec<Name> = entries.to_map().into_keys().collect();
    let of_context: Vec<&Name> = of_context.iter().collect();
    let names = if names.is_empty() { &of_context } else { names };
    let mut arguments = Vec::new();
    for name in names.iter().filter(|name| !reserved(name)) {
        let value = entries.get(name).unwrap_or_default();
        if value.is_null() {
            continue;
        }
        let value = fact(&value, closed(name))
            .ok_or_else(|| format!("the argument `{name}` is not a fact but {}", shown(&value)))?;
        arguments.push(Argument { name: (*name).clone(), value });
    }
    Ok(Verdict { outcome, key, weight, arguments, norms })
}

pub(crate) fn reserved(name: &str) -> bool {
    [OUTCOME, MESSAGE, WEIGHT, NORM].iter().any(|known| known.contains(&name))
}

fn shown(value: &Datum) -> String {
    value.to_string().chars().take(80).collect()
}

/// What rows say together that are collected: the gravest outcome with the first message that says so, and what all
/// rows with that message list. Nothing is left out: the trace names every row.
fn together(rows: Vec<Verdict>) -> Result<Verdict, String> {
    let grave = |outcome: Outcome| match outcome {
        Outcome::Violated => 0,
        Outcome::Indeterminate => 1,
        Outcome::Satisfied => 2,
        Outcome::NotApplicable => 3,
    };
    let first = rows.iter().min_by_key(|row| (grave(row.outcome), row.weight.unwrap_or(Weight::Blocking)));
    let mut verdict = first.cloned().ok_or_else(|| "no row matches".to_owned())?;
    let same = rows.iter().filter(|row| (row.outcome, &row.key) == (verdict.outcome, &verdict.key));
    let same: Vec<&Verdict> = same.collect();
    for argument in &mut verdict.arguments {
        let values = same.iter().flat_map(|row| &row.arguments).filter(|one| one.name == argument.name);
        argument.value = listed(values.map(|argument| &argument.value).collect())?;
    }
    for norm in same.iter().flat_map(|row| &row.norms) {
        if !verdict.norms.contains(norm) {
            verdict.norms.push(norm.clone());
        }
    }
    Ok(verdict)
}

/// Several values of one argument: texts are listed, others must be equal.
fn listed(values: Vec<&FactValue>) -> Result<FactValue, String> {
    let mut texts: Vec<&str> = Vec::new();
    let mut others: Vec<&FactValue> = Vec::new();
    for value in values {
        match value {
            FactValue::Text(text) | FactValue::Code(text) if texts.contains(&&**text) => {}
            FactValue::Text(text) | FactValue::Code(text) => texts.push(text),
            other if others.contains(&other) => {}
            other => others.push(other),
        }
    }
    match (texts.as_slice(), others.as_slice()) {
        ([], [one]) => Ok((*one).clone()),
        (texts, []) => Ok(FactValue::Text(texts.join(", ").into())),
        _ => Err("rows that are collected give one argument different numbers or days".to_owned()),
    }
}
