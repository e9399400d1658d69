//! The smallest pack that shows everything: for tests and as a pattern. Not law: an example.

use digipro_sdk::prelude::*;

pub mod regolamento;
pub mod rules;

/// The pack.
pub const PACK: Pack = Pack {
    id: "c_esempio",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "c_esempio",
    standing: Standing::Illustrative,
    covers: since(2020, 1, 1),
    fuel: None,
    rules: &[rules::oggetto::RULE, rules::attesa::RULE, rules::attualita::RULE],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
