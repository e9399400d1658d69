//! Problem details (RFC 9457): every error of the interface, with a code that has a page.

use crate::codes::{I0210, R0180, R0181, R0182, R0184, R0187, R0220, R0221};
use crate::limits::{BODY_MAX, REQUEST_SECONDS};
use axum::extract::{OriginalUri, Request};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use digipro_vocab::{Code, Diagnostic, Finding, Rejection};
use serde::Serialize;
use std::any::Any;
use std::sync::Arc;
use utoipa::ToSchema;

/// What went wrong, as the client reads it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Where the code is explained.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem: for `/v2` the word that clients look for, such as `INVALID_STATE`.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong with this request.
    pub detail: String,
    /// The path that was asked for.
    pub instance: String,
    /// The code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The next step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// What is wrong with the documents that were sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    pub diagnostics: Vec<Diagnostic>,
    /// What rules say against it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    pub findings: Vec<Finding>,
}

/// Rejections that say that something is not there.
const ABSENT: &[&str] = &["R0120", "R0122", "R0129", "R0184", "R0208", "R0209", "R0211"];

/// Failures of the store after which the same request may succeed: it is held by another, full, away, overloaded, or
/// stops. Where nobody knows whether a write was kept (R0110), a client does not simply ask again.
const AWAY: &[&str] = &["R0104", "R0105", "R0106", "R0108", "R0112"];

impl Problem {
    /// A problem with a status and a title.
    #[must_use]
    pub fn new(status: StatusCode, title: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank".into(),
            title: title.into(),
            status: status.as_u16(),
            detail: detail.into(),
            instance: String::new(),
            code: None,
            help: None,
            diagnostics: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// With the code that explains it.
    #[must_use]
    pub fn code(mut self, code: Code) -> Self {
        self.kind = format!("/codes/{}", code.id);
        self.code = Some(code.id);
        self
    }

    /// With another status.
    #[must_use]
    pub fn status(self, status: StatusCode) -> Self {
        Self { status: status.as_u16(), ..self }
    }

    /// Something that is not allowed now, or cannot be read, with this status.
    #[must_use]
    pub fn rejected(status: StatusCode, title: &str, rejection: &Rejection) -> Self {
        let mut problem = Self::new(status, title, rejection.message.clone()).code(rejection.code);
        problem.help.clone_from(&rejection.help);
        problem
    }

    /// With the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The request cannot be read: 400.
    #[must_use]
    pub fn unreadable(detail: impl Into<String>) -> Self {
        Self::rejected(StatusCode::BAD_REQUEST, "INVALID_ARGUMENT", &Rejection::new(R0181, detail))
    }

    /// Nothing has this key: 404.
    #[must_use]
    pub fn absent(detail: impl Into<String>) -> Self {
        Self::rejected(StatusCode::NOT_FOUND, "NOT_FOUND", &Rejection::new(R0184, detail))
    }

    /// Who asks is not known: 401.
    #[must_use]
    pub fn unknown(detail: impl Into<String>) -> Self {
        Self::rejected(StatusCode::UNAUTHORIZED, "UNAUTHORIZED", &Rejection::new(R0220, detail))
    }

    /// Who asks may not: 403.
    #[must_use]
    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::rejected(StatusCode::FORBIDDEN, "FORBIDDEN", &Rejection::new(R0221, detail))
    }

    /// Too much is asked at once: 503 with the title on which clients wait and try again.
    #[must_use]
    pub fn exhausted(rejection: &Rejection) -> Self {
        Self::rejected(StatusCode::SERVICE_UNAVAILABLE, "RESOURCE_EXHAUSTED", rejection)
    }

    /// The machinery failed: 500.
    #[must_use]
    pub fn failed(code: Code, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", detail).code(code)
    }

    /// The store failed: 503 where it kept nothing and the same request may succeed later, otherwise 500.
    fn kept_nowhere(code: &'static str, detail: String) -> Self {
        let (status, title) = match code {
            "R0108" => (StatusCode::SERVICE_UNAVAILABLE, "RESOURCE_EXHAUSTED"),
            _ if AWAY.contains(&code) => (StatusCode::SERVICE_UNAVAILABLE, "UNAVAILABLE"),
            _ => (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_ERROR"),
        };
        Self { kind: format!("/codes/{code}"), code: Some(code), ..Self::new(status, title, detail) }
    }

    /// The service comes to its end: 503.
    #[must_use]
    pub fn stopped() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "UNAVAILABLE", "the service is stopping")
    }
}

