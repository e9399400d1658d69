//! Group commit: one thread takes whatever was queued while the last fsync ran and commits it as one.
//!
//! There is no timer: a single producer waits for one fsync, many share it. A simulation has no thread: there each
//! write is committed where it is asked for.

use crate::Error;
use crate::backend::{Answer, Backend, Write};
use crate::limits::{BATCH_MAX, QUEUE_MAX};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Called on the committer's thread once the write is durable or has failed; it must be quick.
pub type Reply = Box<dyn FnOnce(Result<Answer, Error>) + Send>;

/// Told after each commit how many writes it took in, and how long it took. It must be quick.
pub type Watch = Box<dyn Fn(usize, Duration) + Send + Sync>;

/// Who is told of commits; set once.
pub(crate) type Watched = Arc<OnceLock<Watch>>;

/// The queue before a backend. Dropping it writes what is queued, then stops the thread.
pub(crate) struct Committer(Way);

/// How writes come to the backend.
enum Way {
    /// By a thread that commits many at once.
    Queued { queue: Option<SyncSender<(Write, Reply)>>, thread: Option<JoinHandle<()>> },
    /// On the thread of whoever writes, each by itself.
    Inline(Arc<dyn Backend>, Watched),
}

impl Committer {
    pub(crate) fn start(backend: Arc<dyn Backend>, watched: Watched) -> Result<Self, Error> {
        let (queue, waiting) = sync_channel(QUEUE_MAX);
        let thread = std::thread::Builder::new()
            .name("digipro-committer".into())
            .spawn(move || run(backend.as_ref(), &waiting, &watched))
            .map_err(|e| Error::Unavailable(e.to_string()))?;
        Ok(Self(Way::Queued { queue: Some(queue), thread: Some(thread) }))
    }

    /// Without a thread: a write is committed, and replied to, before [`Committer::submit`] returns.
    pub(crate) fn inline(backend: Arc<dyn Backend>, watched: Watched) -> Self {
        Self(Way::Inline(backend, watched))
    }

    /// Whether writes of several threads share commits.
    pub(crate) fn shares_commits(&self) -> bool {
        matches!(self.0, Way::Queued { .. })
    }

    /// Queues a write; `reply` is called exactly once, also when the queue is full.
    pub(crate) fn submit(&self, write: Write, reply: Reply) {
        let queue = match &self.0 {
            Way::Queued { queue: Some(queue), .. } => queue,
            Way::Queued { queue: None, .. } => return reply(Err(Error::Stopped)),
            Way::Inline(backend, watched) => {
                return commit(backend.as_ref(), &[write], vec![reply], watched);
            }
        };
        match queue.try_send((write, reply)) {
            Ok(()) => {}
            Err(TrySendError::Full((_, reply))) => reply(Err(Error::Overloaded)),
            Err(TrySendError::Disconnected((_, reply))) => reply(Err(Error::Stopped)),
        }
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        let Way::Queued { queue, thread } = &mut self.0 else { return };
        queue.take();
        if let Some(thread) = thread.take() {
            // A panic of the thread has already failed every waiting write.
            let _ = thread.join();
        }
    }
}

fn run(backend: &dyn Backend, waiting: &Receiver<(Write, Reply)>, watched: &Watched) {
    while let Ok(first) = waiting.recv() {
        let (mut writes, mut replies) = (Vec::new(), Vec::new());
        let rest = std::iter::from_fn(|| waiting.try_recv().ok());
        for (write, reply) in std::iter::once(first).chain(rest).take(BATCH_MAX) {
            writes.push(write);
            replies.push(reply);
        }
        commit(backend, &writes, replies, watched);
    }
}

/// Commits a batch and tells each its answer.
fn commit(backend: &dyn Backend, writes: &[Write], replies: Vec<Reply>, watched: &Watched) {
    let begun = Instant::now();
    let committed = backend.commit(writes);
    if let Some(watch) = watched.get() {
        watch(writes.len(), begun.elapsed());
    }
    match committed {
        Ok(answers) => {
            for (reply, answer) in replies.into_iter().zip(answers) {
                match answer {
                    Answer::Refused(error) => reply(Err(error)),
                    answer => reply(Ok(answer)),
                }
            }
        }
        Err(error) => replies.into_iter().for_each(|reply| reply(Err(error.clone()))),
    }
}
