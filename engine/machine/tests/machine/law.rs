//! Rule points and time limits: what the law is asked, and what its answers do.

use super::harness::*;
use digipro_kit::Effective;
use digipro_kit::effective::*;
use digipro_machine::*;
use digipro_vocab::pack::Need;
use digipro_vocab::{
    Citation, Digest, FactKind, FactValue, Failure, FailureCause, Finding, Level, Message, Outcome, Report,
    Value, Weight,
};
use std::sync::Arc;

pub fn citation() -> Citation {
    Citation {
        urn: "urn:nir:stato:legge:1990-08-07;241".into(),
        part: "art2".into(),
        text_of: day("2026-01-01"),
    }
}

pub fn day(text: &str) -> digipro_vocab::Date {
    text.parse().unwrap()
}

pub fn need(path: &str, kind: FactKind) -> Need {
    Need { path: path.into(), kind, purpose: "decision".into(), legal_basis: "law".into() }
}

pub fn pack(id: &str, level: Level) -> BoundPack {
    BoundPack {
        id: id.into(),
        version: "1".into(),
        digest: Digest::of(id.as_bytes()),
        contract: "1.0".into(),
        level,
        mode: Mode::Binding,
        needs: vec![
            need("atto.data", FactKind::Day),
            need("esito", FactKind::Code),
            need("persone", FactKind::Whole),
            need("termine.conclusione.scadenza", FactKind::Day),
            need("caso.avvio", FactKind::Day),
        ],
        parameters: vec!["giorni".into()],
    }
}

pub fn regime(from: &str, to: Option<&str>, packs: Vec<BoundPack>) -> Regime {
    Regime { from: day(from), to: to.map(day), selected_by: Selector::Act, packs, citation: citation() }
}

pub fn parameter(values: &[(&str, Option<&str>, i64)]) -> Parameter {
    let dated = |(from, to, n): &(&str, Option<&str>, i64)| Dated {
        from: day(from),
        to: to.map(day),
        value: Setting::Whole(*n),
        level: Level::State,
        by: "foia".into(),
        act: None,
        citation: citation(),
        overrode: None,
    };
    Parameter {
        kind: SettingKind::Whole,
        unit: Unit::Days,
        bound: Bound::AtMost,
        direction: Direction::Less,
        protects: None,
        ground: citation(),
        regional: None,
        timeline: values.iter().map(dated).collect(),
    }
}

/// A kit with one time limit, one parameter that changes in 2026, and one rule point with two regimes.
pub fn lawful(elements: &str) -> Case {
    case(Arc::new(law(elements)))
}

pub fn law(elements: &str) -> Effective {
    let mut effective = plain(bpmn("", elements));
    let giorni = parameter(&[("2016-01-01", Some("2025-12-31"), 60), ("2026-01-01", None, 30)]);
    effective.parameters.insert("giorni".into(), giorni);
    let term =
        Term { parameter: "giorni".into(), kind: TermKind::Ordinary, own: false, citation: citation() };
    effective.terms.insert("conclusione".into(), term);
    let regimes = vec![
        regime("2016-01-01", Some("2025-12-31"), vec![pack("s_old", Level::State)]),
        regime("2026-01-01", None, vec![pack("s_italia", Level::State), pack("c_a323", Level::Entity)]),
    ];
    effective.points.insert("provvedimento".into(), Point { regimes, ..Point::default() });
    for fact in ["esito", "persone"] {
        effective.data.insert(fact.into(), DataUse::of("decision".into(), citation(), None));
    }
    effective
}

pub fn gate(kind: &str, attributes: &str) -> String {
    format!(
        r#"<startEvent id="s"/><{kind} id="t"><extensionElements><digipro:point name="provvedimento" {attributes}/></extensionElements></{kind}><endEvent id="e"/>{}"#,
        flows("s -> t; t -> e")
    )
}

