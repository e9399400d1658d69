//! Looking at cases: what is over, searches, the trail of a case, what is deployed, and news.

use super::*;
use crate::rows::{
    CaseColumn, DecisionRow, ElementRow, Filter, IncidentRow, JobColumn, Keyed, Order, Scope, Search, Stage,
    TaskColumn, VariableRow,
};
use crate::{Heard, News};
use std::sync::Mutex;
use std::time::Duration;

const CALL: (&str, &str) = (
    "c",
    r#"<callActivity id="c"><extensionElements><zeebe:calledElement processId="q"/>
       <zeebe:ioMapping><zeebe:input source="=1" target="locale"/></zeebe:ioMapping></extensionElements></callActivity>"#,
);
const JOB: (&str, &str) = (
    "j",
    r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="protocollo"/></extensionElements></serviceTask>"#,
);

fn stages(runner: &Runner, case: CaseId) -> Vec<(String, String, Stage)> {
    let rows = runner.elements(case).unwrap();
    rows.into_iter().map(|row| (row.element.to_string(), row.kind.to_string(), row.stage)).collect()
}

fn named(element: &str, kind: &str, stage: Stage) -> (String, String, Stage) {
    (element.into(), kind.into(), stage)
}

#[test]
fn a_task_that_is_done_is_found_with_who_did_it_and_when() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", r#"{"esito":"no"}"#);
    let task = inbox(&runner).remove(0);
    runner.assign(case, task.ticket, By::id("rossi"), Some("rossi".into())).unwrap();
    complete(&runner, &task, r#"{"esito":"sì"}"#).unwrap();
    let filter =
        Filter::eq(TaskColumn::Assignee, "rossi").and(Filter::eq(TaskColumn::Stage, Stage::Completed));
    let found = runner.search(&Search::new(Scope::Everything, filter, 9)).unwrap();
    let done = &found.hits[0].row;
    assert_eq!((done.ticket, done.ended, found.total), (task.ticket, Some(noon()), 1));
    let element: ElementRow = runner.row(case, done.instance).unwrap().unwrap();
    assert_eq!((&*element.element, element.stage, element.ended), ("t", Stage::Completed, Some(noon())));
    let with = |value: &str| {
        let search = Search::<CaseColumn>::new(Scope::Everything, Filter::variable("esito", value), 9);
        runner.search(&search).unwrap().total
    };
    assert_eq!((with("\"sì\""), with("\"no\"")), (1, 0));
    assert_eq!(
        stages(&runner, case),
        [
            named("p", "process", Stage::Completed),
            named("p_s", "start-event", Stage::Completed),
            named("t", "user-task", Stage::Completed),
            named("p_e", "end-event", Stage::Completed)
        ]
    );
    audit(&runner);
}

#[test]
fn what_is_cut_short_is_cancelled_in_the_views() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", "{}");
    let task = inbox(&runner).remove(0);
    runner.cancel(case, By::id("rossi"), "rinuncia".into()).unwrap();
    let row: TaskRow = runner.row(case, task.ticket.0).unwrap().unwrap();
    assert_eq!((row.stage, row.ended), (Stage::Cancelled, Some(noon())));
    let stages: Vec<_> =
        stages(&runner, case).into_iter().map(|(element, _, stage)| (element, stage)).collect();
    let expected = [("p", Stage::Cancelled), ("p_s", Stage::Completed), ("t", Stage::Cancelled)]
        .map(|(e, s)| (e.into(), s));
    assert_eq!(stages, expected);
    audit(&runner);
}

