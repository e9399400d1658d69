//! What holds: kits and their parts, the effective definition of an entity layer by layer, its diagram, and what differs.

use super::extract::{Asked, Believes, Key, Reads};
use super::problems::Problems;
use super::shapes::digest;
use super::{data, scope, today};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use digipro_kit::texts::Language;
use digipro_site::shelf::{self, Listed};
use digipro_vocab::{Date, EntityId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(kits))
        .routes(routes!(kit))
        .routes(routes!(effective))
        .routes(routes!(bounds))
        .routes(routes!(divergence))
        .routes(routes!(difference))
        .routes(routes!(deploy))
        .routes(routes!(current))
        .routes(routes!(definition))
        .routes(routes!(diagram))
}

/// A kit at hand.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Kit {
    /// Its id.
    #[schema(example = "accesso-civico")]
    kit: String,
    /// Its version.
    version: String,
    /// Who publishes it.
    publisher: String,
    /// `installed`, or `built-in` where it comes with the program.
    origin: String,
    /// Digest of its lock: names every byte of it.
    digest: String,
    /// The entities whose overlays are at hand.
    overlays: Vec<String>,
}

impl From<Listed> for Kit {
    fn from(listed: Listed) -> Self {
        Self {
            kit: listed.kit.to_string(),
            version: listed.version.to_string(),
            publisher: listed.publisher.to_string(),
            origin: if listed.installed { "installed" } else { "built-in" }.to_owned(),
            digest: listed.digest.to_string(),
            overlays: listed.overlays.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Lists the kits that are installed or come with the program.
#[utoipa::path(get, path = "/kits", tag = "kits",
    responses((status = 200, description = "By id and version.", body = [Kit]), Problems))]
async fn kits(State(app): State<App>, _: Principal) -> Result<Json<Vec<Kit>>, Problem> {
    app.call(|engine| Ok(Json(shelf::list(engine)?.into_iter().map(Kit::from).collect()))).await
}

/// A kit with all its parts.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WholeKit {
    #[serde(flatten)]
    kit: Kit,
    /// The procedure sheet of art. 35 of D.Lgs. 33/2013, letter by letter.
    #[schema(value_type = Option<Object>)]
    sheet: Value,
    /// What reuse asks to be told: organisation, management, training, communication, in Markdown.
    sections: BTreeMap<String, String>,
    /// The forms: id to its form-js definition.
    #[schema(value_type = Object)]
    forms: BTreeMap<String, Value>,
    /// The texts in the language of the reader: file to Fluent source.
    texts: BTreeMap<String, String>,
    /// Offices behind the lanes.
    #[schema(value_type = Object)]
    lanes: Value,
    /// Legal time limits.
    #[schema(value_type = Object)]
    terms: Value,
    /// Where the procedure asks the law, and which packs.
    #[schema(value_type = Object)]
    points: Value,
    /// The norms that it cites, by its own keys.
    #[schema(value_type = Object)]
    norms: Value,
    /// What every way through it has to respect.
    #[schema(value_type = Object)]
    properties: Value,
    /// What may go wrong at which step.
    #[schema(value_type = Vec<Object>)]
    risks: Value,
    /// Who does each type of job.
    #[schema(value_type = Object)]
    integrations: Value,
    /// Why each fact is collected, and how long it is kept.
    #[schema(value_type = Object)]
    data: Value,
    /// Names of its scenarios.
    scenarios: Vec<String>,
}

/// Shows a kit: sheet, sections, texts, forms and all it is made of.
#[utoipa::path(get, path = "/kits/{kit}", tag = "kits",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico")),
    responses((status = 200, description = "The kit; its `ETag` is the digest of its lock.", body = WholeKit), Problems))]