pub fn finding(rule: &str, outcome: Outcome, weight: Weight) -> Finding {
    let message = Message { key: "k".into(), arguments: Vec::new() };
    let urn = match rule.split("_").next().unwrap_or_default() {
        "c" => "urn:nir:comune.anzio:regolamento:2026-01-01;1",
        "r" => "urn:nir:regione.sicilia:legge:2019-05-21;7",
        _ => "urn:nir:stato:legge:1990-08-07;241",
    };
    let citations = vec![Citation { urn: urn.into(), ..citation() }];
    Finding { rule: rule.into(), outcome, weight, citations, message, because: Vec::new() }
}

/// The findings that a pack may speak of.
pub fn own(question: &wait::Question, findings: &[Finding]) -> Vec<Finding> {
    findings.iter().filter(|finding| finding.rule.starts_with(&*question.pack)).cloned().collect()
}

impl Case {
    pub fn inquiry(&self) -> (digipro_vocab::Ticket, wait::Inquiry) {
        let ticket = self.ticket("t", |wait| matches!(wait, Wait::Rules(_)));
        let Some(What::Rules(inquiry)) = owed_by(&self.graph, &self.state, ticket).map(|owed| owed.what)
        else {
            panic!()
        };
        (ticket, inquiry.clone())
    }

    pub fn answers(&self, findings: &[Finding]) -> Action {
        let (ticket, inquiry) = self.inquiry();
        let answer = |question: &wait::Question| Answer {
            pack: question.pack.clone(),
            digest: question.digest,
            contract: question.contract.clone(),
            asked: question.asked,
            fuel: 1,
            limits: Some("1".into()),
            outcome: Ok(Report { findings: own(question, findings), ..Report::default() }),
        };
        Action::RulesAnswered { ticket, answers: inquiry.questions.iter().map(answer).collect() }
    }

    pub fn answer(&mut self, findings: &[Finding]) -> &mut Self {
        let action = self.answers(findings);
        self.act(action)
    }

    fn acknowledge(&mut self, rule: &str, reason: &str) -> &mut Self {
        let ticket = self.ticket("t", |wait| matches!(wait, Wait::Task(_)));
        let acknowledged = vec![Acknowledged { rule: rule.into(), reason: reason.into() }];
        self.act(Action::CompleteTask { ticket, variables: vars("{}"), acknowledged })
    }

    fn sign(&mut self, proceed: bool) -> &mut Self {
        let ticket = self.ticket("t", |wait| matches!(wait, Wait::Incident(_)));
        self.act(Action::SignOver { ticket, reason: "verified by hand".into(), proceed })
    }
}

#[test]
fn rules_are_told_only_the_facts_that_they_declare_with_their_types() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start(r#"{"esito":"diniego","secret":"x"}"#);
    case.task("t", r#"{"persone":"three"}"#).then("wait t: rules");
    let (_, inquiry) = case.inquiry();
    assert_eq!(inquiry.questions.len(), 2);
    let request = &inquiry.questions[0].request;
    let fact = |path: &str| request.facts.iter().find(|fact| &*fact.path == path).unwrap();
    assert_eq!(request.facts.len(), 5);
    assert_eq!(fact("esito").value, FactValue::Code("diniego".into()));
    assert_eq!(fact("persone").value, FactValue::Unknown);
    assert_eq!(&*fact("persone").source, "variable of the case, a string where a whole number is needed");
    assert_eq!(fact("atto.data").value, FactValue::Day(day("2026-04-03")));
    assert_eq!(fact("caso.avvio").value, FactValue::Day(day("2026-04-03")));
    assert_eq!(fact("termine.conclusione.scadenza").value, FactValue::Unknown);
    assert_eq!(request.parameters[0].value, FactValue::Whole(30));
    assert_eq!(request.act_date, day("2026-04-03"));
}

#[test]
fn a_blocking_violation_gives_the_task_back_with_its_findings() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start("{}").task("t", r#"{"esito":"diniego"}"#);
    let denied = [finding("s_italia.preavviso", Outcome::Violated, Weight::Blocking)];
    case.answer(&denied).then("rules: Deny\nreturned");
    // The results do not count, the task is open and shows what the rules said.
    assert_eq!(case.variable("esito"), Value::Null);
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Task(_)));
    let Some(Wait::Task(task)) = case.state.waits().get(&ticket).map(|w| &w.wait) else { panic!() };
    assert_eq!(task.findings, denied);
    case.task("t", r#"{"esito":"accoglimento"}"#).then("wait t: rules");
    case.answer(&[finding("s_italia.preavviso", Outcome::Satisfied, Weight::Blocking)]);
    case.then("rules: Pass\nesito = \"accoglimento\"\ndone t\nenter e\ndone e\ncase completed");
}

