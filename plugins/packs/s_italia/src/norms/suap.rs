//! DM 26 September 2023: how SUAP offices exchange reports.

use super::norm;
use digipro_sdk::prelude::*;

const DM_SUAP: &str = "urn:nir:ministero.imprese.made.italy:decreto:2023-09-26";

/// Reports travel in the national format.
pub const DM_SUAP_2023: Norm = norm(
    DM_SUAP,
    "",
    "DM 26 settembre 2023 (specifiche tecniche SUAP)",
    since(2023, 11, 25),
    "agendadigitale.eu, SUAP; AgID, specifiche tecniche DPR 160/2010",
);
