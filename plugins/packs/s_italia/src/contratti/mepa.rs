//! Art. 1, c. 450, L. 296/2006: from five thousand euro on, goods and services are bought on the electronic market.

use crate::amount::{below, euro};
use crate::norms::{L296_ART_1_COM_450, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("affidamento.tipo");
const IMPORTO: Fact<Exact> = Fact::new("affidamento.importo_netto");
const TELEMATICO: Fact<bool> = Fact::new("affidamento.mercato_elettronico");
const SOGLIA: Parameter<i64> = Parameter::new("mepa-soglia");

const LAVORI: Key = Key("mepa-lavori");
const LIBERO: Key = Key("mepa-sotto-soglia");
const USATO: Key = Key("mepa-usato");
const OMESSO: Key = Key("mepa-omesso");

/// Electronic market.
pub const RULE: Rule = Rule {
    id: "s_italia.mepa",
    title: Title { it: "Mercato elettronico", en: "Electronic market" },
    norms: &[L296_ART_1_COM_450],
    valid: since(2019, 1, 1),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere quale soglia vale"),
        IMPORTO.to("confrontare l'importo con la soglia"),
        TELEMATICO.to("sapere se si compra sul mercato elettronico o su un sistema telematico"),
    ],
    parameters: &[SOGLIA.name],
    messages: &[LAVORI, LIBERO, USATO, OMESSO],
    judge,
    beside: beside!("mepa"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    if !case.test("si comprano beni o servizi", matches!(kind, "servizi" | "forniture")) {
        return Ok(not_applicable(LAVORI));
    }
    let amount = case.read(IMPORTO)?;
    let threshold = euro(case.parameter(SOGLIA)?);
    if case.test("l'importo è inferiore alla soglia", below(amount, threshold)) {
        return Ok(not_applicable(LIBERO).with("soglia", threshold));
    }
    let telematic = case.read(TELEMATICO)?;
    if case.test("si compra per via telematica", telematic) {
        Ok(satisfied(USATO))
    } else {
        Ok(violated(OMESSO).with("soglia", threshold))
    }
}
