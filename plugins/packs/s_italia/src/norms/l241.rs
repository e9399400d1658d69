//! L. 7 August 1990, n. 241: administrative procedure.

use super::{norm, read_as};
use digipro_sdk::prelude::*;

const L241: &str = "urn:nir:stato:legge:1990-08-07;241";

/// When a procedure must end.
pub const L241_ART_2_COM_2: Norm = read_as(
    norm(
        L241,
        "art2-com2",
        "L. 241/1990, art. 2, c. 2",
        since(2009, 7, 4),
        "dait.interno.gov.it/giurisprudenza/103521",
    ),
    "la scadenza in giorno festivo è prorogata anche per l'amministrazione (art. 2963 c.c.)",
    "la proroga giova solo al privato",
);
/// A late act says how late it is.
pub const L241_ART_2_COM_9QUINQUIES: Norm =
    norm(L241, "art2-com9quinquies", "L. 241/1990, art. 2, c. 9-quinquies", since(2012, 2, 10), UNVERIFIED);
/// Reasons.
pub const L241_ART_3_COM_1: Norm =
    norm(L241, "art3-com1", "L. 241/1990, art. 3, c. 1", since(1990, 9, 2), UNVERIFIED);
/// Remedies are named in the act.
pub const L241_ART_3_COM_4: Norm = read_as(
    norm(L241, "art3-com4", "L. 241/1990, art. 3, c. 4", since(1990, 9, 2), UNVERIFIED),
    "organo e termine del rimedio vanno indicati quando l'atto non accoglie del tutto o vi è opposizione",
    "vanno indicati in ogni atto, anche se accoglie del tutto",
);
/// The officer responsible for the procedure.
pub const L241_ART_5: Norm = norm(L241, "art5", "L. 241/1990, art. 5", since(1990, 9, 2), UNVERIFIED);
/// The officer asks for what is missing.
pub const L241_ART_6_COM_1_B: Norm =
    norm(L241, "art6-com1-letb", "L. 241/1990, art. 6, c. 1, lett. b", since(1990, 9, 2), UNVERIFIED);
/// Conflict of interest.
pub const L241_ART_6BIS: Norm =
    norm(L241, "art6bis", "L. 241/1990, art. 6-bis", since(2012, 11, 28), UNVERIFIED);
/// Notice before refusal, as it stands since the decree on simplification: it suspends the term.
pub const L241_ART_10BIS: Norm = read_as(
    norm(
        L241,
        "art10bis",
        "L. 241/1990, art. 10-bis",
        since(2020, 7, 17),
        "polnews.it, il nuovo articolo 10-bis",
    ),
    "il preavviso è dovuto anche nell'accesso civico generalizzato",
    "l'art. 5 D.Lgs. 33/2013 disciplina per intero il contraddittorio: il preavviso non è dovuto",
);
/// Notice before refusal, as it stood before: it interrupted the term.
pub const L241_ART_10BIS_2005: Norm = norm(
    L241,
    "art10bis",
    "L. 241/1990, art. 10-bis, testo fino al 16 luglio 2020",
    between(day(2005, 3, 8), day(2020, 7, 16)),
    "newslinet.com, L'art. 10 bis della L. 241/90",
);
/// Receipt; the day of registration is the day of presentation.
pub const L241_ART_18BIS: Norm =
    norm(L241, "art18bis-com1", "L. 241/1990, art. 18-bis, c. 1", since(2016, 7, 28), UNVERIFIED);
