//! Electronic documents, identity, notification, stamp duty and the protection of personal data.

use super::norm;
use digipro_sdk::prelude::*;

const CAD: &str = "urn:nir:stato:decreto.legislativo:2005-03-07;82";
const DPR445: &str = "urn:nir:presidente.repubblica:decreto:2000-12-28;445";
const GDPR: &str = "urn:nir:unione.europea:regolamento:2016-04-27;2016-679";
const PRIVACY: &str = "urn:nir:stato:decreto.legislativo:2003-06-30;196";

/// First day of the last large reform of the code (D.Lgs. 217/2017).
const CAD_REFORMED: Interval = since(2018, 1, 27);

/// Domicile online: whoever has one is written to there.
pub const CAD_ART_3BIS_COM_4: Norm =
    norm(CAD, "art3bis-com4", "D.Lgs. 82/2005, art. 3-bis, c. 4", CAD_REFORMED, UNVERIFIED);
/// Payments to the administration.
pub const CAD_ART_5: Norm = norm(CAD, "art5", "D.Lgs. 82/2005, art. 5", since(2021, 2, 28), UNVERIFIED);
/// What a signed electronic document is worth.
pub const CAD_ART_20: Norm =
    norm(CAD, "art20-com1bis", "D.Lgs. 82/2005, art. 20, c. 1-bis", CAD_REFORMED, UNVERIFIED);
/// Digital signature, valid when it was made.
pub const CAD_ART_24: Norm = norm(CAD, "art24", "D.Lgs. 82/2005, art. 24", CAD_REFORMED, UNVERIFIED);
/// Electronic file of a procedure.
pub const CAD_ART_41: Norm =
    norm(CAD, "art41-com2ter", "D.Lgs. 82/2005, art. 41, c. 2-ter", since(2011, 1, 25), UNVERIFIED);
/// Transfer to long-term preservation, every year.
pub const CAD_ART_44: Norm =
    norm(CAD, "art44-com1bis", "D.Lgs. 82/2005, art. 44, c. 1-bis", CAD_REFORMED, UNVERIFIED);
/// Applications sent online.
pub const CAD_ART_65: Norm = norm(
    CAD,
    "art65-com1",
    "D.Lgs. 82/2005, art. 65, c. 1",
    since(2020, 7, 17),
    "e-glossa.it, art. 65; agendadigitale.eu, 30 marzo 2021",
);
/// Applications sent online, as it stood before the digital domicile.
pub const CAD_ART_65_2018: Norm = norm(
    CAD,
    "art65-com1",
    "D.Lgs. 82/2005, art. 65, c. 1, testo fino al 16 luglio 2020",
    between(day(2018, 1, 27), day(2020, 7, 16)),
    "e-glossa.it, art. 65 (giugno 2020); gazzettaufficiale.it, D.Lgs. 179/2016, art. 51",
);
/// Guidelines on electronic documents: segnatura, registro giornaliero, formats.
pub const AGID_DOCUMENTO: Norm = norm(
    "urn:nir:agenzia.italia.digitale:determinazione:2021-05-17;371",
    "",
    "Linee guida AgID sul documento informatico, det. 371/2021",
    since(2022, 1, 1),
    "AgID/protocollo-comunicazione-aoo (allegato 6)",
);
/// What is not registered.
pub const DPR445_ART_53_COM_5: Norm =
    norm(DPR445, "art53-com5", "DPR 445/2000, art. 53, c. 5", since(2001, 3, 7), UNVERIFIED);
/// What was registered by mistake stays legible.
pub const DPR445_ART_54: Norm = norm(DPR445, "art54", "DPR 445/2000, art. 54", since(2001, 3, 7), UNVERIFIED);
/// Notification through the platform SEND.
pub const DL76_ART_26_COM_9: Norm = norm(
    "urn:nir:stato:decreto.legge:2020-07-16;76",
    "art26-com9",
    "DL 76/2020, art. 26, c. 9",
    since(2022, 6, 21),
    "jurisflash.it 2987543; comune.saluzzo.cn.it; GU 22G00067, art. 7",
);
/// Stamp duty on applications and acts.
pub const DPR642_TARIFFA: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:1972-10-26;642",
    "alla-art3",
    "DPR 642/1972, tariffa, art. 3 e 4",
    since(2013, 6, 26),
    UNVERIFIED,
);
/// What is exempt from stamp duty.
pub const DPR642_ESENZIONI: Norm = norm(
    "urn:nir:presidente.repubblica:decreto:1972-10-26;642",
    "allb",
    "DPR 642/1972, tabella (atti esenti)",
    since(2013, 6, 26),
    UNVERIFIED,
);
/// Data are kept no longer than needed.
pub const GDPR_ART_5_E: Norm = norm(
    GDPR,
    "art5-par1-lete",
    "Reg. (UE) 2016/679, art. 5, par. 1, lett. e",
    since(2018, 5, 25),
    UNVERIFIED,
);
/// Every processing has a basis.
pub const GDPR_ART_6: Norm =
    norm(GDPR, "art6-par1", "Reg. (UE) 2016/679, art. 6, par. 1", since(2018, 5, 25), UNVERIFIED);
/// Data protection by design.
pub const GDPR_ART_25: Norm =
    norm(GDPR, "art25", "Reg. (UE) 2016/679, art. 25", since(2018, 5, 25), UNVERIFIED);
/// Data on health are not made public, before the reform of the code.
pub const PRIVACY_ART_22_2003: Norm = norm(
    PRIVACY,
    "art22-com8",
    "D.Lgs. 196/2003, art. 22, c. 8, testo fino al 18 settembre 2018",
    between(day(2004, 1, 1), day(2018, 9, 18)),
    "garanteprivacy.it, docweb 3134436 (linee guida 243/2014)",
);
/// Nothing in excess, before the reform of the code.
pub const PRIVACY_ART_11_2003: Norm = norm(
    PRIVACY,
    "art11-com1",
    "D.Lgs. 196/2003, art. 11, c. 1, testo fino al 18 settembre 2018",
    between(day(2004, 1, 1), day(2018, 9, 18)),
    UNVERIFIED,
);
/// Health, genetic and biometric data are never made public.
pub const PRIVACY_ART_2SEPTIES: Norm = norm(
    PRIVACY,
    "art2septies-com8",
    "D.Lgs. 196/2003, art. 2-septies, c. 8",
    since(2018, 9, 19),
    "garanteprivacy.it, docweb 3134436 (linee guida 243/2014)",
);
/// Judicial data only where a norm says so.
pub const PRIVACY_ART_2OCTIES: Norm =
    norm(PRIVACY, "art2octies", "D.Lgs. 196/2003, art. 2-octies", since(2018, 9, 19), UNVERIFIED);
