//! Every path of the service: which operation it is, and whose data its first parameter names.
//!
//! A path that is not here is refused to everybody ([`crate::codes::R0224`]); a path that is here and has no handler
//! fails the matrix test.

use super::Operation as Op;
use super::guard::same;
use axum::http::Method;

/// What the first parameter of a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Nothing of an entity, or there is no parameter: the handler shows what the principal may see.
    Nothing,
    /// A key of `/v2`: a case, or something in it.
    Key,
    /// The number of a case.
    Case,
    /// An entity.
    Entity,
    /// A definition, by its digest.
    Definition,
    /// All of the installation: whoever sees some entities may not.
    Whole,
}

/// A method on a path.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The method.
    pub method: &'static str,
    /// The path, with its parameters in braces; what they are called makes no difference.
    pub path: &'static str,
    /// What is asked.
    pub operation: Op,
    /// Whose data it is about.
    pub names: Names,
}

/// The declaration of a method on a path.
pub(crate) fn find(method: &Method, path: &str) -> Option<&'static Endpoint> {
    ALL.iter().find(|endpoint| same(method, endpoint.method) && alike(endpoint.path, path))
}

/// Whether two paths are the same but for the names of their parameters.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.split('/'), other.split('/'));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b || (a.starts_with('{') && b.starts_with('{')) => {}
            _ => return false,
        }
    }
}

const fn free(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Nothing }
}

const fn on_key(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Key }
}

const fn on_case(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Case }
}

const fn on_entity(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Entity }
}

const fn on_definition(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Definition }
}

const fn on_all(method: &'static str, path: &'static str, operation: Op) -> Endpoint {
    Endpoint { method, path, operation, names: Names::Whole }
}

