//! News as server-sent events, for lists that stay current: what names things, never what they hold.
//!
//! Each event has a number; who comes back with `Last-Event-ID` gets what was missed, as far as it is still known. Who was
//! too slow, or comes back too late, is told `reset` and reads its lists anew. Nobody who writes waits for a reader.

use super::extract::Asked;
use super::problems::Problems;
use crate::codes::R0203;
use crate::identity::Principal;
use crate::limits::{EVENTS_KEPT, EVENTS_MAX, HEARTBEAT_SECONDS};
use crate::problem::Problem;
use crate::state::App;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use digipro_runner::{News, Runner, TaskRow, Watching};
use digipro_vocab::{EntityId, Name, Rejection};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast, mpsc};
use tokio_stream::wrappers::ReceiverStream;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(events))
}

/// What all readers hear from.
pub(crate) struct Hub {
    kept: Arc<Kept>,
    readers: Arc<Semaphore>,
    _watching: Watching,
}

/// News with their number.
type Numbered = (u64, News);

struct Kept {
    /// Tells this run of the service from others: numbers begin anew with it.
    run: String,
    last: Mutex<VecDeque<Numbered>>,
    next: AtomicU64,
    sender: broadcast::Sender<Numbered>,
}

impl Hub {
    /// Listens from now on.
    pub(crate) fn new(runner: &Runner) -> Self {
        let (sender, _) = broadcast::channel(EVENTS_KEPT);
        let run = format!("{:x}", runner.clock().now().as_microsecond());
        let (last, next) = (Mutex::default(), AtomicU64::new(1));
        let kept = Arc::new(Kept { run, last, next, sender });
        let into = Arc::clone(&kept);
        let watching = runner.watch(move |news| into.take(news));
        Self { kept, readers: Arc::new(Semaphore::new(EVENTS_MAX)), _watching: watching }
    }
}

impl Kept {
    fn last(&self) -> MutexGuard<'_, VecDeque<Numbered>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, news: &News) {
        // Under the lock, so that numbers are kept and sent in their order.
        let mut last = self.last();
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        last.push_back((number, news.clone()));
        if last.len() > EVENTS_KEPT {
            last.pop_front();
        }
        // Without readers nobody is told.
        let _ = self.sender.send((number, news.clone()));
    }

    /// What came after an event, and what will come; nothing of the past where that is not known any more.
    fn from(&self, id: Option<&str>) -> (Option<Vec<Numbered>>, broadcast::Receiver<Numbered>) {
        let last = self.last();
        let receiver = self.sender.subscribe();
        let Some(id) = id else { return (Some(Vec::new()), receiver) };
        let number = id.split_once('-').filter(|(run, _)| *run == self.run);
        let number = number.and_then(|(_, number)| number.parse::<u64>().ok());
        let first = last.front().map_or(self.next.load(Ordering::Relaxed), |(number, _)| *number);
        let missed = number
            .filter(|number| number.saturating_add(1) >= first)
            .map(|number| last.iter().filter(|(kept, _)| *kept > number).cloned().collect::<Vec<_>>());
        (missed, receiver)
    }
}

/// Which news.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Only of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// Of tasks, only those of this office.
    office: Option<String>,
}

/// What an event tells.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Told {
    /// Whose it is.
    entity: Option<String>,
    /// The case.
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<u64>,
    /// Number of its new record.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    /// Whether the case is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    over: Option<bool>,
    /// The task or job.
    #[serde(skip_serializing_if = "Option::is_none")]
    ticket: Option<u64>,
    /// Whether the task is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<bool>,
    /// The office whose inbox the task is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<String>,
    /// The definition that was deployed.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<String>,
}

const NOTHING: Told = Told {
    entity: None,
    case: None,
    record: None,
    over: None,
    ticket: None,
    open: None,
    office: None,
    definition: None,
};

/// Sends news as they come (`text/event-stream`): `case`, `task`, `deployed`, and `reset` where some were missed.
#[utoipa::path(get, path = "/events", tag = "events",
    params(Wanted, ("Last-Event-ID" = Option<String>, Header, description = "The last event that was heard.")),
    responses((status = 200, description = "One event after the other.", body = String, content_type = "text/event-stream"), Problems))]
