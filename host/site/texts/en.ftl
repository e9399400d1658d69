# Words in which cases are told: what happened, who, how far; and what would be lawful.

status-active = running
status-completed = completed
status-cancelled = cancelled
status-quarantined = quarantined
log-case-started = case opened, { $day }
log-entered = { $index ->
    [none] { $element }
   *[other] { $element } ({ $index })
}
log-completed = done: { $element }
log-cancelled = cut short: { $element }
log-task-opened = task { $ticket }: { $element }{ $office ->
    [none] {""}
   *[other] , for { $office }
}{ $assignee ->
    [none] {""}
   *[other] , taken by { $assignee }
}{ $due ->
    [none] {""}
   *[other] , by { $due }
}
log-job-opened = job { $ticket }: { $kind }
log-timer-set = timer { $ticket }{ $due ->
    [none] {""}
   *[other] : { $due }
}{ $term ->
    [none] {""}
   *[other] : { $term }
}
log-message-awaited = waits for the message { $message }{ $key ->
    [none] {""}
   *[other] {" "}for { $key }
}
log-signal-awaited = waits for the signal { $signal }
log-message-sent = sent the message { $message } to { $key }
log-signal-sent = sent the signal { $signal }
log-rules-asked = asked the rules at { $point } for the act of { $act-date }: { $packs }
log-rules-asked-in-shadow = asked in shadow, without effect, at { $point } for the act of { $act-date }: { $packs }
log-incident-raised = incident { $ticket } [{ $code }] at { $element }: { $message }
log-wrote = { $variable } = { $value }
log-assigned = task { $ticket }: { $assignee ->
    [none] given back to the office
   *[other] given to { $assignee }
}
log-listener-told = listener { $ticket } ({ $kind }) is told: { $occasion }
log-heard = { $element }: a listener was told ({ $occasion })
log-task-asked = task { $ticket }: asked to { $asked }
log-task-corrected = task { $ticket }: a listener corrects what was asked
log-task-denied = task { $ticket }: a listener denies what was asked: { $reason }
log-task-updated = task { $ticket } updated{ $assignee ->
    [none] {""}
   *[other] , given to { $assignee }
}{ $due ->
    [none] {""}
   *[other] , by { $due }
}
log-job-failed = job { $ticket } failed ({ $retries } attempts left): { $message }
log-job-updated = job { $ticket }: { $retries } attempts left, priority { $priority }
log-submitted = submitted: { $element }
log-accepted = accepted: { $element }
log-returned = given back: { $element }
log-rules-evaluated = rules at { $point }: { $verdict ->
    [pass] it may go on
    [deny] it may not go on
   *[other] they cannot say
}
log-decided = decided { $decision }
log-law-adopted = from here the law is that of the definition { $law }
log-rules-indeterminate = the rules at { $point } cannot say: { $failures }
failure-trap = the rule broke off
failure-budget = the rule used up its budget
failure-memory = the rule asked for more memory than it may have
failure-stack = the rule went too deep
failure-timeout = the rule took too long
failure-report = the rule's report breaks the contract
failure-level = the rule claims more than its level allows
failure-request = the question is larger than the contract allows
failure-not-encoded = the law of that date is not encoded
failure-absent = the rule pack is not there
log-rules-shadowed = in shadow, without effect, at { $point }: { $verdict ->
    [pass] it might go on
    [deny] it might not go on
   *[other] they could not say
}
log-signed = signed at { $point }: { $proceed ->
    [true] it goes on
   *[other] it does not go on
}, because { $reason }
log-term-started = { $term }: { $length } from { $start }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-suspended = { $term }: suspended from { $day }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-interrupted = { $term }: interrupted from { $day }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-resumed = { $term }: resumes from { $day }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-noticed = { $term }: notice of rejection { $day }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-observed = { $term }: observations { $day }{ $due ->
    [none] {""}
   *[other] , due { $due }
}
log-term-concluded = { $term }: concluded { $day }{ $due ->
    [none] {""}
   *[other] , was due { $due }
}
log-error-caught = error { $code } at { $element }: { $message }
log-retried = tried again: { $element }
log-modified = moved by hand: { $reason }
log-case-completed = case completed
log-case-cancelled = case cancelled: { $reason }
who-richiedente = applicant
who-controinteressato = third party
who-urp = front office
who-rup = officer in charge
who-dirigente = head of office
who-rpct = review officer
who-garante = privacy authority
who-time = time passes
who-rules = the rules
who-engine = the procedure
who-systems = the systems

lawful-fixed = nobody below may change it
lawful-at-most = the same or less
lawful-at-least = the same or more
lawful-subset = the same without some of its entries
lawful-superset = the same with further entries
lawful-one-of = one of: { $choices }
lawful-range = from { $lowest } to { $highest }
lawful-free = whatever the entity chooses

template-step = law and time limits of a step
template-step-told = Which rule point is asked here, and what becomes of time limits.
template-office-task = task of an office
template-office-task-told = A task with its form, for whoever has a role, with law and time limits.
template-group-work = Work
template-group-point = Rule point
template-group-term = Time limit
template-group-term2 = Second time limit
template-point = Rule point
template-term = Time limit
template-form = Form
template-role = Role
template-none = none
template-at = When
template-at-complete = on completion
template-at-enter = on entering
template-mode = Effect
template-mode-gate = a violation stops the act
template-mode-consult = the verdict goes to a variable
template-actDate = Date of the act
template-result = Variable of the verdict
template-action = What happens
template-action-start = it starts to run
template-action-suspend = it is suspended
template-action-resume = it continues
template-action-interrupt = it is interrupted
template-action-notice = notice of rejection
template-action-observations = observations
template-action-end = it is concluded
template-date = Day
template-cap = Longest suspension
template-stop = Name of the suspension

report-evidence = Evidence of case { $case }
report-legality = Legality of procedures
report-made = Made on
report-entity = Entity
report-kit = Procedure
report-chain = Last record and hash of the chain
report-whole = Chain of records
report-is-whole = whole
report-is-broken = NOT whole
report-asked = Point { $point }, record { $record }
report-step = Step
report-verdict = Verdict
report-dates = Dates (act, facts, known on)
report-recorded = Recorded on
report-law = Definition whose law held
report-component = Component and hash of the facts
report-signed = Signature over the finding
report-none = No rule has been asked yet.
report-how = The signature is in a file beside this one. `digipro audit verify` verifies it without a network; so does any program that knows Ed25519.
report-cases = Cases
report-open-in-term = Under way, in term
report-open-suspended = Under way, suspended
report-open-late = Under way, late
report-in-term = Concluded in term
report-late = Concluded late
report-by-silence = Concluded by silence
report-substituted = Substitute powers
report-indemnified = Indemnities
report-median = Legal days, median
report-ninetieth = Legal days, nine of ten within
report-not-recorded = not recorded
report-does-not-apply = does not apply
# A finding whose values were erased: rule and outcome stay in the log.
finding-erased = { $outcome ->
    [satisfied] respected: { $rule }
    [violated] violated: { $rule }
    [not-applicable] not applicable: { $rule }
   *[other] could not be said: { $rule }
 }; what it said was erased with the data of the case
