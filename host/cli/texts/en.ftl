# The words of the command line.

cli-error = error
cli-help = help

check-errors = { $errors ->
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}
check-properties = { $holding } of { $stated } properties hold
check-good = No errors, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}.

term-cli-due = Due { $due }; from the day after, { $after }, it is overdue.
term-cli-allowed = Wait through { $due }; acting is allowed from { $after }.
term-cli-published = Stays published through { $due }; may be taken down from { $after }.
term-cli-effects = Takes effect on { $after }, the day after { $due }.
term-cli-stopped = The limit is stopped; { $remaining ->
    [one] one day remains
   *[other] { $remaining } days remain
} on resumption.
term-cli-open = The limit is stopped, and nobody knows when it resumes.
term-cli-in-time = The act of { $day } is in time.
term-cli-late = The act of { $day } is late.

rules-publisher = published by
rules-contract = contract
rules-digest = digest
rules-size = size
rules-covers = covers
rules-valid = in force
rules-points = points
rules-parameters = parameters
rules-norm = norm
rules-need = reads
rules-stale = packs are to be built again
rules-built = { $pack }: { $rules ->
    [one] one rule
   *[other] { $rules } rules
}
rules-running = running the rules natively
rules-compiling = compiling for WebAssembly; the first time takes a minute or two
rules-new = A pack lies in { $folder }: it builds and passes its vectors. Next:
rules-new-test = the vectors, natively and on the component
rules-new-check = norms, texts, vectors at every edge
rules-new-bench = what a call costs
rules-new-build = the pack, into dist/
rules-failed = { $failed ->
    [one] one vector differs
   *[other] { $failed } vectors differ
}
rules-vectors-both = { $passed ->
    [one] one vector
   *[other] { $passed } vectors
}: natively and on the component the same report, byte for byte
rules-vectors-native = { $passed ->
    [one] one vector holds
   *[other] { $passed } vectors hold
} natively; the component was not asked
rules-never = never comes to { $outcome }
rules-checked = { $rules ->
    [one] one rule
   *[other] { $rules } rules
}, { $norms ->
    [one] one norm
   *[other] { $norms } norms
}, { $messages ->
    [one] one message
   *[other] { $messages } messages
}, { $vectors ->
    [one] one vector
   *[other] { $vectors } vectors
}
outcome-satisfied = “satisfied”
outcome-violated = “violated”
outcome-not-applicable = “not applicable”
outcome-indeterminate = “indeterminate”
rules-fuel-own = the rule: min/median/max
rules-fuel-call = the call: min/median/max
rules-fuel-budget = budget
rules-time = time
rules-empty = A call that asks no rule: { $fuel } fuel, { $micros } µs.
rules-fuel-untold = —: several rules speak there and this one reads nothing that the others do not, or nothing came of it: what it spends cannot be told apart from the call.
rules-fuel = Fuel is what the runtime counts: about one for each instruction. The same call spends the same on every machine; a call may spend { $budget }, and then the answer is “indeterminate”. “The rule” is its call less a call that asks no rule; where several rules speak, less the same call without what it alone reads. Times are of this machine.
rules-vectors = { $passed ->
    [one] one vector
   *[other] { $passed } vectors
}: the same report, byte for byte

