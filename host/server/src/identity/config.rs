//! What the operator sets about identity.

use crate::access::Role;
use digipro_vocab::{EntityId, Name};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// How those who ask are known (`[identity]`).
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Everybody is believed to be an administrator: for trying things out on one machine.
    pub development: bool,
    /// The file of API keys; `keys.toml` in the data folder when absent.
    pub keys: Option<PathBuf>,
    /// The file with the secret that seals tokens and makes pseudonyms; `secret.key` in the data folder when absent.
    /// Nodes that share a database share this file and that of the keys.
    pub secret: Option<PathBuf>,
    /// Whose tokens are believed (`[[identity.issuer]]`).
    #[serde(rename = "issuer")]
    pub issuers: Vec<Issuer>,
}

impl Config {
    /// Whether everybody is believed.
    #[must_use]
    pub fn is_development(&self) -> bool {
        self.development
    }

    /// What is wrong with it, in words; nothing when it can be used.
    #[must_use]
    pub fn wrong(&self) -> Option<String> {
        let mut known = BTreeSet::new();
        self.issuers.iter().find_map(|issuer| {
            let name = &issuer.issuer;
            if !known.insert(name) {
                return Some(format!("the issuer `{name}` is configured twice"));
            }
            if issuer.audience.is_empty() {
                return Some(format!(
                    "the issuer `{name}` has no `audience`: any token of it would be believed"
                ));
            }
            let url = reqwest::Url::parse(name).ok();
            let loopback = url.as_ref().and_then(|url| url.host_str()).is_some_and(is_loopback);
            match url.as_ref().map(|url| url.scheme()) {
                Some("https") => None,
                Some("http") if loopback => None,
                Some("http") => Some(format!("the issuer `{name}` is not reached by https")),
                _ => Some(format!("the issuer `{name}` is not a URL")),
            }
        })
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// A provider of OpenID Connect whose tokens are believed (`[[identity.issuer]]`).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Issuer {
    /// Its URL, exactly as tokens name it in `iss`.
    pub issuer: String,
    /// Those for whom its tokens have to be: any of these in `aud`.
    pub audience: Vec<String>,
    /// The client id with which the console signs in; none when it does not.
    #[serde(default)]
    pub client: Option<String>,
    /// What the console asks for.
    #[serde(default = "scopes")]
    pub scopes: Vec<String>,
    /// The algorithms by which it may sign.
    #[serde(default = "algorithms")]
    pub algorithms: Vec<Algorithm>,
    /// Seconds by which its clock and this one may differ.
    #[serde(default = "skew")]
    pub skew_seconds: u64,
    /// What its claims are called.
    #[serde(default)]
    pub claims: ClaimNames,
    /// Its role names, and what they are here.
    #[serde(default)]
    pub roles: BTreeMap<String, BTreeSet<Role>>,
    /// Its names of entities, where they are not codes of the index of public administrations.
    #[serde(default)]
    pub entities: BTreeMap<String, EntityId>,
    /// Its names of offices, where they are not those of the lanes.
    #[serde(default)]
    pub offices: BTreeMap<String, Name>,
    /// Whose people they are when no claim says so: for a provider that serves one entity.
    #[serde(default)]
    pub entity: Option<EntityId>,
    /// Whether those who come with a fiscal number, by SPID or CIE, are citizens here.
    #[serde(default)]
    pub citizens: bool,
}

/// By which algorithm a token is signed: only those where the provider alone holds the secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    RS256,
    /// ECDSA on P-256 with SHA-256.
    ES256,
    /// Ed25519.
    EdDSA,
}

impl From<Algorithm> for jsonwebtoken::Algorithm {
    fn from(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::RS256 => Self::RS256,
            Algorithm::ES256 => Self::ES256,
            Algorithm::EdDSA => Self::EdDSA,
        }
    }
}

/// What claims are called: dotted paths. A claim whose own name has dots is found by its whole name.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClaimNames {
    /// Who it is, for the log.
    pub subject: String,
    /// What people call them.
    pub name: String,
    /// Their roles: text with spaces, or a list.
    pub roles: String,
    /// Their entities.
    pub entities: String,
    /// Their offices.
    pub offices: String,
    /// Their fiscal number, by which SPID and CIE know them: `TINIT-RSSMRA80A01H501U`.
    pub fiscal_number: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self {
            subject: "sub".into(),
            name: "name".into(),
            roles: "roles".into(),
            entities: "entities".into(),
            offices: "groups".into(),
            fiscal_number: "fiscal_number".into(),
        }
    }
}

fn scopes() -> Vec<String> {
    vec!["openid".into(), "profile".into()]
}

fn algorithms() -> Vec<Algorithm> {
    vec![Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA]
}

fn skew() -> u64 {
    60
}

#[cfg(test)]
mod tests {
    use super::Config;

    fn wrong(text: &str) -> Option<String> {
        toml::from_str::<Config>(text).expect("a configuration").wrong()
    }

    #[test]
    fn an_issuer_is_used_only_where_it_can_be_believed() {
        let with = |issuer: &str| format!("[[issuer]]\nissuer = \"{issuer}\"\naudience = [\"digipro\"]\n");
        assert_eq!(wrong(&with("https://sso.example.it/realms/ente")), None);
        assert_eq!(wrong(&with("http://127.0.0.1:9")), None);
        assert!(wrong(&with("http://sso.example.it")).is_some_and(|told| told.contains("https")));
        assert!(wrong(&with("sso")).is_some());
        assert!(wrong(&with("https://a.it").repeat(2)).is_some_and(|told| told.contains("twice")));
        let nobody = "[[issuer]]\nissuer = \"https://a.it\"\naudience = []\n";
        assert!(wrong(nobody).is_some_and(|told| told.contains("audience")));
    }

    #[test]
    fn no_secret_is_shared_with_a_provider() {
        let hs = "[[issuer]]\nissuer = \"https://a.it\"\naudience = [\"x\"]\nalgorithms = [\"HS256\"]\n";
        assert!(toml::from_str::<Config>(hs).is_err());
    }
}
