//! Levels at the moment of the act: what a pack may not claim, and that nothing of a lower level ever softens a verdict.

use super::harness::*;
use super::law::*;
use digipro_kit::effective::*;
use digipro_machine::*;
use digipro_vocab::{
    Citation, FactValue, FailureCause, Finding, Level, Name, Outcome, Report, Step, StepKind, Value, Weight,
};
use proptest::prelude::*;
use std::sync::Arc;

/// A time limit that began, then a rule point: the State's pack, Sicily's and Messina's.
fn three_levels() -> Case {
    let nodes = r#"<startEvent id="s"><extensionElements><digipro:term name="conclusione" action="start" at="complete"/></extensionElements></startEvent><task id="t"><extensionElements><digipro:point name="provvedimento" at="enter" mode="gate"/></extensionElements></task><endEvent id="e"/>"#;
    let mut effective = (*lawful(&(nodes.to_owned() + &flows("s -> t; t -> e"))).graph.effective).clone();
    let packs =
        vec![pack("s_italia", Level::State), pack("r_sicili", Level::Region), pack("c_f158", Level::Entity)];
    let point = effective.points.get_mut("provvedimento").unwrap();
    point.regimes = vec![regime("2016-01-01", None, packs)];
    case(Arc::new(effective))
}

/// Answers with a report for each pack that is named, and empty ones for the others.
fn say(case: &mut Case, reports: &[(&str, Report)]) {
    let mut action = case.answers(&[]);
    if let Action::RulesAnswered { answers, .. } = &mut action {
        for answer in answers {
            if let Some((_, report)) = reports.iter().find(|(pack, _)| **pack == *answer.pack) {
                answer.outcome = Ok(report.clone());
            }
        }
    }
    case.act(action);
}

fn of(findings: Vec<Finding>) -> Report {
    Report { findings, ..Report::default() }
}

fn step(kind: StepKind, label: &str, reads: &[&str], yields: FactValue) -> Report {
    let reads = reads.iter().map(|read| Name::from(*read)).collect();
    let step = Step { parent: None, kind, label: label.into(), grounds: vec![], reads, yields };
    Report { trace: vec![step], ..Report::default() }
}

/// What a report of a pack came to: nothing, or the failure of its level.
fn claims(pack: &str, report: Report) -> Option<String> {
    let mut case = three_levels();
    case.start("{}").tells("wait t: rules");
    say(&mut case, &[(pack, report.clone())]);
    let failed = case.events.iter().find_map(|event| match event {
        Event::RulesIndeterminate { failures, answers, .. } => Some((failures[0].clone(), answers.clone())),
        _ => None,
    });
    let ((who, failure), answers) = failed?;
    assert_eq!((&*who, failure.cause), (pack, FailureCause::Level));
    // It blocks until a person signs, and what the pack said stays in the evidence.
    case.tells("wait t: incident I0102");
    assert_eq!(answers.iter().find(|answer| *answer.pack == *pack).unwrap().outcome, Ok(report));
    Some(failure.detail)
}

#[test]
fn a_pack_speaks_of_its_own_rules_only() {
    for rule in ["s_italia.x", "r_sicili.x", "c_a323.x", "c_f1580.x", "c_f158"] {
        let detail = claims("c_f158", of(vec![finding(rule, Outcome::Satisfied, Weight::Note)])).unwrap();
        assert!(detail.contains(rule) && detail.contains("another body"), "{detail}");
    }
    assert_eq!(claims("c_f158", of(vec![finding("c_f158.x", Outcome::Violated, Weight::Note)])), None);
}

#[test]
fn a_finding_rests_on_a_norm_of_its_own_level_and_may_refer_to_others() {
    let state = finding("s_italia.x", Outcome::Violated, Weight::Note).citations;
    let own = finding("c_f158.x", Outcome::Violated, Weight::Note);
    let alone = Finding { citations: state.clone(), ..own.clone() };
    assert!(claims("c_f158", of(vec![alone])).unwrap().contains("no norm of its own level"));
    let both = Finding { citations: [own.citations.clone(), state].concat(), ..own };
    assert_eq!(claims("c_f158", of(vec![both])), None);
    // Nor does the State make law by a municipality's regulation.
    let local: Vec<Citation> = finding("c_f158.x", Outcome::Violated, Weight::Note).citations;
    let upside = Finding { citations: local, ..finding("s_italia.x", Outcome::Violated, Weight::Note) };
    assert!(claims("s_italia", of(vec![upside])).is_some());
}

