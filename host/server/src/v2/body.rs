//! Bodies of requests: typed JSON, with the path of the field that is wrong.

use crate::limits::JSON_MAX;
use crate::problem::{self, Problem};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;

/// A body that was asked: JSON of this shape. Unknown fields are passed over; no body is one without fields.
pub(super) struct Asked<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let json = kind.is_none_or(|kind| {
            let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            essence == "application/json" || essence.ends_with("+json")
        });
        if !json {
            let detail =
                format!("the body is `{}`, and this takes `application/json`", kind.unwrap_or_default());
            return Err(Problem::unreadable(detail).status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = bytes(request, state).await?;
        let text: &[u8] = if matches!(bytes.trim_ascii(), b"" | b"null") { b"{}" } else { &bytes };
        let mut reading = serde_json::Deserializer::from_slice(text);
        let body = serde_path_to_error::deserialize(&mut reading).map_err(|error| {
            let (path, cause) = (error.path().to_string(), error.inner().to_string());
            let place = if path == "." { String::new() } else { format!("`{path}`: ") };
            Problem::unreadable(format!("{place}{cause}"))
        })?;
        reading.end().map_err(|error| Problem::unreadable(error.to_string()))?;
        Ok(Self(body))
    }
}

/// All of the body, as far as one is read.
async fn bytes<S: Send + Sync>(mut request: Request, state: &S) -> Result<Bytes, Problem> {
    DefaultBodyLimit::max(JSON_MAX).apply(&mut request);
    Bytes::from_request(request, state).await.map_err(|refused| {
        if refused.status() == StatusCode::PAYLOAD_TOO_LARGE {
            problem::too_large("the body is larger than is read")
        } else {
            Problem::unreadable(refused.body_text())
        }
    })
}
