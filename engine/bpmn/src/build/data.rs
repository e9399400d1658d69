//! Data objects, properties, inputs, outputs, associations.

use super::Builder;
use crate::{
    DataAssociation, DataElement, DataInputOutput, DataKind, IoSet, IoSpecification, Property, schema::Tag,
    tree::NodeId,
};
use digipro_vocab::Name;

impl Builder<'_> {
    pub(super) fn data_element(&mut self, tag: Tag, id: NodeId) -> Option<DataElement> {
        let kind = match tag {
            Tag::DataObject => {
                DataKind::Object { is_collection: self.boolean(id, "isCollection").unwrap_or(false) }
            }
            Tag::DataObjectReference => {
                DataKind::ObjectReference { object: self.reference(id, "dataObjectRef") }
            }
            Tag::DataStoreReference => DataKind::StoreReference { store: self.reference(id, "dataStoreRef") },
            _ => return None,
        };
        let item = self.reference(id, "itemSubjectRef");
        Some(DataElement { base: self.base(id), kind, item, state: self.data_state(id) })
    }

    fn data_state(&mut self, id: NodeId) -> Option<Name> {
        self.one(id, Tag::DataState).and_then(|child| self.name(child, "name"))
    }

    pub(super) fn properties(&mut self, id: NodeId) -> Vec<Property> {
        let all = self.all(id, Tag::Property).into_iter();
        all.map(|child| Property { base: self.base(child), item: self.reference(child, "itemSubjectRef") })
            .collect()
    }

    pub(super) fn io_specification(&mut self, id: NodeId) -> Option<IoSpecification> {
        let id = self.one(id, Tag::IoSpecification)?;
        let data = |builder: &mut Self, tag| {
            builder.all(id, tag).into_iter().map(|child| builder.data_input_output(child)).collect()
        };
        let sets = |builder: &mut Self, tag| {
            builder.all(id, tag).into_iter().map(|child| builder.io_set(child)).collect()
        };
        Some(IoSpecification {
            base: self.base(id),
            inputs: data(self, Tag::DataInput),
            outputs: data(self, Tag::DataOutput),
            input_sets: sets(self, Tag::InputSet),
            output_sets: sets(self, Tag::OutputSet),
        })
    }

    pub(super) fn data_input_output(&mut self, id: NodeId) -> DataInputOutput {
        DataInputOutput {
            base: self.base(id),
            item: self.reference(id, "itemSubjectRef"),
            is_collection: self.boolean(id, "isCollection").unwrap_or(false),
            state: self.data_state(id),
        }
    }

    pub(super) fn io_set(&mut self, id: NodeId) -> IoSet {
        let either = |builder: &Self, input, output| {
            let mut references = builder.references_in(id, input);
            references.extend(builder.references_in(id, output));
            references
        };
        IoSet {
            members: either(self, Tag::DataInputRefs, Tag::DataOutputRefs),
            optional: either(self, Tag::OptionalInputRefs, Tag::OptionalOutputRefs),
            while_executing: either(self, Tag::WhileExecutingInputRefs, Tag::WhileExecutingOutputRefs),
            counterparts: either(self, Tag::OutputSetRefs, Tag::InputSetRefs),
            base: self.base(id),
        }
    }

    pub(super) fn associations(&mut self, id: NodeId, tag: Tag) -> Vec<DataAssociation> {
        self.all(id, tag).into_iter().map(|child| self.association(child)).collect()
    }

    fn association(&mut self, id: NodeId) -> DataAssociation {
        let assignments = self.all(id, Tag::Assignment).into_iter();
        let assignments = assignments
            .map(|child| (self.one_expression(child, Tag::From), self.one_expression(child, Tag::To)));
        let assignments = assignments.collect();
        DataAssociation {
            base: self.base(id),
            sources: self.references_in(id, Tag::SourceRef),
            target: self.one_reference_in(id, Tag::TargetRef),
            transformation: self.one_expression(id, Tag::Transformation),
            assignments,
        }
    }
}
