//! Art. 5, c. 1, 3 and 6, D.Lgs. 33/2013: anybody may ask for what had to be published; within thirty days it
//! is online and the applicant has the link. COMPUTE: the last day is the argument `scadenza`.

use crate::count::last_day;
use crate::norms::{D33_ART_5_COM_1, D33_ART_5_COM_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const OBBLIGATORIA: Fact<bool> = Fact::new("pubblicazione.obbligatoria");
const ISTANZA: Fact<Date> = Fact::new("istanza.data");
const PUBBLICATO: Fact<bool> = Fact::new("pubblicazione.eseguita");
const COLLEGAMENTO: Fact<bool> = Fact::new("accesso.collegamento_comunicato");
const GIORNI: Parameter<i64> = Parameter::new("termine-accesso-semplice");

const ALTRA_SPECIE: Key = Key("accesso-semplice-altra-specie");
const NON_DOVUTA: Key = Key("accesso-semplice-non-dovuta");
const NON_PUBBLICATO: Key = Key("accesso-semplice-non-pubblicato");
const A_TEMPO: Key = Key("accesso-semplice-a-tempo");
const TARDI: Key = Key("accesso-semplice-tardi");

/// What had to be published is published.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.accesso_semplice",
    title: Title { it: "Accesso civico semplice", en: "Civic access to what must be published" },
    norms: &[D33_ART_5_COM_1, D33_ART_5_COM_6],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["accesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPECIE.to("sapere quale accesso è chiesto"),
        OBBLIGATORIA.to("sapere se la legge impone di pubblicare quei dati"),
        ISTANZA.to("contare i giorni dalla richiesta"),
        PUBBLICATO.to("sapere se i dati sono pubblicati"),
        COLLEGAMENTO.to("sapere se il richiedente ha avuto il collegamento"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRA_SPECIE, NON_DOVUTA, NON_PUBBLICATO, A_TEMPO, TARDI],
    judge,
    beside: beside!("accesso_semplice"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(SPECIE)?;
    if !case.test("è chiesto l'accesso civico semplice", kind == "semplice") {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let due_by_law = case.read(OBBLIGATORIA)?;
    if !case.test("la legge impone di pubblicare quei dati", due_by_law) {
        return Ok(not_applicable(NON_DOVUTA));
    }
    let done = case.truth(PUBBLICATO) & case.truth(COLLEGAMENTO);
    if !case.decide("i dati sono pubblicati e il collegamento comunicato", done)? {
        return Ok(violated(NON_PUBBLICATO));
    }
    let due = last_day(case, (case.read(ISTANZA)?, ISTANZA), (case.parameter(GIORNI)?, GIORNI))?;
    if case.test("il termine è rispettato", case.act_date() <= due) {
        Ok(satisfied(A_TEMPO).with("scadenza", due))
    } else {
        Ok(violated(TARDI).weighing(Weight::Warning).with("scadenza", due))
    }
}
