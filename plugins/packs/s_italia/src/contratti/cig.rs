//! Art. 3, c. 5, L. 136/2010: without the code of the tender nothing is signed and nothing is paid.

use crate::count::says_something;
use crate::norms::{L136_CIG, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const APPALTO: Fact<bool> = Fact::new("contratto.appalto");
const CIG: Fact<Text> = Fact::new("contratto.cig");

const ALTRO: Key = Key("cig-non-dovuto");
const PRESENTE: Key = Key("cig-indicato");
const MANCA: Key = Key("cig-mancante");

/// Code of the tender.
pub const RULE: Rule = Rule {
    id: "s_italia.l136.cig",
    title: Title { it: "Codice identificativo di gara", en: "Code of the tender" },
    norms: &[L136_CIG],
    valid: since(2010, 9, 7),
    weight: Weight::Blocking,
    points: &["determina", "contratto", "pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        APPALTO.to("sapere se la spesa nasce da un contratto pubblico"),
        CIG.to("verificare che il codice sia indicato"),
    ],
    parameters: &[],
    messages: &[ALTRO, PRESENTE, MANCA],
    judge,
    beside: beside!("cig"),
};

fn judge(case: &Case) -> Judged {
    let contract = case.read(APPALTO)?;
    if !case.test("la spesa nasce da un contratto pubblico", contract) {
        return Ok(not_applicable(ALTRO));
    }
    let code = case.read(CIG)?;
    if case.test("il CIG è indicato", says_something(code)) {
        Ok(satisfied(PRESENTE).with("cig", code))
    } else {
        Ok(violated(MANCA))
    }
}
