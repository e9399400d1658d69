//! Rule packs: what there is, what each says, from shadow to binding to retired; asking one, and what it would have said.

use super::extract::{Asked, Body, Bytes, Key, Reads};
use super::problems::Problems;
use super::shapes::{Said, word};
use super::{data, everything, today};
use crate::access::Role;
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use digipro_kit::texts::Language;
use digipro_runner::Adoption;
use digipro_runner::audit::Selection;
use digipro_site::rulebook::{self, Enacted, Known};
use digipro_site::{shelf, words::Words};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Date, EntityId, Name, PackManifest};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, install))
        .routes(routes!(show))
        .routes(routes!(vectors))
        .routes(routes!(enact))
        .routes(routes!(retire))
        .routes(routes!(hear))
        .routes(routes!(explain))
        .routes(routes!(what_if))
}

/// A rule pack.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Pack {
    /// Its id.
    #[schema(example = "s_italia.accesso")]
    pack: String,
    /// Its version.
    version: String,
    /// Who publishes it.
    publisher: String,
    /// The level at which it speaks: `state`, `region` or `entity`.
    level: String,
    /// Whether it claims force of law.
    standing: String,
    /// `built-in`, `shadow`, `binding` or `retired`.
    state: String,
    /// Digest of its component: its identity in every log.
    component: String,
    /// From when its law is encoded.
    #[schema(value_type = String, format = Date)]
    covers_from: Date,
    /// Until when; none while it stands.
    #[schema(value_type = Option<String>, format = Date)]
    covers_to: Option<Date>,
    /// How many rules it has.
    rules: usize,
    /// Why it was revoked.
    revoked: Option<String>,
    /// Since when it is installed, by whom, signed by whom, and from which day it binds.
    #[schema(value_type = Option<Object>)]
    installed: Value,
}

impl Pack {
    fn of(known: &Known) -> Self {
        let Known { manifest, installed, revoked } = known;
        Self {
            pack: manifest.id.to_string(),
            version: manifest.version.to_string(),
            publisher: manifest.publisher.to_string(),
            level: word(&manifest.level),
            standing: word(&manifest.standing),
            state: installed.as_ref().map_or_else(|| "built-in".to_owned(), |pack| word(&pack.state)),
            component: manifest.component.digest.to_string(),
            covers_from: manifest.covers.from,
            covers_to: manifest.covers.to,
            rules: manifest.rules.len(),
            revoked: revoked.clone(),
            installed: serde_json::to_value(installed).unwrap_or_default(),
        }
    }
}

/// Lists the packs that are installed or come with the program.
#[utoipa::path(get, path = "/packs", tag = "packs",
    responses((status = 200, description = "By id and version.", body = [Pack]), Problems))]
async fn list(State(app): State<App>, _: Principal) -> Result<Json<Vec<Pack>>, Problem> {
    app.call(|engine| {
        engine.look()?;
        Ok(Json(rulebook::list(engine)?.iter().map(Pack::of).collect()))
    })
    .await
}

/// A rule of a pack.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Rule {
    /// Its id.
    rule: String,
    /// What it is called.
    title: String,
    /// What a violation does.
    weight: String,
    /// The points at which it speaks.
    points: Vec<String>,
    /// First day of its law.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// Last day; none while it stands.
    #[schema(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// The norms, with the text of the day.
    norms: Vec<super::shapes::Norm>,
    /// The facts that it is told, each with its purpose.
    #[schema(value_type = Vec<Object>)]
    needs: Value,
    /// The parameters that it reads.
    parameters: Vec<String>,
}

/// A pack with its rules.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WholePack {
    #[serde(flatten)]
    pack: Pack,
    /// The rules.
    rule_list: Vec<Rule>,
    /// Running cases that are bound to it.
    cases: usize,
}

fn rules(manifest: &PackManifest, reads: Reads, on: Date, titles: &digipro_site::packs::Titles) -> Vec<Rule> {
    let rule = |rule: &digipro_vocab::RuleManifest| {
        let norms = rule.norms.iter().map(|norm| {
            let text_of = if rule.valid.contains(on) { on } else { rule.valid.from };
            let citation =
                digipro_vocab::Citation { urn: norm.urn.clone(), part: norm.part.clone(), text_of };
            let title = digipro_site::norm::title(&citation, None, titles);
            super::shapes::Norm::of(&citation, title)
        });
        let title = if reads.0 == Language::English { &rule.title.en } else { &rule.title.it };
        Rule {
            rule: rule.id.to_string(),
            title: title.to_string(),
            weight: word(&rule.weight),
            points: rule.points.iter().map(ToString::to_string).collect(),
            from: rule.valid.from,
            to: rule.valid.to,
            norms: norms.collect(),
            needs: serde_json::to_value(&rule.needs).unwrap_or_default(),
            parameters: rule.parameters.iter().map(ToString::to_string).collect(),
        }
    };
    manifest.rules.iter().map(rule).collect()
}

