//! What a client asks of the service.

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::time::Duration;

/// A client of one node.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

/// How far a search counts: as existing clients expect, it says no more than this.
pub const COUNTED: u64 = 10_000;

/// What a worker takes at a time.
const JOBS: u64 = 32;

impl Client {
    /// A client of the node at this address.
    pub fn new(base: &str) -> Result<Self> {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(120)).build()?;
        Ok(Self { http, base: format!("{base}/v2") })
    }

    async fn post(&self, path: &str, body: &Value) -> Result<Value> {
        loop {
            let sent = self.http.post(format!("{}{path}", self.base)).json(body).send().await?;
            // The service asks to come back: a client that is told so does.
            if sent.status() == reqwest::StatusCode::SERVICE_UNAVAILABLE {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
            let status = sent.status();
            let text = sent.text().await?;
            if !status.is_success() {
                bail!("POST {path}: {status}: {text}");
            }
            return if text.is_empty() { Ok(Value::Null) } else { Ok(serde_json::from_str(&text)?) };
        }
    }

    /// Deploys a process.
    pub async fn deploy(&self, name: &str, xml: String) -> Result<()> {
        let part = reqwest::multipart::Part::text(xml).file_name(format!("{name}.bpmn"));
        let form = reqwest::multipart::Form::new().part("resources", part);
        let sent = self.http.post(format!("{}/deployments", self.base)).multipart(form).send().await?;
        if !sent.status().is_success() {
            bail!("deployment: {}: {}", sent.status(), sent.text().await?);
        }
        Ok(())
    }

    /// Starts a case; says its key.
    pub async fn start(&self, process: &str, variables: Value) -> Result<String> {
        let body = json!({ "processDefinitionId": process, "variables": variables });
        let started = self.post("/process-instances", &body).await?;
        text(&started, "processInstanceKey")
    }

    /// Jobs to work on, waited for at most two seconds.
    pub async fn jobs(&self) -> Result<Vec<String>> {
        let body = json!({
            "type": "work", "timeout": 60_000, "maxJobsToActivate": JOBS, "requestTimeout": 2_000, "worker": "load",
        });
        let given = self.post("/jobs/activation", &body).await?;
        items(&given, "jobs", "jobKey")
    }

    /// A job is done.
    pub async fn complete_job(&self, key: &str) -> Result<()> {
        self.post(&format!("/jobs/{key}/completion"), &json!({ "variables": {} })).await.map(drop)
    }

    /// The open user tasks of a case.
    pub async fn tasks(&self, case: &str) -> Result<Vec<String>> {
        let filter = json!({ "processInstanceKey": case, "state": "CREATED" });
        let found = self.post("/user-tasks/search", &json!({ "filter": filter })).await?;
        items(&found, "items", "userTaskKey")
    }

    /// A user task is done.
    pub async fn complete_task(&self, key: &str) -> Result<()> {
        self.post(&format!("/user-tasks/{key}/completion"), &json!({ "variables": {} })).await.map(drop)
    }

    /// A message for the case that waits under this key.
    pub async fn correlate(&self, key: &str) -> Result<()> {
        let body = json!({ "name": "load", "correlationKey": key });
        self.post("/messages/correlation", &body).await.map(drop)
    }

    /// How many cases of a process have ended, up to [`COUNTED`].
    pub async fn ended(&self, process: &str) -> Result<u64> {
        self.count(process, "COMPLETED").await
    }

    /// How many cases of a process are under way, up to [`COUNTED`].
    pub async fn open(&self, process: &str) -> Result<u64> {
        self.count(process, "ACTIVE").await
    }

    async fn count(&self, process: &str, state: &str) -> Result<u64> {
        let filter = json!({ "processDefinitionId": process, "state": state });
        let body = json!({ "filter": filter, "page": { "limit": 1 } });
        let found = self.post("/process-instances/search", &body).await?;
        found["page"]["totalItems"].as_u64().context("no `page.totalItems`")
    }
}

fn text(value: &Value, field: &str) -> Result<String> {
    value[field].as_str().map(str::to_owned).with_context(|| format!("no `{field}` in {value}"))
}

fn items(value: &Value, list: &str, field: &str) -> Result<Vec<String>> {
    let list = value[list].as_array().with_context(|| format!("no `{list}` in {value}"))?;
    list.iter().map(|item| text(item, field)).collect()
}
