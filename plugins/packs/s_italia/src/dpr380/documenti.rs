//! Art. 20, c. 5, DPR 380/2001: documents are asked for once and within thirty days, and only so the term starts
//! afresh.

use crate::count::{days, ends};
use crate::norms::{DPR380_ART_20_COM_5, PUBLIC_TASK};
use digipro_sdk::prelude::*;

const DOMANDA: Fact<Date> = Fact::new("permesso.domanda_il");
const CHIESTI: Fact<i64> = Fact::new("permesso.richieste_documenti");
const CHIESTI_IL: Fact<Date> = Fact::new("permesso.documenti_chiesti_il");
const IN_POSSESSO: Fact<bool> = Fact::new("permesso.documenti_disponibili");
const FINESTRA: Parameter<i64> = Parameter::new("permesso-finestra-documenti");

const NESSUNA: Key = Key("permesso-documenti-non-chiesti");
const INTERROMPE: Key = Key("permesso-documenti-in-tempo");
const TARDI: Key = Key("permesso-documenti-tardi");
const DI_NUOVO: Key = Key("permesso-documenti-chiesti-due-volte");
const GIA_SUOI: Key = Key("permesso-documenti-disponibili");

/// Request for documents.
pub const RULE: Rule = Rule {
    id: "s_italia.dpr380.permesso.documenti",
    title: Title { it: "Richiesta di documenti", en: "Request for documents" },
    norms: &[DPR380_ART_20_COM_5],
    valid: since(2011, 7, 13),
    weight: Weight::Blocking,
    points: &["permesso"],
    legal_basis: PUBLIC_TASK,
    needs: &[
        DOMANDA.to("contare i trenta giorni"),
        CHIESTI.to("sapere se si è già chiesto"),
        CHIESTI_IL.to("sapere se si è chiesto in tempo"),
        IN_POSSESSO.to("sapere se l'amministrazione li ha già"),
    ],
    parameters: &[FINESTRA.name],
    messages: &[NESSUNA, INTERROMPE, TARDI, DI_NUOVO, GIA_SUOI],
    judge,
    beside: beside!("documenti"),
};

fn judge(case: &Case) -> Judged {
    let requests = case.read(CHIESTI)?;
    if !case.test("sono stati chiesti documenti", requests > 0) {
        return Ok(not_applicable(NESSUNA));
    }
    if case.test("sono stati chiesti più volte", requests > 1) {
        return Ok(violated(DI_NUOVO));
    }
    let (applied, asked, at_hand) = case.read((DOMANDA, CHIESTI_IL, IN_POSSESSO))?;
    if case.test("l'amministrazione li ha già", at_hand) {
        return Ok(violated(GIA_SUOI));
    }
    let by = ends(case, (applied, DOMANDA), days(case, FINESTRA)?)?;
    if case.test("la richiesta è in tempo", asked <= by) {
        Ok(satisfied(INTERROMPE).with("entro", by))
    } else {
        Ok(violated(TARDI).weighing(Weight::Warning).with("entro", by))
    }
}
