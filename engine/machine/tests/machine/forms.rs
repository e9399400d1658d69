//! What is filled into the form of a user task (docs/kits.md, forms).

use super::harness::*;
use digipro_kit::Effective;
use digipro_kit::effective::Form;
use digipro_machine::*;
use digipro_vocab::Rejection;
use std::sync::Arc;

const DOMANDA: &str = r#"{ "type": "default", "components": [
    { "type": "textfield", "key": "chi.nome", "label": "Nome e cognome", "validate": { "required": true } },
    { "type": "textfield", "key": "chi.cap", "label": "CAP", "validate": { "pattern": "^[0-9]{5}$" } },
    { "type": "checkbox", "key": "ditta", "label": "Per una ditta" },
    { "type": "textfield", "key": "iva", "label": "Partita IVA", "validate": { "required": true },
      "conditional": { "hide": "=ditta != true" } } ] }"#;

/// A task `t` that shows the form `domanda`, in a definition that has this one.
fn definition(form: Option<&str>, mappings: &str) -> Arc<Effective> {
    let mut effective = plain(bpmn(
        "",
        &format!(
            r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:userTask/><zeebe:formDefinition formId="domanda"/>{mappings}</extensionElements></userTask><endEvent id="e"/>{}"#,
            flows("s -> t; t -> e")
        ),
    ));
    if let Some(form) = form {
        let form = Form { definition: form.into(), fields: Vec::new(), added: Vec::new() };
        effective.forms.insert("domanda".into(), form);
    }
    Arc::new(effective)
}

fn opened(form: Option<&str>, mappings: &str, known: &str) -> Case {
    let mut case = case(definition(form, mappings));
    case.start(known);
    case
}

fn complete(case: &mut Case, given: &str) -> Result<(), Rejection> {
    let ticket = case.ticket("t", |wait| matches!(wait, wait::Wait::Task(_)));
    case.try_do(Action::CompleteTask { ticket, variables: vars(given), acknowledged: Vec::new() })
}

#[test]
fn every_field_that_does_not_fit_is_named_at_once() {
    let mut case = opened(Some(DOMANDA), "", "{}");
    let rejection = complete(&mut case, r#"{ "chi": { "cap": "4011" }, "ditta": true }"#).unwrap_err();
    assert_eq!(rejection.code.id, "R0160");
    assert_eq!(
        rejection.message,
        "what was filled into the form `domanda` does not fit: `chi.nome` (Nome e cognome) is required; \
         `chi.cap` (CAP) does not match the pattern `^[0-9]{5}$`; `iva` (Partita IVA) is required"
    );
    assert!(rejection.help.is_some());
    complete(&mut case, r#"{ "chi": { "nome": "Rosa", "cap": "04011" }, "ditta": false }"#).unwrap();
    assert_eq!(case.state.phase(), Phase::Completed);
}

#[test]
fn what_the_case_knows_is_filled_in_already_and_what_is_hidden_is_not_taken() {
    let mut case = opened(Some(DOMANDA), "", r#"{ "chi": { "nome": "Rosa" } }"#);
    complete(&mut case, r#"{ "ditta": false, "iva": "01234567890", "altro": 1 }"#).unwrap();
    let of_case = variables::of_case(&case.state);
    assert!(!of_case.contains_key("iva"), "hidden");
    assert!(of_case.contains_key("altro"), "what is no field of the form is as it was given");
}

#[test]
fn the_form_sees_what_the_task_sees() {
    let mapping = r#"<zeebe:ioMapping><zeebe:input source="=richiedente" target="chi"/></zeebe:ioMapping>"#;
    let mut case = opened(Some(DOMANDA), mapping, r#"{ "richiedente": { "nome": "Rosa" } }"#);
    complete(&mut case, "{}").unwrap();
}

#[test]
fn a_task_whose_form_is_no_part_of_the_definition_takes_what_it_is_given() {
    complete(&mut opened(None, "", "{}"), "{}").unwrap();
}

#[test]
fn a_form_that_nobody_could_keep_to_lets_nothing_through() {
    let broken = r#"{ "components": [{ "type": "textfield", "key": "a", "validate": { "pattern": "(" } }] }"#;
    let rejection = complete(&mut opened(Some(broken), "", "{}"), r#"{ "a": "b" }"#).unwrap_err();
    assert_eq!(rejection.code.id, "R0161");
}

#[test]
fn a_case_keeps_the_form_with_which_it_began_until_it_migrates() {
    let mut case = opened(Some(r#"{ "components": [] }"#), "", "{}");
    let newer = compile(&definition(Some(DOMANDA), "")).0.unwrap();
    let before = (case.graph.clone(), case.state.clone());
    complete(&mut case, "{}").unwrap();
    (case.graph, case.state) = before;
    case.migrate(&newer);
    assert_eq!(complete(&mut case, "{}").unwrap_err().code.id, "R0160");
}

/// A process that somebody asks for with the form `domanda`, or that a message begins.
fn asked_for(trigger: &str) -> Arc<Effective> {
    let mut effective = plain(bpmn(
        r#"<message id="m" name="arriva"/>"#,
        &format!(
            r#"<startEvent id="s"><extensionElements><zeebe:formDefinition formId="domanda"/></extensionElements>{trigger}</startEvent><task id="t"/><endEvent id="e"/>{}"#,
            flows("s -> t; t -> e")
        ),
    ));
    let form = Form { definition: DOMANDA.into(), fields: Vec::new(), added: Vec::new() };
    effective.forms.insert("domanda".into(), form);
    Arc::new(effective)
}

fn ask(definition: Arc<Effective>, start: Option<&str>, given: &str) -> (Case, Result<(), Rejection>) {
    let mut case = case(definition);
    let start = start.map(Into::into);
    let came = case.try_do(Action::Start { process: None, start, part: None, variables: vars(given) });
    (case, came)
}

#[test]
fn who_opens_a_case_is_asked_what_the_form_asks() {
    let (case, came) = ask(asked_for(""), None, r#"{ "chi": { "cap": "4011" } }"#);
    let rejection = came.unwrap_err();
    assert_eq!(rejection.code.id, "R0160");
    assert_eq!(
        rejection.message,
        "what was filled into the form `domanda` does not fit: `chi.nome` (Nome e cognome) is required; \
         `chi.cap` (CAP) does not match the pattern `^[0-9]{5}$`"
    );
    assert_eq!(rejection.help.as_deref(), Some("correct these fields and open the case again"));
    assert_eq!(case.state.phase(), Phase::New, "nothing has begun");
    let given = r#"{ "chi": { "nome": "Rosa" }, "iva": "1", "protocollo": "7" }"#;
    for start in [None, Some("s")] {
        let (case, came) = ask(asked_for(""), start, given);
        came.unwrap();
        let of_case = variables::of_case(&case.state);
        assert!(!of_case.contains_key("iva"), "hidden where nobody said that it is for a firm");
        assert!(of_case.contains_key("protocollo"), "what is no field of the form is as it was given");
    }
}

#[test]
fn what_a_message_begins_was_filled_in_by_nobody() {
    let trigger = r#"<messageEventDefinition id="d" messageRef="m"/>"#;
    ask(asked_for(trigger), Some("s"), "{}").1.unwrap();
}
