//! Vectors of a built pack: the component must answer them as the rules did natively, to the byte.

use crate::{Evaluator, LoadedPack, files::PackFiles};
use digipro_vocab::{Failure, FailureCause, Name, Report, canonical, pack::Vector};

/// How one vector went.
#[derive(Clone, Debug)]
pub struct Tried {
    /// The file of vectors.
    pub file: Name,
    /// What the vector shows.
    pub name: Name,
    /// Fuel spent, or what differs.
    pub outcome: Result<u64, Differs>,
}

/// What differs.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Differs {
    /// The component gave no report.
    #[error("the component gave no report ({:?}): {}", .0.cause, .0.detail)]
    Failed(Failure),
    /// The component gave another report.
    #[error("the component gives another report than the rules do natively")]
    Report {
        /// What the rules said natively when the pack was built.
        expected: Box<Report>,
        /// What the component says.
        found: Box<Report>,
    },
    /// The file is not a list of vectors.
    #[error("the file of vectors cannot be read: {0}")]
    File(String),
}

/// Runs all vectors of a pack on its component.
pub fn run(evaluator: &dyn Evaluator, pack: &LoadedPack, files: &PackFiles) -> Vec<Tried> {
    let mut tried = Vec::new();
    for path in &pack.manifest.vectors {
        let bytes = files.get(path).map_or(&[][..], Vec::as_slice);
        match serde_json::from_slice::<Vec<Vector>>(bytes) {
            Ok(vectors) => tried.extend(vectors.into_iter().map(|vector| Tried {
                file: path.clone(),
                name: vector.name.clone(),
                outcome: one(evaluator, pack, &vector),
            })),
            Err(error) => tried.push(Tried {
                file: path.clone(),
                name: path.clone(),
                outcome: Err(Differs::File(error.to_string())),
            }),
        }
    }
    tried
}

fn one(evaluator: &dyn Evaluator, pack: &LoadedPack, vector: &Vector) -> Result<u64, Differs> {
    let verdict = match evaluator.evaluate(&pack.digest, &vector.request) {
        // The day before the first that a pack covers: the host says so, and the pack is not asked.
        Err(failure) if failure.cause == FailureCause::NotEncoded && vector.report == Report::default() => {
            return Ok(0);
        }
        answer => answer.map_err(Differs::Failed)?,
    };
    // Reports are plain data with string keys, so their bytes always exist.
    let same = canonical::to_bytes(&verdict.report).ok() == canonical::to_bytes(&vector.report).ok();
    if same {
        Ok(verdict.fuel)
    } else {
        let (expected, found) = (Box::new(vector.report.clone()), Box::new(verdict.report));
        Err(Differs::Report { expected, found })
    }
}
