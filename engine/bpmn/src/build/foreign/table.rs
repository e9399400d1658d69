//! What is written instead of what has no equal meaning, and what is not needed.

use super::tasks::BindingNames;

/// How a form is bound.
pub(super) const FORM_BINDING: BindingNames =
    BindingNames { kind: "formRefBinding", tag: "formRefVersionTag" };
/// How a decision is bound.
pub(super) const DECISION_BINDING: BindingNames =
    BindingNames { kind: "decisionRefBinding", tag: "decisionRefVersionTag" };
/// How a called process is bound.
pub(super) const CALLED_BINDING: BindingNames =
    BindingNames { kind: "calledElementBinding", tag: "calledElementVersionTag" };

/// A version that is meant by its number.
pub(super) const BINDING: &str =
    "versions have no numbers here: bind to `latest`, `deployment`, or a `versionTag` that the other carries";

const WORKER: &str = "write `zeebe:taskDefinition` with a `type`, and let a worker do the job";
const VERSION: &str = "versions have no numbers here: write a `versionTag` that the other carries";
const FORM: &str = "write the form as a file of the kit and name it in `zeebe:formDefinition`";
const STARTERS: &str = "who may begin a case is said by the roles of the kit";
const TENANT: &str = "a call stays within its deployment; remove it";

/// What to write instead, by local name.
const INSTEAD: &[(&str, &str)] = &[
    ("class", WORKER),
    ("delegateExpression", WORKER),
    ("expression", "write a script task with `zeebe:script`, or a job with `zeebe:taskDefinition`"),
    (
        "type",
        "write `zeebe:taskDefinition` with a `type`, and let a worker do it: mail, HTTP, shell and decisions too",
    ),
    ("topic", "write `type=\"external\"` beside it, or `zeebe:taskDefinition` with the topic as its `type`"),
    ("taskPriority", "write `zeebe:jobPriorityDefinition`"),
    ("field", "write `zeebe:taskHeaders` for fixed values, or inputs of `zeebe:ioMapping`"),
    ("connector", WORKER),
    ("errorEventDefinition", "let the worker throw the error with its code, and catch it at the boundary"),
    (
        "executionListener",
        "write `zeebe:executionListener` with `eventType` and a job `type`, or a rule point (`digipro:point`)",
    ),
    (
        "taskListener",
        "write `zeebe:taskListener` with `eventType` and a job `type`, or a rule point (`digipro:point`)",
    ),
    ("eventListener", "write `zeebe:executionListener` at the elements that matter"),
    ("formData", FORM),
    ("formProperty", FORM),
    ("formFieldValidation", FORM),
    ("formHandlerClass", FORM),
    ("formRefVersion", VERSION),
    ("calledElementVersion", VERSION),
    ("decisionRefVersion", VERSION),
    ("calledElementBinding", "write `zeebe:calledElement` with `bindingType`"),
    ("calledElementType", "write the id of the process in `calledElement`"),
    ("calledElementTenantId", TENANT),
    ("decisionRefTenantId", TENANT),
    ("fallbackToDefaultTenant", TENANT),
    ("caseRef", "cases of CMMN are not executed: call a process with an ad-hoc subprocess"),
    ("caseBinding", "cases of CMMN are not executed: call a process with an ad-hoc subprocess"),
    ("caseVersion", "cases of CMMN are not executed: call a process with an ad-hoc subprocess"),
    ("variableMappingClass", "write inputs and outputs of `zeebe:ioMapping`"),
    ("variableMappingDelegateExpression", "write inputs and outputs of `zeebe:ioMapping`"),
    ("processInstanceIdVariableName", "the called process runs in the case of its caller and has its id"),
    ("processInstanceName", "the called process runs in the case of its caller; name the call activity"),
    (
        "inheritBusinessKey",
        "the called process runs in the case of its caller; write a variable if the key is needed there",
    ),
    (
        "businessKey",
        "the called process runs in the case of its caller; write a variable if the key is needed there",
    ),
    ("useLocalScopeForOutParameters", "write an input of `zeebe:ioMapping` for what stays local"),
    (
        "resultVariable",
        "write it in `zeebe:script` or `zeebe:calledDecision`, or as an output of `zeebe:ioMapping`",
    ),
    ("resultVariableName", "write it as an output of `zeebe:ioMapping`"),
    ("useLocalScopeForResultVariable", "write an input of `zeebe:ioMapping` for what stays local"),
    ("storeResultVariableAsTransient", "variables are kept in the log; map only what may be kept"),
    ("mapDecisionResult", "write `zeebe:calledDecision`; its result is what DMN says"),
    ("rules", "write the rules as a decision of DMN and name it in `zeebe:calledDecision`"),
    ("ruleVariablesInput", "write the rules as a decision of DMN and name it in `zeebe:calledDecision`"),
    ("resource", "write the script in the model, in FEEL"),
    ("autoStoreVariables", "write the result of the script to one variable, with `zeebe:script`"),
    ("in", "write inputs of `zeebe:ioMapping`; a signal carries no variables of its own"),
    ("out", "write outputs of `zeebe:ioMapping`"),
    ("elementIndexVariable", "`loopCounter` is the number of the instance, from 1"),
    ("variableAggregation", "write `outputCollection` and `outputElement` of `zeebe:loopCharacteristics`"),
    ("elementVariable", "write `zeebe:loopCharacteristics` with `inputCollection` and `inputElement`"),
    ("variableName", "write it in `zeebe:conditionalFilter` of a conditional event"),
    ("errorCodeVariable", "let the worker that throws the error give its code as a variable too"),
    ("errorMessageVariable", "let the worker that throws the error give its message as a variable too"),
    ("errorMessage", "write what a person should read in the `name` of the error"),
    ("errorVariableName", "let the worker that throws the error give what is needed as a variable"),
    ("mapException", "let the worker throw the error with its code, and catch it at the boundary"),
    ("escalationCodeVariable", "catch each escalation with an event of its own"),
    ("triggerable", "a job waits for its worker: `zeebe:taskDefinition`; or write a receive task after it"),
    ("skipExpression", "write a gateway before the task"),
    (
        "initiator",
        "the actor of the start command is recorded in the log; write a variable where the model reads it",
    ),
    ("candidateStarterUsers", STARTERS),
    ("candidateStarterGroups", STARTERS),
    ("potentialStarter", STARTERS),
    (
        "taskIdVariableName",
        "a task is found by its element; write a variable only if another system needs it",
    ),
    ("taskCompleterVariableName", "who completed a task is recorded in the log"),
    ("businessCalendarName", "write a `digipro:timer` that follows a time limit, or the date in FEEL"),
    ("category", "write it in `zeebe:properties`"),
    ("eventType", "write a message with a `zeebe:subscription`"),
    ("eventInParameter", "write a message with a `zeebe:subscription`"),
    ("eventOutParameter", "write outputs of `zeebe:ioMapping`"),
    ("customResource", "write `zeebe:assignmentDefinition` with `candidateUsers` or `candidateGroups`"),
    ("value", "write the identity link as `candidateUsers` or `candidateGroups`"),
];

