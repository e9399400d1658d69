//! DM 26 September 2023: a report reaches the one-stop office in the national format, from 25 November 2023.

use crate::norms::{DM_SUAP_2023, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TELEMATICA: Fact<bool> = Fact::new("scia.telematica");
const CONFORME: Fact<bool> = Fact::new("scia.formato_conforme");

const FUORI: Key = Key("suap-non-telematica");
const GIUSTO: Key = Key("suap-formato-conforme");
const ERRATO: Key = Key("suap-formato-errato");

/// SCIA: the national format.
pub const RULE: Rule = Rule {
    id: "s_italia.suap.specifiche",
    title: Title { it: "SCIA: formato nazionale", en: "SCIA: the national format" },
    norms: &[DM_SUAP_2023],
    valid: since(2023, 11, 25),
    weight: Weight::Warning,
    points: &["scia"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TELEMATICA.to("sapere se la segnalazione è passata dallo sportello in rete"),
        CONFORME.to("sapere se rispetta il formato nazionale"),
    ],
    parameters: &[],
    messages: &[FUORI, GIUSTO, ERRATO],
    judge,
    beside: beside!("scia_formato"),
};

fn judge(case: &Case) -> Judged {
    let online = case.read(TELEMATICA)?;
    if !case.test("la segnalazione è passata dallo sportello in rete", online) {
        return Ok(not_applicable(FUORI));
    }
    let right = case.read(CONFORME)?;
    if case.test("è nel formato nazionale", right) { Ok(satisfied(GIUSTO)) } else { Ok(violated(ERRATO)) }
}
