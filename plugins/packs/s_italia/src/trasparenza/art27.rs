//! Art. 27 D.Lgs. 33/2013: what is published of a grant, in an open format.

use super::DUTY;
use crate::norms::{D33_ART_26_COM_4, D33_ART_27};
use digipro_sdk::prelude::*;

const CONTRIBUTO: Fact<bool> = Fact::new("pubblicazione.riguarda_contributo");
const ANONIMA: Fact<bool> = Fact::new("pubblicazione.anonima");
const BENEFICIARIO: Fact<bool> = Fact::new("pubblicazione.beneficiario_indicato");
const FORMATO: Fact<bool> = Fact::new("pubblicazione.formato_aperto");

/// What else is published: the fact that says so, and its name in the message.
const PARTS: [(Fact<bool>, &str); 5] = [
    (Fact::new("pubblicazione.importo_indicato"), "importo"),
    (Fact::new("pubblicazione.norma_indicata"), "norma o titolo"),
    (Fact::new("pubblicazione.ufficio_indicato"), "ufficio e responsabile"),
    (Fact::new("pubblicazione.modalita_indicata"), "modalità di scelta"),
    (Fact::new("pubblicazione.progetto_collegato"), "collegamento al progetto"),
];

const ALTRO: Key = Key("art27-altro-atto");
const COMPLETA: Key = Key("art27-completa");
const INCOMPLETA: Key = Key("art27-incompleta");
const SENZA_NOME: Key = Key("art27-senza-beneficiario");
const CHIUSO: Key = Key("art27-formato-chiuso");

/// What is published of a grant.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art27",
    title: Title { it: "Dati pubblicati dei contributi", en: "What is published of grants" },
    norms: &[D33_ART_27],
    valid: since(2013, 4, 20),
    weight: Weight::Blocking,
    points: &["pubblicazione"],
    legal_basis: DUTY,
    needs: &[
        CONTRIBUTO.to("sapere se si pubblica un contributo"),
        ANONIMA.to("sapere se il nome va omesso"),
        BENEFICIARIO.to("sapere se il beneficiario è indicato"),
        PARTS[0].0.to("sapere se l'importo è indicato"),
        PARTS[1].0.to("sapere se la norma o il titolo sono indicati"),
        PARTS[2].0.to("sapere se ufficio e responsabile sono indicati"),
        PARTS[3].0.to("sapere se la modalità di scelta è indicata"),
        PARTS[4].0.to("sapere se il progetto è collegato"),
        FORMATO.to("sapere se il formato è aperto"),
    ],
    parameters: &[],
    messages: &[ALTRO, COMPLETA, INCOMPLETA, SENZA_NOME, CHIUSO],
    judge,
    beside: beside!("art27"),
};

fn judge(case: &Case) -> Judged {
    let grant = case.read(CONTRIBUTO)?;
    if !case.test("si pubblica un contributo", grant) {
        return Ok(not_applicable(ALTRO));
    }
    let anonymous = case.read(ANONIMA)?;
    if !case.exception("il nome va omesso", D33_ART_26_COM_4, anonymous) {
        let named = case.read(BENEFICIARIO)?;
        if !case.test("il beneficiario è indicato", named) {
            return Ok(violated(SENZA_NOME));
        }
    }
    let complete = PARTS.iter().fold(Truth::True, |all, (part, _)| all & case.truth(*part));
    if !case.decide("importo, titolo, ufficio, modalità e progetto sono indicati", complete)? {
        let missing = PARTS.iter().find(|(part, _)| case.maybe(*part) == Some(false));
        return Ok(violated(INCOMPLETA).with("manca", missing.map_or("", |(_, name)| *name)));
    }
    let open = case.read(FORMATO)?;
    if case.test("i dati sono in un formato aperto", open) {
        Ok(satisfied(COMPLETA))
    } else {
        Ok(violated(CHIUSO))
    }
}
