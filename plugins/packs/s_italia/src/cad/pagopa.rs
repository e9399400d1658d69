//! Art. 5 CAD: whoever pays the administration pays through the national platform, with the few exceptions
//! that its guidelines allow.

use crate::count::says_something;
use crate::norms::{CAD_ART_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const VERSO: Fact<Code> = Fact::new("pagamento.verso");
const CANALE: Fact<Code> = Fact::new("pagamento.canale");
const IUV: Fact<Text> = Fact::new("pagamento.iuv");

/// Channels that the guidelines leave beside the platform.
const BESIDE: [&str; 3] = ["f24", "addebito-diretto", "cassa-tesoreria"];

const NON_INCASSA: Key = Key("pagopa-non-incassa");
const ECCEZIONE: Key = Key("pagopa-eccezione");
const USATO: Key = Key("pagopa-usato");
const SENZA_IUV: Key = Key("pagopa-senza-iuv");
const ALTRO_CANALE: Key = Key("pagopa-altro-canale");

/// Payments to the administration.
pub const RULE: Rule = Rule {
    id: "s_italia.pagopa",
    title: Title { it: "Pagamenti all'ente", en: "Payments to the administration" },
    norms: &[CAD_ART_5],
    valid: since(2021, 2, 28),
    weight: Weight::Blocking,
    points: &["pagamento"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        VERSO.to("sapere se è l'ente che incassa"),
        CANALE.to("sapere come si paga"),
        IUV.to("sapere se il pagamento ha il suo identificativo"),
    ],
    parameters: &[],
    messages: &[NON_INCASSA, ECCEZIONE, USATO, SENZA_IUV, ALTRO_CANALE],
    judge,
    beside: beside!("pagopa"),
};

fn judge(case: &Case) -> Judged {
    let towards = case.read(VERSO)?;
    if !case.test("è l'ente che incassa", towards == "ente") {
        return Ok(not_applicable(NON_INCASSA));
    }
    let channel = case.read(CANALE)?;
    if case.exception(
        "il canale è tra quelli ammessi accanto alla piattaforma",
        CAD_ART_5,
        BESIDE.contains(&channel),
    ) {
        return Ok(satisfied(ECCEZIONE).with_code("canale", channel));
    }
    if !case.test("si paga con la piattaforma nazionale", channel == "pagopa") {
        return Ok(violated(ALTRO_CANALE).with_code("canale", channel));
    }
    let identifier = case.read(IUV)?;
    if case.test("il pagamento ha il suo identificativo", says_something(identifier)) {
        Ok(satisfied(USATO).with("iuv", identifier))
    } else {
        Ok(violated(SENZA_IUV))
    }
}
