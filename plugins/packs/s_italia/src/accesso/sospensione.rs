//! Art. 25, c. 4, L. 241/1990 and art. 3 DPR 184/2006: third parties have ten days, but no norm of the State
//! stops the term of access to documents meanwhile. Local regulations that do are reported, not blocked.

use super::is_about_documents;
use crate::norms::{DPR184_ART_3, L241_ART_25_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const SPECIE: Fact<Code> = Fact::new("accesso.specie");
const MOTIVO: Fact<Code> = Fact::new("sospensione.motivo");

const ALTRA_SPECIE: Key = Key("accesso-sospensione-altra-specie");
const ALTRO_MOTIVO: Key = Key("accesso-sospensione-altro-motivo");
const SENZA_BASE: Key = Key("accesso-sospensione-senza-base");

/// No stop for third parties.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.accesso.sospensione",
    title: Title { it: "Sospensione dell'accesso documentale", en: "Stop of access to documents" },
    norms: &[L241_ART_25_COM_4, DPR184_ART_3],
    valid: since(2006, 6, 2),
    weight: Weight::Warning,
    points: &["sospensione"],
    legal_basis: PUBLIC_TASK,
    needs: &[SPECIE.to("sapere quale accesso è chiesto"), MOTIVO.to("sapere perché il termine si ferma")],
    parameters: &[],
    messages: &[ALTRA_SPECIE, ALTRO_MOTIVO, SENZA_BASE],
    judge,
    beside: beside!("sospensione"),
};

fn judge(case: &Case) -> Judged {
    if !case.test("è chiesto l'accesso documentale", is_about_documents(case, SPECIE)) {
        return Ok(not_applicable(ALTRA_SPECIE));
    }
    let reason = case.read(MOTIVO)?;
    if case.test("il termine si ferma per i controinteressati", reason == "controinteressati") {
        Ok(violated(SENZA_BASE))
    } else {
        Ok(satisfied(ALTRO_MOTIVO).with_code("motivo", reason))
    }
}
