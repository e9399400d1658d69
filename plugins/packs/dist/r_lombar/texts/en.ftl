### r_lombar 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## r_lombar.lr12_2005.rup

lombardia-rup-in-tempo = The name of the responsible officer was told in time: it could be until { $entro }.
    .citizen = You know who deals with your application.

lombardia-rup-tardi = The name of the responsible officer was to be told by { $entro }: record the reasons for the delay.
    .citizen = You were told late who deals with your application.

## r_lombar.lr12_2005.documenti

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

## r_lombar.lr12_2005.art38

lombardia-permesso-non-recepito = The kit gives { $giorni } days where the regional law gives at most { $massimo }: correct the overlay.
    .citizen = In Lombardia the municipality must be faster: it has at most { $massimo } days.

lombardia-permesso-in-termine = The proposal was due by { $proposta } and the permit by { $scadenza }: the term is respected.
    .citizen = The municipality must decide by { $scadenza }.

lombardia-permesso-decorso = The proposal was due by { $proposta } and the permit by { $scadenza }: the regional term has passed.
    .citizen = The municipality was to decide by { $scadenza }.
