//! The regulations that the rules apply: invented for the example.

use digipro_sdk::prelude::*;

const REGOLAMENTO: &str = "urn:nir:comune.anzio:regolamento:2025-12-15;47";
const SOURCE: &str = "esempio inventato: nessun regolamento di Anzio è stato consultato";

const fn article(part: &'static str, title: &'static str) -> Norm {
    Norm {
        urn: REGOLAMENTO,
        part,
        title,
        in_force: since(2026, 1, 1),
        confirmed: (day(2026, 11, 23), SOURCE),
        interpretation: None,
    }
}

/// The municipality promises its decision in twenty-five days.
pub const ART_3: Norm = article("art3", "Regolamento sull'accesso di Anzio, art. 3 (illustrativo)");
/// The office that holds the data has the application within five working days.
pub const ART_6: Norm = article("art6", "Regolamento sull'accesso di Anzio, art. 6 (illustrativo)");

/// Applications for public ground come in advance.
pub const OSP_ART_4: Norm = Norm {
    urn: "urn:nir:comune.anzio:regolamento:2025-12-15;48",
    ..article("art4", "Regolamento di Anzio sul suolo pubblico, art. 4 (illustrativo)")
};

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";
