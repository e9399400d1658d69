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
/// The term that an entity sets, up to ninety days.
pub const L241_ART_2_COM_3: Norm =
    norm(L241, "art2-com3", "L. 241/1990, art. 2, c. 3", since(2009, 7, 4), UNVERIFIED);
/// The longer term, up to a hundred and eighty days, with reasons.
pub const L241_ART_2_COM_4: Norm =
    norm(L241, "art2-com4", "L. 241/1990, art. 2, c. 4", since(2009, 7, 4), UNVERIFIED);
/// Actual times are measured and published.
pub const L241_ART_2_COM_4BIS: Norm = norm(
    L241,
    "art2-com4bis",
    "L. 241/1990, art. 2, c. 4-bis",
    since(2020, 7, 17),
    "123dok, DL 76/2020 art. 12",
);
/// Suspension, once and for thirty days at most.
pub const L241_ART_2_COM_7: Norm = read_as(
    norm(
        L241,
        "art2-com7",
        "L. 241/1990, art. 2, c. 7",
        since(2009, 7, 4),
        "servizidemografici.com/?p=69609",
    ),
    "si sospende solo per ciò che né l'amministrazione né altre amministrazioni hanno; ai documenti che deve l'istante serve il soccorso istruttorio, salvo che l'ente consenta altro",
    "si sospende anche per chiedere integrazioni all'istante",
);
/// Late acts have no effect.
pub const L241_ART_2_COM_8BIS: Norm =
    norm(L241, "art2-com8bis", "L. 241/1990, art. 2, c. 8-bis", since(2020, 7, 17), "studiocigliano.it");
/// Who acts when nobody does: text of 2012.
pub const L241_ART_2_COM_9BIS_2012: Norm = norm(
    L241,
    "art2-com9bis",
    "L. 241/1990, art. 2, c. 9-bis, testo fino al 31 maggio 2021",
    between(day(2012, 2, 10), day(2021, 5, 31)),
    UNVERIFIED,
);
/// Who acts when nobody does: a person or a unit.
pub const L241_ART_2_COM_9BIS: Norm =
    norm(L241, "art2-com9bis", "L. 241/1990, art. 2, c. 9-bis", since(2021, 6, 1), UNVERIFIED);
/// On request of the party only: text of 2012.
pub const L241_ART_2_COM_9TER_2012: Norm = read_as(
    norm(
        L241,
        "art2-com9ter",
        "L. 241/1990, art. 2, c. 9-ter, testo fino al 31 maggio 2021",
        between(day(2012, 2, 10), day(2021, 5, 31)),
        UNVERIFIED,
    ),
    "la metà di un termine dispari si arrotonda per difetto, a favore di chi attende",
    "si arrotonda per eccesso",
);
/// Ex officio or on request, in half the term.
pub const L241_ART_2_COM_9TER: Norm = read_as(
    norm(L241, "art2-com9ter", "L. 241/1990, art. 2, c. 9-ter", since(2021, 6, 1), UNVERIFIED),
    "la metà di un termine dispari si arrotonda per difetto, a favore di chi attende",
    "si arrotonda per eccesso",
);
/// Indemnity for delay.
pub const L241_ART_2BIS_COM_1BIS: Norm = norm(
    L241,
    "art2bis-com1bis",
    "L. 241/1990, art. 2-bis, c. 1-bis",
    since(2013, 6, 22),
    "edotto.com, indennizzo da ritardo",
);
/// Who is told that the procedure begins.
pub const L241_ART_7: Norm = norm(L241, "art7", "L. 241/1990, art. 7", since(1990, 9, 2), UNVERIFIED);
/// What the communication says: text of 2005.
pub const L241_ART_8_2005: Norm = norm(
    L241,
    "art8-com2",
    "L. 241/1990, art. 8, c. 2, testo fino al 16 luglio 2020",
    between(day(2005, 3, 8), day(2020, 7, 16)),
    UNVERIFIED,
);
/// What the communication says.
pub const L241_ART_8: Norm =
    norm(L241, "art8-com2", "L. 241/1990, art. 8, c. 2", since(2020, 7, 17), UNVERIFIED);
