//! Art. 10-bis L. 241/1990 as it stood until 16 July 2020: the notice interrupted the term.

use crate::count::last_day;
use crate::norms::{L241_ART_10BIS_2005, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const INVIATO: Fact<bool> = Fact::new("preavviso.inviato");
const DATA: Fact<Date> = Fact::new("preavviso.data");
const OSSERVAZIONI: Fact<bool> = Fact::new("osservazioni.presenti");
const CONTRODEDOTTE: Fact<bool> = Fact::new("osservazioni.controdedotte");
const GIORNI: Parameter<i64> = Parameter::new("termine-osservazioni");

const NON_SERVE: Key = Key("preavviso-2005-non-serve");
const OMESSO: Key = Key("preavviso-2005-omesso");
const PRESTO: Key = Key("preavviso-2005-troppo-presto");
const SENZA_RISPOSTA: Key = Key("preavviso-2005-osservazioni-senza-risposta");
const RISPETTATO: Key = Key("preavviso-2005-rispettato");

/// Notice before refusal, in the text that was in force until 16 July 2020.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.preavviso",
    title: Title { it: "Preavviso di rigetto (testo del 2005)", en: "Notice before refusal (text of 2005)" },
    norms: &[L241_ART_10BIS_2005],
    valid: between(day(2005, 3, 8), day(2020, 7, 16)),
    weight: Weight::Blocking,
    points: &["provvedimento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se l'istanza è respinta, anche in parte"),
        INVIATO.to("sapere se l'istante è stato preavvisato"),
        DATA.to("contare i giorni per le osservazioni"),
        OSSERVAZIONI.to("sapere se l'istante ha risposto"),
        CONTRODEDOTTE.to("sapere se l'atto risponde alle osservazioni"),
    ],
    parameters: &[GIORNI.name],
    messages: &[NON_SERVE, OMESSO, PRESTO, SENZA_RISPOSTA, RISPETTATO],
    judge,
    beside: beside!("preavviso_2005"),
};

fn judge(case: &Case) -> Judged {
    let outcome = case.read(ESITO)?;
    if !case
        .test("l'esito è negativo, anche in parte", matches!(outcome, "diniego" | "accoglimento-parziale"))
    {
        return Ok(not_applicable(NON_SERVE));
    }
    let sent = case.read(INVIATO)?;
    if !case.test("il preavviso è stato inviato", sent) {
        return Ok(violated(OMESSO));
    }
    let (notice, answered) = case.read((DATA, OSSERVAZIONI))?;
    if case.test("l'istante ha presentato osservazioni", answered) {
        let replied = case.read(CONTRODEDOTTE)?;
        if !case.test("l'atto risponde alle osservazioni", replied) {
            return Ok(violated(SENZA_RISPOSTA));
        }
        return Ok(satisfied(RISPETTATO).with("data", notice));
    }
    let window_ends = last_day(case, (notice, DATA), (case.parameter(GIORNI)?, GIORNI))?;
    if case.test("il tempo per le osservazioni è finito", case.act_date() > window_ends) {
        Ok(satisfied(RISPETTATO).with("data", notice))
    } else {
        Ok(violated(PRESTO).with("fine", window_ends))
    }
}
