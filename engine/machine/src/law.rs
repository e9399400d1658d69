//! The law of a case beside its structure: adopting that of another definition, and asking once more what was asked.

use crate::codes;
use crate::graph::Graph;
use crate::id::TokenId;
use crate::run::{Days, Run};
use crate::state::State;
use crate::wait::{Inquiry, Question};
use digipro_kit::Effective;
use digipro_kit::effective::BoundPack;
use digipro_vocab::{Instant, Name, Rejection};

/// The source of a fact that the case does not have.
pub const NOT_RECORDED: &str = "no variable of the case";
/// The source of a fact that the case has and that the kit collects for no purpose: no pack is told it.
pub const NO_PURPOSE: &str = "the kit states no purpose for it";
/// The source of a fact whose value was erased from the log.
pub const ERASED: &str = "erased from the log";

/// Whether a case under way can take the law of another definition: that has the same structure. From then on the case
/// goes on with that definition's graph, in which everything has the same number.
///
/// # Errors
/// What differs (R0130).
pub fn check_law(graph: &Graph, law: &Graph) -> Result<(), Rejection> {
    let differs = differences(&graph.effective, &law.effective);
    if differs.is_empty() && graph.shape == law.shape {
        return Ok(());
    }
    let what =
        if differs.is_empty() { "the numbering of its elements".to_owned() } else { differs.join(", ") };
    let message = format!("the definition {} differs in its structure: {what}", law.digest.short());
    Err(Rejection::new(codes::R0130, message)
        .help("cases under way keep their structure: deploy it for new cases only, or change only regimes, parameters, norms and texts"))
}

/// The parts of the structure in which two definitions differ. Regimes, parameters, norms, texts, purposes and the
/// calendar are law: they may be others.
fn differences(ours: &Effective, other: &Effective) -> Vec<&'static str> {
    let keys = |effective: &Effective| effective.points.keys().cloned().collect::<Vec<Name>>();
    let terms = |effective: &Effective| -> Vec<_> {
        effective.terms.iter().map(|(name, term)| (name.clone(), term.kind, term.own)).collect()
    };
    let forms = |effective: &Effective| effective.forms.clone();
    [
        ("kit", ours.kit != other.kit),
        ("entity", ours.entity != other.entity),
        ("process", ours.root != other.root),
        ("documents", ours.documents != other.documents),
        ("decisions", ours.decisions != other.decisions),
        ("forms", forms(ours) != forms(other)),
        ("lanes", ours.lanes != other.lanes),
        ("extension points", ours.extensions != other.extensions),
        ("time limits", terms(ours) != terms(other)),
        ("rule points", keys(ours) != keys(other)),
    ]
    .into_iter()
    .filter_map(|(what, differs)| differs.then_some(what))
    .collect()
}

/// What a pack would be asked, or would have been, at the rule point that a token has come to: the facts that it
/// declares as the case knows them in this state, the parameters of the day, the dates of that inquiry. For audits; nothing is changed.
#[must_use]
pub fn question_at(
    (graph, state): (&Graph, &State),
    at: Instant,
    token: TokenId,
    (point, inquiry): (&Name, &Inquiry),
    pack: &BoundPack,
) -> Question {
    let mut state = state.clone();
    let run = Run::new(graph, &mut state, at);
    let (act, declared) = (inquiry.act_date, graph.effective.points.get(point));
    let law = declared.map_or(act, |declared| run.law_day(token, declared, act));
    let asked = inquiry.questions.first().map(|question| &question.request);
    let (facts, known) = asked.map_or((act, act), |request| (request.facts_date, request.known_on));
    run.question(token, point, Days { act, law, facts, known }, pack)
}
