//! Reports that the service signs: the evidence of a case, the legality of procedures; and element templates for modelers.

use super::extract::{Asked, Reads};
use super::legality::{Counted, Figure, Legality, counted};
use super::problems::Problems;
use super::shapes::{law, words};
use super::{say, scope};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_kit::texts::{Language, Register};
use digipro_runner::audit::{Auditor, Call};
use digipro_site::report::{self, Page};
use digipro_site::words::{Words, own};
use digipro_site::{Engine, templates};
use digipro_vocab::{Argument, CaseId, Date, EntityId, FactValue, Message};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(case_report))
        .routes(routes!(legality_report))
        .routes(routes!(report_key))
        .routes(routes!(modeler))
}

/// A report with its signature: two files, which are kept side by side.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Report {
    /// What the file may be called; the signature is called the same with `.sig.json`.
    file: String,
    /// The page, to be kept byte for byte.
    html: String,
    /// The signature over its bytes: `format`, `scheme`, `key`, `sha256`, `at`, `signature`.
    #[schema(value_type = Object)]
    signature: Value,
}

fn signed(engine: &Engine, file: String, html: String) -> Result<Json<Report>, Problem> {
    let key = report::key(engine.data())?;
    let signature = report::sign(&key, html.as_bytes(), engine.runner.clock().now());
    let signature = serde_json::to_value(signature);
    let signature = signature.map_err(|error| Problem::failed(crate::codes::I0210, error.to_string()))?;
    Ok(Json(Report { file, html, signature }))
}

fn told(reads: Reads, key: &str, arguments: &[(&str, String)]) -> String {
    let argument = |(name, value): &(&str, String)| Argument {
        name: (*name).into(),
        value: FactValue::Text(value.as_str().into()),
    };
    own(reads.0, &Message { key: key.into(), arguments: arguments.iter().map(argument).collect() })
}

fn begun(engine: &Engine, reads: Reads, title: &str) -> (Page, Vec<(String, String)>) {
    let made = (say(reads, "report-made"), engine.runner.clock().now().to_string());
    (Page::new(reads.0.tag(), title), vec![made])
}

/// Writes the evidence of a case as a page to be printed and kept, signed by the service: every time that the law was asked,
/// what was said by which component, who signed; and whether the chain is whole.
#[utoipa::path(get, path = "/cases/{case}/report", tag = "evidence",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "The page and its signature.", body = Report), Problems))]
async fn case_report(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(id): Path<u64>,
) -> Result<Json<Report>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let (law, store) = (law(engine, &row)?, engine.runner.store());
        let words = words(engine, &law, reads);
        let whole = store.verify_case(row.case).map_err(digipro_runner::Error::from)?.whole();
        let head = store.head(row.case).map_err(digipro_runner::Error::from)?;
        let title = told(reads, "report-evidence", &[("case", id.to_string())]);
        let (mut page, mut facts) = begun(engine, reads, &title);
        facts.push((say(reads, "report-kit"), format!("{} {}", law.kit, law.version)));
        facts.push((say(reads, "report-entity"), row.entity.map(|of| of.to_string()).unwrap_or_default()));
        let chain = head.map(|head| format!("{} {}", head.seq, head.hash)).unwrap_or_default();
        facts.push((say(reads, "report-chain"), chain));
        let whole = if whole { "report-is-whole" } else { "report-is-broken" };
        facts.push((say(reads, "report-whole"), say(reads, whole)));
        page.facts(&facts);
        let calls = Auditor::open(store.clone())?.calls(row.case)?;
        if calls.is_empty() {
            page.paragraph(&say(reads, "report-none"));
        }
        calls.iter().for_each(|call| asked(&mut page, call, reads, &words));
        page.paragraph(&say(reads, "report-how"));
        signed(engine, format!("evidence-{id}.html"), page.finish())
    })
    .await
}

