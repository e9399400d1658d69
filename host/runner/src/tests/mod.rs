//! Tests of the runner: an engine in memory, a virtual clock, small definitions.

mod adopt;
mod audit;
mod buffer;
mod cases;
mod civic_access;
mod data;
mod dates;
mod faults;
mod flows;
mod jobs;
mod kill;
mod look;
mod messages;
mod migrate;
mod nodes;
mod protection;
mod races;
mod rules;
mod story;
mod terms;
mod time;
mod trouble;

use crate::{By, Clock, Done, Error, Runner, Start};
use digipro_kit::Effective;
use digipro_machine::Variables;
use digipro_rules::{Evaluator, Scripted};
use digipro_store::{Backend, CaseStatus, Fault, Faulty, Memory, Page, Store, TaskFilter, TaskRow};
use digipro_vocab::{CaseId, Digest, Instant, Value};
use std::sync::Arc;

pub(super) fn noon() -> Instant {
    "2026-04-03T10:00:00Z".parse().unwrap()
}

/// Sequence flows, written `a -> b; b -> c`.
pub(super) fn flows(text: &str) -> String {
    let flow = |(number, flow): (usize, &str)| {
        let (source, target) = flow.split_once(" -> ").unwrap();
        let (source, target) = (source.trim(), target.trim());
        format!(r#"<sequenceFlow id="f{number}{source}{target}" sourceRef="{source}" targetRef="{target}"/>"#)
    };
    text.split(';').enumerate().map(flow).collect()
}

/// A definition with these root elements, processes included.
pub(super) fn definition(roots: &str) -> Effective {
    let space = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let bpmn = format!(
        r#"<definitions xmlns="{space}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:digipro="urn:digipro:bpmn:1.0" targetNamespace="urn:test">{roots}</definitions>"#
    );
    let documents = [("test.bpmn".into(), bpmn.into())].into();
    Effective { kit: "test".into(), root: Some("p".into()), documents, ..Effective::default() }
}

/// A process, its elements in a row and the flows between them.
pub(super) fn process(id: &str, elements: &str, arrows: &str) -> String {
    format!(r#"<process id="{id}" isExecutable="true">{elements}{}</process>"#, flows(arrows))
}

/// Start, these elements one after the other, end.
pub(super) fn row(id: &str, elements: &[(&str, &str)]) -> String {
    let start = format!("{id}_s");
    let end = format!("{id}_e");
    let all: String = elements.iter().map(|(_, element)| *element).collect();
    let ids: Vec<&str> = std::iter::once(start.as_str())
        .chain(elements.iter().map(|(id, _)| *id))
        .chain(std::iter::once(end.as_str()))
        .collect();
    let arrows: Vec<String> = ids.windows(2).map(|pair| format!("{} -> {}", pair[0], pair[1])).collect();
    let elements = format!(r#"<startEvent id="{start}"/>{all}<endEvent id="{end}"/>"#);
    process(id, &elements, &arrows.join(";"))
}

pub(super) const TASK: (&str, &str) = ("t", r#"<userTask id="t" name="Istruttoria"/>"#);

pub(super) fn vars(json: &str) -> Variables {
    match serde_json::from_str::<Value>(json).unwrap() {
        Value::Context(fields) => fields,
        other => panic!("not a context: {other}"),
    }
}

pub(super) fn by(key: &str) -> By {
    By::id("rossi").role("istruttore").key(key)
}

pub(super) fn engine_on(store: Store, evaluator: impl Evaluator + 'static) -> Runner {
    Runner::open(store, Arc::new(evaluator), Clock::virtual_at(noon())).unwrap()
}

pub(super) fn engine() -> Runner {
    engine_on(Store::in_memory().unwrap(), Scripted::new())
}

pub(super) fn deployed(roots: &str) -> (Runner, Digest) {
    let runner = engine();
    let digest = deploy(&runner, &definition(roots));
    (runner, digest)
}

pub(super) fn deploy(runner: &Runner, effective: &Effective) -> Digest {
    match runner.deploy(effective) {
        Ok(deployment) => deployment.digest,
        Err(Error::Definition(diagnostics)) => panic!("refused: {diagnostics:#?}"),
        Err(error) => panic!("{error}"),
    }
}

pub(super) fn start(runner: &Runner, digest: Digest, process: &str, json: &str) -> CaseId {
    let start = Start { process: Some(process.into()), ..Start::of(digest, vars(json)) };
    runner.start_case(start, By::id("rossi")).unwrap().case
}

pub(super) fn inbox(runner: &Runner) -> Vec<TaskRow> {
    runner.store().tasks(TaskFilter::default(), Page::first(100)).unwrap()
}

pub(super) fn status(runner: &Runner, case: CaseId) -> CaseStatus {
    runner.store().case(case).unwrap().unwrap().status
}

pub(super) fn complete(runner: &Runner, task: &TaskRow, json: &str) -> Result<Done, Error> {
    runner.complete_task(task.case, task.ticket, By::id("rossi"), vars(json), Vec::new())
}

pub(super) fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    result.unwrap_err().code().unwrap().id
}

/// The views of every case are what the log alone gives, and every chain is whole.
pub(super) fn audit(runner: &Runner) {
    let verdict = runner.store().verify(|_| ()).unwrap();
    assert!(verdict.whole(), "{:?}", verdict.broken);
    let live = all_rows(runner);
    runner.rebuild_all_views(|_| ()).unwrap();
    for (live, rebuilt) in live.into_iter().zip(all_rows(runner)) {
        assert_eq!(live, rebuilt);
    }
    variables_stand_in_their_view(runner);
}

/// The rows of every view, what is over included.
fn all_rows(runner: &Runner) -> Vec<Vec<digipro_store::Row>> {
    use digipro_store::search::{Condition, Hits, Plan, Scope};
    let backend = runner.store().backend();
    let of = |view: &digipro_store::View| {
        let (scope, condition, sort) = (Scope::Everything, Condition::And(Vec::new()), Vec::new());
        let (place, offset, limit, count) = (None, 0, 100_000, 0);
        let plan = Plan { view: *view, scope, condition, sort, place, offset, limit, count };
        let Hits { rows, .. } = backend.search(&plan).unwrap();
        rows.into_iter().map(|(row, _)| row).collect()
    };
    digipro_store::View::ALL.iter().map(of).collect()
}

/// What a case knows is what its view of variables says.
fn variables_stand_in_their_view(runner: &Runner) {
    use digipro_machine::state::Body;
    for row in runner.store().cases(digipro_store::CaseFilter::default(), Page::first(10_000)).unwrap() {
        let known: Option<Vec<_>> = (row.status == CaseStatus::Active).then(|| {
            let of_state = |state: &digipro_machine::State| {
                let scopes = state.scopes().iter().flat_map(|(id, scope)| {
                    let process = matches!(scope.body, Body::Block { closed: true, .. });
                    let instance = if process { id.0 } else { scope.holder.map_or(id.0, |holder| holder.0) };
                    scope
                        .variables
                        .iter()
                        .map(move |(name, value)| (instance, name.clone(), value.to_string()))
                });
                scopes.collect()
            };
            runner.inspect(row.case, |_, state| of_state(state)).unwrap()
        });
        let rows: Vec<digipro_store::VariableRow> =
            runner.store().of_case(row.case, Page::first(100_000)).unwrap();
        for (instance, name, value) in known.into_iter().flatten() {
            let shown = |row: &digipro_store::VariableRow| {
                (row.instance, &row.name, &row.value) == (instance, &name, &value)
            };
            assert!(rows.iter().any(shown), "`{name}` of {instance} is {value}: {rows:?}");
        }
    }
}

/// An engine on a store that fails at one commit. Every act is repeated until it is answered, on a restarted engine when
/// the last one has crashed.
pub(super) struct Insistent {
    disk: Memory,
    runner: Runner,
}

impl Insistent {
    pub(super) fn on(disk: &Memory, fault: Option<(u64, Fault)>) -> Self {
        let backend: Arc<dyn Backend> = match fault {
            Some(fault) => Arc::new(Faulty::new(disk.clone(), [fault])),
            None => Arc::new(disk.clone()),
        };
        Self { disk: disk.clone(), runner: Self::open(backend) }
    }

    fn open(backend: Arc<dyn Backend>) -> Runner {
        let store = Store::on(backend).unwrap();
        Runner::open(store, Arc::new(Scripted::new()), Clock::virtual_at(noon())).unwrap()
    }

    /// Acts until it is answered, and hands out the engine that did.
    pub(super) fn insist(&mut self, act: &dyn Fn(&Runner) -> Result<(), Error>) -> Runner {
        for _ in 0..4 {
            match act(&self.runner) {
                Ok(()) => return self.runner.clone(),
                Err(Error::Store(_)) => {
                    if self.runner.store().head(CaseId(1)).is_err() {
                        self.runner = Self::open(Arc::new(self.disk.clone()));
                    }
                }
                Err(error) => panic!("{error}"),
            }
        }
        panic!("never answered")
    }
}
