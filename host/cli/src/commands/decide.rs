//! `digipro decide`: takes a decision of a DMN file, and says by which rules (docs/dmn.md).

use crate::args::Decide;
use crate::facts;
use crate::render::{Screen, Tone};
use digipro_dmn::{Document, Evaluation, Invocable, Matched, Model, NotEvaluated, compile, evaluate, read};
use digipro_feel::Context;
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::source;
use digipro_vocab::{Diagnostic, Digest, FactValue, Name, Value};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

pub fn run(args: &Decide, screen: &Screen) -> Result<(), Error> {
    let (model, digest) = model(args, screen)?;
    let Some(wanted) = &args.decision else {
        offer(&model, screen);
        return Ok(());
    };
    let inputs = facts::variables(args.facts.as_deref(), &args.set, |_| None)?;
    let context = Context::new(args.at.unwrap_or_else(|| Clock::System.now()));
    let evaluation = evaluate(&model, wanted, &*inputs, &context).map_err(|trouble| match trouble {
        NotEvaluated::Unknown(_) => Error::usage(trouble.to_string(), known(&model)),
        NotEvaluated::Failed(_) => Error::Negative(trouble.to_string()),
    })?;
    if screen.json() {
        screen.data(&Decided::new(wanted, digest, &evaluation));
    } else {
        show(wanted, &evaluation, screen);
    }
    let broken = evaluation.causes.iter().find(|cause| digipro_dmn::codes::ALL.contains(&cause.code));
    match broken {
        Some(cause) => Err(Error::Negative(format!("{}: {cause}", cause.code.id))),
        None => Ok(()),
    }
}

/// The model, if nothing is wrong with it.
fn model(args: &Decide, screen: &Screen) -> Result<(Model, Digest), Error> {
    let bytes = source::file(&args.file)?;
    let imported = source::named(&args.import)?;
    let imported: Vec<(Name, Document)> =
        imported.iter().map(|(name, bytes)| (name.clone(), read(bytes).0)).collect();
    let (document, mut found) = read(&bytes);
    let (model, compiled) =
        compile(&document, &imported.iter().map(|(_, document)| document).collect::<Vec<_>>());
    found.extend(compiled);
    // What is imported goes by its namespace in diagnostics.
    let name = args.file.display().to_string();
    let mut sources = BTreeMap::from([(name.clone(), document.source.to_string())]);
    sources.extend(
        imported.iter().map(|(_, other)| (other.definitions.namespace.to_string(), other.source.to_string())),
    );
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
    for diagnostic in found {
        let diagnostic = named(diagnostic, &args.file);
        screen.diagnostic(&diagnostic, &|file| sources.get(file).cloned());
    }
    if errors > 0 {
        let whole = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
        let counts = [("errors", whole(errors)), ("warnings", whole(0))];
        return Err(Error::Negative(screen.say("check-errors", &counts)));
    }
    Ok((model, Digest::of(document.source.as_bytes())))
}

fn named(diagnostic: Diagnostic, file: &Path) -> Diagnostic {
    if diagnostic.file.is_some() { diagnostic } else { diagnostic.file(file.display().to_string()) }
}

/// What there is to decide.
fn offer(model: &Model, screen: &Screen) {
    if screen.json() {
        for (id, name, kind) in model.invocables() {
            screen.row(&Offered { id, name, kind: key(kind), inputs: model.inputs(id) });
        }
        return;
    }
    for (id, name, kind) in model.invocables() {
        let what = screen.say(&format!("decide-{}", key(kind)), &[]);
        let title = if id == name { id.to_string() } else { format!("{id} ({name})") };
        screen.line(format!("{} {}", Tone::Strong.paint(title), Tone::Faint.paint(what)));
        let inputs = model.inputs(id);
        if !inputs.is_empty() {
            screen.line(format!("  {}", screen.say("decide-asks", &[("inputs", joined(&inputs))])));
        }
    }
}

fn key(kind: Invocable) -> &'static str {
    match kind {
        Invocable::Decision => "decision",
        Invocable::Service => "service",
        Invocable::Knowledge => "knowledge",
    }
}

fn joined(names: &[Name]) -> FactValue {
    FactValue::Text(names.join(", ").into())
}

fn known(model: &Model) -> String {
    let names: Vec<&str> = model.invocables().map(|(id, ..)| &**id).collect();
    format!("the model has {}", names.join(", "))
}

/// The result first, then each table in the order of evaluation, then why parts came to null.
fn show(wanted: &str, evaluation: &Evaluation, screen: &Screen) {
    screen.line(format!("{wanted} = {}", Tone::Strong.paint(&evaluation.value)));
    for table in &evaluation.matched {
        screen.line("");
        show_table(table, screen);
    }
    if !evaluation.causes.is_empty() {
        screen.line("");
        screen.line(screen.say("decide-nulls", &[]));
    }
    for cause in &evaluation.causes {
        screen.line(format!("  {} {cause}", Tone::Faint.paint(cause.code.id)));
    }
}

fn show_table(table: &Matched, screen: &Screen) {
    let numbers: Vec<String> = table.rules.iter().map(|rule| rule.number.to_string()).collect();
    let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    let arguments =
        [("count", FactValue::Whole(count)), ("rules", FactValue::Text(numbers.join(", ").into()))];
    let rules = screen.say("decide-rules", &arguments);
    screen.line(format!("{}: {rules}", Tone::Strong.paint(&table.name)));
    for (name, value) in &table.inputs {
        screen.line(format!("  {name} = {value}"));
    }
    for rule in &table.rules {
        let note =
            if rule.note.is_empty() { String::new() } else { format!("  {}", Tone::Faint.paint(&rule.note)) };
        screen.line(format!("  {} → {}{note}", rule.number, rule.output));
    }
}

/// What can be decided, as data.
#[derive(Serialize)]
struct Offered<'a> {
    id: &'a Name,
    name: &'a Name,
    kind: &'static str,
    inputs: Vec<Name>,
}

/// What was decided, as data.
#[derive(Serialize)]
struct Decided<'a> {
    decision: &'a str,
    model: Digest,
    value: &'a Value,
    matched: Vec<Table<'a>>,
    causes: Vec<Cause<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    id: &'a Name,
    name: &'a Name,
    inputs: Vec<Input<'a>>,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Input<'a> {
    name: &'a Name,
    value: &'a Value,
}

#[derive(Serialize)]
struct Rule<'a> {
    number: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    output: &'a Value,
}

#[derive(Serialize)]
struct Cause<'a> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    expression: &'a str,
}

impl<'a> Decided<'a> {
    fn new(decision: &'a str, model: Digest, evaluation: &'a Evaluation) -> Self {
        let rules = |table: &'a Matched| {
            let rule = |rule: &'a digipro_dmn::MatchedRule| Rule {
                number: rule.number,
                id: &rule.id,
                note: &rule.note,
                output: &rule.output,
            };
            table.rules.iter().map(rule).collect()
        };
        let table = |table: &'a Matched| Table {
            id: &table.id,
            name: &table.name,
            inputs: table.inputs.iter().map(|(name, value)| Input { name, value }).collect(),
            rules: rules(table),
        };
        let cause = |cause: &'a digipro_feel::NullCause| Cause {
            code: cause.code.id,
            message: &cause.message,
            expression: &cause.expression,
        };
        Self {
            decision,
            model,
            value: &evaluation.value,
            matched: evaluation.matched.iter().map(table).collect(),
            causes: evaluation.causes.iter().map(cause).collect(),
        }
    }
}
