preavviso-non-serve = The outcome is not negative: no notice is needed.
    .citizen = Your request is not refused.

preavviso-omesso = The notice before refusal is missing: no refusal, not even in part, can be decided.
    .citizen = Before refusing your request the office must tell you why and let you answer.

preavviso-troppo-presto = The time for observations ends on { $fine }: until then no refusal can be decided.
    .citizen = You have until { $fine } to answer: your request cannot be refused before.

preavviso-comunicato = The notice before refusal is given: observations may come until { $fine }.
    .citizen = We wrote to you because we may refuse your request: you can answer until { $fine }.

preavviso-tempo-troppo-breve = There are { $giorni } days for observations: the law wants at least { $minimo }.
    .citizen = You are entitled to at least { $minimo } days to answer.

preavviso-osservazioni-senza-risposta = The observations of { $data } are not answered in the decision: say why they are not accepted.
    .citizen = The decision must answer the observations that you filed on { $data }.

preavviso-rispettato = The notice before refusal was given and the time for observations (until { $fine }) respected.
    .citizen = You were told in advance and could answer.

preavviso-materia-esclusa = The procedure is a contest or one of social security: no notice is due.
    .citizen = In a ranking no notice is foreseen.
