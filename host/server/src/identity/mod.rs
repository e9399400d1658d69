//! Who asks: bearer tokens of OpenID Connect, API keys of programs, development mode.
//!
//! ```text
//! Authorization: Bearer <JWT>                an issuer of the configuration has signed it           bearer.rs
//! Authorization: Bearer digipro_…            an API key, or a short token that was given for one    keys.rs, issued.rs
//! Authorization: Basic <name>:<API key>      as clients of /v2 do                                   keys.rs
//! ```
//! Whoever is not believed is nobody (401, R0220). That a provider cannot be reached is another matter and said so (503,
//! R0225).

pub mod bearer;
pub mod claims;
mod config;
pub mod issued;
pub mod keys;
mod principal;
mod provider;
pub mod secret;

pub use config::{ClaimNames, Config, Issuer};
pub use principal::{Entities, FiscalNumber, Principal};

use crate::access::Role;
use crate::problem::Problem;
use axum::http::{HeaderMap, HeaderName, header};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bearer::Bearers;
use digipro_runner::Clock;
use digipro_vocab::{Instant, Name};
use keys::Keys;
use secret::Secret;
use std::collections::BTreeSet;
use std::path::Path;

/// The header that says on every answer that everybody is believed.
pub const MODE: HeaderName = HeaderName::from_static("digipro-mode");

/// How those who ask are known.
pub struct Identity {
    development: bool,
    keys: Keys,
    bearers: Bearers,
    secret: Secret,
}

impl Identity {
    /// As configured, with the files of a data folder.
    #[must_use]
    pub fn new(config: &Config, data: &Path) -> Self {
        let own = |named: &Option<std::path::PathBuf>, name: &str| {
            named.as_ref().map_or_else(|| data.join(name), |path| data.join(path))
        };
        Self {
            development: config.development,
            keys: Keys::at(own(&config.keys, keys::FILE)),
            bearers: Bearers::new(&config.issuers),
            secret: Secret::at(own(&config.secret, secret::FILE)),
        }
    }

    /// Whether everybody is believed.
    #[must_use]
    pub fn is_development(&self) -> bool {
        self.development
    }

    /// The API keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The secret of the installation.
    #[must_use]
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Who sends these headers.
    ///
    /// # Errors
    /// 401 for nobody and for whoever is not believed; 503 when the provider that could say so cannot be reached.
    pub async fn of(&self, headers: &HeaderMap) -> Result<Principal, Problem> {
        let shown = Credentials::of(headers);
        if self.development {
            return Ok(developer(shown.ok().flatten()));
        }
        match shown? {
            None => Err(Problem::unknown("the request shows nobody").help(
                "send `Authorization: Bearer` with a token of the provider, or an API key of `digipro keys new`",
            )),
            Some(Credentials::Basic { name, password }) => self.keys.principal(&password, Some(&name)),
            Some(Credentials::Bearer(token)) if token.starts_with(keys::PREFIX) => {
                self.keys.principal(&token, None)
            }
            Some(Credentials::Bearer(token)) if token.starts_with(issued::PREFIX) => {
                issued::principal(&self.keys, &self.secret, &token)
            }
            Some(Credentials::Bearer(token)) => {
                let believed = self.bearers.believed(&token).await?;
                claims::principal(&believed, &self.secret)
            }
        }
    }

    /// Whether a fact of a case, such as the fiscal code of the applicant, is about this principal.
    #[must_use]
    pub fn is_about(&self, principal: &Principal, fact: &str) -> bool {
        *fact == *principal.id || self.secret.pseudonym(fact).is_ok_and(|name| name == principal.id)
    }
}

/// What a request shows.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// A token or a key.
    Bearer(String),
    /// A name and a password.
    Basic {
        /// The name.
        name: String,
        /// The password.
        password: String,
    },
}

impl Credentials {
    /// What the headers show; nothing when they show nothing.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Option<Self>, Problem> {
        let unreadable = || Problem::unknown("the `Authorization` header cannot be read");
        let mut all = headers.get_all(header::AUTHORIZATION).iter();
        let Some(value) = all.next() else { return Ok(None) };
        if all.next().is_some() {
            return Err(Problem::unknown("there is more than one `Authorization` header"));
        }
        let text = value.to_str().map_err(|_| unreadable())?;
        let (scheme, rest) = text.split_once(' ').ok_or_else(unreadable)?;
        let rest = rest.trim();
        if scheme.eq_ignore_ascii_case("bearer") && !rest.is_empty() {
            return Ok(Some(Self::Bearer(rest.to_owned())));
        }
        if scheme.eq_ignore_ascii_case("basic") {
            let bytes = BASE64_STANDARD.decode(rest).map_err(|_| unreadable())?;
            let pair = String::from_utf8(bytes).map_err(|_| unreadable())?;
            let (name, password) = pair.split_once(':').ok_or_else(unreadable)?;
            return Ok(Some(Self::Basic { name: name.to_owned(), password: password.to_owned() }));
        }
        Err(unreadable())
    }
}

/// The moment, by the clock of the machine: whoever sets that of the engine prolongs no key.
pub(crate) fn now() -> Instant {
    Clock::System.now()
}

/// Whoever asks in development mode may do everything; a name of basic authentication is taken as it is, so that two
/// people can be played.
fn developer(shown: Option<Credentials>) -> Principal {
    let id: Name = match shown {
        Some(Credentials::Basic { name, .. }) if !name.trim().is_empty() => name.trim().into(),
        _ => "development".into(),
    };
    // A citizen's operation is theirs alone, so it still asks whether the case is about whoever plays one.
    let roles: BTreeSet<Role> = Role::ALL.into();
    Principal {
        id,
        name: None,
        roles,
        entities: Entities::All,
        offices: BTreeSet::new(),
        acting: None,
        number: None,
    }
}

#[cfg(test)]
mod tests {
    use super::Credentials;
    use axum::http::{HeaderMap, HeaderValue, header};

    fn shown(value: &'static str) -> Result<Option<Credentials>, u16> {
        let mut headers = HeaderMap::new();
        headers.append(header::AUTHORIZATION, HeaderValue::from_static(value));
        Credentials::of(&headers).map_err(|problem| problem.status)
    }

    #[test]
    fn what_a_header_shows() {
        assert!(matches!(Credentials::of(&HeaderMap::new()), Ok(None)));
        assert!(shown("bearer  x") == Ok(Some(Credentials::Bearer("x".into()))));
        let pair = Credentials::Basic { name: "anna".into(), password: "a:b".into() };
        assert!(shown("Basic YW5uYTphOmI=") == Ok(Some(pair)));
        for bad in ["Bearer ", "Bearer", "Basic ???", "Basic YW5uYQ==", "Digest x", ""] {
            assert!(shown(bad) == Err(401), "{bad}");
        }
    }

    #[test]
    fn two_headers_show_nobody() {
        let mut headers = HeaderMap::new();
        headers.append(header::AUTHORIZATION, HeaderValue::from_static("Bearer a"));
        headers.append(header::AUTHORIZATION, HeaderValue::from_static("Bearer b"));
        assert!(Credentials::of(&headers).is_err());
    }
}