/// Whoever departs from the findings says why.
pub const L241_ART_6_COM_1_E: Norm =
    norm(L241, "art6-com1-lete", "L. 241/1990, art. 6, c. 1, lett. e", since(2005, 3, 8), UNVERIFIED);
/// Whoever takes part is heard.
pub const L241_ART_10: Norm =
    norm(L241, "art10-com1-letb", "L. 241/1990, art. 10, c. 1, lett. b", since(1990, 9, 2), UNVERIFIED);
/// Grants only by criteria set beforehand.
pub const L241_ART_12: Norm = norm(L241, "art12", "L. 241/1990, art. 12", since(1990, 9, 2), UNVERIFIED);
/// A simplified conference is called within five working days, and says until when one may answer.
pub const L241_ART_14BIS_COM_2: Norm = norm(
    L241,
    "art14bis-com2",
    "L. 241/1990, art. 14-bis, c. 2",
    since(2016, 7, 28),
    "lavoripubblici.it 37497",
);
/// Whoever is silent assents.
pub const L241_ART_14BIS_COM_4: Norm = norm(
    L241,
    "art14bis-com4",
    "L. 241/1990, art. 14-bis, c. 4",
    since(2016, 7, 28),
    "lavoripubblici.it 37497",
);
/// The conference is concluded within five working days.
pub const L241_ART_14BIS_COM_5: Norm =
    norm(L241, "art14bis-com5", "L. 241/1990, art. 14-bis, c. 5", since(2016, 7, 28), UNVERIFIED);
/// Opinions: text of 2009.
pub const L241_ART_16_2009: Norm = norm(
    L241,
    "art16",
    "L. 241/1990, art. 16, testo fino al 16 luglio 2020",
    between(day(2009, 7, 4), day(2020, 7, 16)),
    UNVERIFIED,
);
/// Opinions: without one, one proceeds.
pub const L241_ART_16: Norm =
    norm(L241, "art16", "L. 241/1990, art. 16", since(2020, 7, 17), "community.omniavis.it/t/40822");
/// Technical evaluations.
pub const L241_ART_17: Norm = norm(L241, "art17", "L. 241/1990, art. 17", since(1990, 9, 2), UNVERIFIED);
/// Silence between administrations is assent.
pub const L241_ART_17BIS: Norm = read_as(
    norm(L241, "art17bis", "L. 241/1990, art. 17-bis", since(2015, 8, 28), "community.omniavis.it/t/40822"),
    "trenta giorni, novanta per gli interessi sensibili, anche per opere PNRR e protezione civile",
    "dieci e trenta giorni per opere PNRR e protezione civile (bozza del 2026, testo convertito non trovato)",
);
/// What an administration has is not asked of the citizen.
pub const L241_ART_18: Norm =
    norm(L241, "art18-com2", "L. 241/1990, art. 18, c. 2", since(1990, 9, 2), UNVERIFIED);
/// One begins on the day of the report.
pub const L241_ART_19_COM_2: Norm =
    norm(L241, "art19-com2", "L. 241/1990, art. 19, c. 2", since(2010, 7, 31), UNVERIFIED);
/// Sixty days to forbid; an invitation to conform interrupts.
pub const L241_ART_19_COM_3: Norm = read_as(
    norm(
        L241,
        "art19-com3",
        "L. 241/1990, art. 19, c. 3",
        since(2016, 7, 28),
        "AgID, specifiche tecniche DPR 160/2010, n. 270",
    ),
    "l'invito a conformarsi interrompe: alla comunicazione delle misure il termine riparte da capo",
    "l'invito sospende: resta da correre solo la parte non consumata",
);
/// Thirty days for building.
pub const L241_ART_19_COM_6BIS: Norm =
    norm(L241, "art19-com6bis", "L. 241/1990, art. 19, c. 6-bis", since(2011, 7, 13), UNVERIFIED);
