//! Access to administrative documents: art. 22-25 L. 7 August 1990, n. 241, and DPR 12 April 2006, n. 184.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const L241: &str = "urn:nir:stato:legge:1990-08-07;241";
const DPR184: &str = "urn:nir:presidente.repubblica:decreto:2006-04-12;184";

/// First day of the regulation on access.
const FROM: Interval = since(2006, 6, 2);

/// Who may see documents: whoever has a direct, concrete and current interest.
pub const L241_ART_22: Norm = norm(
    L241,
    "art22-com1-letb",
    "L. 241/1990, art. 22, c. 1, lett. b",
    FROM,
    "camerainsubria.blogspot.com, TAR Lombardia 1648/2025",
);
/// What is excluded from access.
pub const L241_ART_24: Norm = norm(L241, "art24", "L. 241/1990, art. 24", FROM, UNVERIFIED);
/// Refusals have reasons.
pub const L241_ART_25_COM_3: Norm = norm(L241, "art25-com3", "L. 241/1990, art. 25, c. 3", FROM, UNVERIFIED);
/// Thirty days, then silence is refusal.
pub const L241_ART_25_COM_4: Norm = norm(L241, "art25-com4", "L. 241/1990, art. 25, c. 4", FROM, UNVERIFIED);
/// Third parties are told, and have ten days.
pub const DPR184_ART_3: Norm = norm(DPR184, "art3", "DPR 184/2006, art. 3", FROM, UNVERIFIED);
/// An irregular request is sent back within ten days; the term begins again when it is complete.
pub const DPR184_ART_6_COM_5: Norm = read_as(
    norm(
        DPR184,
        "art6-com5",
        "DPR 184/2006, art. 6, c. 5",
        FROM,
        "notiziedellascuola.it, DPR 352/1992, art. 4, c. 6 (testo corrispondente)",
    ),
    "il termine ricomincia solo se l'irregolarità è stata comunicata entro dieci giorni",
    "il termine ricomincia in ogni caso quando la richiesta è completata",
);
