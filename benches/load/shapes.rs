//! The shapes of load, and what is measured of each.

use crate::client::{COUNTED, Client};
use crate::measure::Times;
use crate::service::Service;
use crate::{Arguments, process};
use anyhow::{Context as _, Result};
use clap::ValueEnum;
use jiff::Timestamp;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// A shape of load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// One service task.
    OneTask,
    /// Ten service tasks, one after the other.
    TenTasks,
    /// Two user tasks: complete the first, see the second.
    TwoUserTasks,
    /// A message brings each case to its end.
    Message,
    /// A realistic complaint with a sub-process, parallel branches, several instances and a boundary timer.
    Complaint,
    /// Many timers due in the same second, and what requests in the foreground feel meanwhile.
    Timers,
    /// Memory idle, and with many cases that wait.
    Waiting,
}

/// A figure and its value.
pub type Figure = (&'static str, String);

/// Cases that may be under way at a time while more are started.
const UNDER_WAY: u64 = 512;

impl Shape {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::OneTask,
        Self::TenTasks,
        Self::TwoUserTasks,
        Self::Message,
        Self::Complaint,
        Self::Timers,
        Self::Waiting,
    ];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneTask => "one task",
            Self::TenTasks => "ten tasks",
            Self::TwoUserTasks => "two user tasks",
            Self::Message => "message",
            Self::Complaint => "complaint",
            Self::Timers => "timers",
            Self::Waiting => "waiting cases",
        }
    }

    /// Loads a service of its own.
    pub async fn load(self, arguments: &Arguments) -> Result<Vec<Figure>> {
        match self {
            Self::OneTask => jobs(arguments, process::jobs("load", 1), 1).await,
            Self::TenTasks => jobs(arguments, process::jobs("load", 10), 10).await,
            Self::Complaint => jobs(arguments, process::complaint("load"), 8).await,
            Self::TwoUserTasks => user_tasks(arguments).await,
            Self::Message => messages(arguments).await,
            Self::Timers => timers(arguments).await,
            Self::Waiting => waiting(arguments).await,
        }
    }
}

/// A service with the process `load`, and what its disk holds before any case.
async fn prepared(arguments: &Arguments, xml: String) -> Result<(Service, u64)> {
    let before = {
        let service = Service::start(arguments).await?;
        Client::new(service.address(0))?.deploy("load", xml.clone()).await?;
        service.stop().await?
    };
    let service = Service::start(arguments).await?;
    Client::new(service.address(0))?.deploy("load", xml).await?;
    Ok((service, before))
}

