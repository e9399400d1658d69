//! D.Lgs. 31 March 2023, n. 36: the code of public contracts.

use super::norm;
use digipro_sdk::prelude::*;

const D36: &str = "urn:nir:stato:decreto.legislativo:2023-03-31;36";

/// A need is not split to stay below a threshold.
pub const D36_ART_14_COM_6: Norm =
    norm(D36, "art14-com6", "D.Lgs. 36/2023, art. 14, c. 6", since(2023, 7, 1), UNVERIFIED);
/// One officer answers for the whole purchase.
pub const D36_ART_15: Norm = norm(D36, "art15", "D.Lgs. 36/2023, art. 15", since(2023, 7, 1), UNVERIFIED);
/// Whoever is in conflict of interest abstains and says so.
pub const D36_ART_16: Norm = norm(D36, "art16", "D.Lgs. 36/2023, art. 16", since(2023, 7, 1), UNVERIFIED);
/// What the decision of a direct award says.
pub const D36_ART_17_COM_2: Norm =
    norm(D36, "art17-com2", "D.Lgs. 36/2023, art. 17, c. 2", since(2023, 7, 1), UNVERIFIED);
/// Purchases go through certified platforms.
pub const D36_ART_25: Norm = norm(D36, "art25", "D.Lgs. 36/2023, art. 25", since(2024, 1, 1), UNVERIFIED);
/// The outgoing contractor does not get the next contract too.
pub const D36_ART_49: Norm = norm(
    D36,
    "art49",
    "D.Lgs. 36/2023, art. 49",
    since(2024, 12, 31),
    "studiotristano.com; lavoripubblici.it 35226; MIT 3342/2025",
);
/// Rotation: text of 2023.
pub const D36_ART_49_2023: Norm = norm(
    D36,
    "art49",
    "D.Lgs. 36/2023, art. 49, testo fino al 30 dicembre 2024",
    between(day(2023, 7, 1), day(2024, 12, 30)),
    "studiotristano.com",
);
/// Below five thousand euro nobody need rotate.
pub const D36_ART_49_COM_6: Norm =
    norm(D36, "art49-com6", "D.Lgs. 36/2023, art. 49, c. 6", since(2023, 7, 1), UNVERIFIED);
/// How much may be awarded directly.
pub const D36_ART_50_COM_1_AB: Norm = norm(
    D36,
    "art50-com1",
    "D.Lgs. 36/2023, art. 50, c. 1, lett. a e b",
    since(2023, 7, 1),
    "ediltecnico.it; appaltiecontratti.it/?p=43003",
);
/// How many are consulted above that.
pub const D36_ART_50_COM_1_CDE: Norm = norm(
    D36,
    "art50-com1-letc",
    "D.Lgs. 36/2023, art. 50, c. 1, lett. c, d, e",
    since(2023, 7, 1),
    "ediltecnico.it; appaltiecontratti.it/?p=43003",
);
/// Requirements are checked.
pub const D36_ART_52: Norm = norm(D36, "art52", "D.Lgs. 36/2023, art. 52", since(2023, 7, 1), UNVERIFIED);
/// EU thresholds of 2026 and 2027.
pub const D36_ART_14_2026: Norm = norm(
    D36,
    "art14-com1",
    "D.Lgs. 36/2023, art. 14, c. 1: soglie 2026-2027",
    between(day(2026, 1, 1), day(2027, 12, 31)),
    "buildnews.it; dsgaonline.it",
);
/// EU thresholds of 2024 and 2025.
pub const D36_ART_14_2024: Norm = norm(
    D36,
    "art14-com1",
    "D.Lgs. 36/2023, art. 14, c. 1: soglie 2024-2025",
    between(day(2024, 1, 1), day(2025, 12, 31)),
    UNVERIFIED,
);
/// EU thresholds until 2023.
pub const D36_ART_14_2023: Norm = norm(
    D36,
    "art14-com1",
    "D.Lgs. 36/2023, art. 14, c. 1: soglie fino al 2023",
    between(day(2023, 7, 1), day(2023, 12, 31)),
    UNVERIFIED,
);
