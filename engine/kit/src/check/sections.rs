//! The sections that reuse practice asks of a kit (law.md 4.1): whether it is complete.

use crate::Kit;
use crate::codes::{P0578, P0579};
use digipro_vocab::Diagnostic;

/// What is missing for a kit to be complete: a warning for each section, and an error for the procedure sheet, since
/// nobody may be asked for what was not published (D.Lgs. 33/2013, art. 35 c. 2).
///
/// A kit without the others runs; whoever takes it over would miss them.
#[must_use]
pub fn sections(kit: &Kit) -> Vec<Diagnostic> {
    let folder = &kit.folder;
    let prose = |name: &str| kit.sections.contains_key(name);
    let mut missing: Vec<Diagnostic> = [
        ("registry data", "publiccode.yml", folder.publiccode.is_some()),
        ("management", "management.md", prose("management.md")),
        ("organisation", "organisation.md", prose("organisation.md")),
        ("model acts", "templates/", !folder.templates.is_empty()),
        ("rules", "regimes.toml", !kit.regimes.regime.is_empty()),
        ("forms", "forms/", !folder.forms.is_empty()),
        ("integrations", "integrations.toml", !folder.integrations.is_empty()),
        ("risks", "risks.toml", !folder.risks.is_empty()),
        ("training", "training.md", prose("training.md")),
        ("communication", "communication.md", prose("communication.md")),
        ("acceptance tests", "scenarios/", !kit.scenarios.is_empty()),
        ("legal changelog", "changelog.toml", !kit.changes.is_empty()),
    ]
    .into_iter()
    .filter(|(.., there)| !there)
    .map(|(section, file, _)| {
        let what = format!("the kit has no section on {section}");
        Diagnostic::warning(P0579, what).help(format!("add `{file}`; see `digipro explain {P0579}`"))
    })
    .collect();
    missing.extend(unpublished(kit));
    missing
}

/// That the kit has no procedure sheet: such a kit is not deployed, since no case may begin of a procedure that was not
/// published (D.Lgs. 33/2013, art. 35 c. 2).
#[must_use]
pub fn unpublished(kit: &Kit) -> Option<Diagnostic> {
    let what = "the kit has no procedure sheet";
    let help = "add `sheet.toml` with the answers to the letters of art. 35 c. 1 of D.Lgs. 33/2013";
    kit.sheet.is_none().then(|| Diagnostic::error(P0578, what).help(help))
}
