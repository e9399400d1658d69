//! What a judge finds in a log: each verdict with its evidence, given again, and tried with another version.

use super::rules::{EMPTY, GIVEN, citation, judge, pack, procedure};
use super::*;
use crate::audit::replay::repeat;
use crate::audit::{Auditor, Kind, Repetition, Replay, Selection, Wanted, WhatIf};
use digipro_machine::Verdict as Decided;
use digipro_store::{Erasure, IncidentRow};
use digipro_vocab::pack::{Component, Norm, RuleManifest, Source, Title};
use digipro_vocab::{
    Argument, Fact, FactKind, FactValue, Failure, FailureCause, Interval, Level, Message, Need, Outcome,
    PackManifest, Report, Request, Standing, Step, StepKind, Weight,
};

const RULE: &str = "s_italia.l241.motivazione";

fn scripted() -> Scripted {
    Scripted::new().answer(pack(), |request| Ok(judge(request)))
}

/// A case that was denied once, then allowed.
fn decided(store: &Store) -> CaseId {
    let runner = engine_on(store.clone(), scripted());
    let digest = deploy(&runner, &procedure());
    let case = start(&runner, digest, "p", "{}");
    assert!(complete(&runner, &inbox(&runner)[0], EMPTY).unwrap().returned.is_some());
    assert!(complete(&runner, &inbox(&runner)[0], GIVEN).unwrap().over);
    case
}

fn auditor(store: &Store) -> Auditor {
    Auditor::open(store.clone()).unwrap()
}

fn outcomes(replay: &Replay) -> Vec<Repetition> {
    replay.calls.iter().flat_map(|call| call.packs.clone()).collect()
}

#[test]
fn a_verdict_says_which_rule_in_which_version_on_which_facts_under_which_law_said_what() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let calls = auditor(&store).calls(case).unwrap();
    assert_eq!(calls.len(), 2);
    let call = &calls[0];
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!((&*call.point, &*call.element, call.verdict), ("provvedimento", "t", Some(Decided::Deny)));
    assert_eq!(
        (call.act_date, call.facts_date, call.known_on),
        (day("2026-04-02"), day("2026-04-03"), day("2026-04-03"))
    );
    assert_eq!((call.recorded, call.regime_from), (Some(noon()), day("2016-12-23")));
    assert_eq!((call.regime.as_ref(), call.law), (Some(&citation()), procedure().digest()));
    let asked = &call.packs[0];
    assert_eq!(
        (&*asked.pack, asked.version.as_deref(), asked.component),
        ("s_italia", Some("1.0.0"), pack())
    );
    assert_eq!((&*asked.contract, asked.level), ("1.0", Level::State));
    let request = asked.request.as_ref().unwrap();
    assert_eq!(asked.facts, Digest::of(&digipro_vocab::canonical::to_bytes(request).unwrap()));
    let said = asked.said.as_ref().unwrap();
    assert_eq!(said.limits.as_deref(), Some("1"));
    assert_eq!(said.outcome, Some(Ok(judge(request))));
    assert_eq!(calls[1].verdict, Some(Decided::Pass));
    assert!(call.is_blocked() && !calls[1].is_blocked());
}

#[test]
fn the_same_components_say_the_same_again_and_what_differs_is_named() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let auditor = auditor(&store);
    let replay = auditor.replay(case, &scripted()).unwrap();
    assert_eq!(outcomes(&replay), [Repetition::Same { fuel: true }, Repetition::Same { fuel: true }]);
    assert!(replay.holds());
    let altered = Scripted::new().answer(pack(), |request| {
        let mut report = judge(request);
        report.findings[0].message.key = "altro".into();
        Ok(report)
    });
    let replay = auditor.replay(case, &altered).unwrap();
    let places = vec!["/findings/0/message/key".to_owned()];
    assert_eq!(outcomes(&replay)[0], Repetition::Differs { places, more: 0 });
    assert!(!replay.holds());
    let failing = Scripted::new()
        .answer(pack(), |_| Err(Failure { cause: FailureCause::Budget, detail: "spent".into() }));
    let failed = outcomes(&auditor.replay(case, &failing).unwrap());
    assert!(
        matches!(&failed[0], Repetition::Differs { places, .. } if places[0].contains("Budget")),
        "{failed:?}"
    );
    let absent = auditor.replay(case, &Scripted::new()).unwrap();
    assert_eq!(
        outcomes(&absent),
        [
            Repetition::ComponentAbsent { component: pack() },
            Repetition::ComponentAbsent { component: pack() }
        ]
    );
    assert!(!absent.holds());
}

