//! What people see: words, colours, diagnostics, pages.

mod diagnostic;
pub mod evidence;
mod grid;
mod norm;
mod page;
mod screen;
mod story;
mod teller;
mod trouble;

pub use grid::Grid;
pub use norm::title;
pub use screen::{Screen, Tone, noted, tell};
pub use story::{Dues, Story};
pub use teller::{Norms, Teller, prose};
pub use trouble::exit_code;
