accesso-semplice-altra-specie = Non è una richiesta di accesso civico semplice.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-semplice-non-dovuta = Quei dati non vanno pubblicati per legge: trattare la richiesta come accesso civico generalizzato.
    .citizen = La legge non impone di pubblicare questi dati: la richiesta prosegue come accesso generalizzato.

accesso-semplice-non-pubblicato = I dati vanno pubblicati e il collegamento comunicato a chi li ha chiesti.
    .citizen = Il Comune deve pubblicare questi dati e dirti dove trovarli.

accesso-semplice-a-tempo = I dati sono pubblicati e il collegamento comunicato nel termine, che scade { $scadenza }.
    .citizen = I dati sono pubblicati: ti abbiamo mandato il collegamento.

accesso-semplice-tardi = I dati sono pubblicati dopo la scadenza { $scadenza }: registrare le ragioni e informare il RPCT.
    .citizen = I dati sono stati pubblicati in ritardo.
