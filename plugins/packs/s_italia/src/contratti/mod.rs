//! D.Lgs. 31 March 2023, n. 36, and what goes with it: public contracts, their codes and certificates.

pub mod affidamento_diretto;
pub mod cig;
pub mod conflitto;
pub mod cup;
pub mod cup_2003;
pub mod decisione;
pub mod durc;
pub mod frazionamento;
pub mod mepa;
pub mod negoziata;
pub mod negoziata_2023;
pub mod negoziata_2024;
pub mod piattaforma;
pub mod requisiti;
pub mod rotazione;
pub mod rotazione_2023;

/// The rules on public contracts.
pub const RULES: &[digipro_sdk::Rule] = &[
    affidamento_diretto::RULE,
    negoziata::RULE,
    negoziata_2024::RULE,
    negoziata_2023::RULE,
    rotazione::RULE,
    rotazione_2023::RULE,
    frazionamento::RULE,
    decisione::RULE,
    requisiti::RULE,
    conflitto::RULE,
    cig::RULE,
    cup::RULE,
    cup_2003::RULE,
    durc::RULE,
    mepa::RULE,
    piattaforma::RULE,
];
