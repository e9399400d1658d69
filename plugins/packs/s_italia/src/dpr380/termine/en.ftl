permesso-in-tempo = The proposal is due by { $proposta }, the decision by { $scadenza }.
    .citizen = The answer comes by { $scadenza }.

permesso-in-attesa-di-documenti = The term is interrupted until the documents come.
    .citizen = The clock starts again when you hand in the documents.

permesso-complesso-senza-ragioni = The terms double only by a reasoned resolution of the officer.
    .citizen = To have more time the office must explain why the project is complex.

permesso-termine-scaduto = The term for the decision ended on { $scadenza } (the proposal was due by { $proposta }): see whether silence has granted.
    .citizen = The answer was due by { $scadenza }.

permesso-in-attesa-di-modifiche = The term is suspended until the changes asked for come.
    .citizen = The clock starts again when you hand in the changed project.