#[test]
fn a_called_process_is_an_instance_of_its_own_with_its_own_variables() {
    let (runner, digest) = deployed(&format!("{}{}", row("p", &[CALL]), row("q", &[TASK])));
    let case = start(&runner, digest, "p", r#"{"fuori":true}"#);
    let calls = runner.calls(case).unwrap();
    let [own, called] = calls.as_slice() else { panic!("{calls:?}") };
    assert_eq!((&*own.element, own.around, &*called.element), ("p", None, "q"));
    let call: ElementRow = runner.row(case, called.around.unwrap()).unwrap().unwrap();
    assert_eq!((&*call.element, &*call.kind, call.around), ("c", "call-activity", Some(own.instance)));
    let task = inbox(&runner).remove(0);
    let seen = |instance| -> Vec<String> {
        let rows = runner.effective_variables(case, instance).unwrap();
        rows.iter().map(|row| format!("{}={}", row.name, row.value)).collect()
    };
    assert_eq!(seen(own.instance), ["fuori=true"]);
    let all: Vec<VariableRow> = runner.variables_at(case, own.instance).unwrap();
    assert_eq!(all.len(), 1);
    // The machine says the same of what is open.
    let known: Vec<String> = runner
        .variables_of(case, task.ticket)
        .unwrap()
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    assert_eq!(seen(task.instance), known);
    complete(&runner, &task, "{}").unwrap();
    assert!(runner.calls(case).unwrap().iter().all(|process| process.stage == Stage::Completed));
    assert_eq!(runner.case(case).unwrap().unwrap().instance, own.instance);
    audit(&runner);
}

#[test]
fn an_incident_stands_at_its_element_while_it_is_open_and_stays_when_it_is_resolved() {
    let (runner, digest) = deployed(&row("p", &[JOB, TASK]));
    let case = start(&runner, digest, "p", "{}");
    assert_eq!(runner.next_job_at(&"protocollo".into()).unwrap(), Some(noon()));
    let active = runner.activate_jobs(&"protocollo".into(), &"w".into(), 9, 60).unwrap().remove(0);
    let job = (case, active.job.ticket);
    runner.fail_job(job, Some(active.job.lease), By::id("w"), (1, "non va".into()), 5).unwrap();
    let failed = Search::<JobColumn>::new(Scope::Everything, Filter::eq(JobColumn::Failure, "non va"), 9);
    assert_eq!(runner.search(&failed).unwrap().total, 1);
    audit(&runner);
    runner.fail_job(job, None, By::id("w"), (0, "non va".into()), 0).unwrap();
    let incident: IncidentRow = runner.store().incidents(Page::first(9)).unwrap().remove(0);
    let element: ElementRow = runner.row(case, incident.instance).unwrap().unwrap();
    assert_eq!((element.incident, &*element.element), (Some(incident.ticket), "j"));
    let visits = runner.visits(case).unwrap();
    assert_eq!((visits["j"].active, visits["j"].incidents, visits["p_s"].completed), (1, 1, 1));
    runner.resolve_incident(case, incident.ticket, By::id("rossi")).unwrap();
    let resolved: IncidentRow = runner.row(case, incident.ticket.0).unwrap().unwrap();
    let element: ElementRow = runner.row(case, incident.instance).unwrap().unwrap();
    assert_eq!((resolved.resolved, element.incident), (Some(noon()), None));
    assert_eq!(runner.store().incidents(Page::first(9)).unwrap(), []);
    audit(&runner);
}

#[test]
fn the_flows_that_a_case_took_are_told() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="g" default="f2ga"/><task id="a"/><userTask id="b"/>
        <endEvent id="e"/>"#;
    let conditional = r#"<sequenceFlow id="si" sourceRef="g" targetRef="b"><conditionExpression>=urgente</conditionExpression></sequenceFlow>"#;
    let process = process("p", &format!("{nodes}{conditional}"), "s -> g; b -> e; g -> a; a -> e");
    let (runner, digest) = deployed(&process);
    let case = start(&runner, digest, "p", r#"{"urgente":true}"#);
    let taken: Vec<String> = runner.flows_taken(case).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(taken, ["f0sg", "si"]);
    let case = start(&runner, digest, "p", r#"{"urgente":false}"#);
    let taken: Vec<String> = runner.flows_taken(case).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(taken, ["f0sg", "f2ga", "f3ae"]);
}

#[test]
fn what_is_deployed_is_listed_in_its_order_by_every_node() {
    let disk = Memory::default();
    let open = || engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
    let runner = open();
    assert_eq!(runner.listed_definitions(0).unwrap().len(), 0);
    let of = |tag: &str| {
        let process = row("p", &[TASK]).replace(
            r#"isExecutable="true">"#,
            &format!(
                r#"isExecutable="true" name="Accesso"><extensionElements><zeebe:versionTag value="{tag}"/></extensionElements>"#
            ),
        );
        definition(&process)
    };
    let first = deploy(&runner, &of("uno"));
    let theirs = Effective { entity: Some("c_a323".parse().unwrap()), ..of("uno") };
    let theirs = deploy(&runner, &theirs);
    // Another engine on the same store, as another node would be, sees it at once.
    let other = open();
    let second = deploy(&runner, &of("due"));
    assert_eq!(deploy(&runner, &of("due")), second);
    for runner in [&runner, &other, &open()] {
        let listed = runner.listed_definitions(0).unwrap();
        let told: Vec<_> = listed.iter().map(|one| (one.digest, one.processes[0].tag.as_deref())).collect();
        assert_eq!(told, [(first, Some("uno")), (theirs, Some("uno")), (second, Some("due"))]);
        assert_eq!(listed[2].processes[0].name.as_deref(), Some("Accesso"));
        let later = runner.listed_definitions(listed[1].number).unwrap();
        assert_eq!(later.iter().map(|one| one.digest).collect::<Vec<_>>(), [second]);
    }
}

#[test]
fn decisions_are_on_the_trail_and_in_the_list() {
    let model = r#"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tariffe" name="Tariffe" namespace="urn:t">
        <decision id="tariffa" name="Tariffa"><variable name="tariffa"/><literalExpression><text>base * 2</text></literalExpression></decision></definitions>"#;
    let task = (
        "d",
        r#"<businessRuleTask id="d"><extensionElements><zeebe:calledDecision decisionId="tariffa" resultVariable="tariffa"/></extensionElements></businessRuleTask>"#,
    );
    let decisions = [("tariffe.dmn".into(), model.into())].into();
    let (runner, effective) = (engine(), Effective { decisions, ..definition(&row("p", &[task])) });
    let digest = deploy(&runner, &effective);
    let case = start(&runner, digest, "p", r#"{"base":16}"#);
    let found: Vec<DecisionRow> = runner.store().of_case(case, Page::first(9)).unwrap();
    let element: ElementRow = runner.row(case, found[0].instance).unwrap().unwrap();
    assert_eq!((&*found[0].decision, found[0].seq, &*element.element), ("tariffa", 1, "d"));
    let listed = runner.listed_definitions(0).unwrap();
    let model = &listed[0].models[0];
    assert_eq!((&*model.id, &*model.decisions[0].0), ("tariffe", "tariffa"));
    assert!(listed[0].effective.decisions.contains_key(&model.file));
    audit(&runner);
}

#[test]
fn who_listens_is_told_after_the_commit_and_no_longer() {
    let runner = engine();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (into, reader) = (Arc::clone(&heard), runner.clone());
    let watching = runner.watch(move |news| {
        if let News::Case { case, seq, .. } = news {
            let head = reader.store().head(*case).unwrap().unwrap();
            assert!(head.seq >= *seq, "told before it was kept");
        }
        into.lock().unwrap().push(news.clone());
    });
    let feed = runner.feed(2, |news| matches!(news, News::Case { .. }));
    let digest = deploy(&runner, &definition(&row("p", &[JOB, TASK])));
    let case = start(&runner, digest, "p", "{}");
    let news = std::mem::take(&mut *heard.lock().unwrap());
    assert!(matches!(news[0], News::Deployed { definition, .. } if definition == digest));
    assert!(matches!(&news[1], News::Case { seq: 1, over: false, .. }));
    assert!(
        matches!(&news[2], News::Job { kind, available, .. } if &**kind == "protocollo" && *available == noon())
    );
    let active = runner.activate_jobs(&"protocollo".into(), &"w".into(), 9, 60).unwrap().remove(0);
    runner.complete_job((case, active.job.ticket), None, By::id("w"), vars("{}")).unwrap();
    let task = inbox(&runner).remove(0);
    complete(&runner, &task, "{}").unwrap();
    let news = std::mem::take(&mut *heard.lock().unwrap());
    assert!(news.contains(&News::Task { case, entity: None, ticket: task.ticket, open: true }), "{news:?}");
    assert!(news.contains(&News::Task { case, entity: None, ticket: task.ticket, open: false }), "{news:?}");
    assert!(matches!(news[2], News::Case { seq: 3, over: true, .. }), "{news:?}");
    // The reader was too slow for the first of three.
    assert_eq!(feed.next(Duration::ZERO), Some(Heard::Missed(1)));
    assert!(matches!(feed.next(Duration::ZERO), Some(Heard::News(News::Case { seq: 2, .. }))));
    assert!(matches!(feed.next(Duration::ZERO), Some(Heard::News(News::Case { seq: 3, .. }))));
    assert_eq!(feed.next(Duration::ZERO), None);
    drop(watching);
    start(&runner, digest, "p", "{}");
    assert_eq!(heard.lock().unwrap().len(), 0);
    // News of another process reach whoever waits for them on a thread of its own.
    let told = News::Case { case, entity: None, seq: 9, over: false };
    std::thread::scope(|scope| {
        let feed = runner.feed(9, |news| matches!(news, News::Case { seq: 9, .. }));
        let waits = scope.spawn(move || feed.next(Duration::from_secs(60)));
        runner.tell(&told);
        assert_eq!(waits.join().unwrap(), Some(Heard::News(told.clone())));
    });
}

#[test]
fn a_page_of_the_inbox_goes_on_where_the_last_one_ended() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let cases: Vec<CaseId> = (0..7).map(|_| start(&runner, digest, "p", "{}")).collect();
    let mut search =
        Search::new(Scope::Everything, Filter::all(), 3).by(TaskColumn::Created, Order::Descending);
    let mut seen = Vec::new();
    loop {
        let found = runner.search(&search).unwrap();
        assert_eq!((found.total, found.more), (7, false));
        let Some(last) = found.hits.last() else { break };
        search.part = crate::rows::Part::After(last.cursor.clone());
        seen.extend(found.hits.iter().map(|hit| hit.row.row_key().0));
    }
    assert_eq!(seen, cases);
}

#[test]
fn the_views_of_a_version_4_database_are_computed_again_at_the_first_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let runner = engine_on(Store::open(&path).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[JOB, TASK])));
    for _ in 0..3 {
        start(&runner, digest, "p", r#"{"n":1}"#);
    }
    let active = runner.activate_jobs(&"protocollo".into(), &"w".into(), 2, 60).unwrap();
    runner.complete_job((CaseId(1), active[0].job.ticket), None, By::id("w"), vars("{}")).unwrap();
    complete(&runner, &inbox(&runner)[0], "{}").unwrap();
    let before = all_rows(&runner);
    drop(runner);
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("version4.sql")).unwrap();
    drop(old);
    // The first start is cut off after one case.
    let store = Store::open(&path).unwrap();
    let cut = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let clock = Clock::virtual_at(noon());
        Runner::open_telling(store, Arc::new(Scripted::new()), clock, |done| assert!(done < 2, "cut off"))
    }));
    assert!(cut.is_err());
    let (store, mut told) = (Store::open(&path).unwrap(), 0);
    let clock = Clock::virtual_at(noon());
    let runner = Runner::open_telling(store, Arc::new(Scripted::new()), clock, |done| told = done).unwrap();
    assert_eq!((told, runner.store().backend().stale_after().unwrap()), (3, None));
    assert_eq!(all_rows(&runner), before);
    audit(&runner);
}

#[test]
fn a_finished_case_of_one_task_takes_less_than_16_kib() {
    const CASES: i64 = 200;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let runner = engine_on(Store::open(&path).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    let pages = |path: &std::path::Path| -> i64 {
        let file = rusqlite::Connection::open(path).unwrap();
        file.query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |row| {
            row.get(0)
        })
        .unwrap()
    };
    let empty = pages(&path);
    for number in 0..CASES {
        let json =
            format!(r#"{{"istanza":{{"richiedente":"Maria Rossi","oggetto":"atti","numero":{number}}}}}"#);
        start(&runner, digest, "p", &json);
        let task = inbox(&runner).remove(0);
        complete(&runner, &task, r#"{"esito":"accoglimento","motivazione":"tutto in ordine"}"#).unwrap();
    }
    let each = (pages(&path) - empty) / CASES;
    println!("a finished case of one task takes {each} bytes");
    assert!(each < 16 * 1024, "{each} bytes");
}