#[test]
fn reasoning_takes_a_parameter_as_it_was_told_or_stricter() {
    let takes = |days| step(StepKind::Parameter, "giorni", &["giorni"], FactValue::Whole(days));
    let detail = claims("c_f158", takes(45)).unwrap();
    assert_eq!(detail, "it takes `giorni` as 45, where 30 is in force");
    assert_eq!((claims("c_f158", takes(30)), claims("c_f158", takes(20))), (None, None));
    let unknown = step(StepKind::Parameter, "giorni", &["giorni"], FactValue::Unknown);
    assert_eq!(claims("c_f158", unknown), None);
}

#[test]
fn no_lower_level_ends_a_time_limit_to_less_protection() {
    // 3 April + 30 days is Sunday 3 May: the limit ends on Monday.
    let ends =
        |on: &str| step(StepKind::Computation, "termine.conclusione.scadenza", &[], FactValue::Day(day(on)));
    let detail = claims("r_sicili", ends("2026-05-05")).unwrap();
    assert_eq!(
        detail,
        "it ends the time limit `conclusione` on 2026-05-05, where the law ends it on 2026-05-04"
    );
    assert_eq!(
        (claims("r_sicili", ends("2026-05-04")), claims("r_sicili", ends("2026-04-20"))),
        (None, None)
    );
}

