//! Rules of the municipality of Anzio. Illustrative: its regulations were not at hand, those cited are
//! invented for the example and say so; the dissolution of its Council in 2022 is not.

use digipro_sdk::prelude::*;

pub mod anticipo;
pub mod assegnazione;
pub mod organo;
pub mod organo_eletto;
pub mod regolamento;
pub mod scioglimento;
pub mod termine;

/// The pack. It begins with the day on which the extraordinary commission took office.
pub const PACK: Pack = Pack {
    id: "c_a323",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "c_a323",
    standing: Standing::Illustrative,
    covers: since(2022, 11, 23),
    fuel: None,
    rules: &[termine::RULE, assegnazione::RULE, organo::RULE, organo_eletto::RULE, anticipo::RULE],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
