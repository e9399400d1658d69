//! Art. 5, par. 1, lett. c, Reg. (EU) 2016/679: what is not needed is not asked.

use crate::norms::{D33_ART_5_COM_3, GDPR_ART_5_C, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const MOTIVAZIONE: Fact<bool> = Fact::new("istanza.motivazione_richiesta");
const COSTO: Fact<Exact> = Fact::new("istanza.costo_richiesto");
const IBAN: Fact<Text> = Fact::new("richiedente.iban");

const MINIMI: Key = Key("minimizzazione-rispettata");
const RAGIONI: Key = Key("minimizzazione-ragioni");
const CONTO: Key = Key("minimizzazione-conto");

/// What is not needed is not asked.
pub const RULE: Rule = Rule {
    id: "s_italia.gdpr.minimizzazione",
    title: Title { it: "Minimizzazione dei dati", en: "Data minimisation" },
    norms: &[GDPR_ART_5_C],
    valid: since(2018, 5, 25),
    weight: Weight::Blocking,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        MOTIVAZIONE.to("verificare che non siano chieste ragioni"),
        COSTO.to("sapere se vi è un pagamento a cui un conto possa servire"),
        IBAN.to("verificare che il conto non sia raccolto senza scopo"),
    ],
    parameters: &[],
    messages: &[MINIMI, RAGIONI, CONTO],
    judge,
    beside: beside!("minimizzazione"),
};

fn judge(case: &Case) -> Judged {
    let reasons_asked = case.read(MOTIVAZIONE)?;
    if case.test("il modulo chiede le ragioni dell'istanza", reasons_asked) {
        return Ok(violated(RAGIONI).citing(D33_ART_5_COM_3));
    }
    let paid = case.maybe(COSTO).is_some_and(|cost| cost.unscaled > 0);
    let account = case.maybe(IBAN).is_some_and(|iban| !iban.trim().is_empty());
    if case.test("è raccolto un conto corrente senza che vi sia un pagamento", account && !paid) {
        return Ok(violated(CONTO).weighing(Weight::Warning));
    }
    Ok(satisfied(MINIMI))
}