const LOGGED: &str = "every step is written to the log before the next begins, so there is nothing to set";
const TOOLS: &str = "only tools read it; it is kept";

/// What another engine needs for its own working, by local name, and why it is not needed here.
const NOT_NEEDED: &[(&str, &str)] = &[
    ("async", LOGGED),
    ("asyncBefore", LOGGED),
    ("asyncAfter", LOGGED),
    ("asyncLeave", LOGGED),
    ("asyncComplete", LOGGED),
    ("asyncLeaveExclusive", LOGGED),
    ("exclusive", LOGGED),
    ("parallelInSameTransaction", LOGGED),
    ("jobPriority", "the priority of background jobs: there are none, a case takes its steps at once"),
    ("jobCategory", "background jobs: there are none, a case takes its steps at once"),
    (
        "failedJobRetryTimeCycle",
        "background jobs: there are none; `retries` of `zeebe:taskDefinition` are those of a worker",
    ),
    ("historyTimeToLive", "how long cases are kept is not said in the model"),
    ("isStartableInTasklist", "who may begin a case is said by the roles of the kit"),
    ("isEagerExecutionFetch", LOGGED),
    ("diagramRelationId", TOOLS),
    ("modelerTemplate", TOOLS),
    ("modelerTemplateVersion", TOOLS),
    ("modelerTemplateIcon", TOOLS),
    ("localization", TOOLS),
];

/// What to write instead of an attribute or element.
pub(super) fn instead(local: &str) -> &'static str {
    let known = INSTEAD.iter().find(|(known, _)| *known == local).map(|(_, instead)| *instead);
    known.unwrap_or("it is kept and has no effect; remove it, or say it in `zeebe:` elements")
}

/// Why an attribute or element is not needed, if it is not.
pub(super) fn not_needed(local: &str) -> Option<&'static str> {
    NOT_NEEDED.iter().find(|(known, _)| *known == local).map(|(_, why)| *why)
}
