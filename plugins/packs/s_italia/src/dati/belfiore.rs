//! The place of birth as a cadastral code (*codice Belfiore*), and as the tax code has it.

use super::codice_fiscale::Person;
use super::{is_belfiore, normal};
use crate::norms::{DM_CODICE_FISCALE, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const COMUNE: Fact<Code> = Fact::new("richiedente.comune_nascita");
const CODICE: Fact<Text> = Fact::new("richiedente.codice_fiscale");

const VALIDO: Key = Key("belfiore-valido");
const ASSENTE: Key = Key("belfiore-assente");
const FORMA: Key = Key("belfiore-forma");
const DIVERSO: Key = Key("belfiore-diverso");

/// The place of birth of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.belfiore",
    title: Title { it: "Comune di nascita", en: "Place of birth" },
    norms: &[GDPR_ART_5_D, DM_CODICE_FISCALE],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        COMUNE.to("verificare che il comune di nascita sia scritto bene"),
        CODICE.to("confrontare il comune di nascita con il codice fiscale"),
    ],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA, DIVERSO],
    judge,
    beside: beside!("belfiore"),
};

fn judge(case: &Case) -> Judged {
    let place = normal(case.maybe(COMUNE).unwrap_or_default());
    if !case.test("un comune di nascita è indicato", !place.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if !case.test("il codice ha la forma prevista", is_belfiore(&place)) {
        return Ok(violated(FORMA));
    }
    let person = case.maybe(CODICE).and_then(|code| Person::read(&normal(code)));
    let differs = person.is_some_and(|person| person.place != place);
    if case.test("il codice fiscale dice un altro comune", differs) {
        Ok(violated(DIVERSO))
    } else {
        Ok(satisfied(VALIDO))
    }
}
