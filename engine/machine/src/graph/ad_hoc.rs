//! Ad-hoc subprocesses: activities without an order, of which somebody chooses the next (BPMN 2.0, 10.3.5).

use super::JobTask;
use crate::id::{BlockIx, NodeIx};
use digipro_feel::Expression;
use digipro_vocab::Name;

/// An ad-hoc subprocess.
#[derive(Clone, Debug)]
pub struct AdHoc {
    /// Its inside.
    pub block: BlockIx,
    /// What can be chosen: what no flow leads to and no event begins.
    pub choices: Vec<NodeIx>,
    /// Only one at a time.
    pub sequential: bool,
    /// After each activity: whether the subprocess is complete. Without it, it is when nothing runs in it any more.
    pub until: Option<Expression>,
    /// Whether completion cuts short what still runs.
    pub cancels_rest: bool,
    /// Ids of what is begun at once (`zeebe:adHoc`).
    pub first: Option<Expression>,
    /// The variable that takes the list of results, and the result of what has ended.
    pub output: Option<(Name, Expression)>,
    /// The job of the worker who chooses; otherwise a person does.
    pub chooser: Option<JobTask>,
}
