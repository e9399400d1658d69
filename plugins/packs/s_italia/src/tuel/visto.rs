//! Art. 183, c. 7, TUEL: a manager's act with spending takes effect only with the accountant's endorsement on
//! coverage. COMPUTE: the day of the endorsement is the first day of its effects, argument `dal`.

use crate::norms::{PUBLIC_TASK, TUEL_ART_147BIS, TUEL_ART_183_COM_7};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("atto.tipo");
const SPESA: Fact<bool> = Fact::new("atto.comporta_spesa");
const APPOSTO: Fact<bool> = Fact::new("visto.apposto");
const DATA: Fact<Date> = Fact::new("visto.data");

const ALTRO_ATTO: Key = Key("visto-altro-atto");
const SENZA_SPESA: Key = Key("visto-senza-spesa");
const APPOSTO_IL: Key = Key("visto-apposto");
const MANCANTE: Key = Key("visto-mancante");
const FUTURO: Key = Key("visto-non-ancora");

/// Endorsement on coverage.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.visto",
    title: Title { it: "Visto di copertura finanziaria", en: "Endorsement on financial coverage" },
    norms: &[TUEL_ART_183_COM_7, TUEL_ART_147BIS],
    valid: since(2015, 1, 1),
    weight: Weight::Blocking,
    points: &["esecutivita"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se l'atto è una determinazione"),
        SPESA.to("sapere se l'atto impegna una spesa"),
        APPOSTO.to("sapere se il visto è stato apposto"),
        DATA.to("sapere da quando l'atto è esecutivo"),
    ],
    parameters: &[],
    messages: &[ALTRO_ATTO, SENZA_SPESA, APPOSTO_IL, MANCANTE, FUTURO],
    judge,
    beside: beside!("visto"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("è una determinazione", kind == "determinazione") {
        return Ok(not_applicable(ALTRO_ATTO));
    }
    let spends = case.read(SPESA)?;
    if !case.test("comporta un impegno di spesa", spends) {
        return Ok(not_applicable(SENZA_SPESA));
    }
    let endorsed = case.read(APPOSTO)?;
    if !case.test("il visto di copertura è apposto", endorsed) {
        return Ok(violated(MANCANTE));
    }
    let on = case.read(DATA)?;
    if case.test("il giorno del visto è arrivato", on <= case.act_date()) {
        Ok(satisfied(APPOSTO_IL).with("dal", on))
    } else {
        Ok(violated(FUTURO).with("dal", on))
    }
}
