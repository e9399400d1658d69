//! What form-js refuses in the browser is refused here, by one table; and what is let through is let through again.

use super::{Judged, Schema};
use digipro_vocab::value::Fields;
use digipro_vocab::{Instant, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// 23:30 in Italy, the day before in UTC.
fn now() -> Instant {
    "2026-05-04T21:30:00Z".parse().unwrap()
}

fn fields(json: Json) -> Fields {
    match Value::from(json) {
        Value::Context(fields) => fields.as_ref().clone(),
        _ => Fields::new(),
    }
}

fn judge(components: Json, given: Json, known: Json) -> Judged {
    let schema = Schema::of(components.as_array().unwrap()).unwrap();
    schema.judge(&fields(given), &fields(known), now())
}

/// What is said of each field that does not fit.
fn causes(components: Json, given: Json) -> Vec<String> {
    judge(components, given, json!({})).refused.iter().map(ToString::to_string).collect()
}

/// `asked.json`: a field, a value for it, and what is said; nothing where it fits.
#[test]
fn each_kind_of_field_asks_what_it_asks_in_the_browser() {
    let table: Vec<(Json, Json, String)> = serde_json::from_str(include_str!("asked.json")).unwrap();
    assert!(table.len() > 30);
    for (mut field, value, expected) in table {
        (field["key"], field["label"]) = (json!("a.x"), json!("Il campo"));
        let expected: Vec<String> = Some(expected)
            .filter(|e| !e.is_empty())
            .map(|e| format!("`a.x` (Il campo) {e}"))
            .into_iter()
            .collect();
        assert_eq!(causes(json!([field]), json!({ "a": { "x": value } })), expected, "{field} {value}");
    }
}

#[test]
fn what_is_hidden_is_not_asked_and_not_taken() {
    let form = json!([
        { "type": "checkbox", "key": "ditta", "label": "Ditta" },
        { "type": "textfield", "key": "p.iva", "label": "IVA", "validate": { "required": true },
          "conditional": { "hide": "=ditta != true" } },
        { "type": "group", "path": "p", "conditional": { "hide": "=ditta = true" }, "components": [
          { "type": "textfield", "key": "nome", "label": "Nome", "validate": { "required": true } } ] }
    ]);
    let judged =
        judge(form.clone(), json!({ "ditta": false, "p": { "iva": "1", "nome": "Rosa" } }), json!({}));
    assert_eq!(
        (judged.refused.len(), judged.fields),
        (0, fields(json!({ "ditta": false, "p": { "nome": "Rosa" } })))
    );
    let judged = judge(form.clone(), json!({ "ditta": true, "p": { "nome": "Rosa" } }), json!({}));
    assert_eq!(judged.refused[0].to_string(), "`p.iva` (IVA) is required");
    assert_eq!(
        judged.fields,
        fields(json!({ "ditta": true })),
        "a variable of which nothing is left is not written"
    );
    // What the case knows already counts as filled in, and decides what is hidden.
    let judged = judge(form, json!({}), json!({ "ditta": true, "p": { "iva": "1" } }));
    assert_eq!(judged, Judged::default());
}

#[test]
fn what_nobody_may_change_stays() {
    let form = json!([
        { "type": "textfield", "key": "c.n", "label": "Numero", "readonly": true },
        { "type": "textfield", "key": "c.d", "label": "Data", "disabled": true, "validate": { "required": true } },
        { "type": "number", "key": "c.q", "label": "Quota", "readonly": "=c.n = \"7\"" }
    ]);
    let known = json!({ "c": { "n": "7", "d": "ieri" } });
    let judged = judge(form.clone(), json!({ "c": { "n": "8", "d": "oggi", "q": 1 } }), known.clone());
    let said: Vec<_> = judged.refused.iter().map(|refused| refused.path.as_str()).collect();
    assert_eq!(said, ["c.n"], "q is changeable while n is not 7");
    let judged = judge(form, json!({ "c": { "d": "oggi" }, "z": 1 }), known);
    assert_eq!(judged.refused, []);
    assert_eq!(judged.fields, fields(json!({ "c": { "n": "7", "d": "ieri" }, "z": 1 })));
}

#[test]
fn each_row_of_a_list_is_judged_for_itself() {
    let form = json!([
        { "type": "dynamiclist", "path": "a.terzi", "isRepeating": true, "label": "Terzi", "components": [
          { "type": "textfield", "key": "nome", "label": "Nome", "validate": { "required": true } },
          { "type": "textfield", "key": "altro", "label": "Altro", "conditional": { "hide": "=nome = \"Li\" and i[1] = 2" },
            "validate": { "pattern": "^x" } },
          { "type": "select", "key": "via", "label": "Via", "valuesKey": "vie" }
        ] }
    ]);
    let given = json!({ "a": { "terzi": [{ "nome": "" }, { "nome": "Li", "altro": "y", "via": "c" }, 3] }, "vie": ["a", "b"] });
    let judged = judge(form.clone(), given, json!({}));
    let said: Vec<_> = judged.refused.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "`a.terzi[1].nome` (Nome) is required",
            "`a.terzi[2].via` (Via) is none of the choices",
            "`a.terzi[3]` (Terzi) holds number, not a row"
        ]
    );
    let rows = fields(
        json!({ "a": { "terzi": [{ "nome": "" }, { "nome": "Li", "via": "c" }, 3] }, "vie": ["a", "b"] }),
    );
    assert_eq!(judged.fields, rows, "what is hidden in a row goes, the row stays");
    assert_eq!(
        causes(form, json!({ "a": { "terzi": "x" } })),
        ["`a.terzi` (Terzi) holds string, not a list of rows"]
    );
}

