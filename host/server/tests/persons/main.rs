//! Who asks and what they may: tokens of a provider, keys, every endpoint as every role.

#[cfg(test)]
mod bearers;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod provider;
