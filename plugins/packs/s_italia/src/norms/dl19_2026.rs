//! DL 19 February 2026, n. 19. The text of the converting law was not found, nor the articles.

use super::norm;
use digipro_sdk::prelude::*;

/// A conference takes thirty and sixty days for good; what the social security institute certifies is not asked of
/// the citizen.
pub const DL19: Norm = norm(
    "urn:nir:stato:decreto.legge:2026-02-19;19",
    "",
    "DL 19/2026",
    since(2026, 2, 20),
    "lavoripubblici.it 37497, 37571; agi.it; ufficiocommercio.it 20 Feb 2026",
);
