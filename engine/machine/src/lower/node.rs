//! Flow nodes: what each kind becomes.

use super::Lowering;
use crate::codes;
use crate::graph::{Call, Complex, Given, JobTask, Kind, Node, Reach, Resource, Throw, Trigger, UserTask};
use crate::id::{BlockIx, NodeIx};
use digipro_bpmn::zeebe::{Binding, LinkedResource};
use digipro_bpmn::{
    EventPosition, FlowElements, FlowNode, GatewayKind, NodeKind, Reference, SubProcess, TaskKind, Text,
};
use digipro_vocab::Name;

/// The script formats that are FEEL.
const FEEL_FORMATS: [&str; 3] = ["feel", "application/feel", "text/feel"];

/// The word for what a node is in BPMN.
fn called(node: &FlowNode) -> &'static str {
    match &node.kind {
        NodeKind::Event(event) => match &event.position {
            EventPosition::Start { .. } => "start-event",
            EventPosition::IntermediateCatch => "intermediate-catch-event",
            EventPosition::IntermediateThrow | EventPosition::Implicit => "intermediate-throw-event",
            EventPosition::Boundary { .. } => "boundary-event",
            EventPosition::End => "end-event",
        },
        NodeKind::Task(task) => match task {
            TaskKind::Abstract => "task",
            TaskKind::User { .. } => "user-task",
            TaskKind::Service { .. } => "service-task",
            TaskKind::Send { .. } => "send-task",
            TaskKind::Receive { .. } => "receive-task",
            TaskKind::Manual => "manual-task",
            TaskKind::Script { .. } => "script-task",
            TaskKind::BusinessRule { .. } => "business-rule-task",
        },
        NodeKind::CallActivity { .. } => "call-activity",
        NodeKind::SubProcess(inside) if inside.triggered_by_event => "event-sub-process",
        NodeKind::SubProcess(inside) if inside.ad_hoc.is_some() => "ad-hoc-sub-process",
        NodeKind::SubProcess(inside) if inside.transaction.is_some() => "transaction",
        NodeKind::SubProcess(_) => "sub-process",
        NodeKind::Gateway(gateway) => match gateway {
            GatewayKind::Exclusive => "exclusive-gateway",
            GatewayKind::Inclusive => "inclusive-gateway",
            GatewayKind::Parallel => "parallel-gateway",
            GatewayKind::Complex { .. } => "complex-gateway",
            GatewayKind::EventBased { .. } => "event-based-gateway",
        },
        NodeKind::Choreography(_) => "choreography-activity",
    }
}

impl<'a> Lowering<'a> {
    /// Gives the node its index, so that others can refer to it.
    pub(super) fn reserve(&mut self, block: BlockIx, node: &FlowNode, lane: Option<&Name>) -> NodeIx {
        let ix = NodeIx::at(self.graph.nodes.len());
        let mut reserved = Node::new(node.id.clone(), node.name.clone(), block);
        (reserved.lane, reserved.word) = (lane.cloned(), called(node));
        self.graph.nodes.push(reserved);
        if self.graph.nodes_by_id.insert(node.id.clone(), ix).is_some() {
            self.refuse(codes::P0302, node.span, &node.id, "two flow nodes have this id");
        }
        ix
    }

    /// Says what the node is, now that all nodes and flows of its scope are known.
    pub(super) fn fill(&mut self, ix: NodeIx, node: &'a FlowNode, elements: &'a FlowElements) {
        let kind = self.kind(ix, node, elements);
        let more = self.more(node, elements);
        let default = node.default.as_ref().and_then(|flow| self.graph.flows_by_id.get(&flow.id).copied());
        let block = self.graph.nodes.get(ix.place()).map(|node| node.block);
        if let Some(block) = block.and_then(|block| self.graph.blocks.get_mut(block.place())) {
            match &kind {
                Kind::Start { .. } => block.starts.push(ix),
                Kind::EventSubProcess { .. } => block.event_subprocesses.push(ix),
                _ if instantiates(node) => block.instantiating.push(ix),
                _ => {}
            }
        }
        if let Kind::Boundary { attached_to, .. } = &kind
            && let Some(host) = self.graph.nodes.get_mut(attached_to.place())
        {
            host.boundaries.push(ix);
        }
        if let Some(lowered) = self.graph.nodes.get_mut(ix.place()) {
            lowered.kind = kind;
            lowered.more = more;
            lowered.default = default;
        }
    }