async fn kit(
    State(app): State<App>,
    _: Principal,
    reads: Reads,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let published = shelf::published(engine, &opened)?;
        let language = if reads.0 == Language::English { "en" } else { "it" };
        let texts = published.texts.get(language).into_iter().flatten();
        let json = |value: Result<Value, serde_json::Error>| value.unwrap_or_default();
        let forms = published.forms.iter();
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        let listed = shelf::listed(&opened);
        let tag = tag(&listed.digest.to_string());
        let whole = WholeKit {
            kit: listed.into(),
            sheet: json(serde_json::to_value(&published.sheet)),
            sections: opened.sections.iter().map(|(id, text)| (id.to_string(), text.to_string())).collect(),
            forms: forms.map(|(id, form)| (id.to_string(), read(&form.definition))).collect(),
            texts: texts.map(|one| (one.file.to_string(), one.source.to_string())).collect(),
            lanes: json(serde_json::to_value(&published.lanes)),
            terms: json(serde_json::to_value(&published.terms)),
            points: json(serde_json::to_value(&published.points)),
            norms: json(serde_json::to_value(&published.norms)),
            properties: json(serde_json::to_value(&published.properties)),
            risks: json(serde_json::to_value(&published.risks)),
            integrations: json(serde_json::to_value(&published.integrations)),
            data: json(serde_json::to_value(&published.data)),
            scenarios: opened.scenarios.iter().map(ToString::to_string).collect(),
        };
        Ok(([(header::ETAG, tag)], Json(whole)).into_response())
    })
    .await
}

/// An entity tag.
pub(super) fn tag(text: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{text}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

/// For whom, and on which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct When {
    /// The entity; the kit as published otherwise.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// The day; today otherwise.
    #[param(value_type = Option<String>, format = Date, example = "2026-05-04")]
    on: Option<Date>,
}

/// What holds for an entity on a day by a kit: every value with its level, act and norm, and what it took the place of.
#[utoipa::path(get, path = "/kits/{kit}/effective", tag = "definitions",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico"), When),
    responses((status = 200, description = "As `digipro kit effective --json` writes it.", body = Object), Problems))]
async fn effective(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
    Asked(when): Asked<When>,
) -> Result<Json<Value>, Problem> {
    if let Some(entity) = &when.entity {
        scope::entity(&who, entity)?;
    }
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let day = when.on.unwrap_or_else(|| today(engine));
        data(&shelf::holding(engine, &opened, when.entity.as_ref(), day)?)
    })
    .await
}

/// A parameter with what may be chosen.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Choice {
    /// Its name.
    parameter: String,
    /// Its type.
    kind: String,
    /// What it counts.
    unit: String,
    /// What a lower level may do, such as `at-most` or `range`.
    #[schema(value_type = Object)]
    bound: Value,
    /// Which way the protected interest points: `less`, `more` or `none`.
    direction: String,
    /// Whose interest that is.
    protects: Option<String>,
    /// The norm that sets the bound.
    ground: super::shapes::Norm,
    /// What holds on the day, with its source; none where nothing does.
    #[schema(value_type = Option<Object>)]
    standing: Value,
    /// What would be lawful, in the words of the reader.
    lawful: String,
    /// Whether the value asked about would be; absent where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<bool>,
}

/// For whom, on which day, and which value one thinks of.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Trying {
    /// The entity that would choose.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// The day; today otherwise.
    #[param(value_type = Option<String>, format = Date, example = "2026-05-04")]
    on: Option<Date>,
    /// Only this parameter.
    parameter: Option<String>,
    /// A value that one thinks of for it, as the kit's files write it.
    value: Option<String>,
}

/// Tells what an entity may choose: each parameter with its bound, the norm that sets it, and what would be lawful.
#[utoipa::path(get, path = "/kits/{kit}/bounds", tag = "definitions",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico"), Trying),
    responses((status = 200, description = "By name.", body = [Choice]), Problems))]
