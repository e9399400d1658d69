//! Art. 25, c. 4, L. 241/1990: access to documents is decided in thirty days. COMPUTE: the last day is the
//! argument `scadenza`. DEEM: at the point `silenzio`, once it has passed, the finding says that the request
//! counts as refused, and until when that can be challenged.

use super::is_about_documents;
use crate::count::last_day;
use crate::norms::{DPR184_ART_6_COM_5, L241_ART_25_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const PROTOCOLLO: Fact<Date> = Fact::new("protocollo.data");
const REGOLARE: Fact<bool> = Fact::new("accesso.regolare");
const COMUNICATA: Fact<Date> = Fact::new("accesso.irregolarita_comunicata");
const PERFEZIONATA: Fact<Date> = Fact::new("accesso.perfezionata_il");
const GIORNI: Parameter<i64> = Parameter::new("termine-accesso");
const IRREGOLARITA: Parameter<i64> = Parameter::new("termine-irregolarita");
const RICORSO: Parameter<i64> = Parameter::new("termine-ricorso-accesso");

const ALTRA_SPECIE: Key = Key("accesso-termine-altra-specie");
const IN_TERMINE: Key = Key("accesso-in-termine");
const DECORSO: Key = Key("accesso-termine-decorso");
const RIGETTATA: Key = Key("accesso-silenzio-rigetto");
const NON_ANCORA: Key = Key("accesso-silenzio-non-ancora");

/// Thirty days, then silence is refusal.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.accesso.termine",
    title: Title { it: "Termine dell'accesso documentale", en: "Term of access to documents" },
    norms: &[L241_ART_25_COM_4, DPR184_ART_6_COM_5],
    valid: since(2006, 6, 2),
    weight: Weight::Warning,
    points: &["accesso", "silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPECIE.to("sapere quale accesso è chiesto"),
        PROTOCOLLO.to("contare i giorni dalla richiesta"),
        REGOLARE.to("sapere se la richiesta era completa"),
        COMUNICATA.to("sapere se l'irregolarità è stata comunicata in tempo"),
        PERFEZIONATA.to("contare i giorni dalla richiesta completata"),
    ],
    parameters: &[GIORNI.name, IRREGOLARITA.name, RICORSO.name],
    messages: &[ALTRA_SPECIE, IN_TERMINE, DECORSO, RIGETTATA, NON_ANCORA],
    judge,
    beside: beside!("termine"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è chiesto l'accesso documentale", is_about_documents(case, SPECIE)) {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let start = start(case)?;
    let due = last_day(case, start, (case.parameter(GIORNI)?, GIORNI))?;
    let over = case.test("il termine è decorso", case.act_date() > due);
    if case.point() == "silenzio" {
        if !over {
            return Ok(not_applicable(NON_ANCORA).with("scadenza", due));
        }
        let appeal = last_day(case, (due, start.1), (case.parameter(RICORSO)?, RICORSO))?;
        return Ok(satisfied(RIGETTATA).with("scadenza", due).with("ricorso", appeal));
    }
    Ok(if over {
        violated(DECORSO).with("scadenza", due)
    } else {
        satisfied(IN_TERMINE).with("scadenza", due)
    })
}

/// The day from which the term runs: it begins again when an irregular request is completed, if the office
/// had said in time what was wrong with it.
fn start(case: &Case) -> Result<(Date, Fact<Date>), Unknown> {
    let (asked, regular) = case.read((PROTOCOLLO, REGOLARE))?;
    if case.test("la richiesta era completa", regular) {
        return Ok((asked, PROTOCOLLO));
    }
    let (told, completed) = case.read((COMUNICATA, PERFEZIONATA))?;
    let by = last_day(case, (asked, PROTOCOLLO), (case.parameter(IRREGOLARITA)?, IRREGOLARITA))?;
    let in_time = told <= by;
    if case.exception("l'irregolarità è stata comunicata in tempo", DPR184_ART_6_COM_5, in_time) {
        Ok((completed, PERFEZIONATA))
    } else {
        Ok((asked, PROTOCOLLO))
    }
}