#[test]
fn a_warning_needs_recorded_reasons() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    let warning = [finding("s_italia.oneri", Outcome::Violated, Weight::Warning)];
    case.start("{}").task("t", "{}").answer(&warning).then("rules: Deny\nreturned");
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Task(_)));
    let acknowledged = vec![Acknowledged { rule: "s_italia.oneri".into(), reason: " ".into() }];
    let empty = case.try_do(Action::CompleteTask { ticket, variables: vars("{}"), acknowledged });
    assert_eq!(empty.unwrap_err().code.id, "R0008");
    case.acknowledge("s_italia.other", "why").answer(&warning).then("rules: Deny\nreturned");
    case.acknowledge("s_italia.oneri", "why").answer(&warning).tells("rules: Pass\ndone t\ncase completed");
}

#[test]
fn a_task_under_judgement_is_neither_completed_again_nor_judged_twice() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start("{}").task("t", "{}");
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Task(_)));
    let again = Action::CompleteTask { ticket, variables: vars("{}"), acknowledged: vec![] };
    assert_eq!(case.try_do(again).unwrap_err().code.id, "R0010");
    let mut wrong = case.answers(&[]);
    if let Action::RulesAnswered { answers, .. } = &mut wrong {
        answers[0].asked = Digest::of(b"another request");
    }
    assert_eq!(case.try_do(wrong).unwrap_err().code.id, "R0009");
    let mut other = case.answers(&[]);
    if let Action::RulesAnswered { answers, .. } = &mut other {
        answers[1].digest = Digest::of(b"other bytes");
    }
    assert_eq!(case.try_do(other).unwrap_err().code.id, "R0009");
    let mut short = case.answers(&[]);
    if let Action::RulesAnswered { answers, .. } = &mut short {
        answers.pop();
    }
    assert_eq!(case.try_do(short).unwrap_err().code.id, "R0009");
    let good = case.answers(&[]);
    let huge = case.answers(&vec![finding("s_italia.x", Outcome::Satisfied, Weight::Note); 300]);
    assert_eq!(case.try_do(huge).unwrap_err().code.id, "R0013");
    case.act(good.clone());
    assert_eq!(case.try_do(good).unwrap_err().code.id, "R0005");
}

