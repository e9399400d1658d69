//! Every endpoint as every role and as nobody, with own things and another entity's; and the page that says so.
//!
//! A path without a declared operation is refused to everybody, so what is declared is all there is to try.

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use axum::routing::get;
use digipro_kit::Effective;
use digipro_runner::{By, Clock, Start};
use digipro_server::access::endpoints::{self, Endpoint, Names};
use digipro_server::access::{Operation, Role, guard};
use digipro_server::identity::keys::NewKey;
use digipro_server::identity::{self, Identity};
use digipro_server::{App, Config, keys, router};
use digipro_site::{Engine, Place};
use digipro_vocab::{CaseId, Digest};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt as _;

const OWN: &str = "c_a323";
const OTHER: &str = "c_b157";
/// What the one citizen is called who opened the own case; keys stand in for the pseudonyms of SPID.
const MARIO: &str = "mario";

/// Things of one entity.
struct Things {
    entity: &'static str,
    definition: Digest,
    case: CaseId,
}

impl Things {
    fn of(engine: &Engine, entity: &'static str, opened_by: &str) -> Self {
        let bpmn = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="p" isExecutable="true"><startEvent id="s"/><userTask id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>"#;
        let documents = [("prova.bpmn".into(), bpmn.into())].into();
        let (kit, root) = ("prova".into(), Some("p".into()));
        let effective =
            Effective { kit, root, documents, entity: Some(entity.parse().unwrap()), ..Effective::default() };
        let definition = engine.runner.deploy(&effective).unwrap().digest;
        let start = Start::of(definition, Arc::default());
        let case = engine.runner.start_case(start, By::id(opened_by)).unwrap().case;
        Self { entity, definition, case }
    }