rules-key-made = The secret key is in `{ $file }`: keep it offline. The public one follows.
rules-signed = `{ $file }` now has { $count ->
    [one] one signature
   *[other] { $count } signatures
}.
rules-signer = signed by
rules-unsigned = nobody: it may do without here
rules-believed = { $pack } is believed here.
rules-not-believed = the pack is not believed
rules-packed = Archive written to `{ $file }`.
rules-pushed = Pack pushed; this name stands for these bytes for ever:
rules-unpacked = Files written to `{ $file }`.
rules-installed = { $pack } installed: { $vectors ->
    [one] one vector passed
   *[other] { $vectors } vectors passed
} on this machine.
rules-installed-in-shadow = { $pack } installed in shadow: { $vectors ->
    [one] one vector passed
   *[other] { $vectors } vectors passed
} on this machine. What it finds is recorded and binds nobody.
rules-installed-before = { $pack } was installed before, the same to the byte ({ $vectors } vectors passed).
rules-none-installed = No pack is installed.
rules-definition-changed = { $kit }: new definition; { $cases ->
    [0] no case under way follows it
    [one] one case under way follows it
   *[other] { $cases } cases under way follow it
}.
rules-case-stays = case { $case } stays as it is:
rules-bound = { $pack } binds acts from { $from } on.
rules-uninstalled = { $pack } is used for nothing new any more; its bytes stay.
rules-holds = { $cases ->
    [0] No case under way depends on this pack.
    [one] One case under way depends on this pack, and goes on with it.
   *[other] { $cases } cases under way depend on this pack, and go on with it.
}
rules-heard = Statement { $sequence } of the ring `{ $ring }` noted: { $keys ->
    [one] one key added
   *[other] { $keys } keys added
}.
rules-revoked = revoked
rules-state = state
rules-shadow = in shadow
rules-binding = binding
rules-retired = retired
rules-binds-from = binds from
rules-manifest = manifest
rules-installed-on = installed


case-started = Case { $case } started.
case-none = No cases.
case-more = These are the first { $limit }: `--limit` shows more.
case-nobody = no case waits for the message `{ $message }`
case-advanced = The clock shows { $day }; { $fired ->
    [0] no timer
    [one] one timer
   *[other] { $fired } timers
} fired.
case-returned = the act may not go on: the task is open again, with these findings
case-waits = Waits for
case-terms = Time limits
case-term-ended = (concluded { $day })
case-term-stopped = (suspended)
case-findings = Findings
case-variables = Variables

wait-task = task
wait-job = job
wait-message = message
wait-timer = timer
wait-incident = incident

log-whole = The log is whole: { $cases ->
    [one] one case
   *[other] { $cases } cases
}, { $records ->
    [one] one record
   *[other] { $records } records
}, { $erased ->
    [0] nothing erased
    [one] one value erased and declared
   *[other] { $erased } values erased and declared
}.
log-broken = the log is not whole: { $cases } cases, { $records } records read, { $erased } values erased


test-verdict = Scenarios as expected: { $kept }; otherwise: { $broken }.
test-published = as published
test-kit = kit
test-errors = { $errors ->
    [one] one error
   *[other] { $errors } errors
}
test-legend = How to read a cell, such as ✓ 10/10 · 16/16:
      10/10  scenarios that went as they are told, of all that were played for that entity
      16/16  guarantees of the procedure (properties.toml) proved on every path, of all that are promised
      !2     warnings: they stop nothing, and want to be read        ✗  something is wrong: what, stands below the table
      —      the entity has no overlay of the kit
    A scenario for all entities counts in each column, one of a single entity in its own.
test-suite = { $kits } kits, { $definitions } definitions; scenarios as expected: { $kept }; otherwise: { $broken }; errors: { $errors }. In { $seconds } s.

## Kits and overlays

kit-laid = All that it takes to begin is in { $folder }. Then:
kit-next-check = what is wrong
kit-next-test = the scenarios, as tests
kit-next-effective = what holds here today
kit-next-pack = an archive to publish
kit-packed = Archive written to `{ $file }`: { $files } files with their digests, { $signatures ->
    [0] unsigned
    [one] one signature
   *[other] { $signatures } signatures
}.
kit-installed = { $kit } installed; signed by { $signers }.
kit-installed-before = { $kit } was installed before, the same byte for byte; signed by { $signers }.
kit-installed-instead = { $kit } installed in the place of the overlay before; signed by { $signers }. Cases under way go on with the one that they began with.
kit-shelved = installed
kit-built-in = comes with digipro
kit-published = compared with the published one ({ $origin }), digest { $digest }
kit-same = { $files ->
    [one] one file the same
   *[other] { $files } files the same
}
kit-differs-changed = changed
kit-differs-missing = missing
kit-differs-added = added
kit-adapted = overlay of { $entity }, { $files ->
    [one] one file
   *[other] { $files } files
}: no divergence
kit-divergence = divergence: { $count }
kit-level-state = State
kit-level-region = Region
kit-level-entity = Entity
kit-act = { $title }, { $day }
kit-layers = Levels
kit-parameters = Parameters
kit-no-value = no value on that day
kit-changes = changes on { $day }
kit-instead-of = in the place of { $value }
kit-yes = yes
kit-no = no
kit-unit-days = days
kit-unit-working-days = working days
kit-unit-months = months
kit-unit-years = years
kit-unit-euro = euro
kit-unit-percent = %
kit-lanes = Offices
kit-organs = Organs
kit-members = { $members } members
kit-points = Rules, point by point
kit-not-encoded = no law encoded for that day
kit-extensions = Extension points
kit-open = empty
kit-fields = Fields added to forms
kit-texts = Words changed
kit-calendar = Patron days (month and day)

