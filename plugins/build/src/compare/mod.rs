//! What changes from one version of a pack to another, in the words of jurists: norms, rules, facts, parameters, dates,
//! texts, and what the two would say of each other's vectors. Not bytes.

mod behaviour;
mod norms;
mod rules;
mod texts;

pub use behaviour::{Expected, Flip};
pub use norms::{NormChange, Registered};
pub use rules::{Needed, RuleChange};
pub use texts::Reworded;

use digipro_rules::{Evaluator, PackFiles};
use digipro_vocab::{Digest, Name, PackManifest};
use serde::Serialize;

/// One of the two versions.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// Its manifest.
    pub manifest: &'a PackManifest,
    /// Its files.
    pub files: &'a PackFiles,
}

/// A version, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Id of the pack.
    pub pack: Name,
    /// Its version.
    pub version: Name,
    /// Its component.
    pub component: Digest,
}

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The one.
    pub from: Version,
    /// The other.
    pub to: Version,
    /// Norms that were added, removed, newly confirmed, or are in force on other days.
    pub norms: Vec<NormChange>,
    /// Rules that are new, gone or changed.
    pub rules: Vec<RuleChange>,
    /// Texts that were reworded.
    pub texts: Vec<Reworded>,
    /// Vectors that expect another outcome of the same request.
    pub vectors: Vec<Expected>,
    /// Vectors of the one that the other judges differently, and the other way round.
    pub flips: Vec<Flip>,
    /// How many findings of vectors both versions judge alike.
    pub alike: usize,
}

impl Comparison {
    /// Whether nothing changes that this speaks of.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.norms.is_empty()
            && self.rules.is_empty()
            && self.texts.is_empty()
            && self.vectors.is_empty()
            && self.flips.is_empty()
    }
}

/// Compares two versions whose components the evaluator has at hand.
///
/// # Errors
/// A file of a pack that cannot be read, as text.
pub fn compare(from: Side<'_>, to: Side<'_>, evaluator: &dyn Evaluator) -> Result<Comparison, String> {
    let (flips, alike) = behaviour::flips(from, to, evaluator)?;
    Ok(Comparison {
        from: version(from.manifest),
        to: version(to.manifest),
        norms: norms::changes(from.files, to.files)?,
        rules: rules::changes(from.manifest, to.manifest),
        texts: texts::reworded(from, to)?,
        vectors: behaviour::expected(from, to)?,
        flips,
        alike,
    })
}

fn version(manifest: &PackManifest) -> Version {
    Version {
        pack: manifest.id.clone(),
        version: manifest.version.clone(),
        component: manifest.component.digest,
    }
}
