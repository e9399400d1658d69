//! The regulation of the example's entity: a rule of an entity rests on a norm of its own (ADR 0022).

use digipro_sdk::prelude::*;

const fn article(part: &'static str, title: &'static str) -> Norm {
    Norm {
        urn: "urn:nir:comune.esempio:regolamento:2016-12-19;1",
        part,
        title,
        in_force: since(2016, 12, 23),
        confirmed: (day(2026, 11, 23), "esempio inventato"),
        interpretation: None,
    }
}

/// An application names what it asks for.
pub const ART_2: Norm = article("art2", "Regolamento di esempio sull'accesso, art. 2 (illustrativo)");
/// Nobody decides before third parties have had their days.
pub const ART_4: Norm = article("art4", "Regolamento di esempio sull'accesso, art. 4 (illustrativo)");
/// An act rests on facts that are recent and were known.
pub const ART_6: Norm = article("art6", "Regolamento di esempio sull'accesso, art. 6 (illustrativo)");
