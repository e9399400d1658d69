//! Other law for cases under way.

use super::rules::{EMPTY, GIVEN, citation, judge, pack, procedure};
use super::*;
use crate::Adoption;
use digipro_vocab::{Finding, Message, Outcome, Report, Request, Weight};

fn reform() -> Digest {
    Digest::of(b"reform")
}

/// The same structure under another pack, which denies everything.
fn reformed() -> Effective {
    let mut effective = procedure();
    for regime in effective.points.values_mut().flat_map(|point| &mut point.regimes) {
        for bound in &mut regime.packs {
            (bound.digest, bound.version) = (reform(), "1.1.0".into());
        }
    }
    effective
}

fn deny(_: &Request) -> Report {
    let message = Message { key: "mai".into(), arguments: Vec::new() };
    let (outcome, weight) = (Outcome::Violated, Weight::Blocking);
    let citations = vec![citation()];
    let rule = "s_italia.l241.motivazione".into();
    Report {
        findings: vec![Finding { rule, outcome, weight, citations, message, because: vec![] }],
        ..Report::default()
    }
}

fn engine_with_both(disk: &Memory) -> Runner {
    let scripted = Scripted::new().answer(pack(), |r| Ok(judge(r))).answer(reform(), |r| Ok(deny(r)));
    engine_on(Store::on(Arc::new(disk.clone())).unwrap(), scripted)
}

#[test]
fn cases_under_way_adopt_a_new_law_once_and_keep_it_after_a_restart() {
    let disk = Memory::default();
    let runner = engine_with_both(&disk);
    let old = deploy(&runner, &procedure());
    let (one, two) = (start(&runner, old, "p", "{}"), start(&runner, old, "p", "{}"));
    let done = complete(&runner, &inbox(&runner)[1], GIVEN).unwrap();
    assert!(done.over && done.case == two);
    let new = deploy(&runner, &reformed());
    assert_eq!(runner.law(one).unwrap().digest, old);
    let adopted = runner.adopt(new, &By::id("segretario").role("rpct")).unwrap();
    assert_eq!(adopted, Adoption { adopted: vec![one], ..Adoption::default() });
    assert_eq!(runner.adopt(new, &By::id("segretario")).unwrap().had, 1);
    // In memory, and read again from the log, the case stays pinned and asks the new pack.
    for runner in [runner.clone(), engine_with_both(&disk)] {
        assert_eq!((runner.law(one).unwrap().digest, runner.pinned(one).unwrap()), (new, old));
        let denied = complete(&runner, &inbox(&runner)[0], GIVEN).unwrap();
        assert_eq!(&*denied.returned.unwrap()[0].message.key, "mai");
        audit(&runner);
    }
    let history = runner.case_history(one).unwrap();
    let entry = history.iter().find(|entry| &*entry.action == "adopt-law").unwrap();
    assert_eq!(entry.by.as_ref().map(|by| (&*by.id, by.role.as_deref())), Some(("segretario", Some("rpct"))));
    assert_eq!((entry.events.len(), entry.events[0].key), (1, "law-adopted"));
    assert_eq!(entry.events[0].arguments["law"], Value::text(new.to_string()));
    // The way back is another adoption.
    runner.adopt_law(one, old, By::id("segretario")).unwrap();
    assert!(complete(&runner, &inbox(&runner)[0], EMPTY).unwrap().returned.is_some());
    assert!(complete(&runner, &inbox(&runner)[0], GIVEN).unwrap().over);
    audit(&runner);
}

#[test]
fn a_snapshot_remembers_the_law_that_was_adopted() {
    let disk = Memory::default();
    let runner = engine_with_both(&disk);
    let old = deploy(&runner, &procedure());
    let new = deploy(&runner, &reformed());
    let case = start(&runner, old, "p", "{}");
    runner.adopt_law(case, new, By::id("segretario")).unwrap();
    while runner.store().snapshot(case).unwrap().is_none() {
        assert!(complete(&runner, &inbox(&runner)[0], GIVEN).unwrap().returned.is_some());
    }
    let runner = engine_with_both(&disk);
    assert_eq!(runner.law(case).unwrap().digest, new);
    let denied = complete(&runner, &inbox(&runner)[0], GIVEN).unwrap();
    assert_eq!(&*denied.returned.unwrap()[0].message.key, "mai");
    audit(&runner);
}

#[test]
fn another_structure_and_a_law_that_is_not_deployed_leave_the_case_as_it_was() {
    let runner = engine_with_both(&Memory::default());
    let old = deploy(&runner, &procedure());
    let case = start(&runner, old, "p", "{}");
    let mut other = reformed();
    other.lanes.insert("l".into(), digipro_kit::effective::Lane { office: "x".into(), role: "y".into() });
    let other = deploy(&runner, &other);
    let adoption = runner.adopt(other, &By::id("segretario")).unwrap();
    assert_eq!((adoption.adopted.len(), adoption.refused.len()), (0, 1));
    assert_eq!((adoption.refused[0].0, adoption.refused[0].1.code.id), (case, "R0130"));
    assert_eq!(code(runner.adopt_law(case, Digest::of(b"?"), By::id("x"))), "R0120");
    assert_eq!(runner.store().head(case).unwrap().unwrap().seq, 1);
    assert!(complete(&runner, &inbox(&runner)[0], GIVEN).unwrap().over);
}

#[test]
fn a_crash_at_any_commit_of_an_adoption_loses_and_doubles_nothing() {
    for fault in [Fault::CrashBefore, Fault::CrashAfter] {
        for commit in 1..=3 {
            let disk = Memory::default();
            let runner = engine_with_both(&disk);
            let old = deploy(&runner, &procedure());
            let cases: Vec<CaseId> = (0..3).map(|_| start(&runner, old, "p", "{}")).collect();
            let new = deploy(&runner, &reformed());
            drop(runner);
            let faulty = Store::on(Arc::new(Faulty::new(disk.clone(), [(commit, fault.clone())]))).unwrap();
            let runner = engine_on(faulty, Scripted::new());
            assert!(runner.adopt(new, &By::id("segretario")).is_err());
            let runner = engine_with_both(&disk);
            let adoption = runner.adopt(new, &By::id("segretario")).unwrap();
            assert_eq!(adoption.adopted.len() + adoption.had, 3);
            for case in cases {
                let history = runner.case_history(case).unwrap();
                let adoptions = history.iter().filter(|entry| &*entry.action == "adopt-law").count();
                assert_eq!((adoptions, runner.law(case).unwrap().digest), (1, new));
            }
            audit(&runner);
        }
    }
}
