//! Art. 19, c. 1 and 2, and 19-bis, c. 3, L. 241/1990: one begins on the day of the report, unless others still
//! have to assent.

use crate::norms::{L241_ART_19_COM_2, L241_ART_19BIS_COM_3, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PRESENTATA: Fact<Date> = Fact::new("scia.presentata_il");
const COMPLETA: Fact<bool> = Fact::new("scia.completa");
const ASSENSI: Fact<bool> = Fact::new("scia.assensi_necessari");
const OTTENUTI: Fact<Date> = Fact::new("scia.assensi_il");
const INIZIO: Fact<Date> = Fact::new("scia.inizio");

const IMMEDIATA: Key = Key("scia-efficace");
const INCOMPLETA: Key = Key("scia-incompleta");
const CONDIZIONATA: Key = Key("scia-condizionata");
const PRESTO: Key = Key("scia-troppo-presto");

/// SCIA: when one begins.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.scia",
    title: Title { it: "SCIA: inizio dell'attività", en: "SCIA: when one begins" },
    norms: &[L241_ART_19_COM_2, L241_ART_19BIS_COM_3],
    valid: since(2016, 7, 28),
    weight: Weight::Blocking,
    points: &["scia"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("contare i giorni dalla presentazione"),
        COMPLETA.to("sapere se la segnalazione ha le attestazioni che servono"),
        ASSENSI.to("sapere se servono atti di assenso di altri"),
        OTTENUTI.to("sapere quando gli assensi sono stati comunicati"),
        INIZIO.to("sapere quando l'attività comincia"),
    ],
    parameters: &[],
    messages: &[IMMEDIATA, INCOMPLETA, CONDIZIONATA, PRESTO],
    judge,
    beside: beside!("scia"),
};

fn judge(case: &Case) -> Judged {
    let complete = case.read(COMPLETA)?;
    if !case.test("la segnalazione ha le attestazioni che servono", complete) {
        return Ok(violated(INCOMPLETA));
    }
    let (presented, others) = case.read((PRESENTATA, ASSENSI))?;
    let mut from = presented;
    if case.exception("servono atti di assenso di altri", L241_ART_19BIS_COM_3, others) {
        match case.maybe(OTTENUTI) {
            Some(obtained) => from = obtained.max(presented),
            None => return Ok(violated(CONDIZIONATA)),
        }
    }
    let from = case.computed("giorno da cui si può cominciare", from);
    let early = case.maybe(INIZIO).is_some_and(|began| began < from);
    if case.test("l'attività è cominciata prima", early) {
        Ok(violated(PRESTO).with("dal", from))
    } else {
        Ok(satisfied(IMMEDIATA).with("dal", from))
    }
}
