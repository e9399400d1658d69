//! Regulation (EU) 2016/679: personal data.

use super::norm;
use digipro_sdk::prelude::*;

const GDPR: &str = "urn:nir:unione.europea:regolamento:2016-04-27;2016-679";

/// Data minimisation.
pub const GDPR_ART_5_C: Norm = norm(
    GDPR,
    "art5-par1-letc",
    "Reg. (UE) 2016/679, art. 5, par. 1, lett. c",
    since(2018, 5, 25),
    UNVERIFIED,
);
/// Accuracy of data.
pub const GDPR_ART_5_D: Norm = norm(
    GDPR,
    "art5-par1-letd",
    "Reg. (UE) 2016/679, art. 5, par. 1, lett. d",
    since(2018, 5, 25),
    UNVERIFIED,
);
