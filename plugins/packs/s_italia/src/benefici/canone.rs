//! Art. 1, c. 816-847, L. 160/2019: whoever occupies public land pays by area, time and place; exemptions are
//! written beforehand.

use crate::amount::{cents, compare, euro, product};
use crate::norms::{
    L160_ART_1_COM_821, L160_ART_1_COM_824, L160_ART_1_COM_826, L160_ART_1_COM_827, PUBLIC_TASK,
};
use digipro_sdk::prelude::*;

const ESENTE: Fact<bool> = Fact::new("canone.esenzione");
const PREVISTA: Fact<bool> = Fact::new("canone.esenzione_prevista");
const PERMANENTE: Fact<bool> = Fact::new("canone.permanente");
const SUPERFICIE: Fact<Exact> = Fact::new("canone.superficie");
const GIORNI: Fact<i64> = Fact::new("canone.giorni");
const ZONA: Fact<Exact> = Fact::new("canone.coefficiente_zona");
const USO: Fact<Exact> = Fact::new("canone.coefficiente_uso");
const RIDUZIONE: Fact<Exact> = Fact::new("canone.quota_dovuta");
const APPLICATO: Fact<Exact> = Fact::new("canone.applicato");
const POPOLAZIONE: Parameter<i64> = Parameter::new("popolazione-residente");

/// The last population of each class (c. 826, 827).
const CLASSES: [i64; 4] = [10_000, 30_000, 100_000, 500_000];

const ESENTATO: Key = Key("canone-esente");
const ARBITRARIA: Key = Key("canone-esenzione-non-prevista");
const DOVUTO: Key = Key("canone-dovuto");
const DIVERSO: Key = Key("canone-diverso");

/// Single charge on public land.
///
/// The law's COMPUTE is `importo`: area, rounded as the regulation says, by days by standard tariff by coefficients
/// by the
/// share that reductions leave.
pub const RULE: Rule = Rule {
    id: "s_italia.l160.canone",
    title: Title { it: "Canone unico", en: "Single charge on public land" },
    norms: &[L160_ART_1_COM_821, L160_ART_1_COM_824, L160_ART_1_COM_826, L160_ART_1_COM_827],
    valid: since(2021, 1, 1),
    weight: Weight::Blocking,
    points: &["concessione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        ESENTE.to("sapere se si vuole esentare"),
        PREVISTA.to("sapere se l'esenzione è prevista"),
        PERMANENTE.to("sapere se la tariffa è annua o giornaliera"),
        SUPERFICIE.to("calcolare il canone"),
        GIORNI.to("calcolare il canone"),
        ZONA.to("calcolare il canone"),
        USO.to("calcolare il canone"),
        RIDUZIONE.to("applicare le riduzioni previste"),
        APPLICATO.to("confrontare il canone applicato con quello dovuto"),
    ],
    parameters: &[POPOLAZIONE.name],
    messages: &[ESENTATO, ARBITRARIA, DOVUTO, DIVERSO],
    judge,
    beside: beside!("canone"),
};

fn judge(case: &Case) -> Judged {
    let exempt = case.read(ESENTE)?;
    if case.test("si vuole esentare", exempt) {
        let foreseen = case.truth(PREVISTA).known()?;
        let foreseen = case.exclusion("l'esenzione è prevista", L160_ART_1_COM_821, foreseen);
        return Ok(if foreseen { not_applicable(ESENTATO) } else { violated(ARBITRARIA) });
    }
    let (permanent, area, zone, share) = case.read((PERMANENTE, SUPERFICIE, ZONA, RIDUZIONE))?;
    let class = class_of(case.parameter(POPOLAZIONE)?);
    let class = case.computed("classe di popolazione", class);
    let permanent = case.test("l'occupazione è permanente", permanent);
    let tariff = case.computed("tariffa standard", tariff(class, permanent));
    let days = if permanent { 1 } else { case.read(GIORNI)? };
    if days < 1 {
        return Err(Unknown::fact(GIORNI.path));
    }
    let factors = [area, euro(days), tariff, zone, case.read(USO)?, share];
    let due = product(&factors).ok_or_else(|| Unknown::fact(SUPERFICIE.path))?;
    let due = case.computed("canone", due);
    let applied = case.maybe(APPLICATO).unwrap_or(due);
    let same = compare(applied, due).is_eq();
    if case.test("si applica il canone dovuto", same) {
        Ok(satisfied(DOVUTO).with("importo", due).with("tariffa", tariff))
    } else {
        Ok(violated(DIVERSO).with("importo", due).with("applicato", applied))
    }
}

/// The class of a population: the position in [`CLASSES`], or the one after the last.
fn class_of(population: i64) -> usize {
    CLASSES.iter().position(|class| population <= *class).unwrap_or(CLASSES.len())
}

/// The standard tariff of a class, by the square metre and the year or the day.
const fn tariff(class: usize, permanent: bool) -> Exact {
    match (class, permanent) {
        (0, true) => euro(30),
        (1, true) => euro(40),
        (2, true) => euro(50),
        (3, true) => euro(60),
        (_, true) => euro(70),
        (0, false) => cents(60),
        (1, false) => cents(70),
        (2, false) => cents(120),
        (3, false) => cents(130),
        (_, false) => cents(200),
    }
}
