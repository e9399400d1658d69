//! Rules of the municipality of Anzio. Illustrative: its regulation was not at hand, the acts cited are
//! invented for the example and say so.

use digipro_sdk::prelude::*;

pub mod assegnazione;
pub mod regolamento;
pub mod termine;

/// The pack.
pub const PACK: Pack = Pack {
    id: "c_a323",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "c_a323",
    standing: Standing::Illustrative,
    covers: since(2026, 1, 1),
    fuel: None,
    rules: &[termine::RULE, assegnazione::RULE],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
