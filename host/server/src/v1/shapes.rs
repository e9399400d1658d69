//! What is answered, where several operations answer it: cases, tasks, limits, findings, norms.

use crate::problem::Problem;
use crate::v1::extract::{For, Reads};
use digipro_kit::Effective;
use digipro_kit::effective::Direction;
use digipro_runner::Done;
use digipro_runner::rows::{
    CaseRow, CaseStatus, Cell, Filter, FindingRow, IncidentRow, Scope, Search, TaskRow, Test, VariableColumn,
    VariableRow,
};
use digipro_site::Engine;
use digipro_site::case::{self, Reckoning, Term};
use digipro_site::words::Words;
use digipro_vocab::{CaseId, Citation, Date, Digest, FactValue, Finding, Instant, Outcome, Weight};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// A case (*pratica*).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Case {
    /// Its number.
    #[schema(example = 1)]
    pub(crate) case: u64,
    /// Id of its process.
    pub(crate) process: String,
    /// Id of its kit.
    #[schema(example = "accesso-civico")]
    pub(crate) kit: String,
    /// Version of its kit.
    pub(crate) version: String,
    /// The definition whose structure it has.
    pub(crate) definition: String,
    /// Whose case it is; nobody's where a kit runs as published.
    pub(crate) entity: Option<String>,
    /// How far it is: `active`, `completed`, `cancelled`, `quarantined`.
    pub(crate) status: String,
    /// When it was started.
    #[schema(value_type = String, format = DateTime)]
    pub(crate) started: Instant,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(crate) ended: Option<Instant>,
    /// Open incidents.
    pub(crate) incidents: u32,
    /// The earliest last day among its legal time limits that run; none while none does.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) due: Option<Date>,
    /// Whether that day has gone.
    pub(crate) late: bool,
    /// Whether a legal time limit stands still.
    pub(crate) suspended: bool,
}

/// What people know a case by.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub(crate) struct Labels {
    /// Its number of registration, where it has one.
    pub(crate) registration: Option<String>,
    /// What is asked for.
    pub(crate) subject: Option<String>,
    /// The responsible officer.
    pub(crate) responsible: Option<String>,
}

/// The facts that name a case, the same in every kit: variable, field.
const NAMING: [(&str, &str); 3] = [("protocollo", "numero"), ("istanza", "oggetto"), ("rup", "nominativo")];

/// What people know these cases by.
pub(crate) fn labels(engine: &Engine, rows: &[&CaseRow]) -> Result<BTreeMap<CaseId, Labels>, Problem> {
    let cases = rows.iter().map(|row| Cell::from(row.case)).collect();
    let names = NAMING.iter().map(|(name, _)| Cell::from(*name)).collect();
    let filter = Filter::Is(VariableColumn::Case, Test::In(cases))
        .and(Filter::Is(VariableColumn::Name, Test::In(names)));
    let search = Search::new(Scope::Everything, filter, rows.len() * NAMING.len());
    let found = engine.runner.search(&search)?;
    let mut all: BTreeMap<CaseId, Labels> = BTreeMap::new();
    for VariableRow { case, name, value, .. } in found.hits.into_iter().map(|hit| hit.row) {
        let labels = all.entry(case).or_default();
        let Some((_, field)) = NAMING.iter().find(|(known, _)| **known == *name) else { continue };
        let value: serde_json::Value = serde_json::from_str(&value).unwrap_or_default();
        let Some(text) = value.get(field).and_then(serde_json::Value::as_str) else { continue };
        let place = match *field {
            "numero" => &mut labels.registration,
            "oggetto" => &mut labels.subject,
            _ => &mut labels.responsible,
        };
        place.get_or_insert_with(|| text.to_owned());
    }
    Ok(all)
}

/// The word of a status.
pub(crate) fn status(status: CaseStatus) -> &'static str {
    match status {
        CaseStatus::Active => "active",
        CaseStatus::Completed => "completed",
        CaseStatus::Cancelled => "cancelled",
        CaseStatus::Quarantined => "quarantined",
    }
}

