//! Figures of the machinery, as Prometheus reads them: counts, seconds and fuel, with names of rules, kits and entities, never
//! of cases or people.
//!
//! Each service has its own recorder, so that two in one process count for themselves.

use crate::limits::COUNTS_SECONDS;
use crate::problem::Problem;
use crate::state::App;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use digipro_runner::{News, Runner, Verdict, Watching};
use digipro_vocab::time::civil_day;
use digipro_vocab::{Digest, Failure};
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub(crate) fn router() -> Router<App> {
    Router::new().route("/metrics", get(render))
}

/// The figures of a service.
pub(crate) struct Meters {
    recorder: Arc<PrometheusRecorder>,
    handle: PrometheusHandle,
    /// When cases were counted last.
    counted: Mutex<Option<Instant>>,
    _watching: Watching,
}

/// Bounds of the buckets of durations, in seconds.
const BUCKETS: [f64; 12] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0, 30.0];

impl Meters {
    /// Counts from now on what this runner keeps.
    pub(crate) fn new(runner: &Runner) -> Arc<Self> {
        let builder = PrometheusBuilder::new();
        // Fails for an empty list of buckets only.
        let recorder = builder.set_buckets(&BUCKETS).unwrap_or_default().build_recorder();
        let (handle, recorder) = (recorder.handle(), Arc::new(recorder));
        metrics::with_local_recorder(&*recorder, describe);
        let into = Arc::clone(&recorder);
        let watching = runner.watch(move |news| metrics::with_local_recorder(&*into, || count(news)));
        let into = Arc::clone(&recorder);
        runner.store().watch_commits(Box::new(move |writes, took| {
            metrics::with_local_recorder(&*into, || {
                histogram!("digipro_store_commit_duration_seconds").record(took.as_secs_f64());
                counter!("digipro_store_writes_total").increment(u64::try_from(writes).unwrap_or(u64::MAX));
            });
        }));
        Arc::new(Self { recorder, handle, counted: Mutex::default(), _watching: watching })
    }

    fn with<T>(&self, record: impl FnOnce() -> T) -> T {
        metrics::with_local_recorder(&*self.recorder, record)
    }

    /// A rule pack was asked.
    pub(crate) fn asked(&self, pack: &Digest, said: &Result<Verdict, Failure>, took: Duration) {
        let component = pack.short().to_string();
        self.with(|| {
            let outcome = match said {
                Ok(_) => "report".to_owned(),
                Err(failure) => crate::v1::word(&failure.cause),
            };
            counter!("digipro_rule_calls_total", "component" => component.clone(), "outcome" => outcome)
                .increment(1);
            histogram!("digipro_rule_call_duration_seconds", "component" => component.clone())
                .record(took.as_secs_f64());
            let Ok(verdict) = said else { return };
            counter!("digipro_rule_fuel_total", "component" => component).increment(verdict.fuel);
            for finding in &verdict.report.findings {
                let (rule, outcome) = (finding.rule.to_string(), crate::v1::word(&finding.outcome));
                counter!("digipro_rule_outcomes_total", "rule" => rule, "outcome" => outcome).increment(1);
            }
        });
    }

    fn answered(&self, method: String, route: String, status: u16, took: Duration) {
        self.with(|| {
            histogram!("digipro_http_request_duration_seconds", "method" => method.clone(), "route" => route.clone())
                .record(took.as_secs_f64());
            let status = status.to_string();
            counter!("digipro_http_requests_total", "method" => method, "route" => route, "status" => status)
                .increment(1);
        });
    }

    /// Whether cases are to be counted again: that reads all of them.
    fn is_stale(&self) -> bool {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let stale = counted.is_none_or(|at| at.elapsed() >= Duration::from_secs(COUNTS_SECONDS));
        if stale {
            *counted = Some(Instant::now());
        }
        stale
    }
}

