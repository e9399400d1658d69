//! Rules of the Region of Lombardia. Illustrative: the text of 2012 was read, later amendments were not;
//! nobody with authority answers for them.

use digipro_sdk::prelude::*;

pub mod lr12_2005;
pub mod norms;

/// The pack. It covers the days that the State's pack covers.
pub const PACK: Pack = Pack {
    id: "r_lombar",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "r_lombar",
    standing: Standing::Illustrative,
    covers: since(2016, 12, 23),
    fuel: None,
    rules: lr12_2005::RULES,
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