#[test]
fn a_definition_with_a_value_beyond_its_bound_is_caught_at_the_act() {
    let mut effective = (*three_levels().graph.effective).clone();
    let parameter = effective.parameters.get_mut("giorni").unwrap();
    let state = parameter.timeline[1].clone();
    let weaker = Dated {
        value: Setting::Whole(45),
        level: Level::Entity,
        by: "c_f158".into(),
        overrode: Some(Box::new(state)),
        ..parameter.timeline[1].clone()
    };
    parameter.timeline[1] = weaker;
    // No limit is reckoned from it, and no pack is told it.
    let mut stopped = case(Arc::new(effective.clone()));
    stopped.start("{}").tells("wait s: incident I0106");
    let documents = lawful(&gate("task", r#"at="enter" mode="gate""#)).graph.effective.documents.clone();
    effective.documents = documents;
    case(Arc::new(effective)).start("{}").tells("wait t: incident I0106");
}

#[test]
fn a_regions_rule_stands_in_the_place_of_the_states_once_it_has_spoken() {
    let mut effective = (*three_levels().graph.effective).clone();
    let replacement = Replacement {
        by: "r_sicili.termine".into(),
        from: day("2026-04-03"),
        to: None,
        citation: finding("r_sicili.termine", Outcome::Satisfied, Weight::Note).citations[0].clone(),
    };
    let point = effective.points.get_mut("provvedimento").unwrap();
    point.replaced.insert("s_italia.termine".into(), replacement.clone());
    let state = of(vec![finding("s_italia.termine", Outcome::Violated, Weight::Blocking)]);
    let region = of(vec![finding("r_sicili.termine", Outcome::Satisfied, Weight::Blocking)]);
    let effective = Arc::new(effective);
    let mut spoken = case(effective.clone());
    spoken.start("{}");
    say(&mut spoken, &[("s_italia", state.clone()), ("r_sicili", region.clone())]);
    spoken.tells("rules: Pass\ncase completed");
    // Silence replaces nothing.
    let mut silent = case(effective.clone());
    silent.start("{}");
    say(&mut silent, &[("s_italia", state.clone())]);
    silent.tells("rules: Deny");
    // Nor the day before the Region's law is in force.
    let mut early = case(effective);
    early.at = "2026-04-02T08:00:00Z".parse().unwrap();
    early.start("{}");
    say(&mut early, &[("s_italia", state), ("r_sicili", region)]);
    early.tells("rules: Deny");
}

/// How severely an act is judged: passing, or not.
fn severity(findings: &[(&str, Vec<Finding>)]) -> (bool, Vec<(Name, Outcome, Weight)>) {
    let mut case = three_levels();
    case.start("{}");
    let reports: Vec<(&str, Report)> =
        findings.iter().map(|(pack, found)| (*pack, of(found.clone()))).collect();
    say(&mut case, &reports);
    let stands = case.events.iter().find_map(|event| match event {
        Event::RulesEvaluated { findings, verdict, .. } => {
            let all = findings.iter().map(|f| (f.rule.clone(), f.outcome, f.weight)).collect();
            Some((*verdict != Verdict::Pass, all))
        }
        Event::RulesIndeterminate { .. } => Some((true, Vec::new())),
        _ => None,
    });
    stands.unwrap()
}

fn found(pack: &'static str) -> impl Strategy<Value = Vec<Finding>> {
    let outcome = prop_oneof![
        Just(Outcome::Satisfied),
        Just(Outcome::Violated),
        Just(Outcome::NotApplicable),
        Just(Outcome::Indeterminate)
    ];
    let weight = prop_oneof![Just(Weight::Blocking), Just(Weight::Warning), Just(Weight::Note)];
    // Mostly its own rules, and now and then another body's.
    let owner = prop_oneof![6 => Just(pack), 1 => Just("s_italia"), 1 => Just("r_sicili")];
    let one = (owner, 0..3, outcome, weight)
        .prop_map(|(owner, rule, outcome, weight)| finding(&format!("{owner}.r{rule}"), outcome, weight));
    prop::collection::vec(one, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_lower_levels_say_the_verdict_is_never_softer(
        state in found("s_italia"), region in found("r_sicili"), entity in found("c_f158")
    ) {
        let state: Vec<Finding> = state.into_iter().filter(|f| f.rule.starts_with("s_italia.")).collect();
        let (stops, higher) = severity(&[("s_italia", state.clone())]);
        let (stops_too, lower) =
            severity(&[("s_italia", state), ("r_sicili", region), ("c_f158", entity)]);
        prop_assert!(stops_too || !stops, "what the State stops goes on: {higher:?}, {lower:?}");
        // Each finding of the State stands as it was, unless all waits for a signature.
        if !lower.is_empty() {
            prop_assert!(higher.iter().all(|finding| lower.contains(finding)), "{higher:?}, {lower:?}");
        }
    }
}

/// The day of an event selects the law where a transitional rule says so.
#[test]
fn parameters_are_those_of_the_day_that_selects_the_law() {
    let mut effective = (*lawful(&gate("task", r#"at="enter" mode="gate""#)).graph.effective).clone();
    let selected = Selector::Fact { path: "conferenza.data".into(), citation: citation() };
    let point = effective.points.get_mut("provvedimento").unwrap();
    point.regimes[1].selected_by = selected;
    let effective = Arc::new(effective);
    // The reform is of 1 January 2026: the conference was called the day before, on the day, or is not known.
    for (called, who, days) in
        [("2025-12-31", "s_old", 60), ("2026-01-01", "s_italia", 30), ("", "s_italia", 30)]
    {
        let mut case = case(effective.clone());
        let facts = if called.is_empty() {
            "{}".to_owned()
        } else {
            format!(r#"{{"conferenza":{{"data":"{called}"}}}}"#)
        };
        case.start(&facts);
        let (_, inquiry) = case.inquiry();
        let question = &inquiry.questions[0];
        assert_eq!(
            (&*question.pack, question.request.parameters[0].value.clone()),
            (who, FactValue::Whole(days))
        );
        assert_eq!((inquiry.act_date, question.request.act_date), (day("2026-04-03"), day("2026-04-03")));
    }
    // An event on a day of no regime: not encoded, and it says of which day.
    let mut before = case(effective);
    before
        .start(r#"{"conferenza":{"data":"2015-12-31"}}"#)
        .tells("rules: indeterminate\nwait t: incident I0103");
    let ticket = before.ticket("t", |wait| matches!(wait, Wait::Incident(_)));
    let Some(Wait::Incident(trouble)) = before.state.waits().get(&ticket).map(|w| &w.wait) else { panic!() };
    assert!(trouble.message.contains("2015-12-31"), "{}", trouble.message);
    assert_eq!(before.variable("x"), Value::Null);
}
