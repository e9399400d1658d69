//! Art. 42, 48, 50 and 107 TUEL: an act comes from the organ that has the power to make it. While an
//! authority is in the hands of an extraordinary commission, the commission stands for its political organs
//! (art. 144).

use crate::norms::{PUBLIC_TASK, TUEL_ART_42, TUEL_ART_48, TUEL_ART_50, TUEL_ART_107, TUEL_ART_144};
use digipro_sdk::prelude::*;

const MATERIA: Fact<Code> = Fact::new("atto.materia");
const ORGANO: Fact<Code> = Fact::new("atto.organo");
const COMMISSARIATO: Fact<bool> = Fact::new("ente.commissariato");

/// Matters of the Council (art. 42, c. 2): the list is closed.
const COUNCIL: [&str; 15] = [
    "statuto",
    "regolamento",
    "regolamento-contabilita",
    "programma",
    "bilancio",
    "variazione-bilancio",
    "rendiconto",
    "piano-urbanistico",
    "convenzione",
    "servizio-pubblico",
    "ordinamento-tributi",
    "mutuo",
    "acquisto-immobile",
    "indirizzi-nomine",
    "debito-fuori-bilancio",
];
/// Matters of the Giunta (art. 48).
const GIUNTA: [&str; 5] =
    ["regolamento-uffici", "piano-esecutivo", "tariffe", "indirizzo-gestionale", "promozione-lite"];
/// Matters of the Mayor (art. 50).
const MAYOR: [&str; 2] = ["ordinanza-contingibile", "nomina"];
/// Matters of managers (art. 107).
const MANAGER: [&str; 8] = [
    "impegno-spesa",
    "affidamento",
    "contratto",
    "concessione",
    "autorizzazione",
    "permesso",
    "contributo",
    "ordinanza-gestionale",
];

const COMPETENTE: Key = Key("competenza-rispettata");
const COMMISSIONE: Key = Key("competenza-commissione");
const INCOMPETENTE: Key = Key("competenza-altrui");
const DA_VALUTARE: Key = Key("competenza-da-valutare");

/// The organ has the power.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.competenza",
    title: Title { it: "Competenza dell'organo", en: "Power of the organ" },
    norms: &[TUEL_ART_42, TUEL_ART_48, TUEL_ART_50, TUEL_ART_107],
    valid: since(2000, 10, 13),
    weight: Weight::Blocking,
    points: &["proposta", "deliberazione", "determina"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        MATERIA.to("sapere a chi spetta l'atto"),
        ORGANO.to("sapere chi adotta l'atto"),
        COMMISSARIATO.to("sapere se una commissione straordinaria sostituisce gli organi politici"),
    ],
    parameters: &[],
    messages: &[COMPETENTE, COMMISSIONE, INCOMPETENTE, DA_VALUTARE],
    judge,
    beside: beside!("competenza"),
};

fn judge(case: &Case) -> Judged {
    let (matter, organ) = case.read((MATERIA, ORGANO))?;
    let Some(competent) = competent(matter) else {
        // The residual power is divided between Giunta and managers by what the act does: a person decides.
        return Ok(indeterminate(DA_VALUTARE).with_code("materia", matter));
    };
    if case.test("l'organo è quello a cui la legge dà la materia", organ == competent) {
        return Ok(satisfied(COMPETENTE).with_code("organo", organ));
    }
    if organ == "commissione-straordinaria" && competent != "dirigente" {
        let in_commission = case.read(COMMISSARIATO)?;
        if case.exception("una commissione straordinaria sostituisce l'organo", TUEL_ART_144, in_commission) {
            return Ok(satisfied(COMMISSIONE).with_code("organo", competent).citing(TUEL_ART_144));
        }
    }
    Ok(violated(INCOMPETENTE).with_code("organo", organ).with_code("competente", competent))
}

/// The organ to which the law gives a matter.
fn competent(matter: &str) -> Option<&'static str> {
    let lists: [(&[&str], &str); 4] =
        [(&COUNCIL, "consiglio"), (&GIUNTA, "giunta"), (&MAYOR, "sindaco"), (&MANAGER, "dirigente")];
    lists.into_iter().find(|(matters, _)| matters.contains(&matter)).map(|(_, organ)| organ)
}
