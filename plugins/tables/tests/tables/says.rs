//! What tables say when all is known.

use crate::fixture::{code, exact, model, names, payload, request, said, truth, whole};
use digipro_tables::{CONFLICT, GAP, Payload, Tables, UNDECIDED};
use digipro_vocab::{FactKind, FactValue, Outcome, StepKind, Weight};

const OUT: &[&str] = &["esito", "messaggio"];

#[test]
fn a_row_gives_outcome_message_weight_arguments_and_trace() {
    let model = model(
        "UNIQUE",
        &[("zona", "tZona"), ("giorni", "number")],
        &["esito", "messaggio", "peso", "norma", "limite"],
        &[
            r#""A" | <= 30 | "rispettata" | "bene" | null | null | null"#,
            r#""A" | > 30 | "violata" | "male" | "avviso" | "art1" | 30 # in centro non oltre trenta giorni"#,
            r#"not("A") | - | "non applicabile" | "bene" | null | null | null"#,
        ],
    );
    let payload = payload(&model, &[("zona", FactKind::Code), ("giorni", FactKind::Whole)], &[]);
    let (finding, report) = said(&payload, &[("zona", code("A")), ("giorni", whole(31))]);
    assert_eq!(finding.outcome, Outcome::Violated);
    assert_eq!(finding.weight, Weight::Warning);
    assert_eq!(&*finding.message.key, "male");
    assert_eq!(finding.message.arguments[0].value, whole(30));
    assert_eq!(finding.citations.len(), 1);
    assert_eq!(&*finding.citations[0].part, "art1");
    assert!(report.asks.is_empty());
    let [table, row] = report.trace.as_slice() else { panic!("{:?}", report.trace) };
    assert_eq!((table.kind, &*table.label), (StepKind::Computation, "decisione"));
    assert_eq!(names(&table.reads), ["zona", "giorni"]);
    assert_eq!(&*row.label, "riga 2: in centro non oltre trenta giorni");
    assert_eq!((row.parent, row.yields.clone()), (Some(0), FactValue::Truth(true)));
    assert_eq!((names(&row.reads), row.grounds.clone()), (vec!["zona", "giorni"], vec![0]));
    assert_eq!(finding.because, [0, 1]);
    let (other, _) = said(&payload, &[("zona", code("B")), ("giorni", whole(31))]);
    assert_eq!(other.outcome, Outcome::NotApplicable);
}

