//! The acts by which Anzio's Council was dissolved, the norm on how that ends, and the statute that says who
//! deliberates.

use digipro_sdk::prelude::*;

/// The Council of Anzio is dissolved, at first for eighteen months, then for six more.
pub const DPR_2022: Norm = Norm {
    urn: "urn:nir:presidente.repubblica:decreto:2022-11-23;22A07080",
    part: "",
    title: "DPR 23 novembre 2022 (scioglimento del Consiglio comunale di Anzio) e proroga del 2024",
    in_force: between(day(2022, 11, 23), day(2024, 11, 22)),
    confirmed: (
        day(2026, 11, 23),
        "GU 296 del 20 dicembre 2022 (22A07080); radioluna.it 11/2022; ilgranchio.it 26 marzo 2024 (proroga al 22 novembre)",
    ),
    interpretation: Some((
        "la commissione esercita i poteri dal giorno in cui si insedia fino al giorno in cui scade la proroga",
        "li esercita fino a quando si insediano gli organi eletti al ballottaggio del 2 dicembre 2024",
    )),
};
/// How a dissolution ends.
pub const TUEL_143: Norm = Norm {
    urn: "urn:nir:stato:decreto.legislativo:2000-08-18;267",
    part: "art143-com10",
    title: "D.Lgs. 267/2000, art. 143, c. 10",
    in_force: since(2009, 8, 8),
    confirmed: (day(2026, 11, 23), UNVERIFIED),
    interpretation: None,
};

/// Who deliberates in Anzio. Invented for the example.
pub const STATUTO: Norm = Norm {
    urn: "urn:nir:comune.anzio:statuto:2000-01-01",
    part: "art1",
    title: "Statuto di Anzio, organi del Comune (illustrativo)",
    in_force: since(2000, 1, 1),
    confirmed: (day(2026, 11, 23), "esempio inventato: lo statuto di Anzio non è stato consultato"),
    interpretation: None,
};

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";
