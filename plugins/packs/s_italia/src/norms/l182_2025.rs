//! L. 2 December 2025, n. 182: simplification.

use super::norm;
use digipro_sdk::prelude::*;

const L182: &str = "urn:nir:stato:legge:2025-12-02;182";

/// The light regime for tables outdoors, until 30 June 2027.
pub const L182_DEHORS: Norm = norm(
    L182,
    "",
    "L. 182/2025 (dehors)",
    between(day(2025, 12, 18), day(2027, 6, 30)),
    "winenews.it 2025-12-09",
);
