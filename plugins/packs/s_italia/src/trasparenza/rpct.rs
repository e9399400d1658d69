//! L. 190/2012, art. 1, c. 9: where the plan finds a high risk, who prepares does not decide, and staff
//! rotate. ESCALATE: what is missing is a warning that names the officer against corruption.

use super::DUTY;
use crate::norms::L190_ART_1_COM_9;
use digipro_sdk::prelude::*;

const RISCHIO: Fact<Code> = Fact::new("rischio.livello");
const ISTRUTTORE: Fact<Text> = Fact::new("istruttoria.addetto");
const DECISORE: Fact<Text> = Fact::new("decisione.addetto");
const ROTAZIONE: Fact<bool> = Fact::new("rischio.rotazione_rispettata");

const BASSO: Key = Key("rpct-rischio-basso");
const MISURE: Key = Key("rpct-misure-rispettate");
const STESSO: Key = Key("rpct-stesso-addetto");
const SENZA_ROTAZIONE: Key = Key("rpct-senza-rotazione");

/// Measures in risky procedures.
pub const RULE: Rule = Rule {
    id: "s_italia.l190.rpct",
    title: Title { it: "Misure anticorruzione", en: "Measures against corruption" },
    norms: &[L190_ART_1_COM_9],
    valid: since(2012, 11, 28),
    weight: Weight::Warning,
    points: &["determina", "affidamento", "concessione", "permesso", "contributo"],
    legal_basis: DUTY,
    needs: &[
        RISCHIO.to("sapere se il piano indica un rischio alto"),
        ISTRUTTORE.to("sapere chi ha istruito la pratica"),
        DECISORE.to("sapere chi decide"),
        ROTAZIONE.to("sapere se la rotazione prevista è rispettata"),
    ],
    parameters: &[],
    messages: &[BASSO, MISURE, STESSO, SENZA_ROTAZIONE],
    judge,
    beside: beside!("rpct"),
};

fn judge(case: &Case) -> Judged {
    let risk = case.read(RISCHIO)?;
    if !case.test("il piano indica un rischio alto", risk == "alto") {
        return Ok(not_applicable(BASSO).with_code("rischio", risk));
    }
    let (prepared, decides) = case.read((ISTRUTTORE, DECISORE))?;
    if !case.test("chi decide non è chi ha istruito", prepared != decides) {
        return Ok(violated(STESSO));
    }
    let rotated = case.read(ROTAZIONE)?;
    if case.test("la rotazione prevista è rispettata", rotated) {
        Ok(satisfied(MISURE))
    } else {
        Ok(violated(SENZA_ROTAZIONE))
    }
}
