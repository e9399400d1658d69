//! Art. 6, c. 1, lett. b, L. 241/1990: what is missing or unclear is asked for before refusing.

use crate::norms::{L241_ART_6_COM_1_B, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const IDENTIFICABILE: Fact<bool> = Fact::new("istanza.oggetto_identificabile");
const RICHIESTO: Fact<bool> = Fact::new("soccorso.richiesto");
const ESITO: Fact<Code> = Fact::new("esito");

const NON_SERVE: Key = Key("soccorso-non-serve");
const PRESTATO: Key = Key("soccorso-prestato");
const OMESSO: Key = Key("soccorso-omesso");

/// What is missing is asked for.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.soccorso",
    title: Title { it: "Soccorso istruttorio", en: "Duty to ask for what is missing" },
    norms: &[L241_ART_6_COM_1_B],
    valid: since(1990, 9, 2),
    weight: Weight::Blocking,
    points: &["soccorso", "provvedimento", "permesso", "concessione", "contributo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        IDENTIFICABILE.to("sapere se la richiesta è chiara"),
        RICHIESTO.to("sapere se il richiedente è stato invitato a precisare"),
        ESITO.to("sapere se la richiesta è respinta"),
    ],
    parameters: &[],
    messages: &[NON_SERVE, PRESTATO, OMESSO],
    judge,
    beside: beside!("soccorso"),
};

fn judge(case: &Case) -> Judged {
    let clear = case.read(IDENTIFICABILE)?;
    if case.test("la richiesta è chiara e completa", clear) {
        return Ok(not_applicable(NON_SERVE));
    }
    if case.point() != "soccorso" {
        let outcome = case.read(ESITO)?;
        if !case.test("la richiesta è respinta", outcome == "diniego") {
            return Ok(not_applicable(NON_SERVE));
        }
    }
    let asked = case.read(RICHIESTO)?;
    if case.test("il richiedente è stato invitato a precisare", asked) {
        Ok(satisfied(PRESTATO))
    } else {
        Ok(violated(OMESSO))
    }
}
