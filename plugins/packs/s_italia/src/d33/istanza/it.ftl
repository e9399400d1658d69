istanza-altro-procedimento = Non è una richiesta di accesso civico: valgono le regole del suo procedimento.
    .citizen = Questa regola riguarda solo le richieste di accesso civico.

istanza-ammissibile = L'istanza individua i dati richiesti; non sono state chieste ragioni né pagamenti.
    .citizen = La tua richiesta può essere trattata: non devi spiegarne i motivi né pagare.

istanza-motivazione-chiesta = Sono state chieste le ragioni dell'istanza: la legge lo vieta. Togliere il campo dal modulo.
    .citizen = Non devi spiegare perché chiedi questi dati.

istanza-non-gratuita = Per un rilascio elettronico sono stati chiesti { $costo } euro: il rilascio è gratuito.
    .citizen = Ricevere i dati in forma elettronica non costa nulla.

istanza-da-precisare = L'istanza non individua i dati o i documenti richiesti: avviare il dialogo con il richiedente.
    .citizen = Per risponderti dobbiamo capire quali dati o documenti chiedi: puoi precisarlo?
