//! Art. 6, c. 5, DPR 184/2006: who sent an irregular or incomplete request is told within ten days.

use super::is_about_documents;
use crate::count::last_day;
use crate::norms::{DPR184_ART_6_COM_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const PROTOCOLLO: Fact<Date> = Fact::new("protocollo.data");
const REGOLARE: Fact<bool> = Fact::new("accesso.regolare");
const COMUNICATA: Fact<Date> = Fact::new("accesso.irregolarita_comunicata");
const GIORNI: Parameter<i64> = Parameter::new("termine-irregolarita");

const ALTRA_SPECIE: Key = Key("accesso-irregolare-altra-specie");
const COMPLETA: Key = Key("accesso-irregolare-completa");
const AVVISATO: Key = Key("accesso-irregolare-avvisato");
const TARDI: Key = Key("accesso-irregolare-tardi");

/// An irregular request is sent back.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.accesso.irregolare",
    title: Title { it: "Richiesta di accesso irregolare", en: "Irregular request for access" },
    norms: &[DPR184_ART_6_COM_5],
    valid: since(2006, 6, 2),
    weight: Weight::Warning,
    points: &["ricevuta"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPECIE.to("sapere quale accesso è chiesto"),
        PROTOCOLLO.to("contare i giorni dalla richiesta"),
        REGOLARE.to("sapere se la richiesta è completa"),
        COMUNICATA.to("sapere se il richiedente è stato avvisato in tempo"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRA_SPECIE, COMPLETA, AVVISATO, TARDI],
    judge,
    beside: beside!("irregolare"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è chiesto l'accesso documentale", is_about_documents(case, SPECIE)) {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let regular = case.read(REGOLARE)?;
    if case.test("la richiesta è completa", regular) {
        return Ok(not_applicable(COMPLETA));
    }
    let (asked, told) = case.read((PROTOCOLLO, COMUNICATA))?;
    let by = last_day(case, (asked, PROTOCOLLO), (case.parameter(GIORNI)?, GIORNI))?;
    if case.test("il richiedente è stato avvisato in tempo", told <= by) {
        Ok(satisfied(AVVISATO).with("entro", by))
    } else {
        Ok(violated(TARDI).with("entro", by))
    }
}
