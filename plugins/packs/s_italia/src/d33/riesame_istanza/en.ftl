riesame-istanza-in-tempo = Review is asked for in time, by { $fine }.
    .citizen = You asked for review in time.

riesame-istanza-tardiva = Review is asked for after { $fine }: the limit comes from a circular, not from the law. Decide whether to look at it anyway, and why.
    .citizen = You asked for review after { $fine }: the officer decides whether to look at it anyway.

riesame-istanza-prematura = The term to decide ends on { $scadenza } and there is no decision to review yet.
    .citizen = The municipality has until { $scadenza } to answer: review can be asked for after that.
