//! Art. 2, c. 9-bis and 9-ter, L. 241/1990 as they stood until 31 May 2021: somebody else decides when he is asked.

use super::potere_sostitutivo::{NEEDS, somebody_else_decides};
use crate::norms::{L241_ART_2_COM_9BIS_2012, L241_ART_2_COM_9TER_2012, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SENZA: Key = Key("sostitutivo-2012-senza-titolare");
const INDICATO: Key = Key("sostitutivo-2012-indicato");
const IN_TEMPO: Key = Key("sostitutivo-2012-non-scaduto");
const ATTIVO: Key = Key("sostitutivo-2012-in-corso");
const SCADUTO: Key = Key("sostitutivo-2012-scaduto");
const NON_RICHIESTO: Key = Key("sostitutivo-2012-non-richiesto");

/// Substitute authority (text of 2012).
///
/// The law's ESCALATE is a violation that weighs as a warning and names who must act; to publish a procedure
/// without a substitute is blocking.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.potere_sostitutivo",
    title: Title { it: "Potere sostitutivo (testo del 2012)", en: "Substitute authority (text of 2012)" },
    norms: &[L241_ART_2_COM_9BIS_2012, L241_ART_2_COM_9TER_2012],
    valid: between(day(2012, 2, 10), day(2021, 5, 31)),
    weight: Weight::Blocking,
    points: &["scheda", "ritardo"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &["termine-conclusione"],
    messages: &[SENZA, INDICATO, IN_TEMPO, ATTIVO, SCADUTO, NON_RICHIESTO],
    judge,
    beside: beside!("potere_sostitutivo_2012"),
};

fn judge(case: &Case) -> Judged {
    somebody_else_decides(case, [SENZA, INDICATO, IN_TEMPO, ATTIVO, SCADUTO], || {
        not_applicable(NON_RICHIESTO)
    })
}