## The demonstration

demo-opening = A municipality receives applications, and for each one the law says who decides, by when, through which steps and for which reasons. DigiPro runs the procedure as it is drawn, counts time as the law counts it, and before each act asks the rules whether the act is lawful. If it is not, the act is not signed, and anybody can read why.
demo-pieces = Below, three freedom of information requests to Anzio, from the first day to the last. Time is virtual; the procedure, the rules and the log are the real ones. The acts and adaptations of Anzio are examples. The procedure's own words and the stories' data are Italian, as the municipality writes them.
demo-procedure = procedure
demo-rules = rules
demo-pack = ({ $rules ->
    [one] one rule
   *[other] { $rules } rules
} in WebAssembly)
demo-adapted = adaptation
demo-override = { $name }: { $value } instead of { $instead } ({ $act })
demo-digest = digest
demo-next-task = → up to { $office }: { $task }
demo-due = ⏱ { $term }: { $due ->
    [none] stopped
   *[other] { $due }
}
demo-returned = The act stops here: “{ $task }” is still to be done, and the reasons stand above.
demo-citizen = The applicant reads: “{ $words }”
demo-kept = All went as the law wants: { $count ->
    [one] one check
   *[other] { $count } checks
}.
demo-broken = the demonstration did not go as expected
demo-norms = The norms applied
demo-log = The log
demo-log-why = Every step is in a log in which each record carries the fingerprint of the one before: none can be changed, taken out or added without being seen. The rules answered once, and their answer is in the log with the fingerprint of the rule that gave it.
demo-next = To try: `digipro check` on a BPMN diagram or a kit, `digipro run accesso-civico --entity c_a323 --virtual-time --data trial`, `digipro term 2026-04-03 P30D`, `digipro explain P0601`.


demo-03-title = Two third parties, one objection
demo-03-1 = Anna Verdi asks Anzio for the drawings of a concession on the seafront. They concern a company and an engineering practice: the municipality notifies both. From that day the time limit is suspended, for ten days at most. The company objects, the practice is silent. The municipality grants access all the same: it tells the one that objected, waits fifteen whole days, then sends the documents.
demo-03-2 = The company objects on 27 April. The practice does not answer: its ten days end on Thursday 30 April.
demo-03-3 = On 13 May the company receives the notice. The fifteen days are whole: documents go out from the 29th.
demo-05-title = A refusal without notice cannot be signed
demo-05-1 = Mario Rossi asks Anzio for the reports of a seismic inspection. The office wants to refuse and skips the notice of reasons against. When the head of office comes to sign, the law stops the act and says why. It goes back to the officer, who sends the notice; Rossi answers; the time limit resumes ten days after the answer. The new refusal answers his observations, and passes.
demo-05-2 = The head of office returns the case. The notice goes out on 22 May and suspends the time limit with seven days to run.
demo-05-3 = Ten days after the observations is Sunday 7 June; with the seven days left that makes Sunday 14: Monday 15.
demo-07-title = Silence leads to review
demo-07-1 = Anna Verdi gets no answer. Silence is not a no: on the day after the time limit the municipality reminds her that she can ask for a review, and warns the transparency officer. She asks; he hears the privacy authority, because personal data are concerned: his twenty days stop, for ten at most, and resume with the opinion. He finds for her, and the documents go out.

simulate-ended = simulation ended: { $reason }

decide-decision = decision
decide-service = decision service
decide-knowledge = business knowledge model
decide-asks = asks for { $inputs }
decide-rules = { $count ->
    [0] no rule matches
    [one] rule { $rules }
   *[other] rules { $rules }
}
decide-nulls = Parts came to null:

