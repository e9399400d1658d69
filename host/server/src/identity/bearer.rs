//! Bearer tokens: signed by an issuer of the configuration, for this service, and in time.

use super::config::Issuer;
use super::provider::Provider;
use crate::problem::Problem;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Map, Value};

/// Bytes of a token: nothing longer is looked into.
const TOKEN_MAX: usize = 16 * 1024;

/// What a token says that is believed.
pub(super) struct Believed<'a> {
    pub(super) issuer: &'a Issuer,
    pub(super) claims: Map<String, Value>,
}

/// The providers whose tokens are believed.
pub(super) struct Bearers {
    providers: Vec<Provider>,
}

impl Bearers {
    pub(super) fn new(issuers: &[Issuer]) -> Self {
        Self { providers: issuers.iter().cloned().map(Provider::new).collect() }
    }

    /// What a token says, once it is believed.
    ///
    /// # Errors
    /// 401 when it is not; 503 when the provider cannot be asked for its keys.
    pub(super) async fn believed(&self, token: &str) -> Result<Believed<'_>, Problem> {
        if token.len() > TOKEN_MAX {
            return Err(Problem::unknown(format!("the token is longer than {TOKEN_MAX} bytes")));
        }
        let header = decode_header(token).map_err(|_| Problem::unknown("the token is no signed token"))?;
        // Which issuer to ask is read before anything is believed: what it says is checked again by its key.
        let named = issuer_of(token).ok_or_else(|| Problem::unknown("the token names no issuer"))?;
        let provider = self.providers.iter().find(|provider| provider.issuer.issuer == named);
        let provider =
            provider.ok_or_else(|| Problem::unknown("the issuer of the token is not believed here"))?;
        let issuer = &provider.issuer;
        if !issuer.algorithms.iter().any(|allowed| Algorithm::from(*allowed) == header.alg) {
            return Err(Problem::unknown(format!("no token signed by {:?} is believed", header.alg)));
        }
        let jwk = provider.key(header.kid.as_deref()).await?;
        if !fits(&jwk, header.alg) {
            return Err(Problem::unknown(format!("the key of the token is not one for {:?}", header.alg)));
        }
        let key = DecodingKey::from_jwk(&jwk)
            .map_err(|_| Problem::unknown("the key of the token cannot be used"))?;
        let told = decode::<Map<String, Value>>(token, &key, &validation(issuer, header.alg));
        let claims = told.map_err(|error| Problem::unknown(why(error.kind())))?.claims;
        Ok(Believed { issuer, claims })
    }
}

fn validation(issuer: &Issuer, algorithm: Algorithm) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.leeway = issuer.skew_seconds;
    validation.validate_nbf = true;
    validation.set_audience(&issuer.audience);
    validation.set_issuer(&[&issuer.issuer]);
    validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    validation
}

/// Whether a key is one for signatures by an algorithm: a public key is never a shared secret.
fn fits(key: &Jwk, algorithm: Algorithm) -> bool {
    let family = match (&key.algorithm, algorithm) {
        (AlgorithmParameters::RSA(_), Algorithm::RS256) => true,
        (AlgorithmParameters::EllipticCurve(key), Algorithm::ES256) => key.curve == EllipticCurve::P256,
        (AlgorithmParameters::OctetKeyPair(key), Algorithm::EdDSA) => key.curve == EllipticCurve::Ed25519,
        _ => false,
    };
    let signs = key.common.public_key_use.as_ref().is_none_or(|what| *what == PublicKeyUse::Signature);
    let meant = key.common.key_algorithm.is_none_or(|meant| meant.to_string() == format!("{algorithm:?}"));
    family && signs && meant
}

/// The issuer that a token names, unproved.
fn issuer_of(token: &str) -> Option<String> {
    let payload = token.split('.').nth(1)?;
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(payload).ok()?;
    let claims: Map<String, Value> = serde_json::from_slice(&bytes).ok()?;
    claims.get("iss")?.as_str().map(str::to_owned)
}

/// Why a token is not believed; nothing of what it says.
fn why(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpiredSignature => "the token has expired",
        ErrorKind::ImmatureSignature => "the token does not hold yet",
        ErrorKind::InvalidAudience => "the token is for somebody else",
        ErrorKind::InvalidIssuer => "the token is of another issuer",
        ErrorKind::InvalidSignature => "the signature of the token is wrong",
        ErrorKind::MissingRequiredClaim(_) => "the token does not say for whom and until when it is",
        _ => "the token cannot be believed",
    }
}