    fn kind(&mut self, ix: NodeIx, node: &'a FlowNode, elements: &'a FlowElements) -> Kind {
        match &node.kind {
            NodeKind::Event(event) => match &event.position {
                EventPosition::Start { interrupting } => {
                    let trigger = self.trigger(node, event);
                    let form = node.extensions.zeebe().form.as_ref().and_then(|form| form.form_id.as_ref());
                    let form = form.filter(|_| matches!(trigger, Trigger::None));
                    let form = form.map(|id| Name::from(id.value.trim()));
                    Kind::Start { trigger, interrupting: *interrupting, form }
                }
                EventPosition::IntermediateCatch => Kind::Catch(self.trigger(node, event)),
                EventPosition::IntermediateThrow => Kind::Throw(self.throw(node, event, elements)),
                EventPosition::End => Kind::End(self.throw(node, event, elements)),
                EventPosition::Boundary { attached_to, cancel_activity } => {
                    let host = attached_to.as_ref().filter(|host| elements.node(&host.id).is_some());
                    let host = host.and_then(|host| self.graph.nodes_by_id.get(&host.id).copied());
                    let Some(attached_to) = host else {
                        let message = "a boundary event needs an activity of its own scope to be attached to";
                        self.refuse(codes::P0302, node.span, &node.id, message);
                        return Kind::Pass;
                    };
                    Kind::Boundary {
                        attached_to,
                        interrupting: *cancel_activity,
                        trigger: self.trigger(node, event),
                    }
                }
                EventPosition::Implicit => {
                    self.not_yet(node.span, &node.id, "an implicit throw event");
                    Kind::Pass
                }
            },
            NodeKind::Task(task) => self.task(node, task),
            NodeKind::CallActivity { called } => self.call(node, called.as_ref()),
            NodeKind::SubProcess(inside) => self.subprocess(ix, node, inside),
            NodeKind::Gateway(gateway) => self.gateway(node, gateway),
            NodeKind::Choreography(_) => {
                self.not_yet(node.span, &node.id, "a choreography activity");
                Kind::Pass
            }
        }
    }

    fn gateway(&mut self, node: &FlowNode, gateway: &GatewayKind) -> Kind {
        match gateway {
            GatewayKind::Exclusive => Kind::Exclusive,
            GatewayKind::Parallel => Kind::Parallel,
            GatewayKind::Inclusive => Kind::Inclusive(Reach::default()),
            GatewayKind::EventBased { instantiate: false, parallel: false } => Kind::EventBased,
            GatewayKind::EventBased { parallel, .. } => Kind::Instantiating { parallel: *parallel },
            GatewayKind::Complex { activation_condition } => {
                let condition = activation_condition.as_ref();
                let condition = condition.filter(|condition| !condition.text.value.trim().is_empty());
                let activation = condition.and_then(|condition| self.expression(&condition.text, &node.id));
                Kind::Complex(Box::new(Complex { activation, reach: Reach::default() }))
            }
        }
    }

