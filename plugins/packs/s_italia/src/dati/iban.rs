//! The IBAN: remainder 1 modulo 97, and for Italy and San Marino the inner control letter (CIN).

use super::{control_letter, normal};
use crate::norms::{GDPR_ART_5_D, PUBLIC_TASK, REG_260_2012};
use digipro_sdk::prelude::*;

const IBAN: Fact<Text> = Fact::new("richiedente.iban");

/// Characters of an Italian IBAN, and of the longest and shortest in use.
const ITALIAN: usize = 27;
const SHORTEST: usize = 15;
const LONGEST: usize = 34;

const VALIDO: Key = Key("iban-valido");
const ASSENTE: Key = Key("iban-assente");
const FORMA: Key = Key("iban-forma");
const CONTROLLO: Key = Key("iban-controllo");

/// The account of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.iban",
    title: Title { it: "IBAN", en: "IBAN" },
    norms: &[GDPR_ART_5_D, REG_260_2012],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[IBAN.to("verificare che l'IBAN sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA, CONTROLLO],
    judge,
    beside: beside!("iban"),
};

fn judge(case: &Case) -> Judged {
    let iban = normal(case.maybe(IBAN).unwrap_or_default());
    if !case.test("un IBAN è indicato", !iban.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if !case.test("l'IBAN ha la forma prevista", is_well_formed(&iban)) {
        return Ok(violated(FORMA));
    }
    let right = remainder(&iban) == Some(1) && (!is_italian(&iban) || cin_is_right(&iban));
    if case.test("i caratteri di controllo sono giusti", right) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(CONTROLLO))
    }
}

fn is_italian(iban: &str) -> bool {
    iban.starts_with("IT") || iban.starts_with("SM")
}

fn is_well_formed(iban: &str) -> bool {
    let all = |from, to, test: fn(&u8) -> bool| {
        iban.as_bytes().get(from..to).is_some_and(|part| part.iter().all(test))
    };
    let anywhere = all(0, 2, u8::is_ascii_uppercase)
        && all(2, 4, u8::is_ascii_digit)
        && (SHORTEST..=LONGEST).contains(&iban.len())
        && iban.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    // Control letter, five digits of the bank, five of the branch, twelve characters of the account.
    let inside = iban.len() == ITALIAN && all(4, 5, u8::is_ascii_uppercase) && all(5, 15, u8::is_ascii_digit);
    anywhere && (!is_italian(iban) || inside)
}

/// The remainder modulo 97, with country and control digits moved to the end and letters as 10 to 35.
fn remainder(iban: &str) -> Option<u32> {
    let (head, tail) = iban.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0, |rest, character| {
        let value = character.to_digit(36)?;
        Some((rest * if value > 9 { 100 } else { 10 } + value) % 97)
    })
}

fn cin_is_right(iban: &str) -> bool {
    iban.get(5..).and_then(control_letter) == iban.chars().nth(4)
}
