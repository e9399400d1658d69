//! D.Lgs. 7 March 2005, n. 82: the code of digital administration (CAD).

use super::norm;
use digipro_sdk::prelude::*;

const CAD: &str = "urn:nir:stato:decreto.legislativo:2005-03-07;82";

/// Digital domicile.
pub const CAD_ART_6: Norm =
    norm(CAD, "art6-com1", "D.Lgs. 82/2005, art. 6, c. 1", since(2006, 1, 1), UNVERIFIED);
