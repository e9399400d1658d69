//! The views are the log's fold: computed again from nothing but the log they are the same.

use super::super::node::Site;
use super::super::story::{Story, said};
use digipro_runner::{Clock, Runner, Salts};
use digipro_store::query::Question;
use digipro_store::{Backend, Row, Store, View};
use std::sync::Arc;

pub fn are_the_fold(story: &Story) -> Result<(), String> {
    let Site { disk, judge, .. } = &story.site;
    let disk = disk.copied().map_err(said)?;
    let before = dump(&disk)?;
    let store = Store::inline(Arc::new(disk.clone())).map_err(said)?;
    let judge = Arc::clone(judge);
    let clock = Clock::virtual_at(story.latest);
    let runner = Runner::open_salted(store, judge, clock, Salts::counted(0)).map_err(said)?;
    runner.rebuild_all_views(|_| ()).map_err(said)?;
    let after = dump(&disk)?;
    for (one, other) in [(&before, &after), (&after, &before)] {
        if let Some(row) = one.iter().find(|row| !other.contains(row)) {
            let which = if std::ptr::eq(one, &before) { "views" } else { "log" };
            return Err(format!("this row is in the {which} alone: {row:?}"));
        }
    }
    Ok(())
}

/// All rows of all views. Who has a job, and since when, is not of the log.
fn dump(disk: &digipro_store::Memory) -> Result<Vec<Row>, String> {
    let mut all = Vec::new();
    for view in View::ALL {
        for row in disk.rows(&Question::All(*view), super::super::ALL).map_err(said)? {
            all.push(match row {
                Row::Jobs(mut job) => {
                    (job.available, job.lease, job.worker) = (story_begins(), 0, None);
                    Row::Jobs(job)
                }
                row => row,
            });
        }
    }
    Ok(all)
}

fn story_begins() -> digipro_vocab::Instant {
    digipro_vocab::Instant::UNIX_EPOCH
}
