//! Room for large bodies: so many bytes for all of them at once, and who comes when it is taken is told to come again.
//!
//! Only those whom the service knows take of it, and small bodies take none: nobody is kept from their work by somebody
//! who sends much, or who says so and sends nothing.

use crate::codes::R0183;
use crate::limits::{BODIES_MAX, BODY_MAX, BODY_SMALL, JSON_MAX};
use crate::problem::Problem;
use crate::state::App;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use digipro_vocab::Rejection;

/// Bytes that are counted as one.
const GRAIN: usize = 1_024;

/// All the room there is, in grains.
pub(crate) const ROOM: usize = BODIES_MAX / GRAIN;

/// Lets a request in if there is room for its body, until it is answered.
pub(crate) async fn take(State(app): State<App>, request: Request, next: Next) -> Response {
    let bytes = announced(request.headers());
    if bytes <= BODY_SMALL {
        return next.run(request).await;
    }
    let grains = u32::try_from(bytes.div_ceil(GRAIN)).unwrap_or(u32::MAX);
    match app.room().try_acquire_many_owned(grains) {
        Ok(_room) => next.run(request).await,
        Err(_) => {
            let cause = format!("large bodies of more than {BODIES_MAX} bytes are on their way already");
            Problem::exhausted(&Rejection::new(R0183, cause).help("send it again in a moment"))
                .into_response()
        }
    }
}

/// How many bytes a body may come to, as far as its head says.
fn announced(headers: &HeaderMap) -> usize {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(length) = text(CONTENT_LENGTH) {
        return length.trim().parse().unwrap_or(BODY_MAX);
    }
    match text(TRANSFER_ENCODING) {
        None => 0,
        Some(_) if text(CONTENT_TYPE).is_some_and(|kind| kind.contains("json")) => JSON_MAX,
        Some(_) => BODY_MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::announced;
    use crate::limits::{BODY_MAX, JSON_MAX};
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn a_body_takes_what_its_head_says_or_the_most() {
        for (head, bytes) in [
            (&[][..], 0),
            (&[("content-length", "70000")], 70_000),
            (&[("transfer-encoding", "chunked"), ("content-type", "application/json")], JSON_MAX),
            (&[("transfer-encoding", "chunked"), ("content-type", "application/x-tar")], BODY_MAX),
        ] {
            let head = head
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            assert_eq!(announced(&head.collect::<HeaderMap>()), bytes);
        }
    }
}
