//! D.Lgs. 14 March 2013, n. 33, art. 7 and following, and L. 6 November 2012, n. 190: what is published, for
//! how long, and how risky decisions are watched.

pub mod art23;
pub mod art26;
pub mod art26_anonimato;
pub mod art27;
pub mod art35;
pub mod art35_moduli;
pub mod art37;
pub mod art37_2016;
pub mod art8;
pub mod rpct;

/// The rules on publication and on the prevention of corruption.
pub const RULES: &[digipro_sdk::Rule] = &[
    art35::RULE,
    art35_moduli::RULE,
    rpct::RULE,
    art23::RULE,
    art27::RULE,
    art37_2016::RULE,
    art37::RULE,
    art26::RULE,
    art26_anonimato::RULE,
    art8::RULE,
];

/// Publication duties are obligations of law.
pub(crate) const DUTY: &str = "art. 6, par. 1, lett. c, Reg. (UE) 2016/679";
