//! Four dates, never one: of the act, of the facts, of when they were known, of when it was recorded. Each of them
//! alone can change a verdict.

use super::rules::{judge, pack, procedure};
use super::*;
use digipro_vocab::{FactValue, Outcome, Report, Request};

/// The procedure with a point that is told all its dates, or with no word of when the facts were known.
fn dated(known: &str) -> Effective {
    let task = format!(
        r#"<userTask id="t"><extensionElements><digipro:point name="provvedimento" at="complete" mode="gate" actDate="=atto" factsDate="=fatti" {known}/></extensionElements></userTask>"#
    );
    let lawful = procedure();
    Effective { points: lawful.points, ..definition(&row("p", &[("t", &task)])) }
}

/// As the rule `c_esempio.attualita`: facts of the last hundred and twenty days, known on the day of the act.
fn recent(request: &Request) -> Report {
    let age = (request.act_date - request.facts_date).get_days();
    let holds = (0..=120).contains(&age) && request.known_on <= request.act_date;
    let mut report = judge(request);
    report.findings[0].outcome = if holds { Outcome::Satisfied } else { Outcome::Violated };
    assert!(request.facts.iter().all(|fact| fact.value == FactValue::Unknown));
    report
}

/// Whether the act passes that a person submits at this moment.
fn passes(at: &str, dates: &str, known: &str) -> bool {
    let scripted = Scripted::new().answer(pack(), |request| Ok(recent(request)));
    let clock = Clock::virtual_at(at.parse().unwrap());
    let runner = Runner::open(Store::in_memory().unwrap(), Arc::new(scripted), clock).unwrap();
    let digest = deploy(&runner, &dated(known));
    start(&runner, digest, "p", "{}");
    complete(&runner, &inbox(&runner)[0], dates).unwrap().over
}

#[test]
fn each_of_the_four_dates_alone_changes_a_verdict() {
    const NOON: &str = "2026-05-15T10:00:00Z";
    const KNOWN: &str = r#"knownOn="=saputo""#;
    let all = |act: &str, facts: &str, known: &str| {
        passes(NOON, &format!(r#"{{"atto":"{act}","fatti":"{facts}","saputo":"{known}"}}"#), KNOWN)
    };
    assert!(all("2026-05-15", "2026-01-15", "2026-05-15"));
    assert!(!all("2026-05-16", "2026-01-15", "2026-05-15"), "the day of the act");
    assert!(!all("2026-05-15", "2026-01-14", "2026-05-15"), "the day of the facts");
    assert!(!all("2026-05-15", "2026-01-15", "2026-05-16"), "the day on which they were known");
    // Nobody says when they became known: it is the day on which the act is recorded.
    let dates = r#"{"atto":"2026-05-15","fatti":"2026-05-15"}"#;
    assert!(passes(NOON, dates, ""));
    assert!(!passes("2026-05-15T22:30:00Z", dates, ""), "the day of the record, half past midnight in Rome");
}

#[test]
fn a_date_that_is_none_waits_for_a_person_and_says_which() {
    let runner = engine_on(Store::in_memory().unwrap(), Scripted::new());
    let digest = deploy(&runner, &dated(r#"knownOn="=saputo""#));
    start(&runner, digest, "p", "{}");
    complete(&runner, &inbox(&runner)[0], r#"{"atto":"2026-05-15","fatti":"ieri","saputo":"2026-05-15"}"#)
        .unwrap();
    let open = runner.store().incidents(Page::first(10)).unwrap();
    assert_eq!(open.len(), 1);
    assert!(open[0].code.starts_with("I0104") && open[0].message.contains("of the facts"), "{open:?}");
}
