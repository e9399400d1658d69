//! Art. 2, c. 7, L. 241/1990: the term is suspended once, for thirty days at most, and then runs by itself.

use crate::count::{days, reckoned};
use crate::norms::{L241_ART_2_COM_7, PUBLIC_TASK};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Limit;

const MOTIVO: Fact<Code> = Fact::new("sospensione.motivo");
const DATA: Fact<Date> = Fact::new("sospensione.data");
const PRECEDENTI: Fact<i64> = Fact::new("sospensione.precedenti");
const OGGETTO: Fact<Code> = Fact::new("sospensione.oggetto");
const DISPONIBILE: Fact<bool> = Fact::new("sospensione.gia_disponibile");
const RISPOSTA: Fact<Date> = Fact::new("sospensione.risposta");
const AVVIO: Fact<Date> = Fact::new("istanza.data");
const MASSIMO: Parameter<i64> = Parameter::new("sospensione-massima");
const CONSENTI: Parameter<bool> = Parameter::new("consenti-sospensione-per-integrazioni-istante");
const TERMINE: Parameter<i64> = Parameter::new("termine-conclusione");

/// The longest suspension, in days (art. 2, c. 7).
const LONGEST: i64 = 30;

const ALTRA: Key = Key("sospensione-altra");
const CONCESSA: Key = Key("sospensione-concessa");
const SECONDA: Key = Key("sospensione-seconda");
const INUTILE: Key = Key("sospensione-dato-disponibile");
const ISTANTE: Key = Key("sospensione-per-l-istante");
const LUNGA: Key = Key("sospensione-troppo-lunga");

/// The term is suspended once, for thirty days at most.
///
/// The law's COMPUTE is in the arguments: `ripresa`, the day of resumption, and `scadenza`, the new last day.
pub const RULE: Rule = Rule {
    id: "s_italia.l241.sospensione",
    title: Title { it: "Sospensione del termine", en: "Suspension of the term" },
    norms: &[L241_ART_2_COM_7],
    valid: since(2009, 7, 4),
    weight: Weight::Blocking,
    points: &["sospensione"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        MOTIVO.to("sapere se il termine si ferma per i controinteressati"),
        DATA.to("sapere da quando il termine è sospeso"),
        PRECEDENTI.to("sapere se il termine è già stato sospeso"),
        OGGETTO.to("sapere che cosa si chiede e a chi"),
        DISPONIBILE.to("sapere se il dato è già in mano pubblica"),
        RISPOSTA.to("sapere quando il termine riprende"),
        AVVIO.to("contare il termine dalla presentazione"),
    ],
    parameters: &[MASSIMO.name, CONSENTI.name, TERMINE.name],
    messages: &[ALTRA, CONCESSA, SECONDA, INUTILE, ISTANTE, LUNGA],
    judge,
    beside: beside!("sospensione"),
};

fn judge(case: &Case) -> Judged {
    // The point is shared: access to documents stops for third parties, under its own rule.
    let third_parties = case.maybe(MOTIVO) == Some("controinteressati");
    if case.exclusion("il termine si ferma per i controinteressati", L241_ART_2_COM_7, third_parties) {
        return Ok(not_applicable(ALTRA));
    }
    let longest = case.parameter(MASSIMO)?;
    if !case.test("la durata prevista è ammessa dalla legge", (0..=LONGEST).contains(&longest)) {
        return Ok(violated(LUNGA).with("giorni", longest).with("massimo", LONGEST));
    }
    let earlier = case.read(PRECEDENTI)?;
    if case.test("il termine è già stato sospeso", earlier > 0) {
        return Ok(violated(SECONDA));
    }
    let at_hand = case.read(DISPONIBILE)?;
    if case.test("il dato è già in possesso di un'amministrazione", at_hand) {
        return Ok(violated(INUTILE));
    }
    let due_from_applicant = case.read(OGGETTO)? == "documenti-istante";
    if case.test("si chiedono documenti all'istante", due_from_applicant)
        && !case.exception(
            "l'ente consente di sospendere per questo",
            L241_ART_2_COM_7,
            case.parameter(CONSENTI)?,
        )
    {
        return Ok(violated(ISTANTE));
    }
    let (stopped, applied) = case.read((DATA, AVVIO))?;
    let cap = days(case, MASSIMO)?;
    let mut term = Limit::new(applied, days(case, TERMINE)?);
    term.suspend(stopped, "sospensione", Some(cap));
    if let Some(answered) = case.maybe(RISPOSTA) {
        term.resume(answered, "sospensione");
    }
    let reckoning = reckoned(case, &term, AVVIO)?;
    let resumes = reckoning.stops.first().and_then(|stop| stop.to).ok_or_else(|| Unknown::fact(DATA.path))?;
    let ends = reckoning.due.ok_or_else(|| Unknown::fact(AVVIO.path))?;
    Ok(satisfied(CONCESSA).with("ripresa", resumes).with("scadenza", ends))
}
