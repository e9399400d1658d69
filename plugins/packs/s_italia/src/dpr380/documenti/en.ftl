permesso-documenti-non-chiesti = No documents were asked for.
    .citizen = No more documents are needed.

permesso-documenti-in-tempo = The request is the only one and in time (by { $entro }): the term is interrupted and starts afresh when the documents come.
    .citizen = The office asked you for documents in time: the term starts again when you hand them in.

permesso-documenti-tardi = The request came after { $entro }: it does not interrupt the term.
    .citizen = The office could ask you for documents until { $entro }: the clock did not stop.

permesso-documenti-chiesti-due-volte = Documents are asked for once only.
    .citizen = The office asked for documents already: it may not do so again.

permesso-documenti-disponibili = Documents are asked for that the administration has or can get.
    .citizen = The office may not ask you for what it has.
