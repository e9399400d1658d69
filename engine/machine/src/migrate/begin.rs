//! What a migration sets going and lets go of, beside what simply goes on.

use crate::id::TokenId;
use digipro_vocab::Ticket;

/// What has to be done at the moment of a migration.
#[derive(Clone, Debug, Default)]
pub(crate) struct Begin {
    /// What is waited for no more: events that the other definition does not have.
    pub(crate) ending: Vec<Ticket>,
    /// Activities under way: their new boundary events are waited for.
    pub(crate) begun: Vec<TokenId>,
    /// Conditions that are other ones.
    pub(crate) reworded: Vec<Ticket>,
}
