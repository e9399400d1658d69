//! Tables that mean harm, or are larger than they may be: each ends in a named limit, soon.

use crate::fixture::{model, payload, said, truth, whole};
use digipro_tables::{FACTS_MISSING, UNDECIDED, check, codes, limits};
use digipro_vocab::{FactKind, FactValue, Outcome};

const OUT: &[&str] = &["esito", "messaggio"];

/// What a table with this cell says of a day.
fn undecided(cell: &str) -> String {
    let row = format!(r#"{cell} | "rispettata" | "bene""#);
    let model = model("UNIQUE", &[("giorni", "number")], OUT, &[&row]);
    let payload = payload(&model, &[("giorni", FactKind::Whole)], &[]);
    let (finding, _) = said(&payload, &[("giorni", whole(1))]);
    assert_eq!((finding.outcome, &*finding.message.key), (Outcome::Indeterminate, UNDECIDED));
    let FactValue::Text(reason) = &finding.message.arguments[1].value else { panic!() };
    reason.to_string()
}

#[test]
fn what_never_ends_reaches_the_limit_of_steps() {
    let reason = undecided("sum(for i in 1..100000, j in 1..100000 return i * j) = ?");
    assert!(reason.contains("P044"), "{reason}");
}

#[test]
fn what_grows_reaches_the_limit_of_sizes() {
    let reason = undecided(
        r#"string length(string join(for i in 1..9000 return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")) = ?"#,
    );
    assert!(reason.contains("P044"), "{reason}");
}

#[test]
fn what_calls_itself_reaches_the_limit_of_depth() {
    let reason = undecided(
        "{ f: function(n) f(n) + 1, r: (function(g, n) g(g, n + 1))(function(g, n) g(g, n + 1), 1) }.r = ?",
    );
    assert!(reason.contains("P044"), "{reason}");
}

#[test]
fn too_many_rows_are_refused() {
    let rows: Vec<String> =
        (0..=limits::ROWS).map(|row| format!(r#"{row} | "rispettata" | "bene""#)).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let model = model("UNIQUE", &[("giorni", "number")], OUT, &rows);
    let found = check(&payload(&model, &[("giorni", FactKind::Whole)], &[]));
    assert!(found.iter().any(|one| one.code == codes::P0768), "{found:?}");
}

#[test]
fn more_worlds_than_can_be_told_apart_ask_for_all_that_is_unknown() {
    // Every input is read by an expression, so that no two values are alike.
    let names: Vec<String> = (0..12).map(|at| format!("f{at}")).collect();
    let inputs: Vec<(&str, &str)> = names.iter().map(|name| (&**name, "boolean")).collect();
    let needs: Vec<(&str, FactKind)> = names.iter().map(|name| (&**name, FactKind::Truth)).collect();
    let count = format!("count([{}][item = true])", names.join(", "));
    let dashes = vec!["-"; inputs.len()].join(" | ");
    let row = format!(r#"{dashes} | if even({count}) then "rispettata" else "violata" | "bene""#);
    let payload = payload(&model("UNIQUE", &inputs, OUT, &[&row]), &needs, &[]);
    let (finding, report) = said(&payload, &[("f0", truth(true))]);
    assert_eq!(&*finding.message.key, FACTS_MISSING);
    assert_eq!(report.asks.len(), 11);
}
