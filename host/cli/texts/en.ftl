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
