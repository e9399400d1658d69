//! Art. 36 and 36-bis DPR 380/2001: on a total nonconformity silence refuses, on a minor one it grants.

use crate::count::ends;
use crate::norms::{DPR380_ART_36, DPR380_ART_36BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Length;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const SANATORIA: Fact<Code> = Fact::new("sanatoria.tipo");
const DOMANDA: Fact<Date> = Fact::new("sanatoria.domanda_il");
const RISPOSTA: Fact<bool> = Fact::new("sanatoria.risposta");

/// Days for a minor nonconformity (art. 36-bis).
const MINOR: u32 = 45;
/// Days for a total one (art. 36).
const TOTAL: u32 = 60;

const ALTRO: Key = Key("sanatoria-altro");
const NESSUNA: Key = Key("sanatoria-non-chiesta");
const RISPOSTO: Key = Key("sanatoria-decisa");
const IN_CORSO: Key = Key("sanatoria-in-corso");
const ACCOLTA: Key = Key("sanatoria-accolta");
const RIFIUTATA: Key = Key("sanatoria-rifiutata");

/// Silence on regularisation.
///
/// The law's DEEM is *satisfied* where silence grants, and blocking where it refuses: the step that waits for
/// assent may
/// not go on.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.sanatoria",
    title: Title { it: "Silenzio sulla sanatoria", en: "Silence on regularisation" },
    norms: &[DPR380_ART_36, DPR380_ART_36BIS],
    valid: since(2024, 5, 30),
    weight: Weight::Blocking,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
        SANATORIA.to("sapere quale sanatoria è chiesta"),
        DOMANDA.to("contare i giorni"),
        RISPOSTA.to("sapere se l'ufficio ha risposto"),
    ],
    parameters: &[],
    messages: &[ALTRO, NESSUNA, RISPOSTO, IN_CORSO, ACCOLTA, RIFIUTATA],
    judge,
    beside: beside!("sanatoria"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: a procedure in which silence has another effect, or none, need not say so.
    let ours = case.maybe(ISTITUTO) == Some("sanatoria");
    if !case.test("è una sanatoria edilizia", ours) {
        return Ok(not_applicable(ALTRO));
    }
    let kind = case.read(SANATORIA)?;
    let minor = case.test("è una difformità parziale", kind == "parziale-difformita");
    if !minor && !case.test("è una difformità totale", kind == "totale-difformita") {
        return Ok(not_applicable(NESSUNA));
    }
    let (applied, answered) = case.read((DOMANDA, RISPOSTA))?;
    if case.test("l'ufficio ha deciso", answered) {
        return Ok(not_applicable(RISPOSTO));
    }
    let due = ends(case, (applied, DOMANDA), Length::days(if minor { MINOR } else { TOTAL }))?;
    if !case.test("il termine è scaduto", case.act_date() > due) {
        return Ok(violated(IN_CORSO).with("scadenza", due));
    }
    Ok(if minor { satisfied(ACCOLTA) } else { violated(RIFIUTATA) }.with("scadenza", due))
}
