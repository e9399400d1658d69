//! The norms on which legal time rests: a rule that counts days cites them on its way to a finding.
//!
//! They are entered in the register of norms of every pack whose vectors cite them, unless a rule of the pack
//! declares them itself. Nobody has compared them with their source, and the register says so.

use super::NormDeclaration;
use crate::UNVERIFIED;
use digipro_vocab::{Date, Interval, pack::Vector};

const CIVIL_CODE: &str = "urn:nir:stato:regio.decreto:1942-03-16;262:2";
const CIVIL_PROCEDURE: &str = "urn:nir:stato:regio.decreto:1940-10-28;1443:1";
const HOLIDAYS: &str = "urn:nir:stato:legge:1949-05-27;260";
const LOCAL_AUTHORITIES: &str = "urn:nir:stato:decreto.legislativo:2000-08-18;267";

/// Both codes are in force since this day.
const CODES: Date = Date::constant(1942, 4, 21);

/// Act, part, what people call it, first day in force.
const NORMS: &[(&str, &str, &str, Date)] = &[
    (CIVIL_CODE, "art2945-com1", "Codice civile, art. 2945, c. 1", CODES),
    (CIVIL_CODE, "art2963-com2", "Codice civile, art. 2963, c. 2", CODES),
    (CIVIL_CODE, "art2963-com3", "Codice civile, art. 2963, c. 3", CODES),
    (CIVIL_CODE, "art2963-com4", "Codice civile, art. 2963, c. 4", CODES),
    (CIVIL_PROCEDURE, "art155-com1", "Codice di procedura civile, art. 155, c. 1", CODES),
    (CIVIL_PROCEDURE, "art155-com2", "Codice di procedura civile, art. 155, c. 2", CODES),
    (HOLIDAYS, "art2", "L. 260/1949, art. 2", Date::constant(1949, 5, 31)),
    (
        "urn:nir:presidente.repubblica:decreto:1985-12-28;792",
        "art1",
        "D.P.R. 792/1985, art. 1",
        Date::constant(1986, 1, 1),
    ),
    ("urn:nir:stato:legge:2000-11-20;336", "art1", "L. 336/2000, art. 1", Date::constant(2000, 12, 9)),
    ("urn:nir:stato:legge:2025-10-08;151", "art1", "L. 151/2025, art. 1", Date::constant(2026, 1, 1)),
    (LOCAL_AUTHORITIES, "art124-com1", "D.Lgs. 267/2000, art. 124, c. 1", Date::constant(2000, 10, 13)),
    (LOCAL_AUTHORITIES, "art134-com3", "D.Lgs. 267/2000, art. 134, c. 3", Date::constant(2000, 10, 13)),
    (
        "urn:nir:stato:legge:1990-08-07;241",
        "art2-com2",
        "L. 241/1990, art. 2, c. 2",
        Date::constant(2009, 7, 4),
    ),
    (
        "urn:nir:stato:legge:1990-08-07;241",
        "art2-com7",
        "L. 241/1990, art. 2, c. 7",
        Date::constant(2009, 7, 4),
    ),
    (
        "urn:nir:stato:legge:1990-08-07;241",
        "art10bis-com1",
        "L. 241/1990, art. 10-bis, c. 1",
        Date::constant(2005, 3, 8),
    ),
    (
        "urn:nir:stato:decreto.legge:2020-07-16;76",
        "art26-com9",
        "D.L. 76/2020, art. 26, c. 9",
        Date::constant(2020, 7, 17),
    ),
];

/// The day on which the list was written.
const WRITTEN: Date = Date::constant(2026, 11, 23);

/// Those that vectors cite.
pub fn cited(vectors: &[Vector]) -> Vec<NormDeclaration> {
    let cites = |urn: &str, part: &str| {
        let reports = vectors.iter().map(|vector| &vector.report);
        reports.flat_map(|report| &report.grounds).any(|ground| *ground.urn == *urn && *ground.part == *part)
    };
    let cited = NORMS.iter().filter(|(urn, part, ..)| cites(urn, part));
    cited.map(|(urn, part, title, from)| norm(urn, part, title, *from)).collect()
}

fn norm(urn: &str, part: &str, title: &str, from: Date) -> NormDeclaration {
    NormDeclaration {
        urn: urn.into(),
        part: part.into(),
        in_force: Interval { from, to: None },
        title: title.into(),
        confirmed_on: WRITTEN,
        confirmed_by: UNVERIFIED.into(),
        text_sha256: None,
        interpretation: None,
    }
}
