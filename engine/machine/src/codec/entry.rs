//! The written form of events: what an auditor reads. Field names in the order of the alphabet (canonical JSON); a
//! number under a name that ends in `_at` is a place in the payload.

use super::payload::Place;
use crate::event::{Rules, Verdict};
use crate::id::{ScopeId, TokenId};
use crate::wait::{Attributes, Changes, Cycle, Listening, Occasion, Step};
use digipro_kit::effective::Mode;
use digipro_vocab::{Date, Digest, Instant, Level, Name, Ticket};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Entry {
    CaseStarted {
        day: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<u32>,
        process: Name,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<Name>,
    },
    ScopeOpened {
        body: Inside,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<TokenId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<ScopeId>,
        scope: ScopeId,
    },
    ScopeClosed {
        scope: ScopeId,
    },
    Entered {
        element: Name,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        flow: Option<Name>,
        #[serde(default, skip_serializing_if = "is_zero")]
        index: u32,
        scope: ScopeId,
        token: TokenId,
    },
    Completed {
        element: Name,
        token: TokenId,
    },
    Cancelled {
        element: Name,
        token: TokenId,
    },
    Arrived {
        flow: Name,
        scope: ScopeId,
    },
    Joined {
        element: Name,
        scope: ScopeId,
    },
    Interrupted {
        scope: ScopeId,
    },
    Opened {
        element: Name,
        owner: Holder,
        ticket: Ticket,
        wait: Awaited,
    },
    Closed {
        ticket: Ticket,
    },
    Wrote {
        name: Name,
        scope: ScopeId,
        value_at: Place,
    },
    Assigned {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignee: Option<Name>,
        ticket: Ticket,
    },
    ConditionChanged {
        met: bool,
        ticket: Ticket,
    },
    TaskAsked(Asking),
    TaskCorrected {
        changes: Box<Changes>,
        ticket: Ticket,
    },
    TaskDenied {
        reason_at: Place,
        ticket: Ticket,
    },
    TaskUpdated {
        attributes: Box<Attributes>,
        ticket: Ticket,
    },
    Heard {
        occasion: Occasion,
        token: TokenId,
    },
    AdHocMoved {
        closing: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        queue: Vec<Queued>,
        scope: ScopeId,
    },
    JobFailed {
        message_at: Place,
        retries: u32,
        ticket: Ticket,
    },
    JobUpdated {
        priority: i64,
        retries: u32,
        ticket: Ticket,
    },
    Performed {
        by: Name,
        element: Name,
    },
    Submitted {
        acknowledged: Vec<Reasoned>,
        token: TokenId,
        variables_at: Place,
    },
    Accepted {
        token: TokenId,
    },
    Returned {
        findings: Vec<Found>,
        token: TokenId,
    },
    RulesEvaluated(Evaluated),
    RulesIndeterminate(Indeterminate),
    RulesShadowed(Shadowed),
    LawAdopted {
        law: Digest,
    },
    Migrated(Migrating),
    Decided {
        decision: Name,
        matched: Vec<Rules>,
        model: Digest,
        token: TokenId,
    },
    Signed {
        point: Name,
        proceed: bool,
        reason_at: Place,
        token: TokenId,
    },
    TermStarted {
        limit: serde_json::Value,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<ScopeId>,
        term: Name,
    },
    TermMoved {
        change: serde_json::Value,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<ScopeId>,
        term: Name,
    },
    Collected {
        place: u32,
        scope: ScopeId,
        value_at: Place,
    },
    ErrorCaught {
        by: Name,
        code: Name,
        message_at: Place,
        token: TokenId,
    },
    EscalationThrown {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Name>,
        code: Name,
        token: TokenId,
    },
    ScopeKept {
        scope: ScopeId,
    },
    Compensable {
        element: Name,
        kept: bool,
        token: TokenId,
    },
    CompensationThrown {
        scope: ScopeId,
        token: TokenId,
        visits: Vec<TokenId>,
        wait: bool,
    },
    CompensationBegun(Compensating),
    Compensated(Compensating),
    Retried {
        step: Step,
        token: TokenId,
    },
    Modified {
        reason_at: Place,
    },
    CaseCompleted {},
    CaseCancelled {
        reason_at: Place,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Inside {
    Task {},
    Block { closed: bool, id: Name },
    Many { items_at: Place, length: u32 },
    Rounds {},
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Holder {
    Token(TokenId),
    Scope(ScopeId),
    Case {},
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Awaited {
    Task {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignee: Option<Name>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        candidate_groups: Vec<Name>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        candidate_users: Vec<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follow_up: Option<Name>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<Name>,
        priority: u8,
    },
    Job {
        kind: Name,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        listener: Option<Listening>,
        #[serde(default, skip_serializing_if = "is_none_said")]
        priority: i64,
        retries: u32,
    },
    Timer {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cycle: Option<Cycle>,
        due: Moment,
    },
    Message {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key_at: Option<Place>,
        name: Name,
    },
    Signal {
        name: Name,
    },
    Choice {},
    Fetch {
        name: Name,
        store: Name,
    },
    Keep {
        store: Name,
        value_at: Place,
    },
    Condition {
        met: bool,
        part: u32,
        scope: ScopeId,
    },
    Came {
        variables_at: Place,
        wait: Box<Awaited>,
    },
    Publish {
        key_at: Place,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message_id_at: Option<Place>,
        name: Name,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time_to_live: Option<Name>,
        variables_at: Place,
    },
    Broadcast {
        name: Name,
        variables_at: Place,
    },
    Rules(Calling),
    Incident {
        code: Name,
        findings: Vec<Found>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        listener: Option<Listening>,
        message_at: Place,
        sign: bool,
        step: Step,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Moment {
    At(Instant),
    Term {
        allowed: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        offset: Option<i32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<ScopeId>,
        term: Name,
    },
}

/// An activity of an ad-hoc subprocess that waits for its turn.
#[derive(Serialize, Deserialize)]
pub(super) struct Queued {
    pub element: Name,
    pub variables_at: Place,
}

/// Something was asked of a user task.
#[derive(Serialize, Deserialize)]
pub(super) struct Asking {
    pub action: Name,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub local: bool,
    pub occasion: Occasion,
    pub proposed: Attributes,
    pub ticket: Ticket,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables_at: Option<Place>,
}

/// A completed activity is compensated.
#[derive(Serialize, Deserialize)]
pub(super) struct Compensating {
    pub by: TokenId,
    pub element: Name,
    pub of: TokenId,
    pub scope: ScopeId,
    pub token: TokenId,
}

/// The case goes on by another definition. What has no other name there has the same.
#[derive(Serialize, Deserialize)]
pub(super) struct Migrating {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub elements: BTreeMap<Name, Name>,
    pub from: Digest,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<Name, Name>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<Name, Name>,
    pub to: Digest,
}

/// Rule packs have answered.
#[derive(Serialize, Deserialize)]
pub(super) struct Evaluated {
    pub answers: Vec<Answered>,
    pub findings: Vec<Found>,
    pub point: Name,
    pub token: TokenId,
    pub verdict: Verdict,
}

/// The rules could not say.
#[derive(Serialize, Deserialize)]
pub(super) struct Indeterminate {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act_date: Option<Date>,
    pub answers: Vec<Answered>,
    pub failures: serde_json::Value,
    pub point: Name,
    pub token: TokenId,
}

/// What packs in shadow said.
#[derive(Serialize, Deserialize)]
pub(super) struct Shadowed {
    pub act_date: Date,
    pub answers: Vec<Answered>,
    pub failures: serde_json::Value,
    pub findings: Vec<Found>,
    pub point: Name,
    pub verdict: Verdict,
}

/// A rule call. Its dates stand in the body too: they are about the act, and outlive the facts.
#[derive(Serialize, Deserialize)]
pub(super) struct Calling {
    pub act_date: Date,
    pub at: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts_date: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Mode::is_binding")]
    pub mode: Mode,
    pub point: Name,
    pub questions: Vec<Asked>,
    pub regime_from: Date,
}

/// What a pack is asked: the request itself, with its facts, stands in the payload.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    pub asked: Digest,
    pub contract: Name,
    pub digest: Digest,
    pub level: Level,
    pub pack: Name,
    pub request_at: Place,
}

/// What a pack answered: the report stands in the payload.
#[derive(Serialize, Deserialize)]
pub(super) struct Answered {
    pub asked: Digest,
    pub contract: Name,
    pub digest: Digest,
    pub fuel: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Name>,
    pub outcome_at: Place,
    pub pack: Name,
}

/// A finding: the arguments of its message, which may be about people, stand in the payload.
#[derive(Serialize, Deserialize)]
pub(super) struct Found {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arguments_at: Option<Place>,
    pub because: Vec<u32>,
    pub citations: serde_json::Value,
    pub key: Name,
    pub outcome: digipro_vocab::Outcome,
    pub rule: Name,
    pub weight: digipro_vocab::Weight,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Reasoned {
    pub reason_at: Place,
    pub rule: Name,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_none_said(number: &i64) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}
