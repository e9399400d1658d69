//! The rule calls of a case, each with all that makes it evidence (invariant VERDICT-IS-EVIDENCE).

use super::{Auditor, Moment};
use crate::Error;
use crate::case::Case;
use digipro_kit::effective::Mode;
use digipro_machine::wait::{Inquiry, Question};
use digipro_machine::{Actor, Answer, Event, NodeIx, Owner, PointIx, TokenId, Verdict, Wait};
use digipro_vocab::{
    CaseId, Citation, Date, Digest, Failure, Finding, Instant, Level, Name, Report, Request, Ticket,
};
use serde::Serialize;
use std::sync::Arc;

/// One time that the law was asked at a rule point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Call {
    /// The case.
    pub case: CaseId,
    /// Number of the record that asked.
    pub asked: u64,
    /// Number of the record with the answer; none when the case ended before.
    pub answered: Option<u64>,
    /// When the answer was recorded: the last of the four dates.
    pub recorded: Option<Instant>,
    /// Id of the BPMN element.
    pub element: Name,
    /// Its name on the diagram.
    pub name: Option<Name>,
    /// The rule point.
    pub point: Name,
    /// Whether the answers bind, or are only watched.
    pub mode: Mode,
    /// The definition whose law held.
    pub law: Digest,
    /// First day of the regime; none where no regime covers the day of the act.
    pub regime_from: Option<Date>,
    /// The norm that brought the regime.
    pub regime: Option<Citation>,
    /// The day of the act, which selected the law; none where it was not known.
    pub act_date: Option<Date>,
    /// The day to which the facts refer.
    pub facts_date: Option<Date>,
    /// The day on which they were known.
    pub known_on: Option<Date>,
    /// What the answers did to the act; none when a pack gave no report.
    pub verdict: Option<Verdict>,
    /// What stands of all reports.
    pub findings: Vec<Finding>,
    /// Why packs gave no report, or why none was asked.
    pub failures: Vec<(Name, Failure)>,
    /// What each pack was asked, and what it said.
    pub packs: Vec<Asked>,
    /// Who signed where the rules blocked or could not say.
    pub signatures: Vec<Signature>,
    #[serde(skip)]
    pub(crate) token: Option<TokenId>,
    #[serde(skip)]
    pub(crate) at: PointIx,
    #[serde(skip)]
    pub(crate) ticket: Option<Ticket>,
}

/// What one pack was asked, and what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Asked {
    /// Id of the pack.
    pub pack: Name,
    /// Its version, as the definition names it: for people.
    pub version: Option<Name>,
    /// The level of its publisher.
    pub level: Level,
    /// SHA-256 of the portable component.
    pub component: Digest,
    /// The contract version.
    pub contract: Name,
    /// SHA-256 of the request: of the facts, the parameters and the dates.
    pub facts: Digest,
    /// The request; none once the facts were erased.
    pub request: Option<Request>,
    /// What was answered; none when nothing was.
    pub said: Option<Said>,
}

/// What a pack answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Said {
    /// Fuel spent.
    pub fuel: u64,
    /// The limits under which it was asked; none in old logs.
    pub limits: Option<Name>,
    /// The report, or why there is none; nothing once it was erased.
    pub outcome: Option<Result<Report, Failure>>,
}

/// A person's decision where the rules blocked or could not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signature {
    /// Number of the record.
    pub record: u64,
    /// When.
    pub at: Instant,
    /// Who, in which role.
    pub by: Actor,
    /// Why; none once it was erased.
    pub reason: Option<String>,
    /// Whether the act may go on.
    pub proceed: bool,
}

impl Auditor {
    /// The rule calls of a case, in the order in which they were asked.
    ///
    /// # Errors
    /// When there is no such case, or its log cannot be read.
    pub fn calls(&self, id: CaseId) -> Result<Vec<Call>, Error> {
        let mut calls = Calls::default();
        self.walk(id, |case, moment, event| calls.take(case, moment, event))?;
        Ok(calls.all)
    }
}

/// The calls of a case as its log is read.
#[derive(Default)]
struct Calls {
    all: Vec<Call>,
    /// The call that the record under way has closed: what follows is its answer.
    closed: Option<Ticket>,
}

