//! What a pack may claim at its level: a report that claims more is no report (invariant LOWER-NEVER-SOFTENS).
//!
//! The sandbox has checked that a report keeps to its manifest. Here it is held against the definition: who may speak of
//! which rule, on which ground, and that no value or time limit in it is weaker than the one in force.

use super::terms::computed;
use crate::command::Answer;
use crate::graph::Graph;
use crate::id::ScopeId;
use crate::state::State;
use crate::wait::{Inquiry, Question};
use digipro_kit::effective::{Direction, Parameter, Setting};
use digipro_vocab::{Date, FactValue, Failure, FailureCause, Finding, Level, Name, Report, StepKind};

/// The packs whose reports claim more than their level allows, and what. The reports stay in the evidence as they are.
pub(super) fn overreaches(
    case: (&Graph, &State),
    from: Option<ScopeId>,
    inquiry: &Inquiry,
    answers: &[Answer],
) -> Vec<(Name, Failure)> {
    let judge = |answer: &Answer| {
        let question = inquiry.questions.iter().find(|question| question.pack == answer.pack)?;
        let report = answer.outcome.as_ref().ok()?;
        let detail = overreach(case, from, inquiry.act_date, question, report)?;
        Some((answer.pack.clone(), Failure { cause: FailureCause::Level, detail }))
    };
    answers.iter().filter_map(judge).collect()
}

/// The first thing in a report that its pack's level does not allow.
fn overreach(
    case: (&Graph, &State),
    from: Option<ScopeId>,
    act: Date,
    question: &Question,
    report: &Report,
) -> Option<String> {
    let wrong = |finding: &Finding| {
        if !speaks_of(&question.pack, &finding.rule) {
            return Some(format!(
                "`{}` speaks of the rule `{}` of another body",
                question.pack, finding.rule
            ));
        }
        let own = finding.citations.iter().any(|norm| Level::of_norm(&norm.urn) == question.level);
        (!own).then(|| format!("the finding of `{}` rests on no norm of its own level", finding.rule))
    };
    report
        .findings
        .iter()
        .find_map(wrong)
        .or_else(|| weaker_value(case.0, question, report))
        .or_else(|| weaker_term(case, from, act, question, report))
}

/// Whether a rule belongs to the body that publishes a pack: `s_italia.d33` speaks of `s_italia.…`.
fn speaks_of(pack: &str, rule: &str) -> bool {
    let publisher = pack.split('.').next().unwrap_or_default();
    rule.strip_prefix(publisher).is_some_and(|rest| rest.starts_with('.'))
}

/// A parameter that the reasoning takes weaker than it was told.
fn weaker_value(graph: &Graph, question: &Question, report: &Report) -> Option<String> {
    let taken = report.trace.iter().filter(|step| step.kind == StepKind::Parameter);
    taken.into_iter().find_map(|step| {
        let [name] = step.reads.as_slice() else { return None };
        let told = question.request.parameters.iter().find(|told| told.path == *name)?;
        let parameter = graph.effective.parameters.get(name)?;
        let (told, yields) = (setting(&told.value)?, setting(&step.yields)?);
        let within =
            told == yields || (parameter.bound.allows(&told, &yields) && !parameter.weakens(&told, &yields));
        (!within).then(|| format!("it takes `{name}` as {yields}, where {told} is in force"))
    })
}

/// A computation labelled with a time limit, `termine.NAME.scadenza`, that ends it to less protection than it has.
fn weaker_term(
    (graph, state): (&Graph, &State),
    from: Option<ScopeId>,
    act: Date,
    question: &Question,
    report: &Report,
) -> Option<String> {
    if question.level == Level::State {
        return None;
    }
    let steps = report.trace.iter().filter(|step| step.kind == StepKind::Computation);
    steps.into_iter().find_map(|step| {
        let name = step.label.strip_prefix("termine.")?.strip_suffix(".scadenza")?;
        let term = graph.effective.terms.get(name)?;
        let parameter = graph.effective.parameters.get(&term.parameter)?;
        let (FactValue::Day(claimed), Some(Some(FactValue::Day(due)))) =
            (&step.yields, computed((graph, state), from, &step.label, act))
        else {
            return None;
        };
        ends_weaker(parameter, due, *claimed)
            .then(|| format!("it ends the time limit `{name}` on {claimed}, where the law ends it on {due}"))
    })
}

/// Whether a limit that ends on another day protects less: a limit of the administration may only end earlier, one of
/// the citizen only later, one that protects nobody in particular nowhere else.
fn ends_weaker(parameter: &Parameter, due: Date, claimed: Date) -> bool {
    match parameter.direction {
        Direction::Less => claimed > due,
        Direction::More => claimed < due,
        Direction::None => claimed != due,
    }
}

/// A fact as a value of a parameter; none where it is not known. A set is told as its members joined by commas, and is
/// compared as that text.
fn setting(value: &FactValue) -> Option<Setting> {
    Some(match value {
        FactValue::Truth(truth) => Setting::Truth(*truth),
        FactValue::Whole(whole) => Setting::Whole(*whole),
        FactValue::Exact(exact) => Setting::Exact(*exact),
        FactValue::Text(text) => Setting::Text(text.clone()),
        FactValue::Day(day) => Setting::Day(*day),
        FactValue::Code(code) => Setting::Code(code.clone()),
        FactValue::Unknown => return None,
    })
}
