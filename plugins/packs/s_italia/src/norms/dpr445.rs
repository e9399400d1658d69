//! DPR 28 December 2000, n. 445: administrative documents.

use super::norm;
use digipro_sdk::prelude::*;

const DPR445: &str = "urn:nir:presidente.repubblica:decreto:2000-12-28;445";

/// Registration of documents.
pub const DPR445_ART_53: Norm =
    norm(DPR445, "art53-com1", "DPR 445/2000, art. 53, c. 1", since(2001, 3, 7), "ged.dgroove.it");
/// Number of registration.
pub const DPR445_ART_57: Norm = norm(DPR445, "art57", "DPR 445/2000, art. 57", since(2001, 3, 7), UNVERIFIED);
