//! A few connections for those who read, and how soon one tries again when there is no way to the database.

use super::address::Address;
use super::link::{Link, Trouble};
use crate::Error;
use crate::limits::{LOCK_WAIT_MS, READERS_MAX, RECONNECT_MAX_MS, RECONNECT_MIN_MS};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// The way to the database: after a failure nobody tries for a while, and longer after each further one.
#[derive(Default)]
pub(super) struct Reach(Mutex<Option<Away>>);

struct Away {
    wait: u64,
    until: Instant,
    error: Error,
}

impl Reach {
    /// Connects.
    ///
    /// # Errors
    /// When that fails, or has failed just now.
    pub(super) fn connect(&self, address: &Address) -> Result<Link, Error> {
        let last = {
            let away = self.0.lock().map_err(|_| Error::Stopped)?;
            match &*away {
                Some(away) if Instant::now() < away.until => return Err(away.error.clone()),
                Some(away) => away.wait,
                None => 0,
            }
        };
        let link = Link::open(address);
        let mut away = self.0.lock().map_err(|_| Error::Stopped)?;
        *away = link.as_ref().err().map(|error| {
            let wait = (last * 2).clamp(RECONNECT_MIN_MS, RECONNECT_MAX_MS);
            Away { wait, until: Instant::now() + Duration::from_millis(wait), error: error.clone() }
        });
        link
    }
}

/// Connections for those who read.
pub(super) struct Pool {
    address: Address,
    reach: Arc<Reach>,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Link>,
    /// How many there are, in use or idle.
    open: usize,
}

impl Pool {
    pub(super) fn new(address: Address, reach: Arc<Reach>) -> Self {
        Self { address, reach, state: Mutex::default(), freed: Condvar::new() }
    }

    /// Asks on a connection of its own; once more on a new one if the one at hand had been cut in the meantime.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub(super) fn read<T>(&self, question: impl Fn(&mut Link) -> Result<T, Error>) -> Result<T, Error> {
        loop {
            let (mut link, used) = self.take()?;
            let answer = question(&mut link);
            let broken = answer.is_err() && (link.trouble() == Some(Trouble::Broken) || !link.is_open());
            self.give_back((!broken).then_some(link));
            if !(broken && used) {
                return answer;
            }
        }
    }

    /// A connection, and whether it was used before.
    fn take(&self) -> Result<(Link, bool), Error> {
        let mut state = self.state.lock().map_err(|_| Error::Stopped)?;
        let end = Instant::now() + Duration::from_millis(LOCK_WAIT_MS);
        loop {
            if let Some(link) = state.idle.pop() {
                return Ok((link, true));
            }
            if state.open < READERS_MAX {
                state.open += 1;
                break;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::Overloaded);
            }
            state = self.freed.wait_timeout(state, left).map_err(|_| Error::Stopped)?.0;
        }
        drop(state);
        let link = self.reach.connect(&self.address);
        if link.is_err() {
            self.give_back(None);
        }
        link.map(|link| (link, false))
    }

    /// Back among the idle; a broken one takes with it those that were opened with it.
    fn give_back(&self, link: Option<Link>) {
        if let Ok(mut state) = self.state.lock() {
            match link {
                Some(link) => state.idle.push(link),
                None => {
                    let idle = state.idle.len();
                    state.idle.clear();
                    state.open = state.open.saturating_sub(idle + 1);
                }
            }
        }
        self.freed.notify_one();
    }
}
