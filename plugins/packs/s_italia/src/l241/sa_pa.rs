//! Art. 17-bis L. 241/1990: an administration that is silent for thirty days, or ninety, has assented.

use crate::count::reckoned;
use crate::norms::{L241_ART_17BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Length, Limit};

const RICEVUTO: Fact<Date> = Fact::new("assenso.schema_ricevuto_il");
const SENSIBILE: Fact<bool> = Fact::new("assenso.interesse_sensibile");
const RISPOSTA: Fact<Code> = Fact::new("assenso.risposta");
const RISPOSTA_IL: Fact<Date> = Fact::new("assenso.risposta_il");
const INTEGRAZIONE: Fact<Date> = Fact::new("assenso.integrazione_chiesta_il");
const ELEMENTI: Fact<Date> = Fact::new("assenso.integrazione_ricevuta_il");

/// Days to answer (c. 1), also from the elements that were asked for.
const ORDINARY: u32 = 30;
/// Days where a sensitive interest is concerned (c. 3).
const SENSITIVE: u32 = 90;

const RESO: Key = Key("assenso-reso");
const FORMATO: Key = Key("assenso-formato");
const ATTENDERE: Key = Key("assenso-da-attendere");
const NEGATO: Key = Key("assenso-negato");
const TARDIVO: Key = Key("assenso-negato-tardi");

/// Assent by silence between administrations.
///
/// The law's DEEM is *satisfied* with a message that says so; the lengths are the State's alone and no parameters.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.sa_pa",
    title: Title {
        it: "Silenzio-assenso tra amministrazioni",
        en: "Assent by silence between administrations",
    },
    norms: &[L241_ART_17BIS],
    valid: since(2015, 8, 28),
    weight: Weight::Blocking,
    points: &["assenso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        RICEVUTO.to("contare il termine dal ricevimento dello schema"),
        SENSIBILE.to("sapere se valgono novanta giorni"),
        RISPOSTA.to("sapere se e che cosa ha risposto"),
        RISPOSTA_IL.to("sapere se ha risposto in tempo"),
        INTEGRAZIONE.to("sapere se ha chiesto elementi"),
        ELEMENTI.to("contare il nuovo termine dagli elementi"),
    ],
    parameters: &[],
    messages: &[RESO, FORMATO, ATTENDERE, NEGATO, TARDIVO],
    judge,
    beside: beside!("sa_pa"),
};

fn judge(case: &Case) -> Judged {
    let answer = case.read(RISPOSTA)?;
    if case.test("l'assenso è reso", answer == "assenso") {
        return Ok(satisfied(RESO));
    }
    let (received, sensitive) = case.read((RICEVUTO, SENSIBILE))?;
    let sensitive = case.exception("interesse sensibile: novanta giorni", L241_ART_17BIS, sensitive);
    let mut term = Limit::new(received, Length::days(if sensitive { SENSITIVE } else { ORDINARY }));
    if let Some(asked) = case.maybe(INTEGRAZIONE) {
        term.interrupt(asked, "integrazione", Some(Length::days(ORDINARY)));
        if let Some(told) = case.maybe(ELEMENTI) {
            term.resume(told, "integrazione");
        }
    }
    let due = reckoned(case, &term, RICEVUTO)?.due.ok_or_else(|| Unknown::fact(ELEMENTI.path))?;
    if case.test("vi è un dissenso", answer == "dissenso") {
        let in_time = case.holds(RISPOSTA_IL, |answered| answered <= due);
        return Ok(if case.decide("il dissenso è in tempo", in_time)? {
            violated(NEGATO)
        } else {
            satisfied(TARDIVO).with("scadenza", due)
        });
    }
    if case.test("il termine è scaduto", case.act_date() > due) {
        Ok(satisfied(FORMATO).with("scadenza", due))
    } else {
        Ok(violated(ATTENDERE).with("scadenza", due))
    }
}
