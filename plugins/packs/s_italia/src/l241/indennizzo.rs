//! Art. 2-bis, c. 1-bis, L. 241/1990 and art. 28 DL 69/2013: whoever waits for leave to do business is paid for the
//! delay.

use crate::amount::{below, euro};
use crate::count::{days, ends};
use crate::norms::{DL69_ART_28, L241_ART_2BIS_COM_1BIS, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const IMPRESA: Fact<bool> = Fact::new("indennizzo.impresa");
const INDICATO: Fact<bool> = Fact::new("avvio.indennizzo_indicato");
const SCADENZA: Fact<Date> = Fact::new("termine.conclusione.scadenza");
const RICHIESTO: Fact<bool> = Fact::new("sostituto.richiesto");
const RICHIESTO_IL: Fact<Date> = Fact::new("sostituto.richiesto_il");
const CONCLUSO: Fact<Date> = Fact::new("indennizzo.concluso_il");
const LIQUIDATO: Fact<Exact> = Fact::new("indennizzo.liquidato");
const AL_GIORNO: Parameter<i64> = Parameter::new("indennizzo-giornaliero");
const MASSIMO: Parameter<i64> = Parameter::new("indennizzo-massimo");
const GIORNI: Parameter<i64> = Parameter::new("indennizzo-giorni-richiesta");

const ESTRANEO: Key = Key("indennizzo-altro-procedimento");
const INFORMATO: Key = Key("indennizzo-indicato");
const TACIUTO: Key = Key("indennizzo-taciuto");
const IN_TEMPO: Key = Key("indennizzo-nessun-ritardo");
const DECADUTO: Key = Key("indennizzo-decaduto");
const DOVUTO: Key = Key("indennizzo-dovuto");
const POCO: Key = Key("indennizzo-insufficiente");

/// Indemnity for delay.
///
/// The law's COMPUTE is in the arguments (`importo`, `giorni`); to pay less is blocking, to keep silent about the
/// right
/// in the communication is a warning.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.indennizzo",
    title: Title { it: "Indennizzo da ritardo", en: "Indemnity for delay" },
    norms: &[L241_ART_2BIS_COM_1BIS, DL69_ART_28],
    valid: since(2013, 6, 22),
    weight: Weight::Blocking,
    points: &["indennizzo", "comunicazione-avvio"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        IMPRESA.to("sapere se il procedimento riguarda l'avvio o l'esercizio di un'impresa"),
        INDICATO.to("sapere se il diritto è ricordato nella comunicazione di avvio"),
        SCADENZA.to("contare i giorni di ritardo"),
        RICHIESTO.to("sapere se l'istante si è rivolto al sostituto"),
        RICHIESTO_IL.to("sapere se lo ha fatto in tempo"),
        CONCLUSO.to("contare i giorni di ritardo"),
        LIQUIDATO.to("confrontare quanto si paga con quanto è dovuto"),
    ],
    parameters: &[AL_GIORNO.name, MASSIMO.name, GIORNI.name],
    messages: &[ESTRANEO, INFORMATO, TACIUTO, IN_TEMPO, DECADUTO, DOVUTO, POCO],
    judge,
    beside: beside!("indennizzo"),
};

fn judge(case: &Case) -> Judged {
    let business = case.read(IMPRESA)?;
    if !case.test("il procedimento riguarda l'avvio o l'esercizio di un'impresa", business) {
        return Ok(not_applicable(ESTRANEO));
    }
    if case.point() == "comunicazione-avvio" {
        let told = case.read(INDICATO)?;
        let told = case.test("il diritto all'indennizzo è ricordato", told);
        return Ok(if told { satisfied(INFORMATO) } else { violated(TACIUTO).weighing(Weight::Warning) });
    }
    let (due, ended) = case.read((SCADENZA, CONCLUSO))?;
    if !case.test("vi è ritardo", ended > due) {
        return Ok(not_applicable(IN_TEMPO).with("scadenza", due));
    }
    let by = ends(case, (due, SCADENZA), days(case, GIORNI)?)?;
    let asked = case.truth(RICHIESTO) & case.holds(RICHIESTO_IL, |asked| asked <= by);
    if !case.decide("il sostituto è stato chiesto in tempo", asked)? {
        return Ok(not_applicable(DECADUTO).with("entro", by));
    }
    let late = case.computed("giorni di ritardo", i64::from((ended - due).get_days()));
    let daily = case.parameter(AL_GIORNO)?;
    let owed = euro(late.saturating_mul(daily).min(case.parameter(MASSIMO)?));
    let owed = case.computed("indennizzo", owed);
    let Some(paid) = case.maybe(LIQUIDATO) else {
        return Ok(satisfied(DOVUTO).with("importo", owed).with("giorni", late));
    };
    if case.test("si liquida meno del dovuto", below(paid, owed)) {
        Ok(violated(POCO).with("importo", owed).with("liquidato", paid).with("giorni", late))
    } else {
        Ok(satisfied(DOVUTO).with("importo", owed).with("giorni", late))
    }
}
