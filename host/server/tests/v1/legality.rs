//! The legality of procedures in figures: what is counted, what is reckoned, what is not recorded.

use crate::support::Service;
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

#[tokio::test]
async fn each_case_is_in_one_figure_and_what_is_not_recorded_is_told_so() {
    let service = Service::new();
    service.civic_access().await;
    let told = service.get("/digipro/v1/legality?entity=c_a323").await.ok();
    let line = &told[0];
    assert_eq!((&line["kit"], &line["entity"]), (&json!("accesso-civico"), &json!("c_a323")));
    assert_eq!((&line["term"], &line["silence"]), (&json!("conclusione"), &json!("none")));
    assert_eq!(
        (&line["cases"], &line["open_in_term"], &line["open_late"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(line["deemed"], json!({ "cases": null, "source": "does-not-apply", "fact": null }));
    let absent = json!({ "cases": null, "source": "not-recorded", "fact": "sostituto.attivato_il" });
    assert_eq!(line["substituted"], absent);
    assert_eq!((&line["legal_days"]["cases"], &line["legal_days"]["median"]), (&json!(0), &json!(null)));

    service.app.runner().advance_to("2026-07-01T10:00:00Z".parse().unwrap()).unwrap();
    let later = service.get("/digipro/v1/legality").await.ok();
    assert_eq!((&later[0]["open_in_term"], &later[0]["open_late"]), (&json!(0), &json!(1)), "{later}");
    let sum: u64 = [
        "open_in_term",
        "open_suspended",
        "open_late",
        "concluded_in_term",
        "concluded_late",
        "by_silence",
        "cancelled",
        "without_term",
    ]
    .iter()
    .map(|name| later[0][name].as_u64().unwrap())
    .sum();
    assert_eq!(later[0]["cases"], sum);
    assert_eq!(service.get("/digipro/v1/legality?from=2026-04-04").await.ok(), json!([]));

    let request = Request::get("/digipro/v1/legality").header("accept", "text/csv");
    let csv = service.send(request.body(Body::empty()).unwrap()).await;
    assert!(csv.text.contains("accesso-civico,c_a323,conclusione,none,1,"), "{}", csv.text);
    assert!(csv.text.contains("not-recorded"), "{}", csv.text);
}
