//! DPR 6 June 2001, n. 380: building.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const DPR380: &str = "urn:nir:presidente.repubblica:decreto:2001-06-06;380";

/// The officer is named within ten days.
pub const DPR380_ART_20_COM_2: Norm =
    norm(DPR380, "art20-com2", "DPR 380/2001, art. 20, c. 2", since(2011, 7, 13), UNVERIFIED);
/// A proposal within sixty days.
pub const DPR380_ART_20_COM_3: Norm =
    norm(DPR380, "art20-com3", "DPR 380/2001, art. 20, c. 3", since(2011, 7, 13), "lavoripubblici.it 37071");
/// Documents are asked for once, within thirty days: that interrupts.
pub const DPR380_ART_20_COM_5: Norm =
    norm(DPR380, "art20-com5", "DPR 380/2001, art. 20, c. 5", since(2011, 7, 13), "lavoripubblici.it 37071");
/// The permit within thirty days of the proposal, or forty after a notice.
pub const DPR380_ART_20_COM_6: Norm =
    norm(DPR380, "art20-com6", "DPR 380/2001, art. 20, c. 6", since(2011, 7, 13), UNVERIFIED);
/// Particularly complex projects take twice as long, with reasons.
pub const DPR380_ART_20_COM_7: Norm =
    norm(DPR380, "art20-com7", "DPR 380/2001, art. 20, c. 7", since(2011, 7, 13), UNVERIFIED);
/// Silence grants, also on land with constraints if the assents are there.
pub const DPR380_ART_20_COM_8: Norm = read_as(
    norm(
        DPR380,
        "art20-com8",
        "DPR 380/2001, art. 20, c. 8",
        since(2025, 12, 18),
        "studiolegalepino.it/?p=2353; lavoripubblici.it 37071",
    ),
    "il preavviso di rigetto in tempo non impedisce il silenzio, salvo che l'ente segua l'altra lettura (Cons. Stato 7363/2025)",
    "il preavviso in tempo impedisce il silenzio (Cons. Stato 7768/2024)",
);
/// Silence grants, but not on land with constraints: text of 2011.
pub const DPR380_ART_20_COM_8_2011: Norm = norm(
    DPR380,
    "art20-com8",
    "DPR 380/2001, art. 20, c. 8, testo fino al 17 dicembre 2025",
    between(day(2011, 7, 13), day(2025, 12, 17)),
    "lavoripubblici.it 37071",
);
/// Silence on an application for regularisation refuses.
pub const DPR380_ART_36: Norm =
    norm(DPR380, "art36", "DPR 380/2001, art. 36", since(2003, 6, 30), UNVERIFIED);
/// Silence on minor nonconformity grants.
pub const DPR380_ART_36BIS: Norm =
    norm(DPR380, "art36bis", "DPR 380/2001, art. 36-bis", since(2024, 5, 30), UNVERIFIED);
/// What an application for a permit holds.
pub const DPR380_ART_20_COM_1: Norm = read_as(
    norm(DPR380, "art20-com1", "DPR 380/2001, art. 20, c. 1", since(2011, 7, 13), "lavoripubblici.it 37633"),
    "manca l'essenziale solo se mancano titolo, elaborati o asseverazione",
    "la domanda è completa solo se il progetto è anche conforme",
);
/// Modest changes are asked for, and suspend.
pub const DPR380_ART_20_COM_4: Norm =
    norm(DPR380, "art20-com4", "DPR 380/2001, art. 20, c. 4", since(2011, 7, 13), UNVERIFIED);
