accesso-termine-altra-specie = This is no request for access to documents: the term is another.
    .citizen = This rule does not concern your request.

accesso-in-termine = The decision is within the term, which ends { $scadenza }.
    .citizen = The municipality answers in time.

accesso-termine-decorso = The term ended { $scadenza } and the request already counts as refused: a decision is still possible, with reasons for the delay.
    .citizen = The municipality answers late; the request already counted as refused from { $scadenza }.

accesso-silenzio-rigetto = The term ended { $scadenza } without an answer: the request counts as refused. It can be challenged until { $ricorso }.
    .citizen = The municipality did not answer: by law the request is refused. You can turn to the court or the ombudsman until { $ricorso }.

accesso-silenzio-non-ancora = The term ends { $scadenza }: there is no silence yet.
    .citizen = The municipality can answer until { $scadenza }.
