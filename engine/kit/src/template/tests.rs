//! Model acts: what is said, and what is refused rather than left blank.

use super::{Language, Template, Unfilled};
use serde_json::json;

fn read(source: &str) -> Template {
    let mut wrong = Vec::new();
    let template = Template::read(&"templates/a.it.md".into(), source.into(), &mut wrong);
    assert_eq!(wrong, []);
    template
}

fn fill(source: &str, language: Language) -> Result<String, Unfilled> {
    let facts = json!({
        "istanza": { "data": "2026-05-04", "urgente": true, "note": "" },
        "importo": 1234.5, "tariffa": "0.26", "anno": 2026, "abitanti": 196_000,
        "canali": ["pec", "sportello", "app"], "uno": ["pec"],
        "elenco": [{ "nome": "Anna" }], "esito": "accoglimento", "no": false
    });
    read(source).fill(language, |path| super::below(&facts, path).cloned())
}

fn said(source: &str) -> String {
    fill(source, Language::Italian).unwrap()
}

#[test]
fn facts_are_said_as_people_say_them() {
    assert_eq!(said("Il { istanza.data }."), "Il 4 maggio 2026.");
    assert_eq!(said("{ istanza.data | weekday }"), "lunedì 4 maggio 2026");
    assert_eq!(fill("On { istanza.data }", Language::English).unwrap(), "On 4 May 2026");
    assert_eq!(said("{ importo | euro }; { tariffa | euro }"), "1.234,50 €; 0,26 €");
    assert_eq!(fill("{ importo | euro }", Language::English).unwrap(), "€1,234.50");
    assert_eq!(said("{ anno } { abitanti | number } { importo }"), "2026 196.000 1234,5");
    assert_eq!(said("{ istanza.urgente } { no }"), "sì no");
    assert_eq!(said("{ canali }; { uno }"), "pec, sportello e app; pec");
    assert_eq!(said("{{ letterale }"), "{ letterale }");
}

#[test]
fn a_letter_never_leaves_with_a_blank() {
    let missing = |path: &str| Err(Unfilled::Missing { path: path.into() });
    assert_eq!(fill("{ istanza.numero }", Language::Italian), missing("istanza.numero"));
    assert_eq!(fill("{ istanza.note }", Language::Italian), missing("istanza.note"));
    let unsayable = |path: &str, kind| Err(Unfilled::Unsayable { path: path.into(), kind });
    assert_eq!(fill("{ istanza }", Language::Italian), unsayable("istanza", "a record"));
    assert_eq!(fill("{ elenco }", Language::Italian), unsayable("elenco", "a list of records"));
    assert_eq!(fill("{ esito | euro }", Language::Italian), unsayable("esito", "not a number"));
    assert_eq!(fill("{ esito | weekday }", Language::Italian), unsayable("esito", "not a day"));
}

#[test]
fn paragraphs_stand_where_their_condition_holds() {
    let letter = "Primo.\n\n{? istanza.urgente }\nUrgente.\n\n{?! istanza.note } Senza note.\n\n{? no } Mai.\n\nUltimo.\n";
    assert_eq!(said(letter), "Primo.\n\nUrgente.\n\nSenza note.\n\nUltimo.\n");
    let paths = read(letter).facts();
    assert_eq!(
        paths.iter().map(AsRef::as_ref).collect::<Vec<&str>>(),
        ["istanza.note", "istanza.urgente", "no"]
    );
}

#[test]
fn what_is_no_placeholder_is_shown_where_it_stands() {
    for (source, shown) in [
        ("a { b", "{"),
        ("a { b c } d", "{ b c }"),
        ("a { b | roman } d", "{ b | roman }"),
        ("a {? b } d", "{? b }"),
        ("{ } d", "{ }"),
    ] {
        let mut wrong = Vec::new();
        let _ = Template::read(&"templates/a.it.md".into(), source.into(), &mut wrong);
        let [wrong] = wrong.as_slice() else { panic!("{source}: {wrong:?}") };
        let span = wrong.span.unwrap();
        let at = source.get(span.start as usize..span.end as usize);
        assert_eq!((wrong.code.id, at), ("P0591", Some(shown)));
    }
}
