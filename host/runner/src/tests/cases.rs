//! Cases from start to end, keys, definitions, erasure and history.

use super::*;
use crate::{Definition, codes};
use digipro_store::{ArtifactKind, CaseFilter};

#[test]
fn a_case_of_ten_tasks_runs_through_in_one_record() {
    let tasks: Vec<(String, String)> =
        (0..10).map(|n| (format!("t{n}"), format!(r#"<task id="t{n}"/>"#))).collect();
    let tasks: Vec<(&str, &str)> = tasks.iter().map(|(id, xml)| (id.as_str(), xml.as_str())).collect();
    let (runner, digest) = deployed(&row("p", &tasks));
    let done = runner.start_case(Start::of(digest, vars("{}")), By::id("rossi")).unwrap();
    assert_eq!((done.case, done.seq, done.over), (CaseId(1), 1, true));
    let row = runner.store().case(CaseId(1)).unwrap().unwrap();
    assert_eq!((row.status, &*row.process, row.ended), (CaseStatus::Completed, "p", Some(noon())));
    audit(&runner);
}

#[test]
fn a_task_goes_through_the_inbox() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", r#"{"istanza":{"oggetto":"atti"}}"#);
    let tasks = inbox(&runner);
    assert_eq!((tasks.len(), &*tasks[0].name, tasks[0].created), (1, "Istruttoria", noon()));
    runner.assign(case, tasks[0].ticket, By::id("rossi"), Some("rossi".into())).unwrap();
    let mine = TaskFilter { assignee: Some("rossi".into()), ..TaskFilter::default() };
    assert_eq!(runner.store().tasks(mine, Page::first(9)).unwrap().len(), 1);
    assert_eq!(
        runner.variables_of(case, tasks[0].ticket).unwrap(),
        *vars(r#"{"istanza":{"oggetto":"atti"}}"#)
    );
    let done = complete(&runner, &tasks[0], r#"{"esito":"accoglimento"}"#).unwrap();
    assert!(done.over);
    assert_eq!(inbox(&runner), []);
    assert_eq!(code(complete(&runner, &tasks[0], "{}")), "R0005");
    audit(&runner);
}

#[test]
fn the_same_key_twice_is_one_command_and_the_first_answer() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let first = runner.start_case(Start::of(digest, vars("{}")), by("start")).unwrap();
    let again = runner.start_case(Start::of(digest, vars("{}")), by("start")).unwrap();
    assert_eq!((again.case, again.seq, again.repeated), (first.case, first.seq, true));
    assert_eq!(runner.store().cases(CaseFilter::default(), Page::first(9)).unwrap().len(), 1);
    let ticket = inbox(&runner)[0].ticket;
    let send = || runner.complete_task(first.case, ticket, by("done"), vars("{}"), Vec::new()).unwrap();
    let (first, again) = (send(), send());
    assert!(first.over && !first.repeated && again.repeated);
    assert_eq!(first.seq, again.seq);
    audit(&runner);
}

#[test]
fn a_key_that_comes_again_while_the_command_is_still_possible_counts_once() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", "{}");
    let set = |json| runner.set_variables(case, None, by("set"), vars(json), false).unwrap();
    assert!(!set(r#"{"n":1}"#).repeated);
    assert!(set(r#"{"n":2}"#).repeated);
    assert_eq!(runner.variables(case).unwrap(), *vars(r#"{"n":1}"#));
    set(r#"{"n":3}"#);
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
    audit(&runner);
}

#[test]
fn cases_keep_their_definition_and_new_ones_get_the_latest() {
    let (runner, old) = deployed(&row("p", &[TASK]));
    let case = start(&runner, old, "p", "{}");
    let new = deploy(&runner, &definition(&row("p", &[("u", r#"<userTask id="u"/>"#)])));
    let latest = Definition::Latest { entity: None, process: "p".into() };
    let begin = Start { definition: latest, ..Start::of(new, vars("{}")) };
    let other = runner.start_case(begin.clone(), By::id("rossi")).unwrap().case;
    let elements: Vec<(CaseId, String)> =
        inbox(&runner).iter().map(|task| (task.case, task.element.to_string())).collect();
    assert_eq!(elements, [(case, "t".into()), (other, "u".into())]);
    assert!(runner.deploy(&definition(&row("p", &[TASK]))).unwrap().repeated);
    let nowhere = Definition::Latest { entity: Some("c_a323".parse().unwrap()), process: "p".into() };
    let refused = runner.start_case(Start { definition: nowhere, ..begin.clone() }, By::id("rossi"));
    assert_eq!(code(refused), codes::R0120.id);
    let unknown = Start { definition: Definition::Digest(Digest::of(b"x")), ..begin };
    assert_eq!(code(runner.start_case(unknown, By::id("rossi"))), codes::R0120.id);
}

#[test]
fn a_definition_that_comes_back_starts_the_new_cases_on_every_node() {
    let disk = Memory::default();
    let node = || engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
    let (one, two) = (node(), node());
    let (old, new) =
        (definition(&row("p", &[TASK])), definition(&row("p", &[("u", r#"<userTask id="u"/>"#)])));
    for effective in [&old, &new, &old, &old, &new, &old] {
        let digest = deploy(&one, effective);
        for node in [&one, &two, &node()] {
            assert_eq!(node.latest_definitions().unwrap(), [digest]);
        }
    }
    // Deploying what is the latest writes nothing: two definitions, and three times that one came back.
    let turns = [ArtifactKind::Definition, ArtifactKind::Reinstatement];
    assert_eq!(one.store().artifacts(&turns, 0, 9).unwrap().len(), 5);
}

#[test]
fn a_definition_that_cannot_run_is_refused_with_all_its_diagnostics() {
    let runner = engine();
    let broken = definition(
        r#"<process id="p" isExecutable="true"><startEvent id="s"/><task id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="nowhere"/></process>"#,
    );
    assert!(matches!(runner.deploy(&broken), Err(Error::Definition(found)) if !found.is_empty()));
    let timer = r#"<process id="p" isExecutable="true"><startEvent id="s"><timerEventDefinition><timeCycle>=passo</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/></process>"#;
    let Err(Error::Definition(found)) = runner.deploy(&definition(timer)) else { panic!("accepted") };
    let timer = found
        .iter()
        .find(|diagnostic| diagnostic.code == digipro_machine::codes::P0305)
        .expect("refused by name");
    assert!(timer.span.is_some() && timer.file.is_some(), "{timer:?}");
}

#[test]
fn reopening_continues_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Store::open(&folder.path().join("cases.db")).unwrap();
    let runner = engine_on(open(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    let case = start(&runner, digest, "p", r#"{"n":1}"#);
    drop(runner);
    let runner = engine_on(open(), Scripted::new());
    assert_eq!(runner.variables(case).unwrap(), *vars(r#"{"n":1}"#));
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
    audit(&runner);
}

#[test]
fn two_engines_on_one_file_take_turns_on_a_case() {
    let folder = tempfile::tempdir().unwrap();
    let open = || engine_on(Store::open(&folder.path().join("cases.db")).unwrap(), Scripted::new());
    let (one, other) = (open(), open());
    let digest = deploy(&one, &definition(&row("p", &[TASK])));
    let case = start(&one, digest, "p", r#"{"n":0}"#);
    for n in 1..6 {
        let runner = if n % 2 == 0 { &one } else { &other };
        runner.set_variables(case, None, By::id("rossi"), vars(&format!(r#"{{"n":{n}}}"#)), false).unwrap();
    }
    assert_eq!(one.variables(case).unwrap(), other.variables(case).unwrap());
    assert_eq!(start(&other, digest, "p", "{}"), CaseId(2));
    assert_eq!(start(&one, digest, "p", "{}"), CaseId(3));
    audit(&one);
}

#[test]
fn a_long_case_is_read_from_its_snapshot_and_gives_the_same() {
    let disk = digipro_store::Memory::default();
    let open = || engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
    let runner = open();
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    let case = start(&runner, digest, "p", "{}");
    for n in 0..250 {
        runner.set_variables(case, None, By::id("rossi"), vars(&format!(r#"{{"n":{n}}}"#)), false).unwrap();
    }
    let snapshot = runner.store().snapshot(case).unwrap().unwrap();
    assert_eq!(snapshot.seq, 200);
    let reopened = open();
    assert_eq!(reopened.variables(case).unwrap(), runner.variables(case).unwrap());
    reopened.assign(case, inbox(&reopened)[0].ticket, By::id("x"), Some("rossi".into())).unwrap();
    assert_eq!(inbox(&reopened)[0].created, noon());
    audit(&reopened);
}

#[test]
fn a_cancelled_case_leaves_nothing_in_the_views() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", "{}");
    assert!(runner.cancel(case, By::id("rossi"), "rinuncia dell'istante".into()).unwrap().over);
    assert_eq!(status(&runner, case), CaseStatus::Cancelled);
    assert_eq!(inbox(&runner), []);
    audit(&runner);
}

#[test]
fn erased_values_are_gone_from_case_and_chain_is_whole() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", r#"{"richiedente":{"nome":"Anna Verdi"}}"#);
    runner.erase(case, 1, &By::id("rpd"), "art. 17 GDPR").unwrap();
    let variables = runner.variables(case).unwrap();
    assert!(!Value::Context(Arc::new(variables)).to_string().contains("Verdi"));
    let history = runner.case_history(case).unwrap();
    assert!(!serde_json::to_string(&history).unwrap().contains("Verdi"));
    assert_eq!(history[1].erasure.as_ref().unwrap().reason, "art. 17 GDPR");
    assert_eq!(runner.store().verify(|_| ()).unwrap().erased, 1);
    assert_eq!(code(runner.erase(case, 1, &By::id("rpd"), "again")), codes::R0122.id);
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
    audit(&runner);
}

#[test]
fn the_history_tells_who_did_what_when() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", r#"{"n":1}"#);
    runner.advance_to("2026-04-05T10:00:00Z".parse().unwrap()).unwrap();
    let task = &inbox(&runner)[0];
    runner.complete_task(case, task.ticket, by("k"), vars("{}"), Vec::new()).unwrap();
    let history = runner.case_history(case).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!((history[0].action.as_ref(), history[1].action.as_ref()), ("start", "complete-task"));
    assert_eq!(history[1].at.to_string(), "2026-04-05T10:00:00Z");
    assert_eq!(history[1].by.as_ref().unwrap().role.as_deref(), Some("istruttore"));
    let keys: Vec<&str> = history.iter().flat_map(|entry| entry.events.iter().map(|told| told.key)).collect();
    for key in ["case-started", "wrote", "entered", "task-opened", "completed", "case-completed"] {
        assert!(keys.contains(&key), "{key} is not in {keys:?}");
    }
    let opened = history[0].events.iter().find(|told| told.key == "task-opened").unwrap();
    assert_eq!((opened.element.as_deref(), opened.name.as_deref()), (Some("t"), Some("Istruttoria")));
}

#[test]
fn equal_values_have_different_hashes_in_the_log() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let named = |case| runner.store().records(case, 0, 9).unwrap()[0].payloads[0];
    let json = r#"{"richiedente":{"codice_fiscale":"RSSMRA80A01H501U"}}"#;
    let (one, other) = (start(&runner, digest, "p", json), start(&runner, digest, "p", json));
    assert_ne!(named(one), named(other));
    assert_eq!(runner.variables(one).unwrap(), runner.variables(other).unwrap());
}
