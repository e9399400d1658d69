//! What installed packs change in definitions: a shadow beside a version that binds, a newer version from a day on.

use crate::engine::{Engine, failed};
use crate::error::Error;
use digipro_kit::{Effective, Enactment};
use digipro_registry::Enacted;
use digipro_runner::{Adoption, By};
use digipro_store::ArtifactKind;
use digipro_vocab::{Diagnostic, Digest, Name, PackManifest};

/// What the installed packs change. It is asked for at each deployment, so that a kit that is deployed again does not
/// lose it.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    shadows: Vec<PackManifest>,
    enacted: Vec<(PackManifest, Enactment)>,
}

/// A definition binds no version of the pack: it is none of its business.
const NOT_BOUND: &str = "P0613";
/// A definition has this version already: its kit names it.
const HAS_IT: &str = "P0616";

impl Changes {
    /// A pack is in shadow.
    pub fn shadow(&mut self, pack: &PackManifest) {
        self.shadows.push(pack.clone());
    }

    /// A pack came out of the shadow; one that never was in it changes nothing.
    pub fn enacted(&mut self, pack: &PackManifest, enacted: Option<&Enacted>) {
        let Some(Enacted { from, citation }) = enacted else { return };
        let enactment = Enactment { from: *from, citation: citation.clone(), selected_by: None };
        self.enacted.push((pack.clone(), enactment));
        self.enacted.sort_by_key(|(_, enactment)| enactment.from);
        self.shadows.retain(|shadow| shadow.component.digest != pack.component.digest);
    }

    /// A definition with all of it.
    ///
    /// # Errors
    /// When a pack does not fit the definition.
    pub fn apply(&self, effective: &Effective) -> Result<Effective, Vec<Diagnostic>> {
        let mut changed = effective.clone();
        for (pack, enactment) in &self.enacted {
            changed = fitting(changed.rebound(pack, enactment), changed)?;
        }
        for pack in &self.shadows {
            changed = fitting(changed.with_shadow(pack), changed)?;
        }
        Ok(changed)
    }
}

/// The changed definition, or the one before where the pack does not concern it.
fn fitting(
    changed: Result<Effective, Vec<Diagnostic>>,
    before: Effective,
) -> Result<Effective, Vec<Diagnostic>> {
    match changed {
        Err(wrong)
            if wrong.iter().any(|one| one.code.id == NOT_BOUND)
                || wrong.iter().all(|one| one.code.id == HAS_IT) =>
        {
            Ok(before)
        }
        other => other,
    }
}

/// Definitions that are read at a time.
const CHUNK: usize = 1_000;

impl Engine {
    /// The definitions that start new cases: of each kit and entity the last one that was deployed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn current(&self) -> Result<Vec<Effective>, Error> {
        let latest = self.runner.latest_definitions().map_err(failed)?;
        let effective =
            |digest| Ok(Effective::clone(&self.runner.definition(digest).map_err(failed)?.effective));
        latest.iter().map(effective).collect()
    }

    /// Every definition of a kit, whatever its version and entity.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn definitions_of(&self, kit: &str) -> Result<Vec<Digest>, Error> {
        let (store, mut found, mut after) = (self.runner.store(), Vec::new(), 0);
        loop {
            let entries =
                store.artifacts(&[ArtifactKind::Definition], after, CHUNK).map_err(|e| failed(e.into()))?;
            let Some(last) = entries.last() else { return Ok(found) };
            after = last.number;
            for entry in &entries {
                let graph = self.runner.definition(&entry.digest).map_err(failed)?;
                if *graph.effective.kit == *kit {
                    found.push(entry.digest);
                }
            }
        }
    }

    /// What changing the current definitions would give: those that change. Nothing is deployed.
    ///
    /// # Errors
    /// When the pack does not fit one of them, or cannot be brought into force so anywhere.
    pub fn changed(&self, changes: &Changes) -> Result<Vec<Effective>, Vec<Diagnostic>> {
        let unfounded: Vec<Diagnostic> =
            changes.enacted.iter().flat_map(|(pack, enactment)| enactment.unfounded(pack)).collect();
        if !unfounded.is_empty() {
            return Err(unfounded);
        }
        let current = self
            .current()
            .map_err(|error| vec![Diagnostic::error(digipro_registry::codes::P0799, error.to_string())])?;
        let mut changed = Vec::new();
        for one in current {
            let after = changes.apply(&one)?;
            if after != one {
                changed.push(after);
            }
        }
        Ok(changed)
    }

    /// Deploys changed definitions, and gives the cases under way of each its law.
    ///
    /// # Errors
    /// When one cannot be deployed, or the store fails.
    pub fn enact(&self, changed: &[Effective], by: &By) -> Result<Vec<(Name, Adoption)>, Error> {
        let mut told = Vec::new();
        for after in changed {
            let deployed = self.runner.deploy(after).map_err(failed)?;
            let adoption = self.runner.adopt(deployed.digest, by).map_err(failed)?;
            let entity = after.entity.as_ref().map(|entity| format!(" {entity}")).unwrap_or_default();
            told.push((format!("{}{entity}", after.kit).into(), adoption));
        }
        Ok(told)
    }
}
