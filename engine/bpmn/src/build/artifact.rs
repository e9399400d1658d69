//! Text annotations, associations, groups.

use super::Builder;
use crate::{Artifact, ArtifactKind, AssociationDirection, schema::Tag, tree::NodeId};

impl Builder<'_> {
    pub(super) fn artifact(&mut self, tag: Tag, id: NodeId) -> Option<Artifact> {
        let kind = match tag {
            Tag::TextAnnotation => ArtifactKind::TextAnnotation {
                text: self.one(id, Tag::Text).map(|child| self.content(child)),
                format: self.text(id, "textFormat"),
            },
            Tag::Association => ArtifactKind::Association {
                source: self.reference(id, "sourceRef"),
                target: self.reference(id, "targetRef"),
                direction: match self.name(id, "associationDirection").as_deref() {
                    Some("One") => AssociationDirection::One,
                    Some("Both") => AssociationDirection::Both,
                    _ => AssociationDirection::None,
                },
            },
            Tag::Group => ArtifactKind::Group { category: self.reference(id, "categoryValueRef") },
            _ => return None,
        };
        Some(Artifact { base: self.base(id), kind })
    }
}
