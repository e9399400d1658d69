//! `/digipro/v1` through its router: no socket, a clock that stands, the kits and packs that come with the program.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod console;
#[cfg(test)]
mod document;
mod documents;
#[cfg(test)]
mod events;
#[cfg(test)]
mod kits;
#[cfg(test)]
mod legality;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod models;
#[cfg(test)]
mod packs;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod support;
mod trials;
