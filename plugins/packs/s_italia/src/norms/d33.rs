//! D.Lgs. 14 March 2013, n. 33, and the guidance on it: transparency and civic access.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const D33: &str = "urn:nir:stato:decreto.legislativo:2013-03-14;33";

/// Anybody may ask for what had to be published.
pub const D33_ART_5_COM_1: Norm =
    norm(D33, "art5-com1", "D.Lgs. 33/2013, art. 5, c. 1", since(2016, 12, 23), "trasparenza.unipr.it");
/// Whoever asks need not say why.
pub const D33_ART_5_COM_3: Norm =
    norm(D33, "art5-com3", "D.Lgs. 33/2013, art. 5, c. 3", since(2016, 12, 23), "ius.giuffrefl.it, art. 5");
/// Access is free, but for the cost of material copies.
pub const D33_ART_5_COM_4: Norm =
    norm(D33, "art5-com4", "D.Lgs. 33/2013, art. 5, c. 4", since(2016, 12, 23), "ius.giuffrefl.it, art. 5");
/// Third parties are told, and have ten days.
pub const D33_ART_5_COM_5: Norm = read_as(
    norm(
        D33,
        "art5-com5",
        "D.Lgs. 33/2013, art. 5, c. 5",
        since(2016, 12, 23),
        "amministrazionetrasparente.unifi.it/p11055",
    ),
    "chi si è già opposto non ha altro da dire: si può decidere prima dei dieci giorni",
    "si attende comunque la fine dei dieci giorni",
);
/// Express and reasoned decision within thirty days; fifteen days before documents go out.
pub const D33_ART_5_COM_6: Norm = read_as(
    norm(
        D33,
        "art5-com6",
        "D.Lgs. 33/2013, art. 5, c. 6",
        since(2016, 12, 23),
        "amministrazionetrasparente.unifi.it/p11055",
    ),
    "i quindici giorni dalla comunicazione sono liberi e non slittano nei festivi",
    "il quindicesimo giorno è già utile",
);
/// Review by the officer for transparency.
pub const D33_ART_5_COM_7: Norm =
    norm(D33, "art5-com7", "D.Lgs. 33/2013, art. 5, c. 7", since(2016, 12, 23), "trasparenza.unipr.it");
/// Limits to access.
pub const D33_ART_5BIS: Norm =
    norm(D33, "art5bis", "D.Lgs. 33/2013, art. 5-bis", since(2016, 12, 23), "comune.rho.mi.it");
/// Thirty days to ask for review: a circular, not the statute.
pub const CIRC_FOIA_1_2019: Norm = norm(
    "urn:nir:ministro.pubblica.amministrazione:circolare:2019-06-28;1",
    "",
    "Circolare FOIA n. 1/2019",
    since(2019, 6, 28),
    "foia.gov.it, circ. 1/2019",
);
/// Register of requests for access.
pub const ANAC_1309_2016: Norm = norm(
    "urn:nir:autorita.nazionale.anticorruzione:delibera:2016-12-28;1309",
    "",
    "ANAC, linee guida n. 1309/2016",
    since(2016, 12, 28),
    UNVERIFIED,
);
