//! Contract 1.0: conversions between our words and those of `plugins/wit/v1.0`.

use super::Broken;
use crate::{ceiling::Ceiling, limits};
use digipro_vocab as v;
use wasmtime::Store;

wasmtime::component::bindgen!({
    path: "../wit/v1.0",
    world: "rule-pack",
    ownership: Borrowing { duplicate_if_necessary: true },
});

use exports::ente::regole::types as t;

/// Instantiates, lowers the request, calls, lifts the report.
pub(super) fn evaluate(
    pack: &RulePackPre<Ceiling>,
    store: &mut Store<Ceiling>,
    request: &v::Request,
) -> Result<v::Report, Broken> {
    let instance = pack.instantiate(&mut *store).map_err(Broken::Stopped)?;
    let (facts, parameters): (Vec<_>, Vec<_>) =
        (request.facts.iter().map(fact).collect(), request.parameters.iter().map(fact).collect());
    let request = t::Request {
        point: &request.point,
        act_date: date(request.act_date),
        facts_date: date(request.facts_date),
        known_on: date(request.known_on),
        facts: &facts,
        parameters: &parameters,
    };
    let ruleset = instance.ente_regole_ruleset();
    let report = ruleset.call_evaluate(store, request).map_err(Broken::Stopped)?;
    self::report(report).map_err(Broken::Answer)
}

fn date(date: v::Date) -> t::Date {
    t::Date { year: date.year().into(), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() }
}

fn fact(fact: &v::Fact) -> t::Fact<'_> {
    let value = match &fact.value {
        v::FactValue::Unknown => t::ValueParam::Unknown,
        v::FactValue::Truth(truth) => t::ValueParam::Truth(*truth),
        v::FactValue::Whole(whole) => t::ValueParam::Whole(*whole),
        v::FactValue::Exact(exact) => {
            t::ValueParam::Exact(t::Decimal { unscaled: exact.unscaled, scale: exact.scale })
        }
        v::FactValue::Text(text) => t::ValueParam::Text(text),
        v::FactValue::Day(day) => t::ValueParam::Day(date(*day)),
        v::FactValue::Code(code) => t::ValueParam::Code(code),
    };
    t::Fact { path: &fact.path, value, source: &fact.source }
}

type Answer<T> = Result<T, String>;

fn report(given: t::Report) -> Answer<v::Report> {
    Ok(v::Report {
        findings: given.findings.into_iter().map(finding).collect::<Answer<_>>()?,
        grounds: given.grounds.into_iter().map(citation).collect::<Answer<_>>()?,
        trace: given.trace.into_iter().map(step).collect::<Answer<_>>()?,
        asks: given.asks.into_iter().map(Into::into).collect(),
    })
}

fn day(given: t::Date) -> Answer<v::Date> {
    let parts = (i16::try_from(given.year), i8::try_from(given.month), i8::try_from(given.day));
    let (Ok(year), Ok(month), Ok(day)) = parts else {
        return Err(format!("{}-{}-{} is not a day", given.year, given.month, given.day));
    };
    v::Date::new(year, month, day).map_err(|_| format!("{year}-{month}-{day} is not a day"))
}

fn value(given: t::ValueResult) -> Answer<v::FactValue> {
    Ok(match given {
        t::ValueResult::Unknown => v::FactValue::Unknown,
        t::ValueResult::Truth(truth) => v::FactValue::Truth(truth),
        t::ValueResult::Whole(whole) => v::FactValue::Whole(whole),
        t::ValueResult::Exact(t::Decimal { unscaled, scale }) if scale <= limits::SCALE => {
            v::FactValue::Exact(v::Exact { unscaled, scale })
        }
        t::ValueResult::Exact(t::Decimal { scale, .. }) => {
            return Err(format!("an exact number has {scale} digits after the point"));
        }
        t::ValueResult::Text(text) => v::FactValue::Text(text.into()),
        t::ValueResult::Day(date) => v::FactValue::Day(day(date)?),
        t::ValueResult::Code(code) => v::FactValue::Code(code.into()),
    })
}

fn citation(given: t::Citation) -> Answer<v::Citation> {
    Ok(v::Citation { urn: given.urn.into(), part: given.part.into(), text_of: day(given.text_of)? })
}

fn finding(given: t::Finding) -> Answer<v::Finding> {
    let argument = |a: t::Argument| Ok(v::Argument { name: a.name.into(), value: value(a.value)? });
    Ok(v::Finding {
        rule: given.rule.into(),
        outcome: match given.outcome {
            t::Outcome::Satisfied => v::Outcome::Satisfied,
            t::Outcome::Violated => v::Outcome::Violated,
            t::Outcome::NotApplicable => v::Outcome::NotApplicable,
            t::Outcome::Indeterminate => v::Outcome::Indeterminate,
        },
        weight: match given.weight {
            t::Weight::Blocking => v::Weight::Blocking,
            t::Weight::Warning => v::Weight::Warning,
            t::Weight::Note => v::Weight::Note,
        },
        citations: given.citations.into_iter().map(citation).collect::<Answer<_>>()?,
        message: v::Message {
            key: given.message.key.into(),
            arguments: given.message.arguments.into_iter().map(argument).collect::<Answer<_>>()?,
        },
        because: given.because,
    })
}

fn step(given: t::Step) -> Answer<v::Step> {
    Ok(v::Step {
        parent: given.parent,
        kind: match given.kind {
            t::StepKind::Test => v::StepKind::Test,
            t::StepKind::Parameter => v::StepKind::Parameter,
            t::StepKind::Exception => v::StepKind::Exception,
            t::StepKind::Exclusion => v::StepKind::Exclusion,
            t::StepKind::Computation => v::StepKind::Computation,
        },
        label: given.label.into(),
        grounds: given.grounds,
        reads: given.reads.into_iter().map(Into::into).collect(),
        yields: value(given.yields)?,
    })
}
