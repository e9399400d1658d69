//! Art. 26, c. 2 and 3, D.Lgs. 33/2013: a grant that takes its beneficiary above a thousand euro in the
//! calendar year has no effect before it is published. Nothing is paid until then.

use super::DUTY;
use crate::amount::{compare, euro};
use crate::norms::D33_ART_26_COM_3;
use digipro_sdk::prelude::*;

const TITOLO: Fact<Code> = Fact::new("pagamento.titolo");
const TOTALE: Fact<Exact> = Fact::new("contributo.totale_anno");
const PUBBLICATO: Fact<bool> = Fact::new("contributo.pubblicato");
const DATA: Fact<Date> = Fact::new("contributo.pubblicato_il");
const SOGLIA: Parameter<i64> = Parameter::new("soglia-contributi");

const ALTRO_TITOLO: Key = Key("art26-altro-titolo");
const SOTTO_SOGLIA: Key = Key("art26-sotto-soglia");
const PUBBLICATO_: Key = Key("art26-pubblicato");
const INEFFICACE: Key = Key("art26-inefficace");

/// Published before it is paid.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.art26",
    title: Title { it: "Pubblicazione dei contributi", en: "Publication of grants" },
    norms: &[D33_ART_26_COM_3],
    valid: since(2013, 4, 20),
    weight: Weight::Blocking,
    points: &["pagamento"],
    legal_basis: DUTY,
    needs: &[
        TITOLO.to("sapere se si paga un contributo"),
        TOTALE.to("sapere quanto il beneficiario riceve nell'anno"),
        PUBBLICATO.to("sapere se la concessione è pubblicata"),
        DATA.to("sapere se è stata pubblicata prima di pagare"),
    ],
    parameters: &[SOGLIA.name],
    messages: &[ALTRO_TITOLO, SOTTO_SOGLIA, PUBBLICATO_, INEFFICACE],
    judge,
    beside: beside!("art26"),
};

fn judge(case: &Case) -> Judged {
    let title = case.read(TITOLO)?;
    if !case.test("si paga un contributo o un vantaggio economico", title == "contributo") {
        return Ok(not_applicable(ALTRO_TITOLO));
    }
    let (total, threshold) = (case.read(TOTALE)?, case.parameter(SOGLIA)?);
    let above = compare(total, euro(threshold)).is_gt();
    if !case.test("nell'anno il beneficiario supera la soglia", above) {
        return Ok(not_applicable(SOTTO_SOGLIA).with("totale", total).with("soglia", threshold));
    }
    let published = case.read(PUBBLICATO)?;
    if !case.test("la concessione è pubblicata", published) {
        return Ok(violated(INEFFICACE).with("totale", total));
    }
    let on = case.read(DATA)?;
    if case.test("è stata pubblicata prima di pagare", on <= case.act_date()) {
        Ok(satisfied(PUBBLICATO_).with("data", on))
    } else {
        Ok(violated(INEFFICACE).with("totale", total))
    }
}
