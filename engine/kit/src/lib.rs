//! Kits and overlays: a procedure as data, adapted to one entity inside the bounds that the law sets.
//!
//! ```text
//! files --load--> Kit (+ overlays) + diagnostics       never fails; every diagnostic has a file and a place
//! Kit + overlays + packs --resolve--> Effective        canonical bytes; their SHA-256 names the definition
//! ```
//!
//! [`Effective`] is all that the machine ever sees (invariant OVERLAY-RESOLVES-EARLY).

mod bounds;
mod check;
pub mod codes;
pub mod diff;
pub mod effective;
pub mod form;
pub mod format;
pub mod fragment;
pub mod limits;
mod load;
mod place;
pub mod practice;
pub mod property;
pub mod protection;
mod reach;
mod rebind;
mod register;
mod resolve;
mod seams;
mod setting;
pub mod template;
pub mod texts;
pub mod timeline;
pub mod upgrade;

pub use bounds::Breach;
pub use check::{sections, unpublished};
pub use effective::Effective;
pub use fragment::Fragment;
pub use load::{Files, Folder, Kit, Overlay, load};
pub use rebind::Enactment;
pub use register::{Municipality, municipality, name_of, region_of};
pub use resolve::{bind, resolve, resolve_for};
