//! D.Lgs. 18 August 2000, n. 267 (TUEL): the acts of a local authority, from the proposal to their effects.
//!
//! Facts shared by the family: `atto.tipo` is one of `deliberazione-consiglio`, `deliberazione-giunta`,
//! `determinazione`, `ordinanza`, `decreto`; `atto.materia` is one of the matters listed in [`competenza`].

pub mod albo;
pub mod astensione;
pub mod capigruppo;
pub mod cassa;
pub mod competenza;
pub mod difforme;
pub mod esecutivita;
pub mod immediata;
pub mod impegno;
pub mod ordinazione;
pub mod parere_contabile;
pub mod parere_tecnico;
pub mod revisori;
pub mod visto;

/// The rules on the acts of local authorities.
pub const RULES: &[digipro_sdk::Rule] = &[
    competenza::RULE,
    parere_tecnico::RULE,
    parere_contabile::RULE,
    revisori::RULE,
    astensione::RULE,
    difforme::RULE,
    immediata::RULE,
    impegno::RULE,
    cassa::RULE,
    visto::RULE,
    ordinazione::RULE,
    albo::RULE,
    capigruppo::RULE,
    esecutivita::RULE,
];

/// Whether an act of this kind is a deliberation of Council or Giunta.
pub(crate) fn is_deliberation(kind: &str) -> bool {
    matches!(kind, "deliberazione-consiglio" | "deliberazione-giunta")
}
