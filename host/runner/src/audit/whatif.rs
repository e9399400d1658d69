//! What another version of a pack would have said in past cases. Three answers: another one, the same, and "cannot
//! tell", with the facts that were not recorded then. Names cases and facts, never values.

use super::{Auditor, Selection};
use crate::case::Case;
use crate::{Error, Evaluator};
use digipro_kit::effective::Mode;
use digipro_machine::wait::Inquiry;
use digipro_machine::{ERASED, Event, NO_PURPOSE, NOT_RECORDED, Owner, TokenId, Wait, question_at};
use digipro_vocab::{
    CaseId, Date, Digest, FactValue, Failure, FailureCause, Finding, Instant, Name, Outcome, PackManifest,
    Report, Request, Ticket, Weight,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What would have changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WhatIf {
    /// Id of the pack.
    pub pack: Name,
    /// The version that was tried.
    pub version: Name,
    /// Its component.
    pub component: Digest,
    /// How many cases were read.
    pub cases: usize,
    /// How many rule calls were asked again.
    pub calls: usize,
    /// The cases that cannot be read, with the reason.
    pub unreadable: Vec<(CaseId, String)>,
    /// What changes, counted by rule.
    pub rules: BTreeMap<Name, Tally>,
    /// Every change, in the order of the cases.
    pub changes: Vec<Change>,
}

/// What changes for one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    /// Nothing.
    pub same: usize,
    /// Only the reasoning.
    pub trace: usize,
    /// Only the message or the norms cited.
    pub message: usize,
    /// Only what a violation does.
    pub weight: usize,
    /// The outcome.
    pub flips: usize,
    /// It speaks where it did not.
    pub appears: usize,
    /// It is silent where it spoke.
    pub disappears: usize,
    /// The act would have been held up by it, and was not.
    pub blocks: usize,
    /// The act was held up by it, and would not have been.
    pub lifts: usize,
    /// It cannot be told.
    pub cannot_tell: usize,
}

/// What a rule said, as far as acts are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stance {
    /// The outcome.
    pub outcome: Outcome,
    /// What a violation does.
    pub weight: Weight,
}

/// A rule that would have said something else in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    /// The case.
    pub case: CaseId,
    /// Number of the record that asked.
    pub record: u64,
    /// The rule point.
    pub point: Name,
    /// The day of the act.
    pub act_date: Date,
    /// The rule.
    pub rule: Name,
    /// What it said; none when it did not speak.
    pub then: Option<Stance>,
    /// What it would have said; none when it would not have spoken.
    pub now: Option<Stance>,
    /// What kind of change.
    pub kind: Kind,
    /// Whether it would hold up an act that passed (`true`), or let one pass that it held up (`false`).
    pub blocks: Option<bool>,
}

/// What kind of change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "facts")]
pub enum Kind {
    /// None.
    Same,
    /// Only the reasoning.
    Trace,
    /// Only the message or the norms cited.
    Message,
    /// Only what a violation does.
    Weight,
    /// The outcome.
    Flip,
    /// It speaks where it did not.
    Appears,
    /// It is silent where it spoke.
    Disappears,
    /// The pack would have given no report.
    Fails {
        /// Why.
        cause: FailureCause,
        /// For the author.
        detail: String,
    },
    /// The answer hangs on facts or parameters that were not recorded then.
    NotRecorded(Vec<Name>),
    /// The facts were erased.
    Erased,
}

impl Auditor {
    /// Asks a pack in all rule calls that are selected, and compares with what the version of then said. `progress` is
    /// told how many cases are done.
    ///
    /// # Errors
    /// When the store cannot be read. A case that cannot be read is named, and the others go on.
    pub fn what_if(
        &self,
        pack: &PackManifest,
        evaluator: &dyn Evaluator,
        selection: &Selection,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<WhatIf, Error> {
        let cases = self.cases(selection)?;
        let mut found = WhatIf {
            pack: pack.id.clone(),
            version: pack.version.clone(),
            component: pack.component.digest,
            cases: cases.len(),
            calls: 0,
            unreadable: Vec::new(),
            rules: BTreeMap::new(),
            changes: Vec::new(),
        };
        for (done, case) in cases.iter().enumerate() {
            progress(done, cases.len());
            let mut trials =
                Trials { pack, selection, open: BTreeMap::new(), closed: None, asked: Vec::new() };
            match self.walk(*case, |case, moment, event| {
                trials.take(case, moment.erased, moment.at, event, moment.seq)
            }) {
                Ok(()) => {}
                Err(Error::Store(error)) => return Err(error.into()),
                Err(error) => {
                    found.unreadable.push((*case, error.to_string()));
                    continue;
                }
            }
            for trial in trials.asked {
                found.try_again(pack, *case, &trial, evaluator);
            }
        }
        Ok(found)
    }
}

/// A rule call that can be asked again.
struct Trial {
    record: u64,
    point: Name,
    act_date: Date,
    /// What the pack is asked now.
    request: Request,
    /// The record that asked was erased: what was handed in with it is not known.
    erased: bool,
    /// What the version of then said; none when it was not asked.
    then: Option<Then>,
}

enum Then {
    Said(Report),
    Failed,
    Erased,
}

/// The calls of one case as its log is read.
struct Trials<'a> {
    pack: &'a PackManifest,
    selection: &'a Selection,
    open: BTreeMap<Ticket, Trial>,
    closed: Option<Trial>,
    asked: Vec<Trial>,
}

