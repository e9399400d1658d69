//! L.R. 11 March 2005, n. 12, art. 38, in the text of L.R. 13 March 2012, n. 4.

use digipro_sdk::prelude::*;

const LR12: &str = "urn:nir:regione.lombardia:legge:2005-03-11;12";

/// First day of the text of 2012.
const FROM: Interval = since(2012, 3, 17);

const fn norm(part: &'static str, title: &'static str, source: &'static str) -> Norm {
    Norm {
        urn: LR12,
        part,
        title,
        in_force: FROM,
        confirmed: (day(2026, 11, 23), source),
        interpretation: None,
    }
}

/// Who is responsible is told within ten days.
pub const ART_38_COM_2: Norm = norm(
    "art38-com2",
    "L.R. Lombardia 12/2005, art. 38, c. 2",
    "normelombardia.consiglio.regione.lombardia.it, L.R. 4/2012, art. 15",
);
/// The proposal comes within forty-five days.
pub const ART_38_COM_3: Norm = norm(
    "art38-com3",
    "L.R. Lombardia 12/2005, art. 38, c. 3",
    "normelombardia.consiglio.regione.lombardia.it, L.R. 4/2012, art. 15; old.ancebrescia.it/articoli/7256",
);
/// Documents are asked for once, within fifteen days.
pub const ART_38_COM_5: Norm = norm(
    "art38-com5",
    "L.R. Lombardia 12/2005, art. 38, c. 5",
    "old.ancebrescia.it/articoli/7256 (testo del 2012: verificare il testo vigente)",
);
/// The permit comes within fifteen days of the proposal.
pub const ART_38_COM_7: Norm = Norm {
    interpretation: Some((
        "i quindici giorni si contano dalla proposta o, se manca, dal giorno in cui era dovuta",
        "si contano solo dalla proposta: finché manca non decorrono",
    )),
    ..norm("art38-com7", "L.R. Lombardia 12/2005, art. 38, c. 7", UNVERIFIED)
};

/// What allows the rules to read their facts: a task in the public interest.
pub const PUBLIC_TASK: &str = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679";