#[test]
fn what_cannot_be_kept_to_is_said() {
    let flaws = Schema::of(&[
        json!({ "type": "textfield", "key": "a", "validate": { "pattern": "(" } }),
        json!({ "type": "textfield", "key": "b", "conditional": { "hide": "a = 1" } }),
        json!({ "type": "number", "key": "c", "validate": { "min": "tre" } }),
        json!({ "type": "radio", "key": "d" }),
        json!({ "type": "hologram", "key": "e" }),
        json!({ "type": "group", "path": "g", "components": [{ "type": "dynamiclist", "path": "f" }] }),
        json!({ "type": "text", "text": "only shown" }),
    ]);
    let fields: Vec<_> = flaws.unwrap_err().into_iter().map(|flaw| flaw.field.to_string()).collect();
    assert_eq!(fields, ["a", "b", "c", "d", "e", "g.f"]);
}

#[test]
fn not_more_fields_are_named_than_can_be_read() {
    let rows: Vec<Json> = (0..80).map(|_| json!({})).collect();
    let form = json!([{ "type": "dynamiclist", "path": "r", "isRepeating": true, "components": [
        { "type": "textfield", "key": "n", "validate": { "required": true } }] }]);
    let judged = judge(form, json!({ "r": rows }), json!({}));
    assert_eq!((judged.refused.len(), judged.more), (50, 30));
}

fn value() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|b| json!(b)),
        (-3..3i64).prop_map(|n| json!(n)),
        "[a-c]{0,3}".prop_map(|s| json!(s)),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|items| json!(items)),
            prop::collection::btree_map("[a-d]", inner, 0..3).prop_map(|fields| json!(fields)),
        ]
    })
}

proptest! {
    /// A form is never at a loss, and what it has let through it lets through again, unchanged.
    #[test]
    fn what_is_let_through_once_is_let_through_again(given in value(), known in value()) {
        let form = json!([
            { "type": "textfield", "key": "a", "validate": { "minLength": 1, "pattern": "^a" }, "conditional": { "hide": "=b = true" } },
            { "type": "checkbox", "key": "b" },
            { "type": "textfield", "key": "c.a", "disabled": true },
            { "type": "number", "key": "c.b", "readonly": true },
            { "type": "dynamiclist", "path": "d", "isRepeating": true, "components": [
                { "type": "textfield", "key": "a", "conditional": { "hide": "=b > 1" } }, { "type": "number", "key": "b" }] }
        ]);
        let (given, known) = (fields(given), fields(known));
        let schema = Schema::of(form.as_array().unwrap()).unwrap();
        let once = schema.judge(&given, &known, now());
        prop_assert!(once.fields.keys().all(|name| given.contains_key(name)), "nothing is written that was not given");
        if once.refused.is_empty() {
            let again = schema.judge(&once.fields, &known, now());
            prop_assert_eq!(&again.fields, &once.fields);
            prop_assert_eq!(again.refused, []);
        }
        let hidden = once.fields.get("b").or(known.get("b").filter(|_| !given.contains_key("b")));
        if hidden == Some(&Value::Boolean(true)) {
            prop_assert!(!once.fields.contains_key("a"));
        }
    }
}