/// One time that the law was asked.
fn asked(page: &mut Page, call: &Call, reads: Reads, words: &Words<'_>) {
    let point = [("point", call.point.to_string()), ("record", call.asked.to_string())];
    page.heading(&told(reads, "report-asked", &point));
    let day = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let dates = [call.act_date, call.facts_date, call.known_on].map(day).join(", ");
    let verdict = call.verdict.as_ref().map(super::shapes::word).unwrap_or_default();
    let mut facts = vec![
        (say(reads, "report-step"), words.element(Some(&call.element), call.name.as_ref())),
        (say(reads, "report-verdict"), verdict),
        (say(reads, "report-dates"), dates),
        (say(reads, "report-recorded"), call.recorded.map(|at| at.to_string()).unwrap_or_default()),
        (say(reads, "report-law"), call.law.to_string()),
    ];
    for pack in &call.packs {
        let version = pack.version.as_deref().unwrap_or_default();
        let told = format!("{} {version}: {}; {}", pack.pack, pack.component, pack.facts);
        facts.push((say(reads, "report-component"), told));
    }
    for signature in &call.signatures {
        let role = signature.by.role.as_deref().unwrap_or_default();
        let reason = signature.reason.as_deref().unwrap_or("–");
        let told = format!("{} {} {role}: {reason}", signature.at, signature.by.id);
        facts.push((say(reads, "report-signed"), told));
    }
    page.facts(&facts);
    for finding in &call.findings {
        page.paragraph(&words.finding(finding, Register::Clerk));
        let norms = finding.citations.iter();
        let norms: Vec<_> =
            norms.map(|norm| (words.norm(norm), norm.link().map(|link| link.to_string()))).collect();
        page.list(&norms);
    }
}

/// Writes the legality of procedures as a page to be printed and kept, signed by the service.
#[utoipa::path(get, path = "/legality/report", tag = "registers", params(Counted),
    responses((status = 200, description = "The page and its signature.", body = Report), Problems))]
async fn legality_report(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Asked(asked): Asked<Counted>,
) -> Result<Json<Report>, Problem> {
    let scope = scope::searched(&who, asked.entity.as_ref())?;
    app.call(move |engine| {
        let counted = counted(engine, scope, &asked)?;
        let (mut page, mut facts) = begun(engine, reads, &say(reads, "report-legality"));
        let span =
            [asked.from, asked.to].map(|day| day.map_or_else(|| "…".to_owned(), |day| day.to_string()));
        facts.push((say(reads, "report-cases"), span.join(" – ")));
        page.facts(&facts);
        let names = [
            "report-kit",
            "report-entity",
            "report-cases",
            "report-open-in-term",
            "report-open-suspended",
            "report-open-late",
            "report-in-term",
            "report-late",
            "report-by-silence",
            "report-substituted",
            "report-indemnified",
            "report-median",
            "report-ninetieth",
        ];
        let names: Vec<String> = names.iter().map(|key| say(reads, key)).collect();
        page.table(&names, &counted.iter().map(|line| cells(line, reads)).collect::<Vec<_>>());
        page.paragraph(&say(reads, "report-how"));
        signed(engine, "legality.html".to_owned(), page.finish())
    })
    .await
}

fn cells(line: &Legality, reads: Reads) -> Vec<String> {
    let days = |days: Option<u32>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    let figure = |figure: &Figure| {
        figure
            .cases
            .map_or_else(|| say(reads, &format!("report-{}", figure.source)), |cases| cases.to_string())
    };
    vec![
        line.kit.clone(),
        line.entity.clone().unwrap_or_default(),
        line.cases.to_string(),
        line.open_in_term.to_string(),
        line.open_suspended.to_string(),
        line.open_late.to_string(),
        line.concluded_in_term.to_string(),
        line.concluded_late.to_string(),
        figure(&line.deemed),
        figure(&line.substituted),
        figure(&line.indemnified),
        days(line.legal_days.median),
        days(line.legal_days.ninetieth),
    ]
}

/// The public half of the key with which reports are signed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReportKey {
    /// 64 hexadecimal digits (Ed25519).
    key: String,
}

/// Tells the key with which this service signs reports.
#[utoipa::path(get, path = "/report-key", tag = "evidence",
    responses((status = 200, description = "Its public half.", body = ReportKey), Problems))]
async fn report_key(State(app): State<App>, _: Principal) -> Result<Json<ReportKey>, Problem> {
    app.call(|engine| Ok(Json(ReportKey { key: report::key(engine.data())?.public().to_string() }))).await
}

/// Of what templates offer the choice.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Of {
    /// Of this kit, with `@version` where it is not the newest; of all kits and rule packs at hand otherwise.
    #[param(example = "accesso-civico")]
    kit: Option<String>,
    /// Under the overlay of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
}

/// Makes element templates for the Camunda Modeler from the kits and rule packs at hand: rule points, time limits, forms,
/// roles and jobs to be chosen from.
#[utoipa::path(get, path = "/templates", tag = "kits", params(Of),
    responses((status = 200, description = "A file of templates, as `digipro templates` writes it.", body = [Object]), Problems))]
async fn modeler(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Asked(of): Asked<Of>,
) -> Result<Json<Vec<Value>>, Problem> {
    if let Some(entity) = &of.entity {
        scope::entity(&who, entity)?;
    }
    let language: Language = reads.0;
    app.call(move |engine| {
        Ok(Json(templates::list(engine, of.kit.as_deref(), of.entity.as_ref(), language)?))
    })
    .await
}
