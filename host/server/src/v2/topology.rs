//! What stands behind the interface: nodes, and whether they work.

use crate::problem::Problem;
use crate::state::App;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

pub(crate) fn router() -> Router<App> {
    Router::new().route("/topology", get(topology)).route("/status", get(status))
}

/// The nodes of the installation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Topology {
    brokers: Vec<Broker>,
    cluster_id: Option<String>,
    cluster_size: u32,
    partitions_count: u32,
    replication_factor: u32,
    gateway_version: &'static str,
    last_completed_change_id: String,
}

/// A node.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Broker {
    node_id: u32,
    broker_id: u32,
    host: String,
    port: u16,
    version: &'static str,
    partitions: Vec<Partition>,
}

/// A part of the data: here there is one, and every node leads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Partition {
    partition_id: u32,
    role: &'static str,
    health: &'static str,
    state: &'static str,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

async fn topology(State(app): State<App>) -> Json<Topology> {
    let listen = app.config().listen;
    let partitions = vec![Partition { partition_id: 1, role: "leader", health: "healthy", state: "active" }];
    let node = Broker {
        node_id: 0,
        broker_id: 0,
        host: listen.ip().to_string(),
        port: listen.port(),
        version: VERSION,
        partitions,
    };
    Json(Topology {
        brokers: vec![node],
        cluster_id: None,
        cluster_size: 1,
        partitions_count: 1,
        replication_factor: 1,
        gateway_version: VERSION,
        last_completed_change_id: "-1".into(),
    })
}

async fn status(State(app): State<App>) -> Result<StatusCode, Problem> {
    if app.is_stopping() { Err(Problem::stopped()) } else { Ok(StatusCode::NO_CONTENT) }
}
