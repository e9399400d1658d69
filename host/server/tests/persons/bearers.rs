//! Tokens of a provider that is made here: which are believed, and what happens when it changes its keys or is away.

use crate::provider::{Provider, Signer, now};
use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use digipro_server::access::Role;
use digipro_server::identity::{Config, Entities, Identity, Principal};
use digipro_server::problem::Problem;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

/// An identity that believes these issuers.
fn believing(issuers: &[&str]) -> (Identity, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let issuer = |url: &&str| {
        format!(
            "[[issuer]]\nissuer = \"{url}\"\naudience = [\"digipro\"]\nskew-seconds = 60\ncitizens = true\n"
        )
    };
    let config: Config = toml::from_str(&issuers.iter().map(issuer).collect::<String>()).unwrap();
    assert_eq!(config.wrong(), None);
    (Identity::new(&config, folder.path()), folder)
}

async fn shown(identity: &Identity, token: &str) -> Result<Principal, Problem> {
    let mut headers = HeaderMap::new();
    headers.insert(header::AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {token}")).unwrap());
    identity.of(&headers).await
}

/// What a token says; what is given takes the place of what is usual, null leaves it out.
fn claims(issuer: &str, other: Value) -> Value {
    let mut claims = json!({
        "iss": issuer, "sub": "anna", "aud": "digipro", "exp": now() + 300, "iat": now(),
        "roles": ["officer"], "entities": ["c_a323"], "groups": ["urp"],
    });
    if let (Some(claims), Value::Object(other)) = (claims.as_object_mut(), other) {
        claims.extend(other);
        claims.retain(|_, value| !value.is_null());
    }
    claims
}

async fn refusal(identity: &Identity, token: &str) -> (u16, String) {
    let problem = shown(identity, token).await.expect_err("believed");
    (problem.status, problem.detail)
}

#[tokio::test]
async fn a_token_of_the_provider_is_believed_by_each_algorithm() {
    for signer in [Signer::es256("a", 1), Signer::eddsa("b", 2), Signer::rs256("c")] {
        let provider = Provider::start(&[&signer]).await;
        let (identity, _folder) = believing(&[&provider.url]);
        let token = signer.token(&claims(&provider.url, json!({})));
        let anna = shown(&identity, &token).await;
        let anna = anna.unwrap_or_else(|wrong| panic!("{:?}: {wrong:?}", signer.algorithm));
        assert_eq!(&*anna.id, "anna");
        assert_eq!((anna.roles, anna.offices), ([Role::Officer].into(), ["urp".into()].into()));
        assert_eq!(anna.entities, Entities::Only(["c_a323".parse().unwrap()].into()));
    }
}

#[tokio::test]
async fn a_token_for_another_time_or_somebody_else_is_not_believed() {
    let signer = Signer::es256("a", 1);
    let provider = Provider::start(&[&signer]).await;
    let (identity, _folder) = believing(&[&provider.url]);
    for (other, why) in [
        (json!({ "aud": "another" }), "for somebody else"),
        (json!({ "aud": null }), "for whom"),
        (json!({ "exp": null }), "until when"),
        (json!({ "exp": now() - 90 }), "expired"),
        (json!({ "nbf": now() + 90 }), "not hold yet"),
        (json!({ "sub": null }), "who it is about"),
        (json!({ "iss": "https://another.example.it" }), "not believed here"),
        (json!({ "iss": null }), "names no issuer"),
    ] {
        let (status, detail) = refusal(&identity, &signer.token(&claims(&provider.url, other.clone()))).await;
        assert!(status == 401 && detail.contains(why), "{other}: {status} {detail}");
    }
    // Clocks differ a little.
    for other in
        [json!({ "exp": now() - 30 }), json!({ "nbf": now() + 30 }), json!({ "aud": ["x", "digipro"] })]
    {
        let token = signer.token(&claims(&provider.url, other.clone()));
        assert!(shown(&identity, &token).await.is_ok(), "{other}");
    }
}

#[tokio::test]
async fn no_algorithm_makes_a_public_key_a_secret() {
    let (rsa, ec) = (Signer::rs256("rsa"), Signer::es256("ec", 1));
    let provider = Provider::start(&[&rsa, &ec]).await;
    provider.publish_secret("shared", b"a secret that everybody reads");
    let (identity, _folder) = believing(&[&provider.url]);
    let said = claims(&provider.url, json!({}));
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());

    let none = format!("{}.{}.", part(&json!({ "alg": "none", "kid": "ec" })), part(&said));
    assert_eq!(refusal(&identity, &none).await.0, 401);
    let hs256 = |kid: &str, secret: &[u8]| {
        let header = Header { kid: Some(kid.into()), ..Header::new(Algorithm::HS256) };
        jsonwebtoken::encode(&header, &said, &EncodingKey::from_secret(secret)).unwrap()
    };
    let public = include_bytes!("rsa.pub");
    for token in [hs256("rsa", public), hs256("shared", b"a secret that everybody reads")] {
        let (status, detail) = refusal(&identity, &token).await;
        assert!(status == 401 && detail.contains("HS256"), "{status} {detail}");
    }
    // A key is used only by its own algorithm.
    let swapped = Signer { kid: "rsa".into(), ..Signer::es256("ec", 1) };
    assert_eq!(refusal(&identity, &swapped.token(&said)).await.0, 401);
    // What is signed by somebody else under the name of the key.
    let forged = Signer::es256("ec", 9).token(&said);
    let (status, detail) = refusal(&identity, &forged).await;
    assert!(status == 401 && detail.contains("signature"), "{status} {detail}");
}

