//! A provider of OpenID Connect: its discovery document and its public keys, kept for a while.
//!
//! Keys are read when they are first needed, again after [`FRESH_SECONDS`], and when a token names a key that is not among
//! them, because providers change theirs; that last at most every [`AGAIN_SECONDS`], so that made-up names of keys cost the
//! provider nothing. While the provider is away the keys that are known serve for [`STALE_SECONDS`].

use super::config::Issuer;
use crate::codes::R0225;
use crate::problem::Problem;
use axum::http::StatusCode;
use digipro_vocab::Rejection;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Seconds for which keys are taken as they were read.
pub const FRESH_SECONDS: u64 = 600;
/// Seconds for which keys serve while the provider cannot be reached.
pub const STALE_SECONDS: u64 = 24 * 3_600;
/// Seconds between two readings for the sake of a key that is not known.
pub const AGAIN_SECONDS: u64 = 30;
/// Seconds after which a provider that does not answer counts as away.
const ANSWER_SECONDS: u64 = 5;
/// Bytes of a document of a provider.
const DOCUMENT_MAX: usize = 1024 * 1024;

/// The discovery document, as far as it is needed (OpenID Connect Discovery 1.0, 3).
#[derive(Clone, Debug, Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

/// Keys as they were read.
struct Known {
    keys: Arc<JwkSet>,
    read: Instant,
}

/// What is known about readings, and the turn to read.
#[derive(Default)]
struct Reading {
    /// When keys were read because one was missing.
    again: Option<Instant>,
    /// When the provider could not be reached last.
    failed: Option<Instant>,
}

/// One provider.
pub(super) struct Provider {
    pub(super) issuer: Issuer,
    client: Result<reqwest::Client, String>,
    known: RwLock<Option<Known>>,
    reading: Mutex<Reading>,
}

impl Provider {
    pub(super) fn new(issuer: Issuer) -> Self {
        // The provider of cryptography is chosen once in a process; another that was chosen before serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(ANSWER_SECONDS))
            // A document that is elsewhere is not the provider's.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| error.to_string());
        Self { issuer, client, known: RwLock::default(), reading: Mutex::default() }
    }

    /// The key of this name; where tokens name none, the only one there is.
    ///
    /// # Errors
    /// 401 when there is no such key; 503 when the provider cannot be asked.
    pub(super) async fn key(&self, kid: Option<&str>) -> Result<Jwk, Problem> {
        let keys = self.keys(None).await?;
        if let Some(key) = find(&keys, kid) {
            return Ok(key.clone());
        }
        let keys = self.keys(Some(&keys)).await?;
        let unknown = || Problem::unknown("the token is signed with a key that its issuer does not have");
        find(&keys, kid).cloned().ok_or_else(unknown)
    }

    /// The keys; other ones than `missing` where they may be read again.
    async fn keys(&self, missing: Option<&Arc<JwkSet>>) -> Result<Arc<JwkSet>, Problem> {
        if missing.is_none()
            && let Some(keys) = self.younger_than(FRESH_SECONDS)
        {
            return Ok(keys);
        }
        let mut reading = self.reading.lock().await;
        // Another request may have read them in the meantime.
        let known = self.younger_than(FRESH_SECONDS);
        match (known, missing) {
            (Some(keys), None) => return Ok(keys),
            (Some(keys), Some(missing)) if !Arc::ptr_eq(&keys, missing) => return Ok(keys),
            (Some(keys), Some(_)) if reading.again.is_some_and(|at| younger(at, AGAIN_SECONDS)) => {
                return Ok(keys);
            }
            _ => {}
        }
        if reading.failed.is_some_and(|at| younger(at, 1)) {
            // It was away a moment ago: requests do not queue up before it.
            return self.while_away();
        }
        if missing.is_some() {
            reading.again = Some(Instant::now());
        }
        match self.read().await {
            Ok(keys) => {
                let keys = Arc::new(keys);
                let known = Known { keys: Arc::clone(&keys), read: Instant::now() };
                *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
                reading.failed = None;
                Ok(keys)
            }
            Err(cause) => {
                reading.failed = Some(Instant::now());
                tracing::warn!(code = R0225.id, issuer = self.issuer.issuer, "the provider is away: {cause}");
                self.while_away()
            }
        }
    }

    fn younger_than(&self, seconds: u64) -> Option<Arc<JwkSet>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|known| younger(known.read, seconds)).map(|known| Arc::clone(&known.keys))
    }

    /// What is known serves for a while.
    fn while_away(&self) -> Result<Arc<JwkSet>, Problem> {
        self.younger_than(STALE_SECONDS).ok_or_else(|| {
            let rejection = Rejection::new(R0225, format!("`{}` cannot be reached", self.issuer.issuer));
            let help = "the token may be good: try again when the provider of identities answers";
            Problem::rejected(StatusCode::SERVICE_UNAVAILABLE, "UNAVAILABLE", &rejection.help(help))
        })
    }

    async fn read(&self) -> Result<JwkSet, String> {
        let issuer = self.issuer.issuer.trim_end_matches('/');
        let discovery: Discovery = self.get(&format!("{issuer}/.well-known/openid-configuration")).await?;
        if discovery.issuer != self.issuer.issuer {
            return Err(format!("its document is that of `{}`", discovery.issuer));
        }
        let secure = discovery.jwks_uri.starts_with("https://");
        if issuer.starts_with("https://") && !secure {
            return Err("its keys are not reached by https".into());
        }
        self.get(&discovery.jwks_uri).await
    }

    async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, String> {
        let client = self.client.as_ref().map_err(Clone::clone)?;
        let told = |error: reqwest::Error| error.without_url().to_string();
        let mut answer =
            client.get(url).send().await.and_then(reqwest::Response::error_for_status).map_err(told)?;
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(told)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > DOCUMENT_MAX {
                return Err(format!("its document is larger than {DOCUMENT_MAX} bytes"));
            }
        }
        serde_json::from_slice(&bytes).map_err(|error| error.to_string())
    }
}

fn younger(moment: Instant, seconds: u64) -> bool {
    moment.elapsed() < Duration::from_secs(seconds)
}

fn find<'a>(keys: &'a JwkSet, kid: Option<&str>) -> Option<&'a Jwk> {
    match (kid, keys.keys.as_slice()) {
        (Some(kid), _) => keys.find(kid),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}
