//! Guidelines on electronic documents, annex 6: what travels between administrations carries its registration
//! (*segnatura*), signed, with codes of the expected form.

use crate::count::says_something;
use crate::norms::{AGID_DOCUMENTO, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TRA_ENTI: Fact<bool> = Fact::new("protocollo.tra_amministrazioni");
const AMMINISTRAZIONE: Fact<Text> = Fact::new("segnatura.amministrazione");
const AOO: Fact<Text> = Fact::new("segnatura.aoo");
const NUMERO: Fact<Text> = Fact::new("protocollo.numero");
const OGGETTO: Fact<Text> = Fact::new("protocollo.oggetto");
const IMPRONTA: Fact<Text> = Fact::new("protocollo.impronta");
const FIRMATA: Fact<bool> = Fact::new("segnatura.firmata");

/// Hexadecimal digits of a SHA-256 fingerprint.
const FINGERPRINT: usize = 64;

const NON_OCCORRE: Key = Key("segnatura-non-occorre");
const CONFORME: Key = Key("segnatura-conforme");
const CAMPO_ERRATO: Key = Key("segnatura-campo-errato");
const NON_FIRMATA: Key = Key("segnatura-non-firmata");

/// Registration that travels with the document.
pub const RULE: Rule = Rule {
    id: "s_italia.agid.segnatura",
    title: Title { it: "Segnatura di protocollo", en: "Registration that travels with the document" },
    norms: &[AGID_DOCUMENTO],
    valid: since(2022, 1, 1),
    weight: Weight::Blocking,
    points: &["protocollazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TRA_ENTI.to("sapere se il documento va a un'altra amministrazione"),
        AMMINISTRAZIONE.to("verificare il codice dell'amministrazione"),
        AOO.to("verificare il codice dell'area organizzativa"),
        NUMERO.to("verificare il numero di protocollo"),
        OGGETTO.to("verificare che l'oggetto sia indicato"),
        IMPRONTA.to("verificare l'impronta del documento primario"),
        FIRMATA.to("sapere se la segnatura è firmata"),
    ],
    parameters: &[],
    messages: &[NON_OCCORRE, CONFORME, CAMPO_ERRATO, NON_FIRMATA],
    judge,
    beside: beside!("segnatura"),
};

fn judge(case: &Case) -> Judged {
    let between = case.read(TRA_ENTI)?;
    if !case.test("il documento va a un'altra amministrazione", between) {
        return Ok(not_applicable(NON_OCCORRE));
    }
    let (body, area, number, subject, fingerprint) =
        case.read((AMMINISTRAZIONE, AOO, NUMERO, OGGETTO, IMPRONTA))?;
    let fields = [
        ("codice amministrazione", body.len() > 1 && body.bytes().all(is_body)),
        ("codice AOO", area.len() == 7 && area.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())),
        ("numero", number.len() == 7 && number.bytes().all(|b| b.is_ascii_digit())),
        ("oggetto", says_something(subject)),
        ("impronta", fingerprint.len() == FINGERPRINT && fingerprint.bytes().all(|b| b.is_ascii_hexdigit())),
    ];
    let wrong = fields.into_iter().find(|(_, right)| !right);
    case.test("i campi hanno la forma prevista", wrong.is_none());
    if let Some((field, _)) = wrong {
        return Ok(violated(CAMPO_ERRATO).with("campo", field));
    }
    let signed = case.read(FIRMATA)?;
    if case.test("la segnatura è firmata", signed) {
        Ok(satisfied(CONFORME))
    } else {
        Ok(violated(NON_FIRMATA))
    }
}

/// A character of the code of an administration in the public index.
fn is_body(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}
