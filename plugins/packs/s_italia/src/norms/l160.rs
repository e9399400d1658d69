//! L. 27 December 2019, n. 160: the single charge on public land.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const L160: &str = "urn:nir:stato:legge:2019-12-27;160";

/// Exemptions are those that the law or the regulation foresees.
pub const L160_ART_1_COM_821: Norm =
    norm(L160, "art1-com821", "L. 160/2019, art. 1, c. 821 e 833", since(2021, 1, 1), "logospa.it");
/// The charge grows with area and time.
pub const L160_ART_1_COM_824: Norm =
    norm(L160, "art1-com824", "L. 160/2019, art. 1, c. 824", since(2021, 1, 1), "logospa.it");
/// Standard tariff by the year.
pub const L160_ART_1_COM_826: Norm = read_as(
    norm(L160, "art1-com826", "L. 160/2019, art. 1, c. 826", since(2021, 1, 1), UNVERIFIED),
    "le classi si leggono fino al numero compreso",
    "il numero di confine appartiene alla classe superiore",
);
/// Standard tariff by the day.
pub const L160_ART_1_COM_827: Norm =
    norm(L160, "art1-com827", "L. 160/2019, art. 1, c. 827", since(2021, 1, 1), UNVERIFIED);
