foia-altro-procedimento = Non si decide su un accesso civico generalizzato: valgono le regole del suo procedimento.
    .citizen = Questa regola riguarda solo le richieste di accesso civico generalizzato.

foia-decisione-legittima = La decisione è espressa, i controinteressati hanno avuto il loro tempo e il motivo, se occorre, è tra quelli di legge.
    .citizen = La decisione rispetta le regole dell'accesso civico.

foia-non-espresso = La decisione non è espressa: il procedimento si conclude con un provvedimento scritto e motivato.
    .citizen = Hai diritto a una risposta scritta e motivata.

foia-prima-delle-opposizioni = I controinteressati possono opporsi fino a { $fine }: la decisione deve attendere.
    .citizen = Le persone coinvolte possono rispondere fino a { $fine }: la decisione arriverà dopo.

foia-senza-limite = Il diniego o il differimento non indica un motivo tra quelli dell'art. 5-bis: indicare comma e lettera.
    .citizen = L'accesso può essere negato solo per i motivi che la legge elenca, e il provvedimento deve dire quale.
