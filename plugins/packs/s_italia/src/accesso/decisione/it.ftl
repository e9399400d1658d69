accesso-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-ammesso = Il richiedente ha un interesse diretto, concreto e attuale: l'accesso è concesso.
    .citizen = Puoi vedere i documenti che hai chiesto.

accesso-senza-interesse = L'accesso è concesso a chi non ha mostrato un interesse attuale: valutarlo come accesso civico, o chiedere le ragioni.
    .citizen = Per vedere questi documenti devi spiegare che interesse hai.

accesso-negato = Il diniego, il differimento o la limitazione ({ $esito }) ha una ragione di legge e indica i rimedi.
    .citizen = L'accesso è stato limitato per una ragione prevista dalla legge; l'atto dice a chi puoi rivolgerti.

accesso-senza-esclusione = Il richiedente ha titolo e l'atto ({ $esito }) non indica un motivo tra quelli dell'art. 24: indicarlo, o concedere l'accesso.
    .citizen = L'accesso si può limitare solo per i motivi che la legge elenca, e l'atto deve dire quale.

accesso-senza-rimedi = Il diniego non dice a chi e entro quando ricorrere: indicare il TAR e il difensore civico, entro trenta giorni.
    .citizen = L'atto deve dirti a chi puoi rivolgerti e entro quando.