#[test]
fn rows_that_contradict_each_other_are_a_conflict_and_none_wins_in_silence() {
    let rows = [r#"< 10 | "rispettata" | "bene""#, r#"> 5 | "violata" | "male""#];
    let needs = [("giorni", FactKind::Whole)];
    let conflict = |policy| {
        let payload = payload(&model(policy, &[("giorni", "number")], OUT, &rows), &needs, &[]);
        said(&payload, &[("giorni", whole(7))])
    };
    for policy in ["UNIQUE", "ANY"] {
        let (finding, report) = conflict(policy);
        assert_eq!(finding.outcome, Outcome::Indeterminate, "{policy}");
        assert_eq!(&*finding.message.key, CONFLICT);
        assert_eq!(finding.message.arguments[1].value, FactValue::Text("1, 2".into()));
        assert_eq!(report.trace.iter().filter(|step| step.parent.is_some()).count(), 2);
        assert!(report.asks.is_empty());
    }
    // Where the author says that the first prevails, it does.
    assert_eq!(conflict("FIRST").0.outcome, Outcome::Satisfied);
    // What is collected says the gravest.
    assert_eq!(conflict("COLLECT").0.outcome, Outcome::Violated);
    let alike = model("ANY", &[("giorni", "number")], OUT, &[rows[0], r#"> 5 | "rispettata" | "bene""#]);
    let (finding, _) = said(&payload(&alike, &needs, &[]), &[("giorni", whole(7))]);
    assert_eq!(finding.outcome, Outcome::Satisfied);
}

#[test]
fn a_case_without_a_row_is_a_gap() {
    let model = model("UNIQUE", &[("giorni", "number")], OUT, &[r#"< 10 | "rispettata" | "bene""#]);
    let (finding, report) =
        said(&payload(&model, &[("giorni", FactKind::Whole)], &[]), &[("giorni", whole(10))]);
    assert_eq!((finding.outcome, &*finding.message.key), (Outcome::Indeterminate, GAP));
    assert_eq!(finding.message.arguments[0].value, FactValue::Text("decisione".into()));
    assert!(report.asks.is_empty());
}

#[test]
fn what_makes_no_finding_is_undecided_with_the_reason() {
    for (cells, reason) in [
        (r#"- | "forse" | "bene""#, "`forse` is not an outcome"),
        (r#"- | "rispettata" | "altro""#, "the message `altro` is not among"),
        (r#"- | giorni | "bene""#, "`esito` is not a word"),
        (r#"- | null | "bene""#, "`esito` is empty"),
    ] {
        let model = model("UNIQUE", &[("giorni", "number")], OUT, &[cells]);
        let (finding, _) =
            said(&payload(&model, &[("giorni", FactKind::Whole)], &[]), &[("giorni", whole(1))]);
        assert_eq!(&*finding.message.key, UNDECIDED, "{cells}");
        let FactValue::Text(told) = &finding.message.arguments[1].value else { panic!() };
        assert!(told.contains(reason), "{told}");
    }
}

#[test]
fn a_parameter_is_read_traced_and_compared_with() {
    let model = model(
        "UNIQUE",
        &[("giorni", "number"), ("limite", "number")],
        OUT,
        &[r#"<= limite | - | "rispettata" | "bene""#, r#"> limite | - | "violata" | "male""#],
    );
    let payload = payload(&model, &[("giorni", FactKind::Whole)], &["limite"]);
    let tables = Tables::of(&payload);
    let report = tables.evaluate(&request(&[("giorni", whole(7))], &[("limite", whole(5))]));
    assert_eq!(report.findings[0].outcome, Outcome::Violated);
    let parameter = &report.trace[0];
    assert_eq!((parameter.kind, parameter.yields.clone()), (StepKind::Parameter, whole(5)));
    let asked = tables.evaluate(&request(&[("giorni", whole(7))], &[]));
    assert_eq!(names(&asked.asks), ["limite"]);
}

#[test]
fn numbers_are_exact_and_other_values_keep_their_kinds() {
    let model = model(
        "FIRST",
        &[("importo", "number"), ("data", "date"), ("pagato", "boolean")],
        &["esito", "messaggio", "importo", "data", "pagato"],
        &[r#"<= 0.3 | - | - | "rispettata" | "bene" | importo + 0.05 | data | pagato"#],
    );
    let needs = [("importo", FactKind::Exact), ("data", FactKind::Day), ("pagato", FactKind::Truth)];
    let on = FactValue::Day(crate::fixture::day("2026-02-28"));
    let facts = [("importo", exact(30, 2)), ("data", on.clone()), ("pagato", truth(false))];
    let (finding, _) = said(&payload(&model, &needs, &[]), &facts);
    let values: Vec<FactValue> =
        finding.message.arguments.into_iter().map(|argument| argument.value).collect();
    assert_eq!(values, [exact(35, 2), on, truth(false)]);
}

#[test]
fn it_speaks_at_its_point_on_its_days_and_equal_payloads_have_equal_bytes() {
    let model = model("UNIQUE", &[("giorni", "number")], OUT, &[r#"- | "rispettata" | "bene""#]);
    let payload = payload(&model, &[("giorni", FactKind::Whole)], &[]);
    let bytes = payload.to_bytes().unwrap();
    assert_eq!(Payload::read(&bytes).unwrap(), payload);
    assert_eq!(Payload::read(&bytes).unwrap().to_bytes().unwrap(), bytes);
    let tables = Tables::read(&bytes).unwrap();
    let mut request = request(&[("giorni", whole(1))], &[]);
    assert_eq!(tables.evaluate(&request).findings.len(), 1);
    request.act_date = crate::fixture::day("2025-12-31");
    assert!(tables.evaluate(&request).findings.is_empty());
    assert!(Tables::read(b"{}").is_err());
}