/// Shows a pack: its rules with their norms, who signed it, how it is used.
#[utoipa::path(get, path = "/packs/{pack}", tag = "packs",
    params(("pack" = String, Path, description = "Its id, with `@version` where it is not the newest.")),
    responses((status = 200, description = "The pack.", body = WholePack), Problems))]
async fn show(
    State(app): State<App>,
    _: Principal,
    reads: Reads,
    Path(name): Path<String>,
) -> Result<Json<WholePack>, Problem> {
    app.call(move |engine| {
        let (known, _) = rulebook::find(engine, &name)?;
        let cases = rulebook::holds(engine, &known)?.len();
        let rule_list = rules(&known.manifest, reads, today(engine), &engine.rules().norms);
        Ok(Json(WholePack { pack: Pack::of(&known), rule_list, cases }))
    })
    .await
}

/// A vector that was tried.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TriedVector {
    /// The file in which it stands.
    file: String,
    /// What it is about.
    name: String,
    /// Whether the component answered as expected, byte for byte.
    passed: bool,
    /// The fuel that it spent.
    fuel: Option<u64>,
    /// What differs.
    differs: Option<String>,
}

/// Runs every vector of a pack on this machine, now.
#[utoipa::path(get, path = "/packs/{pack}/vectors", tag = "packs",
    params(("pack" = String, Path, description = "Its id, with `@version` where it is not the newest.")),
    responses((status = 200, description = "Each with what came out.", body = [TriedVector]), Problems))]
async fn vectors(
    State(app): State<App>,
    _: Principal,
    Path(name): Path<String>,
) -> Result<Json<Vec<TriedVector>>, Problem> {
    app.call(move |engine| {
        let (_, files) = rulebook::find(engine, &name)?;
        let tried = rulebook::try_out(&files)?;
        let told = tried.iter().map(|one| TriedVector {
            file: one.file.to_string(),
            name: one.name.to_string(),
            passed: one.outcome.is_ok(),
            fuel: one.outcome.as_ref().ok().copied(),
            differs: one.outcome.as_ref().err().map(ToString::to_string),
        });
        Ok(Json(told.collect()))
    })
    .await
}

/// A definition that changed with a pack.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Followed {
    /// The kit, and the entity.
    of: String,
    /// Cases under way that follow.
    cases: usize,
    /// Cases that go on as they were, each with the reason.
    #[schema(value_type = Vec<Object>)]
    stay: Value,
}

fn followed(followed: &[(Name, Adoption)]) -> Vec<Followed> {
    let told = |(of, adoption): &(Name, Adoption)| Followed {
        of: of.to_string(),
        cases: adoption.adopted.len() + adoption.had,
        stay: adoption
            .refused
            .iter()
            .map(|(case, why)| serde_json::json!({ "case": case, "why": why.message, "code": why.code.id }))
            .collect(),
    };
    followed.iter().map(told).collect()
}

/// How it is installed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct How {
    /// In shadow: what it says is recorded, and binds nobody.
    #[serde(default)]
    #[param(required = false)]
    shadow: bool,
    /// Also when a newer version is installed.
    #[serde(default)]
    #[param(required = false)]
    allow_older: bool,
}

/// What installing came to.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Installed {
    /// The pack, as `id@version`.
    pack: String,
    /// Whether it was there already.
    repeated: bool,
    /// How many vectors were run, all of which passed.
    vectors: u64,
    /// Definitions that changed.
    followed: Vec<Followed>,
    /// What the operator should know.
    #[schema(value_type = Vec<Object>)]
    notes: Value,
}

/// Installs the pack in an archive. Its signatures, digests and limits are verified, and every vector is run here, before
/// anything is kept.
#[utoipa::path(post, path = "/packs", tag = "packs",
    request_body(content = Vec<u8>, content_type = "application/x-tar", description = "The archive that `digipro rules pack` makes."),
    params(How, ("Idempotency-Key" = Option<String>, Header, description = "The same pack again is installed already.")),
    responses((status = 201, description = "It is installed.", body = Installed), Problems))]
async fn install(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Asked(how): Asked<How>,
    Bytes(archive): Bytes,
) -> Result<(StatusCode, Json<Installed>), Problem> {
    app.call(move |engine| {
        let manifest = rulebook::manifest_of(&archive)?;
        publishes(&who, &manifest)?;
        let how = (how.shadow, how.allow_older);
        let (done, changed) = rulebook::install(engine, &archive, how, &who.by())?;
        let told = Installed {
            pack: format!("{}@{}", done.pack.id, done.pack.version),
            repeated: done.repeated,
            vectors: done.vectors,
            followed: followed(&changed),
            notes: serde_json::to_value(&done.notes).unwrap_or_default(),
        };
        Ok((StatusCode::CREATED, Json(told)))
    })
    .await
}

