//! What a worker is told with its job: free pairs of the diagram, and for a listener what happens (bpmn.md 4.5).

use digipro_machine::graph::{JobTask, Kind, Node, Throw};
use digipro_machine::owed::task_told;
use digipro_machine::wait::{Attributes, Job, Occasion};
use digipro_machine::{Graph, State, Wait};
use digipro_vocab::{Name, Ticket, Value};

/// What a listener is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// What happens.
    pub occasion: Occasion,
    /// For a user task: what was asked of it, such as `claim`.
    pub action: Option<Name>,
    /// For a user task: how it will stand if nobody says no; how it stood, where it was cancelled.
    pub task: Option<Attributes>,
    /// For a user task: which of its attributes change.
    pub changed: Vec<&'static str>,
}

/// Before the names of what a worker is told of a user task besides the pairs of the diagram.
const RESERVED: &str = "io.camunda.zeebe:";

fn job_at(state: &State, ticket: Ticket) -> Option<&Job> {
    match &state.waits().get(&ticket)?.wait {
        Wait::Job(job) => Some(job),
        _ => None,
    }
}

/// What the listener is told of whose job is under this ticket; none for another job.
pub(crate) fn telling(state: &State, ticket: Ticket) -> Option<Telling> {
    let listening = job_at(state, ticket)?.listener.as_ref()?;
    let task = listening.occasion.is_of_task().then(|| task_told(state, ticket)).flatten();
    let attributes = listening.task.as_deref().cloned().or_else(|| task.map(|task| task.proposed()));
    Some(Telling {
        occasion: listening.occasion,
        action: task.and_then(|task| task.transition.as_ref()).map(|asked| asked.action.clone()),
        task: attributes,
        changed: task.map(|task| task.changed()).unwrap_or_default(),
    })
}

/// The free pairs for the job under this ticket. Those of a listener stand before those of its user task; what the
/// task says of itself comes after them, under reserved names.
pub(crate) fn headers(graph: &Graph, state: &State, ticket: Ticket, node: &Node) -> Vec<(Name, Name)> {
    let Some(listening) = job_at(state, ticket).and_then(|job| job.listener.as_ref()) else {
        return job_of(node).map(own_headers).unwrap_or_default();
    };
    let at = usize::try_from(listening.at).unwrap_or(usize::MAX);
    let mut headers = node.told_of(listening.occasion).nth(at).map(|l| l.headers.clone()).unwrap_or_default();
    if let (Kind::User(task), true) = (&node.kind, listening.occasion.is_of_task()) {
        let said = |headers: &[(Name, Name)], key: &Name| headers.iter().any(|(known, _)| known == key);
        let of_task = task.headers.iter().filter(|(key, _)| !said(&headers, key)).cloned();
        let of_task: Vec<_> = of_task.collect();
        headers.extend(of_task);
        headers.extend(reserved(graph, state, ticket));
    }
    headers
}

/// Free pairs for whoever does what a node is.
pub(crate) fn free_pairs(node: &Node) -> Vec<(Name, Name)> {
    match &node.kind {
        Kind::User(task) => task.headers.clone(),
        _ => job_of(node).map(own_headers).unwrap_or_default(),
    }
}

/// The job that a node is for a worker.
fn job_of(node: &Node) -> Option<&JobTask> {
    match &node.kind {
        Kind::Job(job) | Kind::Throw(Throw::Job(job)) | Kind::End(Throw::Job(job)) => Some(job),
        _ => None,
    }
}

fn own_headers(job: &JobTask) -> Vec<(Name, Name)> {
    let mut headers = job.headers.clone();
    if !job.resources.is_empty() {
        let resources = job.resources.iter().map(|resource| {
            serde_json::json!({
                "linkName": resource.link, "resourceId": resource.id, "resourceType": resource.kind,
            })
        });
        let resources = serde_json::Value::Array(resources.collect());
        headers.push(("linkedResources".into(), resources.to_string().into()));
    }
    headers
}

/// Names as a JSON list.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> Name {
    Value::list(names.map(Value::text)).to_string().into()
}

/// What a user task says of itself, under the names that workers know.
fn reserved(graph: &Graph, state: &State, ticket: Ticket) -> Vec<(Name, Name)> {
    let Some(Telling { action, task: Some(task), changed, .. }) = telling(state, ticket) else {
        return Vec::new();
    };
    let form = task_told(state, ticket).and_then(|task| task.form.clone());
    let texts = [
        ("action", action),
        ("assignee", task.assignee.clone()),
        (
            "candidateGroups",
            (!task.candidate_groups.is_empty())
                .then(|| listed(task.candidate_groups.iter().map(AsRef::as_ref))),
        ),
        (
            "candidateUsers",
            (!task.candidate_users.is_empty())
                .then(|| listed(task.candidate_users.iter().map(AsRef::as_ref))),
        ),
        ("changedAttributes", Some(listed(changed.into_iter()))),
        ("dueDate", task.due.clone()),
        ("followUpDate", task.follow_up.clone()),
        ("formKey", form),
        ("priority", Some(task.priority.to_string().into())),
        ("definition", Some(graph.digest.to_string().into())),
    ];
    let named = |(name, text): (&str, Option<Name>)| Some((format!("{RESERVED}{name}").into(), text?));
    texts.into_iter().filter_map(named).collect()
}
