//! Work that somebody else does: user tasks, jobs, and the listeners that are told of them (bpmn.md 4.4, 4.5).

use crate::command::Variables;
use digipro_vocab::{Finding, Name};
use serde::{Deserialize, Serialize};

/// The priority of a user task when nothing else is said.
pub const PRIORITY: u8 = 50;

/// A user task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Who has it.
    pub assignee: Option<Name>,
    /// People who may take it.
    pub candidate_users: Vec<Name>,
    /// Groups or roles whose people may take it.
    pub candidate_groups: Vec<Name>,
    /// When it should be done, as ISO 8601 text: shown, not enforced.
    pub due: Option<Name>,
    /// When to look at it again, likewise.
    pub follow_up: Option<Name>,
    /// From 0 to 100.
    pub priority: u8,
    /// Id of its form.
    pub form: Option<Name>,
    /// What the rules said the last time that somebody tried to complete it.
    pub findings: Vec<Finding>,
    /// What was asked of it and its listeners have yet to let through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transition: Option<Box<Transition>>,
}

/// What can be changed about a user task while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Name>,
    /// Groups or roles whose people may take it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidate_groups: Vec<Name>,
    /// People who may take it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidate_users: Vec<Name>,
    /// When it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Name>,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Name>,
    /// From 0 to 100.
    pub priority: u8,
}

/// A change that somebody asks for: what is absent stays, what is empty is cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Name>,
    /// Groups or roles whose people may take it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate_groups: Option<Vec<Name>>,
    /// People who may take it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate_users: Option<Vec<Name>>,
    /// When it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Name>,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Name>,
    /// From 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
}

/// What was asked of a user task and its listeners have yet to let through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// Which listeners are told.
    pub occasion: Occasion,
    /// What was asked: `create`, `assign`, `claim`, `unassign`, `update` or `complete`.
    pub action: Name,
    /// The task as it will be, with what listeners have corrected so far.
    pub proposed: Attributes,
    /// Variables to be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<Variables>,
    /// Whether they are written into the task's own scope, otherwise where they are defined, walking outward.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub local: bool,
}

/// A job for a worker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Its type: what workers ask for.
    pub kind: Name,
    /// Attempts left.
    pub retries: u32,
    /// The higher, the sooner workers get it; 0 when nothing is said.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub priority: i64,
    /// For the job of a listener: what it is told of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listener: Option<Listening>,
}

/// What the job of a listener tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listening {
    /// Which of the element's listeners for that, from 0.
    pub at: u32,
    /// Of what.
    pub occasion: Occasion,
    /// The task as it was, where the task itself is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Box<Attributes>>,
}

/// Of what a listener is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// An element or process begins: after its input mappings, before what it does.
    Start,
    /// An element or process ends: after its output mappings, before its flows are taken.
    End,
    /// A multi-instance activity begins, before its collection is evaluated.
    BeforeAll,
    /// A process was cancelled.
    Cancel,
    /// A user task comes up.
    Creating,
    /// A user task changes hands.
    Assigning,
    /// A user task, or a variable of its own, is changed.
    Updating,
    /// A user task is completed.
    Completing,
    /// A user task was cancelled.
    Canceling,
}

impl Occasion {
    /// Whether it is about a user task.
    #[must_use]
    pub fn is_of_task(self) -> bool {
        matches!(self, Self::Creating | Self::Assigning | Self::Updating | Self::Completing | Self::Canceling)
    }

    /// Whether what is told has happened already: nothing waits for the listener.
    #[must_use]
    pub fn is_afterwards(self) -> bool {
        matches!(self, Self::Cancel | Self::Canceling)
    }

    /// Whether a listener may deny it.
    #[must_use]
    pub fn can_be_denied(self) -> bool {
        matches!(self, Self::Assigning | Self::Updating | Self::Completing)
    }

    /// The name that workers know.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::BeforeAll => "beforeAll",
            Self::Cancel => "cancel",
            Self::Creating => "creating",
            Self::Assigning => "assigning",
            Self::Updating => "updating",
            Self::Completing => "completing",
            Self::Canceling => "canceling",
        }
    }
}

impl Task {
    /// What can be changed about it.
    #[must_use]
    pub fn attributes(&self) -> Attributes {
        Attributes {
            assignee: self.assignee.clone(),
            candidate_groups: self.candidate_groups.clone(),
            candidate_users: self.candidate_users.clone(),
            due: self.due.clone(),
            follow_up: self.follow_up.clone(),
            priority: self.priority,
        }
    }

    /// Takes over what was changed about it.
    pub(crate) fn set(&mut self, attributes: Attributes) {
        let Attributes { assignee, candidate_groups, candidate_users, due, follow_up, priority } = attributes;
        (self.assignee, self.due, self.follow_up, self.priority) = (assignee, due, follow_up, priority);
        (self.candidate_groups, self.candidate_users) = (candidate_groups, candidate_users);
    }

    /// The task as it will be when what was asked of it is let through; as it is when nothing was asked.
    #[must_use]
    pub fn proposed(&self) -> Attributes {
        self.transition.as_ref().map_or_else(|| self.attributes(), |asked| asked.proposed.clone())
    }

    /// The names of the attributes that what was asked changes, in the order of the alphabet. One that a listener
    /// has corrected back is not among them (bpmn.md 4.5).
    #[must_use]
    pub fn changed(&self) -> Vec<&'static str> {
        let (now, then) = (self.attributes(), self.proposed());
        let mut changed = Vec::new();
        let mut note = |differs: bool, name| {
            if differs {
                changed.push(name);
            }
        };
        note(now.assignee != then.assignee, "assignee");
        note(now.candidate_groups != then.candidate_groups, "candidateGroups");
        note(now.candidate_users != then.candidate_users, "candidateUsers");
        note(now.due != then.due, "dueDate");
        note(now.follow_up != then.follow_up, "followUpDate");
        note(now.priority != then.priority, "priority");
        let asked = self.transition.as_ref();
        note(asked.is_some_and(|asked| asked.variables.is_some()), "variables");
        changed
    }
}

impl Attributes {
    /// The same with a change made.
    #[must_use]
    pub fn with(mut self, changes: &Changes) -> Self {
        let text = |place: &mut Option<Name>, change: &Option<Name>| {
            if let Some(change) = change {
                *place = (!change.trim().is_empty()).then(|| change.clone());
            }
        };
        text(&mut self.assignee, &changes.assignee);
        text(&mut self.due, &changes.due);
        text(&mut self.follow_up, &changes.follow_up);
        if let Some(groups) = &changes.candidate_groups {
            self.candidate_groups.clone_from(groups);
        }
        if let Some(users) = &changes.candidate_users {
            self.candidate_users.clone_from(users);
        }
        self.priority = changes.priority.unwrap_or(self.priority);
        self
    }
}

impl Changes {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_zero(number: &i64) -> bool {
    *number == 0
}
