//! The norms that the rules apply: where the law says it, since when, who last read it there, and how it can
//! be read otherwise.

use digipro_sdk::prelude::*;

/// The day on which the sources were last read.
const CHECKED: Date = day(2026, 11, 23);

const L241: &str = "urn:nir:stato:legge:1990-08-07;241";
const D33: &str = "urn:nir:stato:decreto.legislativo:2013-03-14;33";
const DPR445: &str = "urn:nir:presidente.repubblica:decreto:2000-12-28;445";
const GDPR: &str = "urn:nir:unione.europea:regolamento:2016-04-27;2016-679";
const CAD: &str = "urn:nir:stato:decreto.legislativo:2005-03-07;82";

const fn norm(
    urn: &'static str,
    part: &'static str,
    title: &'static str,
    in_force: Interval,
    source: &'static str,
) -> Norm {
    Norm { urn, part, title, in_force, confirmed: (CHECKED, source), interpretation: None }
}

/// The reading followed, and the one not chosen.
const fn read_as(norm: Norm, chosen: &'static str, other: &'static str) -> Norm {
    Norm { interpretation: Some((chosen, other)), ..norm }
}

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
/// Kinship up to the second degree.
pub const DPR62_ART_7: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:2013-04-16;62",
    "art7",
    "DPR 62/2013, art. 7",
    since(2013, 6, 19),
    UNVERIFIED,
);
/// Registration of documents.
pub const DPR445_ART_53: Norm =
    norm(DPR445, "art53-com1", "DPR 445/2000, art. 53, c. 1", since(2001, 3, 7), "ged.dgroove.it");
/// Number of registration.
pub const DPR445_ART_57: Norm = norm(DPR445, "art57", "DPR 445/2000, art. 57", since(2001, 3, 7), UNVERIFIED);

/// Data minimisation.
pub const GDPR_ART_5_C: Norm = norm(
    GDPR,
    "art5-par1-letc",
    "Reg. (UE) 2016/679, art. 5, par. 1, lett. c",
    since(2018, 5, 25),
    UNVERIFIED,
);
/// Accuracy of data.
pub const GDPR_ART_5_D: Norm = norm(
    GDPR,
    "art5-par1-letd",
    "Reg. (UE) 2016/679, art. 5, par. 1, lett. d",
    since(2018, 5, 25),
    UNVERIFIED,
);
/// How a tax code is made.
pub const DM_CODICE_FISCALE: Norm = norm(
    "urn:nir:ministero.finanze:decreto:1976-12-23;13813",
    "",
    "DM 23 dicembre 1976, n. 13813",
    since(1977, 1, 1),
    UNVERIFIED,
);
/// VAT numbers.
pub const DPR633_ART_35: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:1972-10-26;633",
    "art35",
    "DPR 633/1972, art. 35",
    since(1973, 1, 1),
    UNVERIFIED,
);
/// IBAN.
pub const REG_260_2012: Norm = norm(
    "urn:nir:unione.europea:regolamento:2012-03-14;2012-260",
    "art5",
    "Reg. (UE) 260/2012, art. 5",
    since(2014, 2, 1),
    UNVERIFIED,
);
/// Digital domicile.
pub const CAD_ART_6: Norm =
    norm(CAD, "art6-com1", "D.Lgs. 82/2005, art. 6, c. 1", since(2006, 1, 1), UNVERIFIED);

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";
