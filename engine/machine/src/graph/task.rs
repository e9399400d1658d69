//! What tasks, listeners and call activities say to those who do the work.

use super::Given;
use crate::wait::Occasion;
use digipro_vocab::Name;

/// A user task.
#[derive(Clone, Debug, Default)]
pub struct UserTask {
    /// Who gets it.
    pub assignee: Option<Given>,
    /// People who may take it: a comma list or an expression for a list.
    pub candidate_users: Option<Given>,
    /// Groups whose people may take it.
    pub candidate_groups: Option<Given>,
    /// When it should be done.
    pub due: Option<Given>,
    /// When to look at it again.
    pub follow_up: Option<Given>,
    /// From 0 to 100; 50 when absent.
    pub priority: Option<Given>,
    /// Its form.
    pub form: Option<Given>,
    /// Free pairs for whoever shows the task.
    pub headers: Vec<(Name, Name)>,
    /// Task listeners, in document order.
    pub listeners: Vec<Listener>,
}

/// A task for a worker.
#[derive(Clone, Debug)]
pub struct JobTask {
    /// The type of the job.
    pub kind: Given,
    /// How often it is tried.
    pub retries: Option<Given>,
    /// The higher, the sooner workers get it; 0 when absent.
    pub priority: Option<Given>,
    /// Free pairs for the worker.
    pub headers: Vec<(Name, Name)>,
    /// Files that the worker needs.
    pub resources: Vec<Resource>,
}

/// A file that a worker needs.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The name under which the worker looks for it.
    pub link: Name,
    /// Its id.
    pub id: Name,
    /// Its type.
    pub kind: Name,
}

/// A worker who is told before the case goes on (bpmn.md 4.4, 4.5).
#[derive(Clone, Debug)]
pub struct Listener {
    /// Of what.
    pub occasion: Occasion,
    /// The type of its job.
    pub kind: Given,
    /// How often the job is tried.
    pub retries: Option<Given>,
    /// Free pairs for the worker.
    pub headers: Vec<(Name, Name)>,
}

/// A call activity.
#[derive(Clone, Debug)]
pub struct Call {
    /// Id of the called process.
    pub process: Given,
    /// The version tag that it has to carry.
    pub tag: Option<Name>,
    /// Whether all variables that the caller sees are copied to the called process.
    pub all_in: bool,
    /// Whether all variables of the called process are copied back.
    pub all_out: bool,
}
