canone-esente = L'occupazione è esente: il canone non è dovuto.
    .citizen = Non devi pagare il canone.

canone-esatto = Il canone richiesto corrisponde a quello dovuto: { $dovuto } euro.
    .citizen = Il canone da pagare è di { $dovuto } euro.

canone-insufficiente = È richiesto meno del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più basso di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.

canone-eccessivo = È richiesto più del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più alto di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.

esenzione-non-chiesta = Nessuno ha chiesto l'esenzione.
    .citizen = Non hai chiesto l'esenzione dal canone.

esenzione-spetta = L'esenzione spetta, per il motivo indicato: { $motivo }.
    .citizen = Hai diritto all'esenzione dal canone.

esenzione-non-spetta = L'esenzione non spetta per il motivo indicato: { $motivo }.
    .citizen = Per il motivo che hai indicato l'esenzione dal canone non è prevista.

pareri-completi = I pareri necessari sono stati acquisiti.
    .citizen = Tutti gli uffici che dovevano esprimersi lo hanno fatto.

pareri-mancanti = Mancano i pareri di: { $pareri }. Senza, la concessione non può essere rilasciata.
    .citizen = Aspettiamo ancora il parere di: { $pareri }.

pareri-consigliati = È consigliato il parere di: { $pareri }. Se non si acquisisce, motivare.
    .citizen = L'ufficio valuta se sentire anche: { $pareri }.
