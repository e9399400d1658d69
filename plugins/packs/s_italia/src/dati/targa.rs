//! The plate of a vehicle: the form since 1994; older plates are only reported.

use super::normal;
use crate::norms::{CDS_TARGHE, GDPR_ART_5_D, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const TARGA: Fact<Text> = Fact::new("veicolo.targa");

/// Letters that plates of cars have: not those that look like digits.
const LETTERS: &str = "ABCDEFGHJKLMNPRSTVWXYZ";

const VALIDA: Key = Key("targa-valida");
const ASSENTE: Key = Key("targa-assente");
const FORMA: Key = Key("targa-forma");

/// Plate of a vehicle.
pub const RULE: Rule = Rule {
    id: "s_italia.dati.targa",
    title: Title { it: "Targa del veicolo", en: "Plate of a vehicle" },
    norms: &[GDPR_ART_5_D, CDS_TARGHE],
    valid: since(2018, 5, 25),
    weight: Weight::Warning,
    points: &["residenza"],
    legal_basis: PUBLIC_TASK,
    needs: &[TARGA.to("verificare che la targa sia scritta bene")],
    parameters: &[],
    messages: &[VALIDA, ASSENTE, FORMA],
    judge,
    beside: beside!("targa"),
};

fn judge(case: &Case) -> Judged {
    let plate = normal(case.maybe(TARGA).unwrap_or_default());
    if !case.test("una targa è indicata", !plate.is_empty()) {
        return Ok(not_applicable(ASSENTE));
    }
    if case.test("la targa ha la forma attuale", fits(&plate, "LLNNNLL") || fits(&plate, "LLNNNNN")) {
        Ok(satisfied(VALIDA))
    } else {
        Ok(violated(FORMA))
    }
}

/// Whether a plate has letters (`L`) and digits (`N`) where the form has them.
fn fits(plate: &str, form: &str) -> bool {
    let place = |(given, wanted): (char, char)| {
        if wanted == 'L' { LETTERS.contains(given) } else { given.is_ascii_digit() }
    };
    plate.len() == form.len() && plate.chars().zip(form.chars()).all(place)
}
