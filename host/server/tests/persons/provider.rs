//! A provider of OpenID Connect on loopback, whose keys change and which can be away.

use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// Seconds since 1970, as tokens count them.
pub fn now() -> i64 {
    digipro_runner::Clock::System.now().as_second()
}

/// Signs tokens.
pub struct Signer {
    pub kid: String,
    pub algorithm: Algorithm,
    pub key: EncodingKey,
}

impl Signer {
    /// On P-256: PKCS #8 around a number.
    pub fn es256(kid: &str, number: u8) -> Self {
        let mut der = hex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");
        der.extend([number; 32]);
        Self { kid: kid.into(), algorithm: Algorithm::ES256, key: EncodingKey::from_ec_der(&der) }
    }

    /// Ed25519: PKCS #8 around a seed.
    pub fn eddsa(kid: &str, number: u8) -> Self {
        let mut der = hex("302e020100300506032b657004220420");
        der.extend([number; 32]);
        Self { kid: kid.into(), algorithm: Algorithm::EdDSA, key: EncodingKey::from_ed_der(&der) }
    }

    /// RSA, with a key that is for these tests alone.
    pub fn rs256(kid: &str) -> Self {
        let key = EncodingKey::from_rsa_pem(include_bytes!("rsa.pem")).unwrap();
        Self { kid: kid.into(), algorithm: Algorithm::RS256, key }
    }

    pub fn token(&self, claims: &Value) -> String {
        let header = Header { kid: Some(self.kid.clone()), ..Header::new(self.algorithm) };
        encode(&header, claims, &self.key).unwrap()
    }

    fn public(&self) -> Jwk {
        let mut jwk = Jwk::from_encoding_key(&self.key, self.algorithm).unwrap();
        jwk.common.key_id = Some(self.kid.clone());
        jwk
    }
}

fn hex(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes().chunks(2);
    bytes.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[derive(Default)]
struct Now {
    issuer: String,
    keys: Vec<Value>,
    reads: usize,
    away: bool,
}

/// The provider.
pub struct Provider {
    pub url: String,
    now: Arc<Mutex<Now>>,
}

impl Provider {
    pub async fn start(signers: &[&Signer]) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let now = Arc::new(Mutex::new(Now { issuer: url.clone(), ..Now::default() }));
        let (known, read, here) = (now.clone(), now.clone(), url.clone());
        let document = async move || {
            let now = known.lock().unwrap();
            if now.away {
                return Err(StatusCode::BAD_GATEWAY);
            }
            Ok(Json(json!({ "issuer": now.issuer, "jwks_uri": format!("{here}/jwks") })))
        };
        let keys = async move || {
            let mut now = read.lock().unwrap();
            now.reads += 1;
            Json(json!({ "keys": now.keys }))
        };
        let paths =
            Router::new().route("/.well-known/openid-configuration", get(document)).route("/jwks", get(keys));
        // It ends with the runtime of the test.
        tokio::spawn(async move { axum::serve(listener, paths).await });
        let provider = Self { url, now };
        provider.publish(signers);
        provider
    }

    pub fn publish(&self, signers: &[&Signer]) {
        let keys = JwkSet { keys: signers.iter().map(|signer| signer.public()).collect() };
        let keys = keys.keys.iter().map(|key| serde_json::to_value(key).unwrap()).collect();
        self.now.lock().unwrap().keys = keys;
    }

    /// Makes the mistake of publishing a shared secret.
    pub fn publish_secret(&self, kid: &str, secret: &[u8]) {
        let secret = BASE64_URL_SAFE_NO_PAD.encode(secret);
        let key = json!({ "kty": "oct", "kid": kid, "alg": "HS256", "k": secret });
        self.now.lock().unwrap().keys.push(key);
    }

    pub fn claim_to_be(&self, other: &str) {
        self.now.lock().unwrap().issuer = other.into();
    }

    pub fn away(&self, away: bool) {
        self.now.lock().unwrap().away = away;
    }

    pub fn reads(&self) -> usize {
        self.now.lock().unwrap().reads
    }
}
