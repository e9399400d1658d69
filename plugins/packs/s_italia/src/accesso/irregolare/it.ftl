accesso-irregolare-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-irregolare-completa = La richiesta è completa.
    .citizen = La tua richiesta è completa.

accesso-irregolare-avvisato = Il richiedente è stato avvisato in tempo: si poteva fino a { $entro }. Il termine ricomincia quando completa la richiesta.
    .citizen = Manca qualcosa nella tua richiesta: il tempo per rispondere ricomincia quando la completi.

accesso-irregolare-tardi = Il richiedente andava avvisato entro { $entro }: il termine corre dalla richiesta originaria.
    .citizen = Ti abbiamo avvisato tardi: il tempo per rispondere corre dalla tua prima richiesta.