impl Case {
    /// A row with the names of its kit.
    pub(crate) fn of(engine: &Engine, row: &CaseRow) -> Result<Self, Problem> {
        let graph = engine.runner.definition(&row.definition)?;
        Ok(Self {
            case: row.case.0,
            process: row.process.to_string(),
            kit: graph.effective.kit.to_string(),
            version: graph.effective.version.to_string(),
            definition: row.definition.to_string(),
            entity: row.entity.as_ref().map(ToString::to_string),
            status: status(row.status).to_owned(),
            started: row.started,
            ended: row.ended,
            incidents: row.incidents,
            due: Some(row.due).filter(|due| *due != Date::MAX),
            late: row.status == CaseStatus::Active && row.due < super::today(engine),
            suspended: row.suspended,
        })
    }
}

/// Work for a person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Task {
    /// The case.
    pub(crate) case: u64,
    /// The ticket under which it is answered.
    pub(crate) ticket: u64,
    /// Id of the BPMN element.
    pub(crate) element: String,
    /// What it is called.
    pub(crate) name: String,
    /// The office whose inbox it is in.
    pub(crate) office: Option<String>,
    /// Who has taken it.
    pub(crate) assignee: Option<String>,
    /// The form to show.
    pub(crate) form: Option<String>,
    /// Since when it is open.
    #[schema(value_type = String, format = DateTime)]
    pub(crate) created: Instant,
    /// By when it should be done, as the definition says; the law's own days are among the case's terms.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(crate) due: Option<Instant>,
}

impl Task {
    /// A row in the words of its definition.
    pub(crate) fn of(row: &TaskRow, words: &Words<'_>) -> Self {
        Self {
            case: row.case.0,
            ticket: row.ticket.0,
            element: row.element.to_string(),
            name: words.element(Some(&row.element), Some(&row.name)),
            office: row.office.as_ref().map(ToString::to_string),
            assignee: row.assignee.as_ref().map(ToString::to_string),
            form: row.form.as_ref().map(ToString::to_string),
            created: row.created,
            due: row.due,
        }
    }
}

/// A norm that is cited.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Norm {
    /// As lawyers write it.
    #[schema(example = "D.Lgs. 33/2013, art. 5, c. 6")]
    pub(crate) title: String,
    /// Its name in the national scheme.
    #[schema(example = "urn:nir:stato:decreto.legislativo:2013-03-14;33")]
    pub(crate) urn: String,
    /// Article and so on; empty for the whole act.
    pub(crate) part: String,
    /// The text in force on this day.
    #[schema(value_type = String, format = Date)]
    pub(crate) text_of: Date,
    /// Where exactly that text can be read; none for what Normattiva does not publish.
    pub(crate) link: Option<String>,
}

impl Norm {
    /// A citation as it is called.
    pub(crate) fn of(citation: &Citation, title: String) -> Self {
        Self {
            title,
            urn: citation.urn.to_string(),
            part: citation.part.to_string(),
            text_of: citation.text_of,
            link: citation.link(),
        }
    }

    /// Citations in the words of a definition.
    pub(crate) fn all(citations: &[Citation], words: &Words<'_>) -> Vec<Self> {
        citations.iter().map(|citation| Self::of(citation, words.norm(citation))).collect()
    }
}

/// What silence will do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Silent {
    /// `none` (the office is in default), `consent`, `denial` or `consolidation`.
    pub(crate) effect: String,
    /// The first day on which it has done so; none while the limit stands still.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) on: Option<Date>,
}

/// Why a limit stands still, or stood still.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Stop {
    /// How it works: the remainder goes on, or the time begins afresh.
    pub(crate) kind: String,
    /// Which one, in the kit's words.
    pub(crate) id: String,
    /// The last day that counted before it.
    #[schema(value_type = String, format = Date)]
    pub(crate) from: Date,
    /// The day on which it ends; none while that is open.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) to: Option<Date>,
}

impl Stop {
    /// The stops for which a limit stands still on a day.
    pub(crate) fn standing(reckoning: &Reckoning, day: Date) -> impl Iterator<Item = Self> {
        reckoning.stops.iter().filter(move |stop| stop.holds_on(day)).map(Self::from)
    }
}

impl From<&case::Stop> for Stop {
    fn from(stop: &case::Stop) -> Self {
        Self { kind: word(&stop.kind), id: stop.id.to_string(), from: stop.from, to: stop.to }
    }
}