#[test]
fn facts_that_are_not_those_of_then_are_found_by_their_hash() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let calls = auditor(&store).calls(case).unwrap();
    let mut asked = calls[0].packs[0].clone();
    assert_eq!(repeat(&scripted(), &asked), Repetition::Same { fuel: true });
    asked.request.as_mut().unwrap().facts[0].value = FactValue::Text("altra".into());
    assert!(
        matches!(repeat(&scripted(), &asked), Repetition::Altered { recorded, .. } if recorded == asked.facts)
    );
}

#[test]
fn of_erased_facts_the_hash_remains_and_speaks_neither_for_nor_against() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let calls = auditor(&store).calls(case).unwrap();
    let record = store.records(case, calls[0].asked - 1, 1).unwrap().remove(0);
    let digest = record.payloads[0];
    let erasure = Erasure { at: noon(), by: "dpo".into(), digest, reason: "art. 17 GDPR".into() };
    store.erase(case, erasure).unwrap();
    let replay = auditor(&store).replay(case, &scripted()).unwrap();
    assert_eq!(outcomes(&replay), [Repetition::FactsErased, Repetition::Same { fuel: true }]);
    assert!(replay.holds());
    let call = &replay.calls[0].call;
    assert_eq!((call.packs[0].request.as_ref(), call.packs[0].facts), (None, calls[0].packs[0].facts));
    assert_eq!(
        (call.act_date, call.facts_date, &call.regime),
        (calls[0].act_date, calls[0].facts_date, &calls[0].regime)
    );
    let found = try_out(&store, |request| Ok(judge(request)));
    assert_eq!(kinds(&found), [Kind::Erased]);
}

#[test]
fn a_signature_stands_beside_the_verdict_with_who_when_in_which_role_and_why() {
    let fails = |_: &Request| Err(Failure { cause: FailureCause::Budget, detail: "fuel is spent".into() });
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), Scripted::new().answer(pack(), fails));
    let digest = deploy(&runner, &procedure());
    let case = start(&runner, digest, "p", "{}");
    complete(&runner, &inbox(&runner)[0], GIVEN).unwrap();
    let incident: IncidentRow = runner.store().incidents(Page::first(9)).unwrap().remove(0);
    let sign = |by: By, reason: &str| runner.sign_over(case, incident.ticket, by, reason.into(), true);
    assert_eq!(code(sign(By::id("m.verdi").role("dirigente"), "  ")), "R0008");
    assert_eq!(code(sign(By::id(" "), "letta la norma")), "R0133");
    assert!(sign(By::id("m.verdi").role("dirigente"), "letta la norma").unwrap().over);
    let calls = auditor(&store).calls(case).unwrap();
    let call = &calls[0];
    assert_eq!((calls.len(), call.verdict, call.failures.len()), (1, None, 1));
    let signature = &call.signatures[0];
    assert_eq!((&*signature.by.id, signature.by.role.as_deref()), ("m.verdi", Some("dirigente")));
    assert_eq!(
        (signature.at, signature.reason.as_deref(), signature.proceed),
        (noon(), Some("letta la norma"), true)
    );
    // A verdict out of fuel is one: it is given again.
    let again = Scripted::new().answer(pack(), fails);
    assert!(auditor(&store).replay(case, &again).unwrap().holds());
}

