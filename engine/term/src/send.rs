//! When a notification through the platform SEND is perfected for its recipient (T14; DL 76/2020, art. 26 c. 9).

use crate::norm;
use crate::stop::end_of;
use crate::{Calendar, Length, Norm, TermError};
use digipro_vocab::Date;
use serde::{Deserialize, Serialize};

/// How the recipient was told that a notification waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Notice of delivery at the digital domicile: seven days.
    Digital,
    /// The mailbox was full or invalid: fifteen days from the deposit.
    DigitalFailed,
    /// Notice on paper: ten days.
    Paper,
}

/// The day of perfection: the n-th day after delivery, or the day of access if earlier. A digital notice
/// delivered after 21:00 counts from the next day.
///
/// # Errors
/// When a date leaves the calendar.
pub fn perfected(
    channel: Channel,
    delivered: Date,
    after_nine_at_night: bool,
    accessed: Option<Date>,
) -> Result<Date, TermError> {
    let days = match channel {
        Channel::Digital => 7,
        Channel::DigitalFailed => 15,
        Channel::Paper => 10,
    };
    let from = if after_nine_at_night && channel == Channel::Digital {
        delivered.tomorrow().map_err(|_| TermError::OutOfRange(delivered))?
    } else {
        delivered
    };
    let perfected = end_of(from, Length::days(days), &Calendar::italy())?;
    Ok(accessed.filter(|day| *day >= delivered).map_or(perfected, |day| day.min(perfected)))
}

/// The norm.
#[must_use]
pub fn norm() -> Norm {
    Norm::new(norm::DL76, "art26-com9")
}