feel-none = the expression has no value
feel-omitted = { $count ->
    [one] and one more cause
   *[other] and { $count } more causes
}

case-adopted = law of the definition { $law }: { $adopted ->
    [one] one case adopts it
   *[other] { $adopted } cases adopt it
}, { $had } had it already
case-not-adopted = { $refused ->
    [one] one case goes on under its own law
   *[other] { $refused } cases go on under their own law
}

audit-report-signed = signed on { $at } with the key that is named: the file is that one
audit-signature-form = the signature is of a form that is not known
audit-signature-key = the signature is by another key: not by this installation
audit-signature-file = the file is not the one that was signed
audit-none = the case has not asked the rules yet
audit-dates = dates
audit-law = law
audit-regime = regime from { $from }
audit-definition = definition
audit-pack = pack
audit-failure = no verdict
audit-four-dates = act { $act ->
    [none] —
   *[other] { $act }
} · facts { $facts ->
    [none] —
   *[other] { $facts }
} · known { $known ->
    [none] —
   *[other] { $known }
} · recorded { $recorded }
audit-asked = contract { $contract } · fuel { $fuel } · limits { $limits } · facts { $facts }{ $erased ->
    [true] {" "}(erased: their hash remains)
   *[other] {""}
}
audit-erased = (reason erased)
audit-signed = { $by }, { $at }, record { $record }: { $proceed ->
    [true] goes on
   *[other] does not go on
}. Reason: { $reason }
audit-same = the same report{ $fuel ->
    [true] , the same fuel
   *[other] {" "}(fuel not comparable: other limits)
}
audit-differs = another outcome: { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } places more
}
audit-altered = the facts were altered: hash recorded { $recorded }, found { $found }
audit-facts-erased = cannot be run: the facts were erased, their hash remains
audit-report-erased = cannot be compared: the report was erased
audit-absent = cannot be run: the component { $component } is not at hand
audit-no-verdict = there was no verdict then that could be given again{ $cause ->
    [timeout] : out of time
    [absent] : component absent
   *[other] {""}
}
audit-sum = cases { $cases }: { $same } verdicts the same, { $differ } different, { $absent } without component, { $erased } erased, { $none } never given, { $broken } chains broken

whatif-head = { $pack } on { $cases } cases, { $calls } rule calls
whatif-same = same
whatif-trace = trace
whatif-message = message
whatif-weight = weight
whatif-flips = flips
whatif-appears = new
whatif-disappears = silent
whatif-blocks = blocks
whatif-lifts = lifts
whatif-unknown = unknown
whatif-not-recorded = cannot tell: not recorded then: { $facts }
whatif-erased = cannot tell: the facts were erased
whatif-new-block = new block
whatif-block-lifted = block lifted
outcome-none = —

diff-same = nothing changes in norms, rules, texts and outcomes
diff-norms = norms
diff-rules = rules
diff-texts = texts
diff-vectors = vectors that expect another outcome
diff-flips = vectors of the one judged by the other
diff-fact = fact
diff-confirmed = confirmed on { $day }: { $by }
diff-of-from = (vector of the first)
diff-of-to = (vector of the second)
diff-alike = { $alike } outcomes the same
explain-test = test
explain-parameter = parameter
explain-exception = exception
explain-exclusion = exclusion
explain-computation = computation
explain-yes = yes
explain-no = no
explain-missing = { $fact } is missing: needed for “{ $purpose }”

record-replaced = { $fact } replaced ({ $sort })
record-shifted = all days moved alike, that of the act included; by how many is written nowhere
record-kept = { $fact } with its real value

