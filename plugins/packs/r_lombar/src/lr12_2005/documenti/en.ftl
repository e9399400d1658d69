lombardia-documenti-nessuna = No documents were asked for.
    .citizen = You were asked for no further documents.

lombardia-documenti-finestra-lunga = The kit gives { $giorni } days to ask for documents: in Lombardia they are at most { $massimo }. Correct the overlay.
    .citizen = In Lombardia the municipality has at most { $massimo } days to ask you for documents.

lombardia-documenti-interrompe = The documents were asked for in time (by { $entro }) and once: the term begins again when they come.
    .citizen = The time to decide begins again when you send the documents.

lombardia-documenti-tardiva = The documents were to be asked for by { $entro }: the request does not interrupt the term.
    .citizen = The request of documents came late: the time to decide does not stop.

lombardia-documenti-ripetuta = Documents were asked for { $richieste } times: only the first request interrupts the term.
    .citizen = The municipality can stop the time by asking for documents only once.
