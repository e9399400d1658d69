//! Before every path: which operation it is, who asks, and whether what the path names is theirs to see.

use super::endpoints::{self, Endpoint, Names};
use super::{Operation, Role};
use crate::codes::R0224;
use crate::identity::{Entities, MODE, Principal};
use crate::keys;
use crate::problem::{self, Problem};
use crate::state::App;
use axum::extract::{MatchedPath, OriginalUri, RawPathParams, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use digipro_vocab::{CaseId, Digest, EntityId, Name, Rejection};

/// Lets a request through to its handler, or answers it. What is answered in development mode says so.
pub async fn guard(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let development = app.identity().is_development();
    let instance = request.uri().path().to_owned();
    let mut response = match admit(&app, &mut request).await {
        Ok(()) => next.run(request).await,
        Err(problem) => refused(Problem { instance, ..problem }),
    };
    if development {
        response.headers_mut().insert(MODE, HeaderValue::from_static("development"));
    }
    response
}

/// A refusal for want of identity says how one is shown (RFC 9110, 11.6.1).
fn refused(problem: Problem) -> Response {
    let unknown = problem.status == StatusCode::UNAUTHORIZED.as_u16();
    let mut response = problem.into_response();
    if unknown {
        let how =
            HeaderValue::from_static("Bearer realm=\"digipro\", Basic realm=\"digipro\", charset=\"UTF-8\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
    }
    response
}

async fn admit(app: &App, request: &mut Request) -> Result<(), Problem> {
    let Some(path) = request.extensions().get::<MatchedPath>().cloned() else { return Ok(()) };
    let Some(endpoint) = endpoints::find(request.method(), path.as_str()) else {
        let uri = request.extensions().get::<OriginalUri>().cloned();
        let uri = uri.unwrap_or_else(|| OriginalUri(request.uri().clone()));
        return Err(undeclared(request.method().clone(), uri, path.as_str()).await);
    };
    if endpoint.operation.is_public() {
        return Ok(());
    }
    let principal = app.identity().of(request.headers()).await?;
    let principal = acting(principal, endpoint.operation)?;
    let named = named(request).await?;
    owned(app, &principal, endpoint, named.as_deref()).await?;
    request.extensions_mut().insert(principal);
    Ok(())
}

/// Nobody has said who may ask this. The method may be unknown to the path, too.
async fn undeclared(method: Method, uri: OriginalUri, path: &str) -> Problem {
    if endpoints::ALL.iter().any(|endpoint| endpoints::alike(endpoint.path, path)) {
        return problem::no_such_method(method, uri).await;
    }
    let rejection = Rejection::new(R0224, format!("nothing says who may ask {method} `{path}`"));
    Problem::rejected(StatusCode::FORBIDDEN, "FORBIDDEN", &rejection)
}

/// The principal in the first role that may.
fn acting(principal: Principal, operation: Operation) -> Result<Principal, Problem> {
    match operation.roles().iter().find(|role| principal.roles.contains(role)) {
        Some(role) => Ok(Principal { acting: Some(*role), ..principal }),
        None => Err(Problem::forbidden(format!("{}: none of your roles may", operation.id()))),
    }
}

/// The first parameter of the path: what it is about.
async fn named(request: &mut Request) -> Result<Option<String>, Problem> {
    use axum::RequestExt as _;
    let params: RawPathParams =
        request.extract_parts().await.map_err(|_| Problem::unreadable("the path cannot be read"))?;
    Ok(params.iter().next().map(|(_, value)| value.to_owned()))
}

/// Whether what the path names is there for this principal: what is another entity's is not.
async fn owned(
    app: &App,
    principal: &Principal,
    endpoint: &Endpoint,
    named: Option<&str>,
) -> Result<(), Problem> {
    if endpoint.names == Names::Whole && principal.entities != Entities::All {
        return Err(Problem::forbidden("this is about all entities, and you see some"));
    }
    let Some(named) = named else { return Ok(()) };
    match endpoint.names {
        Names::Nothing | Names::Whole => Ok(()),
        Names::Entity => match named.parse::<EntityId>() {
            Ok(entity) => principal.see(Some(&entity), named),
            Err(_) => Err(absent(named)),
        },
        Names::Key => {
            let (case, _) = keys::parse(named)?;
            case_seen(app, principal, case, named).await
        }
        Names::Case => {
            let case = named.parse().map(CaseId).map_err(|_| absent(named))?;
            case_seen(app, principal, case, named).await
        }
        Names::Definition => definition_seen(app, principal, named).await,
    }
}

pub(crate) fn absent(named: &str) -> Problem {
    Problem::absent(format!("there is no `{named}`"))
}

/// Whether a case is there for this principal. A citizen sees those that they are the subject of.
async fn case_seen(app: &App, principal: &Principal, case: CaseId, named: &str) -> Result<(), Problem> {
    if principal.entities == Entities::All && principal.acting != Some(Role::Citizen) {
        return Ok(());
    }
    let (identity, principal, named) = (app.clone(), principal.clone(), named.to_owned());
    app.call(move |engine| {
        let row = engine.runner.store().case(case).map_err(digipro_runner::Error::from)?;
        let Some(row) = row else { return Err(absent(&named)) };
        if principal.acting == Some(Role::Citizen) {
            let subjects = engine.runner.subjects(case)?;
            let own = subjects.iter().any(|subject| identity.identity().is_about(&principal, subject));
            return if own { Ok(()) } else { Err(absent(&named)) };
        }
        principal.see(row.entity.as_ref(), &named)
    })
    .await
}

/// Whether a definition, by its digest, is there for this principal: own ones, and those of no entity.
async fn definition_seen(app: &App, principal: &Principal, named: &str) -> Result<(), Problem> {
    let Entities::Only(_) = principal.entities else { return Ok(()) };
    let Ok(digest) = named.parse::<Digest>() else { return Ok(()) };
    let (principal, named) = (principal.clone(), Name::from(named));
    app.call(move |engine| {
        let graph = engine.runner.definition(&digest).map_err(|_| absent(&named))?;
        match &graph.effective.entity {
            None => Ok(()),
            Some(entity) => principal.see(Some(entity), &named),
        }
    })
    .await
}

/// HEAD is answered by what answers GET.
pub(super) fn same(asked: &Method, declared: &str) -> bool {
    asked.as_str() == declared || (*asked == Method::HEAD && declared == "GET")
}
