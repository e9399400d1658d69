annullamento-nessuno = La registrazione non è annullata.
    .citizen = La registrazione è valida.

annullamento-regolare = La registrazione è annullata con autorizzazione e resta leggibile.
    .citizen = La registrazione è stata annullata, ma se ne conserva traccia.

annullamento-senza-atto = Mancano gli estremi dell'autorizzazione ad annullare.
    .citizen = L'annullamento va autorizzato.

annullamento-cancellato = I dati annullati non si leggono più: ripristinarli con la dicitura «annullato».
    .citizen = La registrazione non può essere cancellata.
