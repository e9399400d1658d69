//! Packs that mean harm, or break the contract while they run. Each ends in its named cause, and the host
//! serves the others as before.

use crate::fixture::{Answer, RULE, answering, component, example, host, host_with, pack, request, serves};
use digipro_rules::{Config, Evaluator as _, Host, Trust, limits::Limits};
use digipro_vocab::{Digest, Failure, FailureCause, Outcome};
use std::time::Duration;

/// Asks a hostile component among others, and returns how it fails.
fn asked(host: &Host, component: Vec<u8>) -> Failure {
    let good = host.load(&example()).unwrap().digest;
    let hostile = host.load(&pack(component)).unwrap().digest;
    let failure = host.evaluate(&hostile, &request()).unwrap_err();
    serves(host, &good);
    // The same again: a failure leaves nothing behind.
    assert_eq!(host.evaluate(&hostile, &request()).unwrap_err().cause, failure.cause);
    failure
}

fn fails(component: Vec<u8>, cause: FailureCause, detail: &str) {
    let failure = asked(&host(), component);
    assert_eq!(failure.cause, cause, "{}", failure.detail);
    assert!(failure.detail.contains(detail), "{}", failure.detail);
}

#[test]
fn a_trap() {
    fails(component("unreachable", ""), FailureCause::Trap, "unreachable");
    fails(component("(i32.div_u (i32.const 1) (i32.const 0))", ""), FailureCause::Trap, "divide by zero");
    fails(component("(i32.load (i32.const -1))", ""), FailureCause::Trap, "out of bounds");
}

#[test]
fn a_trap_before_the_call() {
    let start = "(func $start unreachable) (start $start)";
    fails(component("(i32.const 0)", start), FailureCause::Trap, "unreachable");
}

#[test]
fn an_infinite_loop_spends_its_fuel() {
    fails(component("(loop (br 0)) (unreachable)", ""), FailureCause::Budget, "fuel");
}

#[test]
fn an_infinite_loop_with_endless_fuel_meets_the_wall_clock() {
    let limits = Limits { fuel: u64::MAX, wall_clock: Duration::from_millis(100), ..Limits::default() };
    let host = host_with(Config { trust: Trust::examples(), limits, seal: None });
    let failure = asked(&host, component("(loop (br 0)) (unreachable)", ""));
    assert_eq!(failure.cause, FailureCause::Timeout, "{}", failure.detail);
}

#[test]
fn a_memory_bomb() {
    let bomb = "(loop (drop (memory.grow (i32.const 16))) (br 0)) (unreachable)";
    fails(component(bomb, ""), FailureCause::Memory, "bytes of memory and may have 33554432");
}

#[test]
fn a_table_bomb() {
    let bomb = "(loop (drop (table.grow $t (ref.null func) (i32.const 5000))) (br 0)) (unreachable)";
    fails(component(bomb, "(table $t 1 funcref)"), FailureCause::Memory, "a table of");
}

#[test]
fn endless_recursion() {
    let deep = "(func $deep (result i32) (i32.add (call $deep) (i32.const 1)))";
    fails(component("(call $deep)", deep), FailureCause::Stack, "call stack exhausted");
}

#[test]
fn endless_recursion_on_a_stack_of_its_own() {
    // As a compiled language does: the stack lies at the start of the memory and grows down.
    let deep = "(global $stack (mut i32) (i32.const 65536))
        (func $deep (result i32)
            (global.set $stack (i32.sub (global.get $stack) (i32.const 1024)))
            (i32.store (global.get $stack) (i32.const 7))
            (i32.add (call $deep) (i32.load (global.get $stack))))";
    fails(component("(call $deep)", deep), FailureCause::Stack, "out of bounds");
}

#[test]
fn a_report_of_four_gigabytes() {
    let answer = Answer::default().report_of([(1024, u32::MAX), (0, 0), (0, 0), (0, 0)]);
    fails(answering(&answer), FailureCause::Report, "out of bounds");
}

#[test]
fn a_report_of_thirty_megabytes() {
    // Findings of nothing but zeros, as many as fit in the memory: 600,000 of 44 bytes from 65536 on.
    let body = "(drop (memory.grow (i32.const 450)))
        (i32.store (i32.const 512) (i32.const 65536))
        (i32.store (i32.const 516) (i32.const 600000))
        (i32.const 512)";
    fails(component(body, ""), FailureCause::Report, "fuel allocated for hostcalls");
}

#[test]
fn more_findings_than_allowed() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 0, 1, true, &[]);
    let answer = answer.report(&finding.repeat(300), 300);
    fails(answering(&answer), FailureCause::Report, "300 findings");
}

#[test]
fn a_report_with_invalid_text_or_invalid_choices() {
    let mut answer = Answer::default();
    let finding = answer.finding(b"\xff\xfe", 0, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "utf-8");
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 9, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "discriminant");
    let misplaced = component("(i32.const 3)", "");
    fails(misplaced, FailureCause::Report, "not aligned");
    let outside = component("(i32.const 1073741824)", "");
    fails(outside, FailureCause::Report, "out of bounds");
}

#[test]
fn a_finding_that_cites_nothing() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, false, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "it cites no norm");
}

#[test]
fn a_finding_with_a_dangling_index() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, true, &[7]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "refers to step 7");
}

#[test]
fn a_finding_of_a_rule_that_is_not_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding(b"s_italia.l241.termine", 0, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "no rule of this id");
}

#[test]
fn a_finding_heavier_than_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 0, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "may weigh Warning");
}

#[test]
fn a_message_that_is_not_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding_saying(b"altro", RULE.as_bytes(), 1, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "message `altro` is not declared");
}

#[test]
fn a_rule_that_says_nothing() {
    let answer = Answer::default().report(&[], 0);
    fails(answering(&answer), FailureCause::Report, "`c_prova.regola` says nothing");
}

#[test]
fn the_same_layout_without_a_fault_is_a_verdict() {
    let host = host();
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, true, &[]);
    let digest = host.load(&pack(answering(&answer.report(&finding, 1)))).unwrap().digest;
    let verdict = host.evaluate(&digest, &request()).unwrap();
    assert_eq!(verdict.report.findings[0].outcome, Outcome::Violated);
    assert_eq!(verdict.report.findings[0].citations[0].text_of.to_string(), "2026-05-04");
}

#[test]
fn others_are_served_while_a_hostile_pack_runs() {
    let host = host();
    let good = host.load(&example()).unwrap().digest;
    let looping = host.load(&pack(component("(loop (br 0)) (unreachable)", ""))).unwrap().digest;
    std::thread::scope(|scope| {
        let hostile = scope.spawn(|| {
            let causes = (0..4).map(|_| host.evaluate(&looping, &request()).unwrap_err().cause);
            causes.collect::<Vec<_>>()
        });
        let served = scope.spawn(|| (0..200).for_each(|_| serves(&host, &good)));
        assert_eq!(hostile.join().unwrap(), [FailureCause::Budget; 4]);
        served.join().unwrap();
    });
}

#[test]
fn a_pack_that_is_not_there() {
    let failure = host().evaluate(&Digest::of(b"nothing"), &request()).unwrap_err();
    assert_eq!(failure.cause, FailureCause::Absent);
}
