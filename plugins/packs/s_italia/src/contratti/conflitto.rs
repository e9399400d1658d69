//! Art. 15 and 16 D.Lgs. 36/2023: one officer answers for the purchase, and nobody with interests of his own takes
//! part.

use crate::norms::{D36_ART_15, D36_ART_16, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const RUP: Fact<bool> = Fact::new("affidamento.rup_nominato");
const DICHIARAZIONI: Fact<bool> = Fact::new("affidamento.dichiarazioni_rese");
const INTERESSI: Fact<bool> = Fact::new("affidamento.interessi");

const NESSUNO: Key = Key("contratti-conflitto-nessuno");
const SENZA_RUP: Key = Key("contratti-senza-rup");
const TACIUTO: Key = Key("contratti-conflitto-non-dichiarato");
const PRESENTE: Key = Key("contratti-conflitto-presente");

/// Officer and conflict of interest in awards.
pub const RULE: Rule = Rule {
    id: "s_italia.d36.conflitto",
    title: Title {
        it: "RUP e conflitto di interessi negli affidamenti",
        en: "Officer and conflict of interest in awards",
    },
    norms: &[D36_ART_15, D36_ART_16],
    valid: since(2023, 7, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        RUP.to("sapere se il responsabile unico è nominato"),
        DICHIARAZIONI.to("sapere se chi partecipa ha dichiarato i propri interessi"),
        INTERESSI.to("sapere se qualcuno ha interessi propri"),
    ],
    parameters: &[],
    messages: &[NESSUNO, SENZA_RUP, TACIUTO, PRESENTE],
    judge,
    beside: beside!("conflitto"),
};

fn judge(case: &Case) -> Judged {
    let named = case.read(RUP)?;
    if !case.test("il responsabile unico del progetto è nominato", named) {
        return Ok(violated(SENZA_RUP));
    }
    let declared = case.read(DICHIARAZIONI)?;
    if !case.test("le dichiarazioni sono rese", declared) {
        return Ok(violated(TACIUTO));
    }
    let interests = case.read(INTERESSI)?;
    if case.test("qualcuno ha interessi propri", interests) {
        Ok(violated(PRESENTE))
    } else {
        Ok(satisfied(NESSUNO))
    }
}
