//! The wall clock behind the fuel: a thread that advances the engine's epoch while the host lives.

use crate::limits::TICK;
use std::{
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    thread::{Builder, JoinHandle},
};
use wasmtime::Engine;

/// The thread. Dropping it stops it.
#[derive(Debug)]
pub(crate) struct Ticker {
    /// Hanging up ends the thread.
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Ticker {
    /// Starts it.
    pub(crate) fn start(engine: &Engine) -> std::io::Result<Self> {
        let (stop, stopped) = channel::<()>();
        let engine = engine.clone();
        let thread = Builder::new().name("rules-ticker".to_owned()).spawn(move || {
            while stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                engine.increment_epoch();
            }
        })?;
        Ok(Self { stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            // The thread does nothing that could panic; there is nobody to tell if it did.
            let _ = thread.join();
        }
    }
}
