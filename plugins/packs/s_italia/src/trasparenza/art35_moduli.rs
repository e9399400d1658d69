//! Art. 35, c. 2, D.Lgs. 33/2013: nobody has to use a form that is not published, and nothing is refused for
//! it.

use super::DUTY;
use crate::norms::D33_ART_35_COM_2;
use digipro_sdk::prelude::*;

const PRETESO: Fact<bool> = Fact::new("modulo.preteso");
const PUBBLICATO: Fact<bool> = Fact::new("modulo.pubblicato");

const NON_PRETESO: Key = Key("moduli-non-preteso");
const PUBBLICATO_: Key = Key("moduli-pubblicato");
const NON_PUBBLICATO: Key = Key("moduli-non-pubblicato");

/// Only published forms.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art35.moduli",
    title: Title { it: "Moduli non pubblicati", en: "Forms that are not published" },
    norms: &[D33_ART_35_COM_2],
    valid: since(2013, 4, 20),
    weight: Weight::Blocking,
    points: &["modulo"],
    legal_basis: DUTY,
    needs: &[
        PRETESO.to("sapere se l'ufficio pretende il modulo"),
        PUBBLICATO.to("sapere se il modulo è pubblicato"),
    ],
    parameters: &[],
    messages: &[NON_PRETESO, PUBBLICATO_, NON_PUBBLICATO],
    judge,
    beside: beside!("art35_moduli"),
};

fn judge(case: &Case) -> Judged {
    let demanded = case.read(PRETESO)?;
    if !case.test("l'ufficio pretende il modulo", demanded) {
        return Ok(not_applicable(NON_PRETESO));
    }
    let published = case.read(PUBBLICATO)?;
    if case.test("il modulo è pubblicato", published) {
        Ok(satisfied(PUBBLICATO_))
    } else {
        Ok(violated(NON_PUBBLICATO))
    }
}
