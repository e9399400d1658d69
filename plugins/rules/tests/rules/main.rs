//! Tests of the wasm room: one binary, because linking the runtime is slow.

#[cfg(test)]
mod cache;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod evaluate;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod load;
#[cfg(test)]
mod published;
#[cfg(test)]
mod trust;
