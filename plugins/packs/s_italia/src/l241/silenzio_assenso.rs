//! Art. 20 L. 241/1990: who is not refused in time is granted, but where greater interests are at stake.

use crate::norms::{L241_ART_20, L241_ART_20_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const ESCLUSO: Fact<bool> = Fact::new("silenzio.materia_esclusa");
const RIGETTO: Fact<bool> = Fact::new("silenzio.vale_rigetto");
const SCADENZA: Fact<Date> = Fact::new("silenzio.scadenza");
const NEGATO: Fact<bool> = Fact::new("silenzio.diniego_comunicato");

const ALTRO: Key = Key("silenzio-assenso-altro");
const ESCLUSA: Key = Key("silenzio-materia-esclusa");
const RESPINTA: Key = Key("silenzio-rigetto");
const DINIEGO: Key = Key("silenzio-diniego-in-tempo");
const PRESTO: Key = Key("silenzio-non-formato");
const FORMATO: Key = Key("silenzio-formato");

/// Assent by silence.
///
/// The law's DEEM is *satisfied* with a message that says so: the step that waits for it may go on as
/// granted. Where the matter is excluded the step is blocked: the case is one for the substitute.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.silenzio_assenso",
    title: Title { it: "Silenzio-assenso", en: "Assent by silence" },
    norms: &[L241_ART_20, L241_ART_20_COM_4],
    valid: since(2005, 3, 16),
    weight: Weight::Blocking,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
        ESCLUSO.to("sapere se la materia è tra quelle escluse"),
        RIGETTO.to("sapere se la legge dà al silenzio il valore di rigetto"),
        SCADENZA.to("sapere se il termine è passato"),
        NEGATO.to("sapere se il diniego è stato comunicato in tempo"),
    ],
    parameters: &[],
    messages: &[ALTRO, ESCLUSA, RESPINTA, DINIEGO, PRESTO, FORMATO],
    judge,
    beside: beside!("silenzio_assenso"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: a procedure in which silence has another effect, or none, need not say so.
    let ours = case.maybe(ISTITUTO) == Some("silenzio-assenso");
    if !case.test("la legge dà al silenzio il valore di assenso", ours) {
        return Ok(not_applicable(ALTRO));
    }
    let excluded = case.read(ESCLUSO)?;
    if case.exclusion("la materia è esclusa", L241_ART_20_COM_4, excluded) {
        return Ok(violated(ESCLUSA));
    }
    let refusal = case.read(RIGETTO)?;
    if case.exclusion("la legge dà al silenzio il valore di rigetto", L241_ART_20_COM_4, refusal) {
        return Ok(violated(RESPINTA));
    }
    let (last, refused) = case.read((SCADENZA, NEGATO))?;
    if case.test("il diniego è stato comunicato in tempo", refused) {
        return Ok(violated(DINIEGO));
    }
    if case.test("il termine è scaduto", case.act_date() > last) {
        Ok(satisfied(FORMATO).with("scadenza", last))
    } else {
        Ok(violated(PRESTO).with("scadenza", last))
    }
}
