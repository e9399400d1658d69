//! DL 19 February 2026, n. 19. The text of the converting law was not found.

use super::norm;
use digipro_sdk::prelude::*;

const DL19: &str = "urn:nir:stato:decreto.legge:2026-02-19;19";

/// The terms of a conference, for good: thirty and sixty days.
pub const DL19_CDS: Norm = norm(
    DL19,
    "",
    "DL 19/2026 (conferenza di servizi)",
    since(2026, 2, 20),
    "lavoripubblici.it 37497, 37571",
);