    fn task(&mut self, node: &FlowNode, task: &TaskKind) -> Kind {
        let zeebe = node.extensions.zeebe();
        match task {
            TaskKind::Abstract | TaskKind::Manual if zeebe.task_definition.is_none() => Kind::Pass,
            TaskKind::User { .. } => Kind::User(Box::new(self.user_task(node))),
            TaskKind::Receive { message, .. } => {
                Kind::Catch(Trigger::Message(self.message(node, message.as_ref())))
            }
            TaskKind::Send { message, .. }
                if zeebe.task_definition.is_none()
                    && (message.is_some() || self.begins_message_flow(node)) =>
            {
                Kind::Throw(Throw::Message(Box::new(self.send(node, message.as_ref()))))
            }
            TaskKind::Script { format, script } if zeebe.task_definition.is_none() => {
                self.script(node, format.as_ref(), script.as_ref())
            }
            TaskKind::BusinessRule { .. } if zeebe.called_decision.is_some() => {
                zeebe.called_decision.as_ref().map_or(Kind::Pass, |called| self.decision(node, called))
            }
            // A business rule task whose rules are those of a rule point needs no worker besides.
            TaskKind::BusinessRule { .. }
                if zeebe.task_definition.is_none() && !node.extensions.points.is_empty() =>
            {
                Kind::Pass
            }
            _ => Kind::Job(Box::new(self.job(node))),
        }
    }

    fn script(&mut self, node: &FlowNode, format: Option<&Text>, script: Option<&Text>) -> Kind {
        let lowered = match &node.extensions.zeebe().script {
            Some(zeebe) => {
                let text = self.required(zeebe.expression.as_ref(), zeebe.span, &node.id, "expression");
                let result =
                    self.required(zeebe.result_variable.as_ref(), zeebe.span, &node.id, "resultVariable");
                text.map(|text| (text, result.map(|result| Name::from(result.value.trim()))))
            }
            None => {
                let feel = format.is_some_and(|format| {
                    FEEL_FORMATS.iter().any(|known| format.value.trim().eq_ignore_ascii_case(known))
                });
                let script = script.filter(|script| feel || script.feel().is_some());
                if script.is_none() {
                    let message = "a script needs `scriptFormat=\"feel\"`, a `zeebe:script`, or a job type";
                    self.refuse(codes::P0302, node.span, &node.id, message);
                }
                script.map(|script| (script, None))
            }
        };
        match lowered.and_then(|(text, result)| Some((self.expression(text, &node.id)?, result))) {
            Some((expression, result)) => Kind::Script { expression, result },
            None => Kind::Pass,
        }
    }

    fn user_task(&mut self, node: &FlowNode) -> UserTask {
        let (zeebe, id) = (node.extensions.zeebe(), &node.id);
        let (assignment, schedule) = (zeebe.assignment.as_ref(), zeebe.schedule.as_ref());
        let form = zeebe.form.as_ref();
        let form = form.and_then(|form| {
            form.form_id.as_ref().or(form.external_reference.as_ref()).or(form.form_key.as_ref())
        });
        UserTask {
            assignee: self.given_if(assignment.and_then(|a| a.assignee.as_ref()), id),
            candidate_users: self.given_if(assignment.and_then(|a| a.candidate_users.as_ref()), id),
            candidate_groups: self.given_if(assignment.and_then(|a| a.candidate_groups.as_ref()), id),
            due: self.given_if(schedule.and_then(|s| s.due_date.as_ref()), id),
            follow_up: self.given_if(schedule.and_then(|s| s.follow_up_date.as_ref()), id),
            priority: self.given_if(zeebe.priority.as_ref(), id),
            form: self.given_if(form, id),
            headers: zeebe.task_headers.iter().map(|h| (h.key.clone(), h.value.clone())).collect(),
            listeners: self.task_listeners(&zeebe.task_listeners, id),
        }
    }

    /// The job of a task or event. A task that names no type has its own id as the type: a plain BPMN file runs,
    /// and a worker or plan can still address it.
    pub(super) fn job(&mut self, node: &FlowNode) -> JobTask {
        let zeebe = node.extensions.zeebe();
        let definition = zeebe.task_definition.as_ref();
        let kind = match definition {
            Some(definition) => {
                let kind = self.required(definition.kind.as_ref(), definition.span, &node.id, "type");
                self.given_if(kind, &node.id)
            }
            None => None,
        };
        JobTask {
            kind: kind.unwrap_or_else(|| Given::Text(node.id.clone())),
            retries: self.given_if(definition.and_then(|definition| definition.retries.as_ref()), &node.id),
            priority: self.given_if(zeebe.job_priority.as_ref().or(self.job_priority), &node.id),
            resources: zeebe.linked_resources.iter().filter_map(resource).collect(),
            headers: zeebe.task_headers.iter().map(|h| (h.key.clone(), h.value.clone())).collect(),
        }
    }

