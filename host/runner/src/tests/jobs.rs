//! Jobs of workers outside and of handlers inside.

use super::*;
use crate::{JobResult, codes};
use digipro_store::IncidentRow;
use std::sync::atomic::{AtomicU32, Ordering};

fn service() -> String {
    row(
        "p",
        &[(
            "j",
            r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="protocollo" retries="2"/><zeebe:taskHeaders><zeebe:header key="registro" value="generale"/></zeebe:taskHeaders></extensionElements></serviceTask>"#,
        )],
    )
}

#[test]
fn a_worker_gets_a_job_with_what_it_needs_and_completes_it() {
    let (runner, digest) = deployed(&service());
    let case = start(&runner, digest, "p", r#"{"n":1}"#);
    let jobs = runner.activate_jobs(&"protocollo".into(), &"w".into(), 9, 60).unwrap();
    assert_eq!(jobs.len(), 1);
    assert_eq!((jobs[0].job.retries, &*jobs[0].headers[0].1), (2, "generale"));
    assert_eq!(jobs[0].variables, *vars(r#"{"n":1}"#));
    assert_eq!(runner.activate_jobs(&"protocollo".into(), &"w2".into(), 9, 60).unwrap(), []);
    let (ticket, lease) = (jobs[0].job.ticket, Some(jobs[0].job.lease));
    assert!(runner.complete_job((case, ticket), lease, By::id("w"), vars(r#"{"numero":"7"}"#)).unwrap().over);
    audit(&runner);
}

#[test]
fn a_failed_job_comes_back_after_its_backoff_and_becomes_an_incident_in_the_end() {
    let (runner, digest) = deployed(&service());
    let case = start(&runner, digest, "p", "{}");
    let take = || runner.activate_jobs(&"protocollo".into(), &"w".into(), 9, 60).unwrap();
    let job = take().remove(0).job;
    runner.fail_job((case, job.ticket), Some(job.lease), By::id("w"), (1, "timeout".into()), 30).unwrap();
    assert_eq!(take(), []);
    runner.advance_to("2026-04-03T10:00:30Z".parse().unwrap()).unwrap();
    let job = take().remove(0).job;
    assert_eq!((job.retries, job.lease), (1, 2));
    runner.fail_job((case, job.ticket), Some(2), By::id("w"), (0, "timeout".into()), 0).unwrap();
    let incidents: Vec<IncidentRow> = runner.store().incidents(Page::first(9)).unwrap();
    assert_eq!((incidents.len(), &*incidents[0].code), (1, "I0006"));
    assert_eq!(runner.store().case(case).unwrap().unwrap().incidents, 1);
    runner.resolve_incident(case, incidents[0].ticket, By::id("op")).unwrap();
    assert_eq!(runner.store().case(case).unwrap().unwrap().incidents, 0);
    let job = take().remove(0).job;
    assert!(runner.complete_job((case, job.ticket), None, By::id("w"), vars("{}")).unwrap().over);
    audit(&runner);
}

#[test]
fn a_worker_that_comes_too_late_is_refused() {
    let (runner, digest) = deployed(&service());
    let case = start(&runner, digest, "p", "{}");
    let take = |worker: &str| runner.activate_jobs(&"protocollo".into(), &worker.into(), 9, 60).unwrap();
    let late = take("slow").remove(0).job;
    runner.advance_to("2026-04-03T10:01:00Z".parse().unwrap()).unwrap();
    let job = take("fast").remove(0).job;
    let refused = runner.complete_job((case, late.ticket), Some(late.lease), By::id("slow"), vars("{}"));
    assert_eq!(code(refused), codes::R0124.id);
    assert!(
        runner.complete_job((case, job.ticket), Some(job.lease), By::id("fast"), vars("{}")).unwrap().over
    );
}

#[test]
fn handlers_inside_do_the_jobs_and_their_failures_are_not_the_engine_s() {
    let (runner, digest) = deployed(&service());
    let calls = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&calls);
    runner.handle("protocollo", move |job| match counted.fetch_add(1, Ordering::Relaxed) {
        0 => panic!("a handler with a defect"),
        _ => JobResult::Complete(Arc::new(job.variables.clone())),
    });
    let case = start(&runner, digest, "p", "{}");
    assert_eq!(runner.work(9).unwrap(), 1);
    assert_eq!(runner.work(9).unwrap(), 1);
    assert_eq!(runner.work(9).unwrap(), 0);
    assert_eq!((calls.load(Ordering::Relaxed), status(&runner, case)), (2, CaseStatus::Completed));
    audit(&runner);
}

const LISTENED: &str = r#"<userTask id="t"><extensionElements><zeebe:userTask/><zeebe:taskHeaders><zeebe:header key="registro" value="generale"/></zeebe:taskHeaders><zeebe:taskListeners><zeebe:taskListener eventType="completing" type="sigillo"><zeebe:taskHeaders><zeebe:header key="livello" value="alto"/></zeebe:taskHeaders></zeebe:taskListener><zeebe:taskListener eventType="assigning" type="agenda"/></zeebe:taskListeners></extensionElements></userTask>"#;

#[test]
fn a_listener_is_told_of_a_user_task_and_denies_or_corrects_it() {
    let (runner, digest) = deployed(&row("p", &[("t", LISTENED)]));
    let case = start(&runner, digest, "p", "{}");
    let task = inbox(&runner).remove(0);
    let take = |kind: &str| runner.activate_jobs(&kind.into(), &"w".into(), 9, 60).unwrap().remove(0);
    runner.claim(case, task.ticket, By::id("anna"), "anna".into()).unwrap();
    // It counts when the listener has let it through.
    assert_eq!(inbox(&runner)[0].assignee, None);
    let job = take("agenda");
    assert_eq!(job.job.listener.as_deref(), Some("assigning"));
    let told = job.telling.clone().unwrap();
    assert_eq!((told.action.as_deref(), told.changed.as_slice()), (Some("claim"), ["assignee"].as_slice()));
    let header = |job: &crate::ActiveJob, name: &str| {
        job.headers.iter().find(|(key, _)| **key == *name).map(|(_, value)| value.to_string())
    };
    assert_eq!(header(&job, "io.camunda.zeebe:assignee").as_deref(), Some("anna"));
    let changes = digipro_machine::Changes { assignee: Some("berta".into()), ..Default::default() };
    let answer = ((case, job.job.ticket), Some(job.job.lease), By::id("w"));
    runner.answer_listener(answer.0, answer.1, answer.2, None, changes).unwrap();
    assert_eq!(inbox(&runner)[0].assignee.as_deref(), Some("berta"));
    assert_eq!(code(runner.claim(case, task.ticket, By::id("anna"), "anna".into())), "R0042");
    complete(&runner, &task, r#"{"esito":"ok"}"#).unwrap();
    assert_eq!(code(complete(&runner, &task, "{}")), "R0040");
    let job = take("sigillo");
    assert_eq!(
        (header(&job, "livello").as_deref(), header(&job, "registro").as_deref()),
        (Some("alto"), Some("generale"))
    );
    let (at, by) = ((case, job.job.ticket), By::id("w"));
    runner.answer_listener(at, None, by, Some("manca il sigillo".into()), Default::default()).unwrap();
    assert_eq!(inbox(&runner).len(), 1);
    complete(&runner, &task, r#"{"esito":"ok"}"#).unwrap();
    let job = take("sigillo").job;
    assert!(runner.complete_job((case, job.ticket), None, By::id("w"), vars("{}")).unwrap().over);
    audit(&runner);
}

#[test]
fn a_listener_is_told_after_its_case_has_ended() {
    let listeners = r#"<extensionElements><zeebe:executionListeners><zeebe:executionListener eventType="cancel" type="ritira"/></zeebe:executionListeners></extensionElements>"#;
    let elements = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#;
    let (runner, digest) = deployed(&process("p", &(listeners.to_owned() + elements), "s -> t; t -> e"));
    let case = start(&runner, digest, "p", "{}");
    runner.cancel(case, By::id("op"), "ritirata".into()).unwrap();
    assert_eq!(status(&runner, case), CaseStatus::Cancelled);
    let job = runner.activate_jobs(&"ritira".into(), &"w".into(), 9, 60).unwrap().remove(0).job;
    runner.complete_job((case, job.ticket), Some(job.lease), By::id("w"), vars("{}")).unwrap();
    assert_eq!(runner.activate_jobs(&"ritira".into(), &"w".into(), 9, 60).unwrap(), []);
    audit(&runner);
}
