//! Art. 49 D.Lgs. 36/2023 as it stood until 30 December 2024: rotation, unless the reasons are there.

use super::rotazione::{NEEDS, not_twice};
use crate::norms::{D36_ART_49_2023, D36_ART_49_COM_6, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const LIBERA: Key = Key("rotazione-2023-rispettata");
const PICCOLO: Key = Key("rotazione-2023-sotto-deroga");
const DEROGA: Key = Key("rotazione-2023-derogata");
const VIETATO: Key = Key("rotazione-2023-violata");

/// Rotation of awards (text of 2023).
pub const RULE: Rule = Rule {
    id: "s_italia.d36.rotazione",
    title: Title {
        it: "Rotazione degli affidamenti (testo del 2023)",
        en: "Rotation of awards (text of 2023)",
    },
    norms: &[D36_ART_49_2023, D36_ART_49_COM_6],
    valid: between(day(2023, 7, 1), day(2024, 12, 30)),
    weight: Weight::Blocking,
    points: &["affidamento"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &["rotazione-deroga"],
    messages: &[LIBERA, PICCOLO, DEROGA, VIETATO],
    judge,
    beside: beside!("rotazione_2023"),
};

fn judge(case: &Case) -> Judged {
    let verified = Truth::True;
    not_twice(case, D36_ART_49_2023, verified, [LIBERA, PICCOLO, DEROGA, VIETATO])
}
