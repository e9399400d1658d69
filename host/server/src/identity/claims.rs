//! What a believed token says, in our words: who, in which roles, for which entities and offices.

use super::bearer::Believed;
use super::principal::{Entities, FiscalNumber, Principal};
use super::secret::{Secret, plain};
use crate::access::Role;
use crate::problem::Problem;
use digipro_vocab::{EntityId, Name};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Characters of a name that stands in the log.
const NAME_MAX: usize = 255;

/// Whoever a token is about.
pub(super) fn principal(believed: &Believed<'_>, secret: &Secret) -> Result<Principal, Problem> {
    let (issuer, claims) = (believed.issuer, &believed.claims);
    let names = &issuer.claims;
    let fiscal_number = text(claims, &names.fiscal_number);
    // Whoever comes with a fiscal number stands in the log under a pseudonym, whatever else the token calls them.
    let id = match &fiscal_number {
        Some(number) => secret.pseudonym(number)?,
        None => text(claims, &names.subject).map(Name::from).unwrap_or_default(),
    };
    if id.trim().is_empty() || id.chars().count() > NAME_MAX {
        return Err(Problem::unknown("the token does not say who it is about"));
    }
    let mut roles: BTreeSet<Role> = BTreeSet::new();
    for told in list(claims, &names.roles) {
        match issuer.roles.get(&told) {
            Some(mapped) => roles.extend(mapped),
            // Where nothing is mapped, the provider's roles are called as ours.
            None if issuer.roles.is_empty() => roles.extend(Role::of(&told)),
            None => {}
        }
    }
    if issuer.citizens && fiscal_number.is_some() {
        roles.insert(Role::Citizen);
    }
    let mut entities: BTreeSet<EntityId> = list(claims, &names.entities)
        .into_iter()
        .filter_map(|told| issuer.entities.get(&told).cloned().or_else(|| told.parse().ok()))
        .collect();
    if entities.is_empty() {
        entities.extend(issuer.entity.clone());
    }
    let offices = list(claims, &names.offices)
        .into_iter()
        .map(|told| issuer.offices.get(&told).cloned().unwrap_or_else(|| told.trim_start_matches('/').into()))
        .collect();
    // What people call somebody stays with the session, and is in no log.
    let name = text(claims, &names.name);
    let number = fiscal_number.map(|number| FiscalNumber(plain(&number)));
    Ok(Principal { id, name, roles, entities: Entities::Only(entities), offices, acting: None, number })
}

/// The claim under a name: the whole name first, then its parts one inside the other.
fn claim<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(value) = claims.get(name) {
        return Some(value);
    }
    let mut parts = name.split('.');
    let first = claims.get(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part))
}

fn text(claims: &Map<String, Value>, name: &str) -> Option<String> {
    let text = claim(claims, name)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn list(claims: &Map<String, Value>, name: &str) -> Vec<String> {
    match claim(claims, name) {
        Some(Value::String(text)) => text.split_whitespace().map(str::to_owned).collect(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::bearer::Believed;
    use super::super::config::Issuer;
    use super::principal;
    use crate::access::Role;
    use crate::identity::Principal;
    use crate::identity::secret::Secret;
    use digipro_vocab::EntityId;

    fn of(configured: &str, claims: serde_json::Value) -> Result<Principal, String> {
        let folder = tempfile::tempdir().unwrap();
        let issuer: Issuer =
            toml::from_str(&format!("issuer = \"https://a.it\"\naudience = [\"x\"]\n{configured}")).unwrap();
        let serde_json::Value::Object(claims) = claims else { return Err("no claims".into()) };
        let secret = Secret::at(folder.path().join("secret.key"));
        principal(&Believed { issuer: &issuer, claims }, &secret).map_err(|problem| problem.detail)
    }

    #[test]
    fn claims_are_mapped_as_configured() {
        let configured = r#"
            claims = { roles = "realm_access.roles", entities = "ente", offices = "groups", subject = "preferred_username" }
            roles = { istruttore = ["officer"], rup = ["officer", "responsible"] }
            entities = { "Comune di Anzio" = "c_a323" }
            offices = { "/urp" = "urp" }
        "#;
        let claims = serde_json::json!({
            "preferred_username": "anna", "name": "Anna Conti", "ente": ["Comune di Anzio", "c_b157", "??"],
            "realm_access": { "roles": ["rup", "operator", "offline_access"] }, "groups": ["/urp", "/dirigente"],
        });
        let anna = of(configured, claims).unwrap();
        assert_eq!((&*anna.id, anna.name.as_deref()), ("anna", Some("Anna Conti")));
        assert_eq!(
            anna.roles,
            [Role::Officer, Role::Responsible].into(),
            "a role that is not mapped is none"
        );
        let entity = |code: &str| code.parse::<EntityId>().unwrap();
        assert!(anna.sees(Some(&entity("c_a323"))) && anna.sees(Some(&entity("c_b157"))));
        assert!(!anna.sees(Some(&entity("c_f158"))) && !anna.sees(None));
        assert_eq!(anna.offices, ["urp".into(), "dirigente".into()].into());
    }

    #[test]
    fn a_fiscal_number_is_in_no_name() {
        let claims = serde_json::json!({
            "sub": "RSSMRA80A01H501U", "name": "Mario Rossi", "fiscal_number": "TINIT-RSSMRA80A01H501U",
        });
        let mario = of("citizens = true", claims.clone()).unwrap();
        assert!(mario.id.starts_with("cittadino-") && !format!("{:?}", mario.id).contains("RSSMRA"));
        assert_eq!(mario.roles, [Role::Citizen].into());
        assert!(of("", claims).unwrap().roles.is_empty(), "a provider of officers makes no citizens");
        assert!(of("", serde_json::json!({ "roles": "officer" })).is_err(), "nobody is nobody");
    }
}
