//! Flow nodes: activities, gateways, and what they share with events.

use super::Builder;
use crate::{
    AdHoc, FlowNode, GatewayKind, Loop, MultiInstance, MultiInstanceBehavior, NodeKind, StandardLoop,
    SubProcess, TaskKind, Transaction, juel::Place, schema::Tag, tree::NodeId,
};

impl Builder<'_> {
    /// The flow node that an element is, if it is one.
    pub(super) fn flow_node(&mut self, tag: Tag, id: NodeId) -> Option<FlowNode> {
        let kind = self.node_kind(tag, id)?;
        Some(FlowNode {
            base: self.base(id),
            kind,
            incoming: self.references_in(id, Tag::Incoming),
            outgoing: self.references_in(id, Tag::Outgoing),
            default: self.reference(id, "default"),
            loop_characteristics: self.loop_characteristics(id),
            is_for_compensation: self.boolean(id, "isForCompensation").unwrap_or(false),
            start_quantity: self.number(id, "startQuantity").unwrap_or(1),
            completion_quantity: self.number(id, "completionQuantity").unwrap_or(1),
            io_specification: self.io_specification(id),
            data_input_associations: self.associations(id, Tag::DataInputAssociation),
            data_output_associations: self.associations(id, Tag::DataOutputAssociation),
            properties: self.properties(id),
            resources: self.resource_roles(id),
            categories: self.references_in(id, Tag::CategoryValueRef),
        })
    }

    fn node_kind(&mut self, tag: Tag, id: NodeId) -> Option<NodeKind> {
        if let Some(task) = self.task(tag, id) {
            return Some(NodeKind::Task(task));
        }
        if let Some(gateway) = self.gateway(tag, id) {
            return Some(NodeKind::Gateway(gateway));
        }
        Some(match tag {
            Tag::CallActivity => NodeKind::CallActivity { called: self.reference(id, "calledElement") },
            Tag::SubProcess | Tag::Transaction | Tag::AdHocSubProcess => {
                NodeKind::SubProcess(Box::new(self.sub_process(tag, id)))
            }
            Tag::ChoreographyTask | Tag::CallChoreography | Tag::SubChoreography => {
                NodeKind::Choreography(self.kept(tag, id))
            }
            _ => NodeKind::Event(self.event(tag, id)?),
        })
    }

    /// The task that an element is, if it is one; global tasks are of the same kinds.
    pub(super) fn task(&mut self, tag: Tag, id: NodeId) -> Option<TaskKind> {
        let implementation = self.text(id, "implementation");
        Some(match tag {
            Tag::Task | Tag::GlobalTask => TaskKind::Abstract,
            Tag::UserTask | Tag::GlobalUserTask => {
                let renderings = self.all(id, Tag::Rendering);
                let renderings =
                    renderings.into_iter().map(|child| self.kept(Tag::Rendering, child)).collect();
                TaskKind::User { implementation, renderings }
            }
            Tag::ServiceTask => {
                TaskKind::Service { implementation, operation: self.reference(id, "operationRef") }
            }
            Tag::SendTask => TaskKind::Send {
                implementation,
                operation: self.reference(id, "operationRef"),
                message: self.reference(id, "messageRef"),
            },
            Tag::ReceiveTask => TaskKind::Receive {
                implementation,
                operation: self.reference(id, "operationRef"),
                message: self.reference(id, "messageRef"),
                instantiate: self.boolean(id, "instantiate").unwrap_or(false),
            },
            Tag::ManualTask | Tag::GlobalManualTask => TaskKind::Manual,
            Tag::ScriptTask | Tag::GlobalScriptTask => {
                let format = self.text(id, "scriptFormat").or_else(|| self.text(id, "scriptLanguage"));
                TaskKind::Script {
                    format,
                    script: self.one(id, Tag::Script).map(|child| self.content(child)),
                }
            }
            Tag::BusinessRuleTask | Tag::GlobalBusinessRuleTask => TaskKind::BusinessRule { implementation },
            _ => return None,
        })
    }

    fn gateway(&mut self, tag: Tag, id: NodeId) -> Option<GatewayKind> {
        Some(match tag {
            Tag::ExclusiveGateway => GatewayKind::Exclusive,
            Tag::InclusiveGateway => GatewayKind::Inclusive,
            Tag::ParallelGateway => GatewayKind::Parallel,
            Tag::ComplexGateway => GatewayKind::Complex {
                activation_condition: self.one_expression(id, Tag::ActivationCondition),
            },
            Tag::EventBasedGateway => GatewayKind::EventBased {
                instantiate: self.boolean(id, "instantiate").unwrap_or(false),
                parallel: self.name(id, "eventGatewayType").as_deref() == Some("Parallel"),
            },
            _ => return None,
        })
    }

    fn sub_process(&mut self, tag: Tag, id: NodeId) -> SubProcess {
        let transaction = Transaction { method: self.text(id, "method") };
        let ad_hoc = (tag == Tag::AdHocSubProcess).then(|| AdHoc {
            completion_condition: self.one_expression(id, Tag::CompletionCondition),
            sequential: self.name(id, "ordering").as_deref() == Some("Sequential"),
            cancel_remaining_instances: self.boolean(id, "cancelRemainingInstances").unwrap_or(true),
        });
        SubProcess {
            elements: self.scopes.remove(&id).unwrap_or_default(),
            triggered_by_event: self.boolean(id, "triggeredByEvent").unwrap_or(false),
            transaction: (tag == Tag::Transaction).then_some(transaction),
            ad_hoc,
        }
    }

    fn loop_characteristics(&mut self, id: NodeId) -> Option<Loop> {
        let standard = self.one(id, Tag::StandardLoopCharacteristics);
        let multiple = self.one(id, Tag::MultiInstanceLoopCharacteristics);
        if let Some(id) = multiple {
            return Some(Loop::MultiInstance(Box::new(self.multi_instance(id))));
        }
        standard.map(|id| {
            Loop::Standard(Box::new(StandardLoop {
                base: self.base(id),
                test_before: self.boolean(id, "testBefore").unwrap_or(false),
                maximum: self.text(id, "loopMaximum"),
                condition: self.one_expression(id, Tag::LoopCondition),
            }))
        })
    }

    fn multi_instance(&mut self, id: NodeId) -> MultiInstance {
        let behavior = match self.name(id, "behavior").as_deref() {
            Some("None") => MultiInstanceBehavior::None,
            Some("One") => MultiInstanceBehavior::One,
            Some("Complex") => MultiInstanceBehavior::Complex,
            _ => MultiInstanceBehavior::All,
        };
        let complex = self.all(id, Tag::ComplexBehaviorDefinition).into_iter().map(|child| {
            let event = self.one(child, Tag::Event);
            let event = event.and_then(|event| self.event(Tag::ImplicitThrowEvent, event));
            (self.one_expression(child, Tag::Condition), event)
        });
        let complex = complex.collect();
        let input_item = self.one(id, Tag::InputDataItem).map(|child| self.data_input_output(child));
        let output_item = self.one(id, Tag::OutputDataItem).map(|child| self.data_input_output(child));
        let completion = self.one(id, Tag::CompletionCondition);
        let completion_condition = completion.map(|child| self.expression_at(child, Place::Instances));
        MultiInstance {
            base: self.base(id),
            sequential: self.boolean(id, "isSequential").unwrap_or(false),
            behavior,
            cardinality: self.one_expression(id, Tag::LoopCardinality),
            data_input: self.one_reference_in(id, Tag::LoopDataInputRef),
            data_output: self.one_reference_in(id, Tag::LoopDataOutputRef),
            input_item,
            output_item,
            completion_condition,
            one_event: self.reference(id, "oneBehaviorEventRef"),
            none_event: self.reference(id, "noneBehaviorEventRef"),
            complex,
        }
    }
}
