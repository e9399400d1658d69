//! DPR 16 April 2013, n. 62: conduct of public employees.

use super::norm;
use digipro_sdk::prelude::*;

/// Kinship up to the second degree.
pub const DPR62_ART_7: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:2013-04-16;62",
    "art7",
    "DPR 62/2013, art. 7",
    since(2013, 6, 19),
    UNVERIFIED,
);