impl Trials<'_> {
    fn take(&mut self, case: &Case, erased: bool, at: Instant, event: &Event, record: u64) {
        match event {
            Event::Opened { ticket, owner: Owner::Token(token), wait: Wait::Rules(inquiry), .. }
                if inquiry.mode == Mode::Binding && self.selection.has_day(inquiry.act_date) =>
            {
                if let Some(trial) = self.trial(case, at, *token, inquiry, record) {
                    self.open.insert(*ticket, Trial { erased, ..trial });
                }
            }
            Event::Closed { ticket } => self.closed = self.open.remove(ticket).or(self.closed.take()),
            Event::RulesEvaluated { answers, .. } | Event::RulesIndeterminate { answers, .. } => {
                let Some(mut trial) = self.closed.take() else { return };
                let answer = answers.iter().find(|answer| answer.pack == self.pack.id);
                trial.then = answer.map(|answer| match &answer.outcome {
                    _ if erased => Then::Erased,
                    Ok(report) => Then::Said(report.clone()),
                    Err(_) => Then::Failed,
                });
                self.asked.push(trial);
            }
            _ => {}
        }
    }

    /// What the pack would be asked; nothing where it would not speak, and did not.
    fn trial(
        &self,
        case: &Case,
        at: Instant,
        token: TokenId,
        inquiry: &Inquiry,
        record: u64,
    ) -> Option<Trial> {
        let point = case.graph.points.get(inquiry.point.place())?.clone();
        let act_date = inquiry.act_date;
        let speaks = self.pack.rules_at(&point, act_date).next().is_some();
        let spoke = inquiry.questions.iter().any(|question| question.pack == self.pack.id);
        if !speaks && !spoke {
            return None;
        }
        let bound = digipro_kit::bind(self.pack, &point, act_date);
        let question = question_at((&case.graph, &case.state), at, token, (&point, inquiry), &bound);
        Some(Trial { record, point, act_date, request: question.request, erased: false, then: None })
    }
}

impl WhatIf {
    fn try_again(&mut self, pack: &PackManifest, case: CaseId, trial: &Trial, evaluator: &dyn Evaluator) {
        self.calls += 1;
        let change = |rule: &Name, then: Option<Stance>, now: Option<Stance>, kind| {
            let blocks = match (&kind, held_up(then), held_up(now)) {
                (Kind::NotRecorded(_) | Kind::Erased, ..) => None,
                (_, false, true) => Some(true),
                (_, true, false) => Some(false),
                _ => None,
            };
            let (point, act_date, record) = (trial.point.clone(), trial.act_date, trial.record);
            Change { case, record, point, act_date, rule: rule.clone(), then, now, kind, blocks }
        };
        let nothing = Report::default();
        let then = match &trial.then {
            _ if trial.erased => return self.note(change(&pack.id, None, None, Kind::Erased)),
            Some(Then::Erased) => return self.note(change(&pack.id, None, None, Kind::Erased)),
            Some(Then::Said(report)) => report,
            Some(Then::Failed) | None => &nothing,
        };
        let unknown = |why: &str| -> BTreeSet<Name> {
            let lacking = trial.request.facts.iter().filter(|fact| fact.value == FactValue::Unknown);
            lacking.filter(|fact| &*fact.source == why).map(|fact| fact.path.clone()).collect()
        };
        let (mut lacking, erased) = (unknown(NOT_RECORDED), unknown(ERASED));
        // What the case has and may not be told is as little known to a rule as what it has not.
        lacking.extend(unknown(NO_PURPOSE));
        let now = match evaluator.evaluate(&self.component, &trial.request) {
            Ok(verdict) => verdict.report,
            Err(Failure { cause, detail }) => {
                let blocked = Some(Stance { outcome: Outcome::Indeterminate, weight: Weight::Blocking });
                let was = matches!(trial.then, Some(Then::Failed)).then_some(blocked).flatten();
                let change = change(&pack.id, was, blocked, Kind::Fails { cause, detail });
                return self.note(change);
            }
        };
        // A parameter that the definition does not have is as little recorded as a fact.
        let told = |path: &Name| trial.request.parameters.iter().any(|parameter| parameter.path == *path);
        let known = |path: &Name| trial.request.facts.iter().any(|fact| fact.path == *path);
        lacking.extend(now.asks.iter().filter(|path| !told(path) && !known(path)).cloned());
        let rules: BTreeSet<&Name> =
            then.findings.iter().chain(&now.findings).map(|finding| &finding.rule).collect();
        for rule in rules {
            let (before, after) = (of(then, rule), of(&now, rule));
            let declared = declared(pack, rule, trial.act_date);
            let missing: Vec<Name> = now
                .asks
                .iter()
                .filter(|path| declared.contains(*path) && lacking.contains(*path))
                .cloned()
                .collect();
            let kind = if declared.is_disjoint(&erased) {
                kind((then, before), (&now, after), missing)
            } else {
                Kind::Erased
            };
            let change = change(rule, before.map(stance), after.map(stance), kind);
            self.note(change);
        }
    }

