//! A token game as naive as the standard's prose, played against the machine on random processes.
//!
//! The oracle shares no code with the machine: it keeps the number of tokens on every sequence flow and fires any
//! node that may fire, the inclusive join only when nothing else can move (BPMN 2.0.2, 13.4.3: a token upstream
//! could still arrive as long as something upstream can move). On the processes that the generator draws, the order of
//! firing does not matter: what ends, throws or repeats does so after a user task, as the one token that moves. So what
//! has completed and what waits must be the same.

mod differential;
pub mod flatten;
pub mod game;
pub mod process;
mod write;
