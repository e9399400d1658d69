//! Art. 38, c. 5, L.R. Lombardia 12/2005: documents are asked for once and within fifteen days; then the term
//! begins again when they come. A later or second request interrupts nothing, and the finding says so.

use crate::norms::{ART_38_COM_5, PUBLIC_TASK};
use digipro_sdk::count::last_day;
use digipro_sdk::prelude::*;

const PRESENTATA: Fact<Date> = Fact::new("permesso.domanda_il");
const RICHIESTE: Fact<i64> = Fact::new("permesso.richieste_documenti");
const CHIESTI: Fact<Date> = Fact::new("permesso.documenti_chiesti_il");
const FINESTRA: Parameter<i64> = Parameter::new("permesso-finestra-documenti");

/// The longest window (art. 38, c. 5).
const WINDOW_MAX: i64 = 15;

const NESSUNA: Key = Key("lombardia-documenti-nessuna");
const FINESTRA_LUNGA: Key = Key("lombardia-documenti-finestra-lunga");
const INTERROMPE: Key = Key("lombardia-documenti-interrompe");
const TARDIVA: Key = Key("lombardia-documenti-tardiva");
const RIPETUTA: Key = Key("lombardia-documenti-ripetuta");

/// One request of documents, in time.
pub const RULE: Rule = Rule {
    id: "r_lombar.lr12_2005.documenti",
    title: Title { it: "Richiesta di documenti", en: "Request of documents" },
    norms: &[ART_38_COM_5],
    valid: since(2012, 3, 17),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("contare i giorni dalla domanda"),
        RICHIESTE.to("sapere quante volte sono stati chiesti documenti"),
        CHIESTI.to("sapere se sono stati chiesti in tempo"),
    ],
    parameters: &[FINESTRA.name],
    messages: &[NESSUNA, FINESTRA_LUNGA, INTERROMPE, TARDIVA, RIPETUTA],
    judge,
    beside: beside!("documenti"),
};

fn judge(case: &Case) -> Judged {
    let requests = case.read(RICHIESTE)?;
    if !case.test("sono stati chiesti documenti", requests > 0) {
        return Ok(not_applicable(NESSUNA));
    }
    let window = case.parameter(FINESTRA)?;
    if !case.test("la finestra è quella regionale, o più breve", window <= WINDOW_MAX) {
        return Ok(violated(FINESTRA_LUNGA).with("giorni", window).with("massimo", WINDOW_MAX));
    }
    let (asked, wanted) = case.read((PRESENTATA, CHIESTI))?;
    let by = last_day(case, (asked, PRESENTATA), (window, FINESTRA))?;
    if !case.test("sono stati chiesti in tempo", wanted <= by) {
        return Ok(violated(TARDIVA).with("entro", by));
    }
    if case.test("sono stati chiesti una sola volta", requests == 1) {
        Ok(satisfied(INTERROMPE).with("entro", by))
    } else {
        Ok(violated(RIPETUTA).with("richieste", requests))
    }
}
