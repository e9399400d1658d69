//! Art. 2, c. 8-bis, L. 241/1990: what comes after the silence has spoken has no effect.

use crate::norms::{L241_ART_2_COM_8BIS, L241_ART_21NONIES, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const SCADENZA: Fact<Date> = Fact::new("silenzio.scadenza");
const ATTO: Fact<Code> = Fact::new("silenzio.atto");

/// Where the law gives silence an effect: art. 14-bis and 14-ter, 17-bis, 19, 20; art. 20 DPR 380/2001.
const INSTITUTES: [&str; 5] =
    ["conferenza", "assenso-tra-amministrazioni", "scia", "silenzio-assenso", "permesso-di-costruire"];

const ALTRO: Key = Key("silenzio-tardivo-non-riguarda");
const NESSUN_ATTO: Key = Key("silenzio-tardivo-nessun-atto");
const RIESAME: Key = Key("silenzio-tardivo-autotutela");
const TEMPESTIVO: Key = Key("silenzio-tardivo-in-tempo");
const INEFFICACE: Key = Key("silenzio-tardivo-inefficace");

/// Late acts have no effect.
///
/// The law's DEEM is a blocking violation: the act would have no effect, so the engine does not let it be taken.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.silenzio_tardivo",
    title: Title { it: "Inefficacia degli atti tardivi", en: "Late acts have no effect" },
    norms: &[L241_ART_2_COM_8BIS],
    valid: since(2020, 7, 17),
    weight: Weight::Blocking,
    points: &["silenzio", "permesso", "concessione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
        SCADENZA.to("sapere se l'atto arriva in tempo"),
        ATTO.to("sapere quale atto si vuole adottare"),
    ],
    parameters: &[],
    messages: &[ALTRO, NESSUN_ATTO, RIESAME, TEMPESTIVO, INEFFICACE],
    judge,
    beside: beside!("silenzio_tardivo"),
};

fn judge(case: &Case) -> Judged {
    // The points are shared: a procedure in which silence has no effect need not say so.
    let institute = case.maybe(ISTITUTO).unwrap_or("nessuno");
    if !case.test("la legge dà effetto al silenzio", INSTITUTES.contains(&institute)) {
        return Ok(not_applicable(ALTRO));
    }
    let act = case.read(ATTO)?;
    // Whoever asks what silence has come to adopts nothing, and so nothing late.
    if case.test("nessun atto viene adottato", act == "nessuno") {
        return Ok(not_applicable(NESSUN_ATTO));
    }
    if case.exclusion("l'atto è un annullamento d'ufficio", L241_ART_21NONIES, act == "annullamento") {
        return Ok(not_applicable(RIESAME).citing(L241_ART_21NONIES));
    }
    let last = case.read(SCADENZA)?;
    if case.test("l'atto è adottato entro la scadenza", case.act_date() <= last) {
        Ok(satisfied(TEMPESTIVO).with("scadenza", last))
    } else {
        Ok(violated(INEFFICACE).with("scadenza", last))
    }
}
