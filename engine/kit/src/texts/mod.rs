//! Texts: message keys with typed arguments, worded in Italian and English, for citizen and clerk.
//!
//! A kit's `texts/it.ftl` and `texts/en.ftl` are [Fluent](https://projectfluent.org/fluent/guide/):
//!
//! ```text
//! termine-scaduto = Il termine è scaduto il { $scadenza }
//!     .citizen = L'ufficio doveva risponderle entro { $scadenza }
//!     .clerk = Termine scaduto il { $scadenza } ({ $giorni } giorni)
//! ```
//!
//! A day is written out (*lunedì 4 maggio 2026*), a decimal has a comma in Italian, `EURO($importo)` adds the
//! currency. A missing key or argument is an error, never a blank (invariant NO-SILENT-TEXT).

mod file;
pub(crate) mod reword;
mod wording;
mod words;

pub use file::{Entry, Texts};
pub(crate) use reword::reword;
pub use wording::{Language, Register, Unrendered, Wording};
pub use words::{day_in_words, decimal_in_words};