/// A later version of the pack, which reads one fact more.
fn next() -> PackManifest {
    let need = |path: &str| Need {
        path: path.into(),
        kind: FactKind::Text,
        purpose: "motivazione".into(),
        legal_basis: "art. 6 par. 1 lett. e GDPR".into(),
    };
    let valid = Interval { from: "2016-12-23".parse().unwrap(), to: None };
    let rule = RuleManifest {
        id: RULE.into(),
        weight: Weight::Blocking,
        points: vec!["provvedimento".into()],
        never: [].into(),
        parameters: Vec::new(),
        messages: vec!["motivazione".into()],
        title: Title { it: "Motivazione".into(), en: "Reasons".into() },
        valid,
        norms: vec![Norm { urn: "urn:nir:stato:legge:1990-08-07;241".into(), part: "art3".into() }],
        needs: vec![need("provvedimento.motivazione"), need("provvedimento.organo")],
    };
    PackManifest {
        id: "s_italia".into(),
        version: "2.0.0".into(),
        publisher: "s_italia".parse().unwrap(),
        level: Level::State,
        standing: Standing::Development,
        contract: "1.0".into(),
        must_understand: Vec::new(),
        fuel: None,
        covers: valid,
        component: Component { digest: Digest::of(b"next"), size: 1 },
        source: Source { digest: Digest::of(b"source"), toolchain: "none".into() },
        texts: [].into(),
        vectors: Vec::new(),
        files: [].into(),
        rules: vec![rule],
    }
}

fn try_out(
    store: &Store,
    judge: impl Fn(&Request) -> Result<Report, Failure> + Send + Sync + 'static,
) -> WhatIf {
    let evaluator = Scripted::new().answer(next().component.digest, judge);
    auditor(store).what_if(&next(), &evaluator, &Selection::default(), |_, _| ()).unwrap()
}

fn kinds(found: &WhatIf) -> Vec<Kind> {
    found.changes.iter().map(|change| change.kind.clone()).collect()
}

fn changed(request: &Request, change: impl Fn(&mut Report)) -> Result<Report, Failure> {
    let mut report = judge(request);
    change(&mut report);
    Ok(report)
}

#[test]
fn another_version_is_tried_on_past_cases_and_told_apart_by_what_changes() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let found = try_out(&store, |request| Ok(judge(request)));
    assert_eq!((found.cases, found.calls, found.rules[RULE].same, found.changes.len()), (1, 2, 2, 0));
    let message = try_out(&store, |r| changed(r, |report| report.findings[0].message.key = "altro".into()));
    assert_eq!((kinds(&message), message.rules[RULE].message), (vec![Kind::Message, Kind::Message], 2));
    let step = Step {
        parent: None,
        kind: StepKind::Test,
        label: "l'atto è motivato".into(),
        grounds: Vec::new(),
        reads: Vec::new(),
        yields: FactValue::Truth(true),
    };
    let trace = try_out(&store, move |r| {
        changed(r, |report| {
            report.trace.push(step.clone());
            report.findings[0].because.push(0);
        })
    });
    assert_eq!((kinds(&trace), trace.rules[RULE].trace), (vec![Kind::Trace, Kind::Trace], 2));
    // The denied act would have passed, the one that passed would have been denied.
    let flipped = try_out(&store, |r| {
        changed(r, |report| {
            let finding = &mut report.findings[0];
            finding.outcome =
                if finding.outcome == Outcome::Violated { Outcome::Satisfied } else { Outcome::Violated };
        })
    });
    let tally = &flipped.rules[RULE];
    assert_eq!((tally.flips, tally.blocks, tally.lifts), (2, 1, 1));
    assert_eq!(
        flipped.changes.iter().map(|change| (change.case, change.blocks)).collect::<Vec<_>>(),
        [(case, Some(false)), (case, Some(true))]
    );
    let note = try_out(&store, |r| changed(r, |report| report.findings[0].weight = Weight::Note));
    assert_eq!((note.rules[RULE].weight, note.rules[RULE].lifts), (2, 1));
    let fails = try_out(&store, |_| Err(Failure { cause: FailureCause::Trap, detail: "x".into() }));
    assert!(matches!(kinds(&fails)[1], Kind::Fails { cause: FailureCause::Trap, .. }));
    assert_eq!(fails.rules["s_italia"].blocks, 2);
}

#[test]
fn what_hangs_on_a_fact_that_was_not_recorded_cannot_be_told_and_the_fact_is_named() {
    let store = Store::in_memory().unwrap();
    decided(&store);
    let organ: digipro_vocab::Name = "provvedimento.organo".into();
    let wants = organ.clone();
    let found = try_out(&store, move |request| {
        let fact = |path: &str| request.facts.iter().find(|fact| &*fact.path == path).unwrap();
        assert!(
            matches!(&fact("provvedimento.motivazione").value, FactValue::Text(_)),
            "what was recorded is told"
        );
        assert_eq!(
            fact(&wants),
            &Fact {
                path: wants.clone(),
                value: FactValue::Unknown,
                source: "no variable of the case".into()
            }
        );
        changed(request, |report| {
            report.findings[0].outcome = Outcome::Indeterminate;
            report.asks = vec![wants.clone()];
        })
    });
    assert_eq!(kinds(&found), [Kind::NotRecorded(vec![organ.clone()]), Kind::NotRecorded(vec![organ])]);
    assert_eq!((found.rules[RULE].cannot_tell, found.rules[RULE].blocks), (2, 0));
    // No value of a fact leaves the log.
    let told = serde_json::to_string(&found).unwrap();
    assert!(!told.contains("perché sì"), "{told}");
}

