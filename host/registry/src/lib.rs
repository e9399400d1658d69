//! Rule packs and kits on their way into a host: archives, registries, the register of packs, the shelf of kits.
//!
//! A pack comes as files: a folder, an archive, an artifact of a registry. [`Register::install`] believes none of
//! them: it verifies signatures and digests, compiles, runs every vector on this very host, and only then keeps the
//! pack. What it keeps stays: uninstalling ends new use, and takes nothing from a running case.

pub mod archive;
pub mod codes;
mod entry;
mod error;
mod install;
pub mod kit;
pub mod limits;
pub mod oci;
mod register;

pub use entry::{Enacted, State};
pub use error::Error;
pub use install::{Installation, Order};
pub use register::{Installed, Register, newer};
