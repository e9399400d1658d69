//! Extension elements of `urn:digipro:bpmn:1.0`: rule points, time limits, extension points.

use crate::text::Text;
use digipro_vocab::{Name, Span};

/// `digipro:point`: here the rules that are bound to the point are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The name of the point, to which packs are bound.
    pub name: Text,
    /// When it is passed (`at`).
    pub at: Moment,
    /// What a verdict does (`mode`).
    pub mode: PointMode,
    /// Expression of the act's date (`actDate`); by default the civil day of the command.
    pub act_date: Option<Text>,
    /// Expression of the day to which the facts refer (`factsDate`); by default the civil day of the command.
    pub facts_date: Option<Text>,
    /// Expression of the day on which they were known (`knownOn`); by default the civil day of the command.
    pub known_on: Option<Text>,
    /// The variable that takes the verdict (`result`).
    pub result: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// On which side of a flow node something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// As a token enters.
    Enter,
    /// As it completes: before it leaves.
    Complete,
}

/// What a verdict does at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointMode {
    /// A violation denies the transition.
    Gate,
    /// The verdict is written to a variable and denies nothing.
    Consult,
}

/// `digipro:term`: something happens to a time limit of the case.
#[derive(Clone, Debug, PartialEq)]
pub struct TermUse {
    /// The name of the time limit, declared in the kit.
    pub name: Text,
    /// What happens.
    pub action: TermAction,
    /// When (`at`, by default on completion).
    pub at: Moment,
    /// Expression of the day on which it happens (`date`); by default the civil day of the command.
    pub date: Option<Text>,
    /// The longest stop that counts (`cap`), an ISO 8601 duration or an expression.
    pub cap: Option<Text>,
    /// The name of the stop (`id`), so that what resumes can say which.
    pub id: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// What happens to a time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermAction {
    /// It starts to run.
    Start,
    /// It is suspended: the remainder continues later.
    Suspend,
    /// It continues.
    Resume,
    /// It is interrupted: it starts afresh.
    Interrupt,
    /// Notice of reasons against the application (art. 10-bis of law 241/1990).
    Notice,
    /// The observations that follow such a notice.
    Observations,
    /// It ends: the act was done.
    End,
}

/// `digipro:timer`: a timer that follows a time limit.
#[derive(Clone, Debug, PartialEq)]
pub struct TermTimer {
    /// The time limit (`term`).
    pub term: Text,
    /// An ISO 8601 duration from the due date, often negative (`offset`), or an expression; without it the
    /// timer fires when the due date has passed.
    pub offset: Option<Text>,
    /// What the timer marks.
    pub edge: TermEdge,
    /// Its start tag.
    pub span: Span,
}

/// The edge of a time limit that a timer marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermEdge {
    /// The day after the due date: the time limit has expired.
    Expired,
    /// The first day on which a dilatory time limit allows the act (`edge="allowed"`).
    Allowed,
}

/// `digipro:extensionPoint`: where an overlay may put a process of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtensionPoint {
    /// The name that overlays use (`id`).
    pub id: Name,
    /// Where it is written.
    pub span: Span,
}