#[test]
fn a_pack_that_fails_blocks_until_it_answers_or_a_person_signs() {
    let mut case = lawful(&gate("serviceTask", r#"at="enter" mode="consult""#));
    case.start("{}").tells("enter t\nwait t: rules");
    let fail = |case: &Case| {
        let mut action = case.answers(&[]);
        if let Action::RulesAnswered { answers, .. } = &mut action {
            answers[0].outcome = Err(Failure { cause: FailureCause::Budget, detail: "out of fuel".into() });
        }
        action
    };
    let action = fail(&case);
    case.act(action).then("rules: indeterminate\nwait t: incident I0102");
    case.resolve("t").then("wait t: rules");
    let action = fail(&case);
    case.act(action);
    case.sign(false).then("signed, proceed false\nwait t: incident I0101");
    case.sign(true).then("signed, proceed true\nwait t: job t");
}

#[test]
fn the_law_is_that_of_the_act_date() {
    let with = |date: &str| {
        let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate" actDate="=data""#));
        case.start("{}").task("t", &format!(r#"{{"data":{date}}}"#));
        case
    };
    let old = with("\"2025-12-31\"").inquiry().1;
    assert_eq!(old.questions.iter().map(|q| &*q.pack).collect::<Vec<_>>(), ["s_old"]);
    assert_eq!(old.questions[0].request.parameters[0].value, FactValue::Whole(60));
    let new = with("\"2026-01-01\"").inquiry().1;
    assert_eq!(new.questions.iter().map(|q| &*q.pack).collect::<Vec<_>>(), ["s_italia", "c_a323"]);
    with("\"2012-01-01\"").then("rules: indeterminate\nwait t: incident I0103");
    with("null").then("rules: indeterminate\nwait t: incident I0104");
    // Submitted again with a date, the incident is moot.
    with("null").task("t", r#"{"data":"2026-02-01"}"#).then("returned\nwait t: rules");
}

#[test]
fn a_transitional_rule_selects_the_law_by_another_day() {
    let elements = gate("userTask", r#"at="complete" mode="gate""#);
    let mut effective = plain(bpmn("", &elements));
    let mut new = regime("2026-01-01", None, vec![pack("s_new", Level::State)]);
    new.selected_by = Selector::Fact { path: "istanza.data".into(), citation: citation() };
    let regimes = vec![regime("2016-01-01", Some("2025-12-31"), vec![pack("s_old", Level::State)]), new];
    effective.points.insert("provvedimento".into(), Point { regimes, ..Point::default() });
    let effective = Arc::new(effective);
    for (variables, expected) in [(r#"{"istanza":{"data":"2025-11-02"}}"#, "s_old"), ("{}", "s_new")] {
        let mut case = case(effective.clone());
        case.start(variables).task("t", "{}");
        assert_eq!(&*case.inquiry().1.questions[0].pack, expected);
    }
}

#[test]
fn of_one_rule_the_heaviest_finding_stands_and_a_lower_level_adds_its_own() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate" result="esitoRegole""#));
    case.start("{}").task("t", "{}");
    case.answer(&[
        finding("s_italia.x", Outcome::Satisfied, Weight::Blocking),
        finding("s_italia.x", Outcome::Violated, Weight::Warning),
        finding("s_italia.x", Outcome::Violated, Weight::Note),
        finding("c_a323.own", Outcome::Violated, Weight::Note),
    ]);
    let Some(Event::RulesEvaluated { findings, verdict, .. }) =
        case.events.iter().find(|event| matches!(event, Event::RulesEvaluated { .. }))
    else {
        panic!()
    };
    let told: Vec<_> = findings.iter().map(|f| (&*f.rule, f.outcome, f.weight)).collect();
    let expected =
        [("c_a323.own", Outcome::Violated, Weight::Note), ("s_italia.x", Outcome::Violated, Weight::Warning)];
    assert_eq!((told.as_slice(), *verdict), (expected.as_slice(), Verdict::Deny));
    assert_eq!(case.variable("esitoRegole").at("verdict"), Some(&Value::text("deny")));
}

#[test]
fn a_blocking_rule_that_cannot_decide_waits_for_a_person() {
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    let unclear = [finding("s_italia.x", Outcome::Indeterminate, Weight::Blocking)];
    case.start("{}").task("t", r#"{"v":1}"#).answer(&unclear).then("rules: Unclear\nwait t: incident I0105");
    case.sign(true).tells("signed, proceed true\nv = 1\ndone t\ncase completed");
    let mut case = lawful(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start("{}").task("t", r#"{"v":1}"#).answer(&unclear);
    case.sign(false).then("signed, proceed false\nreturned");
    assert_eq!(case.variable("v"), Value::Null);
}

#[test]
fn an_automatic_node_that_is_denied_waits_until_the_facts_change() {
    let mut case = lawful(&gate("scriptTask", r#"at="enter" mode="gate""#).replace(
        "</extensionElements></scriptTask>",
        r#"<zeebe:script expression="=1" resultVariable="v"/></extensionElements></scriptTask>"#,
    ));
    let denied = [finding("s_italia.x", Outcome::Violated, Weight::Blocking)];
    case.start("{}").answer(&denied).then("rules: Deny\nwait t: incident I0101");
    case.set(r#"{"esito":"accoglimento"}"#).resolve("t").then("wait t: rules");
    case.answer(&[]).tells("rules: Pass\nv = 1\ncase completed");
}

#[test]
fn a_time_limit_runs_stops_and_moves_its_timers() {
    let nodes = r#"<startEvent id="s"><extensionElements><digipro:term name="conclusione" action="start" at="complete"/></extensionElements></startEvent><userTask id="t"><extensionElements><digipro:term name="conclusione" action="end" at="complete"/></extensionElements></userTask><endEvent id="e"/><boundaryEvent id="late" attachedToRef="t" cancelActivity="false"><timerEventDefinition><extensionElements><digipro:timer term="conclusione"/></extensionElements></timerEventDefinition></boundaryEvent><boundaryEvent id="soon" attachedToRef="t" cancelActivity="false"><timerEventDefinition><extensionElements><digipro:timer term="conclusione" offset="-P5D"/></extensionElements></timerEventDefinition></boundaryEvent><receiveTask id="stop"><extensionElements><digipro:term name="conclusione" action="suspend" at="enter" id="x"/><digipro:term name="conclusione" action="resume" at="complete" id="x"/></extensionElements></receiveTask><parallelGateway id="f"/>"#;
    let mut case = lawful(
        &(nodes.to_owned() + &flows("s -> f; f -> t; f -> stop; t -> e; stop -> e; late -> e; soon -> e")),
    );
    case.start("{}");
    let due = |case: &Case, id: &str| {
        let ticket = case.ticket(id, |wait| matches!(wait, Wait::Timer(_)));
        match owed_by(&case.graph, &case.state, ticket).unwrap().what {
            What::Timer { due } => due.map(|due| due.to_string()),
            _ => panic!(),
        }
    };
    // While the limit is suspended no timer of its runs.
    assert_eq!((due(&case, "late"), due(&case, "soon")), (None, None));
    let ticket = case.ticket("late", |_| true);
    assert_eq!(case.try_do(Action::TriggerTimer { ticket }).unwrap_err().code.id, "R0007");
    case.at = "2026-04-13T08:00:00Z".parse().unwrap();
    case.message("stop", "{}");
    // 3 April + 30 days + 10 days of suspension = 13 May; it expires as the next day begins in Italy.
    assert_eq!(due(&case, "late").as_deref(), Some("2026-05-13T22:00:00Z"));
    assert_eq!(due(&case, "soon").as_deref(), Some("2026-05-07T22:00:00Z"));
    case.timer("soon").tells("enter soon").timer("late").tells("enter late");
    case.task("t", "{}").tells("case completed");
    let limit = case.state.limits().next().unwrap().1;
    assert_eq!(limit.events.len(), 3);
}

#[test]
fn expressions_read_time_limits_and_a_limit_that_cannot_is_an_incident() {
    let nodes = r#"<startEvent id="s"/><task id="n"><extensionElements><digipro:term name="conclusione" action="start" at="enter" date="=istanza.data"/></extensionElements></task><scriptTask id="c"><extensionElements><zeebe:script expression="=term(&quot;conclusione&quot;).due" resultVariable="due"/></extensionElements></scriptTask><endEvent id="e"/>"#;
    let mut case = lawful(&(nodes.to_owned() + &flows("s -> n; n -> c; c -> e")));
    case.start("{}").tells("wait n: incident I0011");
    case.set(r#"{"istanza":{"data":"2012-01-01"}}"#).resolve("n").then("wait n: incident I0014");
    // The length is that of the day on which it begins: 60 days until the end of 2025.
    case.set(r#"{"istanza":{"data":"2025-12-01"}}"#)
        .resolve("n")
        .tells("due = \"2026-01-30\"\ncase completed");
}

#[test]
fn what_the_kit_does_not_declare_is_refused() {
    let node = |inside: &str| {
        format!(
            r#"<startEvent id="s"/><task id="n"><extensionElements>{inside}</extensionElements></task><endEvent id="e"/>{}"#,
            flows("s -> n; n -> e")
        )
    };
    assert_eq!(refused("", &node(r#"<digipro:point name="nothing" at="complete" mode="gate"/>"#)), ["P0303"]);
    assert_eq!(refused("", &node(r#"<digipro:term name="nothing" action="start"/>"#)), ["P0303"]);
}

#[test]
fn an_extension_point_passes_through_until_somebody_fills_it() {
    let nodes = r#"<startEvent id="s"/><callActivity id="x"><extensionElements><digipro:extensionPoint id="dopo"/></extensionElements></callActivity><endEvent id="e"/>"#;
    let filler = r#"<process id="q"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#;
    let filler = filler.to_owned() + &flows("qs -> qt; qt -> qe") + "</process>";
    let mut effective = plain(bpmn(&filler, &(nodes.to_owned() + &flows("s -> x; x -> e"))));
    effective.extensions.insert("dopo".into(), Extension::default());
    case(Arc::new(effective.clone())).start("{}").tells("enter x\ndone x\ncase completed");
    effective
        .extensions
        .insert("dopo".into(), Extension { process: Some("q".into()), ..Extension::default() });
    let mut filled = case(Arc::new(effective));
    filled.start("{}").tells("enter x\nenter qs\nwait qt: task");
    filled.task("qt", r#"{"v":1}"#).tells("done x\ncase completed");
    assert_eq!(filled.variable("v"), Value::from(1));
}

#[test]
fn a_limit_at_a_rule_point_is_driven_once_after_the_rules_have_answered() {
    let nodes = r#"<startEvent id="s"/><task id="t"><extensionElements><digipro:point name="provvedimento" at="enter" mode="gate"/><digipro:term name="conclusione" action="start" at="enter"/></extensionElements></task><userTask id="u"/><endEvent id="e"/>"#;
    let mut case = lawful(&(nodes.to_owned() + &flows("s -> t; t -> u; u -> e")));
    case.start("{}").tells("wait t: rules");
    assert!(case.state.limits().next().is_none());
    case.at = "2026-04-07T08:00:00Z".parse().unwrap();
    case.answer(&[]).tells("rules: Pass\ndone t\nwait u: task");
    let limit = case.state.limits().next().unwrap().1;
    assert_eq!((limit.start, limit.events.len()), (day("2026-04-07"), 0));
}

#[test]
fn a_business_rule_task_can_be_its_rule_point_and_its_result_chooses_the_way() {
    let nodes = r#"<startEvent id="s"/><businessRuleTask id="t"><extensionElements><digipro:point name="provvedimento" at="complete" mode="consult" result="esito"/></extensionElements></businessRuleTask><exclusiveGateway id="x" default="x-good"/><endEvent id="good"/><endEvent id="bad"/>"#;
    let all = nodes.to_owned()
        + &flows(
            "s -> t; t -> x; x -> good; x -> bad if esito.verdict = \"deny\" and count(esito.violated) > 0",
        );
    let mut case = lawful(&all);
    case.start("{}").tells("enter t\nwait t: rules");
    case.answer(&[finding("s_italia.x", Outcome::Violated, Weight::Blocking)]);
    case.tells("rules: Pass\ndone t\nenter bad\ncase completed");
}

#[test]
fn a_field_that_an_overlay_added_comes_through_the_mappings_of_the_kit() {
    let task = r#"<userTask id="t"><extensionElements><zeebe:userTask/><zeebe:formDefinition formId="istanza"/><zeebe:ioMapping><zeebe:output source="=oggetto" target="oggetto"/><zeebe:output source="=campi" target="campi"/></zeebe:ioMapping></extensionElements></userTask>"#;
    let nodes = format!(r#"<startEvent id="s"/>{task}<endEvent id="e"/>"#);
    let mut effective = plain(bpmn("", &(nodes + &flows("s -> t; t -> e"))));
    let added = vec!["dati.zona-servita".into(), "campi.targa".into()];
    let form = Form { definition: "{}".into(), fields: added.clone(), added };
    effective.forms.insert("istanza".into(), form);
    let mut case = case(Arc::new(effective));
    case.start("{}");
    case.task(
        "t",
        r#"{"oggetto":"x","altro":1,"dati":{"zona-servita":"nord","via":"y"},"campi":{"targa":"z"}}"#,
    );
    let said = |name| digipro_vocab::canonical::to_bytes(&case.variable(name)).unwrap();
    assert_eq!(said("dati"), br#"{"zona-servita":"nord"}"#);
    assert_eq!((said("campi"), case.variable("altro")), (br#"{"targa":"z"}"#.to_vec(), Value::Null));
}

#[test]
fn the_lane_says_whose_work_it_is() {
    let nodes = r#"<laneSet id="l"><lane id="urp"><flowNodeRef>t</flowNodeRef></lane></laneSet><startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#;
    let mut effective = plain(bpmn("", &(nodes.to_owned() + &flows("s -> t; t -> e"))));
    effective.lanes.insert("urp".into(), Lane { office: "URP".into(), role: "urp".into() });
    let mut case = case(Arc::new(effective));
    case.start("{}");
    let ticket = case.ticket("t", |_| true);
    let Some(Wait::Task(task)) = case.state.waits().get(&ticket).map(|w| &w.wait) else { panic!() };
    assert_eq!(task.candidate_groups, ["urp".into()]);
}

#[test]
fn the_rules_come_before_the_listeners_of_a_completion() {
    let point = r#"<digipro:point name="provvedimento" at="complete" mode="gate"/>"#;
    let listener = r#"<zeebe:taskListeners><zeebe:taskListener eventType="completing" type="register"/></zeebe:taskListeners>"#;
    let mut case = lawful(&format!(
        r#"<startEvent id="s"/><userTask id="t"><extensionElements>{point}{listener}</extensionElements></userTask><endEvent id="e"/>{}"#,
        flows("s -> t; t -> e")
    ));
    let ok = [finding("s_italia.preavviso", Outcome::Satisfied, Weight::Blocking)];
    let denied = [finding("s_italia.preavviso", Outcome::Violated, Weight::Blocking)];
    // No worker is told of an act that the law forbids.
    case.start("{}").task("t", r#"{"esito":"x"}"#).answer(&denied).then("rules: Deny\nreturned");
    case.task("t", r#"{"esito":"x"}"#).answer(&ok);
    case.then("rules: Pass\nasked complete\nwait t: listener completing register");
    // What a listener denies is judged anew when it is submitted anew.
    case.listener("t", Some("register closed"), Changes::default()).then("denied register closed\nreturned");
    case.task("t", r#"{"esito":"y"}"#).then("wait t: rules");
    case.answer(&ok).told("t", "{}").tells("updated\nesito = \"y\"\ndone t\ncase completed");
}

#[test]
fn a_task_changes_hands_while_a_person_is_to_sign_and_then_goes_on() {
    let point = r#"<digipro:point name="provvedimento" at="complete" mode="gate"/>"#;
    let listeners = r#"<zeebe:taskListeners><zeebe:taskListener eventType="completing" type="c"/><zeebe:taskListener eventType="assigning" type="a"/></zeebe:taskListeners>"#;
    let mut case = lawful(&format!(
        r#"<startEvent id="s"/><userTask id="t"><extensionElements>{point}{listeners}</extensionElements></userTask><endEvent id="e"/>{}"#,
        flows("s -> t; t -> e")
    ));
    let unclear = [finding("s_italia.preavviso", Outcome::Indeterminate, Weight::Blocking)];
    case.start("{}").task("t", "{}").answer(&unclear).tells("wait t: incident I0105");
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Task(_)));
    let assign = Action::AssignTask { ticket, assignee: Some("anna".into()) };
    case.act(assign).then("asked assign\nwait t: listener assigning a");
    case.sign(true).then("signed, proceed true");
    case.told("t", "{}")
        .then("heard assigning\nassigned anna\nasked complete\nwait t: listener completing c");
    case.told("t", "{}").tells("case completed");
}
