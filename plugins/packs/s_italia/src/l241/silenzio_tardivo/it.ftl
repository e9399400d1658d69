silenzio-tardivo-non-riguarda = In questo procedimento il silenzio non ha effetti propri.
    .citizen = In questa pratica il silenzio non vale come risposta.

silenzio-tardivo-nessun-atto = Nessun atto viene adottato: si constata soltanto che cosa vale il silenzio.
    .citizen = L'ufficio non adotta alcun atto: constata soltanto che cosa vale il silenzio.

silenzio-tardivo-autotutela = L'atto è un annullamento d'ufficio: valgono le condizioni dell'art. 21-nonies.
    .citizen = L'ufficio può ancora annullare, ma solo alle condizioni previste per l'annullamento.

silenzio-tardivo-in-tempo = L'atto è adottato entro { $scadenza }.
    .citizen = L'ufficio ha risposto in tempo.

silenzio-tardivo-inefficace = Il termine è scaduto { $scadenza }: l'atto è inefficace. Resta solo l'annullamento d'ufficio (art. 21-nonies).
    .citizen = L'ufficio ha risposto dopo { $scadenza }: la sua risposta non ha effetto.
