//! `sheet.toml`: what art. 35 c. 1 of D.Lgs. 33/2013 has every body publish of a procedure, letter by letter.
//!
//! ```toml
//! [sheet]
//! norm = "d33-art35-com1"
//! start = "application"                # application | own-motion | report
//! silence = "none"                     # none | consent | denial | consolidation
//!
//! [a]                                  # a to m; j and k are no letters of the Italian alphabet
//! text = { it = "…", en = "…" }
//! norms = ["d33-art5"]                 # and lanes, terms, parameters, forms, by name
//! ```

use super::{Bilingual, Located, Placed};
use crate::effective::{Silence, Start};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFile {
    /// What holds for the whole sheet.
    pub sheet: Header,
    /// What it is, with all its norms.
    pub a: Option<AnswerEntry>,
    /// Which offices examine.
    pub b: Option<AnswerEntry>,
    /// Who is responsible, and who adopts the final act.
    pub c: Option<AnswerEntry>,
    /// What to attach, and where to apply.
    pub d: Option<AnswerEntry>,
    /// How to ask about one's own case.
    pub e: Option<AnswerEntry>,
    /// The time limits.
    pub f: Option<AnswerEntry>,
    /// Whether a declaration or silence takes the place of the act.
    pub g: Option<AnswerEntry>,
    /// The remedies.
    pub h: Option<AnswerEntry>,
    /// The online service.
    pub i: Option<AnswerEntry>,
    /// The payments.
    pub l: Option<AnswerEntry>,
    /// Who acts in the place of who does not.
    pub m: Option<AnswerEntry>,
}

/// `[sheet]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The norm that has it published.
    pub norm: Placed<Name>,
    /// Who begins the procedure.
    pub start: Start,
    /// What the end of the term does by itself.
    pub silence: Silence,
}

/// `[a]` to `[m]`: the answer to one letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerEntry {
    /// The words.
    pub text: Placed<Bilingual>,
    /// The norms that it rests on.
    #[serde(default)]
    pub norms: Vec<Placed<Name>>,
    /// The lanes whose offices it concerns.
    #[serde(default)]
    pub lanes: Vec<Placed<Name>>,
    /// The time limits that it tells of.
    #[serde(default)]
    pub terms: Vec<Placed<Name>>,
    /// The parameters that it tells of.
    #[serde(default)]
    pub parameters: Vec<Placed<Name>>,
    /// The forms to be filled in.
    #[serde(default)]
    pub forms: Vec<Placed<Name>>,
}

impl SheetFile {
    /// The letters in their order, each with its answer.
    pub fn letters(&self) -> [(&'static str, Option<&AnswerEntry>); 11] {
        [
            ("a", self.a.as_ref()),
            ("b", self.b.as_ref()),
            ("c", self.c.as_ref()),
            ("d", self.d.as_ref()),
            ("e", self.e.as_ref()),
            ("f", self.f.as_ref()),
            ("g", self.g.as_ref()),
            ("h", self.h.as_ref()),
            ("i", self.i.as_ref()),
            ("l", self.l.as_ref()),
            ("m", self.m.as_ref()),
        ]
    }
}

impl Located for SheetFile {}
