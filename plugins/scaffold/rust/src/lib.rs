//! Rules of @ENTITY@: @NAME@.

use digipro_sdk::prelude::*;

pub mod @NAME@;

/// The pack.
pub const PACK: Pack = Pack {
    id: "@PACK@",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "@ENTITY@",
    // `Illustrative` is an example, `Binding` claims force of law and must be signed.
    standing: Standing::Development,
    // The act dates for which the law is encoded here. Outside of them the answer is "not encoded".
    covers: between(day(2026, 1, 1), day(2026, 12, 31)),
    fuel: None,
    rules: &[@NAME@::RULE],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
