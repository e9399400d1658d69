//! Art. 53 DPR 445/2000 and art. 18-bis L. 241/1990: what comes in is registered, on the day on which it
//! came.

use crate::count::says_something;
use crate::norms::{DPR445_ART_53, DPR445_ART_57, L241_ART_18BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const NUMERO: Fact<Text> = Fact::new("protocollo.numero");
const DATA: Fact<Date> = Fact::new("protocollo.data");
const MITTENTE: Fact<Text> = Fact::new("protocollo.mittente");
const OGGETTO: Fact<Text> = Fact::new("protocollo.oggetto");
const IMPRONTA: Fact<Text> = Fact::new("protocollo.impronta");
const PRESENTATA: Fact<Date> = Fact::new("istanza.data");

/// Digits of a number of registration, at least (art. 57).
const DIGITS_MIN: usize = 7;

const REGISTRATO: Key = Key("protocollo-registrato");
const NUMERO_ERRATO: Key = Key("protocollo-numero-errato");
const INCOMPLETO: Key = Key("protocollo-incompleto");
const ALTRA_DATA: Key = Key("protocollo-altra-data");

/// Registration of what comes in.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr445.protocollo",
    title: Title { it: "Registrazione di protocollo", en: "Registration of documents" },
    norms: &[DPR445_ART_53, DPR445_ART_57, L241_ART_18BIS],
    valid: since(2016, 7, 28),
    weight: Weight::Blocking,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        NUMERO.to("verificare il numero di protocollo"),
        DATA.to("verificare la data di protocollo"),
        MITTENTE.to("verificare che il mittente sia registrato"),
        OGGETTO.to("verificare che l'oggetto sia registrato"),
        IMPRONTA.to("verificare che l'impronta del documento sia registrata"),
        PRESENTATA.to("confrontare la data di protocollo con quella di presentazione"),
    ],
    parameters: &[],
    messages: &[REGISTRATO, NUMERO_ERRATO, INCOMPLETO, ALTRA_DATA],
    judge,
    beside: beside!("protocollo"),
};

fn judge(case: &Case) -> Judged {
    let (number, on, sender, subject, fingerprint, presented) =
        case.read((NUMERO, DATA, MITTENTE, OGGETTO, IMPRONTA, PRESENTATA))?;
    let digits = number.len() >= DIGITS_MIN && number.bytes().all(|byte| byte.is_ascii_digit());
    if !case.test("il numero ha almeno sette cifre", digits) {
        return Ok(violated(NUMERO_ERRATO).with("numero", number));
    }
    let complete = [sender, subject, fingerprint].into_iter().all(says_something);
    if !case.test("mittente, oggetto e impronta sono registrati", complete) {
        return Ok(violated(INCOMPLETO));
    }
    if case.test("la data di protocollo è quella di presentazione", on == presented) {
        Ok(satisfied(REGISTRATO).with("numero", number).with("data", on))
    } else {
        Ok(violated(ALTRA_DATA).with("protocollo", on).with("presentazione", presented))
    }
}