async fn bounds(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(name): Path<String>,
    Asked(trying): Asked<Trying>,
) -> Result<Json<Vec<Choice>>, Problem> {
    if let Some(entity) = &trying.entity {
        scope::entity(&who, entity)?;
    }
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let effective = shelf::resolved(engine, &opened, trying.entity.as_ref())?;
        let day = trying.on.unwrap_or_else(|| today(engine));
        let words = super::shapes::words(engine, &effective, reads);
        let wanted = |name: &str| trying.parameter.as_deref().is_none_or(|wanted| *wanted == *name);
        let mut choices = Vec::new();
        for (name, parameter) in effective.parameters.iter().filter(|(name, _)| wanted(name)) {
            let standing = parameter.on(day);
            let allowed = match &trying.value {
                None => None,
                Some(text) => {
                    Some(shelf::would_be_lawful(parameter, text, day).map_err(Problem::unreadable)?)
                }
            };
            choices.push(Choice {
                parameter: name.to_string(),
                kind: super::shapes::word(&parameter.kind),
                unit: super::shapes::word(&parameter.unit),
                bound: serde_json::to_value(&parameter.bound).unwrap_or_default(),
                direction: super::shapes::word(&parameter.direction),
                protects: parameter.protects.as_ref().map(ToString::to_string),
                ground: super::shapes::Norm::of(&parameter.ground, words.norm(&parameter.ground)),
                standing: serde_json::to_value(standing).unwrap_or_default(),
                lawful: shelf::lawful(parameter, reads.0),
                allowed,
            });
        }
        if choices.is_empty() && trying.parameter.is_some() {
            return Err(Problem::absent("the kit has no parameter of this name"));
        }
        Ok(Json(choices))
    })
    .await
}

/// Compares a kit with the published one, byte for byte: an overlay is no divergence.
#[utoipa::path(get, path = "/kits/{kit}/divergence", tag = "kits",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico")),
    responses((status = 200, description = "What differs.", body = Object), Problems))]
async fn divergence(
    State(app): State<App>,
    _: Principal,
    Path(name): Path<String>,
) -> Result<Json<Value>, Problem> {
    app.call(move |engine| data(&shelf::divergence(engine, &name)?)).await
}

/// Two versions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Between {
    /// The version before: a kit's `id@version`, or the digest of a definition.
    #[param(example = "accesso-civico")]
    from: String,
    /// The version after.
    #[param(example = "accesso-civico")]
    to: String,
    /// Under the overlay of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
}

/// Tells what changes from one version to another: steps, limits, parameters, rules, forms, texts.
#[utoipa::path(get, path = "/differences", tag = "definitions", params(Between),
    responses((status = 200, description = "As `digipro kit diff --json` writes it.", body = Object), Problems))]
async fn difference(
    State(app): State<App>,
    who: Principal,
    Asked(between): Asked<Between>,
) -> Result<Json<Value>, Problem> {
    if let Some(entity) = &between.entity {
        scope::entity(&who, entity)?;
    }
    app.call(move |engine| {
        let side = |name: &str| -> Result<(), Problem> {
            if let Ok(named) = name.parse() {
                let graph = engine.runner.definition(&named)?;
                if let Some(entity) = &graph.effective.entity {
                    scope::entity(&who, entity)?;
                }
            }
            Ok(())
        };
        side(&between.from)?;
        side(&between.to)?;
        data(&shelf::difference(engine, &between.from, &between.to, between.entity.as_ref())?)
    })
    .await
}

/// A definition that starts new cases.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Deployed {
    /// Its name: the digest of its canonical bytes.
    definition: String,
    kit: String,
    version: String,
    /// Whose it is; nobody's for the kit as published.
    entity: Option<String>,
    /// Id of the process that a case starts with.
    root: Option<String>,
    /// The packs that it is bound to, as `id@version`.
    packs: Vec<String>,
}

impl Deployed {
    pub(super) fn of(effective: &digipro_kit::Effective) -> Self {
        let regimes = effective.points.values().flat_map(|point| &point.regimes);
        let mut packs: Vec<String> =
            regimes.flat_map(|one| &one.packs).map(|pack| format!("{}@{}", pack.id, pack.version)).collect();
        packs.sort();
        packs.dedup();
        Self {
            definition: effective.digest().to_string(),
            kit: effective.kit.to_string(),
            version: effective.version.to_string(),
            entity: effective.entity.as_ref().map(ToString::to_string),
            root: effective.root.as_ref().map(ToString::to_string),
            packs,
        }
    }
}

/// Lists the definitions that start new cases: of each kit and entity the last that was deployed.
#[utoipa::path(get, path = "/definitions", tag = "definitions",
    responses((status = 200, description = "By entity and kit.", body = [Deployed]), Problems))]