/// Whoever publishes packs of one level does not publish those of another.
fn publishes(who: &Principal, manifest: &PackManifest) -> Result<(), Problem> {
    let may = who.roles.contains(&Role::Operator)
        || who.roles.iter().any(|role| role.publishes() == Some(manifest.level));
    if may {
        return Ok(());
    }
    let level = word(&manifest.level);
    Err(Problem::forbidden(format!("the pack speaks at the level `{level}`, and you publish at none of it")))
}

/// From when a pack binds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "2026-07-01", "citation": "urn:nir:stato:legge:1990-08-07;241~art3", "reason": "legge n. 1/2026"}))]
pub(super) struct Enactment {
    /// For acts of this day and later.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// The norm that brings it: its urn, then `~` and the part.
    citation: String,
    /// The text of the norm as of this day; the day from which it binds otherwise.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    text_of: Option<Date>,
    /// Why.
    #[schema(min_length = 1)]
    reason: String,
}

/// What a change of a pack came to.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Changed {
    /// The pack, as `id@version`.
    pack: String,
    /// How it is used now.
    state: String,
    /// Definitions that changed.
    followed: Vec<Followed>,
    /// Running cases that it holds: they are judged with it to their end.
    cases: Vec<u64>,
}

/// Lets a pack in shadow bind, for acts from a day on. What binds does not go back to the shadow.
#[utoipa::path(post, path = "/packs/{pack}/enactment", tag = "packs", request_body = Enactment,
    params(("pack" = String, Path, description = "Its id, with `@version` where there are several."),
        ("Idempotency-Key" = Option<String>, Header, description = "What binds already is refused, and nothing is changed.")),
    responses((status = 200, description = "It binds.", body = Changed), Problems))]
async fn enact(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Path(name): Path<String>,
    Body(wanted): Body<Enactment>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let text_of = wanted.text_of.unwrap_or(wanted.from);
        let enacted = Enacted { from: wanted.from, citation: rulebook::citation(&wanted.citation, text_of) };
        let (pack, changed) = rulebook::bind(engine, &name, &enacted, &wanted.reason, &who.by())?;
        let (pack, state) = (format!("{}@{}", pack.id, pack.version), word(&pack.state));
        Ok(Json(Changed { pack, state, followed: followed(&changed), cases: Vec::new() }))
    })
    .await
}

/// Why a pack is retired.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "sostituito dalla versione successiva"}))]
pub(super) struct Reasoned {
    /// The reason.
    #[schema(min_length = 1)]
    reason: String,
}

/// Retires a pack: it is used for nothing new, and running cases keep it to their end.
#[utoipa::path(post, path = "/packs/{pack}/retirement", tag = "packs", request_body = Reasoned,
    params(("pack" = String, Path, description = "Its id, with `@version` where there are several."),
        ("Idempotency-Key" = Option<String>, Header, description = "What is retired already is refused, and nothing is changed.")),
    responses((status = 200, description = "It is retired.", body = Changed), Problems))]
async fn retire(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Path(name): Path<String>,
    Body(Reasoned { reason }): Body<Reasoned>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let cases = rulebook::retire(engine, &name, &reason, &who.by())?;
        let cases = cases.iter().map(|case| case.0).collect();
        Ok(Json(Changed { pack: name, state: "retired".to_owned(), followed: Vec::new(), cases }))
    })
    .await
}

/// A statement of a ring.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    /// The statement, as it was signed.
    statement: String,
    /// Its signatures, in base64.
    signature: String,
}

/// What a statement changed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Heard {
    /// The statement.
    #[schema(value_type = Object)]
    statement: Value,
    /// The packs that it revokes, as `id@version`.
    revoked: Vec<String>,
}

/// Takes note of a ring's statement: new keys, and what it revokes. It is believed when the ring as it stood before signed it.
#[utoipa::path(post, path = "/packs/revocations", tag = "packs", request_body = Statement,
    params(("Idempotency-Key" = Option<String>, Header, description = "A statement is taken note of once.")),
    responses((status = 200, description = "What it changed.", body = Heard), Problems))]
async fn hear(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Body(said): Body<Statement>,
) -> Result<Json<Heard>, Problem> {
    let signature = STANDARD.decode(said.signature.trim());
    let signature = signature.map_err(|_| Problem::unreadable("`signature` is not base64"))?;
    app.call(move |engine| {
        let (statement, revoked) =
            rulebook::hear(engine, (said.statement.as_bytes(), &signature), &who.by())?;
        let revoked = revoked.iter().map(|pack| format!("{}@{}", pack.id, pack.version)).collect();
        Ok(Json(Heard { statement: serde_json::to_value(&statement).unwrap_or_default(), revoked }))
    })
    .await
}

