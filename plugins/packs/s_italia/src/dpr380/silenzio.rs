//! Art. 20, c. 8, DPR 380/2001: silence grants the permit, on land with constraints too if all assents are
//! attached.

use crate::norms::{DPR380_ART_20_COM_8, PUBLIC_TASK};
use digipro_sdk::Need;
use digipro_sdk::prelude::*;

const ISTITUTO: Fact<Code> = Fact::new("silenzio.istituto");
const SCADENZA: Fact<Date> = Fact::new("silenzio.scadenza");
const COMPLETA: Fact<bool> = Fact::new("permesso.domanda_completa");
const DINIEGO: Fact<bool> = Fact::new("silenzio.diniego_comunicato");
const PREAVVISO: Fact<bool> = Fact::new("preavviso.in_tempo");
const VINCOLI: Fact<bool> = Fact::new("permesso.vincoli");
const ASSENSI: Fact<bool> = Fact::new("permesso.assensi_allegati");
const IMPEDISCE: Parameter<bool> = Parameter::new("preavviso-impedisce-silenzio");

const ALTRO: Key = Key("permesso-silenzio-altro");
const VINCOLATO: Key = Key("permesso-silenzio-vincoli");
const MANCA: Key = Key("permesso-silenzio-domanda-incompleta");
const NEGATO: Key = Key("permesso-silenzio-negato");
const PRESTO: Key = Key("permesso-silenzio-non-formato");
const FORMATO: Key = Key("permesso-silenzio-formato");

/// What the rule reads, in every text of the article.
pub(super) const NEEDS: &[Need] = &[
    ISTITUTO.to("sapere se la legge dà al silenzio un effetto"),
    SCADENZA.to("sapere se il termine è passato"),
    COMPLETA.to("sapere se la domanda ha gli elementi essenziali"),
    DINIEGO.to("sapere se vi è un diniego in tempo"),
    PREAVVISO.to("sapere se vi è un preavviso in tempo"),
    VINCOLI.to("sapere se l'immobile ha vincoli"),
    ASSENSI.to("sapere se gli assensi sono allegati e validi"),
];

/// Silence on a building permit.
///
/// The law's DEEM is *satisfied* with a message that says so.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.silenzio",
    title: Title { it: "Silenzio sul permesso di costruire", en: "Silence on a building permit" },
    norms: &[DPR380_ART_20_COM_8],
    valid: since(2025, 12, 18),
    weight: Weight::Blocking,
    points: &["silenzio"],
    legal_basis: PUBLIC_TASK,
    needs: NEEDS,
    parameters: &[IMPEDISCE.name],
    messages: &[ALTRO, VINCOLATO, MANCA, NEGATO, PRESTO, FORMATO],
    judge,
    beside: beside!("silenzio"),
};

fn judge(case: &Case) -> Judged {
    granted_by_silence(
        case,
        DPR380_ART_20_COM_8,
        case.truth(ASSENSI),
        [ALTRO, VINCOLATO, MANCA, NEGATO, PRESTO, FORMATO],
    )
}

/// Whether silence has granted. What changed is whether assents that lie with the application lift a constraint.
pub(super) fn granted_by_silence(
    case: &Case,
    norm: Norm,
    assents: Truth,
    [other, bound, incomplete, refused, early, granted]: [Key; 6],
) -> Judged {
    // The point is shared: a procedure in which silence has another effect, or none, need not say so.
    let ours = case.maybe(ISTITUTO) == Some("permesso-di-costruire");
    if !case.test("è un permesso di costruire", ours) {
        return Ok(not_applicable(other));
    }
    let constrained = (case.truth(VINCOLI) & !assents).known()?;
    if case.exclusion("vi sono vincoli non superati da assensi", norm, constrained) {
        return Ok(violated(bound));
    }
    let complete = case.read(COMPLETA)?;
    if !case.test("la domanda ha gli elementi essenziali", complete) {
        return Ok(violated(incomplete));
    }
    let noticed = case.parameter(IMPEDISCE)? && case.truth(PREAVVISO).known()?;
    let negative = Truth::from(noticed) | case.truth(DINIEGO);
    if case.decide("vi è un diniego, o un preavviso che impedisce il silenzio", negative)? {
        return Ok(violated(refused));
    }
    let last = case.read(SCADENZA)?;
    if case.test("il termine è scaduto", case.act_date() > last) {
        Ok(satisfied(granted).with("scadenza", last))
    } else {
        Ok(violated(early).with("scadenza", last))
    }
}
