//! DL 16 July 2020, n. 76: simplification.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const DL76: &str = "urn:nir:stato:decreto.legge:2020-07-16;76";

/// The accelerated conference, which alone is used from 15 March 2025 to 31 December 2026.
pub const DL76_ART_13: Norm = read_as(
    norm(
        DL76,
        "art13",
        "DL 76/2020, art. 13; DL 25/2025, art. 10, c. 4",
        since(2020, 7, 17),
        "modulisticaonline.it 7201 (termini: [K])",
    ),
    "fino al 31 dicembre 2026 prevale sul testo dell'art. 14-bis che il DL 19/2026 ha cambiato",
    "dal 20 febbraio 2026 valgono già i trenta e sessanta giorni",
);