impl From<Rejection> for Problem {
    fn from(rejection: Rejection) -> Self {
        let (status, title) = if ABSENT.contains(&rejection.code.id) {
            (StatusCode::NOT_FOUND, "NOT_FOUND")
        } else {
            (StatusCode::CONFLICT, "INVALID_STATE")
        };
        Self::rejected(status, title, &rejection)
    }
}

impl From<digipro_runner::Error> for Problem {
    fn from(error: digipro_runner::Error) -> Self {
        match error {
            // What is wrong with documents is for whoever sent them, all of it.
            digipro_runner::Error::Definition(found) => found.into(),
            digipro_runner::Error::Store(error) => {
                Self::kept_nowhere(error.code().id, error.to_string()).help(error.help())
            }
            error => digipro_site::engine::failed(error).into(),
        }
    }
}

impl From<digipro_site::Error> for Problem {
    fn from(error: digipro_site::Error) -> Self {
        use digipro_site::Error;
        match error {
            Error::Rejected(rejection) => rejection.into(),
            Error::Refused(found) => found.into(),
            Error::Input { .. } | Error::Usage { .. } | Error::Negative(_) => {
                Self::unreadable(error.to_string())
            }
            Error::Machinery { ref code, ref help, .. } => {
                let away = AWAY.iter().find(|away| Some(**away) == code.as_deref());
                let mut problem = match away {
                    Some(code) => Self::kept_nowhere(code, error.to_string()),
                    None => Self::failed(I0210, error.to_string()),
                };
                problem.help.clone_from(help);
                problem
            }
        }
    }
}

impl From<Vec<Diagnostic>> for Problem {
    fn from(found: Vec<Diagnostic>) -> Self {
        let errors = found.iter().filter(|one| one.is_error()).count();
        let first = found.iter().find(|one| one.is_error());
        let detail =
            first.map_or_else(String::new, |one| format!("{errors} errors; the first: {}", one.message));
        let mut problem = Self::new(StatusCode::BAD_REQUEST, "INVALID_ARGUMENT", detail);
        if let Some(first) = first {
            problem = problem.code(first.code);
        }
        problem.diagnostics = found;
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response =
            (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        // Whoever knows the path says it: see `placed`.
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// What a layer around the handlers has answered without a word: that the body is too large, or the time over.
fn of_layer(status: StatusCode) -> Option<Problem> {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Some(too_large(format!("a body has at most {BODY_MAX} bytes"))),
        StatusCode::GATEWAY_TIMEOUT => {
            let rejection = Rejection::new(R0187, format!("no answer within {REQUEST_SECONDS} seconds"))
                .help("what was begun may have been done: look before asking again");
            Some(Problem::rejected(status, "DEADLINE_EXCEEDED", &rejection))
        }
        _ => None,
    }
}

/// Says in each problem of which path it is.
pub(crate) async fn placed(request: Request, next: Next) -> Response {
    let path = request
        .extensions()
        .get::<OriginalUri>()
        .map_or_else(|| request.uri().path().to_owned(), |uri| uri.path().to_owned());
    let response = next.run(request).await;
    let told = response.extensions().get::<Arc<Problem>>();
    match told.map(|problem| Problem::clone(problem)).or_else(|| of_layer(response.status())) {
        Some(problem) if problem.instance.is_empty() => Problem { instance: path, ..problem }.into_response(),
        _ => response,
    }
}

/// Nothing has this path.
pub(crate) async fn no_such_path(OriginalUri(uri): OriginalUri) -> Problem {
    let path = uri.path().to_owned();
    let rejection = Rejection::new(R0180, format!("there is nothing at `{path}`"));
    Problem { instance: path, ..Problem::rejected(StatusCode::NOT_FOUND, "NOT_FOUND", &rejection) }
}

/// The path does not know the method.
pub(crate) async fn no_such_method(method: Method, OriginalUri(uri): OriginalUri) -> Problem {
    let path = uri.path().to_owned();
    let rejection = Rejection::new(R0180, format!("`{path}` does not know {method}"));
    let status = StatusCode::METHOD_NOT_ALLOWED;
    Problem { instance: path, ..Problem::rejected(status, "METHOD_NOT_ALLOWED", &rejection) }
}

/// A handler panicked: an error of this program; the request is answered and the service goes on.
pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    Problem::failed(I0210, "the service failed on the request").into_response()
}

/// The body is larger than is read: 413.
#[must_use]
pub fn too_large(detail: impl Into<String>) -> Problem {
    Problem::rejected(StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", &Rejection::new(R0182, detail))
}
