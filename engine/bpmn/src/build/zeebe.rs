//! Extension elements of the Zeebe dialect. What is unknown is a warning and stays in the tree.

use super::Builder;
use crate::{
    Extensions, codes, namespace,
    schema::Tag,
    text::Text,
    tree::{Element, NodeId},
    zeebe::{
        AdHocDefinition, AssignmentDefinition, Binding, CalledDecision, CalledElement, ConditionalFilter,
        FormDefinition, Header, LinkedResource, Listener, LoopCharacteristics, Mapping, PublishMessage,
        Script, Subscription, TaskDefinition, TaskSchedule, UserTaskForm, Zeebe,
    },
};
use digipro_vocab::{Diagnostic, Name};

/// The attributes of each element of the dialect.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("taskDefinition", &["type", "retries"]),
    ("taskHeaders", &[]),
    ("header", &["id", "key", "value"]),
    ("ioMapping", &[]),
    ("input", &["source", "target"]),
    ("output", &["source", "target"]),
    ("subscription", &["correlationKey"]),
    ("publishMessage", &["correlationKey", "messageId", "timeToLive"]),
    ("loopCharacteristics", &["inputCollection", "inputElement", "outputCollection", "outputElement"]),
    (
        "calledElement",
        &[
            "processId",
            "processIdExpression",
            "propagateAllChildVariables",
            "propagateAllParentVariables",
            "bindingType",
            "versionTag",
            "businessId",
        ],
    ),
    ("calledDecision", &["decisionId", "resultVariable", "bindingType", "versionTag"]),
    ("script", &["expression", "resultVariable"]),
    ("userTask", &[]),
    ("formDefinition", &["formId", "formKey", "externalReference", "bindingType", "versionTag"]),
    ("userTaskForm", &["id"]),
    ("assignmentDefinition", &["assignee", "candidateUsers", "candidateGroups"]),
    ("taskSchedule", &["dueDate", "followUpDate"]),
    ("priorityDefinition", &["priority"]),
    ("jobPriorityDefinition", &["priority"]),
    ("properties", &[]),
    ("property", &["id", "name", "value"]),
    ("executionListeners", &[]),
    ("executionListener", &["eventType", "type", "retries"]),
    ("taskListeners", &[]),
    ("taskListener", &["eventType", "type", "retries"]),
    ("versionTag", &["value"]),
    ("linkedResources", &[]),
    ("linkedResource", &["resourceId", "resourceType", "linkName", "bindingType", "versionTag"]),
    ("adHoc", &["activeElementsCollection", "outputCollection", "outputElement"]),
    ("conditionalFilter", &["variableNames", "variableEvents"]),
];

/// Elements that only tools and agents read.
const TOOLING: &[&str] = &["agentDefinition", "modelerConfiguration"];

/// Whether an element of the dialect says something about an element that has it.
fn has_effect(local: &str, host: Tag) -> bool {
    let throws = matches!(host, Tag::IntermediateThrowEvent | Tag::EndEvent);
    match local {
        "taskDefinition" | "taskHeaders" | "linkedResources" => host.is_activity() || throws,
        "publishMessage" => host == Tag::SendTask || throws,
        "jobPriorityDefinition" => host.is_activity() || throws || host == Tag::Process,
        "ioMapping" => host.is_activity() || host.is_event(),
        "subscription" => host == Tag::Message,
        "loopCharacteristics" => host == Tag::MultiInstanceLoopCharacteristics,
        "calledElement" => host == Tag::CallActivity,
        "calledDecision" => host == Tag::BusinessRuleTask,
        "script" => host == Tag::ScriptTask,
        "formDefinition" => matches!(host, Tag::UserTask | Tag::StartEvent),
        "userTask" | "assignmentDefinition" | "taskSchedule" | "priorityDefinition" | "taskListeners" => {
            host == Tag::UserTask
        }
        "userTaskForm" | "versionTag" => host == Tag::Process,
        "adHoc" => host == Tag::AdHocSubProcess,
        "conditionalFilter" => host == Tag::ConditionalEventDefinition,
        _ => true,
    }
}