    fn call(&mut self, node: &FlowNode, called: Option<&Reference>) -> Kind {
        if let Some(point) = &node.extensions.extension_point {
            let Some(extension) = self.graph.effective.extensions.get(&point.id) else {
                let message = format!("the kit declares no extension point `{}`", point.id);
                self.refuse(codes::P0303, point.span, &node.id, message);
                return Kind::Pass;
            };
            return match extension.process.clone() {
                Some(process) => Kind::Call(Box::new(Call {
                    process: Given::Text(process),
                    tag: None,
                    all_in: true,
                    all_out: true,
                })),
                // Nobody fills it: a token passes through.
                None => Kind::Pass,
            };
        }
        let (process, all_in, all_out) = match &node.extensions.zeebe().called_element {
            Some(zeebe) => {
                let id = self.required(zeebe.process_id.as_ref(), zeebe.span, &node.id, "processId");
                let flags = (zeebe.propagate_all_parent_variables, zeebe.propagate_all_child_variables);
                (self.given_if(id, &node.id), flags.0, flags.1)
            }
            None => (called.map(|called| Given::Text(called.id.clone())), true, true),
        };
        match process {
            Some(process) => {
                let called = node.extensions.zeebe().called_element.as_ref();
                let tag = called.and_then(|called| match &called.binding {
                    Binding::VersionTag(tag) => Some(word(tag.as_ref()).into()),
                    Binding::Latest | Binding::Deployment => None,
                });
                Kind::Call(Box::new(Call { process, tag, all_in, all_out }))
            }
            None => {
                self.refuse(
                    codes::P0302,
                    node.span,
                    &node.id,
                    "a call activity needs the process that it calls",
                );
                Kind::Pass
            }
        }
    }

    fn subprocess(&mut self, ix: NodeIx, node: &'a FlowNode, inside: &'a SubProcess) -> Kind {
        let outside = self.inside.replace(ix);
        let block = self.block(&node.id, &inside.elements);
        self.inside = outside;
        let data = self.data_of_scope(&inside.elements);
        if let Some(block) = self.graph.blocks.get_mut(block.place()) {
            block.data = data;
            block.transaction = inside.transaction.is_some();
        }
        let starts = self.graph.block(block).map(|block| block.starts.clone()).unwrap_or_default();
        if let Some(ad_hoc) = &inside.ad_hoc {
            return self.ad_hoc(node, ad_hoc, block);
        }
        if !inside.triggered_by_event {
            // Nothing in it waits: it is complete when a token comes (BPMN 2.0, 13.3.4).
            let empty = inside.elements.nodes.is_empty();
            return if empty { Kind::Pass } else { Kind::SubProcess(block) };
        }
        match starts.as_slice() {
            [start] => Kind::EventSubProcess { block, start: *start },
            _ => {
                let message = "an event subprocess has exactly one start event";
                self.refuse(codes::P0302, node.span, &node.id, message);
                Kind::Pass
            }
        }
    }
}

/// Whether a process begins with this receive task or event-based gateway.
fn instantiates(node: &FlowNode) -> bool {
    match &node.kind {
        NodeKind::Task(TaskKind::Receive { instantiate, .. }) => *instantiate,
        NodeKind::Gateway(GatewayKind::EventBased { instantiate, .. }) => *instantiate,
        _ => false,
    }
}

fn word(text: Option<&Text>) -> &str {
    text.map_or("", |text| text.value.trim())
}

/// A file that a worker needs; one without an id is named by no one.
fn resource(linked: &LinkedResource) -> Option<Resource> {
    let id = word(linked.resource_id.as_ref());
    (!id.is_empty()).then(|| Resource {
        link: word(linked.link_name.as_ref()).into(),
        id: id.into(),
        kind: word(linked.resource_type.as_ref()).into(),
    })
}
