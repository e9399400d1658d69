//! What a request says, read once for all operations: query, body, language, idempotency key, cursor.

use crate::identity::Principal;
use crate::limits::{COUNT_DEFAULT, COUNT_MAX, JSON_MAX, PAGE_DEFAULT, PAGE_MAX};
use crate::problem::{self, Problem};
pub(crate) use crate::query::Query as Asked;
use crate::state::App;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use digipro_kit::texts::{Language, Register};
use digipro_runner::{By, rows};
use digipro_vocab::Rejection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use utoipa::ToSchema;

/// A JSON body. One with names that the operation does not know is refused: a name that is mistyped would be ignored.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Problem;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Problem> {
        let json = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !json.is_some_and(|kind| kind.split(';').next().is_some_and(is_json)) {
            let rejection = Rejection::new(crate::codes::R0200, "the body is not announced as JSON");
            let rejection = rejection.help("send it with `Content-Type: application/json`");
            return Err(Problem::rejected(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                &rejection,
            ));
        }
        DefaultBodyLimit::max(JSON_MAX).apply(&mut request);
        let Bytes(bytes) = Bytes::from_request(request, app).await?;
        let body = serde_json::from_slice(&bytes);
        body.map(Self).map_err(|error| Problem::unreadable(format!("the body cannot be read: {error}")))
    }
}

fn is_json(kind: &str) -> bool {
    let kind = kind.trim();
    kind.eq_ignore_ascii_case("application/json") || kind.ends_with("+json")
}

/// A body as it comes: an archive, a diagram.
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl FromRequest<App> for Bytes {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let bytes = axum::body::Bytes::from_request(request, app).await;
        bytes.map(|bytes| Self(bytes.to_vec())).map_err(|error| problem::too_large(error.body_text()))
    }
}

/// In which language somebody reads; Italian unless another one is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reads(pub(crate) Language);

impl Reads {
    /// The language of highest weight among those that there are (RFC 9110, 12.5.4).
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut best = (Language::Italian, 0.0_f32);
        for (place, part) in asked.split(',').take(16).enumerate() {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let weight: f32 = weight.trim().parse().unwrap_or(0.0);
            let language = match tag.trim().split('-').next().unwrap_or_default() {
                "it" => Language::Italian,
                "en" => Language::English,
                _ => continue,
            };
            // The earlier of two that weigh the same is meant.
            if weight > best.1 || (place == 0 && weight > 0.0) {
                best = (language, weight);
            }
        }
        Self(best.0)
    }
}

impl FromRequestParts<App> for Reads {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// For whom something is worded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum For {
    /// The office.
    #[default]
    Clerk,
    /// The person whom the case concerns.
    Citizen,
}

impl From<For> for Register {
    fn from(reader: For) -> Self {
        match reader {
            For::Clerk => Self::Clerk,
            For::Citizen => Self::Citizen,
        }
    }
}

/// The idempotency key of a change: the same key again, by the same person, changes nothing and gets the first answer.
#[derive(Clone, Debug)]
pub(crate) struct Key(Option<String>);

/// Characters of an idempotency key.
const KEY_MAX: usize = 200;

impl FromRequestParts<App> for Key {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Self(None)) };
        let key = value.to_str().ok().filter(|key| !key.is_empty() && key.len() <= KEY_MAX);
        let wrong =
            || Problem::unreadable(format!("`Idempotency-Key` holds 1 to {KEY_MAX} visible characters"));
        Ok(Self(Some(key.ok_or_else(wrong)?.to_owned())))
    }
}

impl Key {
    /// Who asks, with the key: keys of two people never meet.
    pub(crate) fn by(&self, who: &Principal) -> By {
        match &self.0 {
            Some(key) => who.by().key(format!("v1/{}/{key}", who.id)),
            None => who.by(),
        }
    }
}

/// What the caller believes is there (`If-Match`).
pub(crate) struct Believes(Option<String>);

impl FromRequestParts<App> for Believes {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let tags = parts.headers.get(IF_MATCH).and_then(|value| value.to_str().ok());
        Ok(Self(tags.map(str::to_owned)))
    }
}

impl Believes {
    /// Refuses what was decided on something else than is there: 412.
    ///
    /// # Errors
    /// When none of the tags is the one of what is there.
    pub(crate) fn holds(&self, there: Option<&str>) -> Result<(), Problem> {
        let Some(tags) = &self.0 else { return Ok(()) };
        let mut tags = tags.split(',').map(str::trim);
        let same = tags.any(|tag| there.is_some_and(|there| tag == "*" || tag.trim_matches('"') == there));
        if same {
            return Ok(());
        }
        let what =
            there.map_or_else(|| "nothing is there yet".to_owned(), |there| format!("`{there}` is there"));
        let rejection = Rejection::new(crate::codes::R0201, what).help("read it again, and decide again");
        Err(Problem::rejected(StatusCode::PRECONDITION_FAILED, "PRECONDITION_FAILED", &rejection))
    }
}

/// How many rows of a list are wanted.
///
/// # Errors
/// When that is out of bounds.
pub(crate) fn limited(limit: Option<u16>) -> Result<usize, Problem> {
    match limit {
        None => Ok(PAGE_DEFAULT),
        Some(limit) if (1..=PAGE_MAX).contains(&usize::from(limit)) => Ok(usize::from(limit)),
        Some(limit) => {
            Err(Problem::unreadable(format!("`limit` is {limit}, and may be from 1 to {PAGE_MAX}")))
        }
    }
}

/// How far the rows of a list are counted.
///
/// # Errors
/// When that is out of bounds.
pub(crate) fn counted(count: Option<u32>) -> Result<usize, Problem> {
    let count = count.map_or(COUNT_DEFAULT, |count| usize::try_from(count).unwrap_or(usize::MAX));
    if count > COUNT_MAX {
        return Err(Problem::unreadable(format!("`count` is {count}, and may be at most {COUNT_MAX}")));
    }
    Ok(count)
}

/// Where a list goes on: after the `next` of the part before.
pub(crate) fn gone_on(after: Option<&str>) -> rows::Part {
    after.map_or(rows::Part::From(0), |after| rows::Part::After(after.into()))
}

/// A part of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Part<T: ToSchema> {
    /// The rows.
    pub(crate) items: Vec<T>,
    /// The `after` of the next part; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// How many rows there are, as far as they were counted.
    pub(crate) total: usize,
    /// Whether there are more than were counted.
    pub(crate) more: bool,
}

#[cfg(test)]
mod tests {
    use super::Reads;
    use axum::http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};
    use digipro_kit::texts::Language;

    #[test]
    fn the_language_of_highest_weight_is_spoken_and_italian_otherwise() {
        for (asked, language) in [
            ("", Language::Italian),
            ("de", Language::Italian),
            ("en", Language::English),
            ("en-GB,en;q=0.9,it;q=0.8", Language::English),
            ("de, it;q=0.3, en;q=0.7", Language::English),
            ("it-IT, en;q=0.9", Language::Italian),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_str(asked).unwrap());
            assert_eq!(Reads::of(&headers).0, language, "{asked}");
        }
    }
}
