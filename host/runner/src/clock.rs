//! Where the time of commands comes from: the only clock of the engine.

use crate::codes;
use digipro_vocab::{Instant, Rejection};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// A clock. A clone shows the same time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The time of the machine.
    System,
    /// A time that moves only when told to.
    Virtual(Arc<Mutex<Instant>>),
}

impl Clock {
    /// A clock that stands at this moment until it is moved.
    #[must_use]
    pub fn virtual_at(now: Instant) -> Self {
        Self::Virtual(Arc::new(Mutex::new(now)))
    }

    /// The time, to the microsecond: what is stored reads back as the same moment.
    #[must_use]
    pub fn now(&self) -> Instant {
        match self {
            Self::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                let microseconds = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
                Instant::from_microsecond(microseconds).unwrap_or(Instant::MAX)
            }
            Self::Virtual(now) => {
                let now = *now.lock().unwrap_or_else(PoisonError::into_inner);
                Instant::from_microsecond(now.as_microsecond()).unwrap_or(now)
            }
        }
    }

    /// Moves a virtual clock forward.
    ///
    /// # Errors
    /// When it is the system's clock, or the moment has passed.
    pub fn set(&self, to: Instant) -> Result<(), Rejection> {
        let Self::Virtual(now) = self else {
            return Err(Rejection::new(codes::R0126, "the runner uses the clock of the machine")
                .help("open the runner with a virtual clock"));
        };
        let mut now = now.lock().unwrap_or_else(PoisonError::into_inner);
        if to < *now {
            return Err(Rejection::new(codes::R0126, format!("it is {now} already, later than {to}"))
                .help("time only moves forward"));
        }
        *now = to;
        Ok(())
    }
}
