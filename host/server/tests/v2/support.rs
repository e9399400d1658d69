//! A service in a folder of its own, with a clock that stands still, and requests to it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use digipro_runner::Clock;
use digipro_server::{App, Config, router};
use digipro_site::Engine;
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt as _;

pub struct Service {
    router: Router,
    _folder: TempDir,
}

/// A process with one service task and one user task.
pub const WORK: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test">
  <message id="m" name="go on"><extensionElements><zeebe:subscription correlationKey="=number"/></extensionElements></message>
  <process id="work" isExecutable="true">
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="job"/>
    <serviceTask id="job"><extensionElements><zeebe:taskDefinition type="book"/></extensionElements></serviceTask>
    <sequenceFlow id="f2" sourceRef="job" targetRef="task"/>
    <userTask id="task" name="Sign"><extensionElements><zeebe:userTask/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="task" targetRef="wait"/>
    <intermediateCatchEvent id="wait"><messageEventDefinition id="md" messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f4" sourceRef="wait" targetRef="e"/><endEvent id="e"/>
  </process></definitions>"#;

impl Service {
    /// On 3 April 2026, noon in Rome.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::virtual_at("2026-04-03T10:00:00Z".parse().unwrap());
        let engine = Engine::on(folder.path(), clock).unwrap_or_else(|error| panic!("{error}"));
        let mut config = Config::default();
        config.identity.development = true;
        Self { router: router(App::new(engine, config)), _folder: folder }
    }

    pub async fn send(&self, request: Request<Body>) -> (StatusCode, Value) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 64 << 20).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            if text.is_empty() { Value::Null } else { Value::from(text) }
        });
        (status, body)
    }

    pub async fn text(&self, method: &str, path: &str, kind: &str, body: &str) -> (StatusCode, Value) {
        let request = Request::builder().method(method).uri(path).header("content-type", kind);
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    pub async fn ask(&self, method: &str, path: &str, body: Value) -> (StatusCode, Value) {
        self.text(method, path, "application/json", &body.to_string()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.ask("POST", path, body).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    pub async fn get(&self, path: &str) -> Value {
        let (status, answer) = self.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    /// That something is refused with this status and code, and all that a problem has.
    pub async fn refused(&self, (method, path): (&str, &str), body: Value, status: u16, code: &str) -> Value {
        let (found, problem) = self.ask(method, path, body).await;
        is_problem(path, (found, &problem), status, code);
        problem
    }

    /// Deploys files for a tenant.
    pub async fn upload(&self, tenant: &str, files: &[(&str, &str)]) -> (StatusCode, Value) {
        let mut body =
            format!("--x\r\nContent-Disposition: form-data; name=\"tenantId\"\r\n\r\n{tenant}\r\n");
        for (name, text) in files {
            body += &format!(
                "--x\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n{text}\r\n"
            );
        }
        body += "--x--\r\n";
        self.text("POST", "/v2/deployments", "multipart/form-data; boundary=x", &body).await
    }

    pub async fn deploy(&self, tenant: &str, files: &[(&str, &str)]) -> Value {
        let (status, answer) = self.upload(tenant, files).await;
        assert!(status.is_success(), "{status} {answer}");
        answer
    }

    /// A service on which [`WORK`] is deployed and one instance of it has begun; with its key.
    pub async fn at_work() -> (Self, String) {
        let service = Self::new();
        service.deploy("<default>", &[("work.bpmn", WORK)]).await;
        let begun = json!({ "processDefinitionId": "work", "variables": { "number": "1" } });
        let begun = service.post("/v2/process-instances", begun).await;
        (service, text(&begun["processInstanceKey"]))
    }

    /// Takes the only job there is.
    pub async fn job(&self) -> Value {
        let asked =
            json!({ "type": "book", "timeout": 60_000, "maxJobsToActivate": 1, "requestTimeout": -1 });
        self.post("/v2/jobs/activation", asked).await["jobs"][0].clone()
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

pub fn is_problem(path: &str, (found, problem): (StatusCode, &Value), status: u16, code: &str) {
    assert_eq!(found.as_u16(), status, "{path}: {problem}");
    assert_eq!(problem["code"], code, "{path}: {problem}");
    assert_eq!(problem["status"], status, "{problem}");
    for member in ["type", "title", "detail", "instance"] {
        assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{path}: {member}: {problem}");
    }
}
