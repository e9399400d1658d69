//! An urgent application is answered within five days (an invented regulation: put yours here).

use digipro_sdk::prelude::*;

// What the rule reads: nothing else reaches it.
const URGENTE: Fact<bool> = Fact::new("istanza.urgente");
const PRESENTATA: Fact<Date> = Fact::new("istanza.data");

// What it can say: worded in @NAME@/it.ftl and en.ftl, for the clerk and for the citizen.
const ORDINARIA: Key = Key("@NAME@-ordinaria");
const IN_TEMPO: Key = Key("@NAME@-in-tempo");
const IN_RITARDO: Key = Key("@NAME@-in-ritardo");

/// Days that the regulation allows. A number that may differ elsewhere is better a parameter of the kit:
/// `const MASSIMO: Parameter<i64> = Parameter::new("termine-urgenza");`.
const MASSIMO: i64 = 5;

/// The norm, its days in force, and who last read it there.
pub const ART_1: Norm = Norm {
    urn: "urn:nir:@ENTITY@:regolamento:2025-12-15;1",
    part: "art1-com1",
    title: "Regolamento di esempio, art. 1, c. 1 (da sostituire)",
    in_force: between(day(2026, 1, 1), day(2026, 12, 31)),
    // When a jurist has read it: (day(2026, 11, 23), "Albo pretorio, delibera n. 1/2025").
    confirmed: (day(2026, 11, 23), UNVERIFIED),
    interpretation: None,
};

/// The rule.
pub const RULE: Rule = Rule {
    id: "@PACK@.termine",
    title: Title { it: "Termine per le istanze urgenti", en: "Term for urgent applications" },
    norms: &[ART_1],
    valid: between(day(2026, 1, 1), day(2026, 12, 31)),
    weight: Weight::Warning,
    points: &["provvedimento"],
    legal_basis: "art. 6, par. 1, lett. e, Reg. (UE) 2016/679",
    needs: &[
        URGENTE.to("sapere se vale il termine ridotto"),
        PRESENTATA.to("contare i giorni dalla presentazione"),
    ],
    parameters: &[],
    messages: &[ORDINARIA, IN_TEMPO, IN_RITARDO],
    judge,
    beside: beside!("@NAME@"),
};

fn judge(case: &Case) -> Judged {
    let urgent = case.read(URGENTE)?; // unknown: the rule ends here, and the fact is asked for
    if !case.test("l'istanza è urgente", urgent) {
        return Ok(not_applicable(ORDINARIA));
    }
    let submitted = case.read(PRESENTATA)?;
    let days = case.computed("giorni dalla presentazione", i64::from((case.act_date() - submitted).get_days()));
    let verdict = if case.test("si risponde entro il termine", days <= MASSIMO) {
        satisfied(IN_TEMPO)
    } else {
        violated(IN_RITARDO)
    };
    Ok(verdict.with("giorni", days).with("massimo", MASSIMO))
}