impl Builder<'_> {
    /// Reads an extension element of the dialect; false if there is none of this name.
    pub(super) fn zeebe(
        &mut self,
        host: NodeId,
        id: NodeId,
        element: &Element,
        extensions: &mut Extensions,
    ) -> bool {
        let local = element.name.local.clone();
        if TOOLING.iter().any(|tool| local.starts_with(tool)) || !self.zeebe_known(element) {
            return false;
        }
        if let Some(host) = self.tag(host).filter(|host| !has_effect(&local, *host)) {
            let message = format!("`{}` has no effect on `{}`", element.name, host.name());
            let help = "it is kept; remove it or move it to the element that it should say something about";
            self.diagnostics.push(Diagnostic::warning(codes::P0114, message).at(element.tag).help(help));
        }
        let zeebe = extensions.zeebe.get_or_insert_with(Box::default);
        match &*local {
            "ioMapping" => {
                for (local, id) in self.zeebe_children_of(id, &["input", "output"]) {
                    let mappings = if local == "input" { &mut zeebe.inputs } else { &mut zeebe.outputs };
                    mappings.push(self.mapping(id));
                }
            }
            "taskHeaders" => zeebe.task_headers.extend(self.headers(id, "header", "key")),
            "properties" => zeebe.properties.extend(self.headers(id, "property", "name")),
            "executionListeners" => zeebe.execution_listeners.extend(self.listeners(id, "executionListener")),
            "taskListeners" => zeebe.task_listeners.extend(self.listeners(id, "taskListener")),
            "linkedResources" => {
                let resources = self.zeebe_children(id, "linkedResource");
                zeebe.linked_resources.extend(resources.into_iter().map(|id| self.linked_resource(id)));
            }
            "userTaskForm" => zeebe.user_task_forms.push(UserTaskForm {
                id: self.name(id, "id"),
                body: self.content(id),
                span: self.span(id),
            }),
            _ => {
                if !self.zeebe_single(id, &local, zeebe) {
                    let message = format!("`{}` stands here more than once; the first counts", element.name);
                    self.diagnostics.push(Diagnostic::error(codes::P0111, message).at(element.tag));
                }
            }
        }
        true
    }

    /// Reads an element that may stand once; false if it stands again.
    fn zeebe_single(&mut self, id: NodeId, local: &str, zeebe: &mut Zeebe) -> bool {
        /// Fills a place that is empty.
        fn put<T>(place: &mut Option<T>, value: T) -> bool {
            let empty = place.is_none();
            place.get_or_insert(value);
            empty
        }
        let span = self.span(id);
        let priority = || self.text(id, "priority").unwrap_or(Text { value: "".into(), span });
        match local {
            "taskDefinition" => {
                let (kind, retries) = (self.text(id, "type"), self.text(id, "retries"));
                put(&mut zeebe.task_definition, TaskDefinition { kind, retries, span })
            }
            "subscription" => {
                let correlation_key = self.text(id, "correlationKey");
                put(&mut zeebe.subscription, Subscription { correlation_key, span })
            }
            "publishMessage" => put(&mut zeebe.publish_message, self.publish_message(id)),
            "loopCharacteristics" => put(&mut zeebe.loop_characteristics, self.zeebe_loop(id)),
            "calledElement" => {
                let called = self.called_element(id);
                put(&mut zeebe.called_element, called)
            }
            "calledDecision" => {
                let called = self.called_decision(id);
                put(&mut zeebe.called_decision, called)
            }
            "script" => {
                let (expression, result_variable) =
                    (self.text(id, "expression"), self.text(id, "resultVariable"));
                put(&mut zeebe.script, Script { expression, result_variable, span })
            }
            "userTask" => put(&mut zeebe.user_task, span),
            "formDefinition" => {
                let form = self.form_definition(id);
                put(&mut zeebe.form, form)
            }
            "assignmentDefinition" => put(&mut zeebe.assignment, self.assignment_definition(id)),
            "taskSchedule" => {
                let (due_date, follow_up_date) = (self.text(id, "dueDate"), self.text(id, "followUpDate"));
                put(&mut zeebe.schedule, TaskSchedule { due_date, follow_up_date, span })
            }
            "priorityDefinition" => put(&mut zeebe.priority, priority()),
            "jobPriorityDefinition" => put(&mut zeebe.job_priority, priority()),
            "versionTag" => {
                let value = self.text(id, "value").unwrap_or(Text { value: "".into(), span });
                put(&mut zeebe.version_tag, value)
            }
            "adHoc" => put(&mut zeebe.ad_hoc, self.ad_hoc_definition(id)),
            "conditionalFilter" => {
                let (variable_names, variable_events) =
                    (self.text(id, "variableNames"), self.text(id, "variableEvents"));
                put(
                    &mut zeebe.conditional_filter,
                    ConditionalFilter { variable_names, variable_events, span },
                )
            }
            _ => {
                self.zeebe_misplaced(id);
                true
            }
        }
    }

    /// Whether the dialect has this element; its unknown attributes are reported.
    fn zeebe_known(&mut self, element: &Element) -> bool {
        let Some((_, known)) = ATTRIBUTES.iter().find(|(local, _)| *local == &*element.name.local) else {
            let message = format!("`{}` is not an element of the zeebe dialect that is read", element.name);
            let help = "it is kept and has no effect; remove it if that is not what you mean";
            self.diagnostics.push(Diagnostic::warning(codes::P0114, message).at(element.tag).help(help));
            return false;
        };
        for attribute in element.attributes.iter().filter(|a| a.name.namespace.is_empty()) {
            if !known.contains(&&*attribute.name.local) {
                let message = format!("`{}` has no attribute `{}`", element.name, attribute.name);
                let mut diagnostic = Diagnostic::warning(codes::P0114, message).at(attribute.span);
                if !known.is_empty() {
                    diagnostic = diagnostic.help(format!("its attributes are `{}`", known.join("`, `")));
                }
                self.diagnostics.push(diagnostic);
            }
        }
        true
    }

    /// The children of one kind; others are reported.
    fn zeebe_children(&mut self, id: NodeId, local: &'static str) -> Vec<NodeId> {
        self.zeebe_children_of(id, &[local]).into_iter().map(|(_, child)| child).collect()
    }

    /// The children of some kinds, each with its kind; others are reported.
    fn zeebe_children_of(&mut self, id: NodeId, kinds: &[&'static str]) -> Vec<(&'static str, NodeId)> {
        let tree = self.tree;
        let mut found = Vec::new();
        for (child, element) in tree.children(id) {
            if let Some(kind) = kinds.iter().find(|kind| element.name.is(namespace::ZEEBE, kind)) {
                self.zeebe_known(element);
                found.push((*kind, child));
            } else if &*element.name.namespace == namespace::ZEEBE {
                self.zeebe_misplaced(child);
            }
        }
        found
    }

    fn zeebe_misplaced(&mut self, id: NodeId) {
        let Some(element) = self.element(id) else { return };
        let message = format!("`{}` has no meaning here", element.name);
        let help = "it is kept and has no effect; remove it or move it to where the dialect has it";
        self.diagnostics.push(Diagnostic::warning(codes::P0114, message).at(element.tag).help(help));
    }

    fn zeebe_boolean(&mut self, id: NodeId, name: &str, default: bool) -> bool {
        match self.text(id, name) {
            None => default,
            Some(text) => match text.value.trim() {
                "true" => true,
                "false" => false,
                _ => {
                    self.zeebe_choice(&text, name, "`true` or `false`");
                    default
                }
            },
        }
    }

    fn zeebe_choice(&mut self, text: &Text, name: &str, choices: &str) {
        let message = format!("`{}` is no value of `{name}`", text.value);
        let help = format!("write {choices}");
        self.diagnostics.push(Diagnostic::error(codes::P0115, message).at(text.span).help(help));
    }

    fn binding(&mut self, id: NodeId) -> Binding {
        match self.text(id, "bindingType") {
            None => Binding::Latest,
            Some(text) => match &*text.value {
                "latest" => Binding::Latest,
                "deployment" => Binding::Deployment,
                "versionTag" => Binding::VersionTag(self.text(id, "versionTag")),
                _ => {
                    self.zeebe_choice(&text, "bindingType", "`latest`, `deployment` or `versionTag`");
                    Binding::Latest
                }
            },
        }
    }

    fn mapping(&self, id: NodeId) -> Mapping {
        Mapping { source: self.text(id, "source"), target: self.text(id, "target"), span: self.span(id) }
    }

    fn headers(&mut self, id: NodeId, local: &'static str, key: &str) -> Vec<Header> {
        let children = self.zeebe_children(id, local).into_iter();
        let word = |id, name| self.name(id, name).unwrap_or_else(|| Name::from(""));
        children
            .map(|id| Header { key: word(id, key), value: word(id, "value"), span: self.span(id) })
            .collect()
    }

    fn listeners(&mut self, id: NodeId, local: &'static str) -> Vec<Listener> {
        let listeners = self.zeebe_children(id, local).into_iter();
        let listener = |id| {
            let headers = self.zeebe_children(id, "taskHeaders");
            Listener {
                event_type: self.text(id, "eventType"),
                kind: self.text(id, "type"),
                retries: self.text(id, "retries"),
                headers: headers.into_iter().flat_map(|id| self.headers(id, "header", "key")).collect(),
                span: self.span(id),
            }
        };
        listeners.map(listener).collect()
    }

    fn publish_message(&self, id: NodeId) -> PublishMessage {
        PublishMessage {
            correlation_key: self.text(id, "correlationKey"),
            message_id: self.text(id, "messageId"),
            time_to_live: self.text(id, "timeToLive"),
            span: self.span(id),
        }
    }

    fn zeebe_loop(&self, id: NodeId) -> LoopCharacteristics {
        LoopCharacteristics {
            input_collection: self.text(id, "inputCollection"),
            input_element: self.text(id, "inputElement"),
            output_collection: self.text(id, "outputCollection"),
            output_element: self.text(id, "outputElement"),
            span: self.span(id),
        }
    }

    fn called_element(&mut self, id: NodeId) -> CalledElement {
        CalledElement {
            process_id: self.text(id, "processId").or_else(|| self.text(id, "processIdExpression")),
            propagate_all_child_variables: self.zeebe_boolean(id, "propagateAllChildVariables", true),
            propagate_all_parent_variables: self.zeebe_boolean(id, "propagateAllParentVariables", true),
            binding: self.binding(id),
            business_id: self.text(id, "businessId"),
            span: self.span(id),
        }
    }

    fn called_decision(&mut self, id: NodeId) -> CalledDecision {
        CalledDecision {
            decision_id: self.text(id, "decisionId"),
            result_variable: self.text(id, "resultVariable"),
            binding: self.binding(id),
            span: self.span(id),
        }
    }

    fn form_definition(&mut self, id: NodeId) -> FormDefinition {
        FormDefinition {
            form_id: self.text(id, "formId"),
            form_key: self.text(id, "formKey"),
            external_reference: self.text(id, "externalReference"),
            binding: self.binding(id),
            span: self.span(id),
        }
    }

    fn assignment_definition(&self, id: NodeId) -> AssignmentDefinition {
        AssignmentDefinition {
            assignee: self.text(id, "assignee"),
            candidate_users: self.text(id, "candidateUsers"),
            candidate_groups: self.text(id, "candidateGroups"),
            span: self.span(id),
        }
    }

    fn linked_resource(&mut self, id: NodeId) -> LinkedResource {
        LinkedResource {
            resource_id: self.text(id, "resourceId"),
            resource_type: self.text(id, "resourceType"),
            link_name: self.text(id, "linkName"),
            binding: self.binding(id),
            span: self.span(id),
        }
    }

    fn ad_hoc_definition(&self, id: NodeId) -> AdHocDefinition {
        AdHocDefinition {
            active_elements_collection: self.text(id, "activeElementsCollection"),
            output_collection: self.text(id, "outputCollection"),
            output_element: self.text(id, "outputElement"),
            span: self.span(id),
        }
    }
}