async fn events(
    State(app): State<App>,
    who: Principal,
    headers: HeaderMap,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Problem> {
    if let Some(entity) = &wanted.entity {
        super::scope::entity(&who, entity)?;
    }
    let hub = app.news();
    let Ok(place) = Arc::clone(&hub.readers).try_acquire_owned() else {
        let rejection = Rejection::new(R0203, format!("more than {EVENTS_MAX} readers listen"));
        return Err(Problem::exhausted(&rejection.help("try again a little later")));
    };
    let id = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let (missed, receiver) = hub.kept.from(id);
    let (sender, stream) = mpsc::channel(16);
    let reader = Reader { run: hub.kept.run.clone(), app: app.clone(), who, wanted, sender, _place: place };
    tokio::spawn(reader.read(missed, receiver));
    let beat = KeepAlive::new().interval(Duration::from_secs(HEARTBEAT_SECONDS));
    Ok(Sse::new(ReceiverStream::new(stream)).keep_alive(beat).into_response())
}

/// Somebody who listens.
struct Reader {
    run: String,
    app: App,
    who: Principal,
    wanted: Wanted,
    sender: mpsc::Sender<Result<Event, Infallible>>,
    _place: OwnedSemaphorePermit,
}

/// The reader has gone.
struct Gone;

impl Reader {
    async fn read(self, missed: Option<Vec<Numbered>>, mut receiver: broadcast::Receiver<Numbered>) {
        let app = self.app.clone();
        let told = async {
            match missed {
                None => self.reset().await?,
                Some(missed) => {
                    for (number, news) in &missed {
                        self.tell(*number, news).await?;
                    }
                }
            }
            loop {
                match receiver.recv().await {
                    Ok((number, news)) => self.tell(number, &news).await?,
                    Err(RecvError::Lagged(_)) => self.reset().await?,
                    Err(RecvError::Closed) => return Err::<(), Gone>(Gone),
                }
            }
        };
        tokio::select! {
            _ = told => {}
            () = self.sender.closed() => {}
            () = app.stopping() => {}
        }
    }

    async fn send(&self, event: Event) -> Result<(), Gone> {
        self.sender.send(Ok(event)).await.map_err(|_| Gone)
    }

    /// Some news were missed: lists are to be read anew.
    async fn reset(&self) -> Result<(), Gone> {
        self.send(Event::default().event("reset").data("{}")).await
    }

    async fn tell(&self, number: u64, news: &News) -> Result<(), Gone> {
        let Some((kind, told)) = self.told(news).await else { return Ok(()) };
        let data = serde_json::to_string(&told).unwrap_or_default();
        self.send(Event::default().id(format!("{}-{number}", self.run)).event(kind).data(data)).await
    }

    /// What this reader is told of it.
    async fn told(&self, news: &News) -> Option<(&'static str, Told)> {
        let (News::Case { entity, .. }
        | News::Job { entity, .. }
        | News::Task { entity, .. }
        | News::Deployed { entity, .. }) = news;
        let asked = self.wanted.entity.is_none() || self.wanted.entity == *entity;
        let shared = matches!(news, News::Deployed { entity: None, .. });
        if !asked || !(shared || self.who.sees(entity.as_ref())) {
            return None;
        }
        let entity = entity.as_ref().map(ToString::to_string);
        Some(match news {
            News::Case { case, seq, over, .. } => (
                "case",
                Told { entity, case: Some(case.0), record: Some(*seq), over: Some(*over), ..NOTHING },
            ),
            News::Task { case, ticket, open, .. } => {
                let (id, number) = (*case, *ticket);
                let row = self.app.call(move |engine| {
                    let row: Option<TaskRow> =
                        engine.runner.store().row(id, number).map_err(digipro_runner::Error::from)?;
                    Ok(row.and_then(|row| row.office))
                });
                let office: Option<Name> = row.await.ok()?;
                let wanted = self.wanted.office.as_deref();
                if wanted.is_some_and(|wanted| office.as_deref() != Some(wanted)) {
                    return None;
                }
                let office = office.map(|office| office.to_string());
                let (case, ticket) = (Some(case.0), Some(ticket.0));
                ("task", Told { entity, case, ticket, open: Some(*open), office, ..NOTHING })
            }
            News::Deployed { definition, .. } => {
                ("deployed", Told { entity, definition: Some(definition.to_string()), ..NOTHING })
            }
            News::Job { .. } => return None,
        })
    }
}
