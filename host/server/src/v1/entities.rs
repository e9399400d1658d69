//! The entities whose procedures run here: their level, and which kits, overlays and packs each has.

use super::problems::Problems;
use super::scope;
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_site::{Engine, shelf};
use digipro_vocab::EntityId;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show))
}

/// A body (*ente*).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Entity {
    /// Its code.
    #[schema(example = "c_a323")]
    entity: String,
    /// What it is called, where the register knows it.
    name: Option<String>,
    /// `state`, `region` or `entity`.
    level: String,
    /// The Region in which it lies.
    region: Option<String>,
    /// Kits that have an overlay of it or are deployed for it.
    kits: Vec<Used>,
}

/// A kit that an entity uses.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Used {
    /// Id of the kit.
    kit: String,
    /// The versions that have an overlay of it.
    overlays: Vec<String>,
    /// The version that starts its new cases; none while it is not deployed.
    deployed: Option<String>,
    /// The definition that starts its new cases.
    definition: Option<String>,
    /// The packs that are asked, as `id@version`.
    packs: Vec<String>,
}

fn entities(engine: &Engine) -> Result<Vec<Entity>, Problem> {
    let mut found: BTreeMap<EntityId, BTreeMap<String, Used>> = BTreeMap::new();
    let blank = |kit: &str| Used {
        kit: kit.to_owned(),
        overlays: Vec::new(),
        deployed: None,
        definition: None,
        packs: Vec::new(),
    };
    for listed in shelf::list(engine)? {
        for entity in listed.overlays.iter().filter_map(|entity| entity.parse::<EntityId>().ok()) {
            let kits = found.entry(entity).or_default();
            let used = kits.entry(listed.kit.to_string()).or_insert_with(|| blank(&listed.kit));
            used.overlays.push(listed.version.to_string());
        }
    }
    for current in engine.current()? {
        let Some(entity) = &current.entity else { continue };
        let kits = found.entry(entity.clone()).or_default();
        let used = kits.entry(current.kit.to_string()).or_insert_with(|| blank(&current.kit));
        (used.deployed, used.definition) =
            (Some(current.version.to_string()), Some(current.digest().to_string()));
        let regimes = current.points.values().flat_map(|point| &point.regimes);
        used.packs =
            regimes.flat_map(|one| &one.packs).map(|pack| format!("{}@{}", pack.id, pack.version)).collect();
        used.packs.sort();
        used.packs.dedup();
    }
    Ok(found.into_iter().map(|(entity, kits)| told(&entity, kits.into_values().collect())).collect())
}

fn told(entity: &EntityId, kits: Vec<Used>) -> Entity {
    let known = digipro_kit::municipality(entity);
    Entity {
        entity: entity.to_string(),
        name: digipro_kit::name_of(entity).map(|name| name.to_string()),
        level: super::shapes::word(&entity.level()),
        region: known.map(|known| known.region.to_string()),
        kits,
    }
}

/// Lists the entities, with the kits of each.
#[utoipa::path(get, path = "/entities", tag = "entities",
    responses((status = 200, description = "By their codes.", body = [Entity]), Problems))]
async fn list(State(app): State<App>, who: Principal) -> Result<Json<Vec<Entity>>, Problem> {
    app.call(move |engine| {
        let mut all = entities(engine)?;
        all.retain(|one| one.entity.parse().is_ok_and(|entity| who.sees(Some(&entity))));
        Ok(Json(all))
    })
    .await
}

/// Shows an entity.
#[utoipa::path(get, path = "/entities/{entity}", tag = "entities",
    params(("entity" = String, Path, description = "Its code.", example = "c_a323")),
    responses((status = 200, description = "The entity.", body = Entity), Problems))]
async fn show(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
) -> Result<Json<Entity>, Problem> {
    let absent = || Problem::absent(format!("there is no entity `{name}` here"));
    let entity: EntityId = name.parse().map_err(|_| absent())?;
    scope::entity(&who, &entity)?;
    let missing = absent();
    app.call(move |engine| {
        let found = entities(engine)?.into_iter().find(|one| one.entity == *entity.as_str());
        found.map(Json).ok_or(missing)
    })
    .await
}
