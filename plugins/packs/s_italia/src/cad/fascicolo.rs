//! Art. 41, c. 2-ter, CAD: the electronic file of a procedure says whose it is, who takes part, who is
//! responsible, what it is about, what it holds, and by what name. RECORD: what is missing is a warning.

use crate::count::says_something;
use crate::norms::{CAD_ART_41, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TITOLARE: Fact<Text> = Fact::new("fascicolo.amministrazione_titolare");
const RESPONSABILE: Fact<Text> = Fact::new("rup.nominativo");
const OGGETTO: Fact<Text> = Fact::new("fascicolo.oggetto");
const DOCUMENTI: Fact<i64> = Fact::new("fascicolo.documenti");
const IDENTIFICATIVO: Fact<Text> = Fact::new("fascicolo.identificativo");

const COMPLETO: Key = Key("fascicolo-completo");
const INCOMPLETO: Key = Key("fascicolo-incompleto");
const VUOTO: Key = Key("fascicolo-vuoto");

/// Electronic file of a procedure.
pub const RULE: Rule = Rule {
    id: "s_italia.cad.fascicolo",
    title: Title { it: "Fascicolo informatico", en: "Electronic file" },
    norms: &[CAD_ART_41],
    valid: since(2011, 1, 25),
    weight: Weight::Warning,
    points: &["fascicolo"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TITOLARE.to("verificare di chi è il fascicolo"),
        RESPONSABILE.to("verificare chi ne è responsabile"),
        OGGETTO.to("verificare che cosa riguarda"),
        DOCUMENTI.to("verificare che i documenti siano elencati"),
        IDENTIFICATIVO.to("verificare che si possa ritrovare"),
    ],
    parameters: &[],
    messages: &[COMPLETO, INCOMPLETO, VUOTO],
    judge,
    beside: beside!("fascicolo"),
};

fn judge(case: &Case) -> Judged {
    let (owner, officer, subject, name, documents) =
        case.read((TITOLARE, RESPONSABILE, OGGETTO, IDENTIFICATIVO, DOCUMENTI))?;
    let fields =
        [("titolare", owner), ("responsabile", officer), ("oggetto", subject), ("identificativo", name)];
    let missing = fields.into_iter().find(|(_, said)| !says_something(said));
    case.test(
        "il fascicolo dice di chi è, chi ne risponde, che cosa riguarda e come si chiama",
        missing.is_none(),
    );
    if let Some((field, _)) = missing {
        return Ok(violated(INCOMPLETO).with("manca", field));
    }
    if case.test("i documenti sono elencati", documents > 0) {
        Ok(satisfied(COMPLETO).with("documenti", documents))
    } else {
        Ok(violated(VUOTO))
    }
}
