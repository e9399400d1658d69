//! How common data are made: tax code, VAT number, IBAN, codes of tenders and projects.

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
/// The code of a tender.
pub const L136_CIG: Norm = norm(
    "urn:nir:stato:legge:2010-08-13;136",
    "art3-com5",
    "L. 136/2010, art. 3, c. 5",
    since(2010, 9, 7),
    UNVERIFIED,
);
/// The code of a public investment project.
pub const L3_CUP: Norm = norm(
    "urn:nir:stato:legge:2003-01-16;3",
    "art11-com1",
    "L. 3/2003, art. 11, c. 1",
    since(2003, 2, 4),
    "it.wikipedia, Codice unico di progetto; diazilla.com/doc/379993",
);
/// The common procurement vocabulary.
pub const REG_2195_2002: Norm = norm(
    "urn:nir:unione.europea:regolamento:2002-11-05;2002-2195",
    "",
    "Reg. (CE) 2195/2002",
    since(2003, 12, 16),
    UNVERIFIED,
);
/// The land register.
pub const RDL652_CATASTO: Norm = norm(
    "urn:nir:stato:regio.decreto.legge:1939-04-13;652",
    "",
    "R.D.L. 652/1939",
    since(1939, 5, 6),
    UNVERIFIED,
);
/// The register of economic data of businesses.
pub const DPR581_REA: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:1995-12-07;581",
    "art9",
    "DPR 581/1995, art. 9",
    since(1996, 2, 18),
    UNVERIFIED,
);
/// Plates of vehicles.
pub const CDS_TARGHE: Norm = norm(
    "urn:nir:stato:decreto.legislativo:1992-04-30;285",
    "art100",
    "D.Lgs. 285/1992, art. 100",
    since(1993, 1, 1),
    UNVERIFIED,
);
/// Statistical codes of municipalities.
pub const REG_ISTAT: Norm = norm(
    "urn:nir:stato:decreto.legislativo:1989-09-06;322",
    "",
    "D.Lgs. 322/1989 (codici statistici dei Comuni)",
    since(1989, 10, 7),
    UNVERIFIED,
);
