//! What people see: words, colours, diagnostics, pages.

mod diagnostic;
pub mod evidence;
mod grid;
mod page;
mod screen;
mod story;
mod teller;
mod trouble;

pub use digipro_site::norm::title;
pub use grid::Grid;
pub use screen::{Screen, Tone, noted, tell};
pub use story::{Dues, Story};
pub use teller::{Norms, Teller, prose};
pub use trouble::exit_code;
