//! What is promised of the service, tried on the real binary: whoever kills it, and whoever means it harm (docs/proof.md).

#[cfg(test)]
mod audit;
#[cfg(test)]
mod client;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod service;