/// Clients start cases, workers do their jobs.
async fn jobs(arguments: &Arguments, xml: String, per_case: u64) -> Result<Vec<Figure>> {
    let (service, before) = prepared(arguments, xml).await?;
    let begun = Instant::now();
    let until = begun + Duration::from_secs(arguments.seconds);
    let (started, done) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let starting = Arc::new(AtomicUsize::new(arguments.clients / 2));
    let (starts, completions) = (Times::new(), Times::new());
    let mut all = JoinSet::new();
    for number in 0..(arguments.clients / 2).max(1) {
        let client = Client::new(service.address(number))?;
        let (started, done, starting, times) =
            (Arc::clone(&started), Arc::clone(&done), Arc::clone(&starting), starts.clone());
        all.spawn(async move {
            while Instant::now() < until {
                if started.load(Ordering::Relaxed) - done.load(Ordering::Relaxed) / per_case > UNDER_WAY {
                    tokio::time::sleep(Duration::from_millis(2)).await;
                    continue;
                }
                let asked = Instant::now();
                client.start("load", json!({ "elsewhere": false })).await?;
                times.since(asked);
                started.fetch_add(1, Ordering::Relaxed);
            }
            starting.fetch_sub(1, Ordering::Relaxed);
            anyhow::Ok(())
        });
    }
    for number in 0..(arguments.clients / 2).max(1) {
        let client = Client::new(service.address(number))?;
        let (started, done, starting, times) =
            (Arc::clone(&started), Arc::clone(&done), Arc::clone(&starting), completions.clone());
        all.spawn(async move {
            loop {
                let over = starting.load(Ordering::Relaxed) == 0;
                if over && done.load(Ordering::Relaxed) >= started.load(Ordering::Relaxed) * per_case {
                    return Ok(());
                }
                for key in client.jobs().await? {
                    let asked = Instant::now();
                    client.complete_job(&key).await?;
                    times.since(asked);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    while let Some(ended) = all.join_next().await {
        ended??;
    }
    let seconds = begun.elapsed().as_secs_f64();
    let cases = started.load(Ordering::Relaxed);
    let client = Client::new(service.address(0))?;
    let (ended, open) = (client.ended("load").await?, client.open("load").await?);
    let all = ended == cases.min(COUNTED) && open == 0;
    anyhow::ensure!(all, "{cases} cases were started, {ended} have ended and {open} are open");
    let bytes = service.stop().await?.saturating_sub(before);
    let mut figures = vec![
        ("cases a second", format!("{:.0} ({cases} cases)", cases as f64 / seconds)),
        ("jobs a second", format!("{:.0}", (cases * per_case) as f64 / seconds)),
        ("start of a case", starts.told()),
        ("completion of a job", completions.told()),
    ];
    figures.extend(on_disk(arguments, bytes, cases));
    Ok(figures)
}

/// Bytes on disk for each finished case, where the store is a file.
fn on_disk(arguments: &Arguments, bytes: u64, cases: u64) -> Option<Figure> {
    let per_case = || format!("{:.1} KiB", bytes as f64 / 1024.0 / cases.max(1) as f64);
    arguments.store.is_none().then(|| ("on disk for a finished case", per_case()))
}

/// Each client completes the first task of a case and looks for the second until it sees it.
async fn user_tasks(arguments: &Arguments) -> Result<Vec<Figure>> {
    let (service, before) = prepared(arguments, process::tasks("load", 2)).await?;
    let until = Instant::now() + Duration::from_secs(arguments.seconds);
    let (times, cases, begun) = (Times::new(), Arc::new(AtomicU64::new(0)), Instant::now());
    let mut all = JoinSet::new();
    for number in 0..arguments.clients {
        let client = Client::new(service.address(number))?;
        let (times, cases) = (times.clone(), Arc::clone(&cases));
        all.spawn(async move {
            while Instant::now() < until {
                two_tasks(&client, "load", &times).await?;
                cases.fetch_add(1, Ordering::Relaxed);
            }
            anyhow::Ok(())
        });
    }
    while let Some(ended) = all.join_next().await {
        ended??;
    }
    let (seconds, cases) = (begun.elapsed().as_secs_f64(), cases.load(Ordering::Relaxed));
    let bytes = service.stop().await?.saturating_sub(before);
    let mut figures = vec![
        ("cases a second", format!("{:.0}", cases as f64 / seconds)),
        ("task completed, next one visible", times.told()),
    ];
    figures.extend(on_disk(arguments, bytes, cases));
    Ok(figures)
}

/// One case with two tasks; the time from completing the first to seeing the second.
async fn two_tasks(client: &Client, process: &str, times: &Times) -> Result<()> {
    let case = client.start(process, json!({})).await?;
    let first = next_task(client, &case, "").await?;
    let asked = Instant::now();
    client.complete_task(&first).await?;
    let second = next_task(client, &case, &first).await?;
    times.since(asked);
    client.complete_task(&second).await
}

async fn next_task(client: &Client, case: &str, before: &str) -> Result<String> {
    loop {
        if let Some(task) = client.tasks(case).await?.into_iter().find(|task| task != before) {
            return Ok(task);
        }
    }
}

/// Each client starts a case and sends it its message.
async fn messages(arguments: &Arguments) -> Result<Vec<Figure>> {
    let (service, before) = prepared(arguments, process::message("load")).await?;
    let until = Instant::now() + Duration::from_secs(arguments.seconds);
    let (times, cases, begun) = (Times::new(), Arc::new(AtomicU64::new(0)), Instant::now());
    let mut all = JoinSet::new();
    for number in 0..arguments.clients {
        let client = Client::new(service.address(number))?;
        let (times, cases) = (times.clone(), Arc::clone(&cases));
        all.spawn(async move {
            while Instant::now() < until {
                let key = format!("k{}", cases.fetch_add(1, Ordering::Relaxed));
                client.start("load", json!({ "key": key })).await?;
                let asked = Instant::now();
                client.correlate(&key).await?;
                times.since(asked);
            }
            anyhow::Ok(())
        });
    }
    while let Some(ended) = all.join_next().await {
        ended??;
    }
    let (seconds, cases) = (begun.elapsed().as_secs_f64(), cases.load(Ordering::Relaxed));
    let bytes = service.stop().await?.saturating_sub(before);
    let mut figures = vec![
        ("cases a second", format!("{:.0}", cases as f64 / seconds)),
        ("message correlated", times.told()),
    ];
    figures.extend(on_disk(arguments, bytes, cases));
    Ok(figures)
}

/// Starts many cases side by side.
async fn start_many(
    service: &Service,
    clients: usize,
    count: usize,
    process: &'static str,
    variables: serde_json::Value,
) -> Result<()> {
    let left = Arc::new(AtomicUsize::new(count));
    let mut all = JoinSet::new();
    for number in 0..clients {
        let (client, left, variables) =
            (Client::new(service.address(number))?, Arc::clone(&left), variables.clone());
        all.spawn(async move {
            let one_less = |left: usize| left.checked_sub(1);
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less).is_ok() {
                client.start(process, variables.clone()).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(ended) = all.join_next().await {
        ended??;
    }
    Ok(())
}

/// Many timers due in the same second, while somebody works on user tasks.
async fn timers(arguments: &Arguments) -> Result<Vec<Figure>> {
    let (service, _) = prepared(arguments, process::timer("load")).await?;
    let client = Client::new(service.address(0))?;
    client.deploy("foreground", process::tasks("foreground", 2)).await?;
    // Late enough for all cases to have been started; what is measured begins when they are due.
    let after = i64::try_from(10 + arguments.timers / 400)?;
    let due = Timestamp::from_second(Timestamp::now().as_second() + after)?;
    let variables = json!({ "due": due.to_string() });
    start_many(&service, arguments.clients, arguments.timers, "load", variables).await?;
    let (quiet, busy) = (Times::new(), Times::new());
    let fired = Arc::new(AtomicBool::new(false));
    let worker = {
        let (client, fired, quiet, busy) = (client.clone(), Arc::clone(&fired), quiet.clone(), busy.clone());
        tokio::spawn(async move {
            while !fired.load(Ordering::Relaxed) {
                two_tasks(&client, "foreground", if Timestamp::now() < due { &quiet } else { &busy }).await?;
            }
            anyhow::Ok(())
        })
    };
    let wait = Duration::try_from(Timestamp::now().duration_until(due))
        .context("the cases were not all started before the timers were due")?;
    tokio::time::sleep(wait).await;
    let begun = Instant::now();
    while client.ended("load").await? < arguments.timers as u64 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let seconds = begun.elapsed().as_secs_f64();
    fired.store(true, Ordering::Relaxed);
    worker.await??;
    service.stop().await?;
    Ok(vec![
        ("all fired after", format!("{seconds:.2} s ({} timers)", arguments.timers)),
        ("timers a second", format!("{:.0}", arguments.timers as f64 / seconds)),
        ("foreground before: task completed, next one visible", quiet.told()),
        ("foreground meanwhile: task completed, next one visible", busy.told()),
    ])
}

/// Memory of a service that does nothing, and of one in which many cases wait.
async fn waiting(arguments: &Arguments) -> Result<Vec<Figure>> {
    let (service, before) = prepared(arguments, process::tasks("load", 2)).await?;
    let idle = service.memory()?;
    let begun = Instant::now();
    start_many(&service, arguments.clients, arguments.waiting, "load", json!({})).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let full = service.memory()?;
    let client = Client::new(service.address(0))?;
    let times = Times::new();
    for _ in 0..200 {
        two_tasks(&client, "load", &times).await?;
    }
    let bytes = service.stop().await?.saturating_sub(before);
    let count = arguments.waiting;
    let mut figures = vec![
        ("resident memory idle", format!("{idle:.0} MiB")),
        ("cases started a second", format!("{:.0}", count as f64 / seconds)),
        ("resident memory with all waiting", format!("{full:.0} MiB ({count} cases)")),
        ("one client beside them: task completed, next one visible", times.told()),
    ];
    figures.extend(
        on_disk(arguments, bytes, count as u64).map(|(_, value)| ("on disk for a waiting case", value)),
    );
    Ok(figures)
}
