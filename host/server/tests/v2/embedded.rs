//! A program that has the service inside does its own jobs (docs/embedding.md).

#[path = "../../examples/own_service.rs"]
#[expect(dead_code, reason = "its main is not called here")]
mod own_service;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_serves_its_own_engine_and_does_its_jobs() {
    let folder = tempfile::tempdir().unwrap();
    let told = own_service::run(folder.path()).await.unwrap();
    assert_eq!(told["variables"]["protocollo"], "2026/000001", "{told}");
}
