//! Art. 3 L. 241/1990: every act says its reasons, and where to turn against it.

use crate::count::says_something;
use crate::norms::{L241_ART_3_COM_1, L241_ART_3_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ESITO: Fact<Code> = Fact::new("esito");
const FATTO: Fact<Text> = Fact::new("provvedimento.motivazione_fatto");
const DIRITTO: Fact<Text> = Fact::new("provvedimento.motivazione_diritto");
const ORGANO: Fact<Text> = Fact::new("provvedimento.rimedi_organo");
const TERMINE: Fact<i64> = Fact::new("provvedimento.rimedi_termine");
const PRESENTI: Fact<bool> = Fact::new("controinteressati.presenti");

const MOTIVATO: Key = Key("motivazione-presente");
const SENZA_FATTI: Key = Key("motivazione-senza-fatti");
const SENZA_DIRITTO: Key = Key("motivazione-senza-diritto");
const SENZA_RIMEDI: Key = Key("motivazione-senza-rimedi");

/// Reasons, and remedies.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.motivazione",
    title: Title { it: "Motivazione e rimedi", en: "Reasons and remedies" },
    norms: &[L241_ART_3_COM_1, L241_ART_3_COM_4],
    valid: since(1990, 9, 2),
    weight: Weight::Blocking,
    points: &["provvedimento", "permesso", "concessione", "contributo", "determina"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESITO.to("sapere se qualcuno può avere interesse a ricorrere"),
        FATTO.to("verificare che i presupposti di fatto siano esposti"),
        DIRITTO.to("verificare che le ragioni giuridiche siano esposte"),
        ORGANO.to("verificare che sia indicato a chi ricorrere"),
        TERMINE.to("verificare che sia indicato entro quando ricorrere"),
        PRESENTI.to("sapere se qualcun altro può avere interesse a ricorrere"),
    ],
    parameters: &[],
    messages: &[MOTIVATO, SENZA_FATTI, SENZA_DIRITTO, SENZA_RIMEDI],
    judge,
    beside: beside!("motivazione"),
};

fn judge(case: &Case) -> Judged {
    let (facts, reasons) = case.read((FATTO, DIRITTO))?;
    if !case.test("i presupposti di fatto sono esposti", says_something(facts)) {
        return Ok(violated(SENZA_FATTI));
    }
    if !case.test("le ragioni giuridiche sono esposte", says_something(reasons)) {
        return Ok(violated(SENZA_DIRITTO));
    }
    let granted = case.holds(ESITO, |outcome| outcome == "accoglimento");
    let concerned = !granted | case.truth(PRESENTI);
    if case.decide("qualcuno può avere interesse a ricorrere", concerned)? {
        let (body, days) = case.read((ORGANO, TERMINE))?;
        if !case.test("organo e termine del rimedio sono indicati", says_something(body) && days > 0) {
            return Ok(violated(SENZA_RIMEDI));
        }
    }
    Ok(satisfied(MOTIVATO))
}
