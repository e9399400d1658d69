//! Art. 20, c. 2-bis, L. 241/1990: who was granted by silence gets that in writing within ten days, or says it
//! himself.

use crate::count::{days, ends};
use crate::norms::{L241_ART_20_COM_2BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const CHIESTA: Fact<bool> = Fact::new("attestazione.chiesta");
const CHIESTA_IL: Fact<Date> = Fact::new("attestazione.chiesta_il");
const RILASCIATA: Fact<bool> = Fact::new("attestazione.rilasciata");
const GIORNI: Parameter<i64> = Parameter::new("termine-attestazione-silenzio");

const ALTRO: Key = Key("attestazione-altro");
const NESSUNA: Key = Key("attestazione-non-chiesta");
const DATA: Key = Key("attestazione-rilasciata");
const ATTESA: Key = Key("attestazione-in-corso");
const SOSTITUITA: Key = Key("attestazione-sostituita");

/// Certificate of silence.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.silenzio_assenso.attestazione",
    title: Title { it: "Attestazione del silenzio", en: "Certificate of silence" },
    norms: &[L241_ART_20_COM_2BIS],
    valid: since(2021, 6, 1),
    weight: Weight::Warning,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
        CHIESTA.to("sapere se l'attestazione è chiesta"),
        CHIESTA_IL.to("contare i dieci giorni"),
        RILASCIATA.to("sapere se è rilasciata"),
    ],
    parameters: &[GIORNI.name],
    messages: &[ALTRO, NESSUNA, DATA, ATTESA, SOSTITUITA],
    judge,
    beside: beside!("silenzio_attestazione"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: a procedure in which silence has another effect, or none, need not say so.
    let ours = case.maybe(ISTITUTO) == Some("silenzio-assenso");
    if !case.test("la legge dà al silenzio il valore di assenso", ours) {
        return Ok(not_applicable(ALTRO));
    }
    let asked = case.read(CHIESTA)?;
    if !case.test("l'attestazione è chiesta", asked) {
        return Ok(not_applicable(NESSUNA));
    }
    let issued = case.read(RILASCIATA)?;
    if case.test("l'attestazione è rilasciata", issued) {
        return Ok(satisfied(DATA));
    }
    let by = ends(case, (case.read(CHIESTA_IL)?, CHIESTA_IL), days(case, GIORNI)?)?;
    if case.test("i dieci giorni sono passati", case.act_date() > by) {
        Ok(violated(SOSTITUITA).with("entro", by))
    } else {
        Ok(satisfied(ATTESA).with("entro", by))
    }
}
