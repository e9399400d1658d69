//! Expectations: what a scenario says will be so, and according to which norm.

use super::codes::P0824;
use super::data::{self, Given};
use super::table::Cell;
use digipro_vocab::{Date, Diagnostic, Name, Outcome, Span, Weight};

/// One expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Where its row stands.
    pub span: Span,
    /// What is expected.
    pub what: Expected,
    /// The norm according to which, such as `L. 241/1990, art. 10-bis`, and its place.
    pub norm: Option<(Name, Span)>,
}

/// What is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A time limit ends on this day.
    Due {
        /// The time limit.
        term: Name,
        /// The element whose call or instance has it for itself, where that has to be said.
        of: Option<Name>,
        /// Its last day.
        day: Date,
    },
    /// How a time limit stands.
    Term {
        /// The time limit.
        term: Name,
        /// The element whose call or instance has it for itself, where that has to be said.
        of: Option<Name>,
        /// How it stands.
        stands: Stands,
    },
    /// How a user task stands.
    Task {
        /// The task.
        task: Name,
        /// How it stands.
        stands: TaskStands,
    },
    /// What a rule found, the last time that it spoke.
    Finding {
        /// The rule.
        rule: Name,
        /// What it found.
        outcome: Outcome,
        /// What a violation does.
        weight: Option<Weight>,
    },
    /// On which day a token last came to an element.
    Passed {
        /// The element.
        element: Name,
        /// The day; none: never.
        day: Option<Date>,
    },
    /// The value of a variable of the case.
    Variable {
        /// Its dotted path.
        path: Name,
        /// Its value.
        value: Given,
    },
    /// Whether the case is over.
    Over(bool),
    /// The incident at an element.
    Incident {
        /// The element.
        element: Name,
        /// Its code; none: there is no incident.
        code: Option<Name>,
    },
}

/// How a time limit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It has not begun.
    NotBegun,
    /// It runs.
    Running,
    /// Its clock stands.
    Stopped,
    /// What it was for is done.
    Concluded,
}

/// How a user task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskStands {
    /// Somebody can do it.
    Open,
    /// The rules sent it back.
    Returned,
    /// It is not there.
    Absent,
}

/// Reads a row `expected | value | norm`.
pub(super) fn expectation(
    row: &[Cell],
    span: Span,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Expectation> {
    let [what, value, norm] = row else { return None };
    let words: Vec<&str> = what.text.split_whitespace().collect();
    let expected =
        match words.as_slice() {
            ["scadenza" | "due", term] => due(term, None, &value.text),
            ["scadenza" | "due", term, "di" | "of", of] => due(term, Some(of), &value.text),
            ["termine" | "term", term] => standing(term, None, &value.text),
            ["termine" | "term", term, "di" | "of", of] => standing(term, Some(of), &value.text),
            ["compito" | "task", task] => {
                task_stands(&value.text).map(|stands| Expected::Task { task: (*task).into(), stands })
            }
            ["rilievo" | "finding", rule] => finding(&value.text)
                .map(|(outcome, weight)| Expected::Finding { rule: (*rule).into(), outcome, weight }),
            ["passo" | "step", element] => {
                day_or_never(&value.text).map(|day| Expected::Passed { element: (*element).into(), day })
            }
            ["variabile" | "variable", path] => {
                data::given(&value.text).ok().map(|value| Expected::Variable { path: (*path).into(), value })
            }
            ["pratica" | "case"] => match value.text.as_str() {
                "conclusa" | "over" => Some(Expected::Over(true)),
                "in corso" | "running" => Some(Expected::Over(false)),
                _ => None,
            },
            ["incidente" | "incident", element] => Some(Expected::Incident {
                element: (*element).into(),
                code: (!matches!(value.text.as_str(), "nessuno" | "none"))
                    .then(|| value.text.as_str().into()),
            }),
            _ => {
                let message = format!("`{}` cannot be checked", what.text);
                diagnostics.push(Diagnostic::error(P0824, message).at(what.span).help(WHAT));
                return None;
            }
        };
    let Some(expected) = expected else {
        let message = format!("`{}` is not what `{}` can be", value.text, what.text);
        diagnostics.push(Diagnostic::error(P0824, message).at(value.span).help(WHAT));
        return None;
    };
    let norm = (!norm.text.is_empty()).then(|| (norm.text.as_str().into(), norm.span));
    Some(Expectation { span, what: expected, norm })
}

fn due(term: &str, of: Option<&str>, day: &str) -> Option<Expected> {
    let day = day.parse().ok()?;
    Some(Expected::Due { term: term.into(), of: of.map(Name::from), day })
}

fn standing(term: &str, of: Option<&str>, how: &str) -> Option<Expected> {
    let stands = stands(how)?;
    Some(Expected::Term { term: term.into(), of: of.map(Name::from), stands })
}

const WHAT: &str = "expectations are `scadenza TERM` or `scadenza TERM di ELEMENT` a day; `termine TERM` non iniziato, in corso, sospeso, concluso; \
    `compito TASK` aperto, respinto, assente; `rilievo RULE` soddisfatto, violato bloccante, violato avviso, non \
    applicabile, indeterminato; `passo ELEMENT` a day or mai; `variabile PATH` a value; `pratica` in corso, conclusa; \
    `incidente ELEMENT` a code or nessuno";

fn stands(text: &str) -> Option<Stands> {
    Some(match text {
        "non iniziato" | "not begun" => Stands::NotBegun,
        "in corso" | "running" => Stands::Running,
        "sospeso" | "stopped" => Stands::Stopped,
        "concluso" | "concluded" => Stands::Concluded,
        _ => return None,
    })
}

fn task_stands(text: &str) -> Option<TaskStands> {
    Some(match text {
        "aperto" | "open" => TaskStands::Open,
        "respinto" | "returned" => TaskStands::Returned,
        "assente" | "absent" => TaskStands::Absent,
        _ => return None,
    })
}

fn finding(text: &str) -> Option<(Outcome, Option<Weight>)> {
    Some(match text {
        "soddisfatto" | "satisfied" => (Outcome::Satisfied, None),
        "violato" | "violated" => (Outcome::Violated, None),
        "violato bloccante" | "violated blocking" => (Outcome::Violated, Some(Weight::Blocking)),
        "violato avviso" | "violated warning" => (Outcome::Violated, Some(Weight::Warning)),
        "violato nota" | "violated note" => (Outcome::Violated, Some(Weight::Note)),
        "non applicabile" | "not applicable" => (Outcome::NotApplicable, None),
        "indeterminato" | "indeterminate" => (Outcome::Indeterminate, None),
        _ => return None,
    })
}

fn day_or_never(text: &str) -> Option<Option<Date>> {
    match text {
        "mai" | "never" => Some(None),
        day => day.parse().ok().map(Some),
    }
}