/// All of them.
pub const ALL: &[Endpoint] = &[
    // --- whoever supervises, whoever signs in ---------------------------------------------------------------
    free("GET", "/health/live", Op::Public),
    free("GET", "/health/ready", Op::Public),
    free("GET", "/metrics", Op::ReadMetrics),
    free("GET", "/codes/{code}", Op::Public),
    free("POST", "/oauth/token", Op::Public),
    // --- the console, which is empty without what is asked for below -----------------------------------------
    free("GET", "/", Op::Public),
    free("GET", "/console", Op::Public),
    free("GET", "/console/", Op::Public),
    free("GET", "/console/{*page}", Op::Public),
    // --- /v2: the service -----------------------------------------------------------------------------------
    free("GET", "/v2/status", Op::Public),
    free("GET", "/v2/topology", Op::Look),
    free("GET", "/v2/license", Op::Look),
    free("GET", "/v2/authentication/me", Op::Look),
    free("POST", "/v2/tenants/search", Op::Look),
    free("GET", "/v2/tenants/{tenant}", Op::Look),
    free("PUT", "/v2/clock", Op::SetClock),
    free("POST", "/v2/clock/reset", Op::SetClock),
    // --- /v2: definitions -----------------------------------------------------------------------------------
    free("POST", "/v2/deployments", Op::Deploy),
    free("POST", "/v2/resources/{key}/deletion", Op::Deploy),
    free("GET", "/v2/resources/{key}", Op::ReadDefinitions),
    free("GET", "/v2/resources/{key}/content", Op::ReadDefinitions),
    free("POST", "/v2/process-definitions/search", Op::ReadDefinitions),
    free("GET", "/v2/process-definitions/{key}", Op::ReadDefinitions),
    free("GET", "/v2/process-definitions/{key}/xml", Op::ReadDefinitions),
    free("GET", "/v2/process-definitions/{key}/form", Op::ReadDefinitions),
    free("POST", "/v2/process-definitions/{key}/statistics/element-instances", Op::ReadCases),
    free("POST", "/v2/decision-definitions/search", Op::ReadDefinitions),
    free("GET", "/v2/decision-definitions/{key}", Op::ReadDefinitions),
    free("GET", "/v2/decision-definitions/{key}/xml", Op::ReadDefinitions),
    free("POST", "/v2/decision-definitions/evaluation", Op::Decide),
    free("POST", "/v2/decision-requirements/search", Op::ReadDefinitions),
    free("GET", "/v2/decision-requirements/{key}", Op::ReadDefinitions),
    free("GET", "/v2/decision-requirements/{key}/xml", Op::ReadDefinitions),
    free("POST", "/v2/decision-instances/search", Op::ReadCases),
    free("GET", "/v2/decision-instances/{key}", Op::ReadCases),
    free("POST", "/v2/expression/evaluation", Op::Decide),
    // --- /v2: cases -----------------------------------------------------------------------------------------
    free("POST", "/v2/process-instances", Op::StartCase),
    free("POST", "/v2/process-instances/search", Op::ReadCases),
    free("POST", "/v2/process-instances/cancellation", Op::CancelCases),
    free("POST", "/v2/process-instances/deletion", Op::ApplyRetention),
    free("POST", "/v2/process-instances/incident-resolution", Op::Repair),
    free("POST", "/v2/process-instances/migration", Op::Migrate),
    free("POST", "/v2/process-instances/modification", Op::Migrate),
    on_key("GET", "/v2/process-instances/{key}", Op::ReadCases),
    on_key("GET", "/v2/process-instances/{key}/call-hierarchy", Op::ReadCases),
    on_key("GET", "/v2/process-instances/{key}/sequence-flows", Op::ReadCases),
    on_key("GET", "/v2/process-instances/{key}/statistics/element-instances", Op::ReadCases),
    on_key("POST", "/v2/process-instances/{key}/incidents/search", Op::ReadCases),
    on_key("POST", "/v2/process-instances/{key}/incident-resolution", Op::Repair),
    on_key("POST", "/v2/process-instances/{key}/cancellation", Op::CancelCases),
    on_key("POST", "/v2/process-instances/{key}/deletion", Op::ApplyRetention),
    on_key("POST", "/v2/process-instances/{key}/modification", Op::Migrate),
    on_key("POST", "/v2/process-instances/{key}/migration", Op::Migrate),
    on_key("POST", "/v2/process-instances/{key}/suspension", Op::Repair),
    on_key("POST", "/v2/process-instances/{key}/resumption", Op::Repair),
    free("POST", "/v2/element-instances/search", Op::ReadCases),
    on_key("GET", "/v2/element-instances/{key}", Op::ReadCases),
    on_key("PUT", "/v2/element-instances/{key}/variables", Op::WriteVariables),
    on_key("POST", "/v2/element-instances/{key}/incidents/search", Op::ReadCases),
    on_key("POST", "/v2/element-instances/ad-hoc-activities/{key}/activation", Op::SendMessages),
    free("POST", "/v2/variables/search", Op::ReadCases),
    free("GET", "/v2/variables/{key}", Op::ReadCases),
    free("POST", "/v2/incidents/search", Op::ReadJobs),
    on_key("GET", "/v2/incidents/{key}", Op::ReadJobs),
    on_key("POST", "/v2/incidents/{key}/resolution", Op::Repair),
    free("POST", "/v2/audit-logs/search", Op::ReadEvidence),
    free("GET", "/v2/audit-logs/{key}", Op::ReadEvidence),
    // --- /v2: batches ---------------------------------------------------------------------------------------
    free("POST", "/v2/batch-operations/search", Op::Migrate),
    free("GET", "/v2/batch-operations/{key}", Op::Migrate),
    free("POST", "/v2/batch-operations/{key}/cancellation", Op::Migrate),
    free("POST", "/v2/batch-operations/{key}/suspension", Op::Migrate),
    free("POST", "/v2/batch-operations/{key}/resumption", Op::Migrate),
    free("POST", "/v2/batch-operation-items/search", Op::Migrate),
    // --- /v2: work ------------------------------------------------------------------------------------------
    free("POST", "/v2/user-tasks/search", Op::ReadCases),
    on_key("GET", "/v2/user-tasks/{key}", Op::ReadCases),
    on_key("PATCH", "/v2/user-tasks/{key}", Op::DirectTasks),
    on_key("GET", "/v2/user-tasks/{key}/form", Op::ReadCases),
    on_key("POST", "/v2/user-tasks/{key}/assignment", Op::WorkOnTasks),
    on_key("DELETE", "/v2/user-tasks/{key}/assignee", Op::WorkOnTasks),
    on_key("POST", "/v2/user-tasks/{key}/completion", Op::WorkOnTasks),
    on_key("POST", "/v2/user-tasks/{key}/variables/search", Op::ReadCases),
    on_key("POST", "/v2/user-tasks/{key}/effective-variables/search", Op::ReadCases),
    on_key("POST", "/v2/user-tasks/{key}/audit-logs/search", Op::ReadCases),
    free("POST", "/v2/jobs/activation", Op::WorkOnJobs),
    free("POST", "/v2/jobs/search", Op::ReadJobs),
    free("POST", "/v2/jobs/batch-update", Op::Repair),
    on_key("POST", "/v2/jobs/{key}/completion", Op::WorkOnJobs),
    on_key("POST", "/v2/jobs/{key}/failure", Op::WorkOnJobs),
    on_key("POST", "/v2/jobs/{key}/error", Op::WorkOnJobs),
    on_key("PATCH", "/v2/jobs/{key}", Op::WorkOnJobs),
    // --- /v2: messages --------------------------------------------------------------------------------------
    free("POST", "/v2/messages/publication", Op::SendMessages),
    free("POST", "/v2/messages/correlation", Op::SendMessages),
    free("POST", "/v2/message-subscriptions/search", Op::ReadCases),
    free("POST", "/v2/correlated-message-subscriptions/search", Op::ReadCases),
    free("POST", "/v2/signals/broadcast", Op::SendMessages),
    free("POST", "/v2/conditionals/evaluation", Op::SendMessages),
    // --- ours -----------------------------------------------------------------------------------------------
    free("GET", "/digipro/v1/session", Op::Look),
    free("GET", "/digipro/v1/sign-in", Op::Public),
    free("GET", "/digipro/v1/openapi.json", Op::Public),
    free("GET", "/digipro/v1/events", Op::ReadCases),
    // --- ours: what holds for whom --------------------------------------------------------------------------
    free("GET", "/digipro/v1/entities", Op::ReadDefinitions),
    on_entity("GET", "/digipro/v1/entities/{entity}", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits", Op::ReadDefinitions),
    free("POST", "/digipro/v1/kits", Op::Deploy),
    free("GET", "/digipro/v1/kits/{kit}", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/effective", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/bounds", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/divergence", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/diagram", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/adaptation", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/overlays/{entity}", Op::ReadDefinitions),
    free("GET", "/digipro/v1/kits/{kit}/files", Op::ReadDefinitions),
    free("POST", "/digipro/v1/kits/archives", Op::Decide),
    free("POST", "/digipro/v1/overlays/archives", Op::Decide),
    free("GET", "/digipro/v1/differences", Op::ReadDefinitions),
    free("GET", "/digipro/v1/templates", Op::ReadDefinitions),
    free("GET", "/digipro/v1/definitions", Op::ReadDefinitions),
    free("POST", "/digipro/v1/definitions", Op::Deploy),
    on_definition("GET", "/digipro/v1/definitions/{definition}", Op::ReadDefinitions),
    on_definition("GET", "/digipro/v1/definitions/{definition}/diagram", Op::ReadDefinitions),
    on_definition("GET", "/digipro/v1/definitions/{definition}/tables", Op::ReadDefinitions),
    on_definition("GET", "/digipro/v1/definitions/{definition}/versions", Op::ReadDefinitions),
    free("POST", "/digipro/v1/definitions/documents", Op::Deploy),
    free("GET", "/digipro/v1/packs", Op::ReadDefinitions),
    free("POST", "/digipro/v1/packs", Op::PublishPacks),
    free("GET", "/digipro/v1/packs/{pack}", Op::ReadDefinitions),
    free("GET", "/digipro/v1/packs/{pack}/vectors", Op::ReadDefinitions),
    free("POST", "/digipro/v1/packs/{pack}/explanation", Op::Decide),
    free("POST", "/digipro/v1/packs/revocations", Op::Install),
    free("POST", "/digipro/v1/packs/{pack}/enactment", Op::Install),
    free("POST", "/digipro/v1/packs/{pack}/retirement", Op::Install),
    free("POST", "/digipro/v1/what-if", Op::WhatIf),
    free("POST", "/digipro/v1/checks", Op::Decide),
    free("POST", "/digipro/v1/simulations", Op::Decide),
    free("POST", "/digipro/v1/expressions", Op::Decide),
    free("POST", "/digipro/v1/upgrades/plans", Op::Migrate),
    free("POST", "/digipro/v1/upgrades", Op::Migrate),
    // --- ours: cases ----------------------------------------------------------------------------------------
    free("GET", "/digipro/v1/cases", Op::ReadCases),
    free("POST", "/digipro/v1/cases", Op::StartCase),
    free("GET", "/digipro/v1/own", Op::ReadOwnCase),
    on_case("GET", "/digipro/v1/own/{case}", Op::ReadOwnCase),
    on_case("GET", "/digipro/v1/own/{case}/requests", Op::ReadOwnCase),
    on_case("POST", "/digipro/v1/own/{case}/requests/{ticket}", Op::AnswerOwnCase),
    on_case("GET", "/digipro/v1/cases/{case}", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/terms", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/variables", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/findings", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/timeline", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/documents", Op::ReadDocuments),
    on_case("POST", "/digipro/v1/cases/{case}/documents", Op::FileDocuments),
    on_case("GET", "/digipro/v1/cases/{case}/documents/{record}", Op::ReadDocuments),
    on_case("GET", "/digipro/v1/cases/{case}/evidence", Op::ReadEvidence),
    on_case("GET", "/digipro/v1/cases/{case}/report", Op::ReadEvidence),
    on_case("POST", "/digipro/v1/cases/{case}/replay", Op::ReadEvidence),
    on_case("GET", "/digipro/v1/cases/{case}/verification", Op::ReadEvidence),
    on_all("POST", "/digipro/v1/verification", Op::ReadEvidence),
    on_case("POST", "/digipro/v1/cases/{case}/cancellation", Op::CancelCases),
    on_case("PUT", "/digipro/v1/cases/{case}/law", Op::Migrate),
    on_case("PUT", "/digipro/v1/cases/{case}/definition", Op::Migrate),
    free("GET", "/digipro/v1/terms", Op::ReadCases),
    free("GET", "/digipro/v1/tasks", Op::ReadCases),
    on_case("GET", "/digipro/v1/cases/{case}/tasks/{ticket}", Op::ReadCases),
    on_case("POST", "/digipro/v1/cases/{case}/tasks/{ticket}/completion", Op::WorkOnTasks),
    on_case("PUT", "/digipro/v1/cases/{case}/tasks/{ticket}/assignee", Op::WorkOnTasks),
    on_case("DELETE", "/digipro/v1/cases/{case}/tasks/{ticket}/assignee", Op::WorkOnTasks),
    on_case("POST", "/digipro/v1/cases/{case}/choices/{ticket}", Op::SendMessages),
    on_case("POST", "/digipro/v1/cases/{case}/incidents/{ticket}/signature", Op::SignOver),
    on_case("POST", "/digipro/v1/cases/{case}/incidents/{ticket}/retry", Op::Repair),
    // --- ours: registers and figures ------------------------------------------------------------------------
    free("GET", "/digipro/v1/dashboard", Op::ReadRegisters),
    free("GET", "/digipro/v1/legality", Op::ReadRegisters),
    free("GET", "/digipro/v1/legality/report", Op::ReadRegisters),
    free("GET", "/digipro/v1/report-key", Op::Look),
    on_all("GET", "/digipro/v1/statistics", Op::ReadRegisters),
    free("GET", "/digipro/v1/registers/{register}", Op::ReadRegisters),
    free("GET", "/digipro/v1/sheets", Op::ReadRegisters),
    free("GET", "/digipro/v1/event-logs/{format}", Op::ReadRegisters),
    on_definition("GET", "/digipro/v1/definitions/{definition}/statistics", Op::ReadRegisters),
    on_all("GET", "/digipro/v1/retention", Op::ReadRetention),
    on_all("POST", "/digipro/v1/retention", Op::ApplyRetention),
];

#[cfg(test)]
mod tests {
    use super::{ALL, alike, find};
    use axum::http::Method;

    #[test]
    fn a_path_is_known_by_its_shape() {
        assert!(alike("/a/{x}/b", "/a/{y}/b"));
        assert!(!alike("/a/{x}", "/a/{x}/b") && !alike("/a/{x}", "/a/b"));
        assert!(find(&Method::HEAD, "/health/live").is_some());
        assert!(find(&Method::POST, "/health/live").is_none());
    }

    #[test]
    fn a_method_on_a_path_is_declared_once() {
        for (at, one) in ALL.iter().enumerate() {
            let twice =
                ALL.iter().skip(at + 1).any(|two| two.method == one.method && alike(two.path, one.path));
            assert!(!twice, "{} {} is declared twice", one.method, one.path);
        }
    }
}
