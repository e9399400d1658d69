//! The State's rules that the procedure of generalised civic access needs, and the validation of common data.
//!
//! Illustrative: the norms were read with care, each says where and when in its `confirmed`; nobody with
//! authority answers for them. Rules lie in folders by the act that they apply.

use digipro_sdk::prelude::*;

pub mod count;
pub mod d33;
pub mod dati;
pub mod dpr445;
pub mod gdpr;
pub mod l241;
pub mod norms;

/// The pack. It begins with the day from which generalised civic access can be exercised.
pub const PACK: Pack = Pack {
    id: "s_italia",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "s_italia",
    standing: Standing::Illustrative,
    covers: since(2016, 12, 23),
    fuel: None,
    rules: &[
        dpr445::protocollo::RULE,
        gdpr::minimizzazione::RULE,
        d33::istanza::RULE,
        dati::codice_fiscale::RULE,
        dati::partita_iva::RULE,
        dati::iban::RULE,
        dati::pec::RULE,
        dati::cap::RULE,
        dati::belfiore::RULE,
        l241::soccorso::RULE,
        l241::rup::RULE,
        l241::conflitto::RULE,
        d33::controinteressati::RULE,
        l241::preavviso::RULE,
        l241::preavviso_2005::RULE,
        l241::termine::RULE,
        l241::motivazione::RULE,
        d33::foia::RULE,
        d33::trasmissione::RULE,
        d33::riesame_istanza::RULE,
        d33::riesame::RULE,
        d33::registro::RULE,
    ],
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests;