impl From<case::Silent> for Silent {
    fn from(silent: case::Silent) -> Self {
        Self { effect: word(&silent.effect), on: silent.on }
    }
}

/// A step of the reckoning of a limit.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Reason {
    /// In words.
    pub(crate) words: String,
    /// The norms behind it.
    pub(crate) norms: Vec<Norm>,
}

/// A legal time limit of a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Limit {
    /// The case.
    pub(crate) case: u64,
    /// Its name in the kit.
    pub(crate) term: String,
    /// What it is called.
    pub(crate) name: String,
    /// Whose time it is: of the `office`, of the `citizen`, or of `others`, such as whoever may object.
    #[schema(example = "office")]
    pub(crate) whose: String,
    /// `running`, `suspended`, `concluded` or `late`.
    pub(crate) state: String,
    /// The day from which it runs.
    #[schema(value_type = String, format = Date)]
    pub(crate) start: Date,
    /// The last day; none while it stands still without an end.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) due: Option<Date>,
    /// Days still to run, where it stands still without an end.
    pub(crate) remaining: Option<u32>,
    /// The day on which what it was for was done.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) concluded: Option<Date>,
    /// What touched it.
    pub(crate) stops: Vec<Stop>,
    /// What its end will do by itself; only for the limit by which the procedure is to be concluded.
    pub(crate) silence: Option<Silent>,
    /// How its last day was reckoned.
    pub(crate) reasons: Vec<Reason>,
}

/// The word that data has for a value of a closed list.
pub(crate) fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl Limit {
    /// A limit as it stands on a day.
    pub(crate) fn of(case: u64, term: &Term, effective: &Effective, words: &Words<'_>, today: Date) -> Self {
        let reckoning = &term.reckoning;
        let state = match reckoning.concluded {
            _ if term.is_late(today) => "late",
            Some(_) => "concluded",
            None if reckoning.stopped_on(today) => "suspended",
            None => "running",
        };
        let stops = reckoning.stops.iter().map(Stop::from);
        let reasons = words.reckoning(reckoning).into_iter();
        let reasons = reasons.map(|(said, norms)| Reason { words: said, norms: Norm::all(&norms, words) });
        let silence = term.silence(effective);
        let name = words.term(&term.name);
        let name = match &term.of {
            None => name,
            Some(of) => format!("{name} ({})", words.element(Some(of), None)),
        };
        Self {
            case,
            term: term.name.to_string(),
            name,
            whose: whose(effective, &term.name).to_owned(),
            state: state.to_owned(),
            start: term.start,
            due: reckoning.due,
            remaining: reckoning.remaining,
            concluded: reckoning.concluded,
            stops: stops.collect(),
            silence: silence.map(Silent::from),
            reasons: reasons.collect(),
        }
    }
}

/// Whose time a limit is: a shorter one of the office protects, and a longer one of the citizen.
fn whose(effective: &Effective, term: &str) -> &'static str {
    let parameter = effective.terms.get(term).and_then(|term| effective.parameters.get(&term.parameter));
    match parameter.map(|parameter| parameter.direction) {
        Some(Direction::Less) => "office",
        Some(Direction::More) => "citizen",
        Some(Direction::None) | None => "others",
    }
}

/// What a rule said.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Said {
    /// The case.
    pub(crate) case: u64,
    /// Number of the record that holds it.
    pub(crate) record: Option<u64>,
    /// The rule.
    #[schema(example = "s_italia.foia.termine")]
    pub(crate) rule: String,
    /// The rule point of the procedure.
    pub(crate) point: Option<String>,
    /// `satisfied`, `violated`, `not-applicable` or `indeterminate`.
    pub(crate) outcome: String,
    /// What a violation does: `blocking`, `warning` or `note`.
    pub(crate) weight: String,
    /// Whether it stands in the way now.
    pub(crate) blocks: bool,
    /// The day of the act.
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) act_date: Option<Date>,
    /// In words.
    pub(crate) words: String,
    /// Paths of the facts without which the rule cannot say: what is to be asked for.
    #[schema(example = json!(["istanza.oggetto_identificabile"]))]
    pub(crate) missing: Vec<String>,
    /// The norms.
    pub(crate) norms: Vec<Norm>,
}

