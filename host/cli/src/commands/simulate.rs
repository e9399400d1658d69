//! `digipro simulate`: runs a BPMN file in memory, in virtual time, against a plan (docs/simulate.md).

use crate::args::Simulate;
use crate::render::{Screen, Tone};
use digipro_runner::simulate::{Options, Plan, Reason, SimEvent, Trouble, simulate};
use digipro_site::Error;
use digipro_site::engine;
use digipro_site::source;
use digipro_vocab::{Diagnostic, FactValue};
use std::collections::BTreeMap;

pub fn run(args: &Simulate, screen: &Screen) -> Result<(), Error> {
    let document = source::file(&args.file)?;
    let plan_name = args.plan.display().to_string();
    let plan_text =
        String::from_utf8(source::file(&args.plan)?).map_err(|error| Error::input(&plan_name, error))?;
    let file_name = args.file.display().to_string();
    let mut sources: BTreeMap<String, String> = [
        (file_name.clone(), digipro_bpmn::read(&document).0.source.to_string()),
        (plan_name.clone(), plan_text.clone()),
    ]
    .into();
    let decisions = source::named(&args.decisions)?;
    let texts = decisions.iter().map(|(name, bytes)| (name.to_string(), source::model_text(bytes)));
    sources.extend(texts);
    let refused = |found: Vec<Diagnostic>| refused(&found, &sources, screen);
    let plan = Plan::read(&plan_name, &plan_text).map_err(refused)?;
    let restart_each_step = args.restart_each_step;
    let options = Options { restart_each_step, file: file_name.as_str().into(), decisions };
    let mut tell = |event: &SimEvent| show(event, screen);
    match simulate(&document, &plan, &options, &mut tell) {
        Ok(reason) => ended(reason, screen),
        Err(Trouble::Refused(found)) => Err(refused(found)),
        Err(trouble @ (Trouble::Reload(_) | Trouble::Write(_))) => Err(Error::machinery(trouble)),
    }
}

/// One event a line: as data, or for a person the same in fewer signs.
fn show(event: &SimEvent, screen: &Screen) {
    if screen.json() {
        screen.row(event);
        return;
    }
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(event) else { return };
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let said: Vec<String> = fields
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "number" | "at" | "event"))
        .map(|(name, value)| format!("{} {}", Tone::Faint.paint(name), text(value)))
        .collect();
    let at = fields.get("at").map(text).unwrap_or_default();
    let what = fields.get("event").map(text).unwrap_or_default();
    screen.line(format!(
        "{} {} {}",
        Tone::Faint.paint(at),
        Tone::Strong.paint(format!("{what:<12}")),
        said.join("  ")
    ));
}

fn refused(found: &[Diagnostic], sources: &BTreeMap<String, String>, screen: &Screen) -> Error {
    if found.is_empty() {
        return engine::first(found);
    }
    for diagnostic in found {
        screen.diagnostic(diagnostic, &|file| sources.get(file).cloned());
    }
    let count = |errors: bool| found.iter().filter(|d| d.is_error() == errors).count();
    let whole = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    Error::Negative(
        screen.say("check-errors", &[("errors", whole(count(true))), ("warnings", whole(count(false)))]),
    )
}

/// The last event says why the simulation ended; a program reads it there.
fn ended(reason: Reason, screen: &Screen) -> Result<(), Error> {
    if !screen.json() {
        let reason =
            serde_json::to_value(reason).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        screen.note(screen.say("simulate-ended", &[("reason", FactValue::Text(reason.into()))]));
    }
    Ok(())
}