#[tokio::test]
async fn keys_that_change_are_read_again_and_made_up_names_cost_the_provider_nothing() {
    let (old, new) = (Signer::es256("old", 1), Signer::es256("new", 2));
    let provider = Provider::start(&[&old]).await;
    let (identity, _folder) = believing(&[&provider.url]);
    let said = claims(&provider.url, json!({}));
    for _ in 0..5 {
        assert!(shown(&identity, &old.token(&said)).await.is_ok());
    }
    assert_eq!(provider.reads(), 1, "keys are kept");

    provider.publish(&[&new]);
    assert!(shown(&identity, &new.token(&said)).await.is_ok());
    assert_eq!(provider.reads(), 2, "a key that is not known is looked for");
    let (status, detail) = refusal(&identity, &old.token(&said)).await;
    assert!(status == 401 && detail.contains("does not have"), "{status} {detail}");
    for number in 0..20 {
        let made_up = Signer::es256(&format!("x{number}"), 3);
        assert_eq!(refusal(&identity, &made_up.token(&said)).await.0, 401);
    }
    assert_eq!(provider.reads(), 2, "and not again at once");
}

#[tokio::test]
async fn a_provider_that_is_away_is_another_matter_than_a_bad_token() {
    let signer = Signer::es256("a", 1);
    let provider = Provider::start(&[&signer]).await;
    let (identity, _folder) = believing(&[&provider.url]);
    let token = signer.token(&claims(&provider.url, json!({})));
    provider.away(true);
    let problem = shown(&identity, &token).await.expect_err("believed");
    assert_eq!((problem.status, problem.code), (503, Some("R0225")));

    let (identity, _folder) = believing(&[&provider.url]);
    provider.away(false);
    assert!(shown(&identity, &token).await.is_ok());
    provider.away(true);
    assert!(shown(&identity, &token).await.is_ok(), "keys that are known serve on");
}

#[tokio::test]
async fn a_provider_speaks_for_itself_alone() {
    let signer = Signer::es256("a", 1);
    let (one, other) = (Provider::start(&[&signer]).await, Provider::start(&[&signer]).await);
    let (identity, _folder) = believing(&[&one.url, &other.url]);
    for provider in [&one, &other] {
        assert!(shown(&identity, &signer.token(&claims(&provider.url, json!({})))).await.is_ok());
    }
    let impostor = Provider::start(&[&signer]).await;
    impostor.claim_to_be(&one.url);
    let (identity, _folder) = believing(&[&impostor.url]);
    let problem = shown(&identity, &signer.token(&claims(&impostor.url, json!({})))).await;
    assert_eq!(problem.expect_err("believed").code, Some("R0225"));
}

#[tokio::test]
async fn a_citizen_has_another_name_than_their_fiscal_number() {
    let signer = Signer::es256("spid", 1);
    let provider = Provider::start(&[&signer]).await;
    let (identity, _folder) = believing(&[&provider.url]);
    let said = json!({ "sub": "AGID-001", "fiscal_number": "TINIT-RSSMRA80A01H501U", "roles": null });
    let mario = shown(&identity, &signer.token(&claims(&provider.url, said))).await.unwrap();
    assert_eq!(mario.roles, [Role::Citizen].into());
    assert!(!format!("{mario:?}").contains("RSSMRA"));
    assert!(identity.is_about(&mario, "RSSMRA80A01H501U"));
    assert!(!identity.is_about(&mario, "VRDLGI75B02F205X"));
}

#[tokio::test]
async fn nobody_is_nobody_and_a_key_is_not_a_token() {
    let (identity, _folder) = believing(&[]);
    assert_eq!(identity.of(&HeaderMap::new()).await.unwrap_err().status, 401);
    for token in ["x", "a.b.c", "digipro_a_b", "digipro-token.a.b.c", &"x".repeat(20_000)] {
        assert_eq!(refusal(&identity, token).await.0, 401, "{token}");
    }
}
