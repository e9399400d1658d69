//! Codes of trouble: `P####` for documents, `R####` for commands, `I####` for the machinery.

use serde::{Serialize, Serializer};
use std::fmt;

/// A code with its title in both languages. Every code has a page in `docs/codes/` (invariant CODE-PAGE).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The code itself, such as `P0101`.
    pub id: &'static str,
    /// What it is about, in English: lower case, no final stop.
    pub english: &'static str,
    /// The same in Italian.
    pub italian: &'static str,
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

/// Declares the codes of one room as constants and lists them all in `ALL`.
///
/// ```
/// digipro_vocab::codes! {
///     /// The document is not well-formed.
///     P9901 = "document is not well-formed", "documento non ben formato";
/// }
/// assert_eq!(ALL[0], P9901);
/// ```
#[macro_export]
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $english:literal, $italian:literal;)*) => {
        $($(#[$doc])* pub const $name: $crate::Code =
            $crate::Code { id: stringify!($name), english: $english, italian: $italian };)*
        /// Every code of this room.
        pub const ALL: &[$crate::Code] = &[$($name),*];
    };
}
