//! Art. 134, c. 4, TUEL: an urgent deliberation takes effect at once if a vote of its own, by the majority of
//! the members (not of those present), says so.

use crate::norms::{PUBLIC_TASK, TUEL_ART_134_COM_4};
use digipro_sdk::prelude::*;

const DICHIARATA: Fact<bool> = Fact::new("immediata.dichiarata");
const SEPARATA: Fact<bool> = Fact::new("immediata.voto_separato");
const FAVOREVOLI: Fact<i64> = Fact::new("immediata.favorevoli");
const COMPONENTI: Fact<i64> = Fact::new("seduta.componenti");
const URGENZA: Fact<bool> = Fact::new("immediata.urgenza_motivata");

const NON_DICHIARATA: Key = Key("immediata-non-dichiarata");
const VALIDA: Key = Key("immediata-valida");
const SENZA_VOTO: Key = Key("immediata-senza-voto");
const POCHI_VOTI: Key = Key("immediata-pochi-voti");
const SENZA_URGENZA: Key = Key("immediata-senza-urgenza");

/// Effects at once.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.immediata",
    title: Title { it: "Immediata eseguibilità", en: "Effects at once" },
    norms: &[TUEL_ART_134_COM_4],
    valid: since(2000, 10, 13),
    weight: Weight::Blocking,
    points: &["deliberazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DICHIARATA.to("sapere se la deliberazione è dichiarata immediatamente eseguibile"),
        SEPARATA.to("sapere se vi è stato un voto distinto"),
        FAVOREVOLI.to("contare i voti favorevoli"),
        COMPONENTI.to("calcolare la maggioranza dei componenti"),
        URGENZA.to("sapere se l'urgenza è motivata"),
    ],
    parameters: &[],
    messages: &[NON_DICHIARATA, VALIDA, SENZA_VOTO, POCHI_VOTI, SENZA_URGENZA],
    judge,
    beside: beside!("immediata"),
};

fn judge(case: &Case) -> Judged {
    let declared = case.read(DICHIARATA)?;
    if !case.test("è dichiarata immediatamente eseguibile", declared) {
        return Ok(not_applicable(NON_DICHIARATA));
    }
    let separate = case.read(SEPARATA)?;
    if !case.test("vi è stato un voto distinto", separate) {
        return Ok(violated(SENZA_VOTO));
    }
    let (votes, members) = case.read((FAVOREVOLI, COMPONENTI))?;
    let needed = case.computed("maggioranza dei componenti", members.div_euclid(2).saturating_add(1));
    if !case.test("i voti favorevoli la raggiungono", votes >= needed) {
        return Ok(violated(POCHI_VOTI).with("voti", votes).with("occorrono", needed));
    }
    let urgent = case.read(URGENZA)?;
    if case.test("l'urgenza è motivata", urgent) {
        Ok(satisfied(VALIDA).with("voti", votes))
    } else {
        Ok(violated(SENZA_URGENZA).weighing(Weight::Warning))
    }
}
