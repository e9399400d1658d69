//! Art. 20, c. 3, 5, 6 and 7, DPR 380/2001: sixty days for the proposal, thirty more for the permit.

use crate::count::{days, ends, reckoned};
use crate::norms::{
    DPR380_ART_20_COM_3, DPR380_ART_20_COM_4, DPR380_ART_20_COM_5, DPR380_ART_20_COM_6, DPR380_ART_20_COM_7,
    PUBLIC_TASK,
};
use digipro_sdk::prelude::*;
use digipro_sdk::term::{Length, Limit};

const DOMANDA: Fact<Date> = Fact::new("permesso.domanda_il");
const CHIESTI_IL: Fact<Date> = Fact::new("permesso.documenti_chiesti_il");
const RICEVUTI_IL: Fact<Date> = Fact::new("permesso.documenti_ricevuti_il");
const COMPLESSO: Fact<bool> = Fact::new("permesso.progetto_complesso");
const MODIFICHE: Fact<Date> = Fact::new("permesso.modifiche_chieste_il");
const INTEGRATE: Fact<Date> = Fact::new("permesso.modifiche_integrate_il");
const MOTIVATO: Fact<bool> = Fact::new("permesso.complessita_motivata");
const PREAVVISO: Fact<bool> = Fact::new("preavviso.inviato");
const PROPOSTA: Parameter<i64> = Parameter::new("permesso-proposta");
const DOPO_PROPOSTA: Parameter<i64> = Parameter::new("permesso-dopo-proposta");
const DOPO_PREAVVISO: Parameter<i64> = Parameter::new("permesso-dopo-preavviso");
const FINESTRA: Parameter<i64> = Parameter::new("permesso-finestra-documenti");

const IN_TEMPO: Key = Key("permesso-in-tempo");
const FERMO: Key = Key("permesso-in-attesa-di-documenti");
const MODIFICHE_ATTESE: Key = Key("permesso-in-attesa-di-modifiche");
const SENZA_RAGIONI: Key = Key("permesso-complesso-senza-ragioni");
const SCADUTO: Key = Key("permesso-termine-scaduto");

/// Terms of a building permit.
///
/// The law's COMPUTE is `proposta` and `scadenza`. Regions give other lengths: they are parameters.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.termine",
    title: Title { it: "Termini del permesso di costruire", en: "Terms of a building permit" },
    norms: &[
        DPR380_ART_20_COM_3,
        DPR380_ART_20_COM_4,
        DPR380_ART_20_COM_5,
        DPR380_ART_20_COM_6,
        DPR380_ART_20_COM_7,
    ],
    valid: since(2011, 7, 13),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DOMANDA.to("contare il termine"),
        CHIESTI_IL.to("sapere se il termine è interrotto"),
        RICEVUTI_IL.to("contare il termine dai documenti"),
        COMPLESSO.to("sapere se i termini raddoppiano"),
        MODIFICHE.to("sapere se il termine è sospeso per modifiche"),
        INTEGRATE.to("sapere quando il termine riprende"),
        MOTIVATO.to("sapere se il raddoppio è motivato"),
        PREAVVISO.to("sapere se i giorni dopo la proposta sono quaranta"),
    ],
    parameters: &[PROPOSTA.name, DOPO_PROPOSTA.name, DOPO_PREAVVISO.name, FINESTRA.name],
    messages: &[IN_TEMPO, FERMO, MODIFICHE_ATTESE, SENZA_RAGIONI, SCADUTO],
    judge,
    beside: beside!("termine"),
};

fn judge(case: &Case) -> Judged {
    let (applied, complex) = case.read((DOMANDA, COMPLESSO))?;
    let mut times = 1;
    if case.exception("il progetto è particolarmente complesso", DPR380_ART_20_COM_7, complex) {
        if !case.decide("il raddoppio è motivato", case.truth(MOTIVATO))? {
            return Ok(violated(SENZA_RAGIONI));
        }
        times = 2;
    }
    let noticed = case.truth(PREAVVISO).known()?;
    let noticed = case.exception("il preavviso di rigetto è stato inviato", DPR380_ART_20_COM_6, noticed);
    let after = if noticed { days(case, DOPO_PREAVVISO)? } else { days(case, DOPO_PROPOSTA)? };
    let proposal = Length::days(days(case, PROPOSTA)?.n.saturating_mul(times));
    let window = ends(case, (applied, DOMANDA), days(case, FINESTRA)?)?;
    let mut from = (applied, DOMANDA);
    if let Some(asked) = case.maybe(CHIESTI_IL)
        && case.test("i documenti sono chiesti in tempo: il termine è interrotto", asked <= window)
    {
        let Some(received) = case.maybe(RICEVUTI_IL) else {
            return Ok(satisfied(FERMO));
        };
        from = (received, RICEVUTI_IL);
    }
    let whole = Length::days(proposal.n.saturating_add(after.n));
    let (Some(proposed), Some(due)) = (last_day(case, from, proposal)?, last_day(case, from, whole)?) else {
        return Ok(satisfied(MODIFICHE_ATTESE));
    };
    let in_time = case.test("il provvedimento è in tempo", case.act_date() <= due);
    let verdict = if in_time { satisfied(IN_TEMPO) } else { violated(SCADUTO) };
    Ok(verdict.with("proposta", proposed).with("scadenza", due))
}

/// The last day of a length, suspended while modest changes are made; none while they are awaited.
fn last_day(case: &Case, (start, from): (Date, Fact<Date>), length: Length) -> Result<Option<Date>, Unknown> {
    let mut term = Limit::new(start, length);
    if let Some(asked) = case.maybe(MODIFICHE) {
        term.suspend(asked, "modifiche", None);
        if let Some(made) = case.maybe(INTEGRATE) {
            term.resume(made, "modifiche");
        }
    }
    Ok(reckoned(case, &term, from)?.due)
}
