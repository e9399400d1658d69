//! Artifacts: annotations, associations, groups (BPMN 8.4.1).

use super::Base;
use crate::text::{Reference, Text};

/// An artifact.
#[derive(Clone, Debug, PartialEq)]
pub struct Artifact {
    /// What every element has.
    pub base: Base,
    /// Its kind.
    pub kind: ArtifactKind,
}

/// The kinds of artifacts.
#[derive(Clone, Debug, PartialEq)]
pub enum ArtifactKind {
    /// `textAnnotation`.
    TextAnnotation {
        /// Its text.
        text: Option<Text>,
        /// Its MIME type, by default `text/plain`.
        format: Option<Text>,
    },
    /// `association`; from a compensation boundary event it names the handler.
    Association {
        /// `sourceRef`.
        source: Option<Reference>,
        /// `targetRef`.
        target: Option<Reference>,
        /// Its direction.
        direction: AssociationDirection,
    },
    /// `group`.
    Group {
        /// The category value that it shows (`categoryValueRef`).
        category: Option<Reference>,
    },
}

/// The direction of an association.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AssociationDirection {
    /// None.
    #[default]
    None,
    /// From source to target.
    One,
    /// Both.
    Both,
}