#[test]
fn only_the_cases_kits_and_days_that_are_selected_are_tried() {
    let store = Store::in_memory().unwrap();
    let (one, two) = (decided(&store), decided(&store));
    let evaluator = Scripted::new().answer(next().component.digest, |request| Ok(judge(request)));
    let calls = |selection: Selection| {
        auditor(&store).what_if(&next(), &evaluator, &selection, |_, _| ()).unwrap().calls
    };
    let all = Selection::default;
    assert_eq!(calls(all()), 4);
    assert_eq!(calls(Selection { cases: Some(vec![two]), ..all() }), 2);
    assert_eq!(calls(Selection { kit: Some("test".into()), ..all() }), 4);
    assert_eq!(calls(Selection { kit: Some("altro".into()), ..all() }), 0);
    assert_eq!(calls(Selection { from: Some("2026-04-03".parse().unwrap()), ..all() }), 0);
    assert_eq!(
        calls(Selection { to: Some("2026-04-02".parse().unwrap()), cases: Some(vec![one]), ..all() }),
        2
    );
    let none = Selection { cases: Some(vec![CaseId(99)]), ..all() };
    assert_eq!(code(auditor(&store).what_if(&next(), &evaluator, &none, |_, _| ())), "R0122");
}

#[test]
fn looking_back_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("digipro.db");
    let case = decided(&Store::open(&path).unwrap());
    let bytes = || std::fs::read(&path).unwrap();
    let before = bytes();
    {
        let store = Store::open_read_only(&path).unwrap();
        assert!(auditor(&store).replay(case, &scripted()).unwrap().holds());
        assert_eq!(try_out(&store, |request| Ok(judge(request))).calls, 2);
        assert!(
            store
                .append(digipro_store::Append {
                    case,
                    definition: procedure().digest(),
                    expected_seq: store.head(case).unwrap().unwrap().seq,
                    at: noon(),
                    key: None,
                    body: b"{}".to_vec(),
                    payloads: Vec::new(),
                    views: Vec::new(),
                    snapshot: None,
                    dealings: digipro_store::Dealings::default(),
                })
                .is_err()
        );
    }
    assert_eq!(bytes(), before);
}

#[test]
fn a_verdict_after_an_adoption_names_the_law_that_was_adopted() {
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), scripted());
    let old = deploy(&runner, &procedure());
    let mut newer = procedure();
    newer.version = "2".into();
    let new = deploy(&runner, &newer);
    let case = start(&runner, old, "p", "{}");
    complete(&runner, &inbox(&runner)[0], EMPTY).unwrap();
    runner.adopt_law(case, new, By::id("segretario")).unwrap();
    complete(&runner, &inbox(&runner)[0], GIVEN).unwrap();
    let laws: Vec<Digest> = auditor(&store).calls(case).unwrap().iter().map(|call| call.law).collect();
    assert_eq!(laws, [old, new]);
    assert!(auditor(&store).replay(case, &scripted()).unwrap().holds());
}

#[test]
fn a_message_argument_is_part_of_what_is_compared() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let other = Scripted::new().answer(pack(), |request| {
        changed(request, |report| {
            let argument = Argument { name: "x".into(), value: FactValue::Whole(1) };
            report.findings[0].message = Message { key: "motivazione".into(), arguments: vec![argument] };
        })
    });
    let found = outcomes(&auditor(&store).replay(case, &other).unwrap());
    assert!(
        matches!(&found[0], Repetition::Differs { places, .. } if places[0] == "/findings/0/message/arguments")
    );
}

/// The manifest of the pack that the case has asked.
fn asked() -> PackManifest {
    let mut manifest = next();
    (manifest.component.digest, manifest.version) = (pack(), "1.0.0".into());
    manifest
}

