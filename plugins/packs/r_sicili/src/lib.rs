//! Rules of the Region of Sicilia, whose statute lets it rule local authorities and procedures by itself.
//! Illustrative: what was read are comments on its laws, not the texts; nobody with authority answers for
//! them.

use digipro_sdk::prelude::*;

pub mod estratto;
pub mod norms;
pub mod pubblicazione;
pub mod termine;

/// The pack. It covers the days that the State's pack covers.
pub const PACK: Pack = Pack {
    id: "r_sicili",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "r_sicili",
    standing: Standing::Illustrative,
    covers: since(2016, 12, 23),
    fuel: None,
    rules: &[estratto::RULE, pubblicazione::RULE, termine::RULE],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_texts_and_vectors_hold() {
        digipro_sdk::native::check(&super::PACK).unwrap();
    }
}