kit-diff-drawn = { $count ->
    [one] one element is only drawn elsewhere
   *[other] { $count } elements are only drawn elsewhere
}
kit-diff-same = no difference
kit-diff-step = Steps
kit-diff-flow = Flows
kit-diff-lane = Lanes
kit-diff-element = Other elements
kit-diff-decision = Decisions
kit-diff-extension = Extension points
kit-diff-term = Time limits
kit-diff-parameter = Parameters
kit-diff-point = Rule points and regimes
kit-diff-norm = Norms
kit-diff-office = Offices and roles
kit-diff-form = Forms
kit-diff-data = Data
kit-diff-text = Texts
kit-diff-calendar = Calendar
kit-diff-layer = Layers
kit-diff-aspect-kind = kind
kit-diff-aspect-name = name
kit-diff-aspect-lane = lane
kit-diff-aspect-inside = inside
kit-diff-aspect-sourceref = from
kit-diff-aspect-targetref = to
kit-diff-aspect-conditionexpression = condition
kit-diff-aspect-documentation = documentation
kit-diff-aspect-term = time limit
kit-diff-aspect-point = rule point
kit-diff-aspect-timer = timer
kit-diff-aspect-value = value from
kit-diff-aspect-unit = unit
kit-diff-aspect-bound = bound
kit-diff-aspect-direction = direction of protection
kit-diff-aspect-ground = norm of the bound
kit-diff-aspect-protects = protects
kit-diff-aspect-parameter = parameter
kit-diff-aspect-norm = norm
kit-diff-aspect-regime = regime from
kit-diff-aspect-rules = reads from
kit-diff-aspect-replaced = replaced rule
kit-diff-aspect-title = title
kit-diff-aspect-citation = citation
kit-diff-aspect-confirmed = confirmed
kit-diff-aspect-office = office
kit-diff-aspect-role = role
kit-diff-aspect-purpose = purpose
kit-diff-aspect-process = process
kit-diff-aspect-field = field
kit-diff-aspect-text = text
kit-diff-aspect-basis = legal basis
kit-diff-aspect-retention = retention
kit-diff-aspect-week = week
kit-diff-aspect-act = act
kit-diff-aspect-level = level
kit-diff-aspect-in-force = in force

kit-upgrade-overrides = Overrides of the overlay
kit-upgrade-cases = Cases under way
kit-upgrade-no-cases = none
kit-upgrade-kept = stands
kit-upgrade-obsolete = obsolete
kit-upgrade-conflicting = conflicting
kit-upgrade-unlawful = unlawful
kit-upgrade-before = the kit said
kit-upgrade-after = the kit says
kit-upgrade-ours = the entity says
kit-upgrade-migrates = migrates
kit-upgrade-stays = stays as it is
kit-upgrade-written = The plan is in { $path }: read it, correct it, apply it with --apply.
kit-upgrade-applied = Version { $version } holds: { $migrated } migrated, { $had } had migrated before, { $stayed } stay as they are.
kit-upgrade-refused = { $refused ->
    [one] one case of the plan cannot migrate
   *[other] { $refused } cases of the plan cannot migrate
}
migration-begins = waited for from now on
migration-ends = waited for no more
migration-not-there = the new definition does not have this element
migration-kind-differs = its kind differs: { $detail }
migration-other-parent = it stands in another process or subprocess there: { $detail }
migration-other-host = it belongs to another element there: { $detail }
migration-repeats-otherwise = it repeats otherwise there
migration-other-trigger = it waits for something else there: { $detail }
migration-other-call = it calls another process there: { $detail }
migration-other-flows = tokens wait at this join, and it has other flows there: { $detail }
migration-flow-elsewhere = tokens wait on the flow { $detail }, which is gone or leads elsewhere
migration-not-compensable = it completed and can be compensated, there it could not
migration-not-choosable = it was chosen and cannot be chosen there
migration-term-gone = the time limit has begun, and the new definition does not have it
migration-term-otherwise = the time limit has begun and runs otherwise there: { $detail }
migration-point-gone = the rule point { $detail } is gone
migration-rules-asked = rules are being asked: migrate once they have answered
migration-points-differ = its rule points are half passed and are others there
migration-listeners-differ = its listeners are being told and are others there
migration-form-gone = its form { $detail } is gone
migration-to-be-sent = something of it is still to be sent: migrate afterwards
migration-cannot-begin = what it waits for cannot be evaluated: { $detail }
migration-no-way-to-end = the case could not come to its end any more: it would stand at { $detail }
migration-keeps-wait = it goes on waiting for what it was begun with; a new one would wait for { $detail }
migration-keeps-job = the job keeps its type; new ones are of type { $detail }
migration-new-form = its form is { $detail } from now on
migration-other-lane = it stands in the lane { $detail } from now on
migration-new-condition = its condition is another one and is looked at anew
migration-not-asked = the rule point { $detail } is not asked any more: the entry is over
migration-keeps-length = the limit keeps its length; one that begins now has { $detail }

