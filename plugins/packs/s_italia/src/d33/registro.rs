//! ANAC guidelines 1309/2016: every request for access is in the register, with its outcome and its day.

use crate::norms::{ANAC_1309_2016, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ISCRITTO: Fact<bool> = Fact::new("registro.iscritto");
const ESITO: Fact<Code> = Fact::new("registro.esito");
const DATA: Fact<Date> = Fact::new("registro.data");

const COMPLETO: Key = Key("registro-completo");
const OMESSO: Key = Key("registro-omesso");

/// The register of requests for access.
pub const RULE: Rule = Rule {
    id: "s_italia.foia.registro",
    title: Title { it: "Registro degli accessi", en: "Register of access" },
    norms: &[ANAC_1309_2016],
    valid: since(2016, 12, 28),
    weight: Weight::Warning,
    points: &["chiusura"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ISCRITTO.to("sapere se la richiesta è nel registro"),
        ESITO.to("sapere se il registro ne dice l'esito"),
        DATA.to("sapere se il registro ne dice la data"),
    ],
    parameters: &[],
    messages: &[COMPLETO, OMESSO],
    judge,
    beside: beside!("registro"),
};

fn judge(case: &Case) -> Judged {
    let entered = case.read(ISCRITTO)?;
    if !case.test("la richiesta è nel registro degli accessi", entered) {
        return Ok(violated(OMESSO));
    }
    let (outcome, on) = case.read((ESITO, DATA))?;
    Ok(satisfied(COMPLETO).with_code("esito", outcome).with("data", on))
}
