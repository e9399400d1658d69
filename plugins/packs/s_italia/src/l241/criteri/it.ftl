criteri-osservati = I criteri sono predeterminati, pubblicati, osservati e richiamati nell'atto.
    .citizen = Il contributo segue regole scritte prima, uguali per tutti.

criteri-mancanti = Mancano criteri predeterminati e pubblicati: nessun contributo può essere concesso.
    .citizen = Il Comune deve prima scrivere e pubblicare le regole per tutti.

criteri-non-osservati = Dall'atto non risulta l'osservanza dei criteri: indicarla.
    .citizen = L'atto deve dire come ha seguito le regole.
