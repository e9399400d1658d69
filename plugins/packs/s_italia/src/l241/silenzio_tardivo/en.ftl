silenzio-tardivo-non-riguarda = In this procedure silence has no effect of its own.
    .citizen = In this matter silence is no answer.

silenzio-tardivo-nessun-atto = No act is taken: what silence has come to is only stated.
    .citizen = The office takes no act: it only states what silence has come to.

silenzio-tardivo-autotutela = The act is an annulment ex officio: the conditions of art. 21-nonies apply.
    .citizen = The office can still annul, but only under the conditions for annulment.

silenzio-tardivo-in-tempo = The act is taken by { $scadenza }.
    .citizen = The office answered in time.

silenzio-tardivo-inefficace = The term ended on { $scadenza }: the act has no effect. Only annulment ex officio is left (art. 21-nonies).
    .citizen = The office answered after { $scadenza }: its answer has no effect.
