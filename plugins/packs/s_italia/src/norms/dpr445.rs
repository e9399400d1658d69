//! DPR 28 December 2000, n. 445: administrative documents.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const DPR445: &str = "urn:nir:presidente.repubblica:decreto:2000-12-28;445";

/// Registration of documents.
pub const DPR445_ART_53: Norm =
    norm(DPR445, "art53-com1", "DPR 445/2000, art. 53, c. 1", since(2001, 3, 7), "ged.dgroove.it");
/// Number of registration.
pub const DPR445_ART_57: Norm = norm(DPR445, "art57", "DPR 445/2000, art. 57", since(2001, 3, 7), UNVERIFIED);
/// Certificates are not valid towards administrations.
pub const DPR445_ART_40: Norm =
    norm(DPR445, "art40-com1", "DPR 445/2000, art. 40", since(2012, 1, 1), UNVERIFIED);
/// What another administration has is acquired from it.
pub const DPR445_ART_43: Norm = norm(DPR445, "art43", "DPR 445/2000, art. 43", since(2012, 1, 1), UNVERIFIED);
/// Declarations are checked, also by sample.
pub const DPR445_ART_71: Norm = norm(DPR445, "art71", "DPR 445/2000, art. 71", since(2001, 3, 7), UNVERIFIED);
/// Whoever declares falsely loses the benefit.
pub const DPR445_ART_75: Norm =
    norm(DPR445, "art75-com1", "DPR 445/2000, art. 75, c. 1", since(2001, 3, 7), UNVERIFIED);
/// And gets no grants for two years.
pub const DPR445_ART_75_COM_1BIS: Norm = read_as(
    norm(DPR445, "art75-com1bis", "DPR 445/2000, art. 75, c. 1-bis", since(2020, 5, 19), UNVERIFIED),
    "i due anni si contano dal giorno in cui l'amministrazione ha adottato l'atto di decadenza",
    "si contano dal giorno della dichiarazione falsa",
);
