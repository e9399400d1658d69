//! What is said of properties.

use super::watch::list;
use digipro_kit::property::{Form, Thing};

pub(super) const UNKNOWN: &str = "name an element, flow, job, rule point or time limit of the definition, fragments and filled extension points included";
pub(super) const NEVER_HAPPENS: &str =
    "no case comes to what it is about, so that it proves nothing: mend the process, or remove the property";
pub(super) const IDLE_EXEMPTION: &str = "no case is ever exempt: remove `unless`";
pub(super) const IDLE: &str = "no condition of a flow is decided by it: remove it from `given`, or write the path as the condition does";
pub(super) const UNDECIDED: &str =
    "raise the number of states with `--states`; what is not decided does not hold";

/// How a way breaks a property.
pub(super) fn broken(id: &str, form: &Form, at: Option<&str>, ends: bool) -> String {
    let at = at.map_or_else(|| "it".to_owned(), |at| format!("`{at}`"));
    let how = match form {
        Form::Passes { passes, .. } if ends => {
            format!("the case ends at {at}, and {} was not passed before", list(passes, "or"))
        }
        Form::Passes { passes, .. } => {
            format!("{at} is reached, and {} was not passed before", list(passes, "or"))
        }
        Form::Asks { point, .. } => {
            format!(
                "{at} is reached, and the rule point `{point}` neither stands there nor was passed before"
            )
        }
        Form::Always { after, always } => format!(
            "the case ends at {at}, and {} did not come after {}",
            list(always, "or"),
            list(after, "or")
        ),
        Form::Never { after, .. } => format!("{at} is reached after {} was passed", list(after, "or")),
        Form::AtMostOnce { .. } => format!("{at} is passed twice"),
        Form::Excludes { one, other } => {
            format!("one case reaches both {} and {}", list(one, "or"), list(other, "or"))
        }
        Form::Different { one, other, .. } => {
            format!("{} and {} do not differ", list(one, "or"), list(other, "or"))
        }
    };
    format!("the property `{id}` is broken: {how}")
}

pub(super) fn shared(id: &str, both: &str, what: &str) -> String {
    format!("the property `{id}` is broken: of {both}, {what}")
}

pub(super) fn unknown(id: &str, unknown: &[Thing]) -> String {
    format!("the property `{id}` speaks of {}, which the definition does not have", list(unknown, "and"))
}

pub(super) fn never_happens(id: &str) -> String {
    format!("the property `{id}` proves nothing: what it is about never happens")
}

pub(super) fn idle_exemption(id: &str, unless: &[Thing]) -> String {
    format!("the exemption of the property `{id}` never applies: {} is never passed", list(unless, "or"))
}

pub(super) fn idle(id: &str, path: &str) -> String {
    format!("the property `{id}` assumes something of `{path}` that decides nothing")
}

pub(super) fn undecided(id: &str, states: Option<usize>) -> String {
    match states {
        Some(states) => format!("the property `{id}` is not decided within {states} states"),
        None => format!("the property `{id}` is not decided: nothing was explored"),
    }
}
