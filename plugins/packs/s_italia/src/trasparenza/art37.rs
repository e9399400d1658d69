//! Art. 37 D.Lgs. 33/2013 and art. 28 D.Lgs. 36/2023, since 2024: contract data go to the national database,
//! and the entity publishes the link.

use super::DUTY;
use crate::norms::{D33_ART_37, D36_BDNCP};
use digipro_sdk::prelude::*;

const CONTRATTO: Fact<bool> = Fact::new("contratto.pubblico");
const TRASMESSI: Fact<bool> = Fact::new("bdncp.trasmessi");
const COLLEGAMENTO: Fact<bool> = Fact::new("bdncp.collegamento_pubblicato");

const ALTRO: Key = Key("art37-altro-atto");
const PUBBLICATI: Key = Key("art37-pubblicati");
const NON_TRASMESSI: Key = Key("art37-non-trasmessi");
const SENZA_COLLEGAMENTO: Key = Key("art37-senza-collegamento");

/// Contract data in the national database.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art37",
    title: Title { it: "Dati dei contratti pubblici", en: "Data of public contracts" },
    norms: &[D33_ART_37, D36_BDNCP],
    valid: since(2024, 1, 1),
    weight: Weight::Blocking,
    points: &["pubblicazione"],
    legal_basis: DUTY,
    needs: &[
        CONTRATTO.to("sapere se l'atto riguarda un contratto pubblico"),
        TRASMESSI.to("sapere se i dati sono nella banca dati nazionale"),
        COLLEGAMENTO.to("sapere se il collegamento è pubblicato"),
    ],
    parameters: &[],
    messages: &[ALTRO, PUBBLICATI, NON_TRASMESSI, SENZA_COLLEGAMENTO],
    judge,
    beside: beside!("art37"),
};

fn judge(case: &Case) -> Judged {
    let contract = case.read(CONTRATTO)?;
    if !case.test("l'atto riguarda un contratto pubblico", contract) {
        return Ok(not_applicable(ALTRO));
    }
    let sent = case.read(TRASMESSI)?;
    if !case.test("i dati sono nella banca dati nazionale", sent) {
        return Ok(violated(NON_TRASMESSI));
    }
    let linked = case.read(COLLEGAMENTO)?;
    if case.test("il collegamento è pubblicato", linked) {
        Ok(satisfied(PUBBLICATI))
    } else {
        Ok(violated(SENZA_COLLEGAMENTO))
    }
}
