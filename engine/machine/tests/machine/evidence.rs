//! What the log keeps of a rule call, and other law for a case under way.

use super::law::{citation, day, finding, gate, law, lawful, pack, parameter, regime};
use digipro_kit::Effective;
use digipro_kit::effective::{Form, Lane, Point};
use digipro_machine::*;
use digipro_vocab::{FactValue, Level, Outcome, Weight};
use std::sync::Arc;

#[test]
fn a_rule_call_in_the_log_names_its_regime_its_dates_and_the_limits_and_old_logs_keep_reading() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate" actDate="=data""#));
    case.start("{}").task("t", r#"{"data":"2026-02-01"}"#);
    let (_, inquiry) = case.inquiry();
    assert_eq!((inquiry.regime_from, inquiry.citation.as_ref()), (day("2026-01-01"), Some(&citation())));
    let command = |action| Command { at: case.at, by: Actor::id("x"), key: None, action };
    let header = codec::Header::from(&command(Action::EffectDone { ticket: digipro_vocab::Ticket(1) }));
    let asked = codec::encode_record(&case.graph, &header, &case.events).unwrap();
    let body = String::from_utf8(asked.body.clone()).unwrap();
    for said in [
        r#""act_date":"2026-02-01""#,
        r#""citation":{"part":"art2","text_of":"2026-01-01","urn":"urn:nir:stato:legge:1990-08-07;241"}"#,
        r#""facts_date":"2026-04-03","known_on":"2026-04-03""#,
        r#""regime_from":"2026-01-01""#,
        r#""contract":"1.0","digest":""#,
    ] {
        assert!(body.contains(said), "{said} is not in {body}");
    }
    // Without its facts, which were erased, the call still says all that is about the act.
    let (_, events) = codec::decode_record(&case.graph, &asked.body, None).unwrap();
    let erased = events.iter().find_map(|event| match event {
        Event::Opened { wait: Wait::Rules(inquiry), .. } => Some(inquiry.clone()),
        _ => None,
    });
    let erased = erased.unwrap();
    assert_eq!(
        (erased.citation.clone(), erased.questions[0].asked),
        (inquiry.citation.clone(), inquiry.questions[0].asked)
    );
    let request = &erased.questions[0].request;
    assert_eq!(
        (request.facts_date, request.known_on, request.facts.len()),
        (day("2026-04-03"), day("2026-04-03"), 0)
    );
    // As it was written before citation and dates were kept.
    let old = body
        .replace(r#""citation":{"part":"art2","text_of":"2026-01-01","urn":"urn:nir:stato:legge:1990-08-07;241"},"#, "")
        .replace(r#""facts_date":"2026-04-03","known_on":"2026-04-03","#, "");
    assert_ne!(old, body);
    let (_, events) = codec::decode_record(&case.graph, old.as_bytes(), Some(&asked.payload)).unwrap();
    let called = events.iter().any(|event| {
        matches!(event, Event::Opened { wait: Wait::Rules(call), .. }
            if call.citation.is_none() && call.questions == inquiry.questions)
    });
    assert!(called);
    case.answer(&[finding("r", Outcome::Satisfied, Weight::Note)]);
    let answered = codec::encode_record(&case.graph, &header, &case.events).unwrap();
    let body = String::from_utf8(answered.body).unwrap();
    assert!(body.contains(r#""fuel":1,"limits":"1","outcome_at""#), "{body}");
    let old = body.replace(r#""limits":"1","#, "");
    let (_, events) = codec::decode_record(&case.graph, old.as_bytes(), Some(&answered.payload)).unwrap();
    let unlimited =
        |event: &Event| matches!(event, Event::RulesEvaluated { answers, .. } if answers[0].limits.is_none());
    assert!(events.iter().any(unlimited));
}

#[test]
fn a_case_under_way_takes_the_law_of_a_definition_with_its_structure_and_of_no_other() {
    let elements = gate("userTask", r#"at="complete" mode="gate""#);
    let mut case = lawful(&elements);
    case.start("{}");
    let mut reformed = law(&elements);
    let regimes = vec![regime("2016-01-01", None, vec![pack("s_reform", Level::State)])];
    reformed.points.insert("provvedimento".into(), Point { regimes, ..Point::default() });
    reformed.parameters.insert("giorni".into(), parameter(&[("2016-01-01", None, 45)]));
    let reformed = compile(&Arc::new(reformed)).0.unwrap();
    assert_eq!(check_law(&case.graph, &reformed), Ok(()));
    // What was asked before stays asked of the law of that moment.
    case.task("t", "{}");
    assert_eq!(&*case.inquiry().1.questions[0].pack, "s_italia");
    case.act(Action::AdoptLaw { law: reformed.digest });
    assert_eq!(case.state.law(), Some(reformed.digest));
    let own = case.graph.digest;
    case.graph = reformed;
    let denied = [finding("s_italia.r", Outcome::Violated, Weight::Blocking)];
    case.answer(&denied).then("rules: Deny\nreturned");
    case.task("t", "{}");
    let (_, inquiry) = case.inquiry();
    let asked: Vec<_> = inquiry.questions.iter().map(|question| &*question.pack).collect();
    assert_eq!(asked, ["s_reform"]);
    assert_eq!(inquiry.questions[0].request.parameters[0].value, FactValue::Whole(45));
    let again = case.try_do(Action::AdoptLaw { law: case.graph.digest });
    assert_eq!(again.unwrap_err().code.id, "R0131");
    // A mistaken reform is taken back by adopting the law that was there before.
    case.act(Action::AdoptLaw { law: own });
    assert_eq!(case.state.law(), Some(own));
}

#[test]
fn another_structure_is_refused_with_what_differs() {
    let elements = gate("userTask", r#"at="complete" mode="gate""#);
    let graph = |effective: Effective| compile(&Arc::new(effective)).0.unwrap();
    let ours = graph(law(&elements));
    let differs = |change: &dyn Fn(&mut Effective)| {
        let mut other = law(&elements);
        change(&mut other);
        match check_law(&ours, &graph(other)) {
            Ok(()) => String::new(),
            Err(rejection) => {
                assert_eq!(rejection.code.id, "R0130");
                rejection.message.rsplit(": ").next().unwrap().to_owned()
            }
        }
    };
    let form = Form { definition: "{}".into(), fields: Vec::new(), added: Vec::new() };
    let lane = Lane { office: "x".into(), role: "y".into() };
    assert_eq!(differs(&|other| drop(other.forms.insert("f".into(), form.clone()))), "forms");
    assert_eq!(differs(&|other| drop(other.lanes.insert("l".into(), lane.clone()))), "lanes");
    assert_eq!(differs(&|other| other.terms.clear()), "time limits");
    assert_eq!(differs(&|other| drop(other.points.insert("x".into(), Point::default()))), "rule points");
    assert_eq!(differs(&|other| other.kit = "another".into()), "kit");
    let moved = law(&elements.replace("userTask", "manualTask")).documents;
    assert_eq!(differs(&|other| other.documents = moved.clone()), "documents");
    assert_eq!(differs(&|other| other.version = "2".into()), "");
    assert_eq!(differs(&|other| drop(other.parameters.insert("x".into(), parameter(&[])))), "");
}

#[test]
fn no_pack_is_told_a_fact_that_the_kit_collects_for_no_purpose() {
    let mut effective = law(&gate("userTask", r#"at="complete" mode="gate""#));
    effective.data.remove("persone");
    let mut case = super::harness::case(Arc::new(effective));
    case.start("{}").task("t", r#"{"persone":3,"esito":"diniego"}"#).then("wait t: rules");
    let (_, inquiry) = case.inquiry();
    let told = |path: &str| {
        let facts = &inquiry.questions[0].request.facts;
        facts.iter().find(|fact| &*fact.path == path).map(|fact| (fact.value.clone(), &*fact.source)).unwrap()
    };
    assert_eq!(told("persone"), (FactValue::Unknown, NO_PURPOSE));
    assert_eq!(told("esito").0, FactValue::Code("diniego".into()));
    // What the machine computes is no data that somebody collected.
    assert_ne!(told("atto.data").0, FactValue::Unknown);
}