/// What each figure is.
fn describe() {
    describe_counter!("digipro_http_requests_total", "requests answered, by route and status");
    describe_histogram!(
        "digipro_http_request_duration_seconds",
        Unit::Seconds,
        "time until a request was answered"
    );
    describe_histogram!(
        "digipro_store_commit_duration_seconds",
        Unit::Seconds,
        "time until a batch of writes was durable"
    );
    describe_counter!("digipro_store_writes_total", "writes that the store was given");
    describe_counter!("digipro_rule_calls_total", "times that a rule pack was asked");
    describe_counter!("digipro_rule_fuel_total", "fuel that rule packs spent");
    describe_histogram!("digipro_rule_call_duration_seconds", Unit::Seconds, "time that a rule pack took");
    describe_counter!("digipro_rule_outcomes_total", "what each rule found");
    describe_counter!("digipro_commands_total", "commands that are on the logs of cases");
    describe_counter!("digipro_tasks_total", "tasks that were opened or are over");
    describe_counter!("digipro_jobs_total", "jobs that became available");
    describe_counter!("digipro_deployments_total", "definitions that were deployed");
    describe_gauge!("digipro_cases", "cases by procedure, entity and state");
    describe_gauge!("digipro_timers_lag_seconds", Unit::Seconds, "how long the earliest timer is overdue");
    describe_gauge!("digipro_requests_in_hand", "requests that work on the engine or wait for it");
}

fn count(news: &News) {
    match news {
        News::Case { .. } => counter!("digipro_commands_total").increment(1),
        News::Task { open, .. } => {
            counter!("digipro_tasks_total", "change" => if *open { "open" } else { "over" }).increment(1);
        }
        News::Job { kind, .. } => counter!("digipro_jobs_total", "kind" => kind.to_string()).increment(1),
        News::Deployed { .. } => counter!("digipro_deployments_total").increment(1),
    }
}

/// All figures, in the text format of Prometheus.
async fn render(State(app): State<App>) -> Result<Response, Problem> {
    let meters = Arc::clone(app.meters());
    let in_hand = app.in_hand();
    let text = app
        .call(move |engine| {
            let now = engine.runner.clock().now();
            let due = engine.runner.store().next_due().map_err(digipro_runner::Error::from)?;
            let counts = if meters.is_stale() {
                Some(digipro_site::counts::by_procedure(&engine.runner, civil_day(now))?)
            } else {
                None
            };
            meters.with(|| {
                let late = due.map_or(0.0, |due| now.duration_since(due).as_secs_f64().max(0.0));
                gauge!("digipro_timers_lag_seconds").set(late);
                gauge!("digipro_requests_in_hand").set(f64::from(u32::try_from(in_hand).unwrap_or(u32::MAX)));
                for ((kit, entity), count) in counts.iter().flatten() {
                    let entity = entity.as_ref().map(ToString::to_string).unwrap_or_default();
                    let states = [
                        ("open", count.active),
                        ("late", count.late),
                        ("suspended", count.suspended),
                        ("incidents", count.incidents),
                        ("completed", count.completed),
                        ("cancelled", count.cancelled),
                        ("quarantined", count.quarantined),
                    ];
                    for (state, cases) in states {
                        let cases = f64::from(u32::try_from(cases).unwrap_or(u32::MAX));
                        gauge!("digipro_cases", "kit" => kit.to_string(), "entity" => entity.clone(), "state" => state)
                            .set(cases);
                    }
                }
            });
            Ok(meters.handle.render())
        })
        .await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

/// Counts a request by its route's template, and logs it so: paths and queries may name people.
pub(crate) async fn measure(State(app): State<App>, request: Request, next: Next) -> Response {
    let method = request.method().as_str().to_owned();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let route = route.unwrap_or_else(|| "none".to_owned());
    let begun = Instant::now();
    let response = next.run(request).await;
    let (took, status) = (begun.elapsed(), response.status().as_u16());
    tracing::info!(method, route, status, milliseconds = took.as_secs_f64() * 1_000.0, "answered");
    // A method that nobody knows is a label that somebody from outside chooses.
    let known = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].contains(&&*method);
    app.meters().answered(if known { method } else { "other".to_owned() }, route, status, took);
    response
}