/// Where assents of others are needed, one begins after them.
pub const L241_ART_19BIS_COM_3: Norm =
    norm(L241, "art19bis-com3", "L. 241/1990, art. 19-bis, c. 3", since(2016, 7, 28), UNVERIFIED);
/// Silence is assent.
pub const L241_ART_20: Norm = read_as(
    norm(L241, "art20", "L. 241/1990, art. 20", since(2005, 3, 16), UNVERIFIED),
    "una concessione di suolo pubblico non si forma per silenzio, salvo che l'ente lo dichiari",
    "si forma per silenzio come ogni altro provvedimento a istanza",
);
/// Where silence is never assent.
pub const L241_ART_20_COM_4: Norm =
    norm(L241, "art20-com4", "L. 241/1990, art. 20, c. 4", since(2005, 3, 16), UNVERIFIED);
/// The silence is attested on request, within ten days.
pub const L241_ART_20_COM_2BIS: Norm = read_as(
    norm(
        L241,
        "art20-com2bis",
        "L. 241/1990, art. 20, c. 2-bis",
        since(2021, 6, 1),
        "scuderimottaeavvocati.it",
    ),
    "l'attestazione si rilascia a richiesta",
    "l'attestazione è rilasciata in via automatica (DL 19/2026, testo convertito non trovato)",
);
/// Acts that limit have effect when they are communicated.
pub const L241_ART_21BIS: Norm =
    norm(L241, "art21bis", "L. 241/1990, art. 21-bis", since(2005, 3, 8), UNVERIFIED);
/// Annulment within eighteen months: text of 2015.
pub const L241_ART_21NONIES_2015: Norm = norm(
    L241,
    "art21nonies",
    "L. 241/1990, art. 21-nonies, testo fino al 31 maggio 2021",
    between(day(2015, 8, 28), day(2021, 5, 31)),
    "studiolegalepino.it/?p=2353",
);
/// Annulment within twelve months: text of 2021.
pub const L241_ART_21NONIES_2021: Norm = norm(
    L241,
    "art21nonies",
    "L. 241/1990, art. 21-nonies, testo fino al 17 dicembre 2025",
    between(day(2021, 6, 1), day(2025, 12, 17)),
    "studiolegalepino.it/?p=2353",
);
/// Annulment ex officio.
pub const L241_ART_21NONIES: Norm = read_as(
    norm(
        L241,
        "art21nonies",
        "L. 241/1990, art. 21-nonies",
        since(2025, 12, 18),
        "studiolegalepino.it/?p=2353; lavoripubblici.it 37044",
    ),
    "vale il termine in vigore il giorno dell'annullamento, anche per gli atti anteriori",
    "per gli atti anteriori vale il termine del loro giorno",
);
/// What the notice does to the term.
pub const L241_ART_10BIS_COM_1: Norm = read_as(
    norm(
        L241,
        "art10bis-com1",
        "L. 241/1990, art. 10-bis, c. 1",
        since(2020, 7, 17),
        "polnews.it, il nuovo articolo 10-bis",
    ),
    "il termine si ferma il giorno in cui il preavviso è comunicato e riprende dieci giorni dopo le osservazioni",
    "si ferma quando il preavviso è spedito, e riprende con le osservazioni",
);
/// What the notice did to the term: text of 2005.
pub const L241_ART_10BIS_COM_1_2005: Norm = norm(
    L241,
    "art10bis-com1",
    "L. 241/1990, art. 10-bis, c. 1, testo fino al 16 luglio 2020",
    between(day(2005, 3, 8), day(2020, 7, 16)),
    "newslinet.com, L'art. 10 bis della L. 241/90",
);