/// What a pack is asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    /// The rule point.
    #[schema(example = "provvedimento")]
    point: String,
    /// The day of the act: it selects the law.
    #[schema(value_type = String, format = Date)]
    act_date: Date,
    /// The facts, by path or nested.
    #[serde(default)]
    #[schema(value_type = Object)]
    facts: Fields,
    /// Parameters of one's own.
    #[serde(default)]
    #[schema(value_type = Object)]
    parameters: Fields,
    /// The kit whose parameters hold otherwise.
    #[serde(default)]
    kit: Option<String>,
    /// Under the overlay of this entity.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    entity: Option<EntityId>,
    /// For whom it is worded: `clerk` or `citizen`.
    #[serde(default, rename = "for")]
    #[schema(inline)]
    reader: super::extract::For,
}

/// What a pack says, and why.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Explained {
    /// What each rule found, in words.
    findings: Vec<Said>,
    /// What it was asked, as it would stand on a log.
    #[schema(value_type = Object)]
    request: Value,
    /// What it answered, with its reasoning step by step; none where it gave no report.
    #[schema(value_type = Option<Object>)]
    report: Value,
    /// Why it gave none.
    #[schema(value_type = Option<Object>)]
    failure: Value,
    /// Fuel spent.
    fuel: Option<u64>,
}

/// Asks a pack on facts that one gives, and explains its answer step by step. Nothing is recorded.
#[utoipa::path(post, path = "/packs/{pack}/explanation", tag = "trials", request_body = Question,
    params(("pack" = String, Path, description = "Its id, with `@version` where it is not the newest.")),
    responses((status = 200, description = "The answer.", body = Explained), Problems))]
async fn explain(
    State(app): State<App>,
    _: Principal,
    reads: Reads,
    Path(name): Path<String>,
    Body(question): Body<Question>,
) -> Result<Json<Explained>, Problem> {
    app.call(move |engine| {
        let (known, files) = rulebook::find(engine, &name)?;
        let effective = match &question.kit {
            None => None,
            Some(kit) => Some(shelf::resolved(engine, &shelf::open(engine, kit)?, question.entity.as_ref())?),
        };
        let Question { point, act_date, facts, parameters, reader, .. } = &question;
        let given = (effective.as_ref(), parameters);
        let request = rulebook::request(&known.manifest, point, *act_date, facts, given);
        let request = request.map_err(Problem::unreadable)?;
        let said = rulebook::ask(engine, &files, &request)?;
        let blank = digipro_kit::Effective::default();
        let rules = engine.rules();
        let mut texts = rules.texts.clone();
        texts.extend(digipro_site::packs::words(&known.manifest, &files));
        let words = Words::new(reads.0, effective.as_ref().unwrap_or(&blank), &texts, &rules.norms);
        let json = |value: Result<Value, serde_json::Error>| value.unwrap_or_default();
        let mut told = Explained {
            findings: Vec::new(),
            request: json(serde_json::to_value(&request)),
            report: Value::Null,
            failure: Value::Null,
            fuel: None,
        };
        match said {
            Ok(verdict) => {
                let findings = verdict.report.findings.iter();
                told.findings = findings.map(|found| Said::of(0, found, &words, *reader)).collect();
                (told.report, told.fuel) = (json(serde_json::to_value(&verdict.report)), Some(verdict.fuel));
            }
            Err(failure) => told.failure = json(serde_json::to_value(&failure)),
        }
        Ok(Json(told))
    })
    .await
}

/// Over which past calls.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"pack": "s_italia"}))]
pub(super) struct Past {
    /// The pack that is tried, at hand here: its id, with `@version` where it is not the newest.
    pack: String,
    /// Only these cases.
    #[serde(default)]
    cases: Option<Vec<u64>>,
    /// Only cases of this kit.
    #[serde(default)]
    kit: Option<String>,
    /// Only acts of this day or later.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Only acts of this day or earlier.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    to: Option<Date>,
}

/// Tells what another version of a pack would have said in past cases: another thing, the same, or that it cannot be told.
#[utoipa::path(post, path = "/what-if", tag = "trials", request_body = Past,
    responses((status = 200, description = "As `digipro rules what-if --json` writes it.", body = Object), Problems))]
async fn what_if(
    State(app): State<App>,
    who: Principal,
    Body(past): Body<Past>,
) -> Result<Json<Value>, Problem> {
    everything(&who)?;
    app.call(move |engine| {
        let (_, files) = rulebook::find(engine, &past.pack)?;
        let cases = past.cases.map(|cases| cases.into_iter().map(CaseId).collect());
        let selection = Selection { cases, kit: past.kit.map(Name::from), from: past.from, to: past.to };
        data(&rulebook::what_if(engine, &files, &selection, |_, _| {})?)
    })
    .await
}
