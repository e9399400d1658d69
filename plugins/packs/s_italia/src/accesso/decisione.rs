//! Art. 22, 24 and 25 L. 241/1990: documents are shown to whoever has a direct, concrete and current
//! interest, unless the law excludes them; a refusal says why, and where to turn.

use super::DOCUMENTS;
use crate::norms::{L241_ART_22, L241_ART_24, L241_ART_25_COM_3, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const INTERESSE: Fact<bool> = Fact::new("accesso.interesse_attuale");
const RAGIONI: Fact<bool> = Fact::new("accesso.ragioni_indicate");
const ESITO: Fact<Code> = Fact::new("esito");
const ESCLUSIONE: Fact<Code> = Fact::new("accesso.esclusione");
const RIMEDI: Fact<bool> = Fact::new("accesso.rimedi_indicati");

/// Why documents are excluded (art. 24, c. 1, 3 and 6).
const EXCLUSIONS: [&str; 9] = [
    "segreto-di-stato",
    "tributario",
    "atti-normativi",
    "psicoattitudinale",
    "controllo-generalizzato",
    "sicurezza-difesa",
    "politica-monetaria",
    "ordine-pubblico",
    "riservatezza",
];

const ALTRA_SPECIE: Key = Key("accesso-altra-specie");
const AMMESSO: Key = Key("accesso-ammesso");
const SENZA_INTERESSE: Key = Key("accesso-senza-interesse");
const NEGATO: Key = Key("accesso-negato");
const SENZA_ESCLUSIONE: Key = Key("accesso-senza-esclusione");
const SENZA_RIMEDI: Key = Key("accesso-senza-rimedi");

/// The decision on access to documents.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.accesso",
    title: Title { it: "Decisione sull'accesso documentale", en: "Decision on access to documents" },
    norms: &[L241_ART_22, L241_ART_24, L241_ART_25_COM_3],
    valid: since(2006, 6, 2),
    weight: Weight::Blocking,
    points: &["accesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPECIE.to("sapere quale accesso è chiesto"),
        INTERESSE.to("sapere se il richiedente ha un interesse diretto, concreto e attuale"),
        RAGIONI.to("sapere se la richiesta dice perché"),
        ESITO.to("sapere se l'accesso è negato o differito"),
        ESCLUSIONE.to("sapere per quale motivo di legge l'accesso è negato o differito"),
        RIMEDI.to("sapere se il diniego dice a chi rivolgersi"),
    ],
    parameters: &[],
    messages: &[ALTRA_SPECIE, AMMESSO, SENZA_INTERESSE, NEGATO, SENZA_ESCLUSIONE, SENZA_RIMEDI],
    judge,
    beside: beside!("decisione"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(SPECIE)?;
    if !case.test("è chiesto l'accesso documentale", kind == DOCUMENTS) {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let entitled = case.truth(INTERESSE) & case.truth(RAGIONI);
    let entitled = case.decide("il richiedente ha un interesse attuale e lo motiva", entitled)?;
    let outcome = case.read(ESITO)?;
    if case.test("l'accesso è concesso per intero", outcome == "accoglimento") {
        return Ok(if entitled { satisfied(AMMESSO) } else { violated(SENZA_INTERESSE) });
    }
    if entitled {
        let excluded = EXCLUSIONS.contains(&case.read(ESCLUSIONE)?);
        if !case.exclusion("il motivo è tra quelli che la legge elenca", L241_ART_24, excluded) {
            return Ok(violated(SENZA_ESCLUSIONE).with_code("esito", outcome));
        }
    }
    let remedies = case.read(RIMEDI)?;
    if case.test("il diniego dice a chi e entro quando ricorrere", remedies) {
        Ok(satisfied(NEGATO).with_code("esito", outcome))
    } else {
        Ok(violated(SENZA_RIMEDI))
    }
}
