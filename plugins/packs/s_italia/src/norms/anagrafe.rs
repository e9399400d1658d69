//! DL 9 February 2012, n. 5, and DPR 30 May 1989, n. 223: the register of residents.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const DPR223: &str = "urn:nir:presidente.repubblica:decreto:1989-05-30;223";

const DL5: &str = "urn:nir:stato:decreto.legge:2012-02-09;5";

/// A declaration of residence is registered in two working days.
pub const DL5_ART_5_COM_3: Norm = read_as(
    norm(
        DL5,
        "art5-com3",
        "DL 5/2012, art. 5, c. 3",
        since(2012, 5, 9),
        "comune.santagatafeltria.rn.it; comune.capraia-e-limite.fi.it",
    ),
    "il giorno del patrono non è lavorativo per l'ente",
    "il giorno del patrono si conta",
);
/// After forty-five days without a notice, what was declared is deemed true.
pub const DL5_ART_5_COM_5: Norm = read_as(
    norm(
        DL5,
        "art5-com5",
        "DL 5/2012, art. 5, c. 5",
        since(2012, 5, 9),
        "notiziedellascuola.it, DL 5/2012, art. 5",
    ),
    "conta il giorno in cui il preavviso è inviato",
    "conta il giorno in cui è ricevuto",
);
/// A change is declared within twenty days.
pub const DPR223_ART_13: Norm =
    norm(DPR223, "art13-com2", "DPR 223/1989, art. 13, c. 2", since(1989, 6, 9), UNVERIFIED);
/// Registration, with effects from the day of the declaration.
pub const DPR223_ART_18: Norm =
    norm(DPR223, "art18", "DPR 223/1989, art. 18", since(2012, 9, 12), UNVERIFIED);
/// Checks within forty-five days.
pub const DPR223_ART_18BIS: Norm = norm(
    DPR223,
    "art18bis",
    "DPR 223/1989, art. 18-bis",
    since(2012, 9, 12),
    "github.com/italia/anpr, segnalazioni 3198, 3219",
);
