//! Models told as given, when, then.

#[cfg(test)]
mod harness;

#[cfg(test)]
mod bounds;
#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod types;
