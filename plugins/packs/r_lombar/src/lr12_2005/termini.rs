//! Art. 38, c. 3, 5 and 7, L.R. Lombardia 12/2005: the proposal in forty-five days, the permit fifteen days
//! after. COMPUTE: the arguments `proposta` and `scadenza`. What a term that passed means (silence as assent)
//! is for the State's rule.

use crate::norms::{ART_38_COM_3, ART_38_COM_5, ART_38_COM_7, PUBLIC_TASK};
use digipro_sdk::count::{days, ends, last_day, reckoned};
use digipro_sdk::prelude::*;
use digipro_sdk::term::Limit;

const PRESENTATA: Fact<Date> = Fact::new("permesso.domanda_il");
const RICHIESTE: Fact<i64> = Fact::new("permesso.richieste_documenti");
const CHIESTI: Fact<Date> = Fact::new("permesso.documenti_chiesti_il");
const RICEVUTI: Fact<Date> = Fact::new("permesso.documenti_ricevuti_il");
const PROPOSTA: Fact<Date> = Fact::new("permesso.proposta_il");
const ISTRUTTORIA: Parameter<i64> = Parameter::new("permesso-proposta");
const FINESTRA: Parameter<i64> = Parameter::new("permesso-finestra-documenti");
const FINALE: Parameter<i64> = Parameter::new("permesso-dopo-proposta");

/// Days for the proposal, for asking for documents, and from the proposal to the permit, at most.
const LONGEST: [(Parameter<i64>, i64); 3] = [(ISTRUTTORIA, 45), (FINESTRA, 15), (FINALE, 15)];

const NON_RECEPITO: Key = Key("lombardia-permesso-non-recepito");
const IN_TERMINE: Key = Key("lombardia-permesso-in-termine");
const DECORSO: Key = Key("lombardia-permesso-decorso");

/// The terms of a building permit.
pub const RULE: Rule = Rule {
    id: "r_lombar.lr12_2005.art38",
    title: Title { it: "Termini del permesso di costruire", en: "Terms of a building permit" },
    norms: &[ART_38_COM_3, ART_38_COM_5, ART_38_COM_7],
    valid: since(2012, 3, 17),
    weight: Weight::Warning,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        PRESENTATA.to("contare i giorni dalla domanda"),
        RICHIESTE.to("sapere se sono stati chiesti documenti"),
        CHIESTI.to("sapere se la richiesta interrompe il termine"),
        RICEVUTI.to("contare i giorni da quando i documenti sono arrivati"),
        PROPOSTA.to("contare i giorni dalla proposta"),
    ],
    parameters: &[ISTRUTTORIA.name, FINESTRA.name, FINALE.name],
    messages: &[NON_RECEPITO, IN_TERMINE, DECORSO],
    judge,
    beside: beside!("termini"),
};

fn judge(case: &Case) -> Judged {
    for (parameter, longest) in LONGEST {
        let given = case.parameter(parameter)?;
        if !case.test("il termine è quello regionale, o più breve", given <= longest) {
            return Ok(violated(NON_RECEPITO).with("giorni", given).with("massimo", longest));
        }
    }
    let (asked, requests) = case.read((PRESENTATA, RICHIESTE))?;
    let mut limit = Limit::new(asked, days(case, ISTRUTTORIA)?);
    if case.test("sono stati chiesti documenti", requests > 0) {
        let wanted = case.read(CHIESTI)?;
        let window = last_day(case, (asked, PRESENTATA), (case.parameter(FINESTRA)?, FINESTRA))?;
        if case.exception("la richiesta è in tempo e interrompe il termine", ART_38_COM_5, wanted <= window)
        {
            limit.interrupt(wanted, "documenti", None);
            limit.resume(case.read(RICEVUTI)?, "documenti");
        }
    }
    let reckoning = reckoned(case, &limit, PRESENTATA)?;
    let unknown = || Unknown::fact(PRESENTATA.path);
    let proposal = reckoning.due.ok_or_else(unknown)?;
    // Without a proposal the last days run from the day on which it was due, before any holiday.
    let from = case.maybe(PROPOSTA).or(reckoning.due_raw).ok_or_else(unknown)?;
    let due = ends(case, (from, PROPOSTA), days(case, FINALE)?)?;
    let verdict = if case.test("il permesso è nel termine", case.act_date() <= due) {
        satisfied(IN_TERMINE)
    } else {
        violated(DECORSO)
    };
    Ok(verdict.with("proposta", proposal).with("scadenza", due))
}
