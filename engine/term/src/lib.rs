//! Legal time: calendars, time limits (*termini*) as values with history, and due dates with their reckoning.
//!
//! A time limit is never a stored due date. It is its start, its length and what happened to it; the due date
//! follows from those, again after each event (invariant TERM-IS-HISTORY). The rules are numbered T1 to T16,
//! see [`Rule`]; each step of a [`Reckoning`] names its rule and the norm behind it.
//!
//! ```
//! use digipro_term::{Calendar, Length, Limit};
//! let limit = Limit::new("2026-04-03".parse().unwrap(), Length::days(30));
//! let reckoning = limit.reckon(&Calendar::italy()).unwrap();
//! // 3 May 2026 is a Sunday, so the limit ends on the Monday.
//! assert_eq!(reckoning.due_raw.unwrap().to_string(), "2026-05-03");
//! assert_eq!(reckoning.due.unwrap().to_string(), "2026-05-04");
//! ```

pub mod calendar;
mod clock;
pub mod inquiry;
pub mod length;
pub mod limit;
pub mod limits;
pub mod norm;
pub mod reckoning;
pub mod send;
mod stop;
pub mod texts;

pub use calendar::{Calendar, Feast, Holiday, Week};
pub use inquiry::{Inquiry, Pause};
pub use length::{Length, Unit};
pub use limit::{Event, Kind, Limit};
pub use norm::Norm;
pub use reckoning::{Irregularity, Reckoning, Rule, Step, Stop, StopKind, TermError};
