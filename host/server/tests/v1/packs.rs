//! Rule packs: listed with their rules, tried, asked, and asked again over past cases.

use crate::support::Service;
use serde_json::json;

#[tokio::test]
async fn a_pack_is_shown_with_its_rules_and_norms_and_its_vectors_hold_here() {
    let service = Service::new();
    let packs = service.get("/digipro/v1/packs").await.ok();
    let pack = packs.as_array().unwrap().iter().find(|pack| pack["pack"] == "s_italia").unwrap_or(&packs[0]);
    let name = pack["pack"].as_str().unwrap();
    assert_eq!(pack["state"], "built-in");
    let whole = service.get(&format!("/digipro/v1/packs/{name}")).await.ok();
    let rules = whole["rule_list"].as_array().unwrap();
    assert_eq!(json!(rules.len()), whole["rules"]);
    assert!(rules.iter().all(|rule| !rule["norms"].as_array().unwrap().is_empty()), "a rule without a norm");
    let absent = service.get("/digipro/v1/packs/nowhere").await;
    assert_eq!(absent.status.as_u16(), 404);
}

#[tokio::test]
async fn a_pack_answers_on_facts_that_one_gives_and_refuses_a_fact_of_another_type() {
    let service = Service::new();
    let packs = service.get("/digipro/v1/packs").await.ok();
    let name = packs[0]["pack"].as_str().unwrap();
    let whole = service.get(&format!("/digipro/v1/packs/{name}")).await.ok();
    let rule = &whole["rule_list"][0];
    let path = format!("/digipro/v1/packs/{name}/explanation");
    let question = json!({ "point": rule["points"][0], "act_date": "2026-05-04" });
    let told = service.ask("POST", &path, &question).await.ok();
    assert_eq!(told["request"]["act_date"], "2026-05-04");
    assert!(told["report"].is_object() || told["failure"].is_object());
    let wrong = service.ask("POST", &path, &json!({ "point": "nowhere", "act_date": "2026-05-04" })).await;
    assert_eq!(wrong.status.as_u16(), 400, "{}", wrong.text);
    let none = service.ask("POST", "/digipro/v1/what-if", &json!({ "pack": name })).await.ok();
    assert_eq!(none["cases"], 0);
}
