//! Extension elements of the Zeebe dialect (namespace `http://camunda.org/schema/zeebe/1.0`).
//!
//! A value that starts with `=` is an expression ([`Text::feel`]), otherwise it is literal text. Defaults of
//! the dialect are applied where they are truth values or bindings; where the default is a value, the field
//! is `None` and its documentation names the default.

use crate::text::Text;
use digipro_vocab::{Name, Span};

/// All that the dialect can say about one element.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zeebe {
    /// `taskDefinition`: a job.
    pub task_definition: Option<TaskDefinition>,
    /// `taskHeaders`: key and value pairs for the worker.
    pub task_headers: Vec<Header>,
    /// `ioMapping`: inputs, in order.
    pub inputs: Vec<Mapping>,
    /// `ioMapping`: outputs, in order.
    pub outputs: Vec<Mapping>,
    /// `subscription`, on a message: its correlation key.
    pub subscription: Option<Subscription>,
    /// `publishMessage`, on a throwing message event.
    pub publish_message: Option<PublishMessage>,
    /// `loopCharacteristics`, on multi-instance loop characteristics.
    pub loop_characteristics: Option<LoopCharacteristics>,
    /// `calledElement`, on a call activity.
    pub called_element: Option<CalledElement>,
    /// `calledDecision`, on a business rule task.
    pub called_decision: Option<CalledDecision>,
    /// `script`, on a script task.
    pub script: Option<Script>,
    /// `userTask`: whether the user task is run by the engine, not by a job; the place of the marker.
    pub user_task: Option<Span>,
    /// `formDefinition`.
    pub form: Option<FormDefinition>,
    /// `userTaskForm`, on a process: embedded forms.
    pub user_task_forms: Vec<UserTaskForm>,
    /// `assignmentDefinition`.
    pub assignment: Option<AssignmentDefinition>,
    /// `taskSchedule`.
    pub schedule: Option<TaskSchedule>,
    /// `priorityDefinition`: the priority of a user task, by default 50.
    pub priority: Option<Text>,
    /// `jobPriorityDefinition`: the priority of a job, by default 0.
    pub job_priority: Option<Text>,
    /// `properties`: free pairs of name and value.
    pub properties: Vec<Header>,
    /// `executionListeners`, in order.
    pub execution_listeners: Vec<Listener>,
    /// `taskListeners`, in order.
    pub task_listeners: Vec<Listener>,
    /// `versionTag`, on a process.
    pub version_tag: Option<Text>,
    /// `linkedResources`.
    pub linked_resources: Vec<LinkedResource>,
    /// `adHoc`, on an ad-hoc subprocess.
    pub ad_hoc: Option<AdHocDefinition>,
    /// `conditionalFilter`, on a conditional event definition.
    pub conditional_filter: Option<ConditionalFilter>,
}

/// `taskDefinition`.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskDefinition {
    /// The type of the job; `None` is an error.
    pub kind: Option<Text>,
    /// How often a failed job is tried, by default 3.
    pub retries: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// A pair in `taskHeaders` or `properties`.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// `key`, or `name` of a property.
    pub key: Name,
    /// `value`.
    pub value: Name,
    /// Its start tag.
    pub span: Span,
}