async fn current(State(app): State<App>, who: Principal) -> Result<Json<Vec<Deployed>>, Problem> {
    app.call(move |engine| {
        let current = engine.current()?;
        let seen = |one: &&digipro_kit::Effective| one.entity.is_none() || who.sees(one.entity.as_ref());
        Ok(Json(current.iter().filter(seen).map(Deployed::of).collect()))
    })
    .await
}

/// A kit to be deployed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kit": "accesso-civico", "entity": "c_a323"}))]
pub(super) struct Deployment {
    /// Id of the kit, with `@version` where it is not the newest.
    kit: String,
    /// For this entity, with its overlay; as published otherwise.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    entity: Option<EntityId>,
}

/// Deploys a kit: from now on it starts the new cases of its kit and entity. Cases under way keep theirs.
#[utoipa::path(post, path = "/definitions", tag = "definitions", request_body = Deployment,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same kit again is the same definition."),
        ("If-Match" = Option<String>, Header, description = "The definition that it is to take the place of.")),
    responses((status = 201, description = "It starts new cases.", body = Deployed), Problems))]
async fn deploy(
    State(app): State<App>,
    who: Principal,
    believes: Believes,
    _: Key,
    super::extract::Body(wanted): super::extract::Body<Deployment>,
) -> Result<Response, Problem> {
    match &wanted.entity {
        Some(entity) => scope::entity(&who, entity)?,
        None => super::everything(&who)?,
    }
    app.call(move |engine| {
        let opened = shelf::open(engine, &wanted.kit)?;
        let current = engine.current()?;
        let there = current.iter().find(|one| one.kit == opened.header.id && one.entity == wanted.entity);
        believes.holds(there.map(|one| one.digest().to_string()).as_deref())?;
        let deployed = shelf::deploy(engine, &opened, wanted.entity.as_ref())?;
        let graph = engine.runner.definition(&deployed)?;
        let told = Deployed::of(&graph.effective);
        Ok((StatusCode::CREATED, [(header::ETAG, tag(&told.definition))], Json(told)).into_response())
    })
    .await
}

/// The definition that a path names, where it is theirs to see.
pub(super) fn seen(
    engine: &digipro_site::Engine,
    who: &Principal,
    name: &str,
) -> Result<std::sync::Arc<digipro_kit::Effective>, Problem> {
    let graph = engine.runner.definition(&digest(name)?)?;
    match &graph.effective.entity {
        Some(entity) if !who.sees(Some(entity)) => {
            Err(Problem::absent(format!("there is no definition `{name}`")))
        }
        _ => Ok(std::sync::Arc::clone(&graph.effective)),
    }
}

/// Shows a definition whole: its canonical form, whose digest is its name.
#[utoipa::path(get, path = "/definitions/{definition}", tag = "definitions",
    params(("definition" = String, Path, description = "Its digest.")),
    responses((status = 200, description = "The effective definition.", body = Object), Problems))]
async fn definition(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    app.call(move |engine| {
        let effective = seen(engine, &who, &name)?;
        Ok(([(header::ETAG, tag(&name))], data(&*effective)?).into_response())
    })
    .await
}

/// Which of its files.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// Name of the file; the one with the root process otherwise.
    file: Option<String>,
}

/// Gives the BPMN diagram of a definition.
#[utoipa::path(get, path = "/definitions/{definition}/diagram", tag = "definitions",
    params(("definition" = String, Path, description = "Its digest."), Which),
    responses((status = 200, description = "BPMN 2.0 XML.", body = String, content_type = "application/xml"), Problems))]
async fn diagram(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
    Asked(which): Asked<Which>,
) -> Result<Response, Problem> {
    app.call(move |engine| {
        let effective = seen(engine, &who, &name)?;
        let wanted =
            which.file.clone().or_else(|| shelf::diagrams(&effective).first().map(ToString::to_string));
        let text = wanted.and_then(|file| effective.documents.get(&*file));
        let text = text.ok_or_else(|| Problem::absent("the definition has no such diagram"))?;
        Ok(([(header::CONTENT_TYPE, "application/xml")], text.to_string()).into_response())
    })
    .await
}
