//! The clerk's question in plain values, as a command line or a form asks it.

use crate::{Calendar, Kind, Length, Limit, Reckoning, TermError};
use digipro_vocab::Date;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How long observations on a notice of rejection may be filed, unless the entity grants more.
pub const OBSERVATIONS: Length = Length::days(10);

/// A stop in plain values. Text form: `2026-02-02..2026-02-20`, `2026-02-02..` while it lasts, and
/// `2026-02-02..,P30D` with the longest that the norm allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The day of the stop.
    pub from: Date,
    /// The day of the resumption, if it has come.
    pub to: Option<Date>,
    /// For a suspension, the longest that the norm allows; for an interruption, the new length.
    pub length: Option<Length>,
}

/// The text is not a pause.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a stop: expected `2026-02-02..2026-02-20`, or `2026-02-02..` while it lasts; a length may follow, as in `2026-02-02..,P30D`"
)]
pub struct NotAPause(pub String);

impl FromStr for Pause {
    type Err = NotAPause;

    fn from_str(text: &str) -> Result<Self, NotAPause> {
        let wrong = || NotAPause(text.to_owned());
        let (days, length) = match text.split_once(',') {
            Some((days, length)) => (days, Some(length.parse().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let (from, to) = days.split_once("..").ok_or_else(wrong)?;
        let to = if to.is_empty() { None } else { Some(to.parse().map_err(|_| wrong())?) };
        Ok(Self { from: from.parse().map_err(|_| wrong())?, to, length })
    }
}

/// A question about one limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// The day from which the limit runs.
    pub start: Date,
    /// Its length.
    pub length: Length,
    /// What it is for.
    #[serde(default)]
    pub kind: Kind,
    /// The day whose law applies, if not the start.
    #[serde(default)]
    pub law: Option<Date>,
    /// Suspensions.
    #[serde(default)]
    pub suspensions: Vec<Pause>,
    /// Interruptions.
    #[serde(default)]
    pub interruptions: Vec<Pause>,
    /// The day of the notice of rejection.
    #[serde(default)]
    pub notice: Option<Date>,
    /// How long observations may be filed; ten days unless the entity grants more.
    #[serde(default)]
    pub window: Option<Length>,
    /// The day on which observations were filed.
    #[serde(default)]
    pub observations: Option<Date>,
    /// The day of the act.
    #[serde(default)]
    pub concluded: Option<Date>,
}

impl Inquiry {
    /// A question about a limit to which nothing has happened.
    #[must_use]
    pub fn new(start: Date, length: Length) -> Self {
        Self {
            start,
            length,
            kind: Kind::Ordinary,
            law: None,
            suspensions: Vec::new(),
            interruptions: Vec::new(),
            notice: None,
            window: None,
            observations: None,
            concluded: None,
        }
    }

    /// The limit that is asked about.
    #[must_use]
    pub fn limit(&self) -> Limit {
        let mut limit = Limit::new(self.start, self.length).of_kind(self.kind);
        limit.law = self.law;
        for (n, pause) in (1..).zip(&self.suspensions) {
            let id = format!("sospensione-{n}");
            limit.suspend(pause.from, id.as_str(), pause.length);
            if let Some(to) = pause.to {
                limit.resume(to, id.as_str());
            }
        }
        for (n, pause) in (1..).zip(&self.interruptions) {
            let id = format!("interruzione-{n}");
            limit.interrupt(pause.from, id.as_str(), pause.length);
            if let Some(to) = pause.to {
                limit.resume(to, id.as_str());
            }
        }
        if let Some(day) = self.notice {
            limit.notice(day, self.window.unwrap_or(OBSERVATIONS));
        }
        if let Some(day) = self.observations {
            limit.observations(day);
        }
        if let Some(day) = self.concluded {
            limit.conclude(day);
        }
        limit
    }

    /// The answer.
    ///
    /// # Errors
    /// As [`Limit::reckon`].
    pub fn reckon(&self, calendar: &Calendar) -> Result<Reckoning, TermError> {
        self.limit().reckon(calendar)
    }
}