    fn note(&mut self, change: Change) {
        let tally = self.rules.entry(change.rule.clone()).or_default();
        match change.kind {
            Kind::Same => tally.same += 1,
            Kind::Trace => tally.trace += 1,
            Kind::Message => tally.message += 1,
            Kind::Weight => tally.weight += 1,
            Kind::Flip | Kind::Fails { .. } => tally.flips += 1,
            Kind::Appears => tally.appears += 1,
            Kind::Disappears => tally.disappears += 1,
            Kind::NotRecorded(_) | Kind::Erased => tally.cannot_tell += 1,
        }
        match change.blocks {
            Some(true) => tally.blocks += 1,
            Some(false) => tally.lifts += 1,
            None => {}
        }
        if change.kind != Kind::Same {
            self.changes.push(change);
        }
    }
}

fn of<'a>(report: &'a Report, rule: &Name) -> Option<&'a Finding> {
    report.findings.iter().find(|finding| finding.rule == *rule)
}

fn stance(finding: &Finding) -> Stance {
    Stance { outcome: finding.outcome, weight: finding.weight }
}

/// Whether a rule holds up an act until it is obeyed or a person signs.
fn held_up(stance: Option<Stance>) -> bool {
    stance.is_some_and(|stance| {
        stance.weight == Weight::Blocking
            && matches!(stance.outcome, Outcome::Violated | Outcome::Indeterminate)
    })
}

/// What a rule of this id reads on a day.
fn declared(pack: &PackManifest, rule: &Name, day: Date) -> BTreeSet<Name> {
    let rules = pack.rules.iter().filter(|known| known.id == *rule && known.valid.contains(day));
    rules.flat_map(|rule| rule.needs.iter().map(|need| &need.path).chain(&rule.parameters)).cloned().collect()
}

/// How what a rule says now differs, given the facts that it asks for and that were not recorded.
fn kind(
    (then, before): (&Report, Option<&Finding>),
    (now, after): (&Report, Option<&Finding>),
    missing: Vec<Name>,
) -> Kind {
    let undecided =
        |finding: Option<&Finding>| finding.is_some_and(|found| found.outcome == Outcome::Indeterminate);
    if undecided(after) && !undecided(before) && !missing.is_empty() {
        return Kind::NotRecorded(missing);
    }
    match (before, after) {
        (None, _) => Kind::Appears,
        (_, None) => Kind::Disappears,
        (Some(before), Some(after)) if before.outcome != after.outcome => Kind::Flip,
        (Some(before), Some(after)) if before.weight != after.weight => Kind::Weight,
        (Some(before), Some(after))
            if (&before.message, &before.citations) != (&after.message, &after.citations) =>
        {
            Kind::Message
        }
        (Some(before), Some(after)) if steps(then, before) != steps(now, after) => Kind::Trace,
        _ => Kind::Same,
    }
}

/// A step of a rule's reasoning, without the places that depend on what other rules of the pack say.
#[derive(Debug, PartialEq, Eq)]
struct Reasoning {
    kind: digipro_vocab::StepKind,
    label: Name,
    reads: Vec<Name>,
    yields: FactValue,
}

fn steps(report: &Report, finding: &Finding) -> Vec<Reasoning> {
    let step = |index: &u32| report.trace.get(usize::try_from(*index).ok()?);
    let reasoning = |step: &digipro_vocab::Step| Reasoning {
        kind: step.kind,
        label: step.label.clone(),
        reads: step.reads.clone(),
        yields: step.yields.clone(),
    };
    finding.because.iter().filter_map(step).map(reasoning).collect()
}
