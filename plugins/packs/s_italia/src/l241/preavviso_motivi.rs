//! Art. 10-bis L. 241/1990, last sentences: the refusal gives no reasons that the notice did not, and none that is
//! the office's own fault.

use crate::norms::{L241_ART_10BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const NUOVI: Fact<bool> = Fact::new("diniego.motivi_nuovi");
const CONSEGUENTI: Fact<bool> = Fact::new("diniego.motivi_da_osservazioni");
const RITARDO: Fact<bool> = Fact::new("diniego.motivi_di_ritardo");

const POSITIVO: Key = Key("motivi-esito-positivo");
const COERENTI: Key = Key("motivi-coerenti");
const A_SORPRESA: Key = Key("motivi-a-sorpresa");
const COLPA: Key = Key("motivi-ritardo-proprio");

/// Reasons of the refusal.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.preavviso.motivi",
    title: Title { it: "Motivi del diniego", en: "Reasons of the refusal" },
    norms: &[L241_ART_10BIS],
    valid: since(2020, 7, 17),
    weight: Weight::Blocking,
    points: &["permesso", "concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se l'istanza è respinta"),
        NUOVI.to("sapere se il diniego ha motivi che il preavviso non aveva"),
        CONSEGUENTI.to("sapere se i motivi nuovi nascono dalle osservazioni"),
        RITARDO.to("sapere se il diniego si fonda su ritardi dell'amministrazione"),
    ],
    parameters: &[],
    messages: &[POSITIVO, COERENTI, A_SORPRESA, COLPA],
    judge,
    beside: beside!("preavviso_motivi"),
};

fn judge(case: &Case) -> Judged {
    let outcome = case.read(ESITO)?;
    if !case
        .test("l'esito è negativo, anche in parte", matches!(outcome, "diniego" | "accoglimento-parziale"))
    {
        return Ok(not_applicable(POSITIVO));
    }
    let own_delay = case.read(RITARDO)?;
    if case.test("il diniego si fonda su ritardi dell'amministrazione", own_delay) {
        return Ok(violated(COLPA));
    }
    let surprising = case.truth(NUOVI) & !case.truth(CONSEGUENTI);
    if case.decide("vi sono motivi nuovi che non nascono dalle osservazioni", surprising)? {
        Ok(violated(A_SORPRESA))
    } else {
        Ok(satisfied(COERENTI))
    }
}
