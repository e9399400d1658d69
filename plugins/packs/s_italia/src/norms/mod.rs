//! The norms that the rules apply, a file for each act: where the law says it, since when, who last read it
//! there, and how it can be read otherwise.

use digipro_sdk::prelude::*;

mod accesso;
mod anagrafe;
mod cad;
mod d33;
mod d36;
mod dati;
mod dl19_2026;
mod dl69_2013;
mod dl76_2020;
mod documenti;
mod dpr380;
mod dpr445;
mod dpr62;
mod gdpr;
mod l160;
mod l182_2025;
mod l241;
mod spesa;
mod suap;
mod trasparenza;
mod tuel;

pub use accesso::*;
pub use anagrafe::*;
pub use cad::*;
pub use d33::*;
pub use d36::*;
pub use dati::*;
pub use dl19_2026::*;
pub use dl69_2013::*;
pub use dl76_2020::*;
pub use documenti::*;
pub use dpr62::*;
pub use dpr380::*;
pub use dpr445::*;
pub use gdpr::*;
pub use l160::*;
pub use l182_2025::*;
pub use l241::*;
pub use spesa::*;
pub use suap::*;
pub use trasparenza::*;
pub use tuel::*;

/// The day on which the sources were last read.
const CHECKED: Date = day(2026, 11, 23);

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";

const fn norm(
    urn: &'static str,
    part: &'static str,
    title: &'static str,
    in_force: Interval,
    source: &'static str,
) -> Norm {
    Norm { urn, part, title, in_force, confirmed: (CHECKED, source), interpretation: None }
}

/// The reading followed, and the one not chosen.
const fn read_as(norm: Norm, chosen: &'static str, other: &'static str) -> Norm {
    Norm { interpretation: Some((chosen, other)), ..norm }
}