/// The argument in which the kits of rule authors name the facts that are missing.
const MISSING: &str = "fatti";

/// The facts that an indeterminate finding asks for.
fn missing(finding: &Finding) -> Vec<String> {
    if finding.outcome != Outcome::Indeterminate {
        return Vec::new();
    }
    let named = finding.message.arguments.iter().find(|argument| *argument.name == *MISSING);
    match named.map(|argument| &argument.value) {
        Some(FactValue::Text(paths)) => paths.split(", ").map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

impl Said {
    /// A finding in words.
    pub(crate) fn of(case: u64, finding: &Finding, words: &Words<'_>, reader: For) -> Self {
        let blocks = match finding.outcome {
            Outcome::Violated => finding.weight == Weight::Blocking,
            Outcome::Indeterminate => true,
            Outcome::Satisfied | Outcome::NotApplicable => false,
        };
        Self {
            case,
            record: None,
            rule: finding.rule.to_string(),
            point: None,
            outcome: word(&finding.outcome),
            weight: word(&finding.weight),
            blocks,
            act_date: None,
            words: words.finding(finding, reader.into()),
            missing: missing(finding),
            norms: Norm::all(&finding.citations, words),
        }
    }

    /// A row of the view of findings.
    pub(crate) fn row(row: &FindingRow, words: &Words<'_>, reader: For) -> Option<Self> {
        let finding: Finding = serde_json::from_str(&row.body).ok()?;
        let mut said = Self::of(row.case.0, &finding, words, reader);
        (said.record, said.act_date) = (Some(row.seq), Some(row.act_date));
        said.point = Some(row.point.to_string());
        Some(said)
    }
}

/// Trouble of the machinery on a case, or a decision that a person has to take.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Trouble {
    /// The case.
    pub(crate) case: u64,
    /// The ticket under which it is resolved or signed over.
    pub(crate) ticket: u64,
    /// Id of the BPMN element.
    pub(crate) element: String,
    /// The code, which has a page.
    pub(crate) code: String,
    /// The cause, in English.
    pub(crate) message: String,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    pub(crate) created: Instant,
}

impl From<&IncidentRow> for Trouble {
    fn from(row: &IncidentRow) -> Self {
        Self {
            case: row.case.0,
            ticket: row.ticket.0,
            element: row.element.to_string(),
            code: row.code.to_string(),
            message: row.message.clone(),
            created: row.created,
        }
    }
}

/// What a change of a case came to: it is durable, and so is what could be done at once in its wake.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Changed {
    /// The case.
    pub(crate) case: u64,
    /// Number of the record that it made.
    pub(crate) record: u64,
    /// The idempotency key was known: this is the first answer, and nothing was changed.
    pub(crate) repeated: bool,
    /// Whether the case is over.
    pub(crate) over: bool,
    /// What rules say against what was submitted: then the task is open again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) returned: Option<Vec<Said>>,
}

impl Changed {
    /// In words.
    pub(crate) fn of(engine: &Engine, done: &Done, reads: Reads) -> Result<Self, Problem> {
        let returned = match &done.returned {
            None => None,
            Some(findings) => {
                let law = engine.runner.law(done.case)?;
                let words = words(engine, &law.effective, reads);
                let said = findings.iter().map(|found| Said::of(done.case.0, found, &words, For::Clerk));
                Some(said.collect())
            }
        };
        let (case, record) = (done.case.0, done.seq);
        Ok(Self { case, record, repeated: done.repeated, over: done.over, returned })
    }
}

/// The words of a definition.
pub(crate) fn words<'a>(engine: &Engine, effective: &'a Effective, reads: Reads) -> Words<'a> {
    let rules = engine.rules();
    Words::new(reads.0, effective, &rules.texts, &rules.norms)
}

/// The law of a case.
pub(crate) fn law(engine: &Engine, row: &CaseRow) -> Result<Arc<Effective>, Problem> {
    Ok(case::law(engine, row)?)
}

/// A digest that somebody writes.
pub(crate) fn digest(text: &str) -> Result<Digest, Problem> {
    text.parse().map_err(|_| Problem::unreadable(format!("`{text}` is not a digest: 64 hexadecimal digits")))
}