kit-diff-organ = Organs
kit-diff-contact = Contacts
kit-diff-property = Properties of the graph
kit-diff-risk = Risks
kit-diff-integration = Integrations
kit-diff-template = Letters and acts
kit-diff-sheet = Procedure sheet
kit-diff-fragment = Fragments

retention-held = case { $case }, record { $record }: until { $due } ({ $because })
retention-open = case { $case }, record { $record }: nothing says how long ({ $because })
retention-sum = on { $on }: values of { $due } records are due, of { $later } later, of { $open } nothing says how long
retention-removed = Values of { $records } records removed; their chains are whole.
statistics-left-out = { $rows } rows of fewer than { $fewest } cases are left out; counts are rounded down to multiples of { $fewest }.
statistics-rows-left-out = { $cases } cases are left out, because fewer than { $fewest } are alike in what would be told of them; of { $coarsened } less is told.

serve-listens = the service listens on { $address }
serve-development = DEVELOPMENT MODE: whoever asks is believed to be an administrator. Never with real data.
config-key = key
config-value = value
config-source = from
config-built-in = built in
config-flag = flag
config-file = file { $name }
config-environment = environment, { $name }
doctor-folder = the folder of the data { $path } can be used
doctor-folder-missing = the folder of the data { $path } does not exist
doctor-folder-closed = nothing can be written to the folder of the data { $path }: give it to the account of the service
doctor-folder-open = the folder of the data { $path } can be read by other accounts of the machine
doctor-space = free space: { $free } MiB
doctor-space-unknown = the free space cannot be read: { $cause }
doctor-virtual-time = the clock of this folder is virtual and stands at { $moment }: no installation to work with
doctor-virtual-time-broken = the virtual clock cannot be read: { $cause }
doctor-trust = the trust file can be read
doctor-trust-examples = no file `trust.toml`: only example packs are believed
doctor-trust-broken = the trust file cannot be used: { $cause }
doctor-store = the store opens
doctor-store-none = no store yet: it is made at first use
doctor-store-broken = the store cannot be used: { $cause }
doctor-clock = the clock of the machine is not behind ({ $now })
doctor-clock-behind = the clock of the machine ({ $now }) is behind the last case ({ $last }): synchronise it
doctor-engine-broken = the engine does not start: { $cause }
doctor-pack = rule packs [{ $code }]: { $cause }
doctor-packs = rule packs that can be used: { $packs }
doctor-quarantined = cases in quarantine: { $count } ({ $cases }); `digipro log verify` says whether the log is whole
doctor-incidents = open incidents: { $count } ({ $codes }); `digipro explain CODE` says what to do
doctor-no-incidents = no open incident
doctor-config-broken = the configuration cannot be used: { $cause }
doctor-address = the address { $address } is free
doctor-address-taken = the address { $address } is taken: by the service itself where it runs, or by another program
doctor-development = development mode: whoever asks is believed
doctor-fix = `digipro doctor --fix` mends what a program can mend
doctor-bad = { $count } { $count ->
    [one] problem
   *[other] problems
  } to solve

store-copied = { $records } records copied and proved; fingerprint { $anchor }
store-cut = left out as later: { $later } records, { $unsent } messages and signals; erasures brought forward: { $erasures }. The views are computed again when the store is opened.
store-moved = The installation still works on its old store. Stop it, move once more if it has written since, then name the new one: `store = "ADDRESS"` in digipro.toml.
keys-made = The key of `{ $key }` follows. It is shown this once: whoever has it acts as `{ $key }`.
keys-revoked = The key of `{ $key }` is revoked: it opens nothing any more, nor do tokens given for it.
keys-none = There are no keys.
keys-all-entities = all entities
keys-revoked-on = revoked on { $day }
keys-until = until { $day }
