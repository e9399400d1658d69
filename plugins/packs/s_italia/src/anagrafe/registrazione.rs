//! Art. 5, c. 3, DL 5/2012: whoever declares a new residence is registered within two working days, with effect
//! from that day.

use crate::count::working_days;
use crate::norms::{DL5_ART_5_COM_3, DPR223_ART_18, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DICHIARATA: Fact<Date> = Fact::new("residenza.dichiarata_il");
const RICEVIBILE: Fact<bool> = Fact::new("residenza.ricevibile");
const REGISTRATA: Fact<Date> = Fact::new("residenza.registrata_il");
const PATRONO: Fact<Date> = Fact::new("ente.patrono");

/// Working days to register.
const WORKING_DAYS: u32 = 2;

const IRRICEVIBILE: Key = Key("residenza-irricevibile");
const IN_TEMPO: Key = Key("residenza-registrata");
const ATTESA: Key = Key("residenza-da-registrare");
const TARDI: Key = Key("residenza-registrata-tardi");

/// Registration of residence.
///
/// The law's COMPUTE is `entro` and `effetti`; its ESCALATE (to the director) is a violation that weighs as a
/// warning.
pub const RULE: Rule = Rule {
    id: "s_italia.anagrafe.registrazione",
    title: Title { it: "Registrazione della residenza", en: "Registration of residence" },
    norms: &[DL5_ART_5_COM_3, DPR223_ART_18],
    valid: since(2012, 9, 12),
    weight: Weight::Warning,
    points: &["residenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DICHIARATA.to("contare i due giorni lavorativi"),
        RICEVIBILE.to("sapere se la dichiarazione è ricevibile"),
        REGISTRATA.to("sapere se è registrata in tempo"),
        PATRONO.to("non contare il giorno del patrono"),
    ],
    parameters: &[],
    messages: &[IRRICEVIBILE, IN_TEMPO, ATTESA, TARDI],
    judge,
    beside: beside!("registrazione"),
};

fn judge(case: &Case) -> Judged {
    let receivable = case.read(RICEVIBILE)?;
    if !case.test("la dichiarazione è ricevibile", receivable) {
        return Ok(not_applicable(IRRICEVIBILE));
    }
    let declared = case.read(DICHIARATA)?;
    let by = working_days(case, (declared, DICHIARATA), WORKING_DAYS, case.maybe(PATRONO))?;
    let done = case.maybe(REGISTRATA);
    let in_time =
        case.test("è registrata in tempo, o il tempo non è passato", done.unwrap_or(case.act_date()) <= by);
    let verdict = match (done, in_time) {
        (Some(_), true) => satisfied(IN_TEMPO),
        (None, true) => satisfied(ATTESA),
        (_, false) => violated(TARDI),
    };
    Ok(verdict.with("entro", by).with("effetti", declared))
}
