//! Lists of cases and tasks: found by what is known of them, sorted by what is due, part by part.

use crate::support::Service;
use serde_json::{Value, json};

/// Three cases of civic access; the second one is cancelled.
async fn three(service: &Service) -> [u64; 3] {
    let first = service.civic_access().await;
    let mut cases = [first, 0, 0];
    for (place, number) in [(1, "0043212"), (2, "0043213")] {
        let new = json!({ "kit": "accesso-civico", "entity": "c_a323",
            "variables": {
                "istanza": { "data": "2026-04-03", "oggetto": format!("Delibera di Giunta {number}"),
                    "modalita_rilascio": "pec" },
                "richiedente": { "nome": "Anna Verdi", "codice_fiscale": "VRDNNA01T71A323C" } } });
        cases[place] = service.ask("POST", "/digipro/v1/cases", &new).await.ok()["case"].as_u64().unwrap();
    }
    let cancelled = format!("/digipro/v1/cases/{}/cancellation", cases[1]);
    service.ask("POST", &cancelled, &json!({ "reason": "ritirata" })).await.ok();
    service.app.runner().work(10).unwrap();
    cases
}

fn numbers(part: &Value) -> Vec<u64> {
    part["items"].as_array().unwrap().iter().map(|item| item["case"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn cases_are_found_by_what_is_known_of_them() {
    let service = Service::new();
    let [one, two, three] = three(&service).await;
    for (query, expected) in [
        // What was opened at the same moment comes by its number.
        ("", vec![one, two, three]),
        ("sort=number", vec![three, two, one]),
        ("sort=number&way=up", vec![one, two, three]),
        ("status=cancelled", vec![two]),
        ("kit=accesso-civico&status=active", vec![one, three]),
        ("kit=scia", vec![]),
        ("entity=c_a323&from=2026-04-03&to=2026-04-03", vec![one, two, three]),
        ("from=2026-04-04", vec![]),
        ("to=2026-04-02", vec![]),
        ("key=0043211", vec![one]),
        ("key=004", vec![]),
        ("key=2026-0301", vec![one]),
        ("text=DELIBERA", vec![two, three]),
        ("text=verbali+della", vec![one]),
        ("text=%22", vec![]),
        ("late=true", vec![]),
        ("late=false&status=active", vec![one, three]),
        ("incidents=true", vec![three]),
        ("suspended=true", vec![]),
        ("due=2026-12-31", vec![one]),
        ("sort=due&status=active&due=2026-04-03", vec![]),
    ] {
        let part = service.get(&format!("/digipro/v1/cases?{query}")).await.ok();
        assert_eq!(numbers(&part), expected, "{query}: {part}");
        assert_eq!((&part["total"], &part["more"]), (&json!(expected.len()), &json!(false)), "{query}");
    }
    let found = service.get(&format!("/digipro/v1/cases?text={one}&limit=1&sort=number&way=up")).await.ok();
    let case = &found["items"][0];
    assert_eq!(
        (&case["registration"], &case["subject"]),
        (&json!("0043211"), &json!("verbali della giunta"))
    );
    assert_eq!((&case["due"], &case["late"]), (&json!("2026-04-28"), &json!(false)));
    for wrong in ["limit=0", "count=100001", "text=", "sort=colour", "status=lost", "after=x"] {
        let answer = service.get(&format!("/digipro/v1/cases?{wrong}")).await;
        assert!(answer.status.is_client_error(), "{wrong}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_list_goes_on_where_the_part_before_ended_and_says_how_many_there_are() {
    let service = Service::new();
    let [one, two, three] = three(&service).await;
    let first = service.get("/digipro/v1/cases?limit=2&count=2").await.ok();
    assert_eq!((numbers(&first), &first["total"], &first["more"]), (vec![one, two], &json!(2), &json!(true)));
    let next = first["next"].as_str().unwrap();
    let last = service.get(&format!("/digipro/v1/cases?limit=2&after={next}")).await.ok();
    assert_eq!((numbers(&last), last.get("next")), (vec![three], None));
}

#[tokio::test]
async fn an_inbox_shows_by_when_the_law_wants_it_what_silence_does_and_why_time_stands() {
    let service = Service::new();
    let [one, _, three] = three(&service).await;
    let inbox = service.get("/digipro/v1/tasks").await.ok();
    assert!(numbers(&inbox).contains(&one), "{inbox}");
    let task = inbox["items"].as_array().unwrap().iter().find(|task| task["case"] == one).unwrap().clone();
    assert_eq!((&task["legal_due"], &task["late"]), (&json!("2026-04-28"), &json!(false)));
    assert_eq!(task["silence"]["effect"], "none", "{task}");
    assert_eq!(task["silence"]["on"], "2026-04-29");
    assert_eq!((&task["kit"], &task["stops"]), (&json!("accesso-civico"), &json!([])));
    let office = task["office"].as_str().unwrap().replace(' ', "+");
    let theirs =
        service.get(&format!("/digipro/v1/tasks?office={office}&taken=false&kit=accesso-civico")).await.ok();
    assert!(numbers(&theirs).contains(&one), "{theirs}");
    for none in ["office=nessuno", "taken=true", "late=true", "suspended=true", "kit=scia", "due=2026-04-03"]
    {
        let part = service.get(&format!("/digipro/v1/tasks?{none}")).await.ok();
        assert_eq!(numbers(&part), Vec::<u64>::new(), "{none}");
    }
    let cases = service.get(&format!("/digipro/v1/cases?office={office}")).await.ok();
    assert!(numbers(&cases).contains(&one) && !numbers(&cases).contains(&(three + 9)), "{cases}");
}
