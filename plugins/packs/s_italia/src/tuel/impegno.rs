//! Art. 183, c. 1, TUEL: a budget commitment says how much, to whom, why, when and on which chapter, and the
//! chapter has the money.

use crate::amount::{compare, euro};
use crate::count::says_something;
use crate::norms::{PUBLIC_TASK, TUEL_ART_183_COM_1};
use digipro_sdk::prelude::*;

const SPESA: Fact<bool> = Fact::new("atto.comporta_spesa");
const IMPORTO: Fact<Exact> = Fact::new("impegno.importo");
const CREDITORE: Fact<Text> = Fact::new("impegno.creditore");
const RAGIONE: Fact<Text> = Fact::new("impegno.ragione");
const SCADENZA: Fact<Date> = Fact::new("impegno.scadenza");
const CAPITOLO: Fact<Text> = Fact::new("impegno.capitolo");
const DISPONIBILITA: Fact<Exact> = Fact::new("impegno.disponibilita");

const SENZA_SPESA: Key = Key("impegno-senza-spesa");
const ASSUNTO: Key = Key("impegno-assunto");
const INCOMPLETO: Key = Key("impegno-incompleto");
const CAPITOLO_ERRATO: Key = Key("impegno-capitolo-errato");
const INCAPIENTE: Key = Key("impegno-incapiente");

/// Budget commitment.
pub const RULE: Rule = Rule {
    id: "s_italia.tuel.impegno",
    title: Title { it: "Impegno di spesa", en: "Budget commitment" },
    norms: &[TUEL_ART_183_COM_1],
    valid: since(2015, 1, 1),
    weight: Weight::Blocking,
    points: &["impegno"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        SPESA.to("sapere se l'atto impegna una spesa"),
        IMPORTO.to("verificare la somma da pagare"),
        CREDITORE.to("verificare che il creditore sia determinato"),
        RAGIONE.to("verificare che la ragione del debito sia indicata"),
        SCADENZA.to("verificare che la scadenza sia indicata"),
        CAPITOLO.to("verificare il capitolo di bilancio"),
        DISPONIBILITA.to("sapere se il capitolo è capiente"),
    ],
    parameters: &[],
    messages: &[SENZA_SPESA, ASSUNTO, INCOMPLETO, CAPITOLO_ERRATO, INCAPIENTE],
    judge,
    beside: beside!("impegno"),
};

fn judge(case: &Case) -> Judged {
    let spends = case.read(SPESA)?;
    if !case.test("l'atto comporta una spesa", spends) {
        return Ok(not_applicable(SENZA_SPESA));
    }
    let (amount, creditor, reason, _due, chapter, available) =
        case.read((IMPORTO, CREDITORE, RAGIONE, SCADENZA, CAPITOLO, DISPONIBILITA))?;
    let complete = compare(amount, euro(0)).is_gt() && says_something(creditor) && says_something(reason);
    if !case.test("somma, creditore e ragione del debito sono determinati", complete) {
        return Ok(violated(INCOMPLETO));
    }
    if !case.test("il capitolo è scritto bene", is_chapter(chapter)) {
        return Ok(violated(CAPITOLO_ERRATO).with("capitolo", chapter));
    }
    if case.test("il capitolo è capiente", compare(amount, available).is_le()) {
        Ok(satisfied(ASSUNTO).with("importo", amount).with("capitolo", chapter))
    } else {
        Ok(violated(INCAPIENTE).with("importo", amount).with("disponibile", available))
    }
}

/// Up to six digits, and after a stroke up to three for the article.
fn is_chapter(chapter: &str) -> bool {
    let (number, article) = chapter.split_once('/').unwrap_or((chapter, "0"));
    let digits =
        |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(number, 6) && digits(article, 3)
}
