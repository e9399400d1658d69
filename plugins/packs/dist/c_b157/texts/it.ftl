### c_b157 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

tabella-righe-in-contrasto = Le righe { $righe } della tabella «{ $tabella }» valgono insieme e si contraddicono: decide una persona.
    .citizen = Le regole che si applicano al tuo caso si contraddicono: decide una persona dell'ufficio.

tabella-nessuna-riga = Nessuna riga della tabella «{ $tabella }» prevede questo caso: decide una persona.
    .citizen = Il tuo caso non è previsto dalla tabella del regolamento: decide una persona dell'ufficio.

tabella-non-decide = La tabella «{ $tabella }» non dà una risposta ({ $motivo }): decide una persona.
    .citizen = La regola non dà una risposta per il tuo caso: decide una persona dell'ufficio.

## c_b157.osp.canone

canone-esente = L'occupazione è esente: il canone non è dovuto.
    .citizen = Non devi pagare il canone.
canone-esatto = Il canone richiesto corrisponde a quello dovuto: { $dovuto } euro.
    .citizen = Il canone da pagare è di { $dovuto } euro.
canone-insufficiente = È richiesto meno del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più basso di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.
canone-eccessivo = È richiesto più del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più alto di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.

## c_b157.osp.canone

canone-esente = L'occupazione è esente: il canone non è dovuto.
    .citizen = Non devi pagare il canone.
canone-esatto = Il canone richiesto corrisponde a quello dovuto: { $dovuto } euro.
    .citizen = Il canone da pagare è di { $dovuto } euro.
canone-insufficiente = È richiesto meno del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più basso di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.
canone-eccessivo = È richiesto più del canone dovuto, che è di { $dovuto } euro: correggere l'importo.
    .citizen = L'importo indicato è più alto di quello dovuto ({ $dovuto } euro): l'ufficio lo corregge.

## c_b157.osp.esenzione

esenzione-non-chiesta = Nessuno ha chiesto l'esenzione.
    .citizen = Non hai chiesto l'esenzione dal canone.
esenzione-spetta = L'esenzione spetta, per il motivo indicato: { $motivo }.
    .citizen = Hai diritto all'esenzione dal canone.
esenzione-non-spetta = L'esenzione non spetta per il motivo indicato: { $motivo }.
    .citizen = Per il motivo che hai indicato l'esenzione dal canone non è prevista.

## c_b157.osp.pareri

pareri-completi = I pareri necessari sono stati acquisiti.
    .citizen = Tutti gli uffici che dovevano esprimersi lo hanno fatto.
pareri-mancanti = Mancano i pareri di: { $pareri }. Senza, la concessione non può essere rilasciata.
    .citizen = Aspettiamo ancora il parere di: { $pareri }.
pareri-consigliati = È consigliato il parere di: { $pareri }. Se non si acquisisce, motivare.
    .citizen = L'ufficio valuta se sentire anche: { $pareri }.
