//! Publication duties and the prevention of corruption: D.Lgs. 14 March 2013, n. 33, art. 7 and following,
//! and L. 6 November 2012, n. 190.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const D33: &str = "urn:nir:stato:decreto.legislativo:2013-03-14;33";

/// First day of the decree.
const FROM: Interval = since(2013, 4, 20);
/// First day of its reform (D.Lgs. 97/2016).
const REFORMED: Interval = since(2016, 6, 23);

/// Five years online, from 1 January after.
pub const D33_ART_8: Norm = norm(D33, "art8-com3", "D.Lgs. 33/2013, art. 8, c. 3", REFORMED, UNVERIFIED);
/// Lists of acts twice a year.
pub const D33_ART_23: Norm = norm(D33, "art23-com1", "D.Lgs. 33/2013, art. 23, c. 1", REFORMED, UNVERIFIED);
/// Above a thousand euro a grant has no effect before it is published.
pub const D33_ART_26_COM_3: Norm = read_as(
    norm(D33, "art26-com3", "D.Lgs. 33/2013, art. 26, c. 3", FROM, UNVERIFIED),
    "la soglia si misura su quanto il beneficiario riceve nell'anno solare, con questo pagamento",
    "la soglia si misura su ciascun atto di concessione",
);
/// No names where health or hardship shows.
pub const D33_ART_26_COM_4: Norm = norm(D33, "art26-com4", "D.Lgs. 33/2013, art. 26, c. 4", FROM, UNVERIFIED);
/// What is published of a grant.
pub const D33_ART_27: Norm = norm(D33, "art27", "D.Lgs. 33/2013, art. 27", FROM, UNVERIFIED);
/// What is published of a procedure.
pub const D33_ART_35_COM_1: Norm = norm(D33, "art35-com1", "D.Lgs. 33/2013, art. 35, c. 1", FROM, UNVERIFIED);
/// A form that is not published cannot be demanded.
pub const D33_ART_35_COM_2: Norm = norm(D33, "art35-com2", "D.Lgs. 33/2013, art. 35, c. 2", FROM, UNVERIFIED);
/// Contract data on the entity's own site.
pub const D33_ART_37_2016: Norm = norm(
    D33,
    "art37",
    "D.Lgs. 33/2013, art. 37, testo fino al 31 dicembre 2023",
    between(day(2016, 6, 23), day(2023, 12, 31)),
    UNVERIFIED,
);
/// Contract data in the national database, and a link to them.
pub const D33_ART_37: Norm = norm(D33, "art37", "D.Lgs. 33/2013, art. 37", since(2024, 1, 1), UNVERIFIED);
/// The national database of public contracts.
pub const D36_BDNCP: Norm = norm(
    "urn:nir:stato:decreto.legislativo:2023-03-31;36",
    "art28",
    "D.Lgs. 36/2023, art. 28",
    since(2024, 1, 1),
    UNVERIFIED,
);
/// Measures against corruption in the activities most at risk.
pub const L190_ART_1_COM_9: Norm = norm(
    "urn:nir:stato:legge:2012-11-06;190",
    "art1-com9",
    "L. 190/2012, art. 1, c. 9",
    since(2012, 11, 28),
    UNVERIFIED,
);
