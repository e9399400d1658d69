rup-assegnato = Il responsabile del procedimento è nominato: { $unita }.
    .citizen = Della tua richiesta si occupa una persona di { $unita }.

rup-senza-unita = Nessuna unità organizzativa è indicata come responsabile: assegnare l'istanza a un'unità.
    .citizen = Il Comune deve ancora dire quale ufficio si occupa della tua richiesta.

rup-senza-nome = Nessun responsabile è indicato per { $unita }: fino alla nomina lo è chi la dirige, e va scritto.
    .citizen = Il Comune deve ancora dire chi, in { $unita }, si occupa della tua richiesta.
