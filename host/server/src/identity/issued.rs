//! Short tokens that are given for an API key, as clients of `/v2` ask for (OAuth 2.0 client credentials, RFC 6749, 4.4).
//!
//! ```text
//! digipro-token.<id of the key>.<end, in seconds>.<HMAC-SHA256 of the two, under the secret of the installation>
//! ```
//! Nothing is kept for them: whoever has secret and keys can check one, and revoking the key revokes them.

use super::keys::{Key, Keys};
use super::secret::Secret;
use super::{Credentials, Principal, now};
use crate::problem::Problem;
use crate::state::App;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::Mac as _;
use serde::{Deserialize, Serialize};

/// What every token begins with.
pub const PREFIX: &str = "digipro-token.";

/// Seconds for which a token holds.
pub const SECONDS: i64 = 900;

/// What the secret is used for here.
const PURPOSE: &str = "token";

pub(crate) fn router() -> Router<App> {
    Router::new().route("/oauth/token", post(token))
}

/// What is asked for; audience and scope say nothing here.
#[derive(Deserialize)]
struct Asked {
    grant_type: String,
    client_id: Option<String>,
    client_secret: Option<String>,
}

/// What is given.
#[derive(Serialize)]
struct Given {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
}

/// A refusal (RFC 6749, 5.2).
#[derive(Serialize)]
struct Refused {
    error: &'static str,
    error_description: String,
}

async fn token(State(app): State<App>, headers: HeaderMap, body: String) -> Response {
    let Ok(asked) = form(&body) else {
        return refused(StatusCode::BAD_REQUEST, "invalid_request", "`grant_type` is missing");
    };
    if asked.grant_type != "client_credentials" {
        return refused(
            StatusCode::BAD_REQUEST,
            "unsupported_grant_type",
            "`client_credentials` is given here",
        );
    }
    let shown = match Credentials::of(&headers) {
        Ok(Some(Credentials::Basic { name, password })) => Some((name, password)),
        _ => asked.client_id.zip(asked.client_secret),
    };
    let Some((id, secret)) = shown else {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "the client shows no key");
    };
    match app.identity().keys().key(&secret, Some(&id)) {
        Err(problem) if problem.status == StatusCode::UNAUTHORIZED.as_u16() => {
            refused(StatusCode::UNAUTHORIZED, "invalid_client", &problem.detail)
        }
        Err(problem) => problem.into_response(),
        Ok(key) => give(&app, &key).unwrap_or_else(IntoResponse::into_response),
    }
}

fn give(app: &App, key: &Key) -> Result<Response, Problem> {
    let now = now().as_second();
    let end = key.expires.map_or(now + SECONDS, |expires| expires.as_second().min(now + SECONDS));
    let access_token = seal(app.identity().secret(), &key.id, end)?;
    let given = Given { access_token, token_type: "Bearer", expires_in: end - now };
    // Nobody keeps a token on its way (RFC 6749, 5.1).
    Ok(([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(given)).into_response())
}

fn form(body: &str) -> Result<Asked, ()> {
    let pairs = reqwest::Url::parse(&format!("form:?{body}")).map_err(|_| ())?;
    let of =
        |name: &str| pairs.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let grant_type = of("grant_type").ok_or(())?;
    Ok(Asked { grant_type, client_id: of("client_id"), client_secret: of("client_secret") })
}

fn refused(status: StatusCode, error: &'static str, why: &str) -> Response {
    (status, Json(Refused { error, error_description: why.to_owned() })).into_response()
}

/// Whose token this is.
pub(super) fn principal(keys: &Keys, secret: &Secret, token: &str) -> Result<Principal, Problem> {
    let unknown = || Problem::unknown("this is no token that holds");
    let mut parts = token.strip_prefix(PREFIX).unwrap_or_default().split('.');
    let (Some(id), Some(end), Some(mac), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(unknown());
    };
    let end: i64 = end.parse().map_err(|_| unknown())?;
    let mac = BASE64_URL_SAFE_NO_PAD.decode(mac).map_err(|_| unknown())?;
    // It compares in constant time.
    secret.mac(PURPOSE, &format!("{id}.{end}"))?.verify_slice(&mac).map_err(|_| unknown())?;
    let key = keys.holding(id)?.ok_or_else(unknown)?;
    if now().as_second() < end { Ok(key.principal()) } else { Err(unknown()) }
}

fn seal(secret: &Secret, id: &str, end: i64) -> Result<String, Problem> {
    let mac = secret.mac(PURPOSE, &format!("{id}.{end}"))?.finalize().into_bytes();
    Ok(format!("{PREFIX}{id}.{end}.{}", BASE64_URL_SAFE_NO_PAD.encode(mac)))
}

#[cfg(test)]
mod tests {
    use super::{principal, seal};
    use crate::identity::keys::{Keys, NewKey};
    use crate::identity::now;
    use crate::identity::secret::Secret;

    #[test]
    fn a_token_holds_until_its_end_or_that_of_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::at(folder.path().join("keys.toml"));
        let secret = Secret::at(folder.path().join("secret.key"));
        let (key, _) = keys.make(NewKey { name: "w".into(), ..NewKey::default() }, now()).unwrap();
        let later = now().as_second() + 60;
        let token = seal(&secret, &key.id, later).unwrap();
        assert_eq!(&*principal(&keys, &secret, &token).unwrap().id, "w");

        let prolonged = token.replace(&later.to_string(), &(later + 1).to_string());
        assert!(principal(&keys, &secret, &prolonged).is_err(), "the end is sealed");
        let over = seal(&secret, &key.id, later - 120).unwrap();
        assert!(principal(&keys, &secret, &over).is_err(), "its time is over");
        assert!(principal(&keys, &secret, "digipro-token.a.b").is_err());
        keys.revoke("w", now()).unwrap();
        assert!(principal(&keys, &secret, &token).is_err(), "the key is revoked");
    }
}
