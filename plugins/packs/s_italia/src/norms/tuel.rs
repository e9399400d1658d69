//! D.Lgs. 18 August 2000, n. 267: the code of local authorities (TUEL), and the acts on their publication.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const TUEL: &str = "urn:nir:stato:decreto.legislativo:2000-08-18;267";

/// First day of the code.
const TUEL_FROM: Interval = since(2000, 10, 13);
/// First day of the decree that strengthened internal controls (DL 174/2012).
const DL174_FROM: Interval = since(2012, 10, 11);
/// First day of harmonised accounts (D.Lgs. 126/2014).
const D126_FROM: Interval = since(2015, 1, 1);

/// What belongs to the Council, and to nobody else.
pub const TUEL_ART_42: Norm =
    norm(TUEL, "art42-com2", "D.Lgs. 267/2000, art. 42, c. 2", TUEL_FROM, UNVERIFIED);
/// What belongs to the Giunta: all that the law gives to nobody else.
pub const TUEL_ART_48: Norm = norm(TUEL, "art48", "D.Lgs. 267/2000, art. 48", TUEL_FROM, UNVERIFIED);
/// Technical and accounting opinions on proposals.
pub const TUEL_ART_49_COM_1: Norm = norm(
    TUEL,
    "art49-com1",
    "D.Lgs. 267/2000, art. 49, c. 1",
    DL174_FROM,
    "bilancioecontabilita.it/?p=37736",
);
/// Whoever decides against an opinion says why.
pub const TUEL_ART_49_COM_4: Norm = norm(
    TUEL,
    "art49-com4",
    "D.Lgs. 267/2000, art. 49, c. 4",
    DL174_FROM,
    "bilancioecontabilita.it/?p=37736",
);
/// What belongs to the Mayor.
pub const TUEL_ART_50: Norm = norm(TUEL, "art50", "D.Lgs. 267/2000, art. 50", TUEL_FROM, UNVERIFIED);
/// Members abstain where they or their kin have an interest.
pub const TUEL_ART_78: Norm =
    norm(TUEL, "art78-com2", "D.Lgs. 267/2000, art. 78, c. 2", TUEL_FROM, UNVERIFIED);
/// What belongs to managers.
pub const TUEL_ART_107: Norm = norm(TUEL, "art107", "D.Lgs. 267/2000, art. 107", TUEL_FROM, UNVERIFIED);
/// Publication for fifteen days.
pub const TUEL_ART_124: Norm = norm(
    TUEL,
    "art124-com1",
    "D.Lgs. 267/2000, art. 124, c. 1",
    TUEL_FROM,
    "lagazzettadeglientilocali.it, pubblicazione ed efficacia delle deliberazioni",
);
/// The leaders of the groups in the Council are told.
pub const TUEL_ART_125: Norm =
    norm(TUEL, "art125", "D.Lgs. 267/2000, art. 125", TUEL_FROM, "dait.interno.gov.it/pareri/13544");
/// Effects after the tenth day of publication.
pub const TUEL_ART_134_COM_3: Norm = read_as(
    norm(
        TUEL,
        "art134-com3",
        "D.Lgs. 267/2000, art. 134, c. 3",
        TUEL_FROM,
        "brocardi.it, art. 134 TUEL; lagazzettadeglientilocali.it",
    ),
    "i dieci giorni si contano dall'inizio della pubblicazione (parametro `inizio`)",
    "si contano dalla fine dei quindici giorni: Min. interno 13 settembre 2006, Cass. 4397/1999 (`fine`)",
);
/// Effects at once, by a vote of the majority of the members.
pub const TUEL_ART_134_COM_4: Norm =
    norm(TUEL, "art134-com4", "D.Lgs. 267/2000, art. 134, c. 4", TUEL_FROM, "brocardi.it, art. 134 TUEL");
/// A commission in the place of the organs of a dissolved Council.
pub const TUEL_ART_144: Norm = norm(TUEL, "art144", "D.Lgs. 267/2000, art. 144", TUEL_FROM, UNVERIFIED);
/// Regularity is attested before the act.
pub const TUEL_ART_147BIS: Norm = norm(
    TUEL,
    "art147bis-com1",
    "D.Lgs. 267/2000, art. 147-bis, c. 1",
    DL174_FROM,
    "bilancioecontabilita.it/?p=37736",
);
/// Budget commitment: what it says.
pub const TUEL_ART_183_COM_1: Norm = norm(
    TUEL,
    "art183-com1",
    "D.Lgs. 267/2000, art. 183, c. 1",
    D126_FROM,
    "community.omniavis.it/t/832; www2.comune.venezia.it, art. 183",
);
/// Acts with spending take effect with the endorsement on coverage.
pub const TUEL_ART_183_COM_7: Norm = norm(
    TUEL,
    "art183-com7",
    "D.Lgs. 267/2000, art. 183, c. 7",
    D126_FROM,
    "lapostadelsindaco.it/7082; elnews.publika.it 4 aprile 2025",
);
/// Payments fit the cash of the budget.
pub const TUEL_ART_183_COM_8: Norm =
    norm(TUEL, "art183-com8", "D.Lgs. 267/2000, art. 183, c. 8", D126_FROM, UNVERIFIED);
/// Nothing is ordered before commitment and coverage.
pub const TUEL_ART_191_COM_1: Norm =
    norm(TUEL, "art191-com1", "D.Lgs. 267/2000, art. 191, c. 1", D126_FROM, "community.omniavis.it/t/4130");
/// Urgent public works are regularised afterwards.
pub const TUEL_ART_191_COM_3: Norm =
    norm(TUEL, "art191-com3", "D.Lgs. 267/2000, art. 191, c. 3", D126_FROM, UNVERIFIED);
/// The auditors give their opinion.
pub const TUEL_ART_239: Norm =
    norm(TUEL, "art239-com1", "D.Lgs. 267/2000, art. 239, c. 1", DL174_FROM, UNVERIFIED);
/// Publication is online.
pub const L69_ART_32: Norm = norm(
    "urn:nir:stato:legge:2009-06-18;69",
    "art32-com1",
    "L. 69/2009, art. 32, c. 1",
    since(2011, 1, 1),
    "mauriziolucca.com",
);
