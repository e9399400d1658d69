//! Processes, tasks and events of other dialects.

use super::super::Builder;
use super::table::{BINDING, CALLED_BINDING, DECISION_BINDING, FORM_BINDING};
use crate::{
    juel::Place,
    schema::Tag,
    text::Text,
    tree::NodeId,
    zeebe::{
        AssignmentDefinition, Binding, CalledDecision, ConditionalFilter, FormDefinition, Header,
        LoopCharacteristics, Script, TaskDefinition, TaskSchedule, Zeebe,
    },
};
use digipro_vocab::{Name, Span};

/// How a dialect names what a reference is bound to.
pub(super) struct BindingNames {
    /// Which binding.
    pub(super) kind: &'static str,
    /// The tag of the binding `versionTag`.
    pub(super) tag: &'static str,
}

impl Builder<'_> {
    pub(super) fn foreign_process(&mut self, id: NodeId, read: &mut Zeebe) {
        read.version_tag = self.foreign_text(id, "versionTag").filter(|text| !text.value.is_empty());
        read.job_priority = self.foreign_given(id, "taskPriority", Place::Anywhere);
    }

    pub(super) fn foreign_user_task(&mut self, id: NodeId, read: &mut Zeebe) {
        let assignee = self.foreign_given(id, "assignee", Place::Anywhere);
        let candidate_users = self.foreign_given(id, "candidateUsers", Place::List);
        let candidate_groups = self.foreign_given(id, "candidateGroups", Place::List);
        if let Some(span) = first(&[&assignee, &candidate_users, &candidate_groups]) {
            read.assignment =
                Some(AssignmentDefinition { assignee, candidate_users, candidate_groups, span });
        }
        let due_date = self.foreign_date(id, "dueDate");
        let follow_up_date = self.foreign_date(id, "followUpDate");
        if let Some(span) = first(&[&due_date, &follow_up_date]) {
            read.schedule = Some(TaskSchedule { due_date, follow_up_date, span });
        }
        read.priority = self.foreign_given(id, "priority", Place::Anywhere);
        read.form = self.foreign_form(id);
    }

    /// A date; a duration counts from the moment at which the task comes up.
    fn foreign_date(&mut self, id: NodeId, local: &str) -> Option<Text> {
        let text = self.foreign_given(id, local, Place::Anywhere)?;
        let is_duration = text.value.starts_with('P');
        let value = if is_duration {
            format!("=now() + duration({})", crate::juel::quoted(&text.value)).into()
        } else {
            text.value
        };
        Some(Text { value, span: text.span })
    }

    pub(super) fn foreign_form(&mut self, id: NodeId) -> Option<FormDefinition> {
        let binding = self.foreign_binding(id, &FORM_BINDING);
        let form_id = self.foreign_given(id, "formRef", Place::Anywhere);
        let form_key = self.foreign_given(id, "formKey", Place::Anywhere);
        let span = first(&[&form_id, &form_key])?;
        Some(FormDefinition { form_id, form_key, external_reference: None, binding: binding?, span })
    }

    /// A job for workers outside: `type="external"` with a topic.
    pub(super) fn foreign_job(&mut self, id: NodeId, read: &mut Zeebe) {
        let outside = |kind: &str| matches!(kind, "external" | "external-worker");
        let kind = self.foreign_attribute(id, "type");
        if !kind.is_some_and(|kind| outside(kind.value.trim())) {
            return;
        }
        let Some(topic) = self.foreign_given(id, "topic", Place::Anywhere) else { return };
        self.foreign_text(id, "type");
        let span = topic.span;
        read.task_definition = Some(TaskDefinition { kind: Some(topic), retries: None, span });
        read.job_priority = self.foreign_given(id, "taskPriority", Place::Anywhere);
    }

    /// A decision whose result is one value: what the decision gives here.
    pub(super) fn foreign_decision(&mut self, id: NodeId) -> Option<CalledDecision> {
        let single = self.foreign_attribute(id, "mapDecisionResult");
        let reference = self.foreign_attribute(id, "decisionRef")?;
        if single.is_none_or(|single| single.value.trim() != "singleEntry") {
            let help = "write `zeebe:calledDecision` with `decisionId` and `resultVariable`; its result is what DMN says: \
                        a value or context for one rule, a list where the hit policy collects";
            self.note_read(reference.span);
            let span = single.map_or(reference.span, |single| single.span);
            for local in
                ["mapDecisionResult", "resultVariable", "decisionRefBinding", "decisionRefVersionTag"]
            {
                self.foreign_text(id, local);
            }
            self.unequal(&reference.name.to_string(), span, help);
            return None;
        }
        let binding = self.foreign_binding(id, &DECISION_BINDING);
        self.foreign_text(id, "mapDecisionResult");
        let decision_id = self.foreign_given(id, "decisionRef", Place::Anywhere);
        let result_variable = self.foreign_variable(id, "resultVariable");
        Some(CalledDecision { decision_id, result_variable, binding: binding?, span: reference.span })
    }

    /// A script in FEEL or JUEL whose result is a variable.
    pub(super) fn foreign_script(&mut self, id: NodeId) -> Option<Script> {
        self.foreign_attribute(id, "resultVariable")?;
        let format = self.text(id, "scriptFormat")?;
        let written = self.one(id, Tag::Script)?;
        let content = self.content(written);
        let expression = match format.value.trim().to_ascii_lowercase().as_str() {
            "feel" => content,
            "juel" => self.given(content, Place::Anywhere),
            // Any other language is refused for all scripts.
            _ => return None,
        };
        let result_variable = self.foreign_variable(id, "resultVariable");
        Some(Script { expression: Some(expression), result_variable, span: self.span(written) })
    }

    pub(super) fn foreign_loop(&mut self, id: NodeId) -> Option<LoopCharacteristics> {
        let collection = self.foreign_text(id, "collection")?;
        let span = collection.span;
        let collection = if crate::juel::is_template(&collection.value) {
            Some(self.template(collection, Place::Anywhere))
        } else {
            // A name is that of a variable.
            self.variable(collection).map(|name| Text { value: format!("={}", name.value).into(), ..name })
        };
        Some(LoopCharacteristics {
            input_collection: collection,
            input_element: self.foreign_variable(id, "elementVariable"),
            output_collection: None,
            output_element: None,
            span,
        })
    }

    /// The variable and the changes that matter; a deletion is no change that happens here.
    pub(super) fn foreign_filter(&mut self, id: NodeId) -> Option<ConditionalFilter> {
        let events = self.foreign_attribute(id, "variableEvents");
        let deletes = |event: &str| event.trim() == "delete";
        let variable_events = match events {
            Some(events) if events.value.split(',').any(deletes) => {
                self.note_read(events.span);
                let help =
                    "a variable is set to null here, never deleted: wait for `update` and test for null";
                self.unequal(&events.name.to_string(), events.span, help);
                let kept: Vec<&str> = events.value.split(',').filter(|event| !deletes(event)).collect();
                let kept = kept.join(",");
                (!kept.trim().is_empty()).then(|| Text { value: kept.into(), span: events.value_span })
            }
            _ => self.foreign_text(id, "variableEvents"),
        };
        let variable_names = self.foreign_variable(id, "variableName");
        let span = first(&[&variable_names, &variable_events])?;
        Some(ConditionalFilter { variable_names, variable_events, span })
    }

    /// Which version is meant; none, with a diagnostic, for a number.
    pub(super) fn foreign_binding(&mut self, id: NodeId, names: &BindingNames) -> Option<Binding> {
        let Some(kind) = self.foreign_attribute(id, names.kind) else { return Some(Binding::Latest) };
        self.note_read(kind.span);
        match kind.value.trim() {
            "" | "latest" => Some(Binding::Latest),
            "deployment" => Some(Binding::Deployment),
            "versionTag" => Some(Binding::VersionTag(self.foreign_given(id, names.tag, Place::Anywhere))),
            _ => {
                self.unequal(&kind.name.to_string(), kind.span, BINDING);
                Some(Binding::Latest)
            }
        }
    }

    /// Which version of a called process is meant.
    pub(super) fn foreign_called_binding(&mut self, id: NodeId) -> Binding {
        let same = self.foreign_text(id, "sameDeployment").is_some_and(|same| &*same.value == "true");
        match self.foreign_binding(id, &CALLED_BINDING) {
            Some(Binding::Latest) if same => Binding::Deployment,
            binding => binding.unwrap_or_default(),
        }
    }

    /// Free pairs of name and value, kept for tools.
    pub(super) fn foreign_properties(&mut self, id: NodeId, read: &mut Zeebe) {
        for (holder, element) in self.foreign_elements(id, "properties") {
            self.note_read(element.tag);
            for (pair, _) in self.foreign_children(holder, "property") {
                let word = |name| self.name(pair, name).unwrap_or_else(|| Name::from(""));
                let header = Header { key: word("name"), value: word("value"), span: self.span(pair) };
                read.properties.push(header);
            }
        }
    }
}

/// The place of the first text that there is.
fn first(texts: &[&Option<Text>]) -> Option<Span> {
    texts.iter().find_map(|text| text.as_ref()).map(|text| text.span)
}
