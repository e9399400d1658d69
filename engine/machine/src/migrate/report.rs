//! What a migration does to one case, thing by thing.

use digipro_vocab::{Digest, Name};
use serde::{Deserialize, Serialize};

/// The report on one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The definition that it leaves.
    pub from: Digest,
    /// The definition to which it goes.
    pub to: Digest,
    /// Everything in it.
    pub items: Vec<Item>,
}

impl Report {
    /// Whether everything has its place.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.items.iter().all(|item| item.stays.is_empty())
    }
}

/// One thing in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub subject: Subject,
    /// The number of the visit, scope or ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// Its element, time limit or rule point in the definition that it leaves; of what begins, in the other one.
    pub element: Name,
    /// That in the definition to which it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Name>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why it cannot go there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<Cause>,
    /// What a person should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Cause>,
}

/// What a thing in a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The case as a whole.
    Case,
    /// A visit of a token to a flow node.
    Visit,
    /// A process, subprocess or body that runs.
    Scope,
    /// A user task, or a choice in an ad-hoc subprocess.
    Task,
    /// A job for a worker.
    Job,
    /// A timer, message, signal or condition that is waited for.
    Event,
    /// Something to be sent, kept or read.
    Effect,
    /// A rule call.
    Rules,
    /// An incident.
    Incident,
    /// Tokens that wait at a join.
    Join,
    /// A completed activity that can be compensated.
    Compensation,
    /// An activity that was chosen and waits for its turn.
    Choice,
    /// A time limit.
    Term,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It goes on.
    Maps,
    /// It is no longer waited for.
    Ends,
    /// It is waited for from now on.
    Begins,
    /// It cannot go there: the whole case stays.
    Stays,
}

/// A cause or a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Which: what texts for people are found by.
    pub why: Why,
    /// What it is about, such as the id of the other parent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// In English.
    pub message: String,
}

/// The causes why something cannot go, and the notes on what goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The element is gone.
    NotThere,
    /// The element is of another kind.
    KindDiffers,
    /// The element stands in another process or subprocess.
    OtherParent,
    /// The boundary event is attached to another activity, the event stands after another gateway.
    OtherHost,
    /// The element repeats otherwise.
    RepeatsOtherwise,
    /// The event waits for something else.
    OtherTrigger,
    /// The call activity calls another process.
    OtherCall,
    /// The join has other flows.
    OtherFlows,
    /// A sequence flow on which tokens wait is gone or leads elsewhere.
    FlowElsewhere,
    /// The activity cannot be compensated there.
    NotCompensable,
    /// The activity cannot be chosen there.
    NotChoosable,
    /// The time limit is gone.
    TermGone,
    /// The time limit runs otherwise.
    TermOtherwise,
    /// The rule point is gone.
    PointGone,
    /// Rules are being asked.
    RulesAsked,
    /// Rule points are half passed, and are others there.
    PointsDiffer,
    /// Listeners are being told, and are others there.
    ListenersDiffer,
    /// The form is gone.
    FormGone,
    /// Something is still to be sent from an element that is gone.
    ToBeSent,
    /// What a new event waits for cannot be evaluated.
    CannotBegin,
    /// The case could not come to its end any more.
    NoWayToEnd,
    /// Note: what is waited for stays as it was begun, and a new case would wait for something else.
    KeepsWait,
    /// Note: the job keeps its type.
    KeepsJob,
    /// Note: the task gets another form.
    NewForm,
    /// Note: the element stands in another lane.
    OtherLane,
    /// Note: the condition is another one, and is looked at anew.
    NewCondition,
    /// Note: a new rule point at the entry is not asked any more.
    NotAsked,
    /// Note: the limit keeps the length that it began with.
    KeepsLength,
}

impl Cause {
    /// A cause about nothing in particular.
    pub(crate) fn plain(why: Why) -> Self {
        Self::of(why, String::new())
    }

    /// A cause about something that has a name.
    pub(crate) fn about(why: Why, name: &str) -> Self {
        Self::of(why, name.to_owned())
    }

    /// A cause with its detail.
    pub(crate) fn of(why: Why, detail: String) -> Self {
        let message = why.say(&detail);
        Self { why, detail, message }
    }
}

impl Why {
    fn say(self, detail: &str) -> String {
        match self {
            Self::NotThere => "the new definition does not have it".to_owned(),
            Self::KindDiffers => format!("its kind differs: {detail}"),
            Self::OtherParent => format!("it stands in another process or subprocess there: `{detail}`"),
            Self::OtherHost => format!("it belongs to another element there: `{detail}`"),
            Self::RepeatsOtherwise => "it repeats otherwise there".to_owned(),
            Self::OtherTrigger => format!("it waits for something else there: {detail}"),
            Self::OtherCall => format!("it calls another process there: `{detail}`"),
            Self::OtherFlows => format!("tokens wait at this join, and it has other flows there: {detail}"),
            Self::FlowElsewhere => {
                format!("tokens wait on the flow `{detail}`, which is gone or leads elsewhere")
            }
            Self::NotCompensable => "it completed and can be compensated, there it could not".to_owned(),
            Self::NotChoosable => "it was chosen and cannot be chosen there".to_owned(),
            Self::TermGone => "the time limit has begun, and the new definition does not have it".to_owned(),
            Self::TermOtherwise => format!("the time limit has begun and runs otherwise there: {detail}"),
            Self::PointGone => format!("the rule point `{detail}` is gone"),
            Self::RulesAsked => "rules are being asked: migrate once they have answered".to_owned(),
            Self::PointsDiffer => "its rule points are half passed and are others there".to_owned(),
            Self::ListenersDiffer => "its listeners are being told and are others there".to_owned(),
            Self::FormGone => format!("its form `{detail}` is gone"),
            Self::ToBeSent => "something of it is still to be sent: migrate afterwards".to_owned(),
            Self::CannotBegin => format!("what it waits for cannot be evaluated: {detail}"),
            Self::NoWayToEnd => {
                format!("the case could not come to its end any more: it would stand at `{detail}`")
            }
            Self::KeepsWait => format!("it goes on waiting for what it was begun with: {detail}"),
            Self::KeepsJob => format!("the job keeps its type; new ones are of type `{detail}`"),
            Self::NewForm => format!("its form is `{detail}` from now on"),
            Self::OtherLane => format!("it stands in the lane `{detail}` from now on"),
            Self::NewCondition => "its condition is another one and is looked at anew".to_owned(),
            Self::NotAsked => format!("the rule point `{detail}` is not asked any more: the entry is over"),
            Self::KeepsLength => format!("the limit keeps its length; one that begins now has {detail}"),
        }
    }
}
