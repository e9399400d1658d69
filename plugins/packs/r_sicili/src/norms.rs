//! Laws of the Region of Sicilia on local authorities and on procedure.

use digipro_sdk::prelude::*;

/// Extracts of acts online, or the acts are null. The day from which it holds was not verified.
pub const LR11_2015_ART_6: Norm = Norm {
    urn: "urn:nir:regione.sicilia:legge:2015-06-26;11",
    part: "art6-com1",
    title: "L.R. Sicilia 11/2015, art. 6, c. 1",
    in_force: since(2015, 7, 3),
    confirmed: (
        day(2026, 11, 23),
        "quotidianoentilocali.ilsole24ore.com, 8 febbraio 2018; lentepubblica.it, termini delibere estratto sito",
    ),
    interpretation: Some((
        "i giorni non slittano nei festivi: la nullità consiglia prudenza; la norma si applica benché se ne dubiti",
        "si proroga al giorno seguente; la nullità eccede la competenza della Regione",
    )),
};
/// Publication of deliberations for fifteen days, in full.
pub const LR44_1991_ART_11: Norm = Norm {
    urn: "urn:nir:regione.sicilia:legge:1991-12-03;44",
    part: "art11",
    title: "L.R. Sicilia 44/1991, art. 11",
    in_force: since(2004, 12, 31),
    confirmed: (day(2026, 11, 23), UNVERIFIED),
    interpretation: None,
};
/// How long a procedure may take.
pub const LR7_2019_ART_2: Norm = Norm {
    urn: "urn:nir:regione.sicilia:legge:2019-05-21;7",
    part: "art2",
    title: "L.R. Sicilia 7/2019, art. 2",
    in_force: since(2019, 6, 8),
    confirmed: (day(2026, 11, 23), "norma.dbi.it/202501142; giurdanella.it 2019/05 (tetto ordinario)"),
    interpretation: Some((
        "i tetti valgono anche per i Comuni, e con ragioni si arriva a centocinquanta giorni",
        "i tetti valgono per la sola amministrazione regionale: per i Comuni resta la L. 241/1990",
    )),
};

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";
