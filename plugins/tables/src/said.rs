//! What a table says in one world, and the messages that need no wording by the author.

use digipro_feel::Datum;
use digipro_vocab::{Argument, FactValue, Name, Outcome, Weight};
use std::collections::BTreeSet;

/// Key of the message when facts are missing: the same as that of every other rule.
pub const FACTS_MISSING: &str = "fatti-mancanti";
/// Key of the message when rows contradict each other; arguments `tabella` and `righe`.
pub const CONFLICT: &str = "tabella-righe-in-contrasto";
/// Key of the message when no row matches; argument `tabella`.
pub const GAP: &str = "tabella-nessuna-riga";
/// Key of the message when the table gives no verdict; arguments `tabella` and `motivo`.
pub const UNDECIDED: &str = "tabella-non-decide";

/// Wording of these messages: key, Italian, English.
pub const STANDARD: [(&str, &str, &str); 3] = [
    (
        CONFLICT,
        "Le righe { $righe } della tabella «{ $tabella }» valgono insieme e si contraddicono: decide una persona.\n    \
         .citizen = Le regole che si applicano al tuo caso si contraddicono: decide una persona dell'ufficio.",
        "Rows { $righe } of the table “{ $tabella }” apply together and contradict each other: a person decides.\n    \
         .citizen = The rules for your case contradict each other: a person of the office decides.",
    ),
    (
        GAP,
        "Nessuna riga della tabella «{ $tabella }» prevede questo caso: decide una persona.\n    \
         .citizen = Il tuo caso non è previsto dalla tabella del regolamento: decide una persona dell'ufficio.",
        "No row of the table “{ $tabella }” provides for this case: a person decides.\n    \
         .citizen = Your case is not provided for by the table of the regulation: a person of the office decides.",
    ),
    (
        UNDECIDED,
        "La tabella «{ $tabella }» non dà una risposta ({ $motivo }): decide una persona.\n    \
         .citizen = La regola non dà una risposta per il tuo caso: decide una persona dell'ufficio.",
        "The table “{ $tabella }” gives no answer ({ $motivo }): a person decides.\n    \
         .citizen = The rule gives no answer for your case: a person of the office decides.",
    ),
];

/// What a table says in one world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// What its row says.
    Verdict(Verdict),
    /// These rows of this table contradict each other.
    Conflict(Name, String),
    /// No row of this table matches.
    Gap(Name),
    /// No verdict, for this reason.
    Undecided(Name, String),
    /// It cannot be said without these inputs.
    Unknown(BTreeSet<usize>),
}

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) outcome: Outcome,
    pub(crate) key: Name,
    pub(crate) weight: Option<Weight>,
    pub(crate) arguments: Vec<Argument>,
    /// Keys of the norms by which the rows decide.
    pub(crate) norms: Vec<Name>,
}

/// What the columns of the outcome are called.
pub(crate) const OUTCOME: [&str; 2] = ["esito", "outcome"];
/// What the column of the message is called.
pub(crate) const MESSAGE: [&str; 2] = ["messaggio", "message"];
/// What the column of the weight is called.
pub(crate) const WEIGHT: [&str; 2] = ["peso", "weight"];
/// What the column of the norm is called.
pub(crate) const NORM: [&str; 2] = ["norma", "norm"];

/// The outcome of a word.
pub(crate) fn outcome(word: &str) -> Option<Outcome> {
    Some(match word {
        "rispettata" | "satisfied" => Outcome::Satisfied,
        "violata" | "violated" => Outcome::Violated,
        "non applicabile" | "not-applicable" => Outcome::NotApplicable,
        "indeterminata" | "indeterminate" => Outcome::Indeterminate,
        _ => return None,
    })
}

/// The weight of a word.
pub(crate) fn weight(word: &str) -> Option<Weight> {
    Some(match word {
        "blocco" | "blocking" => Weight::Blocking,
        "avviso" | "warning" => Weight::Warning,
        "nota" | "note" => Weight::Note,
        _ => return None,
    })
}

/// A value of FEEL as the contract carries it; `None` of what the contract has no word for.
pub(crate) fn fact(datum: &Datum, code: bool) -> Option<FactValue> {
    Some(match datum {
        Datum::Boolean(truth) => FactValue::Truth(*truth),
        Datum::Number(number) => match number.to_i64() {
            Some(whole) => FactValue::Whole(whole),
            None => FactValue::Exact(number.to_exact()?),
        },
        Datum::Text(text) if code => FactValue::Code(text.clone()),
        Datum::Text(text) => FactValue::Text(text.clone()),
        Datum::Date(day) => FactValue::Day(day.civil()?),
        _ => return None,
    })
}

/// A fact as a value of FEEL; `None` when it is unknown.
pub(crate) fn datum(value: &FactValue) -> Option<Datum> {
    Some(match value {
        FactValue::Unknown => return None,
        FactValue::Truth(truth) => Datum::Boolean(*truth),
        FactValue::Whole(whole) => Datum::Number((*whole).into()),
        FactValue::Exact(exact) => Datum::Number((*exact).into()),
        FactValue::Text(text) | FactValue::Code(text) => Datum::Text(text.clone()),
        FactValue::Day(day) => Datum::Date((*day).into()),
    })
}
