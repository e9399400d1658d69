//! What is thrown within a case goes outward to the nearest event that catches it (BPMN 2.0, 13.5.3 and 13.5.4).
//!
//! First the boundary events of the activity, then the event subprocesses of the scope in which it runs, then the
//! activity around that scope, and so on, out of called processes too. A scope that was interrupted catches nothing any
//! more, nor do the event subprocesses beside one that throws, nor the events of a completed activity that is being
//! compensated: what they stand for runs no more.

use crate::command::Variables;
use crate::graph::{Kind, Trigger};
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::run::Run;
use crate::state::Body;
use digipro_vocab::Name;

/// What is thrown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thrown<'a> {
    /// An error with its code.
    Error(&'a Name),
    /// An escalation with its code.
    Escalation(&'a Name),
}

/// Where it is caught.
pub(super) enum Catcher {
    /// By a boundary event of the activity at which this token stands.
    Boundary(TokenId, NodeIx),
    /// By the start event of an event subprocess in this scope.
    EventSubProcess(ScopeId, NodeIx),
}

impl Catcher {
    /// The event that catches.
    pub(super) fn event(&self) -> NodeIx {
        match self {
            Self::Boundary(_, by) | Self::EventSubProcess(_, by) => *by,
        }
    }
}

impl Thrown<'_> {
    /// Whether a trigger waits for it: by its code, or for all of its kind.
    fn fits(self, trigger: &Trigger) -> Option<Fit> {
        let (code, known) = match (self, trigger) {
            (Self::Error(code), Trigger::Error(known))
            | (Self::Escalation(code), Trigger::Escalation(known)) => (code, known.as_ref()),
            _ => return None,
        };
        match known {
            None => Some(Fit::All),
            Some(known) => (known == code).then_some(Fit::Code),
        }
    }
}

/// How a trigger fits what is thrown.
enum Fit {
    /// By its code.
    Code,
    /// It catches all.
    All,
}

impl<'a> Run<'a> {
    /// The nearest event that catches what a token throws.
    pub(super) fn catcher(&self, thrower: TokenId, thrown: Thrown<'_>) -> Option<Catcher> {
        let mut next = Some(thrower);
        while let Some(token) = next {
            let standing = self.token(token)?;
            let node = self.graph.node(standing.node)?;
            // Boundary events belong to the whole multi-instance activity, not to one instance.
            if standing.index == 0
                && !self.is_compensated_inside(Some(token))
                && let Some(by) = self.matching(node.boundaries.iter().copied(), thrown)
            {
                return Some(Catcher::Boundary(token, by));
            }
            let scope = self.state.scopes.get(&standing.home)?;
            if let Body::Block { block, .. } = &scope.body
                && !matches!(node.kind, Kind::EventSubProcess { .. })
                && !scope.interrupted
                && !self.is_compensated_inside(scope.holder)
                && let Some(by) = self.matching_event_subprocess(*block, thrown)
            {
                return Some(Catcher::EventSubProcess(standing.home, by));
            }
            next = scope.holder;
        }
        None
    }

    /// Whether a token stands for a completed activity whose inside is being compensated.
    pub(in crate::run) fn is_compensated_inside(&self, holder: Option<TokenId>) -> bool {
        let holder = holder.and_then(|holder| self.token(holder));
        holder.is_some_and(|holder| holder.compensating && !self.graph.is_handler(holder.node))
    }

    fn matching_event_subprocess(&self, block: BlockIx, thrown: Thrown<'_>) -> Option<NodeIx> {
        let starts = self.graph.block(block)?.event_subprocesses.iter().filter_map(|ix| {
            match &self.graph.node(*ix)?.kind {
                Kind::EventSubProcess { start, .. } => Some(*start),
                _ => None,
            }
        });
        self.matching(starts, thrown)
    }

    /// The event that names this code, else the one that catches all.
    fn matching(&self, events: impl Iterator<Item = NodeIx>, thrown: Thrown<'_>) -> Option<NodeIx> {
        let mut all = None;
        for ix in events {
            let Some(node) = self.graph.node(ix) else { continue };
            let (Kind::Boundary { trigger, .. } | Kind::Start { trigger, .. }) = &node.kind else { continue };
            for part in trigger.parts() {
                match thrown.fits(part) {
                    Some(Fit::Code) => return Some(ix),
                    Some(Fit::All) => all = all.or(Some(ix)),
                    None => {}
                }
            }
        }
        all
    }

    /// Lets an event catch: where it interrupts, what it stands on or in is cut short first.
    pub(super) fn catch_thrown(&mut self, catcher: &Catcher, variables: &Variables) {
        let by = catcher.event();
        let begun = match catcher {
            Catcher::Boundary(host, _) => {
                let boundary = self.graph.node(by).map(|node| &node.kind);
                if matches!(boundary, Some(Kind::Boundary { interrupting: true, .. })) {
                    self.leave_by(*host, by)
                } else {
                    let home = self.token(*host).map(|host| host.home);
                    home.map(|home| self.enter(by, home, None, 0))
                }
            }
            Catcher::EventSubProcess(scope, _) => self.begin_event_subprocess(*scope, by),
        };
        if let (Some(begun), Some(event)) = (begun, self.graph.node(by)) {
            self.take_over(begun, event, variables);
        }
    }
}
