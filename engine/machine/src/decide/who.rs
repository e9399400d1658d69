//! Who may do a task: incompatible tasks are done by different people, and offices keep to their own.
//!
//! The kit says which tasks exclude each other, and by which norm, in its properties (`different-roles`,
//! `different-people`). That they stand in different lanes is proved before the definition runs; that the same person,
//! who may be in both, does not do both is held here, whatever the screen lets through (L. 241/1990, art. 6-bis;
//! L. 190/2012, art. 1, c. 9).

use super::{Case, reject, wrong_kind};
use crate::codes;
use crate::command::Actor;
use crate::graph::Separation;
use crate::id::NodeIx;
use crate::wait::{Task, Wait};
use digipro_vocab::{Name, Rejection, Ticket};

impl Case<'_> {
    /// Refuses a person who has done what this element excludes in the same case.
    pub(super) fn check_separation(&self, node: NodeIx, person: &Name) -> Result<(), Rejection> {
        for separation in &self.graph.separations {
            let Some(done) = self.done_against(separation, node, person) else { continue };
            let id = |ix| self.graph.node(ix).map_or("", |node| &node.id);
            let (done, task, norm) = (id(done), id(node), &separation.citation);
            let message = format!(
                "`{person}` has done `{done}` in this case and does not do `{task}` as well ({} {})",
                norm.urn, norm.part
            );
            return Err(
                reject(codes::R0222, message).help(format!("{} Somebody else does it.", separation.en))
            );
        }
        Ok(())
    }

    /// What the person has done that the separation keeps away from the element.
    fn done_against(&self, separation: &Separation, node: NodeIx, person: &Name) -> Option<NodeIx> {
        separation.against(node).into_iter().flatten().copied().find(|other| {
            *other != node && self.state.performed.get(other).is_some_and(|people| people.contains(person))
        })
    }

    /// Refuses somebody who works for offices, none of which the task is for.
    pub(super) fn check_office(&self, ticket: Ticket, by: &Actor) -> Result<(), Rejection> {
        if by.offices.is_empty() {
            return Ok(());
        }
        let waiting = self.waiting(ticket)?;
        let Wait::Task(task) = &waiting.wait else { return Err(wrong_kind(ticket, "a task")) };
        let lane = self.graph.node(waiting.node).and_then(|node| node.lane.as_ref());
        if is_for(task, lane, by) {
            return Ok(());
        }
        let offices: Vec<&str> = task.candidate_groups.iter().map(AsRef::as_ref).collect();
        let message =
            format!("the task is for `{}`, and `{}` works for other offices", offices.join("`, `"), by.id);
        Err(reject(codes::R0223, message)
            .help("let somebody of that office do it, or have it assigned to you"))
    }

    /// The person and the office of whoever does something to a task, and what the person has done before.
    pub(super) fn check_doer(&self, ticket: Ticket, by: &Actor) -> Result<(), Rejection> {
        let node = self.waiting(ticket)?.node;
        self.check_office(ticket, by)?;
        self.check_separation(node, &by.id)
    }

    /// Whether who does this element is remembered: others exclude it, and it is not yet.
    pub(super) fn is_remembered(&self, node: NodeIx, person: &Name) -> bool {
        let separated = self.graph.separations.iter().any(|separation| separation.against(node).is_some());
        separated && !self.state.performed.get(&node).is_some_and(|people| people.contains(person))
    }
}

/// Whether a task is for somebody: it is theirs, they may take it, it is for one of their offices, or for nobody in
/// particular.
fn is_for(task: &Task, lane: Option<&Name>, by: &Actor) -> bool {
    let nobody =
        task.assignee.is_none() && task.candidate_users.is_empty() && task.candidate_groups.is_empty();
    (nobody && lane.is_none())
        || task.assignee.as_ref() == Some(&by.id)
        || task.candidate_users.contains(&by.id)
        || task.candidate_groups.iter().chain(lane).any(|office| by.offices.contains(office))
}