/// `input` or `output` of `ioMapping`.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// The expression; an input without one gives null.
    pub source: Option<Text>,
    /// The variable that is written, a dotted path; `None` is an error.
    pub target: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `subscription`.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscription {
    /// Expression of the correlation key.
    pub correlation_key: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `publishMessage`.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishMessage {
    /// Expression of the correlation key.
    pub correlation_key: Option<Text>,
    /// The id under which a message is published once.
    pub message_id: Option<Text>,
    /// How long it is kept for receivers, an ISO 8601 duration.
    pub time_to_live: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `loopCharacteristics`.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopCharacteristics {
    /// Expression of the list that is iterated; `None` is an error.
    pub input_collection: Option<Text>,
    /// The variable of the item.
    pub input_element: Option<Text>,
    /// The variable that takes the list of results.
    pub output_collection: Option<Text>,
    /// Expression of the result of an instance.
    pub output_element: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// Which version of a called process, decision or form is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Binding {
    /// The newest that is deployed.
    #[default]
    Latest,
    /// The one of the same deployment.
    Deployment,
    /// The newest that carries this tag; `None` is an error.
    VersionTag(Option<Text>),
}

/// `calledElement`.
#[derive(Clone, Debug, PartialEq)]
pub struct CalledElement {
    /// The id of the process; `None` is an error.
    pub process_id: Option<Text>,
    /// Whether all variables of the child come back (by default true).
    pub propagate_all_child_variables: bool,
    /// Whether all visible variables go to the child (by default true).
    pub propagate_all_parent_variables: bool,
    /// Which version.
    pub binding: Binding,
    /// The business id of the child.
    pub business_id: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `calledDecision`.
#[derive(Clone, Debug, PartialEq)]
pub struct CalledDecision {
    /// The id of the decision; `None` is an error.
    pub decision_id: Option<Text>,
    /// The variable that takes the result; `None` is an error.
    pub result_variable: Option<Text>,
    /// Which version.
    pub binding: Binding,
    /// Its start tag.
    pub span: Span,
}

/// `script`.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// The expression; `None` is an error.
    pub expression: Option<Text>,
    /// The variable that takes the result; `None` is an error.
    pub result_variable: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `formDefinition`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormDefinition {
    /// The id of a deployed form.
    pub form_id: Option<Text>,
    /// The key of a form of job-based user tasks.
    pub form_key: Option<Text>,
    /// A reference for a form that another program shows.
    pub external_reference: Option<Text>,
    /// Which version.
    pub binding: Binding,
    /// Its start tag.
    pub span: Span,
}

/// `userTaskForm`.
#[derive(Clone, Debug, PartialEq)]
pub struct UserTaskForm {
    /// Its id.
    pub id: Option<Name>,
    /// The form, as JSON.
    pub body: Text,
    /// Its start tag.
    pub span: Span,
}

/// `assignmentDefinition`.
#[derive(Clone, Debug, PartialEq)]
pub struct AssignmentDefinition {
    /// The person.
    pub assignee: Option<Text>,
    /// Persons who may take it, a list with commas or an expression.
    pub candidate_users: Option<Text>,
    /// Groups that may take it, a list with commas or an expression.
    pub candidate_groups: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `taskSchedule`.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSchedule {
    /// When it is due, an ISO 8601 moment or an expression.
    pub due_date: Option<Text>,
    /// When to look at it again, an ISO 8601 moment or an expression.
    pub follow_up_date: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `executionListener` or `taskListener`.
#[derive(Clone, Debug, PartialEq)]
pub struct Listener {
    /// `eventType`, as written.
    pub event_type: Option<Text>,
    /// The type of the job.
    pub kind: Option<Text>,
    /// How often a failed job is tried, by default 3.
    pub retries: Option<Text>,
    /// Pairs for the worker.
    pub headers: Vec<Header>,
    /// Its start tag.
    pub span: Span,
}

/// `linkedResource`.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedResource {
    /// The id of the resource.
    pub resource_id: Option<Text>,
    /// Its type.
    pub resource_type: Option<Text>,
    /// The name under which the worker finds it.
    pub link_name: Option<Text>,
    /// Which version.
    pub binding: Binding,
    /// Its start tag.
    pub span: Span,
}

/// `adHoc`.
#[derive(Clone, Debug, PartialEq)]
pub struct AdHocDefinition {
    /// Expression of the list of ids to activate.
    pub active_elements_collection: Option<Text>,
    /// The variable that takes the list of results.
    pub output_collection: Option<Text>,
    /// Expression of the result of an inner instance.
    pub output_element: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

/// `conditionalFilter`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionalFilter {
    /// The variables whose change matters, a list with commas.
    pub variable_names: Option<Text>,
    /// The changes that matter: `create`, `update`.
    pub variable_events: Option<Text>,
    /// Its start tag.
    pub span: Span,
}

impl Zeebe {
    /// Nothing said.
    pub(crate) const fn nothing() -> Self {
        Self {
            task_definition: None,
            task_headers: Vec::new(),
            inputs: Vec::new(),
            outputs: Vec::new(),
            subscription: None,
            publish_message: None,
            loop_characteristics: None,
            called_element: None,
            called_decision: None,
            script: None,
            user_task: None,
            form: None,
            user_task_forms: Vec::new(),
            assignment: None,
            schedule: None,
            priority: None,
            job_priority: None,
            properties: Vec::new(),
            execution_listeners: Vec::new(),
            task_listeners: Vec::new(),
            version_tag: None,
            linked_resources: Vec::new(),
            ad_hoc: None,
            conditional_filter: None,
        }
    }
}
