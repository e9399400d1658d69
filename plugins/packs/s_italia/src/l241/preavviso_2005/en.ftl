preavviso-2005-non-serve = The outcome is not negative: no notice is needed.
    .citizen = Your request is not refused.

preavviso-2005-omesso = The notice before refusal is missing: no refusal, not even in part, can be decided.
    .citizen = Before refusing your request the office must tell you why and let you answer.

preavviso-2005-troppo-presto = The time for observations ends on { $fine }: until then no refusal can be decided.
    .citizen = You have until { $fine } to answer: your request cannot be refused before.

preavviso-2005-osservazioni-senza-risposta = The observations are not answered in the decision: say why they are not accepted.
    .citizen = The decision must answer the observations that you filed.

preavviso-2005-rispettato = The notice before refusal was given on { $data }; under the text of the time it interrupted the term.
    .citizen = You were told in advance and could answer.
