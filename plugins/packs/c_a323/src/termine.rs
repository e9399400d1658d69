//! Anzio promises its decision in twenty-five days, five less than the law: the kit must have the shorter
//! term.

use crate::regolamento::{ART_3, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const GIORNI: Parameter<i64> = Parameter::new("termine-conclusione");

/// Days that the regulation promises.
const PROMISED: i64 = 25;

const MANTENUTO: Key = Key("anzio-termine-mantenuto");
const ALLUNGATO: Key = Key("anzio-termine-allungato");

/// The promised term is the one that runs.
pub const RULE: Rule = Rule {
    id: "c_a323.foia.termine",
    title: Title { it: "Termine ridotto", en: "Shorter term" },
    norms: &[ART_3],
    valid: since(2026, 1, 1),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[],
    parameters: &[GIORNI.name],
    messages: &[MANTENUTO, ALLUNGATO],
    judge,
    beside: beside!("termine"),
};

fn judge(case: &Case) -> Judged {
    let days = case.parameter(GIORNI)?;
    if case.test("il termine è quello promesso o più breve", days <= PROMISED) {
        Ok(satisfied(MANTENUTO).with("giorni", days))
    } else {
        Ok(violated(ALLUNGATO).with("giorni", days).with("promessi", PROMISED))
    }
}
