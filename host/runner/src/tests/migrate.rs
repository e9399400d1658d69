//! Cases that go on by another definition.

use super::*;
use digipro_machine::Renames;
use digipro_store::{JobRow, TermRow, TimerRow};
use digipro_vocab::Name;

const JOB: (&str, &str) = (
    "j",
    r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask>"#,
);
const MORE: (&str, &str) = ("u", r#"<userTask id="u" name="Firma"/>"#);

/// A version of the procedure.
fn version(number: &str, elements: &[(&str, &str)]) -> Effective {
    Effective { version: number.into(), ..definition(&row("p", elements)) }
}

fn on(disk: &Memory) -> Runner {
    engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new())
}

fn named(from: &str, to: &str) -> Renames {
    Renames { elements: [(Name::from(from), Name::from(to))].into(), ..Renames::default() }
}

#[test]
fn a_case_that_migrated_goes_on_by_the_new_definition_also_after_a_restart() {
    let disk = Memory::default();
    let runner = on(&disk);
    let old = deploy(&runner, &version("1", &[TASK]));
    let case = start(&runner, old, "p", "{}");
    let new = deploy(&runner, &version("2", &[TASK, MORE]));
    assert!(runner.migration(case, &runner.definition(&new).unwrap(), &Renames::default()).unwrap().passes());
    assert_eq!(runner.store().head(case).unwrap().unwrap().seq, 1, "a report changes nothing");
    runner.migrate(case, new, &Renames::default(), By::id("segretario").role("rpct")).unwrap();
    audit(&runner);
    let restarted = on(&disk);
    for runner in [&runner, &restarted] {
        assert_eq!((runner.structure(case).unwrap(), runner.pinned(case).unwrap()), (new, old));
        assert_eq!(runner.store().case(case).unwrap().unwrap().definition, new);
    }
    complete(&restarted, &inbox(&restarted)[0], "{}").unwrap();
    assert_eq!(&*inbox(&restarted)[0].element, "u");
    let history = restarted.case_history(case).unwrap();
    let entry = history.iter().find(|entry| &*entry.action == "migrate").unwrap();
    assert_eq!(entry.by.as_ref().map(|by| (&*by.id, by.role.as_deref())), Some(("segretario", Some("rpct"))));
    assert_eq!(entry.events[0].arguments["to"], Value::text(new.to_string()));
    assert!(complete(&restarted, &inbox(&restarted)[0], "{}").unwrap().over);
    audit(&restarted);
}

#[test]
fn a_snapshot_after_a_migration_is_read_by_the_new_definition() {
    let disk = Memory::default();
    let runner = on(&disk);
    let old = deploy(&runner, &version("1", &[TASK]));
    let new = deploy(&runner, &version("2", &[MORE, TASK]));
    let case = start(&runner, old, "p", "{}");
    runner.migrate(case, new, &Renames::default(), By::id("x")).unwrap();
    let ticket = inbox(&runner)[0].ticket;
    while runner.store().snapshot(case).unwrap().is_none() {
        runner.assign(case, ticket, By::id("x"), Some("anna".into())).unwrap();
    }
    let runner = on(&disk);
    assert_eq!(runner.structure(case).unwrap(), new);
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
    audit(&runner);
}

#[test]
fn a_case_with_something_that_has_no_place_is_left_as_it_was() {
    let runner = engine();
    let old = deploy(&runner, &version("1", &[TASK]));
    let new = deploy(&runner, &version("2", &[MORE]));
    let case = start(&runner, old, "p", "{}");
    let report = runner.migration(case, &runner.definition(&new).unwrap(), &Renames::default()).unwrap();
    assert!(!report.passes());
    assert_eq!(code(runner.migrate(case, new, &Renames::default(), By::id("x"))), "R0140");
    assert_eq!(code(runner.migrate(case, Digest::of(b"?"), &Renames::default(), By::id("x"))), "R0120");
    assert_eq!(runner.store().head(case).unwrap().unwrap().seq, 1);
    runner.migrate(case, new, &named("t", "u"), By::id("x")).unwrap();
    assert_eq!((&*inbox(&runner)[0].element, &*inbox(&runner)[0].name), ("u", "Firma"));
    audit(&runner);
    assert!(complete(&runner, &inbox(&runner)[0], "{}").unwrap().over);
}

