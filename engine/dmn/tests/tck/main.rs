//! The DMN technology compatibility kit: every case of every folder, where the kit stands beside the checkout.
//!
//! `TCK=0085 cargo test -p digipro-dmn --test tck -- --nocapture` tells of the folders whose name contains `0085`.

#[cfg(test)]
mod case;
#[cfg(test)]
mod kit;
