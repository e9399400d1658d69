//! The tax code: layout, real date of birth, control letter; letters in the place of digits where two people
//! would have had the same code (*omocodia*).

use super::{control_letter, normal, partita_iva};
use crate::norms::{DM_CODICE_FISCALE, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const CODICE: Fact<Text> = Fact::new("richiedente.codice_fiscale");

/// Letters of the months, January first.
const MONTHS: &str = "ABCDEHLMPRST";
/// Letters that stand for 0 to 9.
const SUBSTITUTES: &str = "LMNPQRSTUV";
/// Positions, from zero, in which a letter may stand for a digit.
const DIGITS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// What is added to the day of birth of a woman.
const FEMALE: i8 = 40;

const VALIDO: Key = Key("codice-fiscale-valido");
const ASSENTE: Key = Key("codice-fiscale-assente");
const FORMA: Key = Key("codice-fiscale-forma");
const NASCITA: Key = Key("codice-fiscale-nascita");
const CONTROLLO: Key = Key("codice-fiscale-controllo");

/// The tax code of the applicant.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.codice_fiscale",
    title: Title { it: "Codice fiscale", en: "Tax code" },
    norms: &[GDPR_ART_5_D, DM_CODICE_FISCALE],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[CODICE.to("verificare che il codice fiscale sia scritto bene")],
    parameters: &[],
    messages: &[VALIDO, ASSENTE, FORMA, NASCITA, CONTROLLO],
    judge,
    beside: beside!("codice_fiscale"),
};

fn judge(case: &Case) -> Judged {
    let code = normal(case.read(CODICE)?);
    if !case.test("un codice fiscale è indicato", !code.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    // Bodies and companies, and people who wait for their code, have eleven digits.
    if case.test("il codice ha undici cifre", code.len() == 11) {
        let right = case.test("la cifra di controllo è giusta", partita_iva::control_digit_is_right(&code));
        return Ok(if right { satisfied(VALIDO) } else { violated(CONTROLLO) });
    }
    let Some(person) = Person::read(&code) else {
        case.test("il codice ha la forma prevista", false);
        return Ok(violated(FORMA));
    };
    if !case.test("la data di nascita esiste", person.birthday_exists(case.facts_date())) {
        return Ok(violated(NASCITA));
    }
    let control = code.get(..15).and_then(control_letter);
    if case.test("la lettera di controllo è giusta", control == code.chars().last()) {
        Ok(satisfied(VALIDO))
    } else {
        Ok(violated(CONTROLLO))
    }
}

/// What a well-formed tax code of a person says.
pub(crate) struct Person {
    year: i16,
    month: i8,
    day: i8,
    /// Where the person was born (*codice Belfiore*).
    pub(crate) place: String,
}

impl Person {
    /// Reads a code of sixteen characters, whatever its control letter.
    pub(crate) fn read(code: &str) -> Option<Self> {
        let mut plain = String::with_capacity(16);
        for (index, character) in code.chars().enumerate() {
            let digit =
                SUBSTITUTES.find(character).and_then(|n| char::from_digit(u32::try_from(n).ok()?, 10));
            match (DIGITS.contains(&index), character) {
                (true, '0'..='9') | (false, 'A'..='Z') => plain.push(character),
                (true, _) => plain.push(digit?),
                (false, _) => return None,
            }
        }
        if plain.len() != 16 {
            return None;
        }
        let number = |from, to| plain.get(from..to)?.parse::<i8>().ok();
        let month = MONTHS.find(plain.get(8..9)?)?;
        let day = number(9, 11)?;
        Some(Self {
            year: i16::from(number(6, 8)?),
            month: i8::try_from(month).ok()? + 1,
            day: if day > FEMALE { day - FEMALE } else { day },
            place: plain.get(11..15)?.to_owned(),
        })
    }

    /// Whether the day of birth is a day of this century or the last, and not in the future.
    fn birthday_exists(&self, today: Date) -> bool {
        [1900, 2000].into_iter().any(|century| {
            Date::new(century + self.year, self.month, self.day).is_ok_and(|born| born <= today)
        })
    }
}
