//! Three-valued truth: what is unknown is not false, and matters only when it could change the outcome.

use std::ops::{BitAnd, BitOr, Not};

/// Facts that nobody has asserted, without which a rule cannot decide. Returned by `?`, it makes the finding
/// indeterminate and puts the facts on the list of those to ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// Their paths.
    pub asks: Vec<&'static str>,
}

impl Unknown {
    /// One unknown fact.
    #[must_use]
    pub fn fact(path: &'static str) -> Self {
        Self { asks: vec![path] }
    }

    /// Both.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for path in other.asks {
            if !self.asks.contains(&path) {
                self.asks.push(path);
            }
        }
        self
    }
}

/// True, false, or unknown for want of facts (Kleene's strong logic).
///
/// `false & unknown` is false: the unknown fact is not asked for, because it could change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// It cannot be said without these facts.
    Unknown(Unknown),
}

impl Truth {
    /// The truth, if it is known.
    ///
    /// # Errors
    /// The facts to ask for.
    pub fn known(self) -> Result<bool, Unknown> {
        match self {
            Self::True => Ok(true),
            Self::False => Ok(false),
            Self::Unknown(unknown) => Err(unknown),
        }
    }
}

impl From<bool> for Truth {
    fn from(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

impl BitAnd for Truth {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, other) | (other, Self::True) => other,
            (Self::Unknown(one), Self::Unknown(two)) => Self::Unknown(one.and(two)),
        }
    }
}

impl BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        !(!self & !other)
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            unknown @ Self::Unknown(_) => unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Truth, Unknown};

    #[test]
    fn the_unknown_matters_only_when_it_could_change_the_outcome() {
        let unknown = |path| Truth::Unknown(Unknown::fact(path));
        assert_eq!(Truth::False & unknown("a"), Truth::False);
        assert_eq!(unknown("a") & Truth::False, Truth::False);
        assert_eq!(Truth::True | unknown("a"), Truth::True);
        assert_eq!(Truth::True & unknown("a"), unknown("a"));
        assert_eq!(!unknown("a"), unknown("a"));
        let both = unknown("a") & unknown("b") & unknown("a");
        assert_eq!(both.known().unwrap_err().asks, ["a", "b"]);
    }
}
