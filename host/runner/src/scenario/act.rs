//! Acts: what somebody does in a scenario, and when.

use super::codes::{P0823, P0825};
use super::data::{self, Data};
use super::table::Cell;
use digipro_vocab::time::rome;
use digipro_vocab::{Date, Diagnostic, Instant, Name, Span};

/// The hour at which things happen when a scenario gives only the day.
const OFFICE_HOUR: i8 = 10;

/// One act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Where its row stands.
    pub span: Span,
    /// When it happens.
    pub at: Instant,
    /// The civil day of that moment.
    pub day: Date,
    /// Who does it: a role.
    pub by: Name,
    /// What is done.
    pub verb: Verb,
    /// With which data.
    pub data: Data,
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    /// The case is opened with the starting facts.
    Start {
        /// By this start event; the one that needs nothing when absent.
        event: Option<Name>,
    },
    /// A user task is completed.
    Complete(Name),
    /// Somebody tries to complete a user task, and is refused with this code.
    Refused {
        /// The task.
        task: Name,
        /// The code.
        code: Name,
    },
    /// A job is done.
    Answer(Name),
    /// A message arrives.
    Message {
        /// Its name.
        name: Name,
        /// Its correlation key; the only receiver when absent.
        key: Option<Name>,
    },
    /// A signal is sent.
    Signal(Name),
    /// Variables of the case are corrected.
    Set,
    /// Somebody signs where the rules block or cannot say.
    Sign(Name),
    /// The step that an incident stopped is tried again.
    Retry(Name),
    /// Nothing: time passes.
    Wait,
}

/// Reads a row `day | who | act | data`.
pub(super) fn act(
    row: &[Cell],
    span: Span,
    after: Option<Instant>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Act> {
    let [day, by, what, given] = row else { return None };
    let at = match moment(&day.text) {
        Some(at) if after.is_some_and(|after| at < after) => {
            let message = format!("`{}` comes before the act above it", day.text);
            diagnostics
                .push(Diagnostic::error(P0825, message).at(day.span).help("acts stand in the order of time"));
            return None;
        }
        Some(at) => at,
        None => {
            let message = format!("`{}` is not a day", day.text);
            let help = "write `2026-04-03`, or `2026-04-03 23:50` where the hour matters";
            diagnostics.push(Diagnostic::error(P0825, message).at(day.span).help(help));
            return None;
        }
    };
    let Some(verb) = verb(&what.text) else {
        let message = format!("nobody can do `{}`", what.text);
        diagnostics.push(Diagnostic::error(P0823, message).at(what.span).help(HELP));
        return None;
    };
    let data = data::data(given, diagnostics);
    let day = at.to_zoned(rome()).date();
    Some(Act { span, at, day, by: by.text.as_str().into(), verb, data })
}

const HELP: &str = "acts are `presenta`, `presenta EVENT`, `completa TASK`, `completa TASK respinto CODE`, `risponde JOB`, `messaggio NAME`, `messaggio NAME per KEY`, \
    `segnale NAME`, `corregge`, `firma ELEMENT`, `riprova ELEMENT`, `attende`";

/// The moment that a cell names: at ten in the morning in Italy unless it gives the hour.
fn moment(text: &str) -> Option<Instant> {
    let (day, hour) = text.split_once(' ').map_or((text, None), |(day, hour)| (day, Some(hour.trim())));
    let day: Date = day.parse().ok()?;
    let time = match hour {
        None => jiff::civil::Time::new(OFFICE_HOUR, 0, 0, 0).ok()?,
        Some(hour) => hour.parse().ok()?,
    };
    Some(day.to_datetime(time).to_zoned(rome()).ok()?.timestamp())
}

fn verb(text: &str) -> Option<Verb> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = |word: &&str| Name::from(*word);
    Some(match words.as_slice() {
        ["presenta" | "start"] => Verb::Start { event: None },
        ["presenta" | "start", event] => Verb::Start { event: Some(name(event)) },
        ["attende" | "wait"] => Verb::Wait,
        ["corregge" | "set"] => Verb::Set,
        ["completa" | "complete", task] => Verb::Complete(name(task)),
        ["completa" | "complete", task, "respinto" | "refused", code] => {
            Verb::Refused { task: name(task), code: name(code) }
        }
        ["risponde" | "answer", job] => Verb::Answer(name(job)),
        ["messaggio" | "message", message] => Verb::Message { name: name(message), key: None },
        ["messaggio" | "message", message, "per" | "for", key] => {
            Verb::Message { name: name(message), key: Some(name(key)) }
        }
        ["segnale" | "signal", signal] => Verb::Signal(name(signal)),
        ["firma" | "sign", element] => Verb::Sign(name(element)),
        ["riprova" | "retry", element] => Verb::Retry(name(element)),
        _ => return None,
    })
}
