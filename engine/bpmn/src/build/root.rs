//! The definitions and their root elements.

use super::Builder;
use crate::{
    Category, DataStore, Definitions, Error, Escalation, FlowElements, GlobalTask, Import, Interface,
    ItemDefinition, Message, Operation, Resource, ResourceRole, ResourceRoleKind, Signal, schema::Tag,
    tree::NodeId,
};

impl Builder<'_> {
    pub(super) fn definitions(&mut self) -> Definitions {
        let mut definitions = Definitions::default();
        let Some(root) = self.tree.root().filter(|root| self.tag(*root) == Some(Tag::Definitions)) else {
            return definitions;
        };
        definitions.id = self.name(root, "id");
        definitions.name = self.name(root, "name");
        definitions.target_namespace = self.target_namespace.clone();
        definitions.expression_language = self.text(root, "expressionLanguage");
        definitions.type_language = self.text(root, "typeLanguage");
        definitions.exporter = self.name(root, "exporter");
        definitions.exporter_version = self.name(root, "exporterVersion");
        for (tag, child) in self.children(root) {
            self.root_element(tag, child, &mut definitions);
        }
        definitions
    }

    fn root_element(&mut self, tag: Tag, id: NodeId, definitions: &mut Definitions) {
        match tag {
            Tag::Process => definitions.processes.push(self.process(id)),
            Tag::Collaboration
            | Tag::GlobalConversation
            | Tag::Choreography
            | Tag::GlobalChoreographyTask => {
                definitions.collaborations.push(self.collaboration(tag, id));
            }
            Tag::Message => {
                let item = self.reference(id, "itemRef");
                definitions.messages.push(Message { base: self.base(id), item });
            }
            Tag::Signal => {
                let structure = self.reference(id, "structureRef");
                definitions.signals.push(Signal { base: self.base(id), structure });
            }
            Tag::Error => {
                let (code, structure) = (self.text(id, "errorCode"), self.reference(id, "structureRef"));
                definitions.errors.push(Error { base: self.base(id), code, structure });
            }
            Tag::Escalation => {
                let (code, structure) = (self.text(id, "escalationCode"), self.reference(id, "structureRef"));
                definitions.escalations.push(Escalation { base: self.base(id), code, structure });
            }
            Tag::ItemDefinition => definitions.item_definitions.push(ItemDefinition {
                base: self.base(id),
                structure: self.text(id, "structureRef"),
                is_collection: self.boolean(id, "isCollection").unwrap_or(false),
                physical: self.name(id, "itemKind").as_deref() == Some("Physical"),
            }),
            Tag::DataStore => definitions.data_stores.push(DataStore {
                base: self.base(id),
                item: self.reference(id, "itemSubjectRef"),
                capacity: self.text(id, "capacity"),
                is_unlimited: self.boolean(id, "isUnlimited").unwrap_or(true),
            }),
            Tag::Interface => definitions.interfaces.push(self.interface(id)),
            Tag::Resource => {
                let parameters = self.all(id, Tag::ResourceParameter);
                let name = |id| self.name(id, "id").or_else(|| self.name(id, "name"));
                let parameters = parameters.into_iter().filter_map(name).collect();
                definitions.resources.push(Resource { base: self.base(id), parameters });
            }
            Tag::CorrelationProperty => {
                definitions.correlation_properties.push(self.correlation_property(id))
            }
            Tag::Category => {
                let values = self.all(id, Tag::CategoryValue).into_iter();
                let values = values.map(|child| {
                    let id = self.name(child, "id").unwrap_or_else(|| format!("element-{}", child.0).into());
                    (id, self.name(child, "value"))
                });
                let values = values.collect();
                definitions.categories.push(Category { base: self.base(id), values });
            }
            Tag::Import => definitions.imports.push(Import {
                namespace: self.name(id, "namespace"),
                location: self.text(id, "location"),
                kind: self.name(id, "importType"),
            }),
            Tag::Documentation | Tag::ExtensionElements => {}
            _ => self.other_root_element(tag, id, definitions),
        }
    }

    fn other_root_element(&mut self, tag: Tag, id: NodeId, definitions: &mut Definitions) {
        if let Some(definition) = self.event_definition(tag, id) {
            definitions.event_definitions.push(definition);
        } else if let Some(task) = self.flow_node(tag, id) {
            let (base, interfaces) = (task.base.clone(), self.references_in(id, Tag::SupportedInterfaceRef));
            let mut elements = FlowElements { nodes: vec![task], ..FlowElements::default() };
            elements.index();
            definitions.global_tasks.push(GlobalTask { base, elements, interfaces });
        } else {
            definitions.kept.push(self.kept(tag, id));
        }
    }

    fn interface(&mut self, id: NodeId) -> Interface {
        let operations = self.all(id, Tag::Operation).into_iter().map(|id| Operation {
            base: self.base(id),
            implementation: self.text(id, "implementationRef"),
            input: self.one_reference_in(id, Tag::InMessageRef),
            output: self.one_reference_in(id, Tag::OutMessageRef),
            errors: self.references_in(id, Tag::ErrorRef),
        });
        let operations = operations.collect();
        Interface { base: self.base(id), implementation: self.text(id, "implementationRef"), operations }
    }

    pub(super) fn resource_roles(&mut self, id: NodeId) -> Vec<ResourceRole> {
        let kind = |tag| match tag {
            Tag::ResourceRole => Some(ResourceRoleKind::Role),
            Tag::Performer => Some(ResourceRoleKind::Performer),
            Tag::HumanPerformer => Some(ResourceRoleKind::HumanPerformer),
            Tag::PotentialOwner => Some(ResourceRoleKind::PotentialOwner),
            _ => None,
        };
        let children = self.children(id);
        children.into_iter().filter_map(|(tag, child)| Some(self.resource_role(kind(tag)?, child))).collect()
    }

    fn resource_role(&mut self, kind: ResourceRoleKind, id: NodeId) -> ResourceRole {
        let expression = |builder: &mut Self, id| {
            builder
                .one_expression(id, Tag::FormalExpression)
                .or_else(|| builder.one_expression(id, Tag::Expression))
        };
        let assignment =
            self.one(id, Tag::ResourceAssignmentExpression).and_then(|child| expression(self, child));
        let bindings = self.all(id, Tag::ResourceParameterBinding).into_iter();
        let bindings = bindings.map(|child| (self.reference(child, "parameterRef"), expression(self, child)));
        let bindings = bindings.collect();
        ResourceRole {
            base: self.base(id),
            kind,
            resource: self.one_reference_in(id, Tag::ResourceRef),
            assignment,
            bindings,
        }
    }
}
