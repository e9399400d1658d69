//! What people see: words, colours, diagnostics, pages.

mod diagnostic;
mod page;
mod screen;

pub use screen::{Screen, Tone};