impl Calls {
    fn take(&mut self, case: &Case, moment: &Moment<'_>, event: &Event) {
        match event {
            Event::Opened { ticket, owner, node, wait: Wait::Rules(inquiry) } => {
                self.all.push(call(case, moment, (*ticket, *owner, *node), inquiry));
            }
            Event::Closed { ticket } if self.all.iter().any(|call| call.ticket == Some(*ticket)) => {
                self.closed = Some(*ticket);
            }
            Event::RulesEvaluated { findings, verdict, answers, .. } => {
                self.answer(moment, findings, Some(*verdict), &[], answers);
            }
            Event::RulesShadowed { findings, verdict, failures, answers, .. } => {
                self.answer(moment, findings, Some(*verdict), failures, answers);
            }
            Event::RulesIndeterminate { token, point, act_date, failures, answers } => {
                if answers.is_empty() {
                    self.all.push(not_asked(case, moment, (*token, *point), *act_date, failures));
                } else {
                    self.answer(moment, &[], None, failures, answers);
                }
            }
            Event::Signed { token, point, reason, proceed } => {
                let reason = (!moment.erased).then(|| reason.clone());
                let (record, at, by) = (moment.seq, moment.at, moment.by.clone());
                let signature = Signature { record, at, by, reason, proceed: *proceed };
                let asked = |call: &&mut Call| call.token == Some(*token) && call.at == *point;
                if let Some(call) = self.all.iter_mut().rev().find(asked) {
                    call.signatures.push(signature);
                }
            }
            _ => {}
        }
    }

    fn answer(
        &mut self,
        moment: &Moment<'_>,
        findings: &[Finding],
        verdict: Option<Verdict>,
        failures: &[(Name, Failure)],
        answers: &[Answer],
    ) {
        let closed = self.closed.take();
        let Some(call) = self.all.iter_mut().find(|call| call.ticket == closed) else { return };
        (call.answered, call.recorded) = (Some(moment.seq), Some(moment.at));
        (call.findings, call.verdict) = (findings.to_vec(), verdict);
        call.failures = failures.to_vec();
        for asked in &mut call.packs {
            let Some(answer) =
                answers.iter().find(|answer| answer.pack == asked.pack && answer.digest == asked.component)
            else {
                continue;
            };
            let outcome = (!moment.erased).then(|| answer.outcome.clone());
            asked.said = Some(Said { fuel: answer.fuel, limits: answer.limits.clone(), outcome });
        }
    }
}

fn call(
    case: &Case,
    moment: &Moment<'_>,
    (ticket, owner, node): (Ticket, Owner, NodeIx),
    inquiry: &Arc<Inquiry>,
) -> Call {
    let request = inquiry.questions.first().map(|question| &question.request);
    let token = if let Owner::Token(token) = owner { Some(token) } else { None };
    Call {
        regime_from: Some(inquiry.regime_from),
        regime: inquiry.citation.clone(),
        act_date: Some(inquiry.act_date),
        facts_date: request.map(|request| request.facts_date),
        known_on: request.map(|request| request.known_on),
        mode: inquiry.mode,
        packs: inquiry.questions.iter().map(|question| asked(case, moment, inquiry, question)).collect(),
        ticket: Some(ticket),
        token,
        ..blank(case, moment, node, inquiry.point)
    }
}

fn blank(case: &Case, moment: &Moment<'_>, node: NodeIx, point: PointIx) -> Call {
    let node = case.graph.node(node);
    Call {
        case: case.id,
        asked: moment.seq,
        answered: None,
        recorded: None,
        element: node.map(|node| node.id.clone()).unwrap_or_default(),
        name: node.and_then(|node| node.name.clone()),
        point: case.graph.points.get(point.place()).cloned().unwrap_or_default(),
        mode: Mode::Binding,
        law: case.graph.digest,
        regime_from: None,
        regime: None,
        act_date: None,
        facts_date: None,
        known_on: None,
        verdict: None,
        findings: Vec::new(),
        failures: Vec::new(),
        packs: Vec::new(),
        signatures: Vec::new(),
        token: None,
        at: point,
        ticket: None,
    }
}

/// No pack was asked: no regime covers the day, or the day is not known.
fn not_asked(
    case: &Case,
    moment: &Moment<'_>,
    (token, point): (TokenId, PointIx),
    act_date: Option<Date>,
    failures: &[(Name, Failure)],
) -> Call {
    let node = case.state.tokens().get(&token).map(|token| token.node).unwrap_or_default();
    Call {
        act_date,
        answered: Some(moment.seq),
        recorded: Some(moment.at),
        failures: failures.to_vec(),
        token: Some(token),
        ..blank(case, moment, node, point)
    }
}

fn asked(case: &Case, moment: &Moment<'_>, inquiry: &Inquiry, question: &Question) -> Asked {
    let name = case.graph.points.get(inquiry.point.place());
    let point = name.and_then(|name| case.graph.effective.points.get(name));
    let mut bound = point.iter().flat_map(|point| &point.regimes).flat_map(|regime| &regime.packs);
    let version = bound.find(|pack| pack.digest == question.digest).map(|pack| pack.version.clone());
    Asked {
        pack: question.pack.clone(),
        version,
        level: question.level,
        component: question.digest,
        contract: question.contract.clone(),
        facts: question.asked,
        request: (!moment.erased).then(|| question.request.clone()),
        said: None,
    }
}

impl Call {
    /// A call that a person has decided, or still has to.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.mode == Mode::Binding && self.answered.is_some() && self.verdict != Some(Verdict::Pass)
    }
}
