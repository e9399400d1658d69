//! The pure process machine: check, lower, decide, evolve, owed.
//!
//! ```text
//! Effective --check--> Checked --lower--> Graph                        once for each definition
//! (Graph, State, Command) --decide--> events | rejection               the only place with branching policy
//! (Graph, State, Event) --evolve--> State                              total, the same for running and replay
//! (Graph, State) --owed--> what the outside has to do                  derived, never stored twice
//! ```
//! No clock, no IO, no randomness: time comes with the command, ids from the state's own sequence.

pub mod check;
pub mod codec;
pub mod codes;
pub mod command;
mod decide;
pub mod event;
mod evolve;
pub mod graph;
pub mod id;
mod law;
pub mod limits;
mod lower;
pub mod migrate;
mod modify;
pub mod owed;
mod parameter;
pub mod prove;
mod run;
mod starts;
pub mod state;
pub mod variables;
pub mod wait;
mod work;

pub use check::{Checked, check, compile};
pub use command::{Acknowledged, Action, Activation, Actor, Answer, Changes, Command, Variables};
pub use decide::{check_variables, decide};
pub use event::{Event, Rules, Verdict};
pub use evolve::evolve;
pub use graph::Graph;
pub use id::{BlockIx, FlowIx, NodeIx, PointIx, ScopeId, TermIx, TokenId};
pub use law::{ERASED, NO_PURPOSE, NOT_RECORDED, check_law, question_at};
pub use lower::lower;
pub use migrate::{Migration, Renames, migrate};
pub use modify::Beginning;
pub use owed::{Owed, What, owed, owed_by};
pub use starts::{Start, StartTrigger, starts};
pub use state::{Phase, State, TermKey};
pub use wait::{Owner, Step, Wait, Waiting};
