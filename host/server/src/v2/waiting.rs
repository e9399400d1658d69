//! Waiting for something to come about: whoever waits is told, and asks only then.

use super::{Desk, ask};
use crate::identity::Principal;
use crate::limits::LOOK_MS;
use crate::problem::Problem;
use crate::state::App;
use digipro_runner::News;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep, sleep_until};

/// What looking has come to.
pub(super) enum Look<T> {
    /// It has come about.
    Found(T),
    /// It has not; it may after so long, without anybody being told.
    NotYet(Option<Duration>),
}

/// Looks whether it has come about, and again when there are news of it; nothing when the time is over.
///
/// # Errors
/// What looking says.
pub(super) async fn until<T: Send + 'static>(
    app: &App,
    who: &Principal,
    wait: Duration,
    heard: impl Fn(&News) -> bool + Send + Sync + 'static,
    look: impl Fn(&Desk<'_>) -> Result<Look<T>, Problem> + Clone + Send + 'static,
) -> Result<Option<T>, Problem> {
    let end = Instant::now() + wait;
    let told = Arc::new(Notify::new());
    let tell = Arc::clone(&told);
    // From before the first look on, so that nothing is missed in between.
    let _watching = app.runner().watch(move |news| {
        if heard(news) {
            tell.notify_one();
        }
    });
    loop {
        let look = look.clone();
        let later = match ask(app, who.clone(), move |desk| look(desk)).await? {
            Look::Found(found) => return Ok(Some(found)),
            Look::NotYet(later) => later,
        };
        if app.is_stopping() || Instant::now() >= end {
            return Ok(None);
        }
        // What another node has done, and a clock that is set, are seen by looking now and then.
        let longest = Duration::from_millis(LOOK_MS);
        let later = later.map_or(longest, |later| later.clamp(Duration::from_millis(10), longest));
        tokio::select! {
            () = told.notified() => {}
            () = sleep(later) => {}
            () = sleep_until(end) => {}
            () = app.stopping() => {}
        }
    }
}
