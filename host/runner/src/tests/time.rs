//! Timers and the virtual clock.

use super::*;
use crate::codes;

fn timer(duration: &str) -> String {
    format!(
        r#"<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition></intermediateCatchEvent>"#
    )
}

#[test]
fn the_clock_stops_at_each_timer_on_its_way() {
    let two = timer("P1D").replace("\"w\"", "\"w2\"");
    let (runner, digest) = deployed(&row("p", &[("w", &timer("P2D")), ("w2", &two)]));
    let case = start(&runner, digest, "p", "{}");
    assert_eq!(runner.advance_to("2026-04-05T09:59:59Z".parse().unwrap()).unwrap(), 0);
    assert_eq!(runner.advance_to("2026-05-01T00:00:00Z".parse().unwrap()).unwrap(), 2);
    let history = runner.case_history(case).unwrap();
    let moments: Vec<String> = history.iter().map(|entry| entry.at.to_string()).collect();
    assert_eq!(moments, ["2026-04-03T10:00:00Z", "2026-04-05T10:00:00Z", "2026-04-06T10:00:00Z"]);
    assert_eq!(runner.clock().now().to_string(), "2026-05-01T00:00:00Z");
    assert_eq!(code(runner.advance_to(noon())), codes::R0126.id);
    audit(&runner);
}

#[test]
fn many_timers_due_at_once_fire_in_bounded_batches_on_all_cases() {
    let (runner, digest) = deployed(&row("p", &[("w", &timer("PT1H"))]));
    let cases: Vec<CaseId> = (0..200).map(|_| start(&runner, digest, "p", "{}")).collect();
    runner.clock().set("2026-04-03T11:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(runner.fire_due(50).unwrap(), 50);
    assert_eq!(runner.fire_due(500).unwrap(), 150);
    assert_eq!(runner.fire_due(500).unwrap(), 0);
    assert!(cases.iter().all(|case| status(&runner, *case) == CaseStatus::Completed));
    audit(&runner);
}

#[test]
fn the_system_s_clock_cannot_be_set() {
    let store = Store::in_memory().unwrap();
    let runner = Runner::open(store, Arc::new(Scripted::new()), Clock::System).unwrap();
    assert_eq!(code(runner.advance_to("2099-01-01T00:00:00Z".parse().unwrap())), codes::R0126.id);
}

#[test]
fn a_timer_row_that_is_out_of_date_is_put_right() {
    let (runner, digest) = deployed(&row("p", &[TASK]));
    let case = start(&runner, digest, "p", "{}");
    let row =
        digipro_store::TimerRow { case, ticket: digipro_vocab::Ticket(99), element: "w".into(), due: noon() };
    let mut rows: Vec<digipro_store::Row> = inbox(&runner).into_iter().map(Into::into).collect();
    rows.push(row.into());
    runner.store().replace_views(case, 1, rows).unwrap();
    assert_eq!(runner.fire_due(9).unwrap(), 1);
    assert_eq!(runner.fire_due(9).unwrap(), 0);
    assert_eq!((status(&runner, case), inbox(&runner).len()), (CaseStatus::Active, 1));
}

#[test]
fn a_timer_starts_a_process_each_time_once_and_goes_on_after_reopening() {
    let daily = |every: &str| {
        let xml = format!(
            r#"<process id="p" isExecutable="true"><startEvent id="s"><timerEventDefinition><timeCycle>{every}</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/></process>"#
        );
        definition(&xml)
    };
    let folder = tempfile::tempdir().unwrap();
    let open = || Store::open(&folder.path().join("cases.db")).unwrap();
    let cases = |runner: &Runner| {
        runner.store().cases(digipro_store::CaseFilter::default(), Page::first(99)).unwrap()
    };
    let runner = engine_on(open(), Scripted::new());
    deploy(&runner, &daily("R4/P1D"));
    assert_eq!(runner.advance_to("2026-04-05T12:00:00Z".parse().unwrap()).unwrap(), 2);
    let moments: Vec<String> = cases(&runner).iter().map(|row| row.started.to_string()).collect();
    assert_eq!(moments, ["2026-04-04T10:00:00Z", "2026-04-05T10:00:00Z"]);
    drop(runner);
    // Another process on the same log: what was started is not started again, what was missed is.
    let runner = engine_on(open(), Scripted::new());
    assert_eq!(runner.advance_to("2026-04-30T00:00:00Z".parse().unwrap()).unwrap(), 2);
    assert_eq!(cases(&runner).len(), 4);
    audit(&runner);
}

#[test]
fn a_definition_that_comes_back_makes_up_for_no_moment_that_it_was_away() {
    let hourly = definition(
        r#"<process id="p" isExecutable="true"><startEvent id="s"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/></process>"#,
    );
    let disk = Memory::default();
    let node = || engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
    let (runner, at) = (node(), |hour: i64| Instant::from_second(noon().as_second() + 3_600 * hour).unwrap());
    deploy(&runner, &hourly);
    assert_eq!(runner.advance_to(at(2)).unwrap(), 2);
    deploy(&runner, &definition(&row("p", &[TASK])));
    assert_eq!(runner.advance_to(at(9)).unwrap(), 0);
    deploy(&runner, &hourly);
    assert_eq!(runner.advance_to(at(9)).unwrap(), 0);
    assert_eq!(runner.advance_to(at(12)).unwrap(), 3);
    // Another node counts alike, and begins none of them again.
    let other = node();
    other.clock().set(at(12)).unwrap();
    assert_eq!(other.fire_due(99).unwrap(), 0);
    assert_eq!(other.advance_to(at(13)).unwrap(), 1);
    audit(&runner);
}

#[test]
fn a_definition_that_cannot_run_any_more_holds_up_no_timer() {
    let (runner, digest) = deployed(&row("p", &[("w", &timer("P1D"))]));
    let case = start(&runner, digest, "p", "{}");
    // As if an earlier version had taken it.
    let broken = definition(
        r#"<process id="q" isExecutable="true"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="nowhere"/></process>"#,
    );
    let broken = digipro_kit::Effective { kit: "other".into(), ..broken };
    runner.store().put_artifact(digipro_store::ArtifactKind::Definition, noon(), broken.to_bytes()).unwrap();
    assert_eq!(runner.advance_to("2026-05-01T00:00:00Z".parse().unwrap()).unwrap(), 1);
    assert_eq!(status(&runner, case), CaseStatus::Completed);
    audit(&runner);
}
