//! `/digipro/v1` through its router: no socket, a clock that stands, the kits and packs that come with the program.

mod cases;
mod document;
mod events;
mod kits;
mod packs;
mod privacy;
mod support;
