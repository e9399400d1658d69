//! Art. 3 DPR 184/2006: whoever would lose privacy by the access is told, and has ten days to oppose.

use super::DOCUMENTS;
use crate::count::last_day;
use crate::norms::{DPR184_ART_3, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");
const NUMERO: Fact<i64> = Fact::new("controinteressati.numero");
const NOTIFICATI: Fact<i64> = Fact::new("controinteressati.notificati");
const ULTIMA_NOTIFICA: Fact<Date> = Fact::new("controinteressati.ultima_notifica");
const GIORNI: Parameter<i64> = Parameter::new("termine-controinteressati");

const ALTRA_SPECIE: Key = Key("accesso-controinteressati-altra-specie");
const NESSUNO: Key = Key("accesso-controinteressati-nessuno");
const NON_AVVISATI: Key = Key("accesso-controinteressati-non-avvisati");
const PRESTO: Key = Key("accesso-controinteressati-presto");
const SENTITI: Key = Key("accesso-controinteressati-sentiti");

/// Third parties have their days.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.accesso.controinteressati",
    title: Title {
        it: "Controinteressati all'accesso documentale",
        en: "Third parties to access to documents",
    },
    norms: &[DPR184_ART_3],
    valid: since(2006, 6, 2),
    weight: Weight::Blocking,
    points: &["accesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPECIE.to("sapere quale accesso è chiesto"),
        PRESENTI.to("sapere se qualcuno può opporsi"),
        NUMERO.to("sapere quanti possono opporsi"),
        NOTIFICATI.to("sapere se tutti sono stati avvisati"),
        ULTIMA_NOTIFICA.to("contare i giorni per opporsi"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRA_SPECIE, NESSUNO, NON_AVVISATI, PRESTO, SENTITI],
    judge,
    beside: beside!("controinteressati"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(SPECIE)?;
    if !case.test("è chiesto l'accesso documentale", kind == DOCUMENTS) {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let present = case.read(PRESENTI)?;
    if !case.test("vi sono controinteressati", present) {
        return Ok(not_applicable(NESSUNO));
    }
    let (count, told) = case.read((NUMERO, NOTIFICATI))?;
    if !case.test("tutti sono stati avvisati", count > 0 && told >= count) {
        return Ok(violated(NON_AVVISATI).with("numero", count).with("notificati", told));
    }
    let days = case.parameter(GIORNI)?;
    let ends = last_day(case, (case.read(ULTIMA_NOTIFICA)?, ULTIMA_NOTIFICA), (days, GIORNI))?;
    if case.test("i giorni per opporsi sono trascorsi", case.act_date() > ends) {
        Ok(satisfied(SENTITI).with("fine", ends))
    } else {
        Ok(violated(PRESTO).with("fine", ends))
    }
}
