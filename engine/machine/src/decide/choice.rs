//! Commands about ad-hoc subprocesses: what is done next (bpmn.md 4.6).

use super::{Case, Decision, check_variables, reject};
use crate::codes;
use crate::command::Activation;
use crate::graph::{AdHoc, Kind};
use crate::id::TokenId;
use crate::wait::Wait;
use digipro_vocab::{Rejection, Ticket};

impl Case<'_> {
    pub(super) fn activate(
        self,
        ticket: Ticket,
        elements: &[Activation],
        enough: bool,
        cancel_rest: bool,
    ) -> Decision {
        let token = self.owner(ticket, |wait| matches!(wait, Wait::Choice | Wait::Job(_)), "a choice")?;
        let node = self.state.tokens.get(&token).and_then(|token| self.graph.node(token.node));
        let Some(Kind::AdHoc(ad_hoc)) = node.map(|node| &node.kind) else {
            let message = format!("ticket {ticket} is a job of something that is no ad-hoc subprocess");
            return Err(reject(codes::R0050, message).help("complete the job"));
        };
        for activation in elements {
            check_variables(&activation.variables)?;
            self.check_choice(ad_hoc, activation)?;
        }
        self.check_not_closing(token)?;
        let mut run = self.run();
        run.choose_next(ticket, token, elements, enough, cancel_rest);
        Ok(run.settle())
    }

    /// Whether the job of a token is that of a worker who chooses in an ad-hoc subprocess.
    pub(super) fn chooses(&self, token: TokenId) -> bool {
        let node = self.state.tokens.get(&token).and_then(|token| self.graph.node(token.node));
        node.is_some_and(|node| matches!(node.kind, Kind::AdHoc(_)))
    }

    fn check_choice(&self, ad_hoc: &AdHoc, activation: &Activation) -> Result<(), Rejection> {
        let ids = || ad_hoc.choices.iter().filter_map(|ix| Some(&self.graph.node(*ix)?.id));
        if ids().any(|id| *id == activation.element) {
            return Ok(());
        }
        let known: Vec<&str> = ids().map(AsRef::as_ref).collect();
        let message = format!("`{}` cannot be chosen in this ad-hoc subprocess", activation.element);
        Err(reject(codes::R0050, message).help(format!("choose among `{}`", known.join("`, `"))))
    }

    fn check_not_closing(&self, token: TokenId) -> Result<(), Rejection> {
        let inside = self.state.tokens.get(&token).and_then(|token| token.body);
        let choosing = inside.and_then(|scope| self.state.scopes.get(&scope)?.ad_hoc.as_ref());
        if choosing.is_some_and(|choosing| choosing.closing) {
            let message = "the ad-hoc subprocess is complete and ends when what runs in it has ended";
            return Err(reject(codes::R0050, message));
        }
        Ok(())
    }
}
