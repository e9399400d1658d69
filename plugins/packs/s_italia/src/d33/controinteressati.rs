//! Art. 5, c. 5, D.Lgs. 33/2013: each third party is told of the application.

use crate::norms::{D33_ART_5_COM_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");
const NUMERO: Fact<i64> = Fact::new("controinteressati.numero");
const NOTIFICATI: Fact<i64> = Fact::new("controinteressati.notificati");

const NESSUNO: Key = Key("controinteressati-nessuno");
const AVVISATI: Key = Key("controinteressati-avvisati");
const NON_AVVISATI: Key = Key("controinteressati-non-avvisati");

/// Each third party is told.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.foia.controinteressati",
    title: Title { it: "Comunicazione ai controinteressati", en: "Third parties are told" },
    norms: &[D33_ART_5_COM_5],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["controinteressati", "provvedimento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTI.to("sapere se qualcuno può opporsi"),
        NUMERO.to("sapere quanti possono opporsi"),
        NOTIFICATI.to("sapere se tutti sono stati avvisati"),
    ],
    parameters: &[],
    messages: &[NESSUNO, AVVISATI, NON_AVVISATI],
    judge,
    beside: beside!("controinteressati"),
};

fn judge(case: &Case) -> Judged {
    let present = case.read(PRESENTI)?;
    if !case.test("vi sono controinteressati", present) {
        return Ok(not_applicable(NESSUNO));
    }
    let (count, told) = case.read((NUMERO, NOTIFICATI))?;
    if case.test("tutti sono stati avvisati", count > 0 && told >= count) {
        Ok(satisfied(AVVISATI).with("numero", count))
    } else {
        Ok(violated(NON_AVVISATI).with("numero", count).with("notificati", told))
    }
}
