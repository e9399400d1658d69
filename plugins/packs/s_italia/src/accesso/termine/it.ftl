accesso-termine-altra-specie = Non è una richiesta di accesso documentale: il termine è un altro.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-in-termine = La decisione è nel termine: la scadenza è { $scadenza }.
    .citizen = Il Comune risponde in tempo.

accesso-termine-decorso = Il termine è scaduto { $scadenza } e la richiesta si intende già respinta: si può ancora decidere, dicendo le ragioni del ritardo.
    .citizen = Il Comune risponde in ritardo; la richiesta era già considerata respinta da { $scadenza }.

accesso-silenzio-rigetto = Il termine è scaduto { $scadenza } senza risposta: la richiesta si intende respinta. Il rimedio si può chiedere fino a { $ricorso }.
    .citizen = Il Comune non ha risposto: per legge la richiesta è respinta. Puoi rivolgerti al TAR o al difensore civico fino a { $ricorso }.

accesso-silenzio-non-ancora = Il termine scade { $scadenza }: il silenzio non si è ancora formato.
    .citizen = Il Comune può rispondere fino a { $scadenza }.
