//! The office that holds the data has the application within five working days of its registration; the day
//! of the patron, Sant'Antonio, is none.

use crate::regolamento::{ART_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Calendar, Length, Limit};

const PROTOCOLLO: Fact<Date> = Fact::new("protocollo.data");

/// Working days for the assignment.
const WORKING_DAYS: u32 = 5;

const TEMPESTIVA: Key = Key("anzio-assegnazione-tempestiva");
const TARDIVA: Key = Key("anzio-assegnazione-tardiva");

/// The application reaches its office in time.
pub const RULE: Rule = Rule {
    id: "c_a323.foia.assegnazione",
    title: Title { it: "Assegnazione in cinque giorni lavorativi", en: "Assignment in five working days" },
    norms: &[ART_6],
    valid: since(2026, 1, 1),
    weight: Weight::Warning,
    points: &["assegnazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[PROTOCOLLO.to("contare i giorni lavorativi per l'assegnazione")],
    parameters: &[],
    messages: &[TEMPESTIVA, TARDIVA],
    judge,
    beside: beside!("assegnazione"),
};

fn judge(case: &Case) -> Judged {
    let registered = case.read(PROTOCOLLO)?;
    let absurd = || Unknown::fact(PROTOCOLLO.path);
    let anzio = Calendar::italy().patron("S. Antonio di Padova", 6, 13);
    let limit = Limit::new(registered, Length::working_days(WORKING_DAYS));
    let last = limit.reckon(&anzio).ok().and_then(|reckoning| reckoning.due).ok_or_else(absurd)?;
    let last = case.computed("ultimo giorno per assegnare", last);
    if case.test("l'istanza è assegnata in tempo", case.act_date() <= last) {
        Ok(satisfied(TEMPESTIVA).with("fine", last))
    } else {
        Ok(violated(TARDIVA).with("fine", last))
    }
}
