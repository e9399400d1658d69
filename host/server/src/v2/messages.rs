//! Messages, signals and conditions: what is sent to cases.

use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::{Desk, ask, case_key, instance_key, moment, tenant};
use crate::identity::Principal;
use crate::keys::{self, Kind, defined};
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use digipro_runner::Message;
use digipro_runner::rows::{CaseRow, MessageRow};
use digipro_runner::search::{By, Filter, MessageColumn};
use digipro_vocab::Name;
use digipro_vocab::value::Fields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/messages/publication", post(publish))
        .route("/messages/correlation", post(correlate))
        .route("/message-subscriptions/search", post(subscriptions))
        .route("/signals/broadcast", post(broadcast))
        .route("/conditionals/evaluation", post(conditions))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    name: Name,
    #[serde(default)]
    correlation_key: Name,
    #[serde(default)]
    time_to_live: u64,
    #[serde(default)]
    message_id: Option<Name>,
    #[serde(default)]
    variables: Option<Fields>,
    #[serde(default)]
    tenant_id: Option<String>,
}

impl Sent {
    fn message(self, desk: &Desk<'_>) -> Result<Message, Problem> {
        if self.name.trim().is_empty() {
            return Err(Problem::unreadable("`name`: a message has one"));
        }
        Ok(Message {
            entity: desk.within(self.tenant_id.as_deref())?,
            name: self.name,
            key: self.correlation_key,
            id: self.message_id.filter(|id| !id.is_empty()),
            variables: Arc::new(self.variables.unwrap_or_default()),
            time_to_live: self.time_to_live,
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Published {
    tenant_id: String,
    message_key: String,
}

async fn publish(
    State(app): State<App>,
    who: Principal,
    Asked(sent): Asked<Sent>,
) -> Result<Json<Published>, Problem> {
    ask(&app, who, move |desk| {
        let message = sent.message(desk)?;
        let tenant_id = tenant(message.entity.as_ref());
        let reached = desk.engine.runner.publish_message(message, desk.who.by());
        let reached = reached.map_err(|error| match error {
            digipro_runner::Error::Rejected(known) if known.code.id == "R0128" => {
                Problem::rejected(StatusCode::CONFLICT, "ALREADY_EXISTS", &known)
            }
            error => error.into(),
        })?;
        let message_key = defined(Kind::Message, reached.number, 0).to_string();
        Ok(Json(Published { tenant_id, message_key }))
    })
    .await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Correlated {
    tenant_id: String,
    message_key: String,
    process_instance_key: String,
}

async fn correlate(
    State(app): State<App>,
    who: Principal,
    Asked(sent): Asked<Sent>,
) -> Result<Json<Correlated>, Problem> {
    ask(&app, who, move |desk| {
        let message = sent.message(desk)?;
        let tenant_id = tenant(message.entity.as_ref());
        let reached = desk.engine.runner.correlate_message(message, desk.who.by())?;
        let first = reached.cases.first().or(reached.started.first());
        let first = first.ok_or_else(|| Problem::absent("the message reached nobody"))?;
        Ok(Json(Correlated {
            tenant_id,
            message_key: defined(Kind::Message, reached.number, 0).to_string(),
            process_instance_key: case_key(*first)?,
        }))
    })
    .await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Subscription {
    message_subscription_key: String,
    process_definition_id: Name,
    process_definition_key: Option<String>,
    process_instance_key: Option<String>,
    root_process_instance_key: Option<String>,
    element_id: Name,
    element_instance_key: Option<String>,
    message_subscription_state: &'static str,
    last_updated_date: String,
    message_name: Name,
    correlation_key: Option<Name>,
    business_id: Option<String>,
    message_subscription_type: &'static str,
    tool_properties: BTreeMap<String, String>,
    process_definition_name: Option<Name>,
    process_definition_version: Option<u64>,
    tool_name: Option<String>,
    inbound_connector_type: Option<String>,
    tenant_id: String,
}

impl Subscription {
    fn of(desk: &Desk<'_>, row: &MessageRow, case: &CaseRow) -> Result<Self, Problem> {
        let process = desk.process(case)?;
        let instance = desk.engine.runner.instance_at(case.case, row.ticket)?;
        Ok(Self {
            message_subscription_key: keys::key(row.case, row.ticket.0)?,
            process_definition_id: case.process.clone(),
            process_definition_key: Some(process.key.to_string()),
            process_instance_key: Some(case_key(row.case)?),
            root_process_instance_key: Some(case_key(row.case)?),
            element_id: row.element.clone(),
            element_instance_key: instance.map(|instance| instance_key(case, instance)).transpose()?,
            message_subscription_state: "CREATED",
            last_updated_date: moment(case.started),
            message_name: row.name.clone(),
            correlation_key: Some(row.key.clone()).filter(|key| !key.is_empty()),
            business_id: None,
            message_subscription_type: "PROCESS_EVENT",
            tool_properties: BTreeMap::new(),
            process_definition_name: process.name.clone(),
            process_definition_version: Some(process.version),
            tool_name: None,
            inbound_connector_type: None,
            tenant_id: tenant(case.entity.as_ref()),
        })
    }
}

struct Subscriptions;

impl Family for Subscriptions {
    type Column = MessageColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<MessageColumn>>, Problem> {
        Ok(Some(match name {
            "messageSubscriptionKey" => Field::Numbered(MessageColumn::Ticket),
            "elementId" => Field::Text(By::Row(MessageColumn::Element)),
            "messageName" => Field::Text(By::Row(MessageColumn::Name)),
            "correlationKey" => Field::Text(By::Row(MessageColumn::Key)),
            "messageSubscriptionState" => Field::Such(match is {
                Is::Eq(serde_json::Value::String(state)) if state.eq_ignore_ascii_case("CREATED") => {
                    Filter::all()
                }
                Is::Eq(_) => Filter::Or(Vec::new()),
                _ => return Err(super::find::wrong(name, "a word is expected")),
            }),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<MessageColumn>> {
        Some(By::Row(match name {
            "messageSubscriptionKey" => MessageColumn::Ticket,
            "elementId" => MessageColumn::Element,
            "messageName" => MessageColumn::Name,
            "correlationKey" => MessageColumn::Key,
            _ => return common_sort(name),
        }))
    }
}

/// Cases that wait for messages.
async fn subscriptions(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Subscription>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Subscriptions>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Subscription::of(desk, &hit.row, &hit.case)).map(Json)
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Signal {
    signal_name: Name,
    #[serde(default)]
    variables: Option<Fields>,
    #[serde(default)]
    tenant_id: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Broadcast {
    tenant_id: String,
    signal_key: String,
}

async fn broadcast(
    State(app): State<App>,
    who: Principal,
    Asked(signal): Asked<Signal>,
) -> Result<Json<Broadcast>, Problem> {
    ask(&app, who, move |desk| {
        let entity = desk.within(signal.tenant_id.as_deref())?;
        let variables = Arc::new(signal.variables.unwrap_or_default());
        let tenant_id = tenant(entity.as_ref());
        let (runner, by) = (&desk.engine.runner, desk.who.by());
        let reached = runner.broadcast_signal(entity, &signal.signal_name, &variables, by)?;
        let signal_key = defined(Kind::Signal, reached.number, 0).to_string();
        Ok(Json(Broadcast { tenant_id, signal_key }))
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Conditions {
    variables: Fields,
    #[serde(default)]
    process_definition_key: Option<String>,
    #[serde(default)]
    tenant_id: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Begun {
    conditional_evaluation_key: String,
    tenant_id: String,
    process_instances: Vec<Reference>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reference {
    process_definition_key: String,
    process_instance_key: String,
}

/// Looks at the conditions by which processes begin, and begins those that hold.
async fn conditions(
    State(app): State<App>,
    who: Principal,
    Asked(asked): Asked<Conditions>,
) -> Result<Json<Begun>, Problem> {
    if asked.process_definition_key.is_some() {
        return Err(super::unoffered::unoffered("looking at the conditions of one process definition alone"));
    }
    ask(&app, who, move |desk| {
        let entity = desk.within(asked.tenant_id.as_deref())?;
        let (runner, by) = (&desk.engine.runner, desk.who.by());
        let begun = runner.evaluate_conditions(entity.as_ref(), &Arc::new(asked.variables), by)?;
        let mut process_instances = Vec::new();
        for case in &begun {
            let (row, _) = desk.case(&case_key(*case)?)?;
            let process_definition_key = desk.process(&row)?.key.to_string();
            process_instances
                .push(Reference { process_definition_key, process_instance_key: case_key(*case)? });
        }
        let number = u64::try_from(runner.clock().now().as_millisecond()).unwrap_or_default();
        Ok(Json(Begun {
            conditional_evaluation_key: defined(Kind::Evaluation, number, 1).to_string(),
            tenant_id: tenant(entity.as_ref()),
            process_instances,
        }))
    })
    .await
}