    /// The path of an endpoint about these things.
    fn path(&self, endpoint: &Endpoint) -> String {
        let named = match endpoint.names {
            Names::Nothing | Names::Whole => "1".into(),
            Names::Key => keys::key(self.case, 1).unwrap_or_default(),
            Names::Case => self.case.to_string(),
            Names::Entity => self.entity.into(),
            Names::Definition => self.definition.to_string(),
        };
        let mut named = Some(named);
        let part = |part: &str| match part.starts_with('{') {
            true => named.take().unwrap_or_else(|| "1".into()),
            false => part.to_owned(),
        };
        endpoint.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

/// What was answered: the status, and the code and detail of a problem.
struct Answer {
    status: StatusCode,
    code: String,
    detail: String,
}

impl Answer {
    /// The guard refuses what is not there for whoever asks in just these words.
    fn is_hidden(&self, named: &str) -> bool {
        self.status == StatusCode::NOT_FOUND && self.detail == format!("there is no `{named}`")
    }
}

async fn ask(app: &App, endpoint: &Endpoint, path: &str, key: Option<&str>) -> Answer {
    let mut request = Request::builder().method(endpoint.method).uri(path);
    if let Some(key) = key {
        request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
    }
    let body = if endpoint.method == "GET" { Body::empty() } else { Body::from("{}") };
    let request = request.header(header::CONTENT_TYPE, "application/json").body(body).unwrap();
    let answer = router(app.clone()).oneshot(request).await.unwrap();
    let status = answer.status();
    let mut problem = Value::Null;
    if status.is_client_error() || status.is_server_error() {
        let bytes = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        problem = serde_json::from_slice(&bytes).unwrap_or_default();
    }
    let text = |name: &str| problem.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Answer { status, code: text("code"), detail: text("detail") }
}

/// An installation with two entities, and a key for each role at the first of them.
async fn installation(folder: &Path) -> (App, Things, Things, Vec<(Role, String)>) {
    let engine = Engine::open(Place::from(folder)).unwrap();
    let (own, other) = (Things::of(&engine, OWN, MARIO), Things::of(&engine, OTHER, "altro"));
    let app = App::new(engine, Config::default());
    let made = |role: Role| {
        let name = if role == Role::Citizen { MARIO } else { role.id() };
        let entities = [OWN.parse().unwrap()].into();
        let new = NewKey { name: name.into(), roles: [role].into(), entities, ..NewKey::default() };
        (role, app.identity().keys().make(new, Clock::System.now()).unwrap().1)
    };
    let keys = Role::ALL.map(made).into();
    (app, own, other, keys)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_endpoint_as_every_role_and_as_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (app, own, other, keys) = installation(folder.path()).await;
    let mut wrong = Vec::new();
    let mut tried = 0;
    for endpoint in endpoints::ALL {
        let (operation, path) = (endpoint.operation, own.path(endpoint));
        let what = format!("{} {path}", endpoint.method);
        let nobody = ask(&app, endpoint, &path, None).await;
        let unknown = nobody.status == StatusCode::UNAUTHORIZED && nobody.code == "R0220";
        if unknown == operation.is_public() {
            wrong.push(format!("{what} as nobody: {} {}", nobody.status, nobody.code));
        }
        for (role, key) in &keys {
            tried += 1;
            let answer = ask(&app, endpoint, &path, Some(key)).await;
            let refused = ["R0220", "R0221", "R0224"].contains(&answer.code.as_str());
            // The keys see one entity: what is about all of them is not theirs to ask.
            let may =
                operation.is_public() || (operation.roles().contains(role) && endpoint.names != Names::Whole);
            if answer.code == "R0180" {
                wrong.push(format!("{what}: it is declared, and nothing answers it"));
            }
            if refused == may {
                wrong.push(format!("{what} as {role}: {} {} {}", answer.status, answer.code, answer.detail));
            }
            if !may || endpoint.names == Names::Nothing {
                continue;
            }
            let named = path.split('/').zip(endpoint.path.split('/')).find(|(_, part)| part.starts_with('{'));
            if named.is_some_and(|(named, _)| answer.is_hidden(named)) {
                wrong.push(format!("{what} as {role}: their own is hidden"));
            }
            let path = other.path(endpoint);
            let answer = ask(&app, endpoint, &path, Some(key)).await;
            let named = path.split('/').zip(endpoint.path.split('/')).find(|(_, part)| part.starts_with('{'));
            if !named.is_some_and(|(named, _)| answer.is_hidden(named)) {
                let told = format!("{} {} {}", answer.status, answer.code, answer.detail);
                wrong
                    .push(format!("{} {path} as {role}: another entity's is there: {told}", endpoint.method));
            }
        }
    }
    assert!(wrong.is_empty(), "of {tried}:\n{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_that_nobody_declared_is_refused_to_everybody() {
    let folder = tempfile::tempdir().unwrap();
    let development = identity::Config { development: true, ..Default::default() };
    let config = Config { identity: development, ..Config::default() };
    let app = App::new(Engine::open(Place::from(folder.path())).unwrap(), config);
    let paths = axum::Router::new()
        .route("/v2/forgotten/{key}", get(async || "shown"))
        .layer(axum::middleware::from_fn_with_state(app.clone(), guard))
        .with_state(app);
    let request = Request::builder().uri("/v2/forgotten/1").body(Body::empty()).unwrap();
    let answer = paths.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert_eq!(
        answer.headers().get("digipro-mode").unwrap(),
        "development",
        "the mode is said on each answer"
    );
    let problem: Value =
        serde_json::from_slice(&to_bytes(answer.into_body(), 1 << 16).await.unwrap()).unwrap();
    assert_eq!(problem["code"], "R0224");
}

#[test]
fn what_the_description_of_the_interface_has_is_declared() {
    let declared = |method: &Method, path: &str| {
        let path = format!("/digipro/v1{path}");
        endpoints::ALL.iter().any(|one| method.as_str() == one.method && endpoints::alike(one.path, &path))
    };
    let described = digipro_server::v1::document();
    let described = serde_json::to_value(described).unwrap();
    for (path, methods) in described["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else { continue };
            assert!(declared(&method, path), "{method} {path}");
        }
    }
}

#[test]
fn a_key_without_a_role_is_nobody_in_particular() {
    assert!(Operation::ALL.iter().all(|operation| operation.is_public() || !operation.roles().is_empty()));
    let ids: BTreeSet<_> = Operation::ALL.iter().map(|operation| operation.id()).collect();
    assert_eq!(ids.len(), Operation::ALL.len());
    let folder = tempfile::tempdir().unwrap();
    let identity = Identity::new(&identity::Config::default(), folder.path());
    let (_, text) =
        identity.keys().make(NewKey { name: "x".into(), ..NewKey::default() }, Clock::System.now()).unwrap();
    assert!(identity.keys().principal(&text, None).unwrap().roles.is_empty());
}

/// The page for operators, as the tables have it.
fn page() -> String {
    let mut page = String::from(PAGE);
    let head: Vec<&str> = Role::ALL.iter().map(|role| role.id()).collect();
    writeln!(page, "| operation | {} |", head.join(" | ")).unwrap();
    writeln!(page, "|---|{}", ":-:|".repeat(head.len())).unwrap();
    for operation in Operation::ALL {
        let may = |role: &Role| match operation.is_public() || operation.roles().contains(role) {
            true => "●",
            false => "",
        };
        let marks: Vec<&str> = Role::ALL.iter().map(may).collect();
        writeln!(page, "| `{}` | {} |", operation.id(), marks.join(" | ")).unwrap();
    }
    page.push_str("\n## Operations\n\n| operation | what it is |\n|---|---|\n");
    for operation in Operation::ALL {
        writeln!(page, "| `{}` | {} |", operation.id(), operation.says()).unwrap();
    }
    page.push_str(ENDPOINTS);
    for endpoint in endpoints::ALL {
        let whose = match endpoint.names {
            Names::Nothing => "",
            Names::Whole => "all of them",
            Names::Key | Names::Case => "case",
            Names::Entity => "entity",
            Names::Definition => "definition",
        };
        let (method, path, operation) = (endpoint.method, endpoint.path, endpoint.operation.id());
        writeln!(page, "| {method} | `{path}` | `{operation}` | {whose} |").unwrap();
    }
    page
}

const PAGE: &str = "\
# Who may do what

Made from the tables in `host/server/src/access.rs` and `host/server/src/access/endpoints.rs`; a test tries every line
as every role and as nobody, and compares this page (`BLESS=1` writes it).

Whoever asks is known by a token of the provider of identities, by an API key, or not at all (`identity.md`, `keys.md`). Roles
come with the token or the key, and so do the entities whose data they see: **an entity sees its own cases and nothing else**.
What is another entity's is not there: it is answered with 404, like what never was. Definitions, kits and rule packs of the
State and of Regions are there for all. A citizen sees the cases that they opened or that are about them
([decision 28](../adr/0028-whose-case-it-is.md)).

Beyond this page the engine itself refuses, whatever the interface lets through: a person who has done a task does not do
another that the kit keeps apart from it (R0222), and whoever works for offices does only their tasks (R0223). Each command is on
the log of its case with who, in which role, for which offices, and when.

## Roles and operations

";

const ENDPOINTS: &str = "
## Paths

The last column says whose the first parameter is: it has to be one's own. What is about all entities is asked by whoever
sees all of them.

| method | path | operation | whose |
|---|---|---|---|
";

#[test]
fn the_page_says_what_the_tables_say() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators/access.md");
    let page = page();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&place, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&place).unwrap_or_default();
    assert!(kept == page, "docs/operators/access.md is not what the tables say: run with BLESS=1");
}
