//! Times, gathered from many clients.

use hdrhistogram::Histogram;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Times of one kind of request. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Times(Arc<Mutex<Histogram<u64>>>);

impl Times {
    /// No times yet.
    pub fn new() -> Self {
        let histogram = Histogram::new_with_bounds(1, 600_000_000, 3).expect("the bounds are in order");
        Self(Arc::new(Mutex::new(histogram)))
    }

    /// One more, from this moment until now.
    pub fn since(&self, begun: Instant) {
        let microseconds = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).saturating_record(microseconds);
    }

    /// How many, with median, 99th percentile and the longest.
    pub fn told(&self) -> String {
        let times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let ms =
            |microseconds: u64| format!("{:.1} ms", Duration::from_micros(microseconds).as_secs_f64() * 1e3);
        format!(
            "p50 {}, p99 {}, max {} ({} times)",
            ms(times.value_at_quantile(0.5)),
            ms(times.value_at_quantile(0.99)),
            ms(times.max()),
            times.len()
        )
    }
}
