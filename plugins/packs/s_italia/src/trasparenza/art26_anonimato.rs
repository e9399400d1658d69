//! Art. 26, c. 4, D.Lgs. 33/2013: where health or hardship can be inferred, who received is not published.

use super::DUTY;
use crate::norms::D33_ART_26_COM_4;
use digipro_sdk::prelude::*;

const CONTRIBUTO: Fact<bool> = Fact::new("pubblicazione.riguarda_contributo");
const DISAGIO: Fact<bool> = Fact::new("pubblicazione.rivela_salute_o_disagio");
const IDENTIFICA: Fact<bool> = Fact::new("pubblicazione.identifica_beneficiario");

const ALTRO: Key = Key("anonimato-altro-atto");
const LIBERO: Key = Key("anonimato-non-occorre");
const PROTETTO: Key = Key("anonimato-rispettato");
const VIOLATO: Key = Key("anonimato-violato");

/// No names where hardship shows.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art26.anonimato",
    title: Title { it: "Anonimato di chi è in difficoltà", en: "Anonymity of people in hardship" },
    norms: &[D33_ART_26_COM_4],
    valid: since(2013, 4, 20),
    weight: Weight::Blocking,
    points: &["diffusione"],
    legal_basis: DUTY,
    needs: &[
        CONTRIBUTO.to("sapere se si pubblica un contributo"),
        DISAGIO.to("sapere se dai dati si capiscono salute o disagio"),
        IDENTIFICA.to("sapere se il beneficiario è riconoscibile"),
    ],
    parameters: &[],
    messages: &[ALTRO, LIBERO, PROTETTO, VIOLATO],
    judge,
    beside: beside!("art26_anonimato"),
};

fn judge(case: &Case) -> Judged {
    let grant = case.read(CONTRIBUTO)?;
    if !case.test("si pubblica un contributo", grant) {
        return Ok(not_applicable(ALTRO));
    }
    let exposed = case.truth(DISAGIO) & case.truth(IDENTIFICA);
    if case.decide("si riconosce una persona malata o in difficoltà", exposed)? {
        return Ok(violated(VIOLATO));
    }
    // Which of the two is false decides only how it is said.
    let hardship = case.maybe(DISAGIO) == Some(true);
    Ok(satisfied(if hardship { PROTETTO } else { LIBERO }))
}
