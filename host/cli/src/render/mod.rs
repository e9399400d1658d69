//! What people see: words, colours, diagnostics, pages.

mod diagnostic;
pub mod evidence;
mod grid;
mod norm;
mod page;
mod screen;
mod story;
mod teller;

pub use grid::Grid;
pub use norm::title;
pub use screen::{Screen, Tone, tell};
pub use story::{Dues, Story};
pub use teller::{Norms, Teller, prose};
