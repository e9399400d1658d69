//! What is done to user tasks before they are completed, to listeners, and to whole cases, by the plan.

use super::Trouble;
use super::plan::{Length, Moment};
use super::world::{Coming, World};
use digipro_machine::{Action, Changes, Wait};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Name, Ticket};
use serde::Deserialize;
use std::sync::Arc;

/// What changes about a user task: what is absent stays, what is empty is cleared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct ChangesText {
    assignee: Option<Name>,
    users: Option<Vec<Name>>,
    groups: Option<Vec<Name>>,
    due: Option<Name>,
    follow_up: Option<Name>,
    priority: Option<u8>,
}

impl From<ChangesText> for Changes {
    fn from(text: ChangesText) -> Self {
        let ChangesText { assignee, users, groups, due, follow_up, priority } = text;
        Self { assignee, candidate_groups: groups, candidate_users: users, due, follow_up, priority }
    }
}

/// Something that is done to a user task each time it comes up, without completing it.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "TaskText")]
pub(super) struct TaskChange {
    pub(super) element: Name,
    after: Option<Length>,
    deed: TaskDeed,
}

#[derive(Clone, Debug)]
enum TaskDeed {
    Assign(Option<Name>),
    Claim(Name),
    Update(Changes),
    Write { variables: Arc<Fields>, local: bool },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct TaskText {
    element: Name,
    after: Option<Length>,
    assign: Option<Name>,
    claim: Option<Name>,
    #[serde(default)]
    unassign: bool,
    update: Option<ChangesText>,
    write: Option<Arc<Fields>>,
    #[serde(default)]
    local: bool,
}

impl TryFrom<TaskText> for TaskChange {
    type Error = &'static str;

    fn try_from(text: TaskText) -> Result<Self, Self::Error> {
        let local = text.local;
        let deeds = [
            text.assign.map(|assignee| TaskDeed::Assign(Some(assignee))),
            text.claim.map(TaskDeed::Claim),
            text.unassign.then_some(TaskDeed::Assign(None)),
            text.update.map(|changes| TaskDeed::Update(changes.into())),
            text.write.map(|variables| TaskDeed::Write { variables, local }),
        ];
        let mut deeds = deeds.into_iter().flatten();
        match (deeds.next(), deeds.next()) {
            (Some(deed), None) => Ok(Self { element: text.element, after: text.after, deed }),
            _ => Err("a change of a task has one of `assign`, `claim`, `unassign`, `update` and `write`"),
        }
    }
}

/// Somebody ends a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Cancellation {
    /// Which, from 1 in the order in which cases start.
    pub(super) case: u64,
    #[serde(default)]
    pub(super) at: Option<Moment>,
    #[serde(default)]
    pub(super) after: Option<Length>,
    pub(super) reason: String,
}

impl World<'_> {
    /// Plans what is done to a user task that has come up.
    pub(super) fn plan_changes(&mut self, case: CaseId, ticket: Ticket, element: &Name) {
        for (index, change) in self.plan.script.tasks.iter().enumerate() {
            if change.element == *element {
                let at = self.after(change.after.as_ref());
                self.plan(at, Coming::Change(case, ticket, index));
            }
        }
    }

    /// Does to a user task what the plan says, if it is still open.
    pub(super) fn change(&mut self, case: CaseId, ticket: Ticket, index: usize) -> Result<(), Trouble> {
        let Some(change) = self.plan.script.tasks.get(index) else { return Ok(()) };
        let state = self.cases.get(&case).map(|simulated| &simulated.state);
        if state.is_none_or(|state| !state.waits().contains_key(&ticket)) {
            return Ok(());
        }
        let action = match change.deed.clone() {
            TaskDeed::Assign(assignee) => Action::AssignTask { ticket, assignee },
            TaskDeed::Claim(assignee) => Action::ClaimTask { ticket, assignee },
            TaskDeed::Update(changes) => Action::UpdateTask { ticket, changes },
            TaskDeed::Write { variables, local } => {
                Action::SetVariables { ticket: Some(ticket), variables, local }
            }
        };
        self.act(case, action)?;
        Ok(())
    }

    /// Whether listeners have yet to let through what was asked of a user task before.
    pub(super) fn is_changing(&self, case: CaseId, ticket: Ticket) -> bool {
        let wait = self.cases.get(&case).and_then(|simulated| simulated.state.waits().get(&ticket));
        matches!(wait.map(|waiting| &waiting.wait), Some(Wait::Task(task)) if task.transition.is_some())
    }

    /// Puts off what is to happen to a user task until it is not changing any more.
    pub(super) fn put_off(&mut self, case: CaseId, ticket: Ticket, coming: Coming) {
        if let Some(simulated) = self.cases.get_mut(&case) {
            simulated.put_off.entry(ticket).or_default().push(coming);
        }
    }

    /// A user task has changed: what was put off happens.
    pub(super) fn take_up_again(&mut self, case: CaseId, ticket: Ticket) {
        if self.is_changing(case, ticket) {
            return;
        }
        let put_off = self.cases.get_mut(&case).and_then(|simulated| simulated.put_off.remove(&ticket));
        for coming in put_off.into_iter().flatten() {
            if matches!(coming, Coming::Change(..)) {
                self.plan(self.now, coming);
            } else {
                self.plan_for(case, ticket, self.now, coming);
            }
        }
    }
}
