//! Codes, certificates and markets of public spending.

use super::norm;
use digipro_sdk::prelude::*;

const L296: &str = "urn:nir:stato:legge:2006-12-27;296";

const L3_2003: &str = "urn:nir:stato:legge:2003-01-16;3";

/// Without it the act is null.
pub const L3_ART_11_COM_2BIS: Norm =
    norm(L3_2003, "art11-com2bis", "L. 3/2003, art. 11, c. 2-bis", since(2020, 7, 17), UNVERIFIED);
/// From five thousand euro on one buys on the electronic market.
pub const L296_ART_1_COM_450: Norm =
    norm(L296, "art1-com450", "L. 296/2006, art. 1, c. 450", since(2019, 1, 1), UNVERIFIED);
