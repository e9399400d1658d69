accesso-sospensione-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern your request.

accesso-sospensione-altro-motivo = The term stops for another reason than third parties ({ $motivo }): its own rule checks it.
    .citizen = The time to answer stops for another reason.

accesso-sospensione-senza-base = No norm of the State stops the term while third parties answer: say on what basis, or let it run.
    .citizen = The time to answer should not stop while other people are heard.
