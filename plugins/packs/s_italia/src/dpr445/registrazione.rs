//! Art. 53 DPR 445/2000: whatever comes in or goes out is registered, in order, on its day; what c. 5 lists
//! is not.

use crate::count::says_something;
use crate::norms::{DPR445_ART_53, DPR445_ART_53_COM_5, DPR445_ART_57, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TIPO: Fact<Code> = Fact::new("documento.tipo");
const NUMERO: Fact<Text> = Fact::new("protocollo.numero");
const DATA: Fact<Date> = Fact::new("protocollo.data");
const PRECEDENTE: Fact<Date> = Fact::new("protocollo.precedente_data");
const CORRISPONDENTE: Fact<Text> = Fact::new("protocollo.corrispondente");
const OGGETTO: Fact<Text> = Fact::new("protocollo.oggetto");
const IMPRONTA: Fact<Text> = Fact::new("protocollo.impronta");

/// Digits of a number of registration, at least (art. 57).
const DIGITS_MIN: usize = 7;
/// What is not registered (art. 53, c. 5).
const EXCLUDED: [&str; 10] = [
    "gazzetta",
    "bollettino",
    "notiziario",
    "nota-di-ricezione",
    "statistica",
    "atto-preparatorio-interno",
    "giornale",
    "libro",
    "pubblicita",
    "invito",
];

const ESCLUSO: Key = Key("registrazione-esclusa");
const REGISTRATO: Key = Key("registrazione-fatta");
const NUMERO_ERRATO: Key = Key("registrazione-numero-errato");
const INCOMPLETA: Key = Key("registrazione-incompleta");
const FUORI_ORDINE: Key = Key("registrazione-fuori-ordine");

/// Whatever comes in or goes out is registered.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr445.registrazione",
    title: Title { it: "Registrazione dei documenti", en: "Registration of whatever comes and goes" },
    norms: &[DPR445_ART_53, DPR445_ART_57],
    valid: since(2001, 3, 7),
    weight: Weight::Blocking,
    points: &["protocollazione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        TIPO.to("sapere se il documento va registrato"),
        NUMERO.to("verificare il numero di protocollo"),
        DATA.to("verificare la data di protocollo"),
        PRECEDENTE.to("verificare che i numeri seguano le date"),
        CORRISPONDENTE.to("verificare che mittente o destinatario siano registrati"),
        OGGETTO.to("verificare che l'oggetto sia registrato"),
        IMPRONTA.to("verificare che l'impronta del documento sia registrata"),
    ],
    parameters: &[],
    messages: &[ESCLUSO, REGISTRATO, NUMERO_ERRATO, INCOMPLETA, FUORI_ORDINE],
    judge,
    beside: beside!("registrazione"),
};

fn judge(case: &Case) -> Judged {
    let kind = case.read(TIPO)?;
    let excluded = EXCLUDED.contains(&kind);
    if case.exclusion("il documento è tra quelli che non si registrano", DPR445_ART_53_COM_5, excluded) {
        return Ok(not_applicable(ESCLUSO).with_code("tipo", kind).citing(DPR445_ART_53_COM_5));
    }
    let (number, on, before, who, subject, fingerprint) =
        case.read((NUMERO, DATA, PRECEDENTE, CORRISPONDENTE, OGGETTO, IMPRONTA))?;
    let digits = number.len() >= DIGITS_MIN && number.bytes().all(|byte| byte.is_ascii_digit());
    if !case.test("il numero ha almeno sette cifre", digits) {
        return Ok(violated(NUMERO_ERRATO).with("numero", number));
    }
    let complete = [who, subject, fingerprint].into_iter().all(says_something);
    if !case.test("corrispondente, oggetto e impronta sono registrati", complete) {
        return Ok(violated(INCOMPLETA));
    }
    if case.test("la data non precede quella del numero precedente", on >= before) {
        Ok(satisfied(REGISTRATO).with("numero", number).with("data", on))
    } else {
        Ok(violated(FUORI_ORDINE).with("data", on).with("precedente", before))
    }
}