#[test]
fn a_worker_keeps_the_job_that_it_has() {
    let runner = engine();
    let old = deploy(&runner, &version("1", &[JOB]));
    let new = deploy(&runner, &version("2", &[JOB, MORE]));
    let case = start(&runner, old, "p", "{}");
    let taken = runner.activate_jobs(&"work".into(), &"w".into(), 1, 600).unwrap();
    assert_eq!(taken[0].definition, old);
    runner.migrate(case, new, &Renames::default(), By::id("x")).unwrap();
    assert!(runner.activate_jobs(&"work".into(), &"v".into(), 1, 600).unwrap().is_empty());
    let (ticket, lease) = (taken[0].job.ticket, taken[0].job.lease);
    runner.complete_job((case, ticket), Some(lease), By::id("w"), vars("{}")).unwrap();
    assert_eq!(&*inbox(&runner)[0].element, "u");
    audit(&runner);
}

#[test]
fn a_job_in_hand_keeps_its_name() {
    let runner = engine();
    let other = (JOB.0, JOB.1);
    let renamed = (
        "k",
        r#"<serviceTask id="k"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask>"#,
    );
    let old = deploy(&runner, &version("1", &[other]));
    let new = deploy(&runner, &version("2", &[renamed]));
    let case = start(&runner, old, "p", "{}");
    runner.activate_jobs(&"work".into(), &"w".into(), 1, 600).unwrap();
    assert_eq!(code(runner.migrate(case, new, &named("j", "k"), By::id("x"))), "R0142");
    runner.advance_to(noon() + jiff::SignedDuration::from_hours(1)).unwrap();
    runner.migrate(case, new, &named("j", "k"), By::id("x")).unwrap();
    let rows: Vec<JobRow> = runner.store().of_case(case, Page::first(9)).unwrap();
    assert_eq!((rows.len(), &*rows[0].element), (1, "k"));
    audit(&runner);
}

#[test]
fn time_limits_and_their_timers_keep_their_history_under_new_numbers() {
    let limited = |number: &str, first: bool| {
        let mut effective = super::terms::limited();
        effective.version = number.into();
        if first {
            // A limit whose name comes first makes all others later.
            let term = effective.terms.values().next().unwrap().clone();
            effective.terms.insert("a-primo".into(), term);
        }
        effective
    };
    let runner = engine();
    let old = deploy(&runner, &limited("1", false));
    let new = deploy(&runner, &limited("2", true));
    let case = start(&runner, old, "p", r#"{"istanza":{"data":"2026-04-01"}}"#);
    let rows = |runner: &Runner| -> (Vec<(Name, Option<digipro_vocab::Date>)>, Vec<Instant>) {
        let terms: Vec<TermRow> = runner.store().of_case(case, Page::first(9)).unwrap();
        let timers: Vec<TimerRow> = runner.store().of_case(case, Page::first(9)).unwrap();
        (
            terms.into_iter().map(|row| (row.name, row.due)).collect(),
            timers.iter().map(|row| row.due).collect(),
        )
    };
    // The limit stands still; it goes on, and its timer is set.
    let resumed = inbox(&runner).into_iter().find(|task| &*task.element == "u").unwrap();
    complete(&runner, &resumed, "{}").unwrap();
    let before = rows(&runner);
    assert!(before.0[0].1.is_some() && before.1.len() == 1, "{before:?}");
    runner.migrate(case, new, &Renames::default(), By::id("x")).unwrap();
    assert_eq!(rows(&runner), before);
    audit(&runner);
}

#[test]
fn a_crash_at_any_commit_of_migrations_loses_and_doubles_nothing() {
    for fault in [Fault::CrashBefore, Fault::CrashAfter] {
        for commit in 1..=3 {
            let disk = Memory::default();
            let runner = on(&disk);
            let old = deploy(&runner, &version("1", &[TASK]));
            let cases: Vec<CaseId> = (0..3).map(|_| start(&runner, old, "p", "{}")).collect();
            let new = deploy(&runner, &version("2", &[TASK, MORE]));
            drop(runner);
            let all = |runner: &Runner| -> Result<(), Error> {
                for case in &cases {
                    if runner.structure(*case)? != new {
                        runner.migrate(*case, new, &Renames::default(), By::id("x"))?;
                    }
                }
                Ok(())
            };
            let faulty = Store::on(Arc::new(Faulty::new(disk.clone(), [(commit, fault.clone())]))).unwrap();
            assert!(all(&engine_on(faulty, Scripted::new())).is_err());
            let runner = on(&disk);
            all(&runner).unwrap();
            for case in &cases {
                let history = runner.case_history(*case).unwrap();
                assert_eq!(history.iter().filter(|entry| &*entry.action == "migrate").count(), 1);
                assert_eq!(runner.structure(*case).unwrap(), new);
            }
            audit(&runner);
        }
    }
}
