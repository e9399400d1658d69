//! What is wrong with a table, with its code and its place.

use crate::fixture::{model, payload};
use digipro_tables::{Payload, check, codes};
use digipro_vocab::{FactKind, Severity};

const OUT: &[&str] = &["esito", "messaggio"];
const ROW: &str = r#"- | "rispettata" | "bene""#;

fn days(rows: &[&str]) -> Payload {
    payload(&model("UNIQUE", &[("giorni", "number")], OUT, rows), &[("giorni", FactKind::Whole)], &[])
}

/// The codes found, with a `!` after errors.
fn found(payload: &Payload) -> String {
    let found = check(payload);
    assert!(
        found.iter().all(|one| one.file.is_some() && one.span.is_some() && one.help.is_some()),
        "{found:?}"
    );
    let told = |one: &digipro_vocab::Diagnostic| {
        format!("{}{}", one.code, if one.severity == Severity::Error { "!" } else { "" })
    };
    found.iter().map(told).collect::<Vec<_>>().join(" ")
}

fn changed(from: &str, to: &str) -> Payload {
    let mut payload = days(&[ROW]);
    let text = payload.models.values_mut().next().unwrap();
    assert!(text.contains(from), "{from}");
    *text = text.replace(from, to);
    payload
}

#[test]
fn a_table_that_says_something_of_every_case_holds() {
    assert_eq!(found(&days(&[ROW])), "");
    assert_eq!(found(&days(&[r#"< 10 | "rispettata" | "bene""#, r#">= 10 | "violata" | "male""#])), "");
}

#[test]
fn each_defect_has_its_code() {
    let mut other = days(&[ROW]);
    other.rules[0].decision = Some("altra".into());
    assert_eq!(found(&other), "P0760!");
    // The norm of the rule is another than the authority, and the authority none of the rule.
    assert_eq!(found(&changed("2026;1~art1", "2026;1~art2")), "P0761! P0761!");
    assert_eq!(
        found(&changed(
            "<authorityRequirement><requiredAuthority href=\"#fonte\"/></authorityRequirement>",
            ""
        )),
        "P0761!"
    );
    let mut unread = days(&[ROW]);
    unread.rules[0].parameters.push("limite".into());
    assert_eq!(found(&unread), "P0762!");
    let mut unknown = days(&[ROW]);
    unknown.rules[0].needs.clear();
    assert_eq!(found(&unknown), "P0762!");
    assert_eq!(found(&days(&[r#"- | "forse" | "bene""#])), "P0763!");
    assert_eq!(found(&days(&[r#"- | "rispettata" | "altro""#])), "P0763!");
    assert_eq!(found(&changed("name=\"messaggio\"", "name=\"testo\"")), "P0763!");
    assert_eq!(
        found(&days(&[
            r#"< day(today()) | "rispettata" | "bene""#,
            r#">= day(today()) | "rispettata" | "bene""#
        ])),
        "P0764! P0764!"
    );
    let mut kind = days(&[ROW]);
    kind.rules[0].needs[0].kind = FactKind::Day;
    assert_eq!(found(&kind), "P0767!");
    assert_eq!(
        found(&changed("<inputData", "<import namespace=\"urn:altro\" name=\"altro\"/><inputData")),
        "P0907!"
    );
}

#[test]
fn gaps_overlaps_and_idle_rows_are_told_with_a_case() {
    let gap = check(&days(&[r#"< 10 | "rispettata" | "bene""#, r#"> 10 | "violata" | "male""#]));
    assert_eq!(gap[0].code, codes::P0765);
    assert!(gap[0].message.contains("`giorni` = 10"), "{}", gap[0].message);
    let overlap = check(&days(&[r#"<= 10 | "rispettata" | "bene""#, r#">= 10 | "violata" | "male""#]));
    assert_eq!(overlap[0].code, codes::P0766);
    assert!(overlap[0].message.contains("rows 1 and 2"), "{}", overlap[0].message);
    let rows = [
        r#"< 20 | "rispettata" | "bene""#,
        r#"[5..10] | "violata" | "male""#,
        r#">= 20 | "violata" | "male""#,
    ];
    let first =
        payload(&model("FIRST", &[("giorni", "number")], OUT, &rows), &[("giorni", FactKind::Whole)], &[]);
    assert_eq!(found(&first), "P0769");
    assert!(check(&first)[0].message.contains("row 2"), "{:?}", check(&first));
    // A list that is closed has no other value; a list that is not has.
    let zones = |kind| {
        let rows = [r#""A", "B" | "rispettata" | "bene""#, r#""C" | "violata" | "male""#];
        found(&payload(&model("UNIQUE", &[("zona", kind)], OUT, &rows), &[("zona", FactKind::Code)], &[]))
    };
    assert_eq!(zones("tZona"), "");
    assert_eq!(zones("string"), "P0765");
}