#[test]
fn a_real_call_becomes_a_vector_that_shows_nobody_and_says_the_same() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let recorded = auditor(&store).record(case, &asked(), &scripted(), &Wanted::default()).unwrap();
    assert_eq!(recorded.replaced.len(), 1);
    let [(rule, vector)] = &recorded.vectors[..] else { panic!("{recorded:?}") };
    assert_eq!(&**rule, RULE);
    assert!(!vector.contains("perché sì"), "{vector}");
    assert!(vector.contains("Replaced by synthetic values: provvedimento.motivazione"), "{vector}");
    let file: toml::Value = toml::from_str(vector).unwrap();
    let vector = &file["vector"][0];
    assert_eq!(vector["facts"]["provvedimento.motivazione"].as_str(), Some("testo sostituito 1"));
    assert_eq!(vector["act-date"].to_string(), "2026-04-02");
    assert_eq!(vector["known-on"].to_string(), "2026-04-03");
    let expect = &vector["expect"];
    assert_eq!(expect["outcome"].as_str(), Some("satisfied"));
    assert_eq!(expect["message"].as_str(), Some("motivazione"));
}

#[test]
fn days_are_moved_alike_and_the_verdict_stays() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let record = |evaluator: &Scripted, wanted: Wanted| {
        let recorded = auditor(&store).record(case, &asked(), evaluator, &wanted)?;
        let file: toml::Value = toml::from_str(&recorded.vectors[0].1).unwrap();
        Ok::<_, crate::Error>((recorded.vectors[0].1.clone(), file["vector"][0].clone()))
    };
    let (_, real) = record(&scripted(), Wanted::default()).unwrap();
    let by = |shift_days| Wanted { shift_days, ..Wanted::default() };
    let dates = ["act-date", "facts-date", "known-on"];
    for (shift, there) in
        [(-371, ["2025-03-27", "2025-03-28", "2025-03-28"]), (28, ["2026-04-30", "2026-05-01", "2026-05-01"])]
    {
        let (text, moved) = record(&scripted(), by(shift)).unwrap();
        assert_eq!(dates.map(|date| moved[date].to_string()), there);
        for name in ["expect", "parameters", "point"] {
            assert_eq!(moved[name], real[name]);
        }
        // By how many is nowhere to be read.
        assert!(!text.contains(&shift.unsigned_abs().to_string()), "{text}");
    }
    // Who says another thing on another day is not recorded there.
    let real_day: digipro_vocab::Date = "2026-04-02".parse().unwrap();
    let of_that_day = Scripted::new().answer(pack(), move |request| {
        let same = request.act_date == real_day;
        changed(request, |report| {
            report.findings[0].outcome = if same { Outcome::Satisfied } else { Outcome::Violated };
        })
    });
    for (evaluator, shift, why) in
        [(&of_that_day, 7, "another verdict"), (&scripted(), i32::MAX, "no calendar")]
    {
        let refused = record(evaluator, by(shift)).unwrap_err();
        let rejection = refused.rejection().unwrap();
        assert!(rejection.code.id == "R0134" && rejection.message.contains(why), "{rejection}");
    }
}

#[test]
fn a_fact_that_carries_the_verdict_is_named_and_kept_only_when_asked() {
    let store = Store::in_memory().unwrap();
    let case = decided(&store);
    let precise = Scripted::new().answer(pack(), |request| {
        let real = request.facts.iter().any(|fact| fact.value == FactValue::Text("perché sì".into()));
        changed(request, |report| {
            report.findings[0].outcome = if real { Outcome::Satisfied } else { Outcome::Violated };
        })
    });
    let refused = auditor(&store).record(case, &asked(), &precise, &Wanted::default()).unwrap_err();
    let rejection = refused.rejection().unwrap();
    assert_eq!(rejection.code.id, "R0134");
    assert!(rejection.message.ends_with("provvedimento.motivazione"), "{rejection}");
    let keep = Wanted { keep: ["provvedimento.motivazione".into()].into(), ..Wanted::default() };
    let recorded = auditor(&store).record(case, &asked(), &precise, &keep).unwrap();
    assert!(recorded.replaced.is_empty() && recorded.vectors[0].1.contains("perché sì"));
}
