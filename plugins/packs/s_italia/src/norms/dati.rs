//! How common data are made: tax code, VAT number, IBAN.

use super::norm;
use digipro_sdk::prelude::*;

/// How a tax code is made.
pub const DM_CODICE_FISCALE: Norm = norm(
    "urn:nir:ministero.finanze:decreto:1976-12-23;13813",
    "",
    "DM 23 dicembre 1976, n. 13813",
    since(1977, 1, 1),
    UNVERIFIED,
);
/// VAT numbers.
pub const DPR633_ART_35: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:1972-10-26;633",
    "art35",
    "DPR 633/1972, art. 35",
    since(1973, 1, 1),
    UNVERIFIED,
);
/// IBAN.
pub const REG_260_2012: Norm = norm(
    "urn:nir:unione.europea:regolamento:2012-03-14;2012-260",
    "art5",
    "Reg. (UE) 260/2012, art. 5",
    since(2014, 2, 1),
    UNVERIFIED,
);
