//! The checks of a kit before any overlay: each has a name, a code and a page.

mod data;
mod dates;
mod norms;
mod organs;
mod params;
mod practice;
pub(crate) mod publiccode;
mod seams;
mod sections;
mod templates;
mod texts;

pub(crate) use params::{bound, of_kind};
pub(crate) use practice::is_rule;
pub(crate) use seams::unknown_process;
pub use sections::{sections, unpublished};

use crate::Kit;
use digipro_vocab::Diagnostic;

/// Everything that can be said of a kit and its overlays without rule packs.
pub(crate) fn kit(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    seams::check(kit, diagnostics);
    params::check(kit, diagnostics);
    data::check(kit, diagnostics);
    norms::check(kit, diagnostics);
    texts::check(kit, diagnostics);
    organs::check(kit, diagnostics);
    practice::check(kit, diagnostics);
    templates::check(kit, diagnostics);
    crate::resolve::written_properties(&kit.properties, diagnostics);
}
