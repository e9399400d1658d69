//! Art. 5, c. 3 and 4, D.Lgs. 33/2013: anyone may ask without saying why, and for nothing but the cost of
//! material copies.

use crate::norms::{D33_ART_5_COM_3, D33_ART_5_COM_4, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("procedimento.tipo");
const IDENTIFICABILE: Fact<bool> = Fact::new("istanza.oggetto_identificabile");
const MOTIVAZIONE: Fact<bool> = Fact::new("istanza.motivazione_richiesta");
const RILASCIO: Fact<Code> = Fact::new("istanza.modalita_rilascio");
const COSTO: Fact<Exact> = Fact::new("istanza.costo_richiesto");

const ALTRO: Key = Key("istanza-altro-procedimento");
const AMMISSIBILE: Key = Key("istanza-ammissibile");
const MOTIVAZIONE_CHIESTA: Key = Key("istanza-motivazione-chiesta");
const NON_GRATUITA: Key = Key("istanza-non-gratuita");
const DA_PRECISARE: Key = Key("istanza-da-precisare");

/// Whoever asks need not say why, nor pay.
pub const RULE: Rule = Rule {
    id: "s_italia.d33.foia.istanza",
    title: Title { it: "Istanza libera e gratuita", en: "Anyone may ask, for free" },
    norms: &[D33_ART_5_COM_3, D33_ART_5_COM_4],
    valid: since(2016, 12, 23),
    weight: Weight::Blocking,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se è chiesto l'accesso civico"),
        IDENTIFICABILE.to("sapere se i dati richiesti sono individuati"),
        MOTIVAZIONE.to("sapere se sono state chieste ragioni"),
        RILASCIO.to("sapere se il rilascio è elettronico"),
        COSTO.to("sapere se è stato chiesto un pagamento"),
    ],
    parameters: &[],
    messages: &[ALTRO, AMMISSIBILE, MOTIVAZIONE_CHIESTA, NON_GRATUITA, DA_PRECISARE],
    judge,
    beside: beside!("istanza"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared by whatever begins with an application: a procedure that says that it is another has its own
    // rules on reasons and payments.
    let other = case.maybe(TIPO).is_some_and(|kind| kind != "accesso-civico");
    if !case.test("è chiesto l'accesso civico", !other) {
        return Ok(not_applicable(ALTRO));
    }
    let (reasons_asked, release) = case.read((MOTIVAZIONE, RILASCIO))?;
    if case.test("sono state chieste le ragioni dell'istanza", reasons_asked) {
        return Ok(violated(MOTIVAZIONE_CHIESTA));
    }
    if case.test("il rilascio è elettronico", matches!(release, "email" | "pec")) {
        // What nobody charged was not charged.
        let charged = case.maybe(COSTO).filter(|cost| cost.unscaled > 0);
        if case.test("è stato chiesto un pagamento", charged.is_some()) {
            return Ok(
                violated(NON_GRATUITA).with("costo", charged.map_or(FactValue::Unknown, FactValue::Exact))
            );
        }
    }
    let identified = case.read(IDENTIFICABILE)?;
    if case.test("i dati o documenti richiesti sono individuati", identified) {
        Ok(satisfied(AMMISSIBILE))
    } else {
        // No refusal: the office talks with whoever asked, and the procedure goes on from there.
        Ok(violated(DA_PRECISARE).weighing(Weight::Note))
    }
}
