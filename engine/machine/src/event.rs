//! What has happened to a case. Events are facts: they are never rejected, edited or removed.

use crate::command::{Acknowledged, Answer, Variables};
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, ScopeId, TokenId};
use crate::migrate::Migration;
use crate::state::{Body, TermKey};
use crate::wait::{Attributes, Changes, Occasion, Owner, Step, Transition, Wait};
use digipro_vocab::{Date, Digest, Failure, Finding, Name, Ticket, Value};
use std::sync::Arc;

/// One thing that has happened. Small and cheap to clone: names and values are shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The case was opened.
    CaseStarted {
        /// The process.
        process: BlockIx,
        /// The start event, receive task or event; none where the process begins with nothing in particular.
        start: Option<NodeIx>,
        /// Which of its triggers has come; all of them when absent.
        part: Option<u32>,
        /// The civil day in Italy on which it began.
        day: Date,
    },
    /// A scope was opened.
    ScopeOpened {
        /// The new scope.
        scope: ScopeId,
        /// The scope around it; none for the case.
        parent: Option<ScopeId>,
        /// The token whose activity it belongs to; none for the case.
        holder: Option<TokenId>,
        /// What runs in it.
        body: Body,
    },
    /// A scope was closed, with its variables.
    ScopeClosed {
        /// The scope.
        scope: ScopeId,
    },
    /// A token has come to a flow node.
    Entered {
        /// The visit.
        token: TokenId,
        /// The node.
        node: NodeIx,
        /// The scope in which it runs.
        scope: ScopeId,
        /// By which sequence flow; none for starts, boundary events and instances of a multi-instance body.
        flow: Option<FlowIx>,
        /// From 1 for an instance of a multi-instance body or a round of a loop (its `loopCounter`), otherwise 0.
        index: u32,
    },
    /// A visit ended normally.
    Completed {
        /// The visit.
        token: TokenId,
        /// The node.
        node: NodeIx,
    },
    /// A visit was cut short.
    Cancelled {
        /// The visit.
        token: TokenId,
        /// The node.
        node: NodeIx,
    },
    /// A token has come to a joining gateway by a flow and waits for the others.
    Arrived {
        /// The scope.
        scope: ScopeId,
        /// The flow.
        flow: FlowIx,
    },
    /// A join took what it waited for, and a token enters it next: a gateway one token from each flow that has one (a
    /// complex one, as it resets, only from those that it has not taken one from), an activity its `startQuantity`.
    Joined {
        /// The scope.
        scope: ScopeId,
        /// The gateway.
        node: NodeIx,
    },
    /// What ran in a scope was cut short within it. Tokens that waited at its joins are gone, compensation that was
    /// under way in it goes no further, and its event subprocesses catch nothing any more.
    Interrupted {
        /// The scope.
        scope: ScopeId,
    },
    /// Something is waited for from now on.
    Opened {
        /// Names the wait.
        ticket: Ticket,
        /// Whose it is.
        owner: Owner,
        /// The element.
        node: NodeIx,
        /// What is waited for.
        wait: Wait,
    },
    /// Something is no longer waited for: it came, or nobody needs it any more.
    Closed {
        /// The wait.
        ticket: Ticket,
    },
    /// A variable got a value.
    Wrote {
        /// Where.
        scope: ScopeId,
        /// Which.
        name: Name,
        /// The value.
        value: Value,
    },
    /// A user task changed hands.
    Assigned {
        /// The task.
        ticket: Ticket,
        /// Who has it now.
        assignee: Option<Name>,
    },
    /// A condition that is waited for came to be satisfied, or ceased to be.
    ConditionChanged {
        /// The wait.
        ticket: Ticket,
        /// Whether it is satisfied now.
        met: bool,
    },
    /// Something was asked of a user task; its listeners are told before it counts.
    TaskAsked {
        /// The task.
        ticket: Ticket,
        /// What.
        transition: Box<Transition>,
    },
    /// A listener corrected what was asked of a user task.
    TaskCorrected {
        /// The task.
        ticket: Ticket,
        /// What it changes.
        changes: Box<Changes>,
    },
    /// A listener denied what was asked of a user task: it is as it was.
    TaskDenied {
        /// The task.
        ticket: Ticket,
        /// Why.
        reason: String,
    },
    /// What was asked of a user task counts from now on.
    TaskUpdated {
        /// The task.
        ticket: Ticket,
        /// The task as it is now.
        attributes: Box<Attributes>,
    },
    /// A listener was told and lets the visit go on.
    Heard {
        /// The visit.
        token: TokenId,
        /// Of what.
        occasion: Occasion,
    },
    /// A worker failed on a job that will be tried again.
    JobFailed {
        /// The job.
        ticket: Ticket,
        /// Attempts left.
        retries: u32,
        /// Why.
        message: String,
    },
    /// Somebody changed how a job is handed out.
    JobUpdated {
        /// The job.
        ticket: Ticket,
        /// Attempts left.
        retries: u32,
        /// The higher, the sooner it is handed out.
        priority: i64,
    },
    /// Somebody did a task that other tasks of the definition exclude for the same person.
    Performed {
        /// The task.
        node: NodeIx,
        /// Who.
        by: Name,
    },
    /// Somebody completed an activity; the rules are asked before its results count.
    Submitted {
        /// The visit.
        token: TokenId,
        /// The results.
        variables: Variables,
        /// Reasons given for going on in spite of warnings.
        acknowledged: Vec<Acknowledged>,
    },
    /// The results that somebody submitted count from now on.
    Accepted {
        /// The visit.
        token: TokenId,
    },
    /// The results that somebody submitted do not count: the rules or a person said no.
    Returned {
        /// The visit.
        token: TokenId,
        /// What the rules said.
        findings: Vec<Finding>,
    },
    /// Rule packs have answered.
    RulesEvaluated {
        /// The visit.
        token: TokenId,
        /// The rule point.
        point: PointIx,
        /// What stands after combining the packs (house.md 4).
        findings: Vec<Finding>,
        /// What it does to the act.
        verdict: Verdict,
        /// What each pack said, with its evidence.
        answers: Arc<Vec<Answer>>,
    },
    /// The rules could not say (invariant INDETERMINATE-BLOCKS). An incident follows.
    RulesIndeterminate {
        /// The visit.
        token: TokenId,
        /// The rule point.
        point: PointIx,
        /// The day of the act, where it is known.
        act_date: Option<Date>,
        /// Why each pack that failed did.
        failures: Vec<(Name, Failure)>,
        /// What each pack said, with its evidence; empty when none was asked.
        answers: Arc<Vec<Answer>>,
    },
    /// What packs in shadow said at a rule point: recorded, and nothing else (invariant SHADOW-ONLY-WATCHES).
    RulesShadowed {
        /// The rule point.
        point: PointIx,
        /// The day of the act.
        act_date: Date,
        /// What they found among themselves.
        findings: Vec<Finding>,
        /// What that would do to the act if it counted, reasons for warnings left aside.
        verdict: Verdict,
        /// Why each pack that failed did.
        failures: Vec<(Name, Failure)>,
        /// What each pack said, with its evidence.
        answers: Arc<Vec<Answer>>,
    },
    /// A person signed where the rules block or cannot say.
    Signed {
        /// The visit.
        token: TokenId,
        /// The rule point.
        point: PointIx,
        /// Why.
        reason: String,
        /// Whether the act may go on.
        proceed: bool,
    },
    /// From now on the case's rule points and parameters are those of another definition of the same structure
    /// (invariant LAW-BY-ACT-DATE).
    LawAdopted {
        /// That definition.
        law: Digest,
    },
    /// From now on the case's structure and law are those of another definition: everything in it has its place there
    /// (invariant PINNED). What stands before it on the record ends by it, what stands after it begins by it.
    Migrated {
        /// From which definition to which, and what has another name there.
        migration: Arc<Migration>,
    },
    /// A decision was taken (invariant DECISION-IS-EVIDENCE: the log says by which model and which rules).
    Decided {
        /// The visit.
        token: TokenId,
        /// Id of the decision, service or knowledge model.
        decision: Name,
        /// SHA-256 of the decision model's text.
        model: Digest,
        /// The tables that were evaluated, with the rules that matched, in the order of evaluation.
        matched: Vec<Rules>,
    },
    /// A time limit began to run.
    TermStarted {
        /// Which.
        term: TermKey,
        /// The limit as it begins.
        limit: Arc<digipro_term::Limit>,
    },
    /// A time limit was stopped, resumed, concluded.
    TermMoved {
        /// Which.
        term: TermKey,
        /// What happened to it.
        change: digipro_term::Event,
    },
    /// An instance of a multi-instance body, or an activity in an ad-hoc subprocess, left its result.
    Collected {
        /// The scope of the body or subprocess.
        scope: ScopeId,
        /// From 0.
        place: u32,
        /// The result.
        value: Value,
    },
    /// What waits for its turn in an ad-hoc subprocess, and whether the subprocess is about to end.
    AdHocMoved {
        /// Its scope.
        scope: ScopeId,
        /// What was chosen and waits, with variables of its own.
        queue: Vec<(NodeIx, Variables)>,
        /// Whether it ends as soon as nothing runs in it any more.
        closing: bool,
    },
    /// A business error was thrown and caught.
    ErrorCaught {
        /// The visit that threw it.
        token: TokenId,
        /// The error code.
        code: Name,
        /// Why, for people.
        message: String,
        /// The event that catches it.
        by: NodeIx,
    },
    /// An escalation was thrown. The process goes on even where nothing catches it.
    EscalationThrown {
        /// The visit that threw it.
        token: TokenId,
        /// The escalation code.
        code: Name,
        /// The event that catches it; none if nothing does.
        by: Option<NodeIx>,
    },
    /// What ran in a scope is over; its variables are kept with the visit that holds it, for compensation.
    ScopeKept {
        /// The scope.
        scope: ScopeId,
    },
    /// A visit is about to complete and can be compensated from then on (BPMN 2.0, 13.5.5).
    Compensable {
        /// The visit.
        token: TokenId,
        /// The activity.
        node: NodeIx,
        /// Whether its scopes are kept as they stand: what is in it can be compensated by itself.
        kept: bool,
    },
    /// Compensation of completed activities was triggered. None of them can be compensated again.
    CompensationThrown {
        /// The visit that triggered it.
        token: TokenId,
        /// The scope in which they were completed.
        scope: ScopeId,
        /// Their visits; empty when there is nothing to compensate.
        visits: Vec<TokenId>,
        /// Whether the visit that triggered it waits for the end.
        wait: bool,
    },
    /// Compensation of one completed activity began. Where its scopes were kept, they stand again, as they stood when
    /// it completed.
    CompensationBegun {
        /// The visit that compensates: of the handler, or anew of the activity whose inside is compensated.
        token: TokenId,
        /// That handler or activity.
        node: NodeIx,
        /// The scope.
        scope: ScopeId,
        /// The visit that triggered it.
        by: TokenId,
        /// The completed visit that is compensated.
        of: TokenId,
    },
    /// A completed activity was compensated.
    Compensated {
        /// The visit that compensated it.
        token: TokenId,
        /// Of that handler or activity.
        node: NodeIx,
        /// The scope.
        scope: ScopeId,
        /// The visit that triggered it.
        by: TokenId,
        /// The completed visit.
        of: TokenId,
    },
    /// An incident was resolved: its step is tried again.
    Retried {
        /// The visit.
        token: TokenId,
        /// The step.
        step: Step,
    },
    /// Somebody moved tokens: what stands after it on the record was not brought about by the flows.
    Modified {
        /// Why.
        reason: String,
    },
    /// Nothing is left to do.
    CaseCompleted,
    /// Somebody ended the case.
    CaseCancelled {
        /// Why.
        reason: String,
    },
}

/// The rules of a decision table that matched.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rules {
    /// Their numbers from 1, as the hit policy orders them; empty when none matched.
    pub rules: Vec<u32>,
    /// Id of the decision or knowledge model in which the table stands.
    pub table: Name,
}

/// What findings do to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It may go on.
    Pass,
    /// It may not: a blocking rule is violated, or a warning has no recorded reasons.
    Deny,
    /// A blocking rule could not be decided on the facts.
    Unclear,
}
