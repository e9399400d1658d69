//! `/digipro/v1`: entities, kits, rules, cases, terms, findings, evidence: all that is ours. The document that describes it
//! is made from the handlers, and served beside them.

mod cases;
mod codes;
mod definitions;
mod documents;
mod drafts;
mod entities;
mod events;
mod extract;
mod figures;
mod legality;
mod lists;
mod logs;
mod models;
mod overlays;
mod own;
mod packs;
mod problems;
mod reports;
mod requests;
mod scope;
mod session;
mod shapes;
mod tasks;
mod terms;
mod timeline;
mod trials;

pub(crate) use codes::router as pages;
pub(crate) use events::Hub;
pub(crate) use shapes::word;

use crate::identity::{Entities, Principal};
use crate::problem::Problem;
use crate::state::App;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use digipro_site::Engine;
use digipro_site::words::own;
use digipro_vocab::time::civil_day;
use digipro_vocab::{Date, Message};
use extract::Reads;
use serde::Serialize;
use serde_json::Value;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// What the document says of itself.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "DigiPro", version = "1.0", license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
        description = "Procedures, cases, terms, rules and evidence of municipalities. Words come in the language of \
            `Accept-Language` (Italian, or English), in the register of `?for=clerk` or `?for=citizen`. Lists go on with \
            the `next` of their answer as `after`. Errors are problem details (RFC 9457), each with a code that \
            `/codes/{code}` explains."),
    servers((url = "/digipro/v1")),
    components(schemas(Problem)),
    tags(
        (name = "session", description = "Who asks, and how one signs in."),
        (name = "entities", description = "The bodies whose procedures run here."),
        (name = "kits", description = "Kits and overlays at hand."),
        (name = "definitions", description = "What holds for whom, and what would be lawful."),
        (name = "packs", description = "Rule packs: from shadow to binding to retired."),
        (name = "cases", description = "Cases, and what happened in them."),
        (name = "documents", description = "What was filed with cases."),
        (name = "tasks", description = "Work and decisions of people."),
        (name = "terms", description = "Legal time."),
        (name = "findings", description = "What the rules said, and why."),
        (name = "evidence", description = "Who asked which rule on which facts; whether the log is whole."),
        (name = "events", description = "News for lists that stay current."),
        (name = "registers", description = "What is published and counted."),
        (name = "retention", description = "What has to be removed, and is."),
        (name = "trials", description = "Trying things: nothing is changed."),
    )
)]
struct Document;

fn described() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .merge(entities::router())
        .merge(definitions::router())
        .merge(models::router())
        .merge(drafts::router())
        .merge(overlays::router())
        .merge(cases::router())
        .merge(own::router())
        .merge(requests::router())
        .merge(logs::router())
        .merge(documents::router())
        .merge(tasks::router())
        .merge(timeline::router())
        .merge(terms::router())
        .merge(figures::router())
        .merge(legality::router())
        .merge(reports::router())
        .merge(packs::router())
        .merge(trials::router())
        .merge(events::router())
        .merge(session::router())
}

/// The description of the interface (OpenAPI 3.1).
#[must_use]
pub fn document() -> OpenApi {
    named(described().split_for_parts().1)
}

/// Operations have the name of their family before their own: no two are called the same.
fn named(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        let each = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete];
        for operation in each.into_iter().flatten() {
            let family = operation.tags.iter().flatten().next().cloned().unwrap_or_default();
            let own = operation.operation_id.take().unwrap_or_default();
            operation.operation_id = Some(format!("{family}-{}", own.replace('_', "-")));
        }
    }
    document
}

pub(crate) fn router() -> Router<App> {
    let (router, document) = described().split_for_parts();
    let document = named(document);
    router.route("/openapi.json", get(async move || Json(document))).layer(middleware::from_fn(spoken))
}

/// Says in which language the answer is.
async fn spoken(request: Request, next: Next) -> Response {
    let language = Reads::of(request.headers()).0;
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// The day, by the clock of the engine.
fn today(engine: &Engine) -> Date {
    civil_day(engine.runner.clock().now())
}

/// Words of this program.
fn say(reads: Reads, key: &str) -> String {
    own(reads.0, &Message { key: key.into(), arguments: Vec::new() })
}

/// What other rooms write as data, as it is.
fn data(value: &impl Serialize) -> Result<Json<Value>, Problem> {
    let value = serde_json::to_value(value);
    value.map(Json).map_err(|error| Problem::failed(crate::codes::I0210, error.to_string()))
}

/// Refuses those who do not see all entities.
fn everything(who: &Principal) -> Result<(), Problem> {
    match who.entities {
        Entities::All => Ok(()),
        Entities::Only(_) => Err(Problem::forbidden("this is about all entities, and you see some")),
    }
}
